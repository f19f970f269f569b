"""How a catalogue is printed.

In: nothing (values only). Out: `Look`, frozen; lengths in points, colours as '#rrggbb', pages from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["sans", "serif", "vera", "helvetica", "times"]
Mark = Literal["tick", "text", "fill", "glyph", "dot", "square", "cell"]
Rules = Literal["ruled", "rows", "booktabs", "zebra", "plain"]
Grid = Literal["ruled", "rows", "none", "tiles"]
Legend = Literal["below", "above", "beside", "line"]
Cover = Literal["title-first", "subtitle-first", "publisher-first", "capitals"]


@dataclass(frozen=True)
class Look:
    """`project_heading` and `contents_line` are templates of `{number}` and `{title}`, `page_number` of `{page}` and `{pages}`.

    `unnumbered_pages` counts the first pages that the printed numbers leave out. `sidebar` holds the kinds of the sections that stand in a
    box to the right of the others; it needs `new_page`, and where those sections are not the last or the others overflow their page, all
    stand below each other. `run_in` is the sign (':' or '.') after headings that are set bold before the text of their first paragraph.
    `kicker` is a template of `{number}`: a line of its own over the title. `fact_table` holds the kinds of the sections that stand as rows
    of a table under the title. `table` is the manner of tables in the text. Of the matrix, `mark` says what tells a category (glyphs, or
    the colour of ticks, text, the ground of an item or of its cell, drawn dots and squares), `grid` how its cells are parted, `legend`
    where its legend stands and `legend_head` over which words; `turned_heads` sets its column titles sideways, `grey` takes its colours.
    """

    family: Family = "sans"
    heading_family: Family = "sans"
    size: float = 10.5
    leading: float = 1.4
    title_size: float = 19
    heading_size: float = 12.5
    accent: str = "#1f4e79"
    title_bar: bool = False
    heading_bar: bool = False
    heading_caps: bool = False
    margin: float = 68
    columns: int = 1
    sidebar: tuple[str, ...] = ()
    justified: bool = False
    hyphenated: bool = False
    new_page: bool = True
    leaders: bool = True
    project_heading: str = "Projekt {number}: {title}"
    contents_line: str = "Projekt {number}: {title}"
    page_number: str = "{page}"
    page_number_centred: bool = False
    unnumbered_pages: int = 0
    running_header: str = ""
    mark: Mark = "tick"
    landscape_matrix: bool = True
    bookmarks: bool = False
    run_in: str = ""
    kicker: str = ""
    fact_table: tuple[str, ...] = ()
    pages_first: bool = False
    cover: Cover = "title-first"
    table: Rules = "ruled"
    grid: Grid = "ruled"
    legend: Legend = "below"
    legend_head: str = ""
    turned_heads: bool = False
    grey: bool = False
