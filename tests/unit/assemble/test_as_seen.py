"""Boxes are given on the page as it is seen."""

from __future__ import annotations

import pytest

from extractor.assemble.as_seen import box_as_seen, size_as_seen
from extractor.geometry import Box
from extractor.pages import Page


@pytest.mark.parametrize(
    ("turned", "seen"),
    [(0, Box(10, 20, 110, 30)), (90, Box(20, 490, 30, 590)), (180, Box(490, 370, 590, 380)), (270, Box(370, 10, 380, 110))],
)
def test_a_turned_page(turned: int, seen: Box) -> None:
    page = Page(1, 600, 400, turned=turned)
    assert box_as_seen(Box(10, 20, 110, 30), page) == pytest.approx(seen)
    assert size_as_seen(page) == ((400, 600) if turned % 180 else (600, 400))


def test_a_line_that_fell_to_the_right_lies_higher_at_its_beginning() -> None:
    page = Page(1, 600, 800, skew=1.0)
    left, right = (box_as_seen(Box(x, 395, x + 10, 405), page) for x in (50, 540))
    assert right.middle[1] - left.middle[1] == pytest.approx(490 * 0.01745, abs=0.2)
    whole = box_as_seen(Box(50, 395, 550, 405), page)
    assert whole.holds(left) and whole.holds(right)


def test_no_box_leaves_the_page() -> None:
    assert box_as_seen(Box(0, 0, 600, 800), Page(1, 600, 800, skew=2.0)) == Box(0, 0, 600, 800)
