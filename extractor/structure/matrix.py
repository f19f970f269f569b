"""The overview matrix: themes by areas, with items whose looks tell their category.

In: blocks, the titles that the document lists, and the profile's rules. Out: `Matrix` and the indexes of the blocks that it is made of.
The matrix is the table under a heading that the profile knows, or else the table whose items are titles of projects.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block, Text
from extractor.outline import LegendLine, Matrix
from extractor.pages import Style
from extractor.profile import Profile, matched
from extractor.structure import cells, legend
from extractor.text import fold

SHARE = 0.4
"""Least share of a table's items that are titles of projects."""
_NUMBERED = re.compile(r"(?:[^\W\d]+\s+)?\d+(?:\.\d+)*\s*[.:)–-]?\s+")
_KEY = re.compile(r"\(?[A-ZÆØÅ0-9]\)?[.:]?\s+(?=\S)")
"""A letter before a title that tells its category."""
_EXPLAINS = re.compile(r"(?:signatur)?forklaring\b.*|(?:farve|symbol|tegn)(?:forklaring|erne|ernes)\b.*|signaturer", re.IGNORECASE)
"""Headings of a legend."""


@dataclass(frozen=True, slots=True)
class Found:
    matrix: Matrix
    blocks: frozenset[int]


def find(blocks: Sequence[Block], profile: Profile, body: Style, taken: frozenset[int], listed: Sequence[str] = ()) -> Found | None:
    """The matrix; `listed` are the titles in the contents."""
    for start, block in enumerate(blocks):
        if start in taken or block.kind != "heading" or not matched(profile.overview.headings, block.text.text):
            continue
        tables = [i for i in range(start + 1, _end(blocks, start, None, profile, body)) if blocks[i].kind == "table"]
        if tables:
            largest = max(tables, key=lambda i: len(blocks[i].cells))
            return _read(blocks, start, largest, _end(blocks, start, largest, profile, body), body)
    table = _by_titles(blocks, body, taken, listed)
    if table is None:
        return None
    over = _heading_of(blocks, table, body, taken)
    return _read(blocks, over, table, _end(blocks, table if over is None else over, table, profile, body), body)


def _by_titles(blocks: Sequence[Block], body: Style, taken: frozenset[int], listed: Sequence[str]) -> int | None:
    """The table most of whose items are titles that the contents or the headings have."""
    names = {fold(t) for t in listed} | {fold(_NUMBERED.sub("", b.text.text, count=1)) for b in blocks if b.kind == "heading"}
    names = {n for n in names if len(n) > 5}
    best, most = None, 0
    for index, block in enumerate(blocks):
        if index in taken or block.kind != "table":
            continue
        titles = {fold(_KEY.sub("", t)) for t in cells.titles_in(block.cells, body)} - {""}
        known = sum(any(_means(title, name) for name in names) for title in titles)
        if known >= 2 and known >= SHARE * len(titles) and known > most:
            best, most = index, known
    return best


def _means(title: str, name: str) -> bool:
    short, long = sorted((title, name), key=len)
    return len(short) > 5 and (long == short or long.startswith(short + " "))


def _heading_of(blocks: Sequence[Block], table: int, body: Style, taken: frozenset[int]) -> int | None:
    """The nearest heading over the table on its page that is not the legend's."""
    page, used = blocks[table].texts[0].page, cells.colors_in(blocks[table].cells, body)
    for index in range(table - 1, -1, -1):
        block = blocks[index]
        if index in taken or _page(block) != page or (block.kind == "table" and not legend.lines_of(block, body)):
            return None
        if block.kind == "heading" and not _of_legend(block, used, body):
            return index
    return None


def _of_legend(block: Block, used: Sequence[str], body: Style) -> bool:
    """True where a heading stands over the legend, or is a line of it that is set on its colour."""
    return bool(_EXPLAINS.fullmatch(block.text.text)) or legend.is_marked(block, used, body)


def _end(blocks: Sequence[Block], start: int, table: int | None, profile: Profile, body: Style) -> int:
    """The index of the next heading of the same rank, or of a project or chapter; a legend's heading ends nothing."""
    level = blocks[start].level or 1
    used = cells.colors_in(blocks[table].cells, body) if table is not None else []
    for index in range(start + 1, len(blocks)):
        block = blocks[index]
        if block.kind != "heading" or _of_legend(block, used, body):
            continue
        known = matched(profile.projects.headings, block.text.text) or matched(profile.projects.chapters, block.text.text)
        if (block.level or 9) <= level or known:
            return index
    return len(blocks)


