"""What is a table, and what stands beside or under one."""

from dataclasses import replace

from extractor.geometry import Box
from extractor.layout.grids import grids
from extractor.layout.tables import tables
from extractor.pages import Fill, Rule
from tests.build import BODY, column, page, words

COLUMNS = [column(["Post", "Skilte", "Maling", "Bænke"], x=x) for x in (50, 200, 350)]


def test_columns_that_line_up_are_a_table() -> None:
    sheet = page(*COLUMNS)
    assert len(tables(sheet, sheet.words)) == 1


def test_signs_larger_than_their_words_are_no_headings_in_a_table() -> None:
    large = replace(BODY, size=12.5)
    names = column(["", "Cykling", "Byrum"], x=50, pitch=30)[1:]
    heads = [words(t, x=x) for t, x in (("Vej", 150), ("Skole", 300), ("Sundhed", 450))]
    places = [(x, y) for x in (150, 300) for y in (130, 160)]
    items = [[*words("●", x=x, top=y - 2, style=large), *words("Lys og læ", x=x + 9, top=y)] for x, y in places]
    items.append(column(["Løb", "Leg"], x=450, top=130, pitch=30))
    rules = tuple(Rule(Box(50, y, 540, y)) for y in (95, 120, 150, 180))
    sheet = page(names, *heads, *items, rules=rules)
    assert [(max(c.row for c in t.cells), max(c.column for c in t.cells)) for t in tables(sheet, sheet.words)] == [(2, 3)]


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


def test_heads_on_coloured_cells_stand_on_a_drawn_grid() -> None:
    """As word processors print them: the lines begin under the heads, and a bar over all columns parts its rows."""
    rules = tuple(Rule(Box(50, y, 450, y)) for y in (140, 160, 180)) + tuple(Rule(Box(x, 140, x, 180)) for x in (50, 200, 450))
    heads = (Fill(Box(50, 100, 200, 120), "#0000ff"), Fill(Box(200, 100, 450, 120), "#0000ff"))
    bar = Fill(Box(50, 120, 450, 140), "#eeeeff")
    left, right = column(["Emne", "Drift", "Svar", "Bilag"], x=60, top=105, pitch=20), column(["Frist"], x=210, top=105)
    rows = column(["maj", "juni"], x=210, top=145, pitch=20)
    sheet = page(left, right, rows, rules=rules, fills=(*heads, bar))
    (table,) = tables(sheet, sheet.words)
    assert [(c.row, c.column, c.column_span) for c in table.cells][:3] == [(0, 0, 1), (0, 1, 1), (1, 0, 2)]
    alone = page(column(["Drift", "Svar", "Bilag"], x=60, top=125, pitch=20), rows, rules=rules, fills=(bar,))
    assert max(c.row for c in tables(alone, alone.words)[0].cells) == 1, "a bar alone may be a heading over the table"
    white = page(left, right, rows, rules=rules, fills=tuple(Fill(f.box, "#ffffff") for f in (*heads, bar)))
    assert max(c.row for c in tables(white, white.words)[0].cells) == 1, "white is no ground"


def test_a_bar_of_coloured_heads_over_lines() -> None:
    heads = tuple(Fill(Box(x0, 95, x1, 115), "#dfe9f2") for x0, x1 in ((40, 190), (190, 340), (340, 490)))
    lines = tuple(Rule(Box(40, y, 490, y)) for y in (115, 160, 205))
    rows = [
        column([head, "En lang", "tekst", "En til", "tekst"], x=x, pitch=20) for x, head in ((50, "Post"), (200, "Pris"), (350, "Frist"))
    ]
    sheet = page(*rows, fills=heads, rules=lines)
    (table,) = tables(sheet, sheet.words)
    assert {(c.row, c.column): len(c.words) for c in table.cells} == {(r, k): n for r, n in enumerate((1, 3, 3)) for k in range(3)}
