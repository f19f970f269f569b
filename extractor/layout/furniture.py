"""What runs along the margins: headers, footers and page numbers.

In: the pages. Out: for each page the rows of words that are furniture, and the page labels printed there. A row is furniture
when it says the same, or counts with the pages, in the same place on several pages; when it is set larger than the text only as the
head of every page.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from extractor.geometry import Box, union
from extractor.layout.lines import dominant, rows, segments
from extractor.layout.sideways import turned_lines
from extractor.pages import Page, Word
from extractor.text import fold

EDGE = 0.13
"""Share of the page's height, at the top and at the bottom, in which furniture stands."""
ROWS = 3
"""Rows from either edge that may be furniture."""
SAME_PLACE = 5.0
"""Points by which the place of one text may differ from page to page."""
BORDER = 40.0
"""Points from the sheet's edge within which repeated text need not stand apart."""
ALONE = 1.2
"""Ems of white that part repeated text from the rest of the page."""
FAR = 2.0
"""The same for text that returns but once: the head of a table stands nearer to its rows."""
LONGEST = 100
"""Characters that a running title has at most."""
LABELLED = 20
"""Characters of text that a label at the page's edge has beside it at least."""
LARGER = 1.15
"""Sizes of the text from which a line is large."""
_NUMBER = re.compile(r"(?:side|s\.|page)?\s*[-–—|·]*\s*(\d{1,4}|[ivxlc]{1,6})\s*[-–—|·]*(?:\s*(?:af|of|/)\s*\d+)?", re.IGNORECASE)
_TITLED = re.compile(
    r"\S.{2,80}?(?:\s*[|·•–—]\s*(?:side\s+)?|,?\s*side\s+)(\d{1,4})(?:\s+af\s+\d+)?|(\d{1,4})\s*[|·•–—]\s*\S.{2,80}", re.IGNORECASE
)
"""A running title with the page number beside it."""
ARTIFACT = "Artifact"
"""The tag of what is no part of a document's text."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A segment near an edge of a page, with the white between it and the rest: in ems of the larger type of both, and of its own."""

    page: int
    words: tuple[Word, ...]
    box: Box
    at_top: bool
    offset: float
    white: float
    own_white: float

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def alone(self) -> bool:
        """True where it stands clearly apart from the rest of the page."""
        return self.white >= ALONE


@dataclass(frozen=True, slots=True)
class Furniture:
    """Rows of words by page, and the printed page labels by page."""

    rows: dict[int, tuple[tuple[Word, ...], ...]]
    labels: dict[int, str]


def find(pages: Sequence[Page], body_size: float) -> Furniture:
    """The furniture of a file whose running text is `body_size` points."""
    extent = _extent(pages)
    near = [c for page in pages for c in _candidates(page, extent)]
    numbers = _page_numbers([c for c in near if dominant(c.words).size <= body_size * 1.6])
    heads = _letterheads([c for c in near if c not in numbers], pages, body_size)
    candidates = [c for c in near if dominant(c.words).size <= body_size * LARGER or c in numbers or c in heads]
    titles = _titles(pages, body_size)
    beside = {c for c, others in _with_others(candidates, numbers) if any(_in_one_row(c, number) for number in others)}
    running = {
        *_repeated(candidates, len(pages)),
        *_running_titles([c for c in candidates if c not in numbers], titles, beside),
        *_said(candidates),
    }
    running |= {c for c in beside if c.at_top and _is_typed(c)}
    running -= _labels(running, near, {*numbers, *heads, *running})
    running |= _figures(candidates, numbers)
    outer = _outermost(near, {*numbers, *heads, *running})
    numbers = {c: label for c, label in numbers.items() if c in outer}
    chosen: dict[int, list[tuple[Word, ...]]] = defaultdict(list)
    labels: dict[int, str] = {}
    for candidate in candidates:
        if candidate in outer:
            chosen[candidate.page].append(candidate.words)
        if candidate in numbers:
            labels.setdefault(candidate.page, numbers[candidate])
    for page, words in turned(pages, body_size):
        chosen[page].append(words)
    return Furniture({page: tuple(found) for page, found in chosen.items()}, labels)


