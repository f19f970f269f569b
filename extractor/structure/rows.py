"""Projects as the rows of a table: a row a project, the column heads its section headings.

In: blocks, the profile's rules and a reader of dates and people. Out: the same characters as headings and text blocks, the column heads
once for each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Block, Cell, Evidence
from extractor.profile import Profile, matched
from extractor.structure import vocabulary
from extractor.structure.forms import ROW
from extractor.structure.kinds import RawSection, decide
from extractor.structure.reading import Reading
from extractor.text import fold

KINDS = 2
"""Column heads that must name kinds of sections, each another."""
LONGEST = 160
"""Characters up to which a cell can be a title."""
PROJECT = Evidence("a row of a table of projects", 3.0)
CELL = Evidence("a cell of a table of projects", 0.0)
_NUMBER = re.compile(r"(?:\w+\.?\s+)?(?:\d+(?:\.\d+)*|[IVX]+|[A-Za-z]\.?\d*)[.:)]?")
_LEVEL = 7


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold the number and the title; `heads` are the cells over the others."""

    number: int | None
    title: int
    heads: tuple[Cell, ...]


def unrolled(blocks: Sequence[Block], profile: Profile, reads: Reading) -> tuple[Block, ...] | None:
    """The blocks, tables of projects as the projects they list; None where there is no such table."""
    found: list[Block] = []
    known: _Columns | None = None
    done = False
    for block in blocks:
        columns = (_columns(block, profile, reads) or _same(block, known)) if block.kind == "table" else None
        if columns is None:
            found.append(block)
            continue
        found += _projects(block, columns)
        known, done = columns, True
    return tuple(found) if done else None


def in_row(block: Block) -> bool:
    """True for what a project that is a row is made of."""
    return block.evidence[:1] in ((ROW,), (CELL,))


def is_project(block: Block) -> bool:
    """True for the heading of a project that is a row."""
    return block.evidence[:1] == (PROJECT,)


def _lines(table: Block) -> list[dict[int, Cell]]:
    """The rows, each with its cells by column."""
    rows: dict[int, dict[int, Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    return [rows[row] for row in sorted(rows)]


def _columns(table: Block, profile: Profile, reads: Reading) -> _Columns | None:
    """What the columns hold, where they are sections of several kinds, by their heads or the text under them, and one holds titles."""
    head, *rows = _lines(table)
    if len(rows) < 2 or any(c.column_span > 1 for c in table.cells):
        return None
    number = next((c for c in sorted(head)[:1] if all(_NUMBER.fullmatch(_text(row, c)) for row in rows)), None)
    title = next((c for c in sorted(head) if c != number and _holds_titles(head[c], c, rows)), None)
    heads = tuple(head[c] for c in sorted(head) if c not in (number, title))
    if title is None or len(_kinds(heads, rows, profile, reads)) < KINDS:
        return None
    return _Columns(number, title, heads)


def _kinds(heads: Sequence[Cell], rows: Sequence[dict[int, Cell]], profile: Profile, reads: Reading) -> set[str]:
    """The kinds of section that the columns hold."""
    sections = [[RawSection(h.text, row[h.column].blocks) for h in heads if h.column in row] for row in rows]
    return {decision.kind for decision in decide(sections, profile, reads).values()} - {"andet"}


def _text(row: dict[int, Cell], column: int) -> str:
    return row[column].text.text if column in row else ""


def _holds_titles(head: Cell, column: int, rows: Sequence[dict[int, Cell]]) -> bool:
    """True where the head means titles, and each row has one of its own."""
    titles = [_text(row, column) for row in rows]
    named = not head.text.text or re.fullmatch(vocabulary.TITLE_HEADS, head.text.text.casefold().rstrip(": "))
    short = all(len(t) <= LONGEST and t[-1] not in ".;" and any(c.isalpha() for c in t) for t in titles if t)
    return bool(named) and short and any(titles) and len(set(map(fold, filter(None, titles)))) == len([t for t in titles if t])


def _same(table: Block, known: _Columns | None) -> _Columns | None:
    """The columns of the table before, for one with as many that says no heads, or the same ones again."""
    lines = _lines(table)
    width = max(map(len, lines))
    if known is None or width != len(known.heads) + 1 + (known.number is not None) or any(c.column_span > 1 for c in table.cells):
        return None
    lines = lines[1:] if _heads(lines[0], known) else lines
    titles = [_text(row, known.title) for row in lines]
    numbered = known.number is None or all(_NUMBER.fullmatch(_text(row, known.number)) for row in lines if _text(row, known.title))
    return known if numbered and all(len(t) <= LONGEST for t in titles) else None


def _heads(row: dict[int, Cell], columns: _Columns) -> bool:
    """True where a row is the column heads."""
    return [_text(row, head.column) for head in columns.heads] == [head.text.text for head in columns.heads]


def _projects(table: Block, columns: _Columns) -> Iterator[Block]:
    """Each row as a heading and its sections; what is no project's, the head over numbers and titles, as a paragraph before them."""
    lines = _lines(table)
    if _heads(lines[0], columns):
        yield from (b for c in (columns.number, columns.title) if c is not None and c in lines[0] for b in lines[0][c].blocks)
        lines = lines[1:]
    for row in lines:
        if columns.title in row and row[columns.title].blocks:
            yield _heading(row, columns)
        yield from _sections(row, columns)


def _heading(row: dict[int, Cell], columns: _Columns) -> Block:
    number = row[columns.number].text if columns.number is not None and columns.number in row else None
    title = row[columns.title]
    marker = number if number and number.text else None
    return Block("heading", title.text, title.blocks[0].style, level=_LEVEL, marker=marker, evidence=(PROJECT,))


def _sections(row: dict[int, Cell], columns: _Columns) -> Iterator[Block]:
    """The cells that say something, each under its column's head."""
    for head in columns.heads:
        blocks = row[head.column].blocks if head.column in row else ()
        if not any(t.text for b in blocks for t in b.texts):
            continue
        if head.text.text:
            yield Block("heading", head.text, head.blocks[0].style, level=9, evidence=(ROW,))
        yield from (
            replace(b, kind="paragraph", level=None, evidence=(CELL,)) if b.kind == "heading" else replace(b, evidence=(CELL,))
            for b in blocks
        )


def number_in(block: Block, profile: Profile) -> tuple[str | None, str]:
    """Number and title of a project that is a row; the number stands in a column of its own, or before the title."""
    if block.marker:
        found = re.search(r"\d+(?:\.\d+)*|[IVX]+|[A-Za-z]\.?\d*$", block.marker.text)
        return (found[0] if found else None), block.text.text
    match = matched(profile.projects.headings, block.text.text)
    groups = match.groupdict() if match else {}
    return groups.get("number"), groups.get("title") or block.text.text
