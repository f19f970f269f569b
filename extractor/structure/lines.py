"""Printed lines of blocks, as a table of contents is read: line by line.

In: blocks. Out: `Line`s, and a line's title and page label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document import Block, Piece, Text, join
from extractor.geometry import Box, union
from extractor.text import LEADER, squeeze

_LABEL = re.compile(r"\d{1,4}|[ivxlc]{1,6}", re.IGNORECASE)
_PAGE_FIRST = re.compile(r"(?:side|s\.|slide|dias)\s*(?P<label>\d{1,4})\s*[.:|–—-]?\s+(?P<title>[A-ZÆØÅ\d].*[^\W\d].*)", re.IGNORECASE)
_BROKEN = re.compile(
    r"(?P<title>.*[^\W\d].*?)[.·…_\s]{4,}(?:fejl! bogmærke er ikke defineret|error! bookmark not defined)\.?", re.IGNORECASE
)
_OWN_DOT = re.compile(r"(?<=[^\W\d]{2})\.(?=\s+[.·…_]{3})")
_SPACED_DOTS = re.compile(r"(?:\s?[.·…]){4}\s*$|(?:\s[.·…]){3}\s*$")
_TRAILING = re.compile(r"(?:[\s.·…_|/•–—,;(\[]|(?<=[\s(\[])(?:s\.|side|p\.|slide|dias))+$", re.IGNORECASE)
_SEPARATOR = re.compile(r"[|/•·–—…]|[(\[]?(?:s\.|side|p\.|slide|dias)", re.IGNORECASE)
GAP = 1.2
"""Ems of white that part a title from its page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of block `block`, from character `start` of it on. `split` is (title, page label) in another order."""

    text: Text
    page: int
    box: Box
    block: int
    bold: bool = False
    split: tuple[str, str] | None = None
    blocks: tuple[int, ...] = ()
    start: int = 0

    @property
    def all_blocks(self) -> frozenset[int]:
        """The blocks that it is made of."""
        return frozenset((self.block, *self.blocks))


def lines_of(block: Block, index: int) -> list[Line]:
    """The block's lines; a table's rows are lines."""
    if block.kind == "table":
        rows = sorted({c.row for c in block.cells})
        texts = [join([c.text for c in block.cells if c.row == row]) for row in rows]
        return [line for text in texts if text.pieces and (line := _line(text, index))]
    printed = block.printed
    starts = [0] + [i for i in range(1, len(printed.pieces)) if _new_line(printed.pieces[i - 1], printed.pieces[i])]
    if not printed.pieces:
        return []
    bounds = zip(starts, [*starts[1:], len(printed.pieces)], strict=True)
    spans = [(printed.pieces[a].start, printed.pieces[b - 1].end) for a, b in bounds]
    return [replace(_line(printed.part(start, end), index), start=start) for start, end in spans]


def _line(text: Text, index: int) -> Line:
    bold = all(p.style.bold for p in text.pieces if any(c.isalpha() for c in text.text[p.start : p.end]))
    return Line(text, text.page, union(p.box for p in text.pieces), index, bold)


def _new_line(before: Piece, piece: Piece) -> bool:
    lower = piece.box.top > before.box.top + 0.6 * before.box.height
    return piece.page != before.page or (lower and piece.box.x0 < before.box.x1) or piece.box.bottom < before.box.top


def below(before: Piece, piece: Piece) -> bool:
    """True where a word stands on another line than the one before it."""
    lower = piece.box.top > before.box.top + 0.6 * before.box.height
    return piece.page != before.page or lower or piece.box.bottom < before.box.top


def is_label(line: Line) -> bool:
    """True where a line is a page label and nothing else."""
    return bool(_LABEL.fullmatch(line.text.text)) and any(c.isdigit() for c in line.text.text)


def parted(line: Line) -> tuple[str, str] | None:
    """Title and page label, where a leader, a sign or a gap parts them; None where the line ends in no label.

    The label is empty where a word processor says that it lost the page.
    """
    if line.split or len(line.text.pieces) < 2:
        return line.split
    text, (before, last) = line.text.text, line.text.pieces[-2:]
    if match := _PAGE_FIRST.fullmatch(text):
        return (match["title"], match["label"]) if match["title"][:1] == match["title"][:1].upper() else None
    if "!" in text and (match := _BROKEN.fullmatch(text)):
        return match["title"], ""
    label, in_brackets = _label_of(text[last.start : last.end], text[before.start : before.end])
    if not label:
        return None
    stuck = len(label) < last.end - last.start and not in_brackets
    leader = stuck or LEADER.search(text[before.start : before.end]) or _SPACED_DOTS.search(text[: last.start])
    sign = _SEPARATOR.fullmatch(text[before.start : before.end])
    apart = last.box.x0 - before.box.x1 > GAP * last.style.size
    if not (leader or apart or ((sign or in_brackets) and label.isdigit())):
        return None
    title = _title(text[: last.start])
    return (title, label) if any(c.isalpha() for c in title) or (leader and not title) else None


def _label_of(word: str, before: str) -> tuple[str, bool]:
    """The page label that a word is, and whether it stands in brackets ('(4)', '(side 4)'); an empty one where it is none."""
    opened = re.fullmatch(r"[(\[](?:s\.|side|p\.|slide|dias)", before, re.IGNORECASE)
    inner = re.fullmatch(r"(\d{1,3})[)\]]" if opened else r"[(\[](\d{1,3})[)\]]", word)
    label = inner[1] if inner else word.lstrip(".…·_")
    return (label if _LABEL.fullmatch(label) else "", inner is not None)


def _title(text: str) -> str:
    """A title without the leader and the signs after it; the dot that it ends with itself is kept."""
    title = _TRAILING.sub("", text)
    own = _OWN_DOT.match(text, len(title))
    return squeeze(title + own[0] if own else title)


def matched_up(lines: Sequence[Line]) -> list[Line]:
    """Page labels that were laid out as a column of their own are put to the lines they stand beside."""
    labels = [line for line in lines if is_label(line)]
    titles = [line for line in lines if not is_label(line)]
    found = []
    for line in titles:
        beside = None if parted(line) else next((m for m in labels if _beside(line, m)), None)
        if beside is None:
            found.append(line)
            continue
        labels.remove(beside)
        title = _title(line.text.text)
        found.append(replace(line, text=join([line.text, beside.text]), split=(title, beside.text.text), blocks=(line.block, beside.block)))
    return found if len(labels) * 2 <= len(lines) else list(lines)


def _beside(line: Line, label: Line) -> bool:
    middle = (label.box.top + label.box.bottom) / 2
    return line.page == label.page and line.box.bottom - line.box.height * 0.9 <= middle <= line.box.bottom + 1


def in_rows(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand side by side as one: a number, a title and a page that were laid out as columns."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda m: (m.page, m.box.top)):
        row = next((r for r in rows if _level_with(r[0], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return [_row(sorted(row, key=lambda m: m.box.x0)) for row in rows]


def _level_with(one: Line, other: Line) -> bool:
    middle = (other.box.top + other.box.bottom) / 2
    return one.page == other.page and one.box.top < middle < one.box.bottom and (one.box.x1 <= other.box.x0 or other.box.x1 <= one.box.x0)


def _row(row: Sequence[Line]) -> Line:
    """A row; where a page label stands first ('4' | '1' | 'Grøn by'), the words that follow are the title."""
    text = join([m.text for m in row])
    whole = Line(text, row[0].page, union(m.box for m in row), row[0].block, all(m.bold for m in row), blocks=tuple(m.block for m in row))
    first = row[0].text.text.split()
    if len(row) > 1 and not parted(whole) and _LABEL.fullmatch(first[0]) and first[0].isdigit():
        return replace(whole, split=(text.text[len(first[0]) :].strip(), first[0]))
    return whole