def _extent(pages: Sequence[Page]) -> dict[tuple[int, int], tuple[float, float]]:
    """Highest and lowest text by page size: on sheets with crop marks it stands far from the edges."""
    found: dict[tuple[int, int], tuple[float, float]] = {}
    for page in pages:
        tops = [w.box.top for w in page.words if w.upright]
        bottoms = [w.box.bottom for w in page.words if w.upright]
        if tops:
            top, bottom = found.get(_size(page), (page.height, 0.0))
            found[_size(page)] = min(top, *tops), max(bottom, *bottoms)
    return found


def _size(page: Page) -> tuple[int, int]:
    return round(page.width), round(page.height)


def _candidates(page: Page, extent: dict[tuple[int, int], tuple[float, float]]) -> list[Candidate]:
    upright = [w for w in page.words if w.upright]
    lines = rows(upright)
    near = list(enumerate(lines[:ROWS])) + list(enumerate(lines))[max(ROWS, len(lines) - ROWS) :]
    first, last = extent.get(_size(page), (0.0, page.height))
    edge = page.height * EDGE
    found = []
    for place, row in near:
        for words in segments(row):
            box = union(w.box for w in words)
            if box.bottom <= max(edge, first + edge / 2):
                below = _next(row, lines[place + 1 :])
                found.append(Candidate(page.number, tuple(words), box, True, box.top, *_white(row, below)))
            elif box.top >= min(page.height - edge, last - edge / 2):
                above = _next(row, lines[:place][::-1])
                offset = page.height - box.bottom
                found.append(Candidate(page.number, tuple(words), box, False, offset, *_white(row, above)))
    return found


def _next(row: Sequence[Word], others: Iterable[Sequence[Word]]) -> Sequence[Word]:
    """The nearest row that does not stand on the same height; empty where there is none."""
    box = union(w.box for w in row)
    return next((other for other in others if union(w.box for w in other).overlap_y(box) <= 0.3 * box.height), ())


def _white(row: Sequence[Word], other: Sequence[Word]) -> tuple[float, float]:
    """The white between two rows, in ems of the larger type of both, and in ems of the first; much where there is no other."""
    if not other:
        return FAR, FAR
    here, there = union(w.box for w in row), union(w.box for w in other)
    own = max(1.0, *(w.style.size for w in row))
    return -here.overlap_y(there) / max(own, *(w.style.size for w in other)), -here.overlap_y(there) / own


def _outermost(near: Sequence[Candidate], marked: set[Candidate]) -> set[Candidate]:
    """The marked rows that have nothing but marked rows between them and the edge: a heading that returns under a title is none."""
    sides: dict[tuple[int, bool], list[Candidate]] = defaultdict(list)
    for candidate in near:
        sides[(candidate.page, candidate.at_top)].append(candidate)
    kept: set[Candidate] = set()
    for side in sides.values():
        first = min((c.offset for c in side if c not in marked), default=float("inf"))
        kept |= {c for c in side if c in marked and c.offset <= first + SAME_PLACE}
    return kept


def _page_numbers(candidates: Sequence[Candidate]) -> dict[Candidate, str]:
    """Numbers that count with the pages: the difference to the page that most of them share."""
    values: dict[Candidate, tuple[str, int]] = {}
    for candidate in candidates:
        match = _NUMBER.fullmatch(_bare(candidate)) or _TITLED.fullmatch(candidate.text)
        if match:
            label = next(group for group in match.groups() if group)
            values[candidate] = (label, _value(label))
    shifts: dict[int, set[int]] = defaultdict(set)
    for candidate, (_, value) in values.items():
        shifts[value - candidate.page].add(candidate.page)
    good = {shift for shift, on in shifts.items() if len(on) >= 2}
    return {c: label for c, (label, value) in values.items() if value - c.page in good or _counts(c, value)}


def _bare(candidate: Candidate) -> str:
    """What a candidate says; a typed number may have a full stop."""
    return candidate.text.rstrip(".") if _is_typed(candidate) else candidate.text


def _is_typed(candidate: Candidate) -> bool:
    return candidate.words[0].style.is_typed


