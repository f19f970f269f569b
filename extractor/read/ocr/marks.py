"""Marks before list items and legend lines: told by their shape, since the Danish model has no letters for them.

In: the ink of one glyph. Out: the character that it is: a bullet, square, tick, arrow and the like, or None where it is no such thing.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from extractor.read.ocr.components import Mask

GRID = 24
"""Pixels of the square in which shapes are compared."""
ALIKE = 0.72
"""Correlation from which a shape is held to be the mark that it is most like."""
_Points = tuple[tuple[float, float], ...]
_OUTLINES: dict[str, tuple[_Points, ...]] = {
    "■": (((0, 0), (1, 0), (1, 1), (0, 1)),),
    "▲": (((0.5, 0), (1, 1), (0, 1)),),
    "▼": (((0, 0), (1, 0), (0.5, 1)),),
    "►": (((0, 0), (1, 0.5), (0, 1)),),
    "◆": (((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),),
    "★": (
        (
            (0.5, 0),
            (0.62, 0.37),
            (1, 0.38),
            (0.69, 0.61),
            (0.81, 1),
            (0.5, 0.77),
            (0.19, 1),
            (0.31, 0.61),
            (0, 0.38),
            (0.38, 0.37),
        ),
    ),
    "✓": (((0, 0.62), (0.12, 0.55), (0.33, 0.78), (0.88, 0), (1, 0.06), (0.38, 1), (0.28, 1)),),
    "✗": (
        ((0, 0.1), (0.1, 0), (0.5, 0.4), (0.9, 0), (1, 0.1), (0.6, 0.5), (1, 0.9), (0.9, 1), (0.5, 0.6), (0.1, 1), (0, 0.9), (0.4, 0.5)),
    ),
    "➢": (((0, 0), (1, 0.5), (0, 1), (0.25, 0.5)),),
    "→": (((0, 0.42), (0.62, 0.42), (0.62, 0), (1, 0.5), (0.62, 1), (0.62, 0.58), (0, 0.58)),),
}
"""Outlines of the filled marks in a unit square."""
_ROUND = {"●": True, "○": False}
SOLID = 0.9
"""Share of its box that a square fills."""
_FILLED = {"●": (0.66, 0.9), "○": (0.2, 0.66), "◆": (0.42, 0.65), "✓": (0.12, 0.5), "✗": (0.2, 0.5)}
_HOLLOW = {"□": "■", "△": "▲", "◇": "◆"}


def mark(ink: Mask) -> str | None:
    """The mark that the ink of one glyph shows; '•' for a small disc is the caller's to say, who knows the line's height."""
    rows, columns = np.nonzero(ink.any(axis=1))[0], np.nonzero(ink.any(axis=0))[0]
    if not len(rows):
        return None
    crop = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = crop.shape
    if width > 2.2 * height:
        return "–" if width > 2.5 * height and crop.mean() > 0.7 else None
    if height > 1.8 * width:
        return None
    filled = float(crop.mean())
    seen = _normal(Image.fromarray(crop.astype(np.uint8) * 255).resize((GRID, GRID), Image.Resampling.BOX))
    if filled > SOLID:
        return "■"
    scores = {name: float((seen * pattern).sum()) for name, pattern in _patterns().items() if name != "■"}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= ALIKE and _fills(best, filled) else None


def _fills(name: str, filled: float) -> bool:
    """True where as much of the box is ink as of such a mark's."""
    least, most = _FILLED.get(name, (0.2, 0.6))
    return least <= filled <= most


@lru_cache(maxsize=1)
def _patterns() -> dict[str, NDArray[np.float64]]:
    """Every mark as it looks in the grid."""
    large = GRID * 8
    found: dict[str, NDArray[np.float64]] = {}
    for name, outlines in _OUTLINES.items():
        found[name] = _drawn([[(x * large, y * large) for x, y in points] for points in outlines], None)
    for name, filled in _HOLLOW.items():
        outer = _OUTLINES[filled][0]
        middle = (sum(x for x, _ in outer) / len(outer), sum(y for _, y in outer) / len(outer))
        inner = [(middle[0] + (x - middle[0]) * 0.72, middle[1] + (y - middle[1]) * 0.72) for x, y in outer]
        found[name] = _drawn([[(x * large, y * large) for x, y in outer]], [(x * large, y * large) for x, y in inner])
    for name, filled_disc in _ROUND.items():
        image = Image.new("L", (large, large), 0)
        pen = ImageDraw.Draw(image)
        pen.ellipse((0, 0, large - 1, large - 1), fill=255)
        if not filled_disc:
            pen.ellipse((large * 0.16, large * 0.16, large * 0.84, large * 0.84), fill=0)
        found[name] = _normal(image.resize((GRID, GRID), Image.Resampling.BOX))
    return found


def _drawn(outlines: list[list[tuple[float, float]]], hole: list[tuple[float, float]] | None) -> NDArray[np.float64]:
    large = GRID * 8
    image = Image.new("L", (large, large), 0)
    pen = ImageDraw.Draw(image)
    for points in outlines:
        pen.polygon(points, fill=255)
    if hole:
        pen.polygon(hole, fill=0)
    return _normal(image.resize((GRID, GRID), Image.Resampling.BOX))


def _normal(image: Image.Image) -> NDArray[np.float64]:
    """The grid, a little blurred, with mean 0 and length 1: products of two are correlations."""
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(1.2)), dtype=np.float64)
    pixels = np.pad(pixels, 2)
    centred = pixels - pixels.mean()
    length = float(np.sqrt((centred**2).sum()))
    return np.asarray(centred / length) if length else centred
