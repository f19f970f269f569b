"""The overview matrix: themes by areas, with items whose looks tell their category.

In: blocks and the profile's rules. Out: `Matrix` and the indexes of the blocks that it is made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block, Cell, join
from extractor.outline import LegendLine, Matrix, MatrixItem
from extractor.pages import Style
from extractor.profile import Profile, matched
from extractor.structure.marks import category_of, legend_line


@dataclass(frozen=True, slots=True)
class Found:
    matrix: Matrix
    blocks: frozenset[int]


def find(blocks: Sequence[Block], profile: Profile, body: Style, taken: frozenset[int]) -> Found | None:
    """The first heading that means the overview and has a table under it, before the next project."""
    for start, block in enumerate(blocks):
        if start in taken or block.kind != "heading" or not matched(profile.overview.headings, block.text.text):
            continue
        end = _end(blocks, start, profile)
        table = next((i for i in range(start + 1, end) if blocks[i].kind == "table"), None)
        if table is not None:
            return _read(blocks, start, table, end, body)
    return None


def _end(blocks: Sequence[Block], start: int, profile: Profile) -> int:
    """The index of the next heading of the same rank, or of a project or chapter."""
    level = blocks[start].level or 1
    for index in range(start + 1, len(blocks)):
        block = blocks[index]
        known = matched(profile.projects.headings, block.text.text) or matched(profile.projects.chapters, block.text.text)
        if block.kind == "heading" and ((block.level or 9) <= level or known):
            return index
    return len(blocks)


def _read(blocks: Sequence[Block], start: int, table: int, end: int, body: Style) -> Found:
    legend = {i: line for i in range(start + 1, end) if i != table and (line := legend_line(blocks[i], body))}
    intro = [i for i in range(start + 1, table) if i not in legend and blocks[i].kind == "paragraph"]
    lines = tuple(legend.values())
    areas, themes, items = _cells(blocks[table].cells, lines, body)
    used = frozenset({start, table, *legend, *intro})
    matrix = Matrix(
        title=blocks[start].text,
        intro=join([blocks[i].text for i in intro]) if intro else None,
        areas=areas,
        themes=themes,
        legend=lines,
        items=items,
        printed=tuple(t for i in sorted(used) for t in blocks[i].texts),
    )
    return Found(matrix, used)


def _cells(
    cells: Sequence[Cell], legend: Sequence[LegendLine], body: Style
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[MatrixItem, ...]]:
    """Column titles, row titles and the items between them."""
    header = _header_row(cells)
    areas = {c.column + k: _title(c) for c in cells if c.row == header and c.column > 0 for k in range(c.column_span)}
    themes = {c.row + k: _title(c) for c in cells if c.row > header and c.column == 0 for k in range(c.row_span)}
    items = [
        MatrixItem(themes.get(cell.row), areas.get(cell.column), block.text.text, category_of(block, cell, legend, body), block.printed)
        for cell in cells
        if cell.row > header and cell.column > 0
        for block in cell.blocks
        if block.text.text
    ]
    return _unique(areas), _unique(themes), tuple(items)


def _header_row(cells: Sequence[Cell]) -> int:
    """The last of the rows above the first row title; a corner text over one row of titles counts as none."""
    first = {c.row: c.text.text for c in cells if c.column == 0}
    rows = sorted({c.row for c in cells})
    header = rows[0]
    for row in rows[1:]:
        if first.get(row):
            break
        header = row
    return header


def _title(cell: Cell) -> str:
    return cell.text.text


def _unique(titles: dict[int, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(titles[place] for place in sorted(titles) if titles[place]))
