"""The rows of a run: which layers are lines of one row.

In: a `Run` and the heights of the horizontal edges that cross it. Out: groups of layers, one for each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.layout.gutters import Layer, Run, Segment
from extractor.text import ends_hyphenated, is_bullet

STEP = 0.15
"""Difference, in ems, from which two gaps between lines are not the same."""
WIDE = 0.75
"""Gap, in ems, that parts rows between two edges."""
GOOD = 0.9
"""Share of rows that must begin as rows do."""
FULL = 0.66
"""Share of cells that lines of their own fill."""
Band = tuple[Layer, ...]


def bands(run: Run, edges: Sequence[float]) -> list[Band]:
    """The rows, top to bottom."""
    parts = _between(run.layers, edges)
    if len(parts) >= 4 or (len(parts) == 3 and all(len(p) <= 6 for p in parts)):
        return [band for part in parts for band in _cut_wide(part, run)]
    return [band for part in parts for band in _split(part, run)]


def _between(layers: Sequence[Layer], edges: Sequence[float]) -> list[list[Layer]]:
    """The layers in groups, cut at the edges."""
    parts: list[list[Layer]] = [[layers[0]]]
    for above, below in pairwise(layers):
        low, high = _bottom(above) - 3, _top(below) + 3
        crossed = any(low <= y <= high and _middle(above) < y < _middle(below) for y in edges)
        if crossed:
            parts.append([])
        parts[-1].append(below)
    return parts


def _cut_wide(part: Sequence[Layer], run: Run) -> list[Band]:
    """Between two edges stands one row, or several where a wide gap and a full row say so."""
    found: list[list[Layer]] = [[part[0]]]
    for above, below in pairwise(part):
        starts = len(below) >= max(2, len(run.gutters)) and run.column(below[0].box)[0] == 0
        if starts and _top(below) - _bottom(above) > WIDE * run.em and len(above) >= len(run.gutters):
            found.append([])
        found[-1].append(below)
    return [tuple(band) for band in found]


def _split(part: Sequence[Layer], run: Run) -> list[Band]:
    """Rows by their gaps: the finest cut whose rows begin as rows do, lines that go on put to the row before."""
    free = [_top(b) - _bottom(a) for a, b in pairwise(part)]
    if _each_a_row(part, run):
        return [(layer,) for layer in part]
    best: list[Band] = [tuple(part)]
    most = -1.0
    for threshold in _thresholds(free, run.em):
        cut = _cut(part, free, threshold)
        share = sum(_begins(b, a, run) for a, b in pairwise(cut)) / max(1, len(cut) - 1)
        if share >= GOOD:
            best = cut
            break
        if share > most:
            best, most = cut, share
    return _joined(best, run)


def _each_a_row(part: Sequence[Layer], run: Run) -> bool:
    """True where every line fills the first column and most of three or more: cells that are wrapped end at different heights."""
    columns = len(run.gutters) + 1
    places = [{run.column(s.box)[0] for s in layer} for layer in part]
    filled = sum(map(len, places))
    if min(map(len, places)) < 2:
        return False
    return columns >= 3 and len(part) >= 4 and sum(0 in p for p in places) >= GOOD * len(part) and filled >= FULL * columns * len(part)


def _thresholds(free: Sequence[float], em: float) -> list[float]:
    """Gaps over which rows may part, from none to the widest: between values that clearly differ."""
    found = [float("-inf")]
    for low, high in pairwise(sorted(free)):
        if high - low > STEP * em:
            found.append((low + high) / 2)
    return found


def _cut(part: Sequence[Layer], free: Sequence[float], threshold: float) -> list[Band]:
    found: list[list[Layer]] = [[part[0]]]
    for gap, layer in zip(free, part[1:], strict=True):
        if gap > threshold:
            found.append([])
        found[-1].append(layer)
    return [tuple(band) for band in found]


def _joined(cut: Sequence[Band], run: Run) -> list[Band]:
    """Bands that do not begin as rows do are put to the one before."""
    found: list[Band] = [cut[0]]
    for band in cut[1:]:
        if _begins(band, found[-1], run):
            found.append(band)
        else:
            found[-1] = (*found[-1], *band)
    return found


def _begins(band: Band, before: Band, run: Run) -> bool:
    """True where a band begins a row: text in the first column, and no cell that goes on from the row before."""
    first = _firsts(band, run)
    last = _lasts(before, run)
    if 0 not in first:
        return sum(_figures(s) and column in last and _figures(last[column]) for column, s in first.items()) >= 2
    if len(first) == 1 and 0 in last and (ends_hyphenated(last[0].text) or not _free_after(last[0], first[0], 0, run)):
        return False
    on = [column for column, segment in first.items() if column in last and _goes_on(last[column], segment, column, run)]
    return 0 not in on and len(on) * 2 < max(2, len(first))


def _figures(segment: Segment) -> bool:
    """True for a number, which no line goes on with: under another it is a row of its own."""
    return bool(segment.text) and all(c.isdigit() or c in ".,%- " for c in segment.text)


def _firsts(band: Band, run: Run) -> dict[int, Segment]:
    """The uppermost segment of each column."""
    found: dict[int, Segment] = {}
    for segment in (s for layer in band for s in layer):
        found.setdefault(run.column(segment.box)[0], segment)
    return found


def _lasts(band: Band, run: Run) -> dict[int, Segment]:
    return {run.column(s.box)[0]: s for layer in band for s in layer}


def _goes_on(last: Segment, segment: Segment, column: int, run: Run) -> bool:
    """True where a cell's line goes on in the next: a small letter after a full line that no sentence ends."""
    text = segment.text
    if ends_hyphenated(last.text) and text[:1].islower():
        return True
    small = text[:1].islower() and len(text) > 1 and not is_bullet(text.split()[0]) and last.text[-1:] not in ".!?:"
    near = segment.box.top - last.box.bottom < run.em
    return small and near and not _free_after(last, segment, column, run)


def _free_after(last: Segment, segment: Segment, column: int, run: Run) -> bool:
    """True where the next line's first word would have had room after a line: the line was ended on purpose."""
    right = run.gutters[column][0] if column < len(run.gutters) else run.box.x1
    return right - last.box.x1 > segment.words[0].box.width + 0.5 * segment.size


def _top(layer: Layer) -> float:
    return min(s.box.top for s in layer)


def _bottom(layer: Layer) -> float:
    return max(s.box.bottom for s in layer)


def _middle(layer: Layer) -> float:
    return (_top(layer) + _bottom(layer)) / 2
