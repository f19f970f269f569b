"""Ruled lines in a picture.

In: a picture flattened to dark on white. Out: the boxes of its thin straight lines, in pixels, and the picture without them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box
from extractor.read.ocr.components import Mask, runs, shapes
from extractor.read.ocr.render import Gray

INK = 190
"""Grey under which a pixel may belong to a line: fainter than text, since a hairline's grey is half paper."""
LONG = 16.0
"""Points from which a run of ink is a line and no stroke of a letter."""
THICK = 3.2
"""Points up to which it is a line and no bar."""
BREAK = 0.7
"""Points of white that a line may have in it: dust and poor toner."""
BESIDE = 0.35
"""Share of a line's length that may have ink beside it."""
WHITE = 255


@dataclass(frozen=True, slots=True)
class Ruled:
    """The lines found, and what is left without them."""

    boxes: tuple[Box, ...]
    rest: Gray


def ruled(flat: Gray, scale: float) -> Ruled:
    """The lines of a picture at `scale` pixels a point."""
    mask = flat < INK
    rest = flat.copy()
    across = _lines(mask, scale)
    down = [(Box(b.top, b.x0, b.bottom, b.x1), part.T) for b, part in _lines(np.ascontiguousarray(mask.T), scale)]
    for box, part in across:
        _erase(rest, box, part, scale)
    for box, part in down:
        _erase(rest.T, Box(box.top, box.x0, box.bottom, box.x1), part.T, scale)
    return Ruled(tuple(b for b, _ in [*across, *down]), rest)


def _lines(mask: Mask, scale: float) -> list[tuple[Box, Mask]]:
    """Horizontal lines: their boxes, and which of the boxes' pixels are theirs."""
    long = _long_runs(mask, max(2, round(BREAK * scale)), LONG * scale)
    found: list[tuple[Box, Mask]] = []
    parts = shapes(long)
    for index in np.nonzero(parts.width * parts.width > 6 * parts.area)[0]:
        x0, top, x1, bottom = (int(v) for v in parts.boxes[index])
        thick = parts.area[index] / (x1 - x0)
        slender = thick <= THICK * scale and bottom - top <= max(2.5 * THICK * scale, 0.01 * (x1 - x0))
        if slender and _alone(mask, x0, top, x1, bottom, round(1.2 * scale)):
            found.append((Box(x0, top, x1, bottom), long[top:bottom, x0:x1]))
    return found


def _long_runs(mask: Mask, gap: int, least: float) -> Mask:
    """Runs of ink, small gaps closed, that are long enough."""
    found = runs(mask)
    same = (found.row[1:] == found.row[:-1]) & (found.start[1:] - found.end[:-1] <= gap)
    first = np.concatenate([[True], ~same]) if len(found.row) else np.zeros(0, dtype=bool)
    last = np.concatenate([~same, [True]]) if len(found.row) else np.zeros(0, dtype=bool)
    row, start, end = found.row[first], found.start[first], found.end[last]
    ink = np.add.reduceat(found.end - found.start, np.nonzero(first)[0]) if len(row) else np.zeros(0)
    kept = (end - start >= least) & (ink >= 0.85 * (end - start))
    change = np.zeros((mask.shape[0], mask.shape[1] + 1), dtype=np.int8)
    np.add.at(change, (row[kept], start[kept]), 1)
    np.add.at(change, (row[kept], end[kept]), -1)
    return np.cumsum(change, axis=1)[:, :-1] > 0


def _alone(mask: Mask, x0: int, top: int, x1: int, bottom: int, reach: int) -> bool:
    """True where mostly white lies on both sides: a line, not the edge of a picture or a bar, nor the tops of small letters."""
    sides = mask[max(0, top - 1 - reach) : max(0, top - 1), x0:x1], mask[bottom + 1 : bottom + 1 + reach, x0:x1]
    return all(not side.size or float(side.any(axis=0).mean()) < BESIDE for side in sides)


def _erase(rest: NDArray[np.uint8], box: Box, part: Mask, scale: float) -> None:
    """Whitens the line, but not the strokes that cross it, in place."""
    x0, top, x1, bottom = (int(v) for v in box)
    margin = max(1, round(0.35 * scale))
    low, high = max(0, top - margin), min(rest.shape[0], bottom + margin)
    reach = max(2, round(0.5 * scale))
    above = rest[max(0, low - reach) : low, x0:x1]
    below = rest[high : high + reach, x0:x1]
    crossed = np.zeros(x1 - x0, dtype=bool)
    for side in (above, below):
        if side.size:
            crossed |= side.min(axis=0) < 110
    columns = ~crossed
    rest[low:high, x0:x1][:, columns] = WHITE