def _counts(candidate: Candidate, value: int) -> bool:
    """True for the number of a typed page, alone at its head: the first page of a letter has none, and the second may be the last."""
    return _is_typed(candidate) and candidate.at_top and candidate.page == value > 1 and _NUMBER.fullmatch(_bare(candidate)) is not None


def _titles(pages: Sequence[Page], body_size: float) -> frozenset[str]:
    """What is set larger than the text or in bold, line by line, folded: titles that may run in the margins of other pages."""
    lines = (row for page in pages for row in rows(w for w in page.words if w.upright))
    return frozenset(fold(" ".join(w.text for w in row)) for row in lines if _stands_out(row, body_size)) - {""}


def _letterheads(near: Sequence[Candidate], pages: Sequence[Page], body_size: float) -> set[Candidate]:
    """Large text that stands in one place at the head of every page, where the first page has a title besides."""
    first = [row for page in pages[:1] for row in rows(w for w in page.words if w.upright)]
    heads: set[Candidate] = set()
    for text in {fold(c.text) for c in near if c.at_top and c.page == 1 and dominant(c.words).size > body_size * LARGER}:
        same = [c for c in near if c.at_top and fold(c.text) == text]
        besides = any(_stands_out(row, body_size) for row in first if fold(" ".join(w.text for w in row)) != text)
        level = max(c.offset for c in same) - min(c.offset for c in same) <= SAME_PLACE
        if level and besides and len(pages) > 1 and {c.page for c in same} == {page.number for page in pages}:
            heads.update(same)
    return heads


def _stands_out(row: Sequence[Word], body_size: float) -> bool:
    style = dominant(row)
    return style.size > body_size * 1.1 or style.bold


def _figures(candidates: Sequence[Candidate], numbers: dict[Candidate, str]) -> set[Candidate]:
    """Figures that stand alone where two other pages and more have theirs, though they count with no page."""
    alone = [c for c in candidates if c.alone and c.text.isdigit() and c not in numbers]
    places = {at_top: sorted((n.offset, n.page) for n in numbers if n.at_top == at_top) for at_top in (True, False)}
    return {
        c for c, own in _with_others(alone, numbers) if not any(_level(c, n) for n in own) and _pages_at(places[c.at_top], c.offset) > 1
    }


def _pages_at(places: Sequence[tuple[float, int]], offset: float) -> int:
    """How many pages, 2 standing for more, have a number within reach of a height; `places` are sorted."""
    pages: set[int] = set()
    for at, page in islice(places, bisect_left(places, (offset - SAME_PLACE, 0)), None):
        if at > offset + SAME_PLACE or len(pages) > 1:
            break
        pages.add(page)
    return len(pages)


def _level(one: Candidate, other: Candidate) -> bool:
    return one.at_top == other.at_top and abs(one.offset - other.offset) <= SAME_PLACE


def _with_others(candidates: Iterable[Candidate], others: Iterable[Candidate]) -> Iterator[tuple[Candidate, Sequence[Candidate]]]:
    """Each candidate with those of the others that stand on its page."""
    by_page: dict[int, list[Candidate]] = defaultdict(list)
    for other in others:
        by_page[other.page].append(other)
    yield from ((candidate, by_page.get(candidate.page, ())) for candidate in candidates)


def _in_one_row(candidate: Candidate, other: Candidate) -> bool:
    """True where two candidates of one page stand beside each other."""
    level = candidate.box.overlap_y(other.box) > 0.5 * min(candidate.box.height, other.box.height)
    return candidate is not other and level


def _labels(running: set[Candidate], near: Sequence[Candidate], marked: set[Candidate]) -> set[Candidate]:
    """Repeated words beside which longer text stands, another on each page: labels, as 'Kontakt' in a strip at the foot."""
    beside: dict[str, set[str]] = defaultdict(set)
    for candidate, others in _with_others(running, (c for c in near if c not in marked)):
        least = max(LABELLED, 2 * len(candidate.text))
        beside[fold(candidate.text)].update(c.text for c in others if _in_one_row(candidate, c) and len(c.text) > least)
    return {c for c in running if len(beside[fold(c.text)]) > 1}


