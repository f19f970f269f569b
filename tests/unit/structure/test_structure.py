"""A document to the parts of the publication."""

from dataclasses import replace

import pytest

from extractor.danish import danish
from extractor.document import Block, Cell, Document, join
from extractor.geometry import Box
from extractor.layout.lines import printed
from extractor.outline import Outline
from extractor.profile import Profile, load, parse
from extractor.structure import outline
from tests.build import BODY, TITLE, block, document, text, words

KL = load("kl-projektkatalog")


READS = danish()


def parts(*blocks: Block, profile: Profile = KL) -> Outline:
    return outline(document(*blocks), profile, READS)


def project(title: str, page: int, *sections: str) -> list[Block]:
    found = [block("heading", title, page, 1, TITLE)]
    for name in sections:
        found += [block("heading", name, page, 2), block("paragraph", f"Teksten under {name}.", page)]
    return found


def entry(characters: str, label: str) -> Block:
    title = words(characters)
    return Block("paragraph", printed([*title, *words(label, x=500, start=len(title))], 2), BODY)


def test_projects_and_sections() -> None:
    found = parts(*project("Projekt 1. Grøn by", 3, "Formål og baggrund", "Kontakt:"), *project("Projekt 2. Blå by", 4, "Formål"))
    assert [(p.number, p.title, [s.kind for s in p.sections]) for p in found.projects] == [
        (1, "Grøn by", ["formaal", "kontakt"]),
        (2, "Blå by", ["formaal"]),
    ]


def test_numbers_of_two_parts_are_text() -> None:
    found = parts(*project("Projekt 1.2 Grøn by", 3, "Formål"), *project("Projekt 1.3 Blå by", 4, "Formål"))
    assert [p.number for p in found.projects] == ["1.2", "1.3"]


def test_a_sentence_that_names_a_project_is_none() -> None:
    found = parts(*project("Projekt 1. Grøn by", 3, "Formål"), block("paragraph", "Projekt 3 er omtalt her.", 3))
    assert len(found.projects) == 1
    assert found.projects[0].sections[0].blocks[-1].text.text == "Projekt 3 er omtalt her."


def test_a_paragraph_that_begins_with_a_sections_word_is_text() -> None:
    found = parts(*project("Projekt 1. Grøn by", 3, "Formål"), block("paragraph", "Tidsplan og økonomi aftales senere.", 3))
    assert [s.kind for s in found.projects[0].sections] == ["formaal"]


@pytest.mark.parametrize(
    "period", ["Vinteren 2023/24 – vinteren 2025/26", "2. kvartal 2024 – 3. kvartal 2026", "1. marts 2024 til 31. maj 2025"]
)
def test_a_period_that_is_set_as_a_heading_is_text(period: str) -> None:
    found = parts(*project("1 Grøn by", 3, "Formål", "Tidsplan")[:-1], block("heading", period, 3, 2), *project("2 Blå by", 4, "Formål"))
    assert [(s.kind, s.blocks[0].text.text) for s in found.projects[0].sections][1] == ("tidsplan", period)
    assert [p.title for p in found.projects] == ["Grøn by", "Blå by"]


def test_an_unknown_heading_is_kept_as_andet_and_named() -> None:
    found = parts(*project("Projekt 1. Grøn by", 3, "Formål", "Musik og dans"))
    assert [(s.kind, s.heading.text) for s in found.projects[0].sections][1] == ("andet", "Musik og dans")
    assert [h.text for h in found.unknown_headings] == ["Musik og dans"]


def test_projects_without_numbers_are_headings_over_section_headings() -> None:
    found = parts(*project("Grøn by", 3, "Formål"), *project("Blå by", 4, "Formål"))
    assert [(p.number, p.title) for p in found.projects] == [(None, "Grøn by"), (None, "Blå by")]


def test_chapters_stand_over_projects_and_go_to_body() -> None:
    sizes = [replace(b, level=(b.level or 0) + 1 if b.level else None) for b in project("Projekt 1.1 Grøn by", 3, "Formål")]
    found = parts(block("heading", "Tema 1: Klima", 3, 1), *sizes)
    assert found.projects[0].chapter == "Tema 1: Klima"
    assert [b.text.text for b in found.body] == ["Tema 1: Klima"]


def test_a_foreword_and_a_colophon_go_to_body() -> None:
    found = parts(
        block("heading", "Kataloget", 1, 1, replace(TITLE, size=30.0)),
        block("heading", "Forord", 2, 1, TITLE),
        block("paragraph", "Velkommen.", 2),
        *project("Projekt 1. Grøn by", 3, "Formål"),
        block("heading", "Kolofon", 9, 1, TITLE),
        block("paragraph", "Udgivet af kommunen.", 9),
    )
    assert [b.text.text for b in found.body] == ["Forord", "Velkommen.", "Kolofon", "Udgivet af kommunen."]


