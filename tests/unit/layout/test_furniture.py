"""Headers, footers and page numbers."""

from dataclasses import replace

import pytest

from extractor.layout.furniture import find
from extractor.pages import Page, Word
from tests.build import BOLD, TITLE, column, page, words


def body(number: int) -> list[Word]:
    """Text that is another on each page."""
    return column([f"Side {number} handler om emne {c * number}" for c in "abcdef"], top=300)


def texts(pages: list[Page]) -> list[str]:
    found = find(pages, 10.0)
    return [" ".join(w.text for w in row) for number in sorted(found.rows) for row in found.rows[number]]


def test_numbers_that_count_with_the_pages() -> None:
    pages = [page(body(n), words(f"Side {n + 2} af 9", top=800), number=n) for n in (1, 2, 3)]
    assert texts(pages) == ["Side 3 af 9", "Side 4 af 9", "Side 5 af 9"]
    assert find(pages, 10.0).labels == {1: "3", 2: "4", 3: "5"}


def test_roman_numbers() -> None:
    assert find(
        [page(body(n), words(f"– {label} –", top=800), number=n) for n, label in enumerate(["iii", "iv", "v"], 1)], 10.0
    ).labels == {1: "iii", 2: "iv", 3: "v"}


def test_a_running_header() -> None:
    pages = [page(words("Kataloget 2020", top=30), body(n), number=n) for n in (1, 2, 3)]
    assert texts(pages) == ["Kataloget 2020"] * 3


def test_a_header_of_all_pages_after_a_cover() -> None:
    cover = page(words("Et hæfte", top=300), number=1)
    assert texts([cover, *(page(words("Kataloget 2020", top=30), body(n), number=n) for n in (2, 3))]) == ["Kataloget 2020"] * 2


def test_a_header_over_large_titles_after_a_cover() -> None:
    """What is white enough for the header's own type need not be so for the title's."""
    cover = page(words("Et hæfte", top=300), number=1)
    titled = [page(words("Byen", top=30), words(f"Titel {n}", top=65, style=TITLE), body(n), number=n) for n in (2, 3)]
    assert texts([cover, *titled]) == ["Byen"] * 2


def test_a_large_letterhead_on_every_page_under_which_a_title_stands() -> None:
    head = words("Aadalen Kommune", top=30, style=replace(BOLD, size=17.0))
    titled = [page(head, words("Svar på jeres brev", top=200, style=BOLD), body(1), number=1), page(head, body(2), number=2)]
    assert texts(titled) == ["Aadalen Kommune"] * 2
    assert texts([page(head, body(n), number=n) for n in (1, 2)]) == []


def test_a_number_that_does_not_count_stays() -> None:
    assert texts([page(body(p), words(f"{n}", top=800), number=p) for p, n in enumerate((2018, 40, 7), 1)]) == []


def test_a_heading_that_returns_under_titles_stays() -> None:
    pages = [
        page(words(f"Titel nummer {name}", top=50), words("Formål", top=70, style=BOLD), body(n), number=n)
        for n, name in enumerate(["a", "b", "c"], 1)
    ]
    assert texts(pages) == []


def test_a_header_on_a_sheet_with_crop_marks() -> None:
    pages = [page(words("Kataloget 2020", top=190), body(n), number=n, height=1200.0) for n in (1, 2, 3)]
    assert texts(pages) == ["Kataloget 2020"] * 3


def test_a_running_title_that_changes_with_the_chapters() -> None:
    title = replace(BOLD, size=16.0)
    pages = [
        page(words(name, top=150, style=title), body(n), words(name, top=40), number=n)
        for n, name in enumerate(["Vand", "Varme", "Vind"], 1)
    ]
    assert texts(pages) == ["Vand", "Varme", "Vind"]


def test_a_title_with_the_page_number_beside_it() -> None:
    pages = [page(body(n), words(f"{n} Emne nummer {n} | {n + 4}", top=800), number=n) for n in (1, 2, 3)]
    assert find(pages, 10.0).labels == {1: "5", 2: "6", 3: "7"}


def test_margin_text_that_returns_is_furniture() -> None:
    margin = [replace(w, upright=False, turn=270) for w in words("Rapport", x=10, top=400)]
    assert texts([page(body(n), margin, number=n) for n in (1, 2)]) == ["Rapport", "Rapport"]


def test_small_type_beside_a_page_number_stays_one_row() -> None:
    small = replace(BOLD, size=6.0, bold=False)
    pages = [
        page(body(n), words("Kommunen, Torvet 1", top=802, style=small), words(f"Side {n}", x=400, top=800), number=n) for n in (1, 2, 3)
    ]
    assert set(texts(pages)) == {"Kommunen, Torvet 1", "Side 1", "Side 2", "Side 3"}


def test_a_short_files_running_title_stands_on_all_pages_but_the_cover() -> None:
    sheets = [page(words("Handleplan", top=300, style=TITLE), number=1)]
    sheets += [page(words("Bakkeby Kommune", top=40), words(f"Tekst nummer {n} i planen", top=200), number=n) for n in (2, 3)]
    assert sorted(find(sheets, 10.0).rows) == [2, 3]


@pytest.mark.parametrize("before", ["Bakkeby Kommune, side", "Bakkeby Kommune 2016-2018Side"])
def test_a_page_number_stands_behind_a_name(before: str) -> None:
    sheets = [page(words("Tekst", top=200), words(f"{before} {n}", top=800), number=n) for n in (1, 2)]
    assert find(sheets, 10.0).labels == {1: "1", 2: "2"}


def test_running_titles_beside_page_numbers_need_no_white() -> None:
    titled = [("Lyset", "Lyset i byen"), ("Havet", "Havet og os"), ("Vinden", "Vinden"), ("Havet", "Havet igen")]
    sheets = [
        page(words(run, top=30), words(str(n), x=500, top=30, start=9), words(head, top=45, style=TITLE, start=20), body(n), number=n)
        for n, (run, head) in enumerate(titled, 1)
    ]
    assert sorted(t for t in texts(sheets) if not t.isdigit()) == ["Havet", "Havet", "Lyset", "Vinden"]


def test_a_label_in_a_strip_at_the_foot_stays_with_its_text() -> None:
    people = ["Mona Birk, konsulent i Teknik og Miljø", "Ib Holm, projektleder i Børn og Unge", "Lis Friis, leder i Job og Vækst"]
    sheets = [page(body(n), words("Kontakt", top=800), words(who, x=200, top=800, start=9), number=n) for n, who in enumerate(people, 1)]
    assert texts(sheets) == []


def test_a_figure_where_other_pages_have_theirs() -> None:
    sheets = [page(words(label, x=500, top=30), body(n), number=n) for n, label in enumerate(["101", "102", "201"], 1)]
    assert texts(sheets) == ["101", "102", "201"]
    assert find(sheets, 10.0).labels == {1: "101", 2: "102"}
