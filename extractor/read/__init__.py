"""From bytes to pages: the readers, by name.

In: bytes. Out: `Source`. Each reader is a module with `NAME`, `is_available()` and `read(name, data, password=, on_page=)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from extractor.pages import Source
from extractor.read import pdfplumber
from extractor.read.open import Readable, load_bytes


class Reader(Protocol):
    """What a reader's module offers."""

    NAME: str

    def is_available(self) -> bool:
        """True where what the reader needs is installed."""
        ...

    def read(self, name: str, data: bytes, *, password: str | None = None, on_page: Callable[[int, int], None] | None = None) -> Source:
        """The file `data`, called `name`; `on_page(done, all)` is called after each page."""
        ...


READERS: dict[str, Reader] = {pdfplumber.NAME: pdfplumber}

__all__ = ["READERS", "Readable", "Reader", "load_bytes"]
