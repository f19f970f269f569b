"""Dust on a page: shapes too small to be a dot, and dots that stand by no letter.

In: the shapes of a page. Out: which of them are dust.
"""

from __future__ import annotations

import numpy as np

from extractor.read.ocr.components import Mask, Shapes

SPECK = 0.55
"""Points up to which a shape is dust wherever it lies."""
DOT = 1.15
"""Points up to which it is dust where no letter is near."""
NEAR = 2.6
"""Points within which a letter's dot stands by it."""


def dust(found: Shapes, shape: tuple[int, ...], scale: float) -> Mask:
    """The dust among the shapes of a page of `shape` pixels at `scale` pixels a point."""
    size = np.maximum(found.width, found.height)
    specks = size <= max(1.0, SPECK * scale)
    small = ~specks & (size <= DOT * scale)
    cell = max(1, round(NEAR * scale / 2))
    letters = np.zeros((shape[0] // cell + 6, shape[1] // cell + 6), dtype=bool)
    large = (~specks & ~small)[found.of_run]
    rows = found.runs.row[large] // cell + 2
    for column in (found.runs.start[large], (found.runs.start[large] + found.runs.end[large]) // 2, found.runs.end[large] - 1):
        letters[rows, column // cell + 2] = True
    near = np.zeros_like(letters)
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            near |= np.roll(np.roll(letters, down, axis=0), across, axis=1)
    middle = (found.boxes[:, :2] + found.boxes[:, 2:]) // 2 // cell + 2
    return np.asarray(specks | (small & ~near[middle[:, 1], middle[:, 0]]))
