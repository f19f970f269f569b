"""Line breaks that the writer set: where a line ends although the next word had room on it, something else is said on the next.

In: a document's blocks, and a text of one of them. Out: the text's characters, with '\\n' for the space at such a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.document import Block, Piece, Text
from extractor.geometry import Box, union

SPACE = 0.35
"""Ems of white that a word needs before it."""
INDENT = 4.0
"""Ems by which lines of one column may be indented."""
FLUSH = 2.0
"""Points by which edges that are set flush may differ."""
GUTTER = 1.0
"""Ems of white at least between a column and what stands beside it."""
_JOINS = re.compile(r"(?:^|\s)(?:i|og|eller|samt|for|af|ved|hos|på|til|fra|med|under|den|det|de|en|et|&|/|[–—-])$|[\w.]-$", re.IGNORECASE)
"""A line's end that something must follow."""
_GOES_ON = re.compile(r"(?:og|eller|samt|for|af|ved|hos|på|til|med|&)\s|(?<=\d\s)\d", re.IGNORECASE)
"""The beginning of a line that goes on with the one before: a joining word, the rest of a number."""

Line = list[Piece]


@dataclass(frozen=True, slots=True)
class Columns:
    """The boxes of the printed lines of running text, by page, and whether each is a single word, which may stand out of its column."""

    by_page: dict[int, list[tuple[Box, bool]]] = field(default_factory=dict)

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> Columns:
        found: dict[int, list[tuple[Box, bool]]] = {}
        for block in blocks:
            texts = () if block.kind == "heading" else block.texts
            for line in (line for text in texts for line in _lines(text)):
                found.setdefault(line[0].page, []).append((_box(line), len(line) == 1))
        return cls(found)

    def broken(self, text: Text) -> str:
        """The characters, as many as before, with the breaks."""
        lines = _lines(text)
        ends = [a[-1].end for a, b in pairwise(lines) if self._meant(text, a, b)]
        ends += _of_list(text, lines, ends)
        characters = list(text.text)
        for end in ends:
            if text.text[end : end + 1] == " ":
                characters[end] = "\n"
        return "".join(characters)

    def _meant(self, text: Text, line: Line, following: Line) -> bool:
        """Whether the first word of `following` had room on `line`."""
        beneath = line[0].page == following[0].page and following[0].box.x0 < _box(line).x1 and following[0].box.top > line[0].box.top
        if not beneath or _one_saying(text, line, following):
            return False
        need = following[0].box.width + SPACE * line[-1].style.size
        return self._room(line, following) > need

    def _room(self, line: Line, following: Line) -> float:
        """How much white the line left: at its left where lines end flush with it and begin anywhere, else at its right."""
        box, other = _box(line), _box(following)
        flush = [b for b, _ in self.by_page.get(line[0].page, []) if abs(b.x1 - box.x1) < FLUSH]
        ragged = abs(box.x0 - other.x0) > FLUSH and abs(box.x1 - other.x1) < FLUSH
        if ragged and sum(abs(b.x0 - min(box.x0, other.x0)) < FLUSH for b in flush) < 2:
            return box.x0 - min((b.x0 for b in flush), default=box.x0)
        return self._edge(line) - box.x1

    def _edge(self, line: Line) -> float:
        """How far to the right the line could have gone: as others of its column do, but not into what stands beside it."""
        box, size = _box(line), line[-1].style.size
        others = self.by_page.get(line[0].page, [])
        reach = max((b.x1 for b, alone in others if not alone and -2.0 < b.x0 - box.x0 < INDENT * size), default=box.x1)
        beside = min((b.x0 for b, _ in others if b.x0 > box.x1 and b.overlap_y(box) > 0), default=reach + size)
        return min(reach, beside - GUTTER * size)


def _one_saying(text: Text, line: Line, following: Line) -> bool:
    return bool(_JOINS.search(text.text[line[0].start : line[-1].end]) or _GOES_ON.match(text.text, following[0].start))


def _of_list(text: Text, lines: Sequence[Line], ends: Sequence[int]) -> list[int]:
    """The ends of the other lines, where most are set apart: a line before a long word, or the longest one, cannot show it."""
    left = [(a, b) for a, b in pairwise(lines) if a[-1].end not in ends]
    if len(ends) < max(2, len(left)):
        return []
    apart = (a for a, b in left if "," not in text.text[a[0].start : a[-1].end] and not _one_saying(text, a, b))
    return [line[-1].end for line in apart]


def _lines(text: Text) -> list[Line]:
    """The pieces line by line."""
    found: list[Line] = []
    for piece in text.pieces:
        last = found[-1][-1] if found else None
        if last is None or last.page != piece.page or piece.box.overlap_y(last.box) < 0.3 * last.box.height:
            found.append([piece])
        else:
            found[-1].append(piece)
    return found


def _box(line: Line) -> Box:
    return union(piece.box for piece in line)
