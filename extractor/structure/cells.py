"""What the cells of the matrix say: column titles, row titles, and the items between them.

In: the cells of a table, the legend. Out: areas, themes and `MatrixItem`s. Where cells hold nothing but ticks, crosses or dots, the row's
title is the item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.document import Block, Cell, Text, join
from extractor.outline import LegendLine, MatrixItem
from extractor.pages import Style
from extractor.structure.hues import tells
from extractor.structure.legend import label_of, lines_of, without_key
from extractor.structure.marks import Mark, Part, is_check, parts

_NUMBERS = re.compile(r"\d+(?:\.\d+)*(?:\s*[,;]\s*\d+(?:\.\d+)*)+")
_NUMBER = re.compile(r"\d+(?:\.\d+)*\.?")
CHECKS = 0.8
"""Share of the filled cells that hold marks only, from which rows are the items."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the titles of a table end: `header` is the last row of column titles, `titles` counts the columns of row titles."""

    header: int
    titles: int
    checks: bool


def shape_of(cells: Sequence[Cell]) -> Shape:
    """The shape of a table, by what its cells hold."""
    header = _header_row(cells)
    inner = [c for c in cells if c.row > header and c.column > 0]
    columns = sorted({c.column for c in inner})
    checked = [k for k in columns if _all_checks([c for c in inner if c.column == k])]
    titles = next((k for k in columns if k in checked), None)
    if (
        titles is not None
        and checked[-1] == columns[-1]
        and len(checked) >= CHECKS * sum(k >= titles for k in columns)
        and len(checked) > 1
    ):
        return Shape(header, titles, True)
    return Shape(header, 1, False)


def _all_checks(cells: Sequence[Cell]) -> bool:
    """True where a column has marks, and nothing else but a stray word."""
    words = [c.text.text for c in cells if c.text.text]
    return all(is_check(text) for text in words) and bool(words or any(c.marks for c in cells))


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


def read(
    cells: Sequence[Cell], legend: Sequence[LegendLine], body: Style
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[MatrixItem, ...]]:
    """Column titles, row titles and the items between them."""
    shape = shape_of(cells)
    width = max(c.column + c.column_span for c in cells)
    areas = {c.column + k: c.text.text for c in cells if c.row == shape.header and c.column >= shape.titles for k in range(c.column_span)}
    rows = {c.row + k: c for c in _row_titles(cells, shape) for k in range(c.row_span) if c.column_span < width}
    items: list[MatrixItem] = []
    for cell in (c for c in cells if c.row > shape.header and c.column >= shape.titles):
        row = rows.get(cell.row)
        theme, area = (row.text.text if row else None), areas.get(cell.column) or None
        found = _checked(cell, row, legend, body) if shape.checks else _items(cell, legend, body)
        items += [MatrixItem(theme or None, area, title, category, printed) for title, category, printed in found]
    themes = [rows[place].text.text for place in sorted(rows)]
    return _unique([areas[place] for place in sorted(areas)]), _unique(themes), tuple(items)


def heads(cells: Sequence[Cell]) -> list[str]:
    """The column titles of a table, left to right; the corner left out."""
    header = shape_of(cells).header
    return [c.text.text for c in sorted(cells, key=lambda c: c.column) if c.row == header and c.column > 0]


def _row_titles(cells: Sequence[Cell], shape: Shape) -> Iterator[Cell]:
    """The cell that names each row: of several columns of titles the one with the most letters, so that a number is none."""
    candidates = [c for c in cells if c.row > shape.header and c.column < shape.titles and c.text.text]
    letters = {
        k: sum(len(c.text.text) for c in candidates if c.column == k and not _NUMBER.fullmatch(c.text.text)) for k in range(shape.titles)
    }
    best = max(letters, key=lambda k: (letters[k], -k), default=0)
    yield from (c for c in candidates if c.column == best)


Found = tuple[str, str | None, Text]


def _checked(cell: Cell, row: Cell | None, legend: Sequence[LegendLine], body: Style) -> list[Found]:
    """A ticked cell means its row's title."""
    if row is None or not (cell.text.text or cell.marks):
        return []
    text = cell.text
    if text.text:
        style = text.pieces[0].style
        mark = Mark(glyph=text.text.split()[0], color=style.color, fill=style.background)
        part = Part(mark, text, text)
    else:
        part = Part(Mark(fill=cell.marks[0]), Text(""), row.text)
    return [(row.text.text, label_of(part, cell, legend, body), part.printed)]


def _items(cell: Cell, legend: Sequence[LegendLine], body: Style) -> list[Found]:
    """The items of a cell, one for each mark or paragraph."""
    keys = frozenset(line.glyph for line in legend if line.glyph and line.glyph.isalnum())
    found: list[Found] = []
    for block in cell.blocks:
        for part in parts(block, body):
            item = without_key(part, keys) if keys else part
            label = label_of(item, cell, legend, body)
            found += [(text.text, label, text if text is not item.text else item.printed) for text in _several(item.text)]
    return [f for f in found if f[0]]


def _several(text: Text) -> list[Text]:
    """'1, 4, 7' are three items."""
    if not _NUMBERS.fullmatch(text.text):
        return [text]
    return [text.part(*m.span()) for m in re.finditer(r"\d+(?:\.\d+)*", text.text)]


def corner_legend(cells: Sequence[Cell], body: Style) -> list[LegendLine]:
    """A legend that stands in the corner of the table, or in a row over its whole width."""
    width = max(c.column + c.column_span for c in cells)
    for cell in cells:
        corner = cell.row == 0 and cell.column == 0
        if corner or cell.column_span >= max(2, width - 1):
            lines = [line for block in cell.blocks for line in lines_of(block, body)]
            if len(lines) >= 2:
                return lines
    return []


def titles_in(cells: Sequence[Cell], body: Style) -> list[str]:
    """The titles that a table's items may be, to tell the matrix by."""
    shape = shape_of(cells)
    if shape.checks:
        return [c.text.text for c in _row_titles(cells, shape)]
    return [part.text.text for c in cells if c.row > shape.header and c.column > 0 for b in c.blocks for part in parts(b, body)]


def colors_in(cells: Sequence[Cell], body: Style) -> list[str]:
    """The colours that tell something in a table's cells."""
    found = [color for c in cells for b in c.blocks for p in parts(b, body) for color in (p.mark.color, p.mark.fill)]
    return list(dict.fromkeys(c for c in [*found, *(tells(c.fill, body) for c in cells), *(m for c in cells for m in c.marks)] if c))


def whole(blocks: Sequence[Block]) -> Text | None:
    return join([b.text for b in blocks]) if blocks else None


def _unique(titles: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in titles if t))
