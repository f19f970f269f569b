"""Tables that are no tables: forms and cards, whose cells are a project's title, its headings and their text.

In: the blocks of a document, or of a project. Out: the same characters as headings and text blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.document import Block, Cell, Evidence, join
from extractor.profile import Profile, matched
from extractor.structure.words import label, names_kind

LONGEST = 70
"""Characters up to which a cell, or the beginning of a paragraph, can be a heading."""
ROW = Evidence("label of a table's row", 2.0)
TITLE = Evidence("first row of a table of labelled rows", 2.0)

Labelled = list[tuple[Cell, tuple[Cell, ...]]]
"""Cells that are headings, each with those that hold its text."""


def titled(blocks: Iterable[Block], profile: Profile) -> tuple[Block, ...]:
    """The blocks, a project's title that is the first row of its form as a heading over the rest of it."""
    if not (profile.is_catalogue and profile.reading.tables):
        return tuple(blocks)
    return tuple(part for block in blocks for part in _under_title(block, profile))


def _under_title(block: Block, profile: Profile) -> list[Block]:
    rows = _in_rows(block)
    if len(rows) < 3:
        return [block]
    rest = replace(block, cells=tuple(c for row in rows[1:] for c in row))
    said = [part for cell in rows[0] for part in cell.blocks]
    text = join([part.printed for part in said])
    numbered = matched((*profile.projects.headings, *profile.projects.numbers), text.text) and not text.text.isdigit()
    if not said or not (numbered or (_set_apart(rows) and not _names(rows[0][0], profile))) or not labelled(rest, profile):
        return [block]
    return [Block("heading", text, said[-1].style, level=2, evidence=(TITLE,)), rest]


def _set_apart(rows: Sequence[Sequence[Cell]]) -> bool:
    """True where the first row is set larger than the others, or stands on a ground that no other does."""
    sizes = [b.style.size for row in rows[1:] for c in row for b in c.blocks]
    fills = {c.fill for row in rows[1:] for c in row}
    larger = all(b.style.size > 1.1 * max(sizes, default=0.0) for c in rows[0] for b in c.blocks)
    return larger or all(c.fill and c.fill not in fills for c in rows[0])


def _in_rows(block: Block) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [sorted(cells, key=lambda c: c.column) for _, cells in sorted(rows.items())]


def labelled(table: Block, profile: Profile) -> Labelled:
    """The headings of a table with their text: labels beside it, where most name kinds, or heads over it; else nothing."""
    rows = _in_rows(table)
    if rows and max(c.column for c in table.cells) <= 1:
        pairs = [(cells[0], tuple(cells[1:])) for cells in rows]
        known = sum(_names(first, profile) for first, values in pairs if values)
        if known * 2 >= len(pairs) and known:
            return pairs
    return _heads_over_values(rows, profile)


def _heads_over_values(rows: Sequence[Sequence[Cell]], profile: Profile) -> Labelled:
    """Rows of headings, of which half and more name kinds, each over a row of text in cells as wide."""
    found: Labelled = []
    for heads, values in zip(rows[::2], rows[1::2], strict=False):
        if [(c.column, c.column_span) for c in heads] != [(c.column, c.column_span) for c in values]:
            return []
        found += [(head, (value,)) for head, value in zip(heads, values, strict=True)]
    named = sum(_names(head, profile) for head, _ in found)
    return found if len(rows) % 2 == 0 and len(found) > 1 and named * 2 >= len(found) else []


def _names(cell: Cell, profile: Profile) -> bool:
    text = cell.text.text
    return 0 < len(text) <= LONGEST and names_kind(text, profile) is not None


def unfolded(block: Block, profile: Profile, heads: frozenset[str]) -> Iterator[Block]:
    """A table's labelled cells as headings with their text; a frame around sections as its content; any other block as it is.

    `heads` are the labels of headings elsewhere.
    """
    pairs = labelled(block, profile) if block.kind == "table" else []
    if not pairs:
        yield from _framed(block, profile, heads) if block.kind == "table" else [block]
        return
    for first, values in pairs:
        heading = first.text
        yield Block("heading", heading, first.blocks[0].style if first.blocks else block.style, level=9, evidence=(ROW,))
        yield from (b for cell in values for b in cell.blocks)


def _framed(table: Block, profile: Profile, heads: frozenset[str]) -> list[Block]:
    """The blocks of a table that holds whole sections, their headings being headings elsewhere; else the table.

    Cells are read row by row where each begins with a heading, as cards are, else column by column.
    """

    def is_head(block: Block) -> bool:
        text = block.text.text
        return (
            block.kind in ("heading", "paragraph")
            and len(text) <= LONGEST
            and label(text) in heads
            and names_kind(text, profile) is not None
        )

    filled = [c for c in table.cells if c.blocks]
    if sum(any(is_head(b) for b in c.blocks) for c in filled) < 2:
        return [table]
    cards = all(is_head(c.blocks[0]) for c in filled)
    ordered = sorted(filled, key=lambda c: (c.row, c.column) if cards else (c.column, c.row))
    blocks = [b for c in ordered for b in c.blocks]
    return [replace(b, kind="heading", level=9, evidence=(ROW,)) if is_head(b) else b for b in blocks]
