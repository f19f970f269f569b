"""Pages to a document."""

from dataclasses import replace

from extractor.document import words_of
from extractor.layout import lay_out
from extractor.layout.headings import numbered_levels
from tests.build import BODY, TITLE, column, page, source, words

FILLER = [f"Linje nummer {n} i et langt afsnit om" for n in range(8)]


def test_headings_are_told_by_their_type_and_ranked_by_size() -> None:
    small = replace(BODY, size=12.0, bold=True)
    found = lay_out(source(page(words("Projekt A", style=TITLE), words("Formål", top=130, style=small), column(FILLER, top=150))))
    assert [(b.kind, b.level) for b in found.blocks] == [("heading", 1), ("heading", 2), ("paragraph", None)]


def test_every_word_is_in_one_block_or_in_the_furniture() -> None:
    pages = [page(words("Titlen", style=TITLE), column(FILLER, top=150), words(f"{n}", top=810), number=n) for n in (1, 2, 3)]
    found = lay_out(source(*pages))
    placed, edge = words_of(t for b in found.blocks for t in b.texts), words_of(found.furniture)
    assert placed | edge == {(p.number, w.index) for p in pages for w in p.words}
    assert not placed & edge


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = page(column([*FILLER, "der fortsætter på den"], top=500)), page(column(["næste side."], top=60), number=2)
    (block,) = lay_out(source(first, second)).blocks
    assert block.text.text.endswith("fortsætter på den næste side.")
    assert [r.page for r in block.text.regions()] == [1, 2]


def test_numbers_deepen_the_levels_of_headings_set_alike() -> None:
    bold = replace(BODY, size=12.0, bold=True)
    parts = []
    for row, title in enumerate(["1 Formål", "1.1 Baggrund", "1.1.1 Historie", "2 Økonomi"]):
        parts += [words(title, top=100 + row * 60, style=bold), column(FILLER[:2], top=120 + row * 60)]
    found = lay_out(source(page(*parts)))
    assert [b.level for b in found.blocks if b.kind == "heading"] == [1, 2, 3, 1]


def test_what_stands_between_two_numbers_that_count_on_is_a_part_of_the_first() -> None:
    found = [("1 Formål", 1), ("1.1 Baggrund", 2), ("Om havnen", 1), ("1.2 Historie", 2), ("Om byen", 1), ("2 Økonomi", 1)]
    assert numbered_levels(found) == [1, 2, 3, 2, 1, 1]


def test_sideways_text_is_not_lost() -> None:
    turned = [replace(w, upright=False) for w in words("margin", x=10)]
    found = lay_out(source(page(column(FILLER), turned)))
    assert "margin" in [b.text.text for b in found.blocks]


def test_no_pages_text_gives_an_empty_document() -> None:
    assert lay_out(source(page())).blocks == ()
