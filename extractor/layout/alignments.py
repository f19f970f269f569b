"""Tables without a full grid: columns of cells told by gutters, rows by rules, fills and space.

In: a page and the words of it that stand in no grid. Out: `Grid`s with the boxes of their cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.geometry import Box, median, union
from extractor.layout.bands import Band, bands
from extractor.layout.captions import is_caption
from extractor.layout.grids import Grid
from extractor.layout.gutters import Layer, Run, Segment, Separators, layers, run_of, runs, segments, separators
from extractor.layout.likely import PROSE, is_table
from extractor.layout.lines import dominant
from extractor.pages import Page, Style, Word

ACROSS = 0.8
"""Share of a run's width from which a horizontal edge parts its rows."""
NEAR = 1.6
"""Ems up to which a line over or under a run belongs to it."""
LARGE = 1.15
"""Type larger than the run's by this much is a heading."""
DEPTH = 4
"""How often columns are searched for tables in them."""


def aligned(page: Page, words: Sequence[Word]) -> list[Grid]:
    """The tables among the words, in no order."""
    drawn = separators(page)
    found = segments(page.number, words, drawn)
    return _search(found, drawn, DEPTH) if found else []


def _search(found: Sequence[Segment], drawn: Separators, depth: int) -> list[Grid]:
    """Tables among the segments; runs that are none are searched column by column."""
    em = median([s.size for s in found], 10.0)
    width = union(s.box for s in found)
    edges = _edges(drawn, width)
    layered = layers(found, edges)
    tables: list[Grid] = []
    for run in _whole(runs(layered, drawn, em), layered, drawn, em):
        grid = _table(run, layered, drawn)
        if grid:
            tables.append(grid)
        elif depth:
            tables += [g for column in _columns(run, found) for g in _search(column, drawn, depth - 1)]
    return tables


def _columns(run: Run, found: Sequence[Segment]) -> list[list[Segment]]:
    """The segments of each column along the run, and what stands over and under them there."""
    columns: list[list[Segment]] = [[] for _ in range(len(run.gutters) + 1)]
    for segment in run.segments:
        columns[run.column(segment.box)[0]].append(segment)
    return [c for c in columns if len(c) > 3 and len(c) < len(found)]


def _edges(drawn: Separators, box: Box) -> list[float]:
    """Heights of horizontal edges that cross most of a box; pieces on one line count together."""
    found: list[float] = []
    near = sorted(e for e in drawn.across if box.top - 20 < e[0] < box.bottom + 20)
    while near:
        level = [e for e in near if e[0] - near[0][0] <= 2.0]
        near = near[len(level) :]
        covered, reach = 0.0, box.x0
        for _, low, high in sorted(level, key=lambda e: e[1]):
            covered += max(0.0, min(high, box.x1) - max(low, reach))
            reach = max(reach, high)
        if covered >= ACROSS * box.width:
            found.append(sum(e[0] for e in level) / len(level))
    return found


def _whole(found: Sequence[Run], layered: Sequence[Layer], drawn: Separators, em: float) -> list[Run]:
    """Runs that one line across them parts, as a row's title does, are one where their gutters agree."""
    joined: list[Run] = []
    for run in found:
        if joined and (both := _bridged(joined[-1], run, layered, drawn, em)):
            joined[-1] = both
        else:
            joined.append(run)
    return joined


def _bridged(above: Run, below: Run, layered: Sequence[Layer], drawn: Separators, em: float) -> Run | None:
    first, last = layered.index(above.layers[-1]), layered.index(below.layers[0])
    between = layered[first + 1 : last]
    if len(between) > 1 or any(len(layer) > 1 or _foreign(layer, above) for layer in between):
        return None
    together = run_of([*above.layers, *below.layers], drawn, em)
    same = together is not None and len(together.gutters) == len(above.gutters) == len(below.gutters)
    close = below.box.top - above.box.bottom < 4 * em
    return Run((*above.layers, *between, *below.layers), together.gutters) if together and same and close else None


def _foreign(layer: Layer, run: Run) -> bool:
    """True where a line is a heading or a caption and no row."""
    text = " ".join(s.text for s in layer)
    return max(s.size for s in layer) > LARGE * run.em or is_caption(text) or len(text) > 90


def _table(run: Run, layered: Sequence[Layer], drawn: Separators) -> Grid | None:
    """The grid of a run that is a table."""
    run = _grown(_trimmed(run), layered, drawn)
    edges = _edges(drawn, run.box)
    inner = [y for y in edges if run.box.top < y < run.box.bottom]
    cut = bands(run, inner)
    rows = [_texts(band, run) for band in cut]
    plain = [row for row, band in zip(rows, cut, strict=True) if sum(map(bool, row)) > 1 or not _spans(band, run)]
    large = [s for s in run.segments if s.size > LARGE * run.em and s not in cut[0][0]]
    if large or _headed(cut, run) or not is_table(plain, drawn=len(inner) >= max(1, 0.6 * (len(cut) - 1))):
        return None
    return _grid(run, cut, edges)


