"""From bytes to pages: the readers, by name.

In: bytes. Out: `Source`. Each reader is a module with `NAME`, `is_available()` and `read(name, data, password=, on_page=)`.
"""

from __future__ import annotations

from extractor.read import pdfplumber
from extractor.read.open import Readable, load_bytes

READERS = {pdfplumber.NAME: pdfplumber}

__all__ = ["READERS", "Readable", "load_bytes"]
