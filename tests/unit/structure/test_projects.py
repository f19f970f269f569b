"""Where projects and chapters begin, and what belongs to them."""

from dataclasses import replace

import pytest

from extractor.danish import danish
from extractor.document import Block
from extractor.outline import Outline
from extractor.profile import Profile, load, parse
from extractor.structure import outline
from tests.build import BODY, TITLE, block, document

KL = load("kl-projektkatalog")
HUGE = replace(TITLE, size=24.0)


def parts(*blocks: Block, profile: Profile = KL) -> Outline:
    cover = block("heading", "Kataloget", 1, 1, replace(TITLE, size=40.0))
    return outline(document(cover, *blocks), profile, danish())


def sections(page: int, *names: str) -> list[Block]:
    return [b for n in names for b in (block("heading", n, page, 3), block("paragraph", f"Teksten under {n}.", page))]


def project(title: str, page: int, *names: str, level: int = 2) -> list[Block]:
    return [block("heading", title, page, level, TITLE), *sections(page, *(names or ("Formål", "Kontakt")))]


def titles(found: Outline) -> list[tuple[object, str]]:
    return [(p.number, p.title) for p in found.projects]


def test_numbers_in_many_forms() -> None:
    for form in (
        "{n} {t}",
        "{n}. {t}",
        "{n}) {t}",
        "Projekt {n}: {t}",
        "Indsats {n} – {t}",
        "INITIATIV {n} {t}",
        "Projekt nr. {n}. {t}",
        "#{n} {t}",
        "{n}{t}",
        "{n}.{t}",
        "({n}) {t}",
        "{n} / {t}",
        "0{n} {t}",
        "No. {n} {t}",
        "{n}. projekt: {t}",
        "{t} (Projekt {n})",
        "{t} – Indsats {n}",
        "{t}, indsats nr. {n}",
    ):
        found = parts(*project(form.format(n=1, t="Grøn by"), 3), *project(form.format(n=2, t="Blå by"), 4))
        assert titles(found) == [(1, "Grøn by"), (2, "Blå by")], form


@pytest.mark.parametrize(("form", "first", "second"), [
    ("Projekt {n}: {t}", "I", "II"), ("{n}. {t}", "I", "II"), ("Projekt {n} – {t}", "A", "B"), ("{n}: {t}", "A", "B"),
    ("{n} {t}", "A.1", "A.2"),
    ("{n} {t}", "1.2", "1.3"), ("Pilotprojekt {n}: {t}", 1, 2), ("Nr. {n} {t}", 1, 2), ("Spor {n}: {t}", 1, 2),
    ("Tema {n} {t}", "1.1", "1.2"), ("Indsats {n} {t}", "4.1", "4.2"), ("Forslag {n} {t}", "A1", "A2"), ("{n} {t}", "B-1", "B-2"),
    ("{n}) {t}", "a", "b"), ("{n} {t}", "I", "II"), ("Forslag {n}: {t}", "1.A", "1.B"),
])  # fmt: skip
def test_other_numbers_and_words(form: str, first: object, second: object) -> None:
    found = parts(*project(form.format(n=first, t="Grøn by"), 3), *project(form.format(n=second, t="Blå by"), 4))
    assert titles(found) == [(first, "Grøn by"), (second, "Blå by")]


def test_a_title_that_begins_like_a_number_among_titles_without() -> None:
    found = parts(*project("I gang med haven", 3), *project("Grøn by", 4), *project("Blå by", 5))
    assert titles(found) == [(None, "I gang med haven"), (None, "Grøn by"), (None, "Blå by")]


@pytest.mark.parametrize(("line", "number"), [("Idé nr. 4", 4), ("#3", 3), ("IV", "IV"), ("07", 7), ("Nr. 7", 7)])
@pytest.mark.parametrize("over", [True, False])
def test_a_number_over_or_under_its_title(line: str, number: object, over: bool) -> None:
    blocks: list[Block] = []
    for title, page, printed in (("Grøn by", 3, line), ("Blå by", 4, "Idé nr. 9")):
        pair = [block("heading", printed, page, 3), block("heading", title, page, 2, TITLE)]
        blocks += [*(pair if over else pair[::-1]), *sections(page, "Formål", "Kontakt")]
    assert titles(parts(*blocks)) == [(number, "Grøn by"), (9, "Blå by")]


def test_a_kicker_under_a_chapters_heading_belongs_to_the_title_under_it() -> None:
    blocks = [block("heading", "Tema: Naboer", 3, 1, HUGE)]
    for n, title in ((1, "Kaffe på trappen"), (2, "Haven på taget")):
        blocks += [
            block("heading", f"CASE {n}", 3, 3),
            block("heading", title, 3, 2, TITLE),
            block("paragraph", "Der er plads til alle.", 3),
        ]
    found = parts(*blocks, profile=parse("name = 'mine'\n[projects]\nnumbers = ['Case (?P<number>\\d+)']\n", origin="mine"))
    assert titles(found) == [(1, "Kaffe på trappen"), (2, "Haven på taget")]


