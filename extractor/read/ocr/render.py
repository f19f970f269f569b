"""Pictures of pages: the only module that imports pypdfium2.

In: a PDF's bytes, a page's number. Out: `Picture`s, one at a time, so that memory stays flat. Raises `CannotRender`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
BEST = 300.0
"""Dots an inch at which Tesseract reads type of 7 to 14 points best (measured: 200 loses small type, 400 gains nothing)."""
FINEST = 16_000_000
"""Pixels that a picture has at most: an A3 sheet at 300 dots an inch."""
COLOURED = 28
"""Spread between channels from which a pixel is coloured."""


class CannotRender(Exception):
    """PDFium does not open the file or draw the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as seen: `gray` (height, width), `color` (height, width, 3) or None where there is none in it; `scale` is pixels a point."""

    gray: Gray
    color: Gray | None
    scale: float


class Renderer:
    """The pages of an open file."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def picture(self, number: int) -> Picture:
        """Page `number` (from 1), upright as its /Rotate says, inside its crop box, without its annotations."""
        try:
            page = self._document[number - 1]
            scale = _scale(*page.get_size())
            bitmap = page.render(scale=scale, draw_annots=False, may_draw_forms=False)
            pixels = np.asarray(bitmap.to_pil().convert("RGB"))
            bitmap.close()
            page.close()
        except (pypdfium2.PdfiumError, ValueError, IndexError, MemoryError) as error:
            raise CannotRender(f"page {number} cannot be drawn") from error
        return picture(pixels, scale)


@contextmanager
def opened(data: bytes, password: str | None) -> Iterator[Renderer]:
    """The file `data`, to be drawn page by page."""
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        raise CannotRender("PDFium cannot open the file") from error
    try:
        yield Renderer(document)
    finally:
        document.close()


def picture(pixels: Gray, scale: float) -> Picture:
    """Pixels (height, width, 3) as a picture; a few coloured specks do not make it a coloured one."""
    few = pixels[::3, ::3].astype(np.int16)
    spread = few.max(axis=2) - few.min(axis=2)
    coloured = float((spread > COLOURED).mean()) > 0.0002
    gray = (pixels.astype(np.uint16) @ np.array([77, 150, 29], dtype=np.uint16) >> 8).astype(np.uint8)
    return Picture(gray, pixels if coloured else None, scale)


def _scale(width: float, height: float) -> float:
    """Pixels a point: the best resolution, less on sheets so large that their pictures would not fit."""
    area = max(1.0, width * height)
    return float(min(BEST / 72, (FINEST / area) ** 0.5))
