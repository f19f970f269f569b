"""From pages to a document: what a person sees, in the order in which it is read.

In: `Source`. Out: `Document`: blocks in reading order over all pages, furniture, the style of the running text, printed page labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from extractor.document import Block, Cell, Document, Text
from extractor.layout import furniture as margins
from extractor.layout import headings
from extractor.layout.captions import is_caption
from extractor.layout.cells import cell_drafts
from extractor.layout.continuing import joined
from extractor.layout.doubts import guessed, unseen
from extractor.layout.joining import Habits, habits, running
from extractor.layout.lines import Line, lines, printed, rows
from extractor.layout.lists import nested
from extractor.layout.notes import told
from extractor.layout.paragraphs import Draft, Spacing, drafts, spacing
from extractor.layout.quotes import set_apart
from extractor.layout.regions import Region, page_regions
from extractor.layout.spreading import spread
from extractor.layout.tables import CellDraft, TableDraft
from extractor.layout.typed import White, is_typed, prominence, ranks, typed_signs, whites, whole
from extractor.layout.typography import running_font, running_style
from extractor.pages import STAMP, Page, Source, Style, Word
from extractor.text import fold


def lay_out(source: Source) -> Document:
    """The file as a person sees it; words that nobody sees are with the furniture, and said; so are stamps."""
    pages = [replace(p, words=tuple(w for w in p.words if not w.hidden and w.tag != STAMP)) for p in source.pages]
    body_size = running_style(p.words for p in pages).size
    margin = margins.find(pages, body_size)
    parts = _regions(pages, margin.rows)
    words = _words_by_page(parts)
    body = running_style(words)
    close = spacing([part.lines for part in parts])
    drafted = [(part, drafts(part.lines, close) if part.lines else []) for part in parts]
    known = _known(source, [d for _, found in drafted for d in found], running_font(words), body)
    used = habits([line for part in parts for line in _all_lines(part)])
    setting = _Setting(close, used, body, known, {p.number: p for p in source.pages})
    blocks = _promoted([block for part, found in drafted for block in _blocks(part, found, setting)], body)
    blocks, repeated = spread(nested(joined(told(set_apart(_captioned(blocks), body), body), setting.habits)), setting.habits)
    hidden = [printed(row, p.number) for p in source.pages for row in rows([w for w in p.words if w.hidden])]
    stamps = [
        printed(tuple(own), p.number)
        for p in source.pages
        for _, own in groupby((w for w in p.words if w.tag == STAMP), key=lambda w: w.box)
    ]
    blocks = _levelled(blocks)
    return Document(
        blocks=tuple(blocks),
        furniture=(*(printed(row, page) for page in sorted(margin.rows) for row in margin.rows[page]), *repeated, *hidden, *stamps),
        body=body,
        page_labels=margin.labels,
        doubts=(*unseen(hidden), *guessed(blocks)),
    )


DRAWN = "•"
"""Stands for the bullet of a list item that is drawn in the text's colour, and is no character."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is known of the whole document while its blocks are made."""

    spacing: Spacing
    habits: Habits
    body: Style
    known: headings.Known
    pages: dict[int, Page]


def _regions(pages: Sequence[Page], margins: Mapping[int, Sequence[Sequence[Word]]]) -> list[Region]:
    """The regions of all pages in reading order."""
    found: list[Region] = []
    before: list[Region] = []
    for page in pages:
        before = page_regions(page, margins.get(page.number, ()), before)
        found += before
    return found


def _known(source: Source, found: Sequence[Draft], font: str, body: Style) -> headings.Known:
    """What the document as a whole tells of its headings."""
    texts = [" ".join(line.text for line in draft.lines) for draft in found]
    return headings.Known(
        frozenset(fold(b.title) for b in source.bookmarks),
        _listed(found),
        headings.returning(texts),
        headings.apart(zip(found, texts, strict=True)),
        font,
        headings.trusted(zip(found, texts, strict=True), body),
    )


def _words_by_page(parts: Iterable[Region]) -> list[list[Word]]:
    """The words outside tables, page by page."""
    found: dict[int, list[Word]] = defaultdict(list)
    for part in parts:
        found[part.page] += [w for line in part.lines for w in line.words]
    return list(found.values())


