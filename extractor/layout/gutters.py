"""Stretches of a page where text stands in columns side by side.

In: words of one page, with the drawn lines and fills between them. Out: `Run`s: layers of segments that follow each other, and the
gutters that part them all. A run may be a table, or columns of text, or a list: what it is, others decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.geometry import Box, gaps, median, union
from extractor.layout.lines import rows
from extractor.layout.sideways import turned_lines
from extractor.pages import Page, Word
from extractor.text import is_bullet

CUT = 0.6
"""Gap between words, in ems, that cuts a row in segments."""
HANG = 2.5
"""Gap, in ems, up to which a bullet belongs to the text after it."""
GUTTER = 0.9
"""Least width, in ems, of a gutter that no line or fill marks and no edge of text runs along."""
ALIGNED = 1.5
"""Points within which the cells of a column begin, or end, at one place."""
OVERLAP = 0.25
"""Share of its height by which a segment may reach over the one above and still stand under it."""
_EDGE = 8.0
"""Least length in points of a drawn edge that parts cells."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words side by side, or one sideways line."""

    box: Box
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def size(self) -> float:
        """The largest type in it; a sign before the words may be larger than they."""
        return max([w.style.size for w in self.words if not is_bullet(w.text)] or [w.style.size for w in self.words])


Layer = tuple[Segment, ...]
"""Segments that no horizontal line can part."""


@dataclass(frozen=True, slots=True)
class Separators:
    """Drawn edges: (place, low, high), horizontal ones by their top, vertical ones by their x."""

    across: tuple[tuple[float, float, float], ...] = ()
    down: tuple[tuple[float, float, float], ...] = ()

    def cuts_between(self, left: Word, right: Word) -> bool:
        """True where a vertical edge stands between two words of a row."""
        middle = (left.box.top + left.box.bottom) / 2
        return any(left.box.x1 - 1.5 <= x <= right.box.x0 + 1.5 and low <= middle <= high for x, low, high in self.down)

    def marks(self, low: float, high: float, top: float, bottom: float) -> bool:
        """True where vertical edges stand in the gutter `low:high` along a fair part of `top:bottom`."""
        drawn = sum(min(b, bottom) - max(t, top) for x, t, b in self.down if low - 1.5 <= x <= high + 1.5 and min(b, bottom) > max(t, top))
        return drawn > 0.5 * (bottom - top)


@dataclass(frozen=True, slots=True)
class Run:
    """Layers from top to bottom, and the gutters (low, high) between their columns."""

    layers: tuple[Layer, ...]
    gutters: tuple[tuple[float, float], ...]

    @property
    def segments(self) -> list[Segment]:
        return [s for layer in self.layers for s in layer]

    @property
    def box(self) -> Box:
        return union(s.box for s in self.segments)

    @property
    def em(self) -> float:
        return median([s.size for s in self.segments], 10.0)

    def column(self, box: Box) -> tuple[int, int]:
        """First and last column that a box stands in, from 0."""
        return sum(box.x0 >= high - 1 for _, high in self.gutters), sum(box.x1 > low + 1 for low, _ in self.gutters)


def separators(page: Page) -> Separators:
    """The page's rules, and the sides of its fills."""
    across = [((r.box.top + r.box.bottom) / 2, r.box.x0, r.box.x1) for r in page.rules if r.box.width >= max(_EDGE, r.box.height)]
    down = [((r.box.x0 + r.box.x1) / 2, r.box.top, r.box.bottom) for r in page.rules if r.box.height >= max(_EDGE, r.box.width)]
    for fill in page.fills:
        box = fill.box
        if fill.rounded or box.height < _EDGE or box.width < 1.5 * _EDGE or box.height > 0.6 * page.height:
            continue
        across += [(box.top, box.x0, box.x1), (box.bottom, box.x0, box.x1)]
        down += [(box.x0, box.top, box.bottom), (box.x1, box.top, box.bottom)] if box.width < 0.7 * page.width else []
    return Separators(tuple(across), tuple(down))


