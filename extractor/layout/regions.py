"""A page's regions in reading order.

In: a page and the rows of words that are furniture. Out: `Region`s: lines that follow each other, or a table. Panels and frames are laid
out each on its own, and stand as one box in what is around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.geometry import Box, union
from extractor.layout.columns import Piece, piece, regions
from extractor.layout.lines import Line, cut_at_gaps, lines, rows
from extractor.layout.narrow import Gutter, narrow_gutters
from extractor.layout.panels import panels
from extractor.layout.sideways import turned_lines
from extractor.layout.tables import TableDraft
from extractor.layout.tables import tables as find_tables
from extractor.pages import Page, Word

WIDE = 0.5
"""Share of the text's width from which a rule parts what is above it from what is below."""


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that follow each other, or a table; `boxed` where it stands in a panel or frame."""

    page: int
    lines: tuple[Line, ...] = ()
    table: TableDraft | None = None
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is known of a page while it is taken apart."""

    page: Page
    panels: tuple[Box, ...]
    tables: dict[Box, TableDraft]


def page_regions(page: Page, furniture_rows: Sequence[Sequence[Word]], before: Sequence[Region] = ()) -> list[Region]:
    """The page's regions in reading order; sideways lines come last. `before` are those of the page before it."""
    taken = {w.index for row in furniture_rows for w in row}
    words = [w for w in page.words if w.index not in taken]
    tables = {table.box: table for table in find_tables(page, words, before[-1].table if before else None)}
    inside = {w.index for table in tables.values() for c in table.cells for w in c.words}
    words = [w for w in words if w.index not in inside]
    upright = [w for w in words if w.upright]
    sheet = _Sheet(page, tuple(panels(page, upright)), tables)
    found = _inside(sheet, None, upright, tuple(tables), sheet.panels)
    return found + [Region(page.number, (line,)) for line in turned_lines(page.number, words)]


def _inside(sheet: _Sheet, around: Box | None, words: Sequence[Word], tables: Sequence[Box], boxes: Sequence[Box]) -> list[Region]:
    """The regions of what stands in `around` (None for the page): words, tables and panels."""
    outer: list[Box] = []
    for box in boxes:
        if not any(b.holds(box) for b in outer):
            outer.append(box)
    free = [w for w in words if not any(b.holds(w.box) for b in outer)]
    alone = [t for t in tables if not any(b.holds(t) for b in outer)]
    solid = [Piece(b) for b in (*alone, *_parting(sheet.page, free, alone))]
    solid += [Piece(b, panelled=max((w.style.size for w in words if b.holds(w.box)), default=0.0)) for b in outer]
    found: list[Region] = []
    level = rows(free)
    gutters = narrow_gutters(level)
    for group in regions([piece(part) for s in cut_at_gaps(level) for part in _cut(s, gutters)] + solid):
        run: list[Word] = []
        for item in group:
            if item.words:
                run += item.words
                continue
            found += _lines(sheet.page, run, around)
            run = []
            if item.box in sheet.tables:
                found.append(Region(sheet.page.number, table=sheet.tables[item.box], boxed=around is not None))
            elif item.box in outer:
                within = [b for b in boxes if b != item.box and item.box.holds(b)]
                found += _inside(
                    sheet, item.box, [w for w in words if item.box.holds(w.box)], [t for t in tables if item.box.holds(t)], within
                )
        found += _lines(sheet.page, run, around)
    return found


def _cut(segment: Sequence[Word], gutters: Sequence[Gutter]) -> list[list[Word]]:
    """A segment, cut at the narrow gutters that it runs over."""
    parts = [[segment[0]]]
    for before, word in pairwise(segment):
        if any(g.parts(before, word) for g in gutters):
            parts.append([])
        parts[-1].append(word)
    return parts


def _lines(page: Page, words: Sequence[Word], around: Box | None) -> list[Region]:
    return (
        [Region(page.number, tuple(lines(page.number, words, page.fills, page.rules, around)), boxed=around is not None)] if words else []
    )


def _parting(page: Page, words: Sequence[Word], tables: Sequence[Box]) -> list[Box]:
    """Rules over the width of the text that underline no line of it."""
    if not words:
        return []
    around = union(w.box for w in words)
    wide = [r.box for r in page.rules if r.box.height <= 2.0 and r.box.width >= WIDE * around.width and r.box.overlap_y(around) >= 0]
    free = [b for b in dict.fromkeys(wide) if not any(t.overlap_y(b) >= 0 and t.overlap_x(b) > 0 for t in tables)]
    return [_lifted(b, words) for b in free if not _underlines(b, words)]


def _underlines(rule: Box, words: Sequence[Word]) -> bool:
    """True for a rule as long as the line of text above it."""
    above = [w.box for w in words if w.box.overlap_x(rule) > 0 and 0.5 < (rule.top - w.box.top) / max(1.0, w.box.height) < 1.25]
    if not above:
        return False
    line = union(above)
    return rule.x0 > line.x0 - line.height and rule.x1 < line.x1 + line.height


def _lifted(rule: Box, words: Sequence[Word]) -> Box:
    """The rule above the tops of the letters that stand close under it."""
    cut = [w.box.top for w in words if w.box.overlap_x(rule) > 0 and 0 <= rule.bottom - w.box.top < 0.5 * w.box.height]
    top = min(cut, default=rule.top)
    return Box(rule.x0, min(rule.top, top - 0.1), rule.x1, min(rule.bottom, top)) if cut else rule
