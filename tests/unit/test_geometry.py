"""Boxes."""

import pytest

from extractor.geometry import Box, cluster, gaps, median, union


def test_union_and_overlap() -> None:
    one, other = Box(0, 0, 10, 10), Box(5, 20, 15, 30)
    assert union([one, other]) == Box(0, 0, 15, 30)
    assert one.overlap_x(other) == 5
    assert one.overlap_y(other) == -10


def test_union_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="no boxes"):
        union([])


def test_a_box_holds_what_has_its_middle_in_it() -> None:
    assert Box(0, 0, 10, 10).holds(Box(8, 8, 11, 11))
    assert not Box(0, 0, 10, 10).holds(Box(9, 9, 13, 13))


def test_cluster_and_gaps() -> None:
    assert cluster([5, 1, 2, 9], 1) == [[1, 2], [5], [9]]
    assert gaps([(10, 12), (0, 3), (2, 5)]) == [(5, 10)]


def test_median_of_nothing_is_the_default() -> None:
    assert median([], 7.0) == 7.0
    assert median([3, 1, 2]) == 2