def segments(page: int, words: Sequence[Word], drawn: Separators) -> list[Segment]:
    """Rows cut at wide gaps and at vertical edges; sideways lines whole."""
    found: list[Segment] = []
    for row in rows(w for w in words if w.upright):
        run = [row[0]]
        for word in row[1:]:
            gap = word.box.x0 - max(w.box.x1 for w in run)
            least = HANG if len(run) == 1 and is_bullet(run[0].text) else CUT
            if gap > least * max(word.style.size, run[-1].style.size) or drawn.cuts_between(run[-1], word):
                found.append(_segment(run))
                run = []
            run.append(word)
        found.append(_segment(run))
    return found + [_segment(line.words) for line in turned_lines(page, words)]


def _segment(words: Sequence[Word]) -> Segment:
    return Segment(union(w.box for w in words), tuple(words))


def layers(found: Sequence[Segment], across: Sequence[float] = ()) -> list[Layer]:
    """Segments in layers, top to bottom; none reaches over an edge of `across`."""
    layered: list[list[Segment]] = []
    bottom = float("-inf")
    for item in sorted(found, key=lambda s: (s.box.top, s.box.x0)):
        parted = layered and any(layered[-1][0].box.middle[1] < y < item.box.middle[1] and y < item.box.top + 3 for y in across)
        if layered and not parted and item.box.top < bottom - OVERLAP * item.box.height:
            layered[-1].append(item)
            bottom = max(bottom, item.box.bottom)
        else:
            layered.append([item])
            bottom = item.box.bottom
    return [tuple(sorted(layer, key=lambda s: s.box.x0)) for layer in layered]


def runs(layered: Sequence[Layer], drawn: Separators, em: float) -> list[Run]:
    """The longest stretches of layers that common gutters part."""
    found: list[Run] = []
    place = 0
    while place < len(layered):
        if len(layered[place]) < 2:
            place += 1
            continue
        end = place + 1
        while end < len(layered) and _keeps(layered[place:end], layered[end], drawn, em):
            end += 1
        run = run_of(layered[place:end], drawn, em)
        if run and end - place >= 2:
            found.append(run)
        place = end
    return found


def _keeps(run: Sequence[Layer], layer: Layer, drawn: Separators, em: float) -> bool:
    """True where a layer leaves every gutter of the run open, or cuts it in two."""
    last = max(s.box.bottom for s in run[-1])
    if min(s.box.top for s in layer) - last > 4 * em:
        return False
    before = run_of(run, drawn, em)
    boxes = [s.box for found in run for s in found]
    narrow = [g for g in gaps((b.x0, b.x1) for b in boxes) if g[1] - g[0] >= CUT * em]
    for low, high in before.gutters if before else narrow:
        free = gaps([(low - 1, low), (high, high + 1), *((s.box.x0, s.box.x1) for s in layer if s.box.x1 > low and s.box.x0 < high)])
        if not any(b - a >= CUT * em or _marked(drawn, a, b, run) for a, b in free):
            return False
    return bool(before or narrow)


def _marked(drawn: Separators, low: float, high: float, run: Sequence[Layer]) -> bool:
    boxes = [s.box for layer in run for s in layer]
    return high - low > 0.5 and drawn.marks(low, high, min(b.top for b in boxes), max(b.bottom for b in boxes))


def _open(drawn: Separators, em: float, low: float, high: float, run: Sequence[Layer]) -> bool:
    """True where a free stretch is a gutter: wide, or with text along one side of it, or with an edge in it."""
    if high - low >= GUTTER * em or _marked(drawn, low, high, run):
        return True
    ends = sum(any(abs(s.box.x1 - low) <= ALIGNED for s in layer) for layer in run)
    begins = sum(any(abs(s.box.x0 - high) <= ALIGNED for s in layer) for layer in run)
    return high - low >= CUT * em and max(ends, begins) >= max(3, 0.5 * len(run))


def run_of(layered: Sequence[Layer], drawn: Separators, em: float) -> Run | None:
    """The layers with the gutters that they leave open; None where there are none."""
    boxes = [s.box for layer in layered for s in layer]
    free = [g for g in gaps((b.x0, b.x1) for b in boxes) if _open(drawn, em, *g, layered)]
    return Run(tuple(layered), tuple(free)) if free else None
