"""Heads that stand outside a drawn grid.

In: a `Grid` and the words around it. Out: the grid with a column of row titles to its left, and a row of column titles above it, where
text stands there in line with the cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.geometry import Box, union
from extractor.layout.grids import SNAP, Grid
from extractor.layout.gutters import Segment, Separators, segments
from extractor.layout.tiles import ground, outermost, parted
from extractor.pages import Page, Word

MOST = 0.6
"""Share of rows, or columns, that must have their title."""
FAR = 220.0
"""Points from the grid within which a row's title begins."""
TALLEST = 90.0
"""Points up to which a bar over a grid is a row of heads."""
NEAR = 3.0
"""Ems over the grid within which a column's title ends."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Titles by the index of their row or column, and the box around them."""

    box: Box
    places: frozenset[int]


def grown(page: Page, grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid with its heads."""
    grid = grid if _headed(page, grid) else _with_bars(page, grid, words)
    outside = [w for w in words if not grid.box.holds(w.box)]
    found = segments(
        page.number, [w for w in outside if w.box.bottom > grid.box.top - 120 and w.box.top < grid.box.bottom + 30], Separators()
    )
    left = _left(grid, found)
    if left:
        grid = _with_column(grid, left.box)
    top = None if _headed(page, grid) else _top(grid, found)
    return _with_row(grid, top.box) if top else grid


def _with_bars(page: Page, grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid with the rows of coloured cells that stand on it, their sides in line with its columns, as heads without lines do.

    A single bar over all columns is a row only under one of several: alone it may be a heading over the table.
    """
    found, reached = grid, grid
    while row := _bar(page, reached):
        box = union(row)
        lowered = tuple((r + 1, column, high, wide, cell) for r, column, high, wide, cell in reached.cells)
        cells = tuple((0, low, 1, high - low, cell) for cell in row for low, high in [_reach(cell, reached)])
        reached = parted(Grid(union([box, reached.box]), cells + lowered), words)
        if sum(1 for c in reached.cells if c[0] == 0) > 1:
            found = reached
    return found


def _bar(page: Page, grid: Grid) -> list[Box]:
    """The coloured cells that end where the grid begins and reach from its left side to its right; [] where there is no such row."""
    coloured = (f for f in page.fills if f.color != "#ffffff")
    over = [f.box for f in coloured if abs(f.box.bottom - grid.box.top) <= SNAP and 2 * SNAP < f.box.height <= TALLEST]
    row = sorted(outermost(over), key=lambda b: b.x0)
    sides = [grid.box.x0, *(b.x1 for b in row)]
    joined = (
        bool(row) and all(abs(b.x0 - side) <= SNAP for b, side in zip(row, sides, strict=False)) and abs(sides[-1] - grid.box.x1) <= SNAP
    )
    edges = [x for c in grid.cells for x in (c[4].x0, c[4].x1)]
    return row if joined and all(any(abs(b.x1 - x) <= SNAP for x in edges) for b in row) else []


def _reach(cell: Box, grid: Grid) -> tuple[int, int]:
    """First column of a cell over the grid, and the one after its last."""
    first = {c[1]: c[4].x0 for c in grid.cells} | {c[1] + c[3]: c[4].x1 for c in grid.cells}
    low, high = (min(first, key=lambda column: abs(first[column] - x)) for x in (cell.x0, cell.x1))
    return low, max(high, low + 1)


def _headed(page: Page, grid: Grid) -> bool:
    """True where the first row stands on a ground that no other row has: the grid's heads are in it."""
    first = {ground(page, c[4]) for c in grid.cells if c[0] == 0}
    return None not in first and not any(ground(page, c[4]) in first for c in grid.cells if c[0] > 0)


def _spans(grid: Grid, axis: int) -> list[tuple[float, float]]:
    """Low and high of each row (axis 0) or column (axis 1), from the cells that span one."""
    count = grid.shape[axis]
    found: list[tuple[float, float]] = []
    for index in range(count):
        boxes = [c[4] for c in grid.cells if c[axis] == index and c[2 + axis] == 1]
        if not boxes:
            return []
        low, high = (min(b[1 - axis] for b in boxes), max(b[3 - axis] for b in boxes))
        found.append((low, high))
    return found


def _left(grid: Grid, found: Sequence[Segment]) -> _Head | None:
    """Texts left of the grid, each in line with one row; none where more text stands over or under them, as in a column of prose."""
    rows = _spans(grid, 0)
    beside = [s for s in found if s.box.x1 <= grid.box.x0 + 2 and s.box.x0 >= grid.box.x0 - FAR]
    inside = [s for s in beside if grid.box.top - 2 <= s.box.middle[1] <= grid.box.bottom + 2]
    if not inside or len(rows) < 2:
        return None
    box = union(s.box for s in inside)
    below = [s for s in beside if s not in inside and s.box.overlap_x(box) > 0 and 0 <= s.box.top - grid.box.bottom < 1.5 * s.size]
    places = [next((i for i, (low, high) in enumerate(rows) if low - 2 <= s.box.top and s.box.bottom <= high + 2), None) for s in inside]
    if None in places or below or len(set(places)) < MOST * len(rows) or len(inside) > 3 * len(rows):
        return None
    return _Head(Box(box.x0 - 2, grid.box.top, grid.box.x0, grid.box.bottom), frozenset(p for p in places if p is not None))


def _top(grid: Grid, found: Sequence[Segment]) -> _Head | None:
    """Texts over the grid, each over one column."""
    columns = _spans(grid, 1)
    over = [s for s in found if s.box.bottom <= grid.box.top + 2 and s.box.overlap_x(grid.box) > 0]
    if not over or not columns:
        return None
    lowest = max(s.box.bottom for s in over)
    size = max(s.size for s in over if s.box.bottom == lowest)
    if grid.box.top - lowest > NEAR * size:
        return None
    row: list[Segment] = []
    for segment in sorted(over, key=lambda s: -s.box.bottom):
        reach = min((s.box.top for s in row), default=grid.box.top)
        place = _column(segment, columns)
        if place is None or reach - segment.box.bottom > 0.6 * segment.size + (2.5 * size if not row else 0):
            break
        row.append(segment)
    places = frozenset(p for s in row if (p := _column(s, columns)) is not None)
    if len(places) < max(2, MOST * (len(columns) - 1)):
        return None
    return _Head(Box(grid.box.x0, min(s.box.top for s in row) - 1, grid.box.x1, grid.box.top), places)


def _column(segment: Segment, columns: Sequence[tuple[float, float]]) -> int | None:
    return next((i for i, (low, high) in enumerate(columns) if low - 3 <= segment.box.x0 and segment.box.x1 <= high + 3), None)


def _with_column(grid: Grid, box: Box) -> Grid:
    titles = tuple((row, 0, 1, 1, Box(box.x0, low, box.x1, high)) for row, (low, high) in enumerate(_spans(grid, 0)))
    moved = tuple((row, column + 1, high, wide, cell) for row, column, high, wide, cell in grid.cells)
    return Grid(union([box, grid.box]), tuple(sorted(titles + moved, key=lambda c: c[:2])))


def _with_row(grid: Grid, box: Box) -> Grid:
    titles = tuple((0, column, 1, 1, Box(low, box.top, high, box.bottom)) for column, (low, high) in enumerate(_spans(grid, 1)))
    moved = tuple((row + 1, column, high, wide, cell) for row, column, high, wide, cell in grid.cells)
    return Grid(union([box, grid.box]), titles + moved)