def _read(blocks: Sequence[Block], start: int | None, table: int, end: int, body: Style) -> Found:
    first = table if start is None else start + 1
    around = [i for i in range(first, end) if i != table and _near(blocks, i, table)]
    found = _legend(blocks, around, table, body)
    corner = cells.corner_legend(blocks[table].cells, body)
    lines = [line for i in sorted(found) for line in found[i]] or corner
    intro = [i for i in around if i < table and i not in found and blocks[i].kind == "paragraph" and not _explains(blocks[i])]
    heads = [i for i in around if i not in found and _explains(blocks[i])] if found else []
    areas, themes, items = cells.read(blocks[table].cells, lines, body)
    if corner and not found:
        legends = {line.printed.text for line in corner}
        items = tuple(i for i in items if i.printed.text not in legends)
    used = frozenset({table, *found, *intro, *heads} | (set() if start is None else {start}))
    for further in _continued(blocks, table):
        _, more, rest = cells.read(blocks[further].cells, lines, body)
        themes, items = tuple(dict.fromkeys((*themes, *more))), (*items, *rest)
        used |= {further, *_said_again(blocks, further, used)}
    matrix = Matrix(
        title=Text("") if start is None else blocks[start].text,
        intro=cells.whole([blocks[i] for i in intro]),
        areas=areas,
        themes=themes,
        legend=tuple(lines),
        items=items,
        printed=tuple(t for i in sorted(used) for t in blocks[i].texts),
    )
    return Found(matrix, used)


def _continued(blocks: Sequence[Block], table: int) -> list[int]:
    """The tables on the pages right after it that have the same column titles: the matrix goes on in them."""
    found = [table]
    for index in range(table + 1, len(blocks)):
        block = blocks[index]
        last = max(t.page for t in blocks[found[-1]].texts)
        if _page(block) > last + 1:
            break
        if block.kind == "table" and _page(block) == last + 1 and cells.heads(block.cells) == cells.heads(blocks[table].cells):
            found.append(index)
    return found[1:]


def _said_again(blocks: Sequence[Block], table: int, used: frozenset[int]) -> list[int]:
    """The blocks around a further table on its page that say again what the first has: heading, introduction, legend."""
    before = {fold(blocks[i].printed.text) for i in used if blocks[i].kind != "table"} - {""}
    page = _page(blocks[table])
    there = [i for i, b in enumerate(blocks) if b.kind != "table" and _page(b) == page]
    return [i for i in there if any(fold(blocks[i].printed.text).startswith(text) for text in before)]


def _near(blocks: Sequence[Block], index: int, table: int) -> bool:
    """On the pages of the table, or on the next."""
    pages = [t.page for t in blocks[table].texts]
    return min(pages) <= _page(blocks[index]) <= max(pages) + 1


def _page(block: Block) -> int:
    return next((t.page for t in block.texts if t.pieces), 0)


def _explains(block: Block) -> bool:
    return block.kind in ("heading", "paragraph") and bool(_EXPLAINS.fullmatch(block.text.text.rstrip(": ")))


def _legend(blocks: Sequence[Block], around: Sequence[int], table: int, body: Style) -> dict[int, list[LegendLine]]:
    """The legend's lines by block: of those that follow each other the most, after or before the table."""
    used = cells.colors_in(blocks[table].cells, body)
    marked = {i: lines for i in around if (lines := legend.known(legend.lines_of(blocks[i], body), used))}
    if not marked:
        marked = _keyed(blocks, around, table)
    groups: list[list[int]] = []
    for i in sorted(marked):
        between = range(groups[-1][-1] + 1, i) if groups else ()
        joins = groups and all(k in marked or k == table or _explains(blocks[k]) for k in between)
        if joins and _page(blocks[i]) == _page(blocks[groups[-1][-1]]):
            groups[-1].append(i)
        else:
            groups.append([i])
    explained = [g for g in groups if any(_explains(blocks[k]) for k in around if k in (g[0] - 1, g[0] - 2))]
    here = [g for g in groups if _page(blocks[g[0]]) in {t.page for t in blocks[table].texts}]
    best = max(explained or here or groups, key=lambda g: sum(len(marked[i]) for i in g), default=[])
    return {i: marked[i] for i in best}


def _keyed(blocks: Sequence[Block], around: Sequence[int], table: int) -> dict[int, list[LegendLine]]:
    """Lines that explain letters or numbers which items of the matrix bear; two or more."""
    tokens = {w.strip("()[].:") for c in blocks[table].cells for w in c.text.text.split()}
    found = {i: legend.keyed(blocks[i]) for i in around}
    found = {i: lines for i, lines in found.items() if lines and all(line.style or line.glyph in tokens for line in lines)}
    labels = {line.glyph or line.style for lines in found.values() for line in lines}
    return found if len(labels) >= 2 else {}
