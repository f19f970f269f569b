"""Marks that stand before lines, found in the ink before it is read: Tesseract would make letters of them.

In: the shapes of a page. Out: `Bullet`s, and which shapes they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from extractor.geometry import Box
from extractor.read.ocr import marks
from extractor.read.ocr.components import Ints, Mask, Shapes
from extractor.read.ocr.inks import color_of
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray, Picture

SMALL, LARGE = 2.0, 15.0
"""Points that a mark is high and wide."""
AROUND, DOT = 0.25, 0.55
"""How far over and under a mark, in its own heights, other ink counts: letters stand close under large marks. Height by that of the
letters after it up to which it may be a letter's dot, over which its own height counts whole."""
ALONE, SPACED = 0.9, 1.8
"""White before a mark, in its own heights and in those of the page's letters: more than a typewriter's space, and no letter before it
belongs to it."""
EM = 0.485
"""X-height by type size."""
ADVANCE, SPACE = 0.75, 0.2
"""Room that a mark takes in type, and a space's, in ems: its ink is narrower than its glyph."""
COVERING = 0.88
"""Share of the paper's light that ink takes where it covers."""
SURE = 90.0
"""Confidence that a mark is given."""
NEAR, FAR = 0.28, 4.5
"""White after it, in heights: wider than between letters, and no column's gap."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A mark: its character and its box in pixels."""

    text: str
    box: Box


def bullets(found: Shapes, taken: Mask, rest: Gray, rules: Sequence[Box], scale: float) -> tuple[list[Bullet], Mask]:
    """The marks among the shapes of a page at `scale` pixels a point, `taken` ones left out."""
    sizes = np.stack([found.width, found.height])
    square = (sizes.min(axis=0) >= SMALL * scale) & (sizes.max(axis=0) <= LARGE * scale) & (sizes.max(axis=0) <= 1.8 * sizes.min(axis=0))
    is_mark = np.zeros(len(found.area), dtype=bool)
    marked: list[Bullet] = []
    solid = found.height > 1.2 * scale
    walls = np.array([[b.x0, b.top, b.x1, b.bottom] for b in rules if b.height > b.width], dtype=np.int64).reshape(-1, 4)
    others = found.boxes[solid]
    usual = float(np.median(others[:, 3] - others[:, 1])) if len(others) else 0.0
    for index in np.nonzero(square & ~taken)[0]:
        box = found.boxes[index]
        if not _stands_alone(box, others, walls, SPACED * usual):
            continue
        x0, top, x1, bottom = (int(v) for v in box)
        crop = rest[top:bottom, x0:x1]
        shape = marks.mark(crop < (int(crop.min()) + 255) // 2)
        if shape and shape != "–":
            is_mark[index] = True
            marked.append(Bullet(_named(shape, box, others), Box(float(x0), float(top), float(x1), float(bottom))))
    return marked, is_mark


def _stands_alone(box: Ints, others: Ints, walls: Ints, white: float) -> bool:
    """True where nothing stands before the shape within `white` pixels, and a line begins after a gap."""
    height = int(box[3] - box[1])
    shared = np.minimum(others[:, 3], box[3]) - np.maximum(others[:, 1], box[1])
    level = others[shared > 0.2 * height]
    beside = level[(level[:, 0] >= box[2] - 1) & (level[:, 0] < box[2] + 12 * height)]
    is_dot = bool(len(beside)) and height < DOT * float(np.median(beside[:, 3] - beside[:, 1]))
    around = others[shared > -(1.0 if is_dot else AROUND) * height]
    before = around[(around[:, 0] < box[0]) & (around[:, 2] <= box[0] + 1), 2]
    after = level[level[:, 0] >= box[2] - 1, 0]
    inside = around[(around[:, 0] < box[2] - 1) & (around[:, 2] > box[0] + 1)]
    if len(inside) > 1 or not len(after):
        return False
    gap = int(after.min()) - int(box[2])
    if not NEAR * height <= gap <= FAR * height:
        return False
    nearest = int(before.max()) if len(before) else -1_000_000
    crossing = walls[(walls[:, 1] < box[3]) & (walls[:, 3] > box[1]) & (walls[:, 2] <= box[0]) & (walls[:, 0] >= nearest)]
    return bool(box[0] - nearest >= max(ALONE * height, white) or len(crossing))


def _named(shape: str, box: Ints, others: Ints) -> str:
    """A disc or square that is small beside the letters after it is a bullet."""
    height = int(box[3] - box[1])
    level = others[
        (others[:, 0] >= box[2])
        & (others[:, 0] < box[2] + 12 * height)
        & (np.minimum(others[:, 3], box[3]) > np.maximum(others[:, 1], box[1]))
    ]
    usual = float(np.median(level[:, 3] - level[:, 1])) if len(level) else float(height)
    return {"●": "•", "■": "▪", "○": "◦"}.get(shape, shape) if height < 0.85 * usual else shape


def beside(bullet: Bullet, words: Sequence[Measured], picture: Picture) -> Measured | None:
    """The mark as a word of the line that it stands before; None where no line was read there."""
    box = bullet.box
    after = [w for w in words if w.box.x0 >= box.x1 - 1 and w.box.overlap_y(box) > 0.2 * box.height]
    if not after:
        return None
    first = min(after, key=lambda w: w.box.x0)
    return replace(first, text=bullet.text, box=room(box, first), confidence=SURE, weight=None, color=_color(box, picture))


def room(box: Box, following: Measured) -> Box:
    """A mark's ink with the room that its glyph takes before the word that follows."""
    em = following.xheight / EM
    return box._replace(x1=max(box.x1, min(box.x0 + ADVANCE * em, following.box.x0 - SPACE * em)))


def _color(box: Box, picture: Picture) -> tuple[int, int, int] | None:
    """The colour of the mark's ink as if it covered the paper: thin strokes are half paper in a picture."""
    if picture.color is None:
        return None
    x0, top, x1, bottom = (int(v) for v in box)
    if picture.grain:
        dark = picture.gray[top:bottom, x0:x1]
        return color_of(dark < (int(dark.min()) + int(dark.max())) // 2, x0, top, picture)
    around = picture.color[max(0, top - 6) : bottom + 6, max(0, x0 - 6) : x1 + 6].reshape(-1, 3)
    ground = np.percentile(around, 75, axis=0)
    pixels = picture.color[top:bottom, x0:x1].reshape(-1, 3).astype(np.float64)
    contrast = np.abs(pixels - ground).sum(axis=1)
    ink = ground - np.median(pixels[contrast >= 0.8 * contrast.max()], axis=0)
    strongest = float(np.abs(ink).max())
    full = ink * max(1.0, COVERING * float(ground.max()) / strongest) if strongest > 0 else ink
    red, green, blue = (int(min(255, max(0, v))) for v in ground - full)
    return red, green, blue
