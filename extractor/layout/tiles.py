"""Grids made of coloured cells, without lines.

In: the fills of one page. Out: `Grid`s of at least three rows and two columns whose cells are filled, all or nearly all.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.geometry import Box, cluster, union
from extractor.layout.grids import Grid
from extractor.pages import Page, Word

APART = 6.0
"""Points of white up to which cells lie side by side."""
COVERED = 0.65
"""Least share of the grid that is filled."""
MANY = 1000
"""Fills from which they are a drawing."""
_SMALLEST = (12.0, 8.0)
"""Width and height in points under which a fill is a mark and no cell."""


def tiled(page: Page) -> list[Grid]:
    """The grids of a page, in no order."""
    large = [f.box for f in page.fills if may_be_cell(f.box)]
    found = [_grid(group) for group in _groups(outermost(large if len(large) <= MANY else []))]
    return [grid for grid in found if grid]


def may_be_cell(box: Box) -> bool:
    """True for a fill that is no mere mark."""
    return box.width >= _SMALLEST[0] and box.height >= _SMALLEST[1]


def outermost(boxes: Sequence[Box]) -> list[Box]:
    """Without grounds that cells lie on, and without what lies inside a cell."""
    unique = list(dict.fromkeys(boxes))
    ground = {b for b in unique if sum(_inside(o, b) for o in unique if o != b) >= 4}
    cells = [b for b in unique if b not in ground]
    return [b for b in cells if not any(_inside(b, o) for o in cells if o != b)]


def _inside(box: Box, other: Box) -> bool:
    return other.x0 - 1 <= box.x0 and box.x1 <= other.x1 + 1 and other.top - 1 <= box.top and box.bottom <= other.bottom + 1


def _groups(boxes: Sequence[Box]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    for box in boxes:
        near = [g for g in groups if any(b.overlap_x(box) > -APART and b.overlap_y(box) > -APART for b in g)]
        groups = [g for g in groups if g not in near] + [[b for g in near for b in g] + [box]]
    return groups


def _grid(boxes: Sequence[Box]) -> Grid | None:
    """The group as a grid: cells that are not filled are white; None where the fills make none."""
    columns, rows = _bounds([(b.x0, b.x1) for b in boxes]), _bounds([(b.top, b.bottom) for b in boxes])
    if len(columns) < 3 or len(rows) < 4:
        return None
    whole = union(boxes)
    if sum(b.width * b.height for b in boxes) < COVERED * whole.width * whole.height:
        return None
    cells: list[tuple[int, int, int, int, Box]] = []
    taken: set[tuple[int, int]] = set()
    for box in sorted(boxes, key=lambda b: (b.top, b.x0)):
        column, row = _place(box.x0, columns), _place(box.top, rows)
        wide, high = max(1, _place(box.x1, columns) - column), max(1, _place(box.bottom, rows) - row)
        here = {(row + i, column + k) for i in range(high) for k in range(wide)}
        if here & taken:
            return None
        taken |= here
        cells.append((row, column, high, wide, box))
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) not in taken:
                cells.append((row, column, 1, 1, Box(columns[column], rows[row], columns[column + 1], rows[row + 1])))
    return Grid(whole, tuple(sorted(cells, key=lambda c: c[:2])))


def _bounds(sides: Sequence[tuple[float, float]]) -> list[float]:
    """Where cells end and the next begin, from the first side to the last."""
    return [sum(group) / len(group) for group in cluster((v for side in sides for v in side), APART)]


def _place(value: float, bounds: Sequence[float]) -> int:
    return min(range(len(bounds)), key=lambda i: abs(bounds[i] - value))


def parted(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid, a coloured cell over several columns parted where words stand in each of them apart, as heads on one bar do."""
    bounds = _bounds([(c[4].x0, c[4].x1) for c in grid.cells if c[3] == 1])
    cells: list[tuple[int, int, int, int, Box]] = []
    for row, column, high, wide, box in grid.cells:
        inner = [x for x in bounds if box.x0 + APART < x < box.x1 - APART]
        inside = [w for w in words if box.holds(w.box)]
        if wide == 1 or len(inner) != wide - 1 or not _apart(inside, inner):
            cells.append((row, column, high, wide, box))
            continue
        sides = [box.x0, *inner, box.x1]
        cells += [(row, column + k, high, 1, Box(sides[k], box.top, sides[k + 1], box.bottom)) for k in range(wide)]
    return Grid(grid.box, tuple(sorted(cells, key=lambda c: c[:2])))


def _apart(words: Sequence[Word], bounds: Sequence[float]) -> bool:
    """True where no word crosses a bound, nor comes so near to another over it that they are of one text."""
    columns = {sum(w.box.middle[0] > x for x in bounds) for w in words}
    crossed = any(w.box.x0 < x < w.box.x1 for w in words for x in bounds)
    close = any(
        a.box.x1 <= x <= b.box.x0 and b.box.x0 - a.box.x1 < 0.6 * a.style.size and a.box.overlap_y(b.box) > 0
        for x in bounds
        for a in words
        for b in words
    )
    return len(columns) > 1 and not crossed and not close


def ground(page: Page, box: Box) -> str | None:
    """The colour of the last fill that covers most of the cell."""
    area = max(1.0, box.width * box.height)
    covering = [
        f.color
        for f in page.fills
        if f.box.overlap_x(box) > 0 and f.box.overlap_y(box) > 0 and f.box.overlap_x(box) * f.box.overlap_y(box) > 0.8 * area
    ]
    return covering[-1] if covering and covering[-1] != "#ffffff" else None
