"""Ruled grids: where drawn lines make the cells of a table.

In: rules and fills of one page. Out: `Grid`s, each with the boxes of its cells. A grid has at least two columns, and two rows where
nothing else is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from extractor.geometry import Box, cluster, union
from extractor.pages import Page

SNAP = 3.0
"""Points within which two rules lie on one line."""
SHORT = 4.0
"""Points under which a rule is a dot or a dash and no edge."""


OPEN = 0.2
"""Share of places, of those that are drawn, up to which a grid's open places are cells of it."""

Cell: TypeAlias = tuple[int, int, int, int, Box]
"""Row, column, row span, column span, and the box."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Part of a grid line: `at` across, from `low` to `high` along."""

    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table: (row, column, row span, column span, box), rows and columns from 0."""

    box: Box
    cells: tuple[Cell, ...]

    @property
    def shape(self) -> tuple[int, int]:
        return max(c[0] + c[2] for c in self.cells), max(c[1] + c[3] for c in self.cells)


def grids(page: Page, rows: int = 2) -> list[Grid]:
    """The grids of a page, top to bottom, of at least so many rows."""
    boxes = _cells(*_closed(*_edges(page)))
    found = [_grid(group) for group in _touching(boxes)]
    return sorted((g for g in found if g.shape[0] >= rows and g.shape[1] >= 2), key=lambda g: (g.box.top, g.box.x0))


def frames(page: Page) -> list[Box]:
    """Rectangles drawn by rules that stand alone, or only under each other."""
    groups = _touching(_cells(*_edges(page)))
    even = [g for g in groups if max(b.x0 for b in g) - min(b.x0 for b in g) < SNAP and max(b.x1 for b in g) - min(b.x1 for b in g) < SNAP]
    return [box for group in even for box in group]


def _edges(page: Page) -> tuple[list[Edge], list[Edge]]:
    """The page's rules as edges across and down."""
    across = _merged([Edge((b.top + b.bottom) / 2, b.x0, b.x1) for b in _long(page) if b.width > b.height])
    down = _merged([Edge((b.x0 + b.x1) / 2, b.top, b.bottom) for b in _long(page) if b.height >= b.width])
    return across, down


def _long(page: Page) -> list[Box]:
    return [r.box for r in page.rules if max(r.box.width, r.box.height) >= SHORT]


def _merged(edges: list[Edge]) -> list[Edge]:
    """Edges on one line are put on its middle and joined where they meet."""
    merged: list[Edge] = []
    positions = cluster((e.at for e in edges), SNAP)
    for group in positions:
        at = sum(group) / len(group)
        members = sorted((e for e in edges if group[0] <= e.at <= group[-1]), key=lambda e: e.low)
        run = members[0]
        for edge in members[1:]:
            if edge.low <= run.high + SNAP:
                run = Edge(at, run.low, max(run.high, edge.high))
            else:
                merged.append(Edge(at, run.low, run.high))
                run = edge
        merged.append(Edge(at, run.low, run.high))
    return merged


def _closed(across: list[Edge], down: list[Edge]) -> tuple[list[Edge], list[Edge]]:
    """With the sides that a grid leaves open: where three lines or more end at one place that nothing is drawn along."""
    return across + _missing(down, across, 2), down + _missing(across, down, 1)


def _missing(edges: Sequence[Edge], crossing: Sequence[Edge], least: int) -> list[Edge]:
    """Lines along the ends of `edges` that are not among the `crossing` ones, of which at least `least` cross them farther in."""
    found: list[Edge] = []
    for end in ("low", "high"):
        for places in cluster((getattr(e, end) for e in edges), SNAP):
            at = sum(places) / len(places)
            for group in _tied([e for e in edges if places[0] <= getattr(e, end) <= places[-1]], crossing):
                low, high = min(e.at for e in group), max(e.at for e in group)
                through = [c for c in crossing if c.low <= low + SNAP and c.high >= high - SNAP and group[0].low < c.at < group[0].high]
                drawn = any(abs(c.at - at) <= 2 * SNAP and c.low < high and c.high > low for c in crossing)
                if len(group) >= 3 and len(through) >= least and not drawn:
                    found.append(Edge(at, low, high))
    return found


def _tied(edges: Sequence[Edge], crossing: Sequence[Edge]) -> list[list[Edge]]:
    """Edges in groups, side by side: a line that crosses ties one to the next."""
    groups: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda e: e.at):
        last = groups[-1][-1] if groups else None
        if last and any(c.low <= last.at + SNAP and c.high >= edge.at - SNAP and edge.low < c.at < edge.high for c in crossing):
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return groups


def _cells(across: Sequence[Edge], down: Sequence[Edge]) -> list[Box]:
    """The smallest rectangles whose four sides are drawn."""
    points = {(d.at, a.at) for a in across for d in down if a.low - SNAP <= d.at <= a.high + SNAP and d.low - SNAP <= a.at <= d.high + SNAP}
    cells = []
    for x, y in sorted(points):
        rights = sorted(px for px, py in points if py == y and px > x and _drawn(across, y, x, px))
        belows = sorted(py for px, py in points if px == x and py > y and _drawn(down, x, y, py))
        cell = next(
            (
                Box(x, y, right, below)
                for below in belows
                for right in rights
                if (right, below) in points and _drawn(across, below, x, right) and _drawn(down, right, y, below)
            ),
            None,
        )
        if cell:
            cells.append(cell)
    return cells


def _drawn(edges: Iterable[Edge], at: float, low: float, high: float) -> bool:
    return any(e.at == at and e.low - SNAP <= low and high <= e.high + SNAP for e in edges)


def _touching(boxes: list[Box]) -> list[list[Box]]:
    """Cells in groups that share a side."""
    groups: list[list[Box]] = []
    for box in boxes:
        near = [g for g in groups if any(b.overlap_x(box) > -SNAP and b.overlap_y(box) > -SNAP for b in g)]
        groups = [g for g in groups if g not in near] + [[b for g in near for b in g] + [box]]
    return groups


def _grid(boxes: list[Box]) -> Grid:
    xs = [sum(g) / len(g) for g in cluster([v for b in boxes for v in (b.x0, b.x1)], SNAP)]
    ys = [sum(g) / len(g) for g in cluster([v for b in boxes for v in (b.top, b.bottom)], SNAP)]

    def place(value: float, axis: list[float]) -> int:
        return min(range(len(axis)), key=lambda i: abs(axis[i] - value))

    cells = []
    for b in sorted(boxes, key=lambda b: (b.top, b.x0)):
        row, column = place(b.top, ys), place(b.x0, xs)
        cells.append((row, column, place(b.bottom, ys) - row, place(b.x1, xs) - column, b))
    return Grid(union(boxes), tuple(sorted([*cells, *_open(cells, xs, ys)], key=lambda c: c[:2])))


def _open(cells: Sequence[Cell], xs: Sequence[float], ys: Sequence[float]) -> list[Cell]:
    """The places of a grid with a side that is not drawn; none where they are so many that the cells are not of one table."""
    taken = {(row + i, column + k) for row, column, high, wide, _ in cells for i in range(high) for k in range(wide)}
    left = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1) if (row, column) not in taken]
    return [(r, c, 1, 1, Box(xs[c], ys[r], xs[c + 1], ys[r + 1])) for r, c in left] if len(left) < OPEN * len(taken) else []
