"""The cells of typed lines: each holds a letter or a space, whatever Tesseract makes of their gaps.

In: measured words of a typed page, the page on white and its pitch, in pixels. Out: the words parted where a cell is empty, and only there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box, union
from extractor.read.ocr.components import INK
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray

PARTS = 24
"""Parts of a cell among which its edge is sought."""
RIM = 0.12
"""Share of a cell, at either side, into which a neighbour's ink may reach."""
SECTION = frozenset("S$&8§5B")
"""What '§' is read as."""
LEVEL = 0.45
"""Pitches up to which lines are level."""
SPOT = 0.012
"""Ink, by the square of the pitch, from which a cell is not empty: a full stop has more."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a typed line: where the first begins, their width, and which hold ink; in pixels."""

    start: float
    pitch: float
    inked: NDArray[np.bool_]

    def at(self, x: float) -> int:
        """The cell in which a place lies."""
        return int((x - self.start) // self.pitch)

    def span(self, box: Box) -> tuple[int, int]:
        """The first and the last cell of a word."""
        rim = RIM * self.pitch
        first = max(0, self.at(box.x0 + rim))
        return first, max(first, self.at(box.x1 - rim))

    def filled(self, box: Box) -> list[int]:
        """The cells of a word that hold ink."""
        first, last = self.span(box)
        return [c for c in range(first, last + 1) if c < len(self.inked) and self.inked[c]]

    def left(self, cell: int) -> float:
        return self.start + cell * self.pitch


def in_rows(words: Iterable[Measured], pitch: float) -> list[list[Measured]]:
    """The words in rows from left to right: lines that stand level are one, in whatever parts they were read."""
    lines: dict[tuple[int, ...], list[Measured]] = defaultdict(list)
    for word in words:
        lines[word.line[:-1]].append(word)
    rows: list[list[Measured]] = []
    for line in sorted(lines.values(), key=lambda line: line[0].baseline):
        if rows and line[0].baseline - rows[-1][0].baseline < LEVEL * pitch:
            rows[-1] += line
        else:
            rows.append(line)
    return [sorted(row, key=lambda w: w.box.x0) for row in rows]


def row_of(words: Sequence[Measured], rest: Gray, pitch: float) -> Row:
    """The cells of the row that the words stand in."""
    box = union(w.box for w in words)
    ink = (rest[int(box.top) : int(box.bottom) + 1] < INK).sum(axis=0).astype(np.float64)
    reach = ink[int(box.x0) : int(box.x1) + 1]
    places = ((np.arange(len(reach)) + box.x0) % pitch / pitch * PARTS).astype(np.int64) % PARTS
    folded = np.bincount(places, weights=reach, minlength=PARTS)
    smooth = sum(np.roll(folded, shift) * weight for shift, weight in ((-2, 1), (-1, 2), (0, 3), (1, 2), (2, 1)))
    edge = (int(np.argmin(smooth)) + 0.5) / PARTS * pitch
    count = int((rest.shape[1] - edge) // pitch)
    bounds = edge + np.arange(count) * pitch
    summed = np.concatenate([[0.0], np.cumsum(ink)])
    inner = summed[(bounds + (1 - RIM) * pitch).astype(np.int64)] - summed[(bounds + RIM * pitch).astype(np.int64)]
    return Row(edge, pitch, np.asarray(inner > SPOT * pitch * pitch))


def parted(words: Sequence[Measured], rest: Gray, pitch: float) -> tuple[list[Measured], list[tuple[str, Measured]]]:
    """The words, one wherever no cell is empty; and those from which letters too many were taken, with what was read before."""
    found: list[Measured] = []
    repaired: list[tuple[str, Measured]] = []
    for number, line in enumerate(in_rows(words, pitch)):
        row = row_of(line, rest, pitch)
        joined: list[Measured] = []
        for word in (part for w in line for part in _split(w, row)):
            last = joined[-1] if joined else None
            if last and row.span(last.box)[1] + 1 == row.span(word.box)[0]:
                joined[-1] = _one(last, word)
            else:
                joined.append(word)
        longest = max(line, key=lambda w: sum(c.isalnum() for c in w.text))
        squeezed = [_squeezed(w, row) for w in joined]
        repaired += [(before.text, now) for before, now in zip(joined, squeezed, strict=True) if before.text != now.text]
        found += [replace(w, line=(number, 0), baseline=longest.baseline, xheight=longest.xheight) for w in squeezed]
    return found, repaired


def _squeezed(word: Measured, row: Row) -> Measured:
    """The word without a letter too many: one sign read as two ('S$' for '§'), a letter in both its cases ('Cc)'), a figure
    seen before a lone one ('92' for '2')."""
    first, last = row.span(word.box)
    text = word.text
    if first == last and len(text) > 1 and set(text) <= SECTION and set(text) & set("$&§"):
        return replace(word, text="§")
    if first == last and set(text) == {"-"}:
        return replace(word, text="-")
    if text.isdigit() and len(text) > last - first + 1:
        return replace(word, text=text[first - last - 1 :])
    if len(text) == last - first + 2 and text[1].islower() and text[0] == text[1].upper():
        return replace(word, text=text[1:])
    return word


def _split(word: Measured, row: Row) -> list[Measured]:
    """The word, cut at its empty cells where the others are as many as its letters."""
    cells = row.filled(word.box)
    if len(cells) != len(word.text) or cells[-1] - cells[0] + 1 == len(cells):
        return [word]
    parts: list[Measured] = []
    first = 0
    for place in range(1, len(cells) + 1):
        if place < len(cells) and cells[place] == cells[place - 1] + 1:
            continue
        x0 = max(word.box.x0, row.left(cells[first]))
        x1 = min(word.box.x1, row.left(cells[place - 1] + 1))
        parts.append(replace(word, text=word.text[first:place], box=word.box._replace(x0=x0, x1=x1)))
        first = place
    return parts


def _one(one: Measured, other: Measured) -> Measured:
    letters = len(one.text), len(other.text)
    confidence = (one.confidence * letters[0] + other.confidence * letters[1]) / sum(letters)
    return replace(one, text=one.text + other.text, box=union([one.box, other.box]), confidence=confidence)
