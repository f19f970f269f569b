"""The printed table of contents, whatever its form.

In: blocks and the profile's rules. Out: `Contents` and the indexes of the blocks that it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.document import Block, Text, join, words_of
from extractor.outline import Contents, ContentsLine, Number
from extractor.profile import Profile, matched
from extractor.structure import vocabulary
from extractor.structure.lines import Line, in_rows, is_label, lines_of, matched_up, parted
from extractor.structure.words import bare
from extractor.text import fold

LATEST = 6
"""Contents without a heading of their own are sought up to this page."""
LONG = 320
"""Characters from which a block is text and no entry."""
_NUMERAL = re.compile(r"[A-Z]+[.:)]\s+")
_LIST_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)]?\s+(?P<title>\S.*)")
_FIRST = re.compile(r"(?:(?:s\.|side)\s*)?(?P<label>\d{1,3})\s+(?P<title>(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?[^\W\d].*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    contents: Contents
    blocks: frozenset[int]


def find(blocks: Sequence[Block], profile: Profile) -> Found | None:
    """The first heading that means contents and has entries under it; else entries without a heading on one of the first pages."""
    for start, block in enumerate(blocks):
        found = _entries(blocks, start, start + 1, profile) if _means_contents(block, profile) else None
        if found and (_is_sure(block, profile) or _convinces(found, blocks, least=2)):
            return found
    for start, block in enumerate(blocks):
        if block.printed.page > LATEST:
            break
        if _opens_list(block) and (found := _entries(blocks, None, start, profile)) and _convinces(found, blocks):
            return found
    latest = max((b.text.page for b in blocks if b.kind == "heading"), default=0)
    for start, block in enumerate(blocks):
        if block.printed.page > min(LATEST, latest - 1):
            break
        if block.kind == "heading" and (found := _entries(blocks, start, start + 1, profile)) and _lists_what_follows(found, blocks):
            return found
    return None


def _lists_what_follows(found: Found, blocks: Sequence[Block], least: int = 3) -> bool:
    """True where most entries under a heading of whatever words are headings that stand once in the document, and on later pages."""
    heading, first, *_ = sorted(found.blocks)
    last = max(blocks[i].printed.page for i in found.blocks)
    if blocks[heading].printed.page != blocks[first].printed.page:
        return False
    names = _heading_names(blocks, found.blocks)
    later = {
        key for b in blocks if b.kind == "heading" and b.text.page > last for key in (fold(b.text.text), fold(_unnumbered(b.text.text)))
    }
    titles = [{fold(line.title), fold(_unnumbered(line.title))} for line in found.contents.lines]
    known = [keys for keys in titles if any(key in later and len(names.get(key, ())) == 1 for key in keys)]
    return len(known) >= least and len(known) * 3 >= len(titles) * 2


def _heading_names(blocks: Sequence[Block], but: frozenset[int]) -> dict[str, list[str]]:
    """Headings by their words folded, each with its words as printed; those of the contents themselves left out."""
    names: dict[str, list[str]] = {}
    for index, block in enumerate(blocks):
        if block.kind == "heading" and index not in but:
            for key in {fold(block.text.text), fold(bare(block.text.text)), fold(_unnumbered(block.text.text))} - {""}:
                names.setdefault(key, []).append(block.text.text)
    return names


def _unnumbered(text: str) -> str:
    """'Projekt 3: Grøn by' → 'Grøn by', 'Indsats nr. 4 Grøn by' too."""
    return re.sub(r"^(?:\w+\s+)?(?:nr\.?\s*)?\d+(?:\.\d+)*\s*[.:)|–-]*\s+", "", text)


def _means_contents(block: Block, profile: Profile) -> bool:
    if block.kind not in ("heading", "paragraph") or len(block.text.text) > 60:
        return False
    text = block.text.text.rstrip(": ")
    return bool(matched(profile.contents.headings, text) or re.fullmatch(vocabulary.CONTENTS_HEADINGS, text.casefold()))


def _is_sure(block: Block, profile: Profile) -> bool:
    """True where the heading can mean nothing but contents; one that says 'Oversigt' may stand over a table of figures."""
    text = block.text.text.rstrip(": ")
    return bool(matched(profile.contents.headings, text)) or "indhold" in text.casefold()


def _opens_list(block: Block) -> bool:
    found = lines_of(block, 0)
    return bool(found) and all(parted(line) for line in found[-1:]) and any(c.isalpha() for c in block.printed.text)


def _convinces(found: Found, blocks: Sequence[Block], least: int = 3) -> bool:
    """True where a list of lines with page numbers is the contents: most lines are headings of the document."""
    names = _heading_names(blocks, found.blocks)
    entries = found.contents.lines
    known = sum(fold(line.title) in names or fold(_unnumbered(line.title)) in names for line in entries)
    return len(entries) >= least and known * 2 >= len(entries)


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
        if not (self.knows(whole) or _begins(whole, self.names)) and not (line.text.text[:1].islower() and last.page_label):
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
        return fold(text) in self.names or fold(_unnumbered(text)) in self.names

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


def _entries(blocks: Sequence[Block], heading: int | None, start: int, profile: Profile) -> Found | None:
    """Lines from `start` on for as long as they are entries; a text, or a heading of another page, ends them."""
    window = _window(blocks, start)
    names = _heading_names(blocks, frozenset(window))
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
    printed = names.get(fold(title)) or names.get(fold(_unnumbered(title))) or _begins(title, names)
    return bool(printed) and not any(p.startswith(match["label"]) for p in printed)


def _begins(title: str, names: dict[str, list[str]]) -> list[str]:
    """The headings that begin with these words, of which there are enough to tell them."""
    wanted = fold(title)
    return next((printed for key, printed in names.items() if len(wanted) > 11 and key.startswith(wanted)), [])


def _turned(line: Line) -> Line:
    """A line with its page number last."""
    match = _FIRST.fullmatch(line.text.text)
    return Line(line.text, line.page, line.box, line.block, line.bold, (match["title"], match["label"])) if match else line


def number_and_title(text: str, profile: Profile) -> tuple[Number, str]:
    """A project's number and its title without it; (None, text) where the text is no project's heading."""
    if matched(profile.projects.chapters, text):
        return None, text
    match = matched(profile.projects.headings or (_LIST_NUMBER.pattern,), text)
    if not match:
        return None, text
    groups = match.groupdict()
    return number_of(groups.get("number")), groups.get("title") or text


def number_of(text: str | None) -> Number:
    """'3' → 3, '1.2' → '1.2'."""
    if not text:
        return None
    return int(text) if text.isdigit() else text.rstrip(".")


def _plain(label: str) -> str:
    """A page's label without the noughts before it, which no page prints: '03'."""
    return label.lstrip("0") or label
