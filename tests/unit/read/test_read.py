"""Bytes to pages."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import EmptyInput, MissingInput, NotPdf
from extractor.geometry import Box
from extractor.pages import Fill, Page
from extractor.read import READERS, load_bytes
from extractor.read.colors import hex_color
from extractor.read.metadata import iso_date, metadata_of
from extractor.read.words import words


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (0, "#000000"),
        ((1.0, 0.0, 0.0), "#ff0000"),
        ([0.5], "#808080"),
        ((0, 1, 1, 0), "#ff0000"),
        (None, None),
        ("P1", None),
        ((1, 2), None),
        ((2.0, -1.0, 0.0), "#ff0000"),
    ],
)
def test_colours(given: object, meant: str | None) -> None:
    assert hex_color(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("D:20180607102200+02'00'", "2018-06-07T10:22:00+02:00"),
        ("D:20180607102200Z", "2018-06-07T10:22:00Z"),
        ("D:201806", "2018-06"),
        ("i går", None),
        (None, None),
    ],
)
def test_dates_of_the_file(given: str | None, meant: str | None) -> None:
    assert iso_date(given) == meant


def test_metadata_is_one_clean_line() -> None:
    assert metadata_of({"Title": "Et\nkatalog\x00", "Author": ""})["title"] == "Et katalog"
    assert metadata_of({"Author": ""})["author"] is None


def test_sources_of_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 ...")
    assert load_bytes(path) == load_bytes(str(path)) == ("a.pdf", b"%PDF-1.7 ...")
    assert load_bytes(io.BytesIO(b"%PDF-1.7")) == ("document.pdf", b"%PDF-1.7")
    assert load_bytes(b"junk before %PDF-1.7", "b.pdf")[0] == "b.pdf"


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        load_bytes(tmp_path / "none.pdf")
    with pytest.raises(MissingInput):
        load_bytes(tmp_path)
    with pytest.raises(EmptyInput):
        load_bytes(b"")
    with pytest.raises(NotPdf):
        load_bytes(b"PK\x03\x04")


def char(text: str, x: float, **more: object) -> dict[str, object]:
    return {
        "text": text,
        "x0": x,
        "x1": x + 5,
        "top": 10.0,
        "bottom": 20.0,
        "size": 10.0,
        "fontname": "ABCDEF+Sans-Bold",
        "upright": True,
        "non_stroking_color": 0,
    } | more


def chars(text: str, x: float = 0.0) -> list[dict[str, object]]:
    return [char(c, x + 5 * i) for i, c in enumerate(text)]


def test_leaders_stand_alone() -> None:
    found = words([{"chars": chars("by.......4")}], (), (0, 0))
    assert [w.text for w in found] == ["by", ".......", "4"]


def test_spaces_cut_words_and_are_remembered() -> None:
    found = words([{"chars": chars("to ord")}, {"chars": chars("²", 30)}], (), (0, 0))
    assert [(w.text, w.space_before) for w in found] == [("to", True), ("ord", True), ("²", False)]


def test_looks_of_a_word() -> None:
    (word,) = words([{"chars": chars("fed")}], (Fill(Box(0, 0, 100, 100), "#003b4a"),), (0, 0))
    assert (word.style.bold, word.style.font, word.style.background, word.characters) == (True, "Sans-Bold", "#003b4a", 3)


def test_ligatures_are_spelled_but_counted_as_printed() -> None:
    (word,) = words([{"chars": chars("eﬀekt")}], (), (0, 0))
    assert (word.text, word.characters) == ("effekt", 5)


def drawn(*strokes: Callable[[Canvas], object]) -> Page:
    """The page that reportlab's canvas was drawn on."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 300), invariant=1)
    for stroke in strokes:
        stroke(canvas)
    canvas.showPage()
    canvas.save()
    return READERS["pdfplumber"].read("drawn.pdf", buffer.getvalue()).pages[0]


def turned(canvas: Canvas, angle: int, *lines: str) -> None:
    canvas.saveState()
    canvas.translate(200, 150)
    canvas.rotate(angle)
    for number, line in enumerate(lines):
        canvas.drawString(0, -13 * number, line)
    canvas.restoreState()


def test_sideways_words_are_read_in_their_direction() -> None:
    for angle, turn in ((90, 270), (-90, 90)):
        words = drawn(lambda c, angle=angle: turned(c, angle, "Børn og Unge", "i byen")).words  # type: ignore[misc]
        assert [(w.text, w.turn, w.style.size) for w in words] == [(t, turn, 12.0) for t in ("Børn", "og", "Unge", "i", "byen")]


def test_dots_and_rounded_boxes_are_fills() -> None:
    page = drawn(
        lambda c: c.setFillColorRGB(0.8, 0, 0),
        lambda c: c.circle(100, 100, 4, stroke=0, fill=1),
        lambda c: c.roundRect(200, 200, 80, 20, 4, stroke=0, fill=1),
        lambda c: c.circle(300, 100, 40, stroke=0, fill=1),
    )
    assert [(round(f.box.width), f.color, f.rounded) for f in page.fills] == [(80, "#cc0000", True), (8, "#cc0000", True)]
