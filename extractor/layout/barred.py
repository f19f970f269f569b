"""Grids told by a bar of coloured heads and the lines under it.

In: the fills and rules of one page. Out: `Grid`s: the columns are those of cells filled side by side, the rows are parted by lines across
them all. Nothing is drawn down between the columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.geometry import Box, union
from extractor.layout.grids import SNAP, Grid
from extractor.layout.tiles import may_be_cell
from extractor.pages import Page

LEAST = 3
"""Heads side by side, and lines across, from which they are a table."""


def barred(page: Page) -> list[Grid]:
    """The grids of a page, in no order."""
    lines = [r.box for r in page.rules if r.box.width > r.box.height]
    return [grid for bar in _bars(page) if (grid := _grid(bar, lines))]


def _bars(page: Page) -> list[list[Box]]:
    """Fills that lie side by side, of one height, from left to right."""
    large = {f.box for f in page.fills if f.color != "#ffffff" and may_be_cell(f.box)}
    bars: list[list[Box]] = []
    for box in sorted(large, key=lambda b: (round(b.top), b.x0)):
        last = bars[-1][-1] if bars else None
        if last and abs(last.top - box.top) < 1 and abs(last.bottom - box.bottom) < 1 and abs(box.x0 - last.x1) < SNAP:
            bars[-1].append(box)
        else:
            bars.append([box])
    return [bar for bar in bars if len(bar) >= LEAST]


def _grid(bar: Sequence[Box], lines: Sequence[Box]) -> Grid | None:
    """The bar with the rows under it, down to the last line that is as wide."""
    whole = union(bar)
    wide = [b for b in lines if abs(b.x0 - whole.x0) <= SNAP and abs(b.x1 - whole.x1) <= SNAP]
    under = sorted({round(b.middle[1], 1) for b in wide if b.middle[1] >= whole.bottom - SNAP})
    ends = [y for i, y in enumerate(under) if i == 0 or y - under[i - 1] > SNAP]
    if len(ends) < LEAST or ends[0] > whole.bottom + SNAP:
        return None
    sides = [whole.top, *ends]
    cells = [
        (row, column, 1, 1, Box(head.x0, top, head.x1, bottom))
        for row, (top, bottom) in enumerate(pairwise(sides))
        for column, head in enumerate(bar)
    ]
    return Grid(union(c[4] for c in cells), tuple(cells))
