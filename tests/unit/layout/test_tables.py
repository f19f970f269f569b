"""What is a table, and what stands beside or under one."""

from extractor.geometry import Box
from extractor.layout.grids import grids
from extractor.layout.tables import tables
from extractor.pages import Fill, Rule
from tests.build import column, page

COLUMNS = [column(["Post", "Skilte", "Maling", "Bænke"], x=x) for x in (50, 200, 350)]


def test_columns_that_line_up_are_a_table() -> None:
    sheet = page(*COLUMNS)
    assert len(tables(sheet, sheet.words)) == 1


def test_a_sidebar_beside_text_is_no_column_of_a_table() -> None:
    sheet = page(*COLUMNS, fills=(Fill(Box(340, 90, 420, 300), "#f2f2f2"),))
    assert tables(sheet, sheet.words) == []


def _framed(low: float, high: float) -> tuple[Rule, ...]:
    across = [Rule(Box(50, y, 450, y)) for y in (low, high)]
    return (*across, *(Rule(Box(x, low, x, high)) for x in (50, 200, 450)))


def test_a_single_row_on_top_goes_on_with_the_table_before() -> None:
    ruled = [Rule(Box(50, y, 450, y)) for y in (100, 120, 140, 160)] + [Rule(Box(x, 100, x, 160)) for x in (50, 200, 450)]
    first = page(
        column(["Emne", "Bilag", "Frist"], x=60, top=105, pitch=20),
        column(["Svar", "Vi sender", "Juni"], x=210, top=105, pitch=20),
        rules=tuple(ruled),
    )
    above = tables(first, first.words)[0]
    rest = page(column(["bilag med som fil"], x=210, top=60), rules=_framed(55, 80), number=2)
    assert grids(rest) == []
    assert tables(rest, rest.words) == []
    assert [c.column for c in tables(rest, rest.words, above)[0].cells if c.words] == [1]
    lower = page(column(["Tekst over tabellen"], top=40), column(["bilag med som fil"], x=210, top=85), rules=_framed(80, 105), number=2)
    assert tables(lower, lower.words, above) == []
