"""Reading order by a recursive cut of the page.

In: segments of one page (and boxes that words may not be read across, such as tables). Out: regions in reading order: columns left to
right, what stands above or below them before or after them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.geometry import Box, gaps, median, union
from extractor.pages import Word
from extractor.text import is_bullet

GUTTER = 0.9
"""Least width of a gutter, in ems."""
NARROW = 45.0
"""Points under which a strip of text is no column."""
_COUNTER = re.compile(r"\(?\w{1,3}[.)]")
_FIGURES = re.compile(r"[\d\s.,%–-]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is put in order: a segment of words, or a solid box without any (`words` empty)."""

    box: Box
    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


def piece(words: Sequence[Word]) -> Piece:
    return Piece(union(w.box for w in words), tuple(words))


def regions(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces in groups, in reading order; inside a group lines follow each other."""
    if not pieces:
        return []
    columns = _columns(pieces)
    if columns:
        return [region for column in columns for region in regions(column)]
    bands = _bands(pieces)
    if len(bands) > 1:
        return [region for band in bands for region in regions(band)]
    return [sorted(pieces, key=lambda p: (p.box.top, p.box.x0))]


def _em(pieces: Sequence[Piece]) -> float:
    return median([w.style.size for p in pieces for w in p.words], 10.0)


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]] | None:
    """The columns that an unbroken gutter parts, or None."""
    least = GUTTER * _em(pieces)
    free = [g for g in gaps((p.box.x0, p.box.x1) for p in pieces) if g[1] - g[0] >= least]
    columns: list[list[Piece]] = []
    rest = list(pieces)
    for low, _ in free:
        left = [p for p in rest if p.box.x1 <= low + 0.01]
        right = [p for p in rest if p.box.x1 > low + 0.01]
        if left and right and _side_by_side(left, right):
            columns.append(left)
            rest = right
    return [*columns, rest] if columns else None


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """True where two groups are columns, and not a list's markers, a contents' page numbers or a table's cells."""
    boxes = union(p.box for p in left), union(p.box for p in right)
    if min(len(left), len(right)) < 2 or min(b.width for b in boxes) < NARROW:
        return False
    if boxes[0].overlap_y(boxes[1]) < 0.3 * min(b.height for b in boxes):
        return False
    return not _mostly(left, lambda t: is_bullet(t) or bool(_COUNTER.fullmatch(t))) and not _mostly(
        right, lambda t: bool(_FIGURES.fullmatch(t))
    )


def _mostly(pieces: Sequence[Piece], test: Callable[[str], bool]) -> bool:
    return sum(test(p.text) for p in pieces) * 2 >= len(pieces)


def _bands(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The page cut across where that sets columns free: what stands above them, they, and what stands below."""
    layers = _layers(pieces)
    if not any(len(layer) > 1 for layer in layers):
        return [list(pieces)]
    for start in range(len(layers)):
        for end in range(len(layers), start, -1):
            if end - start == len(layers):
                continue
            middle = _flat(layers[start:end])
            if any(len(layer) > 1 for layer in layers[start:end]) and _columns(middle):
                start += _heading_goes_on(layers, start)
                return [band for band in (_flat(layers[:start]), _flat(layers[start:end]), _flat(layers[end:])) if band]
    return [list(pieces)]


def _heading_goes_on(layers: Sequence[Sequence[Piece]], start: int) -> int:
    """How many layers from `start` on are the last lines of a heading over the columns: too short to reach over them, but set like it."""
    count = 0
    while 0 < start + count < len(layers):
        above, layer = layers[start + count - 1], layers[start + count]
        if len(layer) != 1 or len(above) != 1 or not layer[0].words or not above[0].words:
            break
        style, before = layer[0].words[0].style, above[0].words[0].style
        near = layer[0].box.top - above[0].box.bottom < 0.8 * style.size
        if not near or (style.size, style.bold, style.color) != (before.size, before.bold, before.color):
            break
        count += 1
    return count if start + count < len(layers) else 0


def _layers(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Groups that no horizontal line can part further, top to bottom."""
    layers: list[list[Piece]] = []
    bottom = float("-inf")
    for item in sorted(pieces, key=lambda p: (p.box.top, p.box.x0)):
        if layers and item.box.top < bottom - 0.25 * item.box.height:
            layers[-1].append(item)
        else:
            layers.append([item])
        bottom = max(bottom, item.box.bottom)
    return layers


def _flat(layers: Sequence[Sequence[Piece]]) -> list[Piece]:
    return [p for layer in layers for p in layer]
