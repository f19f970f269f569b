"""The tables of a page.

In: a page and its words. Out: `TableDraft`s: the words of each cell, and what the cell is filled with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.geometry import Box
from extractor.layout.alignments import aligned
from extractor.layout.barred import barred
from extractor.layout.grids import SNAP, Grid, grids
from extractor.layout.growing import grown
from extractor.layout.lines import LARGEST
from extractor.layout.tiles import ground, parted, tiled
from extractor.pages import Page, Word

BEYOND = 8.0
"""Points by which a sidebar's ground is longer than the rows beside it."""


@dataclass(frozen=True, slots=True)
class CellDraft:
    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    words: tuple[Word, ...]
    fill: str | None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableDraft:
    box: Box
    cells: tuple[CellDraft, ...]


def tables(page: Page, words: Sequence[Word], above: TableDraft | None = None) -> list[TableDraft]:
    """Drawn grids first, then what is aligned like a table among the other words.

    `above` is the table that the page before ended with: a single row on top with its columns is the rest of it.
    """
    ruled = grids(page, rows=1)
    drawn = [*_rest(page, ruled, words, above), *_filled(page, _drawn(page, ruled, words), words)]
    inside = {w.index for table in drawn for c in table.cells for w in c.words}
    free = [w for w in words if w.index not in inside]
    return drawn + _filled(page, [grid for grid in aligned(page, free) if not _reaches_into_panel(page, grid)], free)


def _reaches_into_panel(page: Page, grid: Grid) -> bool:
    """True where a column stands on a ground of its own that goes on above or under the rows: a sidebar beside text, and no table."""
    box = grid.box
    for fill in (f.box for f in page.fills if f.color != "#ffffff"):
        beside = fill.x0 > box.x0 + SNAP or fill.x1 < box.x1 - SNAP
        along = fill.overlap_y(box) > 0.9 * box.height and fill.overlap_x(box) > 0.1 * box.width
        if beside and along and (fill.bottom > box.bottom + BEYOND or fill.top < box.top - BEYOND):
            return True
    return False


def _rest(page: Page, ruled: Sequence[Grid], words: Sequence[Word], above: TableDraft | None) -> list[TableDraft]:
    """The row that the page's end left of a table: it stands over all other words."""
    first = next(iter(ruled), None)
    if above is None or first is None or first.shape[0] > 1 or any(w.box.bottom < first.box.top for w in words):
        return []
    last = max(c.row + c.row_span for c in above.cells)
    edges = [[c.box.x0 for c in above.cells if c.row + c.row_span == last], [cell[-1].x0 for cell in first.cells]]
    left, right = ([x - min(found) for x in sorted(found)] for found in edges)
    same = len(left) == len(right) and all(abs(a - b) < 2 * SNAP for a, b in zip(left, right, strict=True))
    return [TableDraft(first.box, _cells(page, first, words))] if same else []


def _filled(page: Page, found: Sequence[Grid], words: Sequence[Word]) -> list[TableDraft]:
    """The grids that are tables, each word in one of them."""
    free = list(words)
    filled: list[TableDraft] = []
    for grid in found:
        table = fill_cells(page, grid, free)
        if table:
            filled.append(table)
            inside = {w.index for c in table.cells for w in c.words}
            free = [w for w in free if w.index not in inside]
    return filled


def _drawn(page: Page, found: Sequence[Grid], words: Sequence[Word]) -> list[Grid]:
    """Grids of lines, then of coloured cells, with the heads that stand outside."""
    ruled = [g for g in found if g.shape[0] > 1]
    coloured = [parted(g, words) for g in tiled(page) if not _meets(g, ruled)]
    under_bars = [g for g in barred(page) if not _meets(g, [*ruled, *coloured])]
    return [*(grown(page, grid, words) for grid in [*ruled, *coloured]), *under_bars]


def _meets(grid: Grid, others: Sequence[Grid]) -> bool:
    return any(grid.box.overlap_x(o.box) > 0 and grid.box.overlap_y(o.box) > 0 for o in others)


def fill_cells(page: Page, grid: Grid, words: Sequence[Word]) -> TableDraft | None:
    """The grid with its words; None where too little stands in it to be a table (a frame around text is none)."""
    cells = _cells(page, grid, words)
    filled = [c for c in cells if c.words or c.marks]
    if len(filled) < 3 or len({c.column for c in filled}) < 2 or len({c.row for c in filled}) < 2:
        return None
    return TableDraft(grid.box, cells)


def _cells(page: Page, grid: Grid, words: Sequence[Word]) -> tuple[CellDraft, ...]:
    return tuple(
        CellDraft(row, column, rows, columns, box, tuple(w for w in words if box.holds(w.box)), ground(page, box), _marks(page, box))
        for row, column, rows, columns, box in grid.cells
    )


def _marks(page: Page, box: Box) -> tuple[str, ...]:
    """The colours of small shapes in a cell."""
    small = [f for f in page.fills if max(f.box.width, f.box.height) <= LARGEST and min(f.box.width, f.box.height) > 2.0]
    return tuple(f.color for f in small if box.holds(f.box) and f.box.height < 0.9 * box.height and f.box.width < 0.9 * box.width)
