"""Gutters between columns that stand close."""

from extractor.layout.lines import rows
from extractor.layout.narrow import narrow_gutters
from tests.build import Word, column

LEFT = ["teksten i den første spalte er lang"] * 9
RIGHT = ["og den anden spalte begynder her nu"] * 9


def _page(x: float, left: list[str] = LEFT) -> list[Word]:
    return column(left) + column(RIGHT, x=x)


def test_a_column_that_begins_close_behind_another() -> None:
    found = narrow_gutters(rows(_page(246)))
    assert [g.x1 for g in found] == [246.0]


def test_a_few_lines_are_no_column() -> None:
    assert narrow_gutters(rows(column(LEFT[:5]) + column(RIGHT[:5], x=246))) == []


def test_labels_before_texts_are_no_column() -> None:
    assert narrow_gutters(rows(column(["Frist:"] * 9) + column(RIGHT, x=92))) == []
