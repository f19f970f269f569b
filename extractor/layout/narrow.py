"""Gutters so narrow that only their length tells them from the space between two words.

In: the rows of words of a page. Out: `Gutter`s: where the lines of a column on the right all begin, close behind the ends of those on
the left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.geometry import median
from extractor.pages import Word

LEAST = 0.6
"""Ems from which white between two words may be a gutter."""
LINES = 8
"""Lines that begin at one place from which it is a column's edge."""
EDGE = 1.0
"""Points within which lines begin at one place."""
WIDE = 10.0
"""Ems that lines on both sides are wide."""
CROSSED = 0.25
"""Share of lines in the gutter's height that may run across it, as titles do."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """Free space that ends at `x1`, from `top` to `bottom`."""

    x1: float
    top: float
    bottom: float

    def parts(self, before: Word, word: Word) -> bool:
        """True where it runs between two words of a row."""
        return self.top <= word.box.middle[1] <= self.bottom and before.box.x1 < self.x1 - EDGE and abs(word.box.x0 - self.x1) <= EDGE


def narrow_gutters(found: Sequence[Sequence[Word]]) -> list[Gutter]:
    """The narrow gutters between the words of rows."""
    begun: dict[int, list[tuple[Sequence[Word], int]]] = defaultdict(list)
    for row in found:
        for place, (before, word) in enumerate(pairwise(row), 1):
            if word.box.x0 - before.box.x1 >= LEAST * word.style.size:
                begun[round(word.box.x0)].append((row, place))
    gutters = [g for x in sorted(begun) if (g := _gutter([*begun[x - 1], *begun[x], *begun[x + 1]], found))]
    return [g for i, g in enumerate(gutters) if not any(abs(g.x1 - o.x1) <= 2 * EDGE for o in gutters[:i])]


def _gutter(cuts: Sequence[tuple[Sequence[Word], int]], found: Sequence[Sequence[Word]]) -> Gutter | None:
    if len(cuts) < LINES:
        return None
    x1 = median([row[place].box.x0 for row, place in cuts])
    on_edge = [(row, place) for row, place in cuts if abs(row[place].box.x0 - x1) <= EDGE]
    em = median([row[place].style.size for row, place in on_edge], 10.0)
    left = median([row[place - 1].box.x1 - row[0].box.x0 for row, place in on_edge])
    right = median([row[-1].box.x1 - row[place].box.x0 for row, place in on_edge])
    if len(on_edge) < LINES or min(left, right) < WIDE * em:
        return None
    top, bottom = min(row[place].box.top for row, place in on_edge), max(row[place].box.bottom for row, place in on_edge)
    across = sum(any(w.box.x0 < x1 - EDGE and w.box.x1 > x1 - EDGE for w in row) for row in found if top <= row[0].box.middle[1] <= bottom)
    return Gutter(x1, top, bottom) if across <= CROSSED * len(on_edge) else None
