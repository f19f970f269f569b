"""Footnotes, nested lists, and text that goes on elsewhere."""

from dataclasses import replace

from extractor.layout import lay_out
from extractor.pages import Word
from tests.build import BODY, column, page, source, words

SMALL = replace(BODY, size=7.0)
NOTE = replace(BODY, size=8.0)
FILLER = [f"Linje nummer {n} i et langt afsnit om kommunernes arbejde" for n in range(6)]


def raised(mark: str, x: float, top: float) -> list[Word]:
    return [replace(words(mark, x, top, SMALL)[0], space_before=False)]


def blocks(*pages: list[list[Word]]) -> list[tuple[str, int | None, str]]:
    found = lay_out(source(*(page(*groups, number=n) for n, groups in enumerate(pages, 1)))).blocks
    return [(b.kind, b.level, b.text.text) for b in found]


def test_a_footnote_stands_apart_and_its_mark_is_taken_out() -> None:
    text = column(FILLER)
    sentence = words("Det bygger på en optælling", top=178)
    mark = raised("1", sentence[-1].box.x1, 177)
    note = raised("1", 50, 779) + words("Tallene er fra uge 11.", x=56, top=780, style=NOTE)
    found = blocks([text, sentence, mark, note])
    assert found[-1] == ("footnote", None, "Tallene er fra uge 11.")
    assert found[0][2].endswith("en optælling")


def test_a_square_metre_is_no_mark() -> None:
    sentence = words("Gården er på 300 m", top=100)
    area = raised("2", sentence[-1].box.x1, 99)
    found = blocks([[*sentence, *area], column(FILLER, top=140)])
    assert found[0][2] == "Gården er på 300 m2"


def test_items_farther_in_are_deeper() -> None:
    rows = [("•", 50.0, "En køreplan"), ("–", 70.0, "et møde i hver by"), ("–", 70.0, "en prøvetid"), ("•", 50.0, "En drejebog")]
    items = [w for n, (mark, x, text) in enumerate(rows) for w in words(mark, x, 300 + 13 * n) + words(text, x + 15, 300 + 13 * n)]
    assert [level for kind, level, _ in blocks([column(FILLER), items]) if kind == "list_item"] == [1, 2, 2, 1]


def test_an_item_goes_on_over_the_page() -> None:
    item = words("1)", 50, 780) + words("Et katalog over erfaringer med", 70, 780)
    rest = words("STEM-fag i skolen.", 70, 60) + words("2)", 50, 73) + words("En guide", 70, 73)
    found = [text for kind, _, text in blocks([column(FILLER), item], [rest, column(FILLER, top=120)]) if kind == "list_item"]
    assert found == ["Et katalog over erfaringer med STEM-fag i skolen.", "En guide"]


def test_a_paragraph_goes_on_over_a_footnote() -> None:
    start = column([*FILLER, "og den sidste linje på siden slutter midt i en"], top=640)
    mark = raised("1", start[0].box.x1, 639)
    note = raised("1", 50, 779) + words("En note.", x=56, top=780, style=NOTE)
    found = blocks([start, mark, note], [column(["sætning, som går videre.", *FILLER[:2]], top=60)])
    assert any("slutter midt i en sætning, som går videre." in text for _, _, text in found)
