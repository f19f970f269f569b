"""The entries of a printed table of contents: lines read one after another, titles over several lines put together.

In: blocks, where the entries begin. Out: `Found`: the contents, and the indexes of the blocks that they are made of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.document import Block, Text, join, words_of
from extractor.outline import Contents, ContentsLine
from extractor.profile import Profile, matched
from extractor.structure import vocabulary
from extractor.structure.lines import Line, in_rows, is_label, lines_of, matched_up, parted
from extractor.structure.titles import beginning_with, heading_names, number_and_title, unnumbered
from extractor.text import fold

LONG = 320
"""Characters from which a block is text and no entry."""
_NUMERAL = re.compile(r"[A-Z]+[.:)]\s+")
_FIRST = re.compile(r"(?:(?:s\.|side)\s*)?(?P<label>\d{1,3})\s+(?P<title>(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?[^\W\d].*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    contents: Contents
    blocks: frozenset[int]


@dataclass(slots=True)
class _Reader:
    """Entries as they are read; `waiting` are lines without a page label that the next label may belong to."""

    blocks: Sequence[Block]
    names: dict[str, list[str]]
    profile: Profile
    entries: list[ContentsLine] = field(default_factory=list)
    used: frozenset[int] = frozenset()
    waiting: list[Line] = field(default_factory=list)

    def take(self, line: Line) -> None:
        split = parted(line) or self._close(line)
        if not split:
            if not self._extended(line):
                self.waiting.append(line)
            return
        title, label = split
        if not title and not self.waiting:
            return
        whole = self._wrapped(title, line.block)
        for loose in self.waiting[: len(self.waiting) - whole]:
            if any(fold(e.title) == fold(loose.text.text) for e in self.entries):
                continue
            self._add(loose.text, loose.text.text, None, loose.all_blocks)
        before = self.waiting[len(self.waiting) - whole :]
        printed = join([*(w.text for w in before), line.text])
        text = self._joined(before, line, title)
        self._add(printed, text, label, line.all_blocks.union(*(w.all_blocks for w in before)))
        self.waiting = []

    def _joined(self, before: Sequence[Line], line: Line, title: str) -> str:
        """The title over several lines: as its block has it, where it is one block."""
        if before and title and {line.block, *(w.block for w in before)} == {line.block} and line.start:
            printed = self.blocks[line.block].printed.text
            return printed[before[0].start : line.start] + title
        return " ".join([*(w.text.text for w in before), title]).strip()

    def _extended(self, line: Line) -> bool:
        """True where the line is the rest of the title before it, whose page stood on its first line."""
        last = self.entries[-1] if self.entries else None
        if last is None or self.waiting or self.knows(last.title):
            return False
        whole = f"{last.title} {line.text.text}"
        if not (self.knows(whole) or beginning_with(whole, self.names)) and not (line.text.text[:1].islower() and last.page_label):
            return False
        self.entries[-1] = replace(last, title=f"{last.title} {line.text.text}", printed=join([last.printed, line.text]))
        self.used |= line.all_blocks
        return True

    def _close(self, line: Line) -> tuple[str, str] | None:
        """Title and label of a line that has but a space between them, where the title is a heading of the document."""
        match = re.fullmatch(r"(?P<title>.*[^\W\d].*?)[\s,;/|–-]*(?:(?:s\.|side)\s*)?(?P<label>\d{1,3})", line.text.text)
        return (match["title"], match["label"]) if match and self.knows(match["title"]) else None

    def knows(self, text: str) -> bool:
        """True where a text is a heading of the document."""
        return fold(text) in self.names or fold(unnumbered(text)) in self.names

    def _wrapped(self, title: str, block: int) -> int:
        """How many of the waiting lines are the beginning of this entry's title."""
        for count in range(len(self.waiting), 0, -1):
            lines = self.waiting[-count:]
            if self.knows(" ".join([*(w.text.text for w in lines), title])):
                return count
        if not self.waiting or self.knows(title):
            return 0
        last = self.waiting[-1]
        if last.block == block:
            return sum(w.block == block for w in self.waiting)
        alone = self.knows(last.text.text) or matched(self.profile.projects.chapters, last.text.text)
        return 0 if alone or (last.bold and not title[:1].islower()) or len(self.waiting) > 2 else 1

    def finish(self) -> None:
        """Waiting lines at the end are entries where they are headings of the document."""
        for line in self.waiting:
            if not self.knows(line.text.text):
                break
            self._add(line.text, line.text.text, None, line.all_blocks)

    def _add(self, printed: Text, title: str, label: str | None, used: frozenset[int]) -> None:
        number, words = number_and_title(title.strip(), self.profile)
        if any(c.isalpha() for c in words):
            self.entries.append(ContentsLine(number, words, _plain(label) if label else None, printed))
            self.used |= used


