"""Stamps on a page: ink of another colour, or in a frame, that lies askew to the text, or round.

In: a straight picture, its page on white and its panels. Out: `Stamp`s, and the page without their ink: what is printed under a stamp in
colour stays. A heading in colour lies level and stands in no ring; it is no stamp.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box
from extractor.read.ocr.components import Mask, cropped, shapes
from extractor.read.ocr.paper import Panel
from extractor.read.ocr.render import Gray, Picture

SATURATED = 48
"""Spread between channels, less the paper's own, from which ink is coloured."""
PALER = 0.6
"""Share of that spread from which ink may be the same, thinned or darkened: a stamp lies askew with it, too."""
WHEEL, HUE = 24, 2
"""Parts of the colour wheel, and how many of them on either side are one ink's."""
CELL = 4
"""Pixels of a cell; groups of ink are found among cells."""
APART = 7.0
"""Points of white that part a stamp's ink from other ink of its colour."""
WIDE, HIGH = 26.0, 14.0
"""Points that a stamp is wide and high at least."""
LARGEST = 0.3
"""Share of the page that it covers at most."""
SOLID = 0.42
"""Share of its box from which ink is a picture's."""
ASKEW, STEEP = 3.0, 50
"""Degrees from which, and up to which, a stamp lies askew."""
LETTERS, TALL = 3, 0.12
"""Shapes that a stamp has at least, and their share of its height: the slopes of one or two large letters ('KA') are no lean."""
CLEARER = 1.3
"""Times that its rows stand out more askew than level."""
DARK = 165
"""Grey under which a pixel belongs to an outline."""
THIN = 0.35
"""Share of its box that an outline fills at most, with letters that touch it."""
WHITE = 255


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp: its box in pixels; in that box the ink that is to be taken away, and the words' ink; the degrees (clockwise) that its words
    fall by; whether it is round."""

    box: Box
    ink: Mask
    words: Mask
    angle: float
    is_round: bool

    def holds(self, x: float, y: float) -> bool:
        """Whether a place of the page, in pixels, lies in the ring or the leaning frame."""
        (left, top), (right, low) = (self.box.x0, self.box.top), (self.box.x1, self.box.bottom)
        if not (left <= x <= right and top <= y <= low):
            return False
        if self.is_round:
            return math.hypot((2 * x - left - right) / (right - left), (2 * y - top - low) / (low - top)) <= 1
        rows, columns = np.nonzero(self.words)
        slope = math.radians(self.angle)
        down = rows * math.cos(slope) - columns * math.sin(slope)
        return bool(down.min() <= (y - top) * math.cos(slope) - (x - left) * math.sin(slope) <= down.max())


def coloured(picture: Picture, panels: Sequence[Panel]) -> list[Stamp]:
    """The stamps in ink of their own colour."""
    if picture.color is None:
        return []
    chroma = _chroma(picture.color)
    strength = np.abs(chroma).max(axis=2)
    for panel in panels:
        x0, top, x1, bottom = (int(v) for v in panel.box)
        strength[top:bottom, x0:x1] = 0
    hue = (np.degrees(np.arctan2(chroma[..., 1], chroma[..., 0])) % 360 // (360 / WHEEL)).astype(np.int8)
    ink, pale = strength > SATURATED, strength > PALER * SATURATED
    return _outermost([stamp for own in _inks(ink, hue) for stamp in _stamps(ink & own[hue], pale & own[hue], picture.scale)])


def outlined(flat: Gray, scale: float) -> list[Stamp]:
    """The stamps in the text's own ink: those in a ring, or in a frame that lies askew."""
    pooled = flat[: flat.shape[0] // 2 * 2, : flat.shape[1] // 2 * 2].reshape(flat.shape[0] // 2, 2, flat.shape[1] // 2, 2).min(axis=(1, 3))
    ink = pooled < DARK
    found = shapes(ink)
    size = scale / 2
    large = (found.width >= WIDE * size) & (found.height >= HIGH * size) & (found.area < THIN * found.width * found.height)
    large &= found.width * found.height < LARGEST * ink.size
    stamps = []
    for index in np.nonzero(large)[0]:
        x0, top, x1, bottom = (int(v) for v in found.boxes[index])
        own = np.zeros((bottom - top, x1 - x0), dtype=bool)
        for run in np.nonzero(found.of_run == index)[0]:
            own[found.runs.row[run] - top, found.runs.start[run] - x0 : found.runs.end[run] - x0] = True
        inside = ink[top:bottom, x0:x1]
        if (stamp := _outline(own, inside, Box(2 * x0, 2 * top, 2 * x1, 2 * bottom))) is not None:
            stamps.append(stamp)
    return _outermost(stamps)


def without(flat: Gray, stamps: Sequence[Stamp]) -> Gray:
    """The page on white without the stamps' ink, and the pale rim of it."""
    rest = flat.copy()
    for stamp in stamps:
        x0, top, x1, bottom = (int(v) for v in stamp.box)
        part = rest[top:bottom, x0:x1]
        part[_widened(stamp.ink)[: part.shape[0], : part.shape[1]]] = WHITE
    return rest


def _outermost(stamps: Sequence[Stamp]) -> list[Stamp]:
    """The stamps that stand in no other: a frame's inner edge is of another hue than the frame."""
    return [s for s in stamps if not any(o is not s and o.box.holds(s.box) for o in stamps)]


def _chroma(color: Gray) -> NDArray[np.float32]:
    """Two measures of colour for each pixel, 0 for the paper's: red against green, and both against blue."""
    channels = color.astype(np.float32)
    paper = np.percentile(color[::8, ::8].reshape(-1, 3), 75, axis=0).astype(np.float32)
    red, green, blue = (channels[..., i] - paper[i] for i in range(3))
    return np.stack([red - green, (red + green) / 2 - blue], axis=2)


def _inks(ink: Mask, hue: NDArray[np.int8]) -> list[Mask]:
    """The inks on the page by which parts of the colour wheel are theirs, the commonest first."""
    counts = np.bincount(hue[ink], minlength=WHEEL)
    left = np.ones(WHEEL, dtype=bool)
    found: list[Mask] = []
    while (counts * left).max() > WIDE * HIGH:
        best = int(np.argmax(counts * left))
        near = [(best + step) % WHEEL for step in range(-HUE, HUE + 1)]
        own = np.zeros(WHEEL, dtype=bool)
        own[near] = left[near]
        found.append(own)
        left[near] = False
    return found


def _stamps(ink: Mask, pale: Mask, scale: float) -> list[Stamp]:
    """The groups of one ink that are stamps; `pale` is it with what is paler or darker."""
    height, width = (n // CELL for n in ink.shape)
    cells = ink[: height * CELL, : width * CELL].reshape(height, CELL, width, CELL).sum(axis=(1, 3)) >= CELL
    groups = shapes(_spread(cells, max(1, round(APART * scale / CELL / 2))))
    found = []
    for x0, top, x1, bottom in groups.boxes * CELL:
        own = ink[top:bottom, x0:x1]
        rows, columns = np.nonzero(own.any(axis=1))[0], np.nonzero(own.any(axis=0))[0]
        if len(rows) and rows[-1] - rows[0] >= HIGH * scale and columns[-1] - columns[0] >= WIDE * scale:
            trimmed = own[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            box = Box(x0 + columns[0], top + rows[0], x0 + columns[-1] + 1, top + rows[-1] + 1)
            if trimmed.size < LARGEST * ink.size and (stamp := _stamp(trimmed, cropped(pale, box), box)):
                found.append(stamp)
    return found


def _stamp(ink: Mask, pale: Mask, box: Box) -> Stamp | None:
    if ink.mean() > SOLID:
        return None
    if is_ring(ink):
        return Stamp(box, ink, _middle(ink), angle(_middle(ink)), True)
    askew = angle(ink)
    leans = abs(askew) >= ASKEW and abs(angle(pale)) >= ASKEW
    return Stamp(box, ink, ink, askew, False) if leans and int((shapes(pale).height >= TALL * len(pale)).sum()) >= LETTERS else None


def _outline(own: Mask, inside: Mask, box: Box) -> Stamp | None:
    """The outline `own` with what stands in it, at half the resolution of `box`, as a stamp."""
    if is_ring(own):
        middle = _middle(inside)
        return Stamp(box, _doubled(_rim(own)), _doubled(middle), angle(middle), True) if _is_lettered(inside) else None
    askew = angle(own)
    if abs(askew) < ASKEW or not _is_frame(own, askew):
        return None
    return Stamp(box, _doubled(own), _doubled(inside & ~own), askew, False)


def is_ring(ink: Mask) -> bool:
    """True where ink runs round along the ellipse that the box holds, and little lies in the box's corners."""
    height, width = ink.shape
    if not 0.7 < width / height < 1.45:
        return False
    far, sector = _polar(ink)
    rim = np.unique(sector[(far > 0.86) & (far < 1.06)])
    return len(rim) >= 0.8 * SECTORS and float((far > 1.08).mean()) < 0.04


SECTORS = 72
"""Parts of a circle."""
ROW, POINTS = 3, 40_000
"""Pixels of a row, and pixels of ink, at most, that an angle is measured by."""


def _polar(ink: Mask) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Each pixel's distance from the middle, 1 at the box's ellipse, and its sector."""
    rows, columns = np.nonzero(ink)
    y, x = (rows + 0.5) / ink.shape[0] * 2 - 1, (columns + 0.5) / ink.shape[1] * 2 - 1
    return np.hypot(x, y), ((np.arctan2(y, x) + math.pi) / (2 * math.pi) * SECTORS).astype(np.int64) % SECTORS


def _is_lettered(inside: Mask) -> bool:
    """True where letters run along the inside of a ring: a circle in a drawing has its text in the middle."""
    far, sector = _polar(inside)
    return len(np.unique(sector[(far > 0.62) & (far < 0.84)])) >= 0.45 * SECTORS


def _rim(own: Mask) -> Mask:
    """The ring without letters that touch it."""
    y, x = (np.linspace(-1, 1, n) for n in own.shape)
    return np.asarray(own & (np.hypot(*np.meshgrid(y, x, indexing="ij")) > 0.86))


def _middle(ink: Mask) -> Mask:
    """What stands in the middle of a ring."""
    y, x = (np.linspace(-1, 1, n) for n in ink.shape)
    return np.asarray(ink & (np.hypot(*np.meshgrid(y, x, indexing="ij")) < 0.58))


def _is_frame(own: Mask, askew: float) -> bool:
    """True where most of the ink lies along the four sides of a rectangle that lies askew."""
    rows, columns = np.nonzero(own)
    slope = math.radians(askew)
    x, y = columns * math.cos(slope) + rows * math.sin(slope), rows * math.cos(slope) - columns * math.sin(slope)
    x, y = x - x.min(), y - y.min()
    edge = 0.06 * max(x.max(), y.max())
    along = (x < edge) | (x > x.max() - edge) | (y < edge) | (y > y.max() - edge)
    sides = [y < edge, y > y.max() - edge]
    return float(along.mean()) > 0.5 and all(len(np.unique(x[s] // (x.max() / 20))) >= 15 for s in sides)


def angle(ink: Mask) -> float:
    """The degrees by which the rows of ink fall to the right, 0 where they stand out no less when level.

    Pixels are moved by parts of a pixel: their own grid would stand out at 45 degrees.
    """
    rows, columns = np.nonzero(ink)
    if len(rows) < 60:
        return 0.0
    step = max(1, len(rows) // POINTS)
    random = np.random.default_rng(1)
    y, x = (v[::step] + random.random(len(v[::step])) for v in (rows, columns))
    tried = np.arange(-STEEP, STEEP + 1.0, 1.0)
    sharp = np.array([_sharpness(y, x, float(a)) for a in tried])
    level = float(sharp[np.abs(tried) <= 1.0].max())
    best = int(np.argmax(sharp))
    return float(tried[best]) if sharp[best] > CLEARER * level else 0.0


def _sharpness(y: NDArray[np.float64], x: NDArray[np.float64], degrees: float) -> float:
    """How much rows two pixels apart differ, less what chance alone makes them differ."""
    slope = math.radians(degrees)
    turned = ((y * math.cos(slope) - x * math.sin(slope)) / ROW).astype(np.int64)
    profile = np.bincount(turned - turned.min()).astype(np.float64)
    return max(0.0, float(((profile[2:] - profile[:-2]) ** 2).sum()) - 2 * len(y))


def _spread(cells: Mask, reach: int) -> Mask:
    """Cells grown by `reach` on all sides."""
    grown = cells
    for axis in (0, 1):
        total = np.cumsum(np.pad(grown.astype(np.int32), [(reach + 1, reach) if a == axis else (0, 0) for a in (0, 1)]), axis=axis)
        size = grown.shape[axis]
        grown = np.take(total, range(2 * reach + 1, 2 * reach + 1 + size), axis) > np.take(total, range(size), axis)
    return np.asarray(grown)


def _widened(ink: Mask) -> Mask:
    return _spread(ink, 2)


def _doubled(ink: Mask) -> Mask:
    return np.asarray(ink.repeat(2, axis=0).repeat(2, axis=1))
