"""A second look at what Tesseract read badly or passed over.

In: the words of a page as first read, and the page on white. Out: the words, with lines that read better enlarged read anew, and words that
stand where none was seen before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box, median, union
from extractor.read.ocr.missed import strips
from extractor.read.ocr.render import Gray
from extractor.read.ocr.strips import Strip, reread
from extractor.read.ocr.tesseract import Recognised

WHITE, INK = 255, 150
SURE = 80.0
"""Confidence, of a line as a whole, from which it is not read again."""
LOST = 45.0
"""Confidence of a word under which its line is read again."""
SMALL = 15.0
"""Pixels of x-height under which a line is read again, enlarged."""
LEAST = 55.0
"""Confidence that a word which was passed over at first must have."""
COVERED = 0.8
"""Share of a word's box that another word covers, of which it is a part."""
OVER, BESIDE = 0.6, 0.3
"""Share of its height, and of its width, by which a line lies over another one."""
FIGURE = 0.8
"""Height by that of figures from which a '+' is a figure: a sign is lower."""
CLOSED, OPEN = 0.5, 2.4
"""A gap inside a word is a lost space from this share of the line's spaces, and this many times its letters' gaps."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as first read."""

    words: tuple[Recognised, ...]
    box: Box

    @property
    def xheight(self) -> float:
        return max(3.0, median([w.box.height for w in self.words]) / 1.45)

    @property
    def sureness(self) -> float:
        return _sureness(self.words)


def second_look(
    words: Sequence[Recognised], rest: Gray, ink: int, scale: float, language: str, timeout: float, *, missed: bool = True
) -> list[Recognised]:
    """`words` improved; `ink` is the grey under which a pixel is ink; `missed` says whether what was passed over is sought."""
    groups: dict[tuple[int, ...], list[Recognised]] = defaultdict(list)
    for word in words:
        groups[word.line].append(word)
    tangled = _tangled(list(groups.values()))
    level = [g for g in groups.values() if not _climbs(g) and g not in tangled]
    lines = [_Line(tuple(g), union(w.box for w in g)) for g in level]
    words = [w for g in level for w in g]
    holes, lone = _parted(lines, strips(_uncovered(words, rest), ink, scale)) if missed else ({}, [])
    again = [n for n, line in enumerate(lines) if n in holes or _is_doubtful(line, rest)]
    asked = [Strip(_room(union([lines[n].box, *(s.box for s in holes.get(n, []))]), rest), lines[n].xheight) for n in again]
    answers = reread(rest, [*asked, *lone], language, timeout)
    found = {n: list(line.words) for n, line in enumerate(lines)}
    for n, answer in zip(again, answers, strict=False):
        if _is_better(answer, lines[n], n in holes):
            found[n] = [replace(w, line=lines[n].words[0].line) for w in answer]
        elif n in holes:
            found[n] += [_stroke(strip, lines[n]) for strip in holes[n] if _is_i(strip, lines[n], rest) and not _is_read(strip, lines[n])]
    new = [
        replace(w, line=(-1, n, 0))
        for n, answer in enumerate(with_fours(answers[len(again) :]))
        for w in answer
        if w.confidence >= LEAST and any(c.isalnum() for c in w.text)
    ]
    left = [w for g in tangled for w in g if not any(_lies_over(n, w) for n in new)]
    return _once([word for line in found.values() for word in line] + new + left)


def _tangled(groups: Sequence[list[Recognised]]) -> list[list[Recognised]]:
    """Lines that lie over each other: one line of the page that was read as two, each with letters of it."""
    boxes = [union(w.box for w in g) for g in groups]
    found = set()
    for n, one in enumerate(boxes):
        for m in range(n + 1, len(boxes)):
            other = boxes[m]
            if one.overlap_y(other) > OVER * min(one.height, other.height) and one.overlap_x(other) > BESIDE * min(one.width, other.width):
                found |= {n, m}
    return [groups[n] for n in sorted(found)]


def _lies_over(new: Recognised, word: Recognised) -> bool:
    return new.box.overlap_y(word.box) > 0 and new.box.overlap_x(word.box) > 0


def with_fours(answers: Sequence[Sequence[Recognised]]) -> list[list[Recognised]]:
    """The answers, where a lone '+' that stands in a column of figures and is as high as they are is a '4'."""
    figures = [a[0].box for a in answers if len(a) == 1 and a[0].text.isdigit()]

    def is_four(word: Recognised) -> bool:
        column = [b for b in figures if b.overlap_x(word.box) > 0.5 * min(b.width, word.box.width)]
        return len(column) > 1 and word.box.height > FIGURE * median([b.height for b in column])

    return [[replace(w, text="4") if w.text == "+" and len(a) == 1 and is_four(w) else w for w in a] for a in answers]


def _once(words: Sequence[Recognised]) -> list[Recognised]:
    """The words without those that lie in a word of another line, which was read in two goes."""
    return [w for w in words if not any(o is not w and o.line != w.line and _holds(o, w) for o in words)]


def _holds(other: Recognised, word: Recognised) -> bool:
    """True where a longer word, or a surer one of its length, covers the word."""
    if (len(other.text), other.confidence) <= (len(word.text), word.confidence):
        return False
    across, down = other.box.overlap_x(word.box), other.box.overlap_y(word.box)
    return across > 0 and down > 0 and across * down > COVERED * word.box.width * word.box.height


