"""Ink that Tesseract passed over: lone figures, short lines, marks.

In: the ink that no word covers. Out: strips to be read again.
"""

from __future__ import annotations

import numpy as np

from extractor.geometry import Box
from extractor.read.ocr.components import shapes
from extractor.read.ocr.render import Gray
from extractor.read.ocr.strips import Strip

SMALL, LARGE = 3.0, 60.0
"""Points that a letter is high."""
MOST = 60
"""Strips from which the ink is a picture's and no text's."""


def strips(left: Gray, ink: int, scale: float) -> list[Strip]:
    """The shapes of the size of letters, side by side ones together."""
    found = shapes(left < ink)
    letters = (found.height >= SMALL * scale) & (found.height <= LARGE * scale) & (found.width <= LARGE * scale)
    letters &= found.area > 0.08 * found.width * found.height
    groups: list[Box] = []
    for index in np.argsort(found.boxes[:, 0]):
        if not letters[index]:
            continue
        box = Box(*(float(v) for v in found.boxes[index]))
        near = next((i for i, g in enumerate(groups) if _beside(g, box)), None)
        if near is None:
            groups.append(box)
            if len(groups) > MOST:
                return []
        else:
            g = groups[near]
            groups[near] = Box(min(g.x0, box.x0), min(g.top, box.top), max(g.x1, box.x1), max(g.bottom, box.bottom))
    return [_strip(g, left.shape) for g in groups]


def _beside(group: Box, box: Box) -> bool:
    low, high = sorted((group.height, box.height))
    return box.x0 - group.x1 < 1.2 * high and group.overlap_y(box) > 0.5 * low and high < 3 * low


def _strip(box: Box, shape: tuple[int, ...]) -> Strip:
    pad = 0.4 * box.height
    room = Box(max(0, box.x0 - pad), max(0, box.top - pad), min(shape[1], box.x1 + pad), min(shape[0], box.bottom + pad))
    return Strip(room, max(3.0, box.height / 1.45))
