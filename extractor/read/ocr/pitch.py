"""Whether a page was typed on a typewriter: all its letters stand on one grid.

In: the shapes of a page. Out: the pitch, in pixels: the room that every letter takes; None where letters stand as their widths ask for.
"""

from __future__ import annotations

import numpy as np

from extractor.read.ocr.components import Shapes

NARROWEST, WIDEST, STEP = 5.2, 8.8, 0.01
"""Points between letters' middles: 12 letters an inch have 6, 10 have 7.2."""
LOW, HIGH, SLIM, BROAD = 3.0, 14.0, 1.2, 8.0
"""Points that a letter is high and wide."""
APART = 2.0
"""Points between the middles of shapes from which they stand on different lines."""
ENOUGH, LETTERS = 12, 30
"""Letters of a line, and of all such lines, that tell a grid."""
TRUE = 0.65
"""How well middles agree with the grid, 0 to 1, from which it is one: typed pages have 0.8 and more, printed ones under 0.45."""


def pitch(found: Shapes, scale: float) -> float | None:
    """The pitch of the letters among the shapes of a page at `scale` pixels a point."""
    slim = (found.width >= SLIM * scale) & (found.width <= BROAD * scale)
    boxes = found.boxes[slim & (found.height >= LOW * scale) & (found.height <= HIGH * scale)] / scale
    if len(boxes) < LETTERS:
        return None
    across, down = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    order = np.argsort(down, kind="stable")
    first = np.concatenate([[0], np.nonzero(np.diff(down[order]) > APART)[0] + 1])
    letters = np.diff(np.concatenate([first, [len(order)]]))
    long = letters >= ENOUGH
    if letters[long].sum() < LETTERS:
        return None
    tried = np.arange(NARROWEST, WIDEST, STEP)
    agreeing = np.abs(np.add.reduceat(np.exp(2j * np.pi * across[order][:, None] / tried[None]), first, axis=0))
    shares = agreeing[long].sum(axis=0) / letters[long].sum()
    best = int(np.argmax(shares))
    return float(tried[best] * scale) if shares[best] >= TRUE else None