def _plain(words: Sequence[Recognised]) -> str:
    """The letters and figures."""
    return "".join(c for w in words for c in w.text if c.isalnum())


def _climbs(words: Sequence[Recognised]) -> bool:
    """True where a column of short words (the page numbers of a table of contents) was read from top to bottom, as if the page lay on its
    side: the words of the line stand over each other, and are not sure."""
    over = sum(a.box.overlap_y(b.box) <= 0 and a.box.overlap_x(b.box) > 0 for a, b in pairwise(words))
    whole = union(w.box for w in words)
    upright = sum(len(w.text) for w in words) > 1 and whole.height > 2 * whole.width
    return (upright or (over > 0 and over == len(words) - 1)) and _sureness(words) < SURE


def _uncovered(words: Sequence[Recognised], rest: Gray) -> Gray:
    """The page without the words."""
    left = rest.copy()
    for word in words:
        x0, top, x1, bottom = (int(v) for v in word.box)
        left[max(0, top - 2) : bottom + 2, max(0, x0 - 2) : x1 + 2] = WHITE
    return left


def _parted(lines: Sequence[_Line], missed: Sequence[Strip]) -> tuple[dict[int, list[Strip]], list[Strip]]:
    """What was missed inside a line, by line, and what stands alone."""
    holes: dict[int, list[Strip]] = defaultdict(list)
    lone: list[Strip] = []
    for strip in missed:
        reach = 1.2 * strip.box.height
        near = [
            n
            for n, line in enumerate(lines)
            if line.box.overlap_y(strip.box) > 0.4 * min(line.box.height, strip.box.height) and line.box.overlap_x(strip.box) > -reach
        ]
        if near:
            holes[near[0]].append(strip)
        else:
            lone.append(strip)
    return holes, lone


def _is_doubtful(line: _Line, rest: Gray) -> bool:
    lost = any(w.confidence < LOST and len(w.text) > 1 for w in line.words)
    return lost or line.sureness < SURE or line.xheight < SMALL or any(_is_glued(w, line, rest) for w in line.words)


def _is_glued(word: Recognised, line: _Line, rest: Gray) -> bool:
    """True where a word has a gap in it that looks like a space."""
    if len(word.text) < 4:
        return False
    x0, top, x1, bottom = (int(v) for v in word.box)
    empty = np.asarray((rest[top:bottom, x0:x1] >= INK).all(axis=0))
    widths = _lengths(empty)
    if len(widths) < 3:
        return False
    spaces = [b.box.x0 - a.box.x1 for a, b in zip(line.words, line.words[1:], strict=False)]
    space = median(spaces) if len(spaces) > 2 else 0.45 * line.xheight
    return max(widths) > CLOSED * space and max(widths) > OPEN * max(1.0, sorted(widths)[len(widths) // 2])


def _lengths(empty: NDArray[np.bool_]) -> list[int]:
    """The lengths of the runs of empty columns inside."""
    change = np.diff(np.concatenate([[0], empty.astype(np.int8), [0]]))
    starts, ends = np.nonzero(change == 1)[0], np.nonzero(change == -1)[0]
    return [int(e - s) for s, e in zip(starts, ends, strict=True) if s > 0 and e < len(empty)]


def _is_i(strip: Strip, line: _Line, rest: Gray) -> bool:
    """True where a slender stroke with a dot over it stands between a line's words: the one letter that is passed over."""
    x0, top, x1, bottom = (int(v) for v in strip.box)
    ink = rest[top:bottom, x0:x1] < INK
    rows, columns = np.nonzero(ink.any(axis=1))[0], np.nonzero(ink.any(axis=0))[0]
    if not len(rows) or columns[-1] - columns[0] > 0.4 * line.xheight:
        return False
    filled = np.asarray(ink.any(axis=1))[int(rows[0]) : int(rows[-1]) + 1]
    upper = filled[: len(filled) // 2]
    return 1.1 * line.xheight < len(filled) < 1.8 * line.xheight and not upper.all() and bool(filled[len(filled) // 2 :].all())


def _is_read(strip: Strip, line: _Line) -> bool:
    """True where the line has that letter there already, in a box a little out of place."""
    return any(w.text == "i" and abs(w.box.x0 - strip.box.x0) < 3 * line.xheight for w in line.words)


def _stroke(strip: Strip, line: _Line) -> Recognised:
    """The letter as a word of its line."""
    return Recognised("i", strip.box, LEAST, line.words[0].line)


def _room(box: Box, rest: Gray) -> Box:
    pad = 0.15 * box.height
    return Box(max(0, box.x0 - 2 * pad), max(0, box.top - pad), min(rest.shape[1], box.x1 + 2 * pad), min(rest.shape[0], box.bottom + pad))


def _is_better(answer: Sequence[Recognised], line: _Line, holed: bool) -> bool:
    """True where the answer is surer; one that also fills a hole may be a little less sure."""
    read, reread_as = ("".join(w.text for w in words) for words in (line.words, answer))
    before, after = len(_plain(line.words)) or len(read), len(_plain(answer))
    if read == reread_as and len(answer) > len(line.words):
        return True
    if not after or after < 0.8 * before:
        return False
    return _sureness(answer) > line.sureness - (4.0 if holed and after > before else 0.0)


def _sureness(words: Sequence[Recognised]) -> float:
    """The confidence of the mean character."""
    return sum(w.confidence * len(w.text) for w in words) / max(1, sum(len(w.text) for w in words))
