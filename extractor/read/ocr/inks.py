"""The colour of ink in a coarse scan, where no stroke is wide enough to show it.

In: the pixels around some ink, and which of them are ink. Out: the ink's colour. What the strokes take from the paper's light, added up
over all pixels that they reach, has the ink's colour, however the scanner and its compression have spread it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractor.read.ocr.components import Mask
from extractor.read.ocr.render import Gray, Picture

REACH = 2.5
"""Pixels of a coarse scan over which the colour of a stroke is spread."""
COVERING = 0.88
"""Share of the paper's light that ink takes where it covers."""
FEW = 30
"""Pixels of paper that are needed to know it by."""


def color_of(ink: Mask, x0: int, top: int, picture: Picture) -> tuple[int, int, int] | None:
    """The colour of the ink whose first pixel is that of column `x0` and row `top` of a coarse picture in colour."""
    if picture.color is None:
        return None
    reach = max(1, round(REACH * picture.grain * picture.scale))
    left, above = min(x0, 2 * reach), min(top, 2 * reach)
    pixels = picture.color[top - above : top + ink.shape[0] + 2 * reach, x0 - left : x0 + ink.shape[1] + 2 * reach]
    mask = np.zeros(pixels.shape[:2], dtype=bool)
    mask[above : above + ink.shape[0], left : left + ink.shape[1]] = ink
    return spread_color(pixels, mask, reach)


def spread_color(pixels: Gray, ink: Mask, reach: int) -> tuple[int, int, int] | None:
    """The colour of the `ink` in `pixels` (height, width, 3), whose colour is spread over `reach` pixels; None where no paper is seen or
    nothing is darker than it."""
    near = _near(ink, reach)
    paper = pixels[~near].astype(np.float64)
    if len(paper) < FEW:
        return None
    ground = np.median(paper, axis=0)
    taken: NDArray[np.float64] = (ground - pixels[near]).sum(axis=0)
    if taken.max() <= 0:
        return None
    full = COVERING * float(ground.max()) * taken / taken.max()
    red, green, blue = (int(min(255, max(0, v))) for v in ground - full)
    return red, green, blue


def _near(ink: Mask, reach: int) -> Mask:
    """The ink and what lies within `reach` pixels of it."""
    near = ink
    for axis in (0, 1):
        grown = near.copy()
        for step in range(1, reach + 1):
            front, back = np.moveaxis(grown, axis, 0)[step:], np.moveaxis(grown, axis, 0)[:-step]
            source = np.moveaxis(near, axis, 0)
            front |= source[:-step]
            back |= source[step:]
        near = grown
    return near
