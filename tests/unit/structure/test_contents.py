"""Tables of contents in their many forms."""

import pytest

from extractor.document import Block
from extractor.layout.lines import printed
from extractor.outline import Contents
from extractor.profile import load
from extractor.structure.contents import find
from tests.build import BODY, BOLD, TITLE, block, words

KL = load("kl-projektkatalog")
GENERAL = load("general")
BODY_HEADINGS = [
    block("heading", h, n, 1, TITLE) for n, h in ((3, "Forord"), (4, "1 Grøn by og vilde veje"), (5, "2 Blå by"), (6, "3 Grå by"))
]


def line(characters: str, label: str = "", top: float = 100.0, style: object = BODY) -> Block:
    """A line of page 2, its label at the right edge."""
    found = words(characters, top=top, style=style)  # type: ignore[arg-type]
    found += words(label, x=500, top=top, start=len(found)) if label else []
    return Block("paragraph", printed(found, 2), BODY)


def contents(*entries: Block, heading: str | None = "Indhold", profile: object = KL) -> Contents | None:
    first = [block("heading", heading, 2, 1)] if heading else []
    found = find([*first, *entries, *BODY_HEADINGS], profile)  # type: ignore[arg-type]
    return found.contents if found else None


def read(found: Contents | None) -> list[tuple[object, str, str | None]]:
    assert found
    return [(entry.number, entry.title, entry.page_label) for entry in found.lines]


WANTED = [(None, "Forord", "3"), (1, "Grøn by og vilde veje", "4"), (2, "Blå by", "5")]


def test_gaps_without_leaders() -> None:
    assert read(contents(line("Forord", "3"), line("1 Grøn by og vilde veje", "4", 113), line("2 Blå by", "5", 126))) == WANTED


@pytest.mark.parametrize("leader", ["..........", ". . . . .", "………", "_______", "|", "side", "s."])
def test_leaders_and_signs(leader: str) -> None:
    entries = ["Forord", "1 Grøn by og vilde veje", "2 Blå by"]
    blocks = [line(f"{t} {leader} {n}", top=100 + 13 * n) for n, t in enumerate(entries, 3)]
    assert read(contents(*blocks)) == WANTED


def test_pages_first() -> None:
    assert read(contents(line("3 Forord"), line("4 1 Grøn by og vilde veje", top=113), line("5 2 Blå by", top=126))) == WANTED


@pytest.mark.parametrize(
    "form",
    [
        "Side {n} {t}",
        "0{n} {t}",
        "{t} (slide {n})",
        "Side {n}: {t}",
        "s. {n} {t}",
        "{t}, s. {n}",
        "{t} (side {n})",
        "{t} ({n})",
        "{t}, side {n}",
    ],
)
def test_pages_named_before_or_after_the_title(form: str) -> None:
    entries = ["Forord", "1 Grøn by og vilde veje", "2 Blå by"]
    blocks = [line(form.format(n=n, t=t), top=100 + 13 * n) for n, t in enumerate(entries, 3)]
    assert read(contents(*blocks, heading="Hvad finder du her?")) == WANTED


def test_a_page_number_that_touches_its_title_or_that_was_lost() -> None:
    lost = line("1 Grøn by og vilde veje .......... Fejl! Bogmærke er ikke defineret.", top=113)
    assert read(contents(line("Forord", "3"), lost, line("2 Blå by5", top=126))) == [WANTED[0], (*WANTED[1][:2], None), WANTED[2]]


def test_a_title_keeps_its_own_dot_before_a_leader() -> None:
    found = read(contents(line("Forord ........ 3"), line("Om en by. ........ 4", top=113), line("2 Blå by", "5", 126)))
    assert [title for _, title, _ in found] == ["Forord", "Om en by.", "Blå by"]


def test_a_list_of_tables_after_the_contents_is_none_of_them() -> None:
    entries = [line("Forord", "3"), line("1 Grøn by og vilde veje", "4", 113), line("2 Blå by", "5", 126)]
    tables = [block("heading", "Tabeller", 2, 1), line("Tabel 1 Busser", "6", 150), line("Tabel 2 Løn", "7", 163)]
    assert read(contents(*entries, *tables)) == WANTED