def entries(blocks: Sequence[Block], heading: int | None, start: int, profile: Profile) -> Found | None:
    """Lines from `start` on for as long as they are entries; a text, or a heading of another page, ends them."""
    window = _window(blocks, start)
    names = heading_names(blocks, frozenset(window))
    lines = [line for index in window for line in lines_of(blocks[index], index)]
    readings = [_read(found, blocks, names, heading is not None, profile) for found in (matched_up(lines), in_rows(lines))]
    reader = max(readings, key=_quality)
    if len(reader.entries) < 2:
        return None
    used = set(reader.used) | ({heading} if heading is not None else set())
    reader.entries += _left_over([blocks[i].printed for i in sorted(reader.used)], reader.entries)
    entries = _chapters_whole(reader.entries)
    return Found(Contents(blocks[heading].text if heading is not None else Text(""), tuple(entries)), frozenset(used))


def _chapters_whole(entries: Sequence[ContentsLine]) -> list[ContentsLine]:
    """Roman numbers and letters among entries that figures number are chapters': part of the title."""
    figured = any(str(e.number)[0].isdigit() for e in entries if e.number)
    return [
        replace(e, number=None, title=f"{_NUMERAL.match(e.printed.text)[0]}{e.title}")  # type: ignore[index]
        if figured and e.number and _NUMERAL.match(e.printed.text)
        else e
        for e in entries
    ]


def _quality(reader: _Reader) -> float:
    """How much a reading is worth: entries with a page whose titles are headings; of equals the first is taken."""
    return sum(1.0 + reader.knows(e.title) for e in reader.entries if e.page_label) + 0.5 * sum(
        1 for e in reader.entries if not e.page_label
    )


def _read(lines: list[Line], blocks: Sequence[Block], names: dict[str, list[str]], headed: bool, profile: Profile) -> _Reader:
    reader = _Reader(blocks, names, profile)
    if _pages_first(lines, names):
        lines = [_turned(line) for line in lines]
    without = not any(parted(line) for line in lines)
    for line in lines:
        if without and headed and not reader.knows(line.text.text):
            break
        if len(reader.waiting) > 3 and not without:
            break
        reader.take(line)
    if without:
        reader.finish()
    return reader


def _left_over(printed: Sequence[Text], entries: Sequence[ContentsLine]) -> list[ContentsLine]:
    """What stands in the same blocks and is in no entry, so that nothing is lost: an entry without a page."""
    shown = words_of(e.printed for e in entries)
    found = []
    for text in printed:
        loose = [p for p in text.pieces if (p.page, p.word) not in shown]
        if loose:
            rest = join([text.part(p.start, p.end) for p in loose])
            found.append(ContentsLine(None, rest.text, None, rest))
    return found


def _window(blocks: Sequence[Block], start: int) -> list[int]:
    """The blocks from `start` on that may be entries: no long text, and on a next page only what goes on as a list."""
    found: list[int] = []
    page = blocks[start].printed.page if start < len(blocks) else 0
    for index in range(start, len(blocks)):
        block = blocks[index]
        text = block.printed
        lines = lines_of(block, index)
        if block.kind in ("footnote", "caption"):
            continue
        if block.kind == "heading" and found and re.fullmatch(vocabulary.OTHER_LISTS, text.text.casefold().rstrip(": ")):
            break
        if len(text.text) > LONG and not any(parted(line) for line in lines) and block.kind != "table":
            break
        if text.page > page:
            if not any(parted(line) for line in lines):
                break
            page = text.page
        found.append(index)
    return found


def _pages_first(lines: Sequence[Line], names: dict[str, list[str]]) -> bool:
    """True where the page stands before the title ('4 Grøn by'): the words after it are headings, which do not bear this number."""
    matches = [m for line in lines if not parted(line) and (m := _FIRST.fullmatch(line.text.text))]
    told = [m for m in matches if _is_told(m, names)]
    return len(told) >= 2 and len(told) * 2 >= len(lines) - sum(is_label(line) for line in lines)


def _is_told(match: re.Match[str], names: dict[str, list[str]]) -> bool:
    """True where the words after a number are a heading, or begin one, that does not bear the number itself."""
    title = match["title"]
    printed = names.get(fold(title)) or names.get(fold(unnumbered(title))) or beginning_with(title, names)
    return bool(printed) and not any(p.startswith(match["label"]) for p in printed)


def _turned(line: Line) -> Line:
    """A line with its page number last."""
    match = _FIRST.fullmatch(line.text.text)
    return Line(line.text, line.page, line.box, line.block, line.bold, (match["title"], match["label"])) if match else line


def _plain(label: str) -> str:
    """A page's label without the noughts before it, which no page prints: '03'."""
    return label.lstrip("0") or label
