"""For all tests: what is read from pictures is kept in a folder of the run's own, never in the user's.

In: nothing. Out: the environment, also that of the commands which tests start.
"""

from __future__ import annotations

import os
import tempfile

os.environ["EXTRACTOR_CACHE"] = tempfile.mkdtemp(prefix="extractor-cache-")