def _headed(cut: Sequence[Band], run: Run) -> bool:
    """True where paragraphs stand under headings inside a column, as in columns of sections."""
    usual = dominant(w for s in run.segments for w in s.words)
    for above, below in pairwise(cut[1:]):
        heads = {run.column(s.box)[0] for layer in above for s in layer if _is_head(s, usual)}
        titles, texts = _texts(above, run), _texts(below, run)
        plain = {run.column(s.box)[0] for layer in below for s in layer if not _is_head(s, usual)}
        if any(len(titles[column]) < PROSE < len(texts[column]) for column in heads & plain):
            return True
    return False


def _is_head(segment: Segment, usual: Style) -> bool:
    style = segment.words[0].style
    return bool(style.bold or style.background or (style.letterspaced and style.color != usual.color))


def _trimmed(run: Run) -> Run:
    """Without lines at either end that stand in one column only and apart, or are headings."""
    found = list(run.layers)
    while len(found) > 2 and (len(found[0]) < 2 or _foreign(found[0], run)):
        found.pop(0)
    while len(found) > 2 and len(found[-1]) < 2 and (_apart(found[-2], found[-1], run.em) or _foreign(found[-1], run)):
        found.pop()
    return replace(run, layers=tuple(found))


def _apart(above: Layer, below: Layer, em: float) -> bool:
    return min(s.box.top for s in below) - max(s.box.bottom for s in above) > 0.8 * em


def _grown(run: Run, layered: Sequence[Layer], drawn: Separators) -> Run:
    """With the lines over it that are the upper lines of its heads, or stand between it and the rule that begins it."""
    found = list(run.layers)
    place = layered.index(found[0])
    top = min((y for y in _edges(drawn, run.box) if y < run.box.top + 2), default=None)
    while place > 0:
        layer = layered[place - 1]
        under_rule = top is not None and top - 2 <= min(s.box.top for s in layer)
        inside = all(run.box.x0 - run.em < s.box.x0 and s.box.x1 < run.box.x1 + run.em for s in layer)
        head = run.column(layer[0].box)[0] > 0 and all(_one(run, s) for s in layer) and not _apart(layer, found[0], run.em)
        corner = len(layer) == 1 and run.column(layer[0].box) == (0, 0) and not any(run.column(s.box)[0] == 0 for s in found[0])
        near = not _apart(layer, found[0], run.em)
        if not inside or _foreign(layer, run) or not (under_rule or head or (corner and near)):
            break
        found.insert(0, layer)
        place -= 1
    return replace(run, layers=tuple(found))


def _one(run: Run, segment: Segment) -> bool:
    first, last = run.column(segment.box)
    return first == last


def _spans(band: Band, run: Run) -> bool:
    return any(not _one(run, s) for layer in band for s in layer)


def _texts(band: Band, run: Run) -> list[str]:
    """The texts of a row's cells."""
    cells = [""] * (len(run.gutters) + 1)
    for segment in (s for layer in band for s in layer):
        column = run.column(segment.box)[0]
        cells[column] = f"{cells[column]} {segment.text}".strip()
    return cells


def _grid(run: Run, cut: Sequence[Band], edges: Sequence[float]) -> Grid:
    """The boxes of the cells: parted in the middle of gutters, and of the space between rows or at the edge that stands there."""
    box = run.box
    xs = [box.x0 - 2, *((low + high) / 2 for low, high in run.gutters), box.x1 + 2]
    tops = [min(s.box.top for layer in band for s in layer) for band in cut]
    bottoms = [max(s.box.bottom for layer in band for s in layer) for band in cut]
    ys = [tops[0] - 1]
    for low, high in zip(bottoms, tops[1:], strict=False):
        between = [y for y in edges if min(low, high) - 3 <= y <= max(low, high) + 3]
        ys.append(between[0] if between else (low + high) / 2)
    ys.append(bottoms[-1] + 1)
    cells = []
    for row, (band, (top, bottom)) in enumerate(zip(cut, pairwise(ys), strict=True)):
        spans = {first: last for s in (s for layer in band for s in layer) for first, last in [run.column(s.box)] if last > first}
        column = 0
        while column < len(xs) - 1:
            last = spans.get(column, column)
            cells.append((row, column, 1, last - column + 1, Box(xs[column], top, xs[last + 1], bottom)))
            column = last + 1
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))