def test_a_number_and_no_title() -> None:
    assert titles(parts(*project("Projekt 1", 3), *project("Projekt 2", 4))) == [(1, "Projekt 1"), (2, "Projekt 2")]


def test_a_chapter_may_hold_a_sections_word() -> None:
    goals = [block("heading", name, page, 1, HUGE) for name, page in (("Mål A: Flere på scenen", 3), ("Mål B: Åbne huse", 4))]
    found = parts(goals[0], *project("A.1 Spil", 3), *project("A.2 Kor", 3), goals[1], *project("B.1 Sal", 4))
    assert [(p.number, p.chapter) for p in found.projects] == [(n, f"Mål {c}") for n, c in (
        ("A.1", "A: Flere på scenen"), ("A.2", "A: Flere på scenen"), ("B.1", "B: Åbne huse"))]  # fmt: skip


def test_a_publishers_contact_after_the_projects_is_no_section() -> None:
    back = [block("heading", "Kontakt Aadalen Kommune", 5, 2, TITLE), block("paragraph", "Rådhuset, 9999 Aadalen", 5)]
    found = parts(*project("1 Grøn by", 3), *project("2 Blå by", 4), *back)
    assert [b.text.text for b in found.body] == ["Kontakt Aadalen Kommune", "Rådhuset, 9999 Aadalen"]


def test_a_number_on_a_line_of_its_own() -> None:
    for line in ("Indsats {n}", "{n}", "0{n}"):
        pages = [
            [block("paragraph", line.format(n=n), n + 2, style=replace(BODY, bold=True)), *project(t, n + 2)]
            for n, t in ((1, "Grøn by"), (2, "Blå by"))
        ]
        found = parts(*pages[0], *pages[1])
        assert titles(found) == [(1, "Grøn by"), (2, "Blå by")], line
        assert all(len(p.heading.pieces) > 2 for p in found.projects)


def test_numbered_section_headings_are_no_projects() -> None:
    found = parts(*project("Grøn by", 3, "1. Formål", "2. Kontakt"), *project("Blå by", 4, "1. Formål", "2. Kontakt"))
    assert titles(found) == [(None, "Grøn by"), (None, "Blå by")]


def test_chapters_that_bear_numbers_too() -> None:
    found = parts(
        block("heading", "1 Klima", 3, 1, HUGE),
        *project("1.1 Grøn by", 3),
        *project("1.2 Blå by", 4),
        block("heading", "2 Drift", 5, 1, HUGE),
        *project("2.1 Grå by", 5),
    )
    assert [(p.number, p.chapter) for p in found.projects] == [("1.1", "1 Klima"), ("1.2", "1 Klima"), ("2.1", "2 Drift")]


def test_chapters_that_no_pattern_names() -> None:
    found = parts(
        block("heading", "Forord", 2, 1, HUGE),
        block("paragraph", "Velkommen.", 2),
        block("heading", "Klima", 3, 1, HUGE),
        *project("1. Grøn by", 3),
        block("heading", "Drift", 5, 1, HUGE),
        *project("2. Grå by", 5),
    )
    assert [p.chapter for p in found.projects] == ["Klima", "Drift"]
    assert [b.text.text for b in found.body] == ["Forord", "Velkommen.", "Klima", "Drift"]


def test_a_chapters_name_under_its_number() -> None:
    found = parts(
        block("heading", "Tema 1", 3, 1, HUGE), block("heading", "Klima", 3, 1, HUGE), *project("1. Grøn by", 3), *project("2. Blå by", 4)
    )
    assert [p.chapter for p in found.projects] == ["Tema 1 Klima", "Tema 1 Klima"]


def test_a_chapters_title_along_the_pages_edge_is_no_text() -> None:
    found = parts(
        block("heading", "Tema 1: Klima", 3, 1, HUGE),
        *project("1. Grøn by", 3),
        block("paragraph", "Tema 1: Klima", 4),
        *project("2. Blå by", 4),
    )
    assert [b.text.text for b in found.projects[0].sections[-1].blocks] == ["Teksten under Kontakt."]
    assert "Tema 1: Klima" in [b.text.text for b in found.body]


def test_a_large_line_within_a_project_does_not_end_it() -> None:
    found = parts(
        *project("1. Grøn by", 3, "Formål"), block("heading", "85 procent", 3, 1, HUGE), *sections(3, "Kontakt"), *project("2. Blå by", 4)
    )
    assert "kontakt" in [s.kind for s in found.projects[0].sections]


def test_a_colophon_ends_the_last_project_however_it_is_set() -> None:
    for ending in (block("heading", "Kolofon", 4, 3), block("paragraph", "Kolofon", 5)):
        found = parts(*project("1. Grøn by", 3), *project("2. Blå by", 4), ending, block("paragraph", "Udgivet af kommunen.", 5))
        assert [b.text.text for b in found.body] == ["Kolofon", "Udgivet af kommunen."]