def _all_lines(part: Region) -> Sequence[Line]:
    """The region's lines, a table's cell by cell."""
    if part.table is None:
        return part.lines
    return [line for cell in part.table.cells for line in lines(part.page, [w for w in cell.words if w.upright])]


def _promoted(blocks: Sequence[Block], body: Style) -> list[Block]:
    """Short paragraphs that are set like several headings are headings too."""
    looks = headings.alike([(b.style, b.score) for b in blocks if b.kind == "heading"], body)
    found = []
    for block in blocks:
        if block.kind == "paragraph" and headings.key(block.style) in looks and 0.5 <= block.score < headings.THRESHOLD:
            block = replace(block, evidence=(*block.evidence, headings.LIKE_OTHERS))
            block = replace(block, kind="heading") if block.score >= headings.THRESHOLD else block
        found.append(block)
    return found


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs, and headings, that name a table or a figure are its captions."""
    return [replace(b, kind="caption") if b.kind in ("paragraph", "heading") and is_caption(b.text.text) else b for b in blocks]


def _listed(found: Iterable[Draft]) -> frozenset[str]:
    """The titles that the printed contents list, folded, without numbers and page labels."""
    entries = [
        " ".join(w.text for line in d.lines for w in line.words[: None if line is not d.lines[-1] else -1]) for d in found if d.ends_entry
    ]
    titles = {fold(headings.without_number(entry)) for entry in entries}
    return frozenset(titles - {""}) if len(titles) >= 3 else frozenset()


def _blocks(part: Region, found: Sequence[Draft], setting: _Setting) -> list[Block]:
    if part.table:
        return [_table(part.page, part.table, setting)]
    gaps = [below.box.top - above.box.bottom for above, below in pairwise(found)]
    white = zip([float("inf"), *gaps], [*gaps, 0.0], strict=True) if found else ()
    spaced = [above > 1.5 * max(1.0, below) for above, below in white]
    return [_block(*one, setting=setting) for one in zip(found, spaced, whites(found, setting.spacing), strict=True)]


def _block(draft: Draft, spaced: bool = False, around: White | None = None, *, setting: _Setting) -> Block:
    if draft.marker and around and is_typed(draft):
        block = _block(whole(draft), spaced, around, setting=setting)
        if block.kind == "heading":
            return block
    text = running(draft.lines, setting.habits)
    signs = headings.evidence(draft, text.text, setting.body, setting.known, spaced)
    signs = (*signs, *typed_signs(draft, text.text, around)) if around and is_typed(draft) else signs
    square = draft.lines[0].swatch
    if draft.marker:
        return Block("list_item", text, draft.style, level=1, marker=printed(draft.marker, draft.page), evidence=signs, swatch=square)
    if square and square == draft.style.color:
        return Block("list_item", text, draft.style, level=1, marker=Text(DRAWN), evidence=signs, swatch=square)
    block = Block("paragraph", text, draft.style, evidence=signs, swatch=square)
    return replace(block, kind="heading") if block.score >= headings.THRESHOLD else block


def _table(page: int, table: TableDraft, setting: _Setting) -> Block:
    found = cell_drafts(setting.pages[page], table)
    cells = tuple(_cell(cell, own, setting) for cell, own in zip(table.cells, found, strict=True))
    styles = [b.style for c in cells for b in c.blocks]
    return Block("table", Text(""), styles[0] if styles else setting.body, cells=cells)


def _cell(cell: CellDraft, found: Sequence[Draft], setting: _Setting) -> Cell:
    blocks = tuple(replace(_block(d, setting=setting), kind="list_item" if d.marker else "paragraph") for d in found)
    marks = () if cell.words else cell.marks
    return Cell(cell.row, cell.column, cell.box, blocks, cell.fill, cell.column_span, cell.row_span, marks)


def _levelled(blocks: Sequence[Block]) -> list[Block]:
    """Headings with their levels."""
    found = [b for b in blocks if b.kind == "heading"]
    by_looks = headings.levels([b.style for b in found])
    typed = ranks([b for b in found if b.style.is_typed])
    lower = [by_looks[headings.key(b.style)] + (typed[prominence(b)] if b.style.is_typed else 0) for b in found]
    levels = iter(headings.numbered_levels([(b.text.text, level) for b, level in zip(found, lower, strict=True)]))
    return [replace(b, level=next(levels)) if b.kind == "heading" else b for b in blocks]
