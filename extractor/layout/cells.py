"""The texts of a table's cells.

In: a filled table. Out: for each cell its `Draft`s. A cell's lines are apart where one had room for the next one's first word: items under
each other are several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.layout.lines import Line, lines
from extractor.layout.paragraphs import Draft, drafts, spacing
from extractor.layout.sideways import turned_lines
from extractor.layout.tables import CellDraft, TableDraft
from extractor.pages import Page
from extractor.text import ends_hyphenated

SPACE = 0.35
"""Width of a space, in ems."""


def cell_drafts(page: Page, table: TableDraft) -> list[list[Draft]]:
    """The drafts of each cell, in the order of the table's cells."""
    rows = [lines(page.number, [w for w in cell.words if w.upright], page.fills) for cell in table.cells]
    close = spacing(rows)
    found = []
    for cell, cell_rows in zip(table.cells, rows, strict=True):
        right = cell.box.x1 - _padding(cell, table, rows)
        parted = [part for draft in drafts(cell_rows, close) for part in _parted(draft, right)]
        turned = turned_lines(page.number, cell.words)
        found.append([*parted, *([Draft(tuple(turned))] if turned else [])])
    return found


def _padding(cell: CellDraft, table: TableDraft, rows: Sequence[Sequence[Line]]) -> float:
    """The least space before text in the cell's column."""
    pads = [line.box.x0 - c.box.x0 for c, found in zip(table.cells, rows, strict=True) if c.column == cell.column for line in found]
    return max(0.0, min(pads, default=0.0))


def _parted(draft: Draft, right: float) -> list[Draft]:
    parts = [draft.lines[:1]]
    for line in draft.lines[1:]:
        last = parts[-1][-1]
        early = right - last.box.x1 > line.first.box.width + SPACE * last.style.size
        if early and not line.text[:1].islower() and not ends_hyphenated(last.text):
            parts.append(())
        parts[-1] = (*parts[-1], line)
    return [replace(draft, lines=part, marker=draft.marker if index == 0 else ()) for index, part in enumerate(parts)]
