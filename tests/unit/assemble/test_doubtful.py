"""Words that a picture shows unclearly are told where they matter."""

from dataclasses import replace

from extractor.assemble import assemble
from extractor.danish import danish
from extractor.outline import Outline
from extractor.pages import PictureReading
from extractor.profile import load
from tests.build import block, document, page, source, words

TEXT = "Projektet varer fra maj 2019 til juni 2020 ved åen."
HEADING = "Sammendrag"


def said(unsure: str, *, picture: bool = True) -> list[str]:
    """The doubts about a page with a heading and a paragraph, of which one word is unsure."""
    found = [*words(HEADING), *words(TEXT, top=100)]
    sheet = page([replace(w, confidence=31.0 if w.text == unsure else 95.0) for w in found])
    heading, paragraph = block("heading", HEADING, level=1), block("paragraph", TEXT)
    pieces = tuple(replace(p, word=p.word + 1) for p in paragraph.text.pieces)
    paragraph = replace(paragraph, text=replace(paragraph.text, pieces=pieces))
    file = replace(source(sheet), from_pictures=PictureReading("tesseract 5", "dan", (1,)) if picture else None)
    outline = Outline(None, (), None, (), (heading, paragraph))
    result = assemble(file, document(heading, paragraph), outline, load("general"), danish())
    return [d.message for d in result.diagnostics if d.code == "ocr-uncertain"]


def test_a_word_of_a_heading() -> None:
    assert said(HEADING) == [f"'{HEADING}' in the heading was read from a picture with a confidence of 31 of 100."]


def test_a_word_of_a_period() -> None:
    assert said("2019") == ["'2019' in the period was read from a picture with a confidence of 31 of 100."]


def test_no_word_of_other_text_and_none_of_a_digital_file() -> None:
    assert said("åen.") == []
    assert said("2019", picture=False) == []
