"""Lines to paragraphs and list items.

In: the lines of one region in reading order. Out: `Draft`s: lines that belong together, with the marker that they begin with, if any.
A new draft begins where the type changes, the gap is wide, a marker stands, a first line is indented or another panel begins.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractor.geometry import Box, median, union
from extractor.layout.lines import Line, dominant
from extractor.layout.notes import begins_note
from extractor.pages import Style, Word
from extractor.text import HYPHENS, LEADER, ends_card, ends_hyphenated, is_bullet

LOOSE = 1.28
"""A line pitch this many times the usual one for its size parts paragraphs."""
LOOSER = 1.08
"""A line pitch this many times the usual one parts them where the line before could have held more."""
ENTRY_GAP = 1.4
"""Ems of white that part the page number of a contents' entry from its title."""
INDENT = 0.8
"""Ems by which a line is indented to begin a paragraph, or outdented to end a list item."""
SEAM = 0.8
"""Points that the sides of two filled boxes may lie apart where they are strips of one."""
_COUNTER = re.compile(r"\(?(?:\d{1,2}|[a-zæøå]|[ivx]{1,4})[.)]", re.IGNORECASE)
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:]['\"”»)]*\d{0,2}$")
_OPEN = re.compile(r"(?:^|\s)(?:i|på|og|til|af|for|med|en|et|den|at|som|fra|ved|eller|samt|hos|mellem|inden for|,)$", re.IGNORECASE)
"""Words that no paragraph ends with."""
_RUN_IN = re.compile(r"[.:?!]$")


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that make one block; `marker` are the words that a list item begins with, and not part of `lines`."""

    lines: tuple[Line, ...]
    marker: tuple[Word, ...] = ()

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def style(self) -> Style:
        return dominant(w for line in self.lines for w in line.words)

    @property
    def box(self) -> Box:
        return union([line.box for line in self.lines] + [w.box for w in self.marker])

    @property
    def ends_entry(self) -> bool:
        """True where it is an entry of a table of contents."""
        return _ends_entry(self.lines[-1])

    @property
    def text_x0(self) -> float:
        return self.lines[0].box.x0


@dataclass(frozen=True, slots=True)
class Spacing:
    """The usual line pitch, in points, by type size."""

    pitch: dict[float, float]

    def usual(self, size: float) -> float:
        return self.pitch.get(size, size * 1.3)


def spacing(regions: Sequence[Sequence[Line]]) -> Spacing:
    """The usual pitch of a document: for each size the lower quartile of its pitches, wrapped lines being the closest."""
    found: dict[float, list[float]] = defaultdict(list)
    for lines in regions:
        for above, below in pairwise(lines):
            pitch = below.box.bottom - above.box.bottom
            if _alike(above.style, below.style) and 0.9 * above.style.size < pitch < 2.2 * above.style.size:
                found[above.style.size].append(round(pitch, 1))
    return Spacing({size: sorted(pitches)[len(pitches) // 4] for size, pitches in found.items()})


def drafts(lines: Sequence[Line], spacing: Spacing) -> list[Draft]:
    """The blocks of a region, in order."""
    found: list[Draft] = []
    margins = _Margins(median([line.box.x0 for line in lines]), max((line.box.x1 for line in lines), default=0.0))
    for line in lines:
        marker = _marker(line)
        if marker and found and _dash_in_sentence(found[-1], line, spacing):
            marker = ()
        if found and not marker and _continues(found[-1], line, spacing, margins):
            found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
        elif marker:
            found.append(Draft((_without(line, marker),), marker))
        else:
            found.append(Draft((line,)))
    return found


def _dash_in_sentence(draft: Draft, line: Line, spacing: Spacing) -> bool:
    """True where a line begins with a dash that the sentence before it goes on with: '… i perioden januar 2019 / – juni 2020'."""
    last = draft.lines[-1]
    if line.first.text not in "-–—" or (draft.marker and draft.marker[0].text == line.first.text):
        return False
    flush = abs(line.box.x0 - last.box.x0) < 2.0 and line.box.bottom - last.box.bottom <= LOOSE * spacing.usual(last.style.size)
    tabbed = line.words[1].box.x0 - line.first.box.x1 > 0.6 * line.style.size
    return flush and not tabbed and not _ENDS.search(last.text) and _alike(last.style, line.style)


def _without(line: Line, marker: tuple[Word, ...]) -> Line:
    rest = line.words[len(marker) :]
    return replace(line, words=rest, box=union(w.box for w in rest), style=dominant(rest))


def _marker(line: Line) -> tuple[Word, ...]:
    """The word that marks a list item: a bullet, or a counter with a gap or in body type before its text."""
    if len(line.words) < 2:
        return ()
    first, second = line.words[0], line.words[1]
    if not second.space_before and not is_bullet(first.text) and not (first.text[-1] == ")" and second.text[:1].isupper()):
        return ()
    if (is_bullet(first.text) and first.text not in "-–—·*") or (first.text in "-–—·*" and second.text[:1].isalnum()):
        return (first,)
    if _COUNTER.fullmatch(first.text) and not first.style.bold and len(first.text) > 1:
        return (first,) if _is_counter(line) else ()
    return ()


def _is_counter(line: Line) -> bool:
    """'1)' always counts; '1.' only where a tab parts it from its text, so that '1. bølge' in a sentence does not, nor '1. halvår' in a
    line whose spaces are all as wide."""
    first, second = line.words[:2]
    gap = second.box.x0 - first.box.x1
    others = [b.box.x0 - a.box.x1 for a, b in pairwise(line.words[1:])]
    spread = second.text[:1].islower() and len(others) > 1 and gap < 1.2 * median(others)
    return first.text.endswith(")") or (gap > 0.45 * first.style.size and not spread)


def _alike(one: Style, other: Style) -> bool:
    """True where the difference is none that parts blocks (a word in italics is not)."""
    same = one.bold == other.bold and one.letterspaced == other.letterspaced and one.color == other.color
    return abs(one.size - other.size) < 0.6 and same and one.background == other.background


@dataclass(frozen=True, slots=True)
class _Margins:
    """Where the lines of a region begin and end, in points."""

    left: float
    right: float

    def ends_early(self, last: Line, line: Line) -> bool:
        """True where `last` had room for the first word of `line`: nobody but the writer broke it there."""
        need = line.first.box.width + 0.35 * last.style.size
        return self.right - last.box.x1 > need and not last.text.endswith(tuple(HYPHENS))


def _continues(draft: Draft, line: Line, spacing: Spacing, margins: _Margins) -> bool:
    last = draft.lines[-1]
    if begins_note(line) or line.swatch or not _same_ground(last.fill, line.fill) or not _same_type(draft, line) or _ends_entry(last):
        return False
    size = max(last.style.size, line.style.size)
    pitch, usual = line.box.bottom - last.box.bottom, spacing.usual(last.style.size)
    if pitch > LOOSE * usual or pitch < -size:
        return False
    if line.text[:1].islower():
        return not draft.marker or _in_item(draft, line, size)
    if ends_card(last.text, line.text):
        return False
    ended, early = bool(_ENDS.search(last.text)), margins.ends_early(last, line) and not _OPEN.search(last.text)
    if early and (ended or (pitch > LOOSER * usual and last.style.size in spacing.pitch)):
        return False
    if (ended or early) and _runs_in(line):
        return False
    if draft.marker:
        return _in_item(draft, line, size) and not (early and abs(line.box.x0 - draft.text_x0) > 0.15 * size)
    shifted = line.box.x0 - last.box.x0 > INDENT * size and (ended or early)
    return not (shifted and last.box.x0 <= margins.left + 1)


def _same_ground(above: Box | None, below: Box | None) -> bool:
    """True on one filled box, and on two that are strips of one: as wide, the one right under the other (Word shades line by line)."""
    if above is None or below is None or above == below:
        return above == below
    return max(abs(above.x0 - below.x0), abs(above.x1 - below.x1), abs(above.bottom - below.top)) < SEAM


def _runs_in(line: Line) -> bool:
    """True where a line begins with a heading that its text follows on the same line: 'Kontakt: …' in bold before plain words."""
    bold = list(takewhile(lambda w: w.style.bold, line.words))
    return 0 < len(bold) < len(line.words) and bool(_RUN_IN.search(bold[-1].text))


def _ends_entry(line: Line) -> bool:
    """True where a line of a table of contents ends: a page number after a leader or a wide gap."""
    if len(line.words) < 2 or not _PAGE.fullmatch(line.words[-1].text):
        return False
    before, last = line.words[-2:]
    dotted = LEADER.fullmatch(before.text) or (len(line.words) > 4 and all(w.text in ".·…" for w in line.words[-4:-1]))
    return bool(dotted) or last.box.x0 - before.box.x1 > ENTRY_GAP * last.style.size


def _same_type(draft: Draft, line: Line) -> bool:
    """The line's type goes on where the draft left off: alike as a whole, or where the one ends and the other begins."""
    if _alike(draft.style, line.style):
        return True
    last, first = draft.lines[-1].words[-1], line.first
    before, after = last.style, first.style
    if abs(before.size - after.size) >= 0.6 or draft.style.background != line.style.background:
        return False
    if ends_hyphenated(last.text) and first.text[:1].islower():
        return True
    looks = [{(w.style.bold, w.style.color) for w in part.words} for part in (draft.lines[-1], line)]
    if max(map(len, looks)) < 2 or before.bold != after.bold:
        return False
    return before.color == after.color or (bool(looks[0] & looks[1]) and not _ENDS.search(last.text))


def _in_item(draft: Draft, line: Line, size: float) -> bool:
    """A list item goes on under its text; under its marker only where marker and text stand close."""
    hang = draft.text_x0 - draft.marker[0].box.x0
    tabbed = draft.text_x0 - draft.marker[-1].box.x1 > 0.45 * size or hang > 1.5 * size
    return line.box.x0 >= draft.text_x0 - INDENT * size if tabbed else True