def test_pages_in_a_column_of_their_own() -> None:
    titles = [line(t, top=100 + 13 * n) for n, t in enumerate(("Forord", "1 Grøn by og vilde veje", "2 Blå by"))]
    labels = [Block("paragraph", printed(words(str(3 + n), x=500, top=100 + 13 * n), 2), BODY) for n in range(3)]
    assert read(contents(*titles, *labels)) == WANTED


def test_a_title_over_two_lines() -> None:
    entries = [line("Forord", "3"), line("1 Grøn by og", top=113), line("vilde veje", "4", 126), line("2 Blå by", "5", 139)]
    assert read(contents(*entries)) == WANTED


def test_a_title_whose_page_stands_on_its_first_line() -> None:
    entries = [line("Forord", "3"), line("1 Grøn by og", "4", 113), line("vilde veje", top=126), line("2 Blå by", "5", 139)]
    assert read(contents(*entries)) == WANTED


def test_a_chapter_without_a_page() -> None:
    entries = [line("Forord", "3"), line("Tema 1: Byer", top=113, style=BOLD), line("2 Blå by", "5", 126)]
    assert read(contents(*entries)) == [(None, "Forord", "3"), (None, "Tema 1: Byer", None), (2, "Blå by", "5")]


def test_no_pages_at_all() -> None:
    assert read(contents(line("Forord"), line("2 Blå by", top=113))) == [(None, "Forord", None), (2, "Blå by", None)]


@pytest.mark.parametrize("heading", ["Indholdsfortegnelse", "INDHOLD", "I kataloget", "Her finder du indsatserne", "Oversigt", None])
@pytest.mark.parametrize("profile", [KL, GENERAL], ids=["kl", "general"])
def test_headings_of_the_contents(heading: str | None, profile: object) -> None:
    entries = [line("Forord", "3"), line("1 Grøn by og vilde veje", "4", 113), line("2 Blå by", "5", 126)]
    assert read(contents(*entries, heading=heading, profile=profile)) == WANTED


def test_a_list_of_figures_is_no_contents() -> None:
    for heading in (None, "Oversigt", "Overblik"):
        assert contents(line("Busser", "640"), line("Løn", "720", 113), line("I alt", "1360", 126), heading=heading) is None


def test_nothing_on_the_page_is_lost() -> None:
    blocks = [
        block("heading", "Indhold", 2, 1),
        line("Forord", "3"),
        line("Om noget andet", top=113),
        line("2 Blå by", "5", 126),
        *BODY_HEADINGS,
    ]
    found = find(blocks, KL)
    assert found
    shown = {(p.page, p.word, p.box) for entry in found.contents.lines for p in entry.printed.pieces}
    shown |= {(p.page, p.word, p.box) for p in found.contents.heading.pieces}
    held = {(p.page, p.word, p.box) for i in found.blocks for t in blocks[i].texts for p in t.pieces}
    assert held == shown


def test_a_list_of_later_headings_is_contents_whatever_its_heading_says() -> None:
    found = contents(line("1 Grøn by og vilde veje"), line("Blå by", top=114), line("3 Grå by", top=128), heading="Find vej herind")
    assert found is not None
    assert [e.title for e in found.lines] == ["Grøn by og vilde veje", "Blå by", "Grå by"]
    assert contents(line("Grøn by er god"), line("Blå by", top=114), line("Rød by", top=128), heading="Find vej herind") is None


def test_roman_numbers_over_figures_are_part_of_the_chapters_titles() -> None:
    found = contents(line("I. Byerne", "3"), line("1 Grøn by og vilde veje", "4", top=114), line("2 Blå by", "5", top=128))
    assert found is not None
    assert [(e.number, e.title) for e in found.lines] == [(None, "I. Byerne"), (1, "Grøn by og vilde veje"), (2, "Blå by")]
