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
FRINGE = 1.0
"""Points under a line's long runs of ink that are a part of it, where it was typed letter by letter."""
BREAK = 0.7
"""Points of white that a line may have in it: dust and poor toner."""
BESIDE = 0.35
"""Share of a line's length that may have ink beside it."""
WHITE = 255
LETTER, BY, OTHERS = 72.0, 4.0, 3
"""Points up to which a line may be a letter's stroke; how far off, in its heights, other letters stand, and how many."""
BLOCK, MEANS, EVEN = 8, 4, 30.0
"""Pixels, and the number of such blocks, over which a pale row is averaged; points that a pale line is long at least."""
NEAR = 2.5
"""Points beside a line within which a pale one is its shadow."""
PALER = 12
"""Steps of grey by which a pale line is darker than the paper on both sides."""


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
    down = [(_across(b), part.T) for b, part in _lines(np.ascontiguousarray(mask.T), scale)]
    if any(max(b.width, b.height) < LETTER * scale for b, _ in (*across, *down)):
        letters = _letters(mask, scale)
        across, down = ([(b, part) for b, part in lines if not _is_stroke(b, letters, scale)] for lines in (across, down))
    for box, part in across:
        _erase(rest, box, part, scale)
    for box, part in down:
        _erase(rest.T, _across(box), part.T, scale)
    faint = [*faint_lines(flat, scale), *(_across(b) for b in faint_lines(np.ascontiguousarray(flat.T), scale))]
    strong = [b for b, _ in [*across, *down]]
    return Ruled((*strong, *(b for b in faint if not any(_beside(b, s, NEAR * scale) for s in strong))), rest)


def _beside(one: Box, other: Box, reach: float) -> bool:
    """True where two lines of one direction run side by side, no farther apart than `reach`."""
    alike = (one.width > one.height) == (other.width > other.height)
    return alike and one.overlap_x(other) > -reach and one.overlap_y(other) > -reach


def _across(box: Box) -> Box:
    """The box with rows and columns exchanged."""
    return Box(box.top, box.x0, box.bottom, box.x1)


def _letters(mask: Mask, scale: float) -> NDArray[np.int64]:
    """The boxes of shapes that may be large letters."""
    found = shapes(mask)
    large = (found.height >= 0.4 * LONG * scale) & (found.height < LETTER * scale) & (found.width < LETTER * scale)
    return found.boxes[large]


def _is_stroke(box: Box, letters: NDArray[np.int64], scale: float) -> bool:
    """True for a stroke of a large letter: of one of several shapes of about one height that stand on one line."""
    if max(box.width, box.height) >= LETTER * scale:
        return False
    x0, top, x1, bottom = letters.T
    for left, up, right, low in letters[(x0 <= box.x0) & (top <= box.top) & (x1 >= box.x1) & (bottom >= box.bottom)]:
        height = low - up
        level = (np.abs(bottom - low) <= 0.1 * height) & (bottom - top >= 0.4 * height) & (bottom - top <= 2 * height)
        near = (x0 < right + BY * height) & (x1 > left - BY * height)
        if int((level & near).sum()) > OTHERS:
            return True
    return False


def faint_lines(flat: Gray, scale: float) -> list[Box]:
    """Horizontal hairlines so pale that only their length tells them from noise: rows paler than ink, darker than those on both sides."""
    apart = round(1.2 * scale)
    blocks = flat[:, : flat.shape[1] // BLOCK * BLOCK].reshape(flat.shape[0], -1, BLOCK).mean(axis=2, dtype=np.float32)
    shifted = [np.pad(blocks, ((0, 0), (n, 0)), mode="edge")[:, : blocks.shape[1]] for n in range(MEANS)]
    mean = np.asarray(np.mean(shifted, axis=0))
    inner, sides = mean[apart:-apart], np.minimum(mean[: -2 * apart], mean[2 * apart :])
    dip = np.zeros(mean.shape, dtype=bool)
    dip[apart:-apart] = (inner < sides - PALER) & (inner > INK - 20) & (sides > WHITE - 2 * PALER)
    parts = shapes(_long_runs(dip, 0, EVEN * scale / BLOCK))
    slender = (parts.height <= 1.5 * apart) & (parts.width >= EVEN * scale / BLOCK)
    found = parts.boxes[slender] * [BLOCK, 1, BLOCK, 1] - [(MEANS - 1) * BLOCK // 2, 0, (MEANS - 1) * BLOCK // 2, 0]
    return [Box(max(0, x0), top, x1, bottom) for x0, top, x1, bottom in found.tolist()]


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
    """True where mostly white lies on both sides: a line, not the edge of a picture or a bar, nor the tops of small letters.

    Over a line that is drawn under words a little white is enough."""
    close = max(2, reach // 2)
    above, under, below = (
        mask[max(0, top - 1 - reach) : max(0, top - 1), x0:x1],
        mask[max(0, top - 1 - close) : max(0, top - 1), x0:x1],
        mask[bottom + 1 : bottom + 1 + reach, x0:x1],
    )
    return _is_white(below) and (_is_white(above) or _is_white(under))


def _is_white(side: Mask) -> bool:
    return not side.size or float(side.any(axis=0).mean()) < BESIDE


def _erase(rest: NDArray[np.uint8], box: Box, part: Mask, scale: float) -> None:
    """Whitens the line, but not the strokes that cross it, in place: a letter that stands on it ends there."""
    x0, top, x1, bottom = (int(v) for v in box)
    margin = max(1, round(0.35 * scale))
    reach = max(2, round(0.5 * scale))
    columns = np.asarray(part.any(axis=0))
    first = _even(top + part.argmax(axis=0), columns, top) - margin
    last = _even(bottom - part[::-1].argmax(axis=0), columns, bottom) + round(FRINGE * scale)
    rows = np.arange(max(0, top - margin - reach), min(rest.shape[0], bottom + margin + reach))[:, None]
    area = rest[rows[0, 0] : rows[-1, 0] + 1, x0:x1]
    dark = area < 110
    above, below = dark & (rows >= first - reach) & (rows < first), dark & (rows >= last) & (rows < last + reach)
    crossed = above.any(axis=0) & below.any(axis=0)
    area[(rows >= first) & (rows < last) & ~crossed] = WHITE


def _even(edge: NDArray[np.int64], known: NDArray[np.bool_], other: int) -> NDArray[np.int64]:
    """The edge of a line column by column, in its gaps as in the column before."""
    places = np.maximum.accumulate(np.where(known, np.arange(len(edge)), -1))
    return np.where(places >= 0, edge[places], other)