def test_the_cover() -> None:
    found = parts(
        block("heading", "Kataloget", 1, 1, replace(TITLE, size=30.0)),
        block("heading", "Projekter i kommunen", 1, 2),
        block("paragraph", "Juni 2020", 1),
        *project("Projekt 1. Grøn by", 3, "Formål"),
    )
    assert found.cover and found.cover.subtitle and found.cover.edition
    assert (found.cover.title, found.cover.subtitle.text, found.cover.edition_date) == ("Kataloget", "Projekter i kommunen", "2020-06")


def test_the_contents() -> None:
    found = parts(
        block("heading", "Indhold", 2, 1),
        entry("Forord", "3"),
        entry("Projekt 1. Grøn by", "4"),
        *project("Projekt 1. Grøn by", 4, "Formål"),
    )
    assert [(line.number, line.title, line.page_label) for line in found.contents[0].lines] == [(None, "Forord", "3"), (1, "Grøn by", "4")]


def cell(row: int, column: int, *blocks: Block) -> Cell:
    return Cell(row, column, Box(50 + 100 * column, 100 + 50 * row, 150 + 100 * column, 150 + 50 * row), blocks)


def ticked(characters: str, color: str, glyph: str = "✓") -> Block:
    mark = words(glyph, style=replace(BODY, color=color))
    return Block("list_item", text(characters), BODY, level=1, marker=printed(mark, 3))


def matrix(*marks: tuple[str, str, str]) -> Block:
    """One theme, one area, and an item for each mark (text, colour, glyph)."""
    cells = (cell(0, 0), cell(0, 1, block("paragraph", "Børn", 3)), cell(1, 0, block("paragraph", "Data", 3)))
    return Block("table", join([]), BODY, cells=(*cells, cell(1, 1, *(ticked(*m) for m in marks))))


def test_the_matrix_tells_categories_by_colour() -> None:
    found = parts(
        block("heading", "Projektoversigt", 3, 1),
        matrix(("Grøn by", "#c00000", "✓"), ("Blå by", "#2e75b6", "✓"), ("Grå by", "#777777", "✓")),
        ticked("Første bølge", "#c00000", "■"),
        ticked("Anden bølge", "#2e75b6", "■"),
    ).matrix
    assert found and found.areas == ("Børn",) and found.themes == ("Data",)
    assert [(i.theme, i.area, i.title, i.category) for i in found.items] == [
        ("Data", "Børn", "Grøn by", "Første bølge"),
        ("Data", "Børn", "Blå by", "Anden bølge"),
        ("Data", "Børn", "Grå by", None),
    ]


def test_the_matrix_tells_categories_by_glyph() -> None:
    black = "#000000"
    found = parts(
        block("heading", "Projektoversigt", 3, 1),
        matrix(("Grøn by", black, "✓"), ("Blå by", black, "○")),
        ticked("Nye", black, "✓"),
        ticked("Gamle", black, "○"),
    ).matrix
    assert found and [i.category for i in found.items] == ["Nye", "Gamle"]


def test_every_block_is_in_one_part() -> None:
    blocks = [
        block("heading", "Kataloget", 1, 1, replace(TITLE, size=30.0)),
        block("heading", "Indhold", 2, 1),
        entry("Projekt 1. Grøn by", "4"),
        entry("Projekt 2. Blå by", "5"),
        *project("Projekt 1. Grøn by", 4, "Formål"),
        *project("Projekt 2. Blå by", 5, "Formål"),
        block("heading", "Kolofon", 6, 1),
    ]
    found = parts(*blocks)
    texts = [found.cover.title_text.text] if found.cover and found.cover.title_text else []
    texts += [t for c in found.contents for t in (c.heading.text, *(line.printed.text for line in c.lines))]
    texts += [
        t
        for p in found.projects
        for t in (p.heading.text, *(x for s in p.sections for x in (s.heading.text, *(b.text.text for b in s.blocks))))
    ]
    texts += [b.text.text for b in found.body]
    assert sorted(texts) == sorted(b.printed.text for b in blocks)


def test_the_general_profile_puts_everything_in_body() -> None:
    found = outline(Document(tuple(project("Projekt 1. Grøn by", 1, "Formål")), (), BODY, {}), load("general"), READS)
    assert found.projects == ()
    assert [b.text.text for b in found.body] == ["Projekt 1. Grøn by", "Formål", "Teksten under Formål."]


def test_a_profile_of_another_family() -> None:
    mine = parse(
        """
        name = "spor"
        document_type = "project-catalogue"
        [projects]
        headings = ['Indsats\\s+(?P<number>\\d+):\\s+(?P<title>.+)']
        chapters = ['Spor\\s+\\d+.*']
        [sections]
        formaal = ['Derfor']
        """,
        origin="spor.toml",
    )
    found = parts(*project("Indsats 5: Grøn by", 1, "Derfor"), profile=mine)
    assert [(p.number, p.title, p.sections[0].kind) for p in found.projects] == [(5, "Grøn by", "formaal")]
