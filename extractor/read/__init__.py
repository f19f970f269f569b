"""From bytes to pages: the readers, by name.

In: bytes. Out: `Source`. Each reader is a module with `NAME`, `is_available()` and `read(name, data, password=, on_page=, limits=)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from extractor.limits import LIMITS, Limits
from extractor.pages import Source
from extractor.read import pdfium, pdfplumber
from extractor.read.ocr import OcrOptions, with_pictures_read
from extractor.read.open import Readable, load_bytes
from extractor.read.reading import read_file


class Reader(Protocol):
    """What a reader's module offers."""

    NAME: str

    def is_available(self) -> bool:
        """True where what the reader needs is installed."""
        ...

    def read(
        self,
        name: str,
        data: bytes,
        *,
        password: str | None = None,
        on_page: Callable[[int, int], None] | None = None,
        limits: Limits = LIMITS,
    ) -> Source:
        """The file `data`, called `name`; `on_page(done, all)` is called after each page."""
        ...


READERS: dict[str, Reader] = {pdfplumber.NAME: pdfplumber, pdfium.NAME: pdfium}

__all__ = ["READERS", "OcrOptions", "Readable", "Reader", "load_bytes", "read_file", "with_pictures_read"]
