"""Pictures of pages: the only module that imports pypdfium2.

In: a PDF's bytes, a page's number. Out: `Picture`s, one at a time, so that memory stays flat. Raises `CannotRender`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Gray = NDArray[np.uint8]
BEST = 300.0
"""Dots an inch at which Tesseract reads type of 7 to 14 points best (measured: 200 loses small type, 400 gains nothing)."""
FINEST = 16_000_000
"""Pixels that a picture has at most: an A3 sheet at 300 dots an inch."""
COARSE, COVERING = 0.8, 0.7
"""Share of the best resolution under which a scan is enlarged here, and not by PDFium; share of the page that it covers."""
BILEVEL, SMOOTH = 0.97, 0.0053
"""Share of pixels that are black or white in a picture without greys; inches over which its stairs are smoothed."""
COLOURED = 28
"""Spread between channels from which a pixel is coloured."""


class CannotRender(Exception):
    """PDFium does not open the file or draw the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as seen: `gray` (height, width), `color` (height, width, 3) or None where there is none in it; `scale` is pixels a point;
    `grain` the points that a pixel of a coarse scan is high or wide, 0 where the scan is not coarse."""

    gray: Gray
    color: Gray | None
    scale: float
    grain: float = 0.0


class Renderer:
    """The pages of an open file."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def picture(self, number: int) -> Picture:
        """Page `number` (from 1), upright as its /Rotate says, inside its crop box, without its annotations."""
        try:
            page = self._document[number - 1]
            scale = _scale(*page.get_size())
            own = _own_scale(page)
            is_coarse = own is not None and min(own) < COARSE * scale
            pixels = _enlarged(page, own, scale) if own and is_coarse else _drawn(page, scale, scale)
            page.close()
        except (pypdfium2.PdfiumError, ValueError, IndexError, MemoryError) as error:
            raise CannotRender(f"page {number} cannot be drawn") from error
        return picture(pixels, scale, 1 / min(own) if own and is_coarse else 0.0)


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


def picture(pixels: Gray, scale: float, grain: float = 0.0) -> Picture:
    """Pixels (height, width, 3) as a picture; a few coloured specks do not make it a coloured one."""
    few = pixels[::3, ::3].astype(np.int16)
    spread = few.max(axis=2) - few.min(axis=2)
    coloured = float((spread > COLOURED).mean()) > 0.0002
    gray = (pixels.astype(np.uint16) @ np.array([77, 150, 29], dtype=np.uint16) >> 8).astype(np.uint8)
    return Picture(gray, pixels if coloured else None, scale, grain)


def _drawn(page: Any, across: float, down: float) -> Gray:
    """The page's pixels at that many pixels a point."""
    width, height = (max(1, round(n * s)) for n, s in zip(page.get_size(), (across, down), strict=True))
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    pixels = np.asarray(bitmap.to_pil().convert("RGB"))
    bitmap.close()
    return pixels


def _own_scale(page: Any) -> tuple[float, float] | None:
    """The pixels a point, across and down, of the picture that covers the page as seen; None where none does."""
    width, height = page.get_size()
    for found in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=1):
        a, b, c, d = found.get_matrix().get()[:4]
        if math.hypot(a, b) * math.hypot(c, d) < COVERING * width * height:
            continue
        columns, rows = found.get_px_size()
        along, over = columns / math.hypot(a, b), rows / math.hypot(c, d)
        return (over, along) if (abs(b) > abs(a)) != (page.get_rotation() % 180 != 0) else (along, over)
    return None


def _enlarged(page: Any, own: tuple[float, float], scale: float) -> Gray:
    """A coarse scan drawn pixel for pixel, then enlarged smoothly: PDFium leaves stairs, which are read as strokes."""
    small = _drawn(page, *(min(s, scale) for s in own))
    size = tuple(max(1, round(n * scale)) for n in page.get_size())
    large = Image.fromarray(small).resize((size[0], size[1]), Image.Resampling.BICUBIC)
    if float(((small < 8) | (small > 247)).mean()) > BILEVEL:
        large = large.filter(ImageFilter.GaussianBlur(SMOOTH * 72 * scale))
    return np.asarray(large)


def _scale(width: float, height: float) -> float:
    """Pixels a point: the best resolution, less on sheets so large that their pictures would not fit."""
    area = max(1.0, width * height)
    return float(min(BEST / 72, (FINEST / area) ** 0.5))
