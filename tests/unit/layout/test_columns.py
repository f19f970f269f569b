"""Reading order."""

from dataclasses import replace

from extractor.geometry import Box
from extractor.layout.columns import Piece, piece, regions
from extractor.layout.lines import segments
from extractor.pages import Word
from tests.build import BODY, BOLD, column, words


def read(found: list[Word]) -> list[str]:
    return [p.text for region in regions([piece(s) for s in segments(found)]) for p in region]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = (
        column(["venstre linje en", "venstre linje to", "venstre linje tre"]),
        column(["højre linje en", "højre linje to", "højre linje tre"], x=320),
    )
    assert read(left + right) == [
        "venstre linje en",
        "venstre linje to",
        "venstre linje tre",
        "højre linje en",
        "højre linje to",
        "højre linje tre",
    ]


def test_a_heading_over_both_columns_comes_first_and_a_foot_last() -> None:
    head = words("En meget lang overskrift der står hen over begge sidens to spalter", top=60)
    foot = words("En meget lang afslutning der står hen under begge sidens to spalter", top=200)
    left, right = (
        column(["venstre linje en", "venstre linje to", "venstre linje tre"]),
        column(["højre linje en", "højre linje to", "højre linje tre"], x=320),
    )
    found = read(right + foot + left + head)
    assert found[0].startswith("En meget lang overskrift") and found[-1].startswith("En meget lang afslutning")
    assert found[1:7] == [
        "venstre linje en",
        "venstre linje to",
        "venstre linje tre",
        "højre linje en",
        "højre linje to",
        "højre linje tre",
    ]


def test_three_columns() -> None:
    three = [column([f"spalte {n} række {m}" for m in range(4)], x=50 + 170 * n) for n in range(3)]
    assert read([w for c in three for w in c]) == [f"spalte {n} række {m}" for n in range(3) for m in range(4)]


def test_markers_and_page_numbers_are_no_columns() -> None:
    markers = column(["1)", "2)", "3)"], x=50) + column(["det første punkt", "det andet punkt", "det tredje punkt"], x=80)
    assert read(markers)[:2] == ["1)", "det første punkt"]
    contents = column(["Grøn by", "Blå by", "Rød by"]) + column(["4", "5", "6"], x=500)
    assert read(contents)[:2] == ["Grøn by", "4"]


def test_a_table_keeps_its_place() -> None:
    above, below = words("Teksten over tabellen", top=80), words("Teksten under tabellen", top=300)
    table = Piece(Box(50, 120, 500, 280))
    order = [p.text for region in regions([piece(below), table, piece(above)]) for p in region]
    assert order == ["Teksten over tabellen", "", "Teksten under tabellen"]


def test_columns_begin_anew_under_each_title() -> None:
    title = replace(BODY, size=16.0)
    found: list[Word] = []
    for n, top in enumerate((60.0, 200.0)):
        found += words(f"Projekt {n}", top=top, style=title)
        found += column([f"venstre {n}{m} er en linje" for m in range(3)], top=top + 30)
        found += column([f"højre {n}{m} er en linje" for m in range(3)], x=320, top=top + 30)
    order = read(found)
    assert order.index("højre 02 er en linje") < order.index("Projekt 1") < order.index("venstre 10 er en linje")


def test_contents_in_two_columns() -> None:
    found = column(["Grøn by", "Blå by"]) + column(["4", "5"], x=200) + column(["Rød by", "Gul by"], x=300) + column(["6", "7"], x=450)
    assert read(found) == ["Grøn by", "4", "Blå by", "5", "Rød by", "6", "Gul by", "7"]


def test_a_label_stands_before_the_text_beside_it() -> None:
    labels = words("Formål", style=BOLD) + words("Periode", top=160, style=BOLD)
    texts = column(["Det første afsnit står her", "og går videre her"], x=200) + column(["Det andet afsnit", "slutter her"], x=200, top=160)
    assert read(labels + texts)[:2] == ["Formål", "Det første afsnit står her"]
    assert read(labels + texts)[3] == "Periode"


def test_a_panel_left_of_the_title_is_read_after_it() -> None:
    title = words("Aftenbesøg på skærm", x=250, style=replace(BOLD, size=20.0))
    body = column(["Vi besøger borgerne", "om aftenen hver dag", "i hele kommunen nu"], x=250, top=130)
    panel = Piece(Box(50, 95, 150, 400), panelled=10.0)
    pieces = [panel, *(piece(s) for s in segments(title + body))]
    assert [p.text for r in regions(pieces) for p in r][-1] == ""
    larger = replace(panel, panelled=24.0)
    assert next(p.text for r in regions([larger, *pieces[1:]]) for p in r) == ""
