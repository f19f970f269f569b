"""Tables that go on over a page's or a column's end.

In: the blocks of a document in reading order. Out: the same, the parts of a table put together, and the heads that were printed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.document import Block, Cell, Text
from extractor.layout.joining import Habits, flow
from extractor.text import ends_hyphenated

SHIFT = 6.0
"""Points by which columns may lie elsewhere on the next page, measured from the table's left edge."""
SHARED = 3
"""Labels in the first column that a form has at least."""


def spread(blocks: Sequence[Block], habits: Habits) -> tuple[list[Block], list[Text]]:
    """Blocks with whole tables; the texts of repeated heads, which run along the pages like other furniture."""
    found: list[Block] = []
    repeated: list[Text] = []
    for block in blocks:
        if found and _goes_on(found[-1], block):
            found[-1], heads = _together(found[-1], block, habits)
            repeated += heads
        else:
            found.append(block)
    return found, repeated


def _goes_on(before: Block, block: Block) -> bool:
    """True where a table stands first on the page, or in the column, after that of the table before it, and has the same columns."""
    if before.kind != "table" or block.kind != "table" or not before.texts or not block.texts:
        return False
    last, first = before.texts[-1].pieces[-1], block.texts[0].pieces[0]
    elsewhere = first.page == last.page + 1 or (first.page == last.page and first.box.bottom < last.box.top and first.box.x0 > last.box.x1)
    return elsewhere and _same_columns(_columns(before), _columns(block)) and not _begins_anew(before, block)


def _begins_anew(before: Block, block: Block) -> bool:
    """True where the next table opens like the one before it, and says something else: with a title row set alike, or the same labels."""
    if _repeated_rows(before, block):
        return False
    labels, again = ([c.text.text for c in table.cells if c.column == 0 and c.text.text] for table in (before, block))
    known = frozenset(labels)
    shared = [name for name in again if name in known]
    if len(shared) >= SHARED and len(shared) * 3 >= 2 * len(again):
        return True
    title = _looks(c for c in before.cells if c.row == 0)
    if None in title or title != _looks(c for c in block.cells if c.row == 0):
        return False
    rest: dict[int, list[Cell]] = {row: [] for row in range(1, max(c.row for c in before.cells) + 1)}
    for cell in (c for c in before.cells if c.row):
        rest[cell.row].append(cell)
    return len(rest) > 1 and title not in map(_looks, rest.values())


def _looks(row: Iterable[Cell]) -> list[tuple[str | None, float, bool] | None]:
    """Ground, size and weight of a row's cells in their order; None for those without text."""
    cells = sorted(row, key=lambda c: c.column)
    return [(c.fill, c.blocks[0].style.size, c.blocks[0].style.bold) if c.blocks else None for c in cells]


def _columns(block: Block) -> list[float]:
    """Left edges of the columns, from the table's own."""
    last: dict[int, int] = {}
    for cell in block.cells:
        last[cell.column] = max(last.get(cell.column, 0), cell.row)
    edges = {c.column: c.box.x0 for c in block.cells if c.row == last[c.column]}
    least = min(edges.values())
    return [edges[column] - least for column in sorted(edges)]


def _same_columns(one: Sequence[float], other: Sequence[float]) -> bool:
    if len(one) != len(other):
        return False
    width = max(60.0, *one)
    return all(abs(a - b) <= max(SHIFT, 0.08 * width) for a, b in zip(one, other, strict=True))


def _together(before: Block, block: Block, habits: Habits) -> tuple[Block, list[Text]]:
    """The two parts as one: a repeated head left out, a row that the page's end cut put together."""
    head = _repeated_rows(before, block)
    repeated = [t for c in block.cells if c.row < head for b in c.blocks for t in b.texts]
    rest = [replace(c, row=c.row - head) for c in block.cells if c.row >= head]
    last = max(c.row for c in before.cells)
    cut = _cut_row(before, rest, last)
    cells = list(before.cells)
    for cell in rest:
        if cell.row == 0 and cut:
            cells = [_continued(c, cell, habits) if (c.row, c.column) == (last, cell.column) else c for c in cells]
        else:
            cells.append(replace(cell, row=cell.row + last + (0 if cut else 1)))
    return replace(before, cells=tuple(cells)), repeated


def _row(cells: Sequence[Cell], row: int) -> list[str]:
    return [c.text.text for c in sorted(cells, key=lambda c: c.column) if c.row == row]


def _repeated_rows(before: Block, block: Block) -> int:
    """How many of the first rows say the same in both."""
    rows = max(c.row for c in block.cells)
    count = 0
    while count < rows and any(_row(block.cells, count)) and _row(before.cells, count) == _row(block.cells, count):
        count += 1
    return count


def _cut_row(before: Block, rest: Sequence[Cell], last: int) -> bool:
    """True where the first row on the next page is the end of the last row: no title of its own, and only cells that were left open."""
    first = {c.column: c.text.text for c in rest if c.row == 0 and c.text.text}
    above = {c.column: c.text.text for c in before.cells if c.row == last and c.text.text}
    if not first or any(column not in above for column in first):
        return False
    broken = [text[:1].islower() or ends_hyphenated(above[column]) for column, text in first.items()]
    return all(broken) if 0 in first else any(broken) or all(above[c][-1:] not in ".!?" for c in first)


def _continued(cell: Cell, following: Cell, habits: Habits) -> Cell:
    """A cell with what stands of it on the next page: an open last block goes on."""
    if not following.blocks:
        return cell
    first, *others = following.blocks
    if cell.blocks and first.kind == "paragraph":
        joined = replace(cell.blocks[-1], text=flow([cell.blocks[-1].text, first.text], habits))
        return replace(cell, blocks=(*cell.blocks[:-1], joined, *others))
    return replace(cell, blocks=(*cell.blocks, first, *others))