def test_footnotes_and_captions_stand_in_body() -> None:
    found = parts(
        *project("1. Grøn by", 3), block("footnote", "1 Se bilaget.", 3), block("caption", "Figur 1: Byen", 3), *project("2. Blå by", 4)
    )
    assert [b.kind for b in found.body] == ["footnote", "caption"]


def test_empty_and_doubled_sections_are_kept() -> None:
    found = parts(
        block("heading", "1. Grøn by", 3, 2, TITLE),
        block("heading", "Formål", 3, 3),
        *sections(3, "Kontakt", "Kontakt"),
        *project("2. Blå by", 4),
    )
    assert [(s.kind, len(s.blocks)) for s in found.projects[0].sections] == [("formaal", 0), ("kontakt", 1), ("kontakt", 1)]


def test_headings_set_like_the_text_are_headings_where_they_return() -> None:
    def plain(title: str, page: int) -> list[Block]:
        lines = [b for n in ("Mål", "Udbytte", "Tid") for b in (block("paragraph", n, page), block("paragraph", f"Her står {n}.", page))]
        return [block("heading", title, page, 2, TITLE), *lines]

    found = parts(*plain("1. Grøn by", 3), *plain("2. Blå by", 4), *plain("3. Grå by", 5), *plain("4. Gul by", 6))
    assert [[s.kind for s in p.sections] for p in found.projects] == [["formaal", "leverancer", "tidsplan"]] * 4


def mine(rules: str) -> Profile:
    return parse(f'name = "mine"\n{rules}', origin="mine.toml")


def test_a_family_told_by_its_looks() -> None:
    profile = mine("[projects]\nlook = {size = 16.0, bold = true}\nchapter_look = {size = 24}\nends = ['Bagside']\n")
    found = parts(
        block("heading", "Klima", 2, 1, HUGE),
        block("heading", "Grøn by", 2, 2, TITLE),
        block("paragraph", "Tekst.", 2),
        block("heading", "Blå by", 3, 2, TITLE),
        block("paragraph", "Mere tekst.", 3),
        block("heading", "Bagside", 4, 3),
        profile=profile,
    )
    assert [(p.number, p.title, p.chapter, p.sections[0].kind) for p in found.projects] == [
        (None, "Grøn by", "Klima", "andet"),
        (None, "Blå by", "Klima", "andet"),
    ]
    assert [b.text.text for b in found.body] == ["Klima", "Bagside"]


def test_text_without_section_headings_is_of_the_kind_that_the_profile_says() -> None:
    profile = mine("[projects]\nheadings = ['Indsats (?P<number>\\d+): (?P<title>.+)']\n[reading]\ntext = 'formaal'\n")
    found = parts(
        *(b for n in (1, 2) for b in (block("heading", f"Indsats {n}: By", n, 2), block("paragraph", "Tekst.", n))), profile=profile
    )
    assert [(p.number, p.sections[0].kind) for p in found.projects] == [(1, "formaal"), (2, "formaal")]


def test_lines_that_a_profile_calls_furniture() -> None:
    found = parts(
        *project("1. Grøn by", 3),
        block("paragraph", "Aadalen Kommune", 3),
        *project("2. Blå by", 4),
        profile=KL.model_copy(update={"furniture": mine("[furniture]\nlines = ['Aadalen Kommune']\n").furniture}),
    )
    assert [t.text for t in found.furniture] == ["Aadalen Kommune"]
    assert all(b.text.text != "Aadalen Kommune" for p in found.projects for s in p.sections for b in s.blocks)


def test_a_title_that_goes_on_on_another_page_is_printed_again_and_begins_nothing() -> None:
    again = [block("heading", "Projekt 1: Grøn by (fortsat)", 3, 2, TITLE), *sections(3, "Kontakt")]
    found = parts(*project("Projekt 1: Grøn by", 2, "Formål"), *again, *project("Projekt 2: Blå by", 4))
    assert titles(found) == [(1, "Grøn by"), (2, "Blå by")]
    assert [s.kind for s in found.projects[0].sections] == ["formaal", "kontakt"]
    assert [t.text for t in found.furniture] == ["Projekt 1: Grøn by (fortsat)"]


def test_numbered_titles_may_hold_a_sections_word() -> None:
    found = parts(*(b for n, t in enumerate(["Grøn by", "Snak med byen", "Blå by"], 1) for b in project(f"Projekt {n} {t}", n + 1)))
    assert titles(found) == [(1, "Grøn by"), (2, "Snak med byen"), (3, "Blå by")]


def test_a_publications_title_that_reads_like_a_chapters() -> None:
    cover = block("heading", "SPOR I MULD OG PAPIR", 1, 1, HUGE)
    found = outline(document(cover, *project("1 Grøn by", 4), *project("2 Blå by", 5)), KL, danish())
    assert found.cover is not None and found.cover.title == "Spor i muld og papir"