def _running_titles(candidates: Sequence[Candidate], titles: frozenset[str], beside: set[Candidate]) -> set[Candidate]:
    """Text in one place of several pages, set alike, that changes with the chapters: most of it says what a title says.

    It stands alone, or `beside` a page number.
    """
    groups: dict[tuple[bool, float, bool], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        style = dominant(candidate.words)
        if (candidate.alone or candidate in beside) and len(candidate.text) < LONGEST:
            groups[(candidate.at_top, round(style.size, 1), style.italic)].append(candidate)
    return {candidate for group in groups.values() for candidate in _running(group, titles)}


def _running(group: Sequence[Candidate], titles: frozenset[str]) -> Iterator[Candidate]:
    """Those of a group that stand level with enough others. What is level is asked once for each height, not for each pair."""
    said = [(c, c.text) for c in sorted(group, key=lambda c: c.offset)]
    heights = [c.offset for c, _ in said]
    known_titles = {text for _, text in said if _says(text, titles)}
    for offset, same in groupby(said, lambda pair: pair[0].offset):
        level = said[bisect_left(heights, offset - SAME_PLACE) : bisect_right(heights, offset + SAME_PLACE)]
        times = Counter(text for _, text in level)
        known = sum(text in known_titles or times[text] > 1 for _, text in level)
        if len({c.page for c, _ in level}) >= 3 and known >= 0.7 * len(level):
            yield from (c for c, _ in same)


def _says(text: str, titles: frozenset[str]) -> bool:
    """True where a text is a title, with or without its number, or its beginning."""
    folded = fold(text)
    bare = re.sub(r"^(?:\w+ )?\d+ ", "", folded)
    return len(bare) > 3 and any(folded == t or bare == t or t.endswith(" " + bare) or t.startswith(folded + " ") for t in titles)


def turned(pages: Sequence[Page], body_size: float) -> list[tuple[int, tuple[Word, ...]]]:
    """Sideways and slanted text that returns on several pages, and large slanted text: margins and watermarks."""
    lines = [(line.page, line.words) for page in pages for line in turned_lines(page.number, page.words)]
    counts: dict[str, set[int]] = defaultdict(set)
    for page, words in lines:
        counts[fold(" ".join(w.text for w in words))].add(page)
    return [
        (page, words)
        for page, words in lines
        if len(counts[fold(" ".join(w.text for w in words))]) > 1 or (words[0].turn % 90 and words[0].style.size > 2.5 * body_size)
    ]


def _value(label: str) -> int:
    if label.isdigit():
        return int(label)
    total, figures = 0, [_ROMAN[c] for c in label.lower()]
    for here, after in zip(figures, [*figures[1:], 0], strict=True):
        total += here if here >= after else -here
    return total


def _said(candidates: Sequence[Candidate]) -> set[Candidate]:
    """What the file's own tags call no part of the text, and what stands apart on two pages: once alone it may be a title."""
    found = [c for c in candidates if c.alone and all(w.tag == ARTIFACT for w in c.words)]
    pages: dict[str, set[int]] = defaultdict(set)
    for candidate in found:
        pages[fold(candidate.text)].add(candidate.page)
    return {c for c in found if len(pages[fold(c.text)]) > 1}


def _repeated(candidates: Sequence[Candidate], pages: int) -> set[Candidate]:
    """Text that returns in the same place: three times or more, or on both pages of two; apart from the page's text at least once.
    Twice is enough on all pages after the first where it stands far apart on each.
    """
    groups: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[(fold(candidate.text), candidate.at_top)].append(candidate)
    kept: set[Candidate] = set()
    for group in groups.values():
        if not any(c.alone for c in group) and not any(c.offset <= BORDER for c in group):
            continue
        for candidate in group:
            level = {c.page for c in group if abs(c.offset - candidate.offset) <= SAME_PLACE}
            without_cover = 1 not in level and all(c.own_white >= FAR for c in group)
            if len(level) >= min(3, max(2, pages - without_cover)):
                kept.add(candidate)
    return kept
