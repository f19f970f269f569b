"""Ruled grids."""

from extractor.geometry import Box
from extractor.layout.grids import grids
from extractor.pages import Rule
from tests.build import page


def across(y: float, low: float, high: float) -> Rule:
    return Rule(Box(low, y, high, y))


def down(x: float, low: float, high: float) -> Rule:
    return Rule(Box(x, low, x, high))


def test_two_by_two() -> None:
    rules = tuple(across(y, 50, 250) for y in (100, 120, 140)) + tuple(down(x, 100, 140) for x in (50, 150, 250))
    (grid,) = grids(page(rules=rules))
    assert grid.shape == (2, 2)
    assert len(grid.cells) == 4


def test_a_cell_over_two_columns() -> None:
    rules = (*(across(y, 50, 250) for y in (100, 120, 140)), down(50, 100, 140), down(250, 100, 140), down(150, 120, 140))
    (grid,) = grids(page(rules=rules))
    assert [(c[0], c[1], c[2], c[3]) for c in grid.cells] == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_a_frame_is_no_grid() -> None:
    assert grids(page(rules=(across(100, 50, 250), across(140, 50, 250), down(50, 100, 140), down(250, 100, 140)))) == []


def test_leader_dots_are_no_edges() -> None:
    assert grids(page(rules=tuple(Rule(Box(x, 100, x + 0.8, 100.8)) for x in range(50, 250, 2)))) == []


def test_a_cell_with_an_open_side() -> None:
    rules = tuple(across(y, 50, 350) for y in (120, 140, 160)) + tuple(down(x, 100, 160) for x in (50, 150, 250))
    (grid,) = grids(page(rules=(*rules, across(100, 50, 250), down(350, 120, 160))))
    assert (0, 2, 1, 1, Box(250, 100, 350, 120)) in grid.cells
