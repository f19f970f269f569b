"""Blocks as the contract shows them.

In: `Block`. Out: `Paragraph`, `ListItem`, `Table`, `Heading`, `Footnote`, `Caption`.
"""

from __future__ import annotations

import re

from extractor.assemble.places import of_regions, places
from extractor.catalogue import AnyBlock, Caption, Footnote, Heading, ListItem, Paragraph, Table
from extractor.document import Block, Cell, Region
from extractor.geometry import union

_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*\.?|[IVX]+\.)\s+(?P<text>\S.*)")


def block(source: Block) -> AnyBlock:
    """The block in the contract's form."""
    if source.kind == "table":
        return _table(source)
    where = places(*source.texts)
    text = source.text.text
    if source.kind == "heading":
        match = _NUMBER.fullmatch(text)
        number, text = (match["number"].rstrip("."), match["text"]) if match else (None, text)
        return Heading(level=source.level or 1, number=number, text=text, provenance=where)
    if source.kind == "list_item":
        return ListItem(marker=source.marker.text if source.marker else None, level=source.level or 1, text=text, provenance=where)
    if source.kind == "footnote":
        return Footnote(marker=source.marker.text if source.marker else None, text=text, provenance=where)
    if source.kind == "caption":
        return Caption(text=text, provenance=where)
    return Paragraph(text=text, provenance=where)


def _table(source: Block) -> Table:
    """Rows of equal length; a cell that spans several columns stands in the first of them."""
    rows = max(c.row + c.row_span for c in source.cells)
    columns = max(c.column + c.column_span for c in source.cells)
    grid = [[""] * columns for _ in range(rows)]
    for cell in source.cells:
        grid[cell.row][cell.column] = cell_text(cell)
    text = "\n".join("\t".join(row) for row in grid)
    pages = sorted({p.page for t in source.texts for p in t.pieces})
    regions = [Region(page, union(p.box for t in source.texts for p in t.pieces if p.page == page)) for page in pages]
    return Table(text=text, rows=tuple(tuple(row) for row in grid), provenance=of_regions(regions))


def cell_text(cell: Cell) -> str:
    """The cell's text in one line."""
    return cell.text.text
