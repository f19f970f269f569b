"""Fonts that pdfminer gives up on: composite ones without the font that draws them, and tables of characters that are cut off.

In: nothing. Out: nothing; importing it wraps pdfminer's functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from pdfminer.cmapdb import CMapParser
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.psparser import LIT, literal_name

from extractor.read.resolving import resolved

_SECTIONS = (b"bfchar", b"bfrange", b"cidchar", b"cidrange")
_SIMPLE = {"Type": LIT("Font"), "Subtype": LIT("Type1"), "BaseFont": LIT("Helvetica"), "Encoding": LIT("WinAnsiEncoding")}
_CODE = re.compile(rb"<[0-9A-Fa-f\s]*$")


def _font(method: Callable[..., PDFFont]) -> Callable[..., PDFFont]:
    """A composite font without a descendant has one put under it that tells nothing: its characters are those of its own table; where it
    has none, it is taken for a simple font."""

    def wrapped(manager: PDFResourceManager, number: object, spec: Mapping[str, Any]) -> PDFFont:
        if literal_name(resolved(spec.get("Subtype"))) == "Type0" and not _descends(spec):
            system = {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0}
            under = {"Type": LIT("Font"), "Subtype": LIT("CIDFontType2"), "BaseFont": LIT("unknown"), "CIDSystemInfo": system, "DW": 600}
            composite = {"Encoding": LIT("Identity-H"), **spec, "DescendantFonts": [under]}
            spec = composite if "ToUnicode" in spec else _SIMPLE
        return method(manager, number, spec)

    return wrapped


def _descends(spec: Mapping[str, Any]) -> bool:
    fonts = resolved(spec.get("DescendantFonts"))
    under = resolved(fonts[0]) if isinstance(fonts, list) and fonts else None
    return isinstance(under, dict) and literal_name(resolved(under.get("Subtype"))) != "Type0"


def _table(method: Callable[..., None]) -> Callable[..., None]:
    """A table of characters that was cut off is closed, so that what stands in it counts."""

    def wrapped(parser: CMapParser, cmap: Any, file: BytesIO) -> None:
        data = file.getvalue()
        missing = [s for s in _SECTIONS if data.count(b"begin" + s) > data.count(b"end" + s)]
        method(parser, cmap, BytesIO(_CODE.sub(b"", data) + b" end" + missing[-1]) if missing else file)

    return wrapped


setattr(PDFResourceManager, "get_font", _font(PDFResourceManager.get_font))  # noqa: B010
setattr(CMapParser, "__init__", _table(CMapParser.__init__))  # noqa: B010
