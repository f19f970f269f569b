"""Loads what every worker needs, before the first of them is forked.

In: nothing. Out: nothing; importing it is all. The language step builds its patterns once here instead of once a worker.
"""

from __future__ import annotations

import gc

from extractor.batch import worker
from extractor.danish import danish

danish()
gc.freeze()  # what is loaded by now stays shared between the workers
__all__ = ["worker"]
