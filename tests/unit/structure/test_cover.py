"""Title pages in any arrangement."""

from dataclasses import replace

from extractor.danish import danish
from extractor.document import Block
from extractor.outline import Cover
from extractor.profile import CoverRules
from extractor.structure.cover import find
from tests.build import BODY, text


def line(characters: str, size: float, top: float) -> Block:
    style = replace(BODY, size=size)
    return Block("paragraph", text(characters, 1, style, top), style)


def cover(*lines: Block, rules: CoverRules | None = None) -> tuple[str | None, str | None, str | None]:
    found: Cover = find(lines, danish().month, rules).cover
    return found.title, found.subtitle.text if found.subtitle else None, found.edition_date


def test_title_subtitle_and_edition_below_each_other() -> None:
    assert cover(line("Grønne veje", 40, 100), line("Projekter i tre kommuner", 16, 200), line("Juni 2020", 12, 700)) == (
        "Grønne veje",
        "Projekter i tre kommuner",
        "2020-06",
    )


def test_the_subtitle_may_stand_above() -> None:
    assert cover(line("Katalog over projekter i tre kommuner", 20, 80), line("Grønne veje", 40, 200), line("2020", 10, 700)) == (
        "Grønne veje",
        "Katalog over projekter i tre kommuner",
        "2020",
    )


def test_a_publisher_set_larger_than_the_title() -> None:
    assert cover(line("Aadalen Kommune", 44, 60), line("Projektkatalog", 38, 200), line("Udvikling og drift", 16, 300))[:2] == (
        "Projektkatalog",
        "Udvikling og drift",
    )


def test_a_title_in_capitals_over_several_lines() -> None:
    assert cover(line("GRØNNE", 40, 100), line("VEJE", 40, 142), line("Projekter i tre kommuner", 16, 300))[0] == "Grønne veje"


def test_an_edition_among_other_words() -> None:
    title = line("Grønne veje", 40, 100)
    assert cover(title, line("Aadalen Kommune · Marts 2021", 9, 780))[2] == "2021-03"
    assert cover(title, line("2. udgave, oktober 2022", 9, 780))[2] == "2022-10"


def test_years_in_a_subtitle_are_no_edition() -> None:
    assert cover(line("Grønne veje", 40, 100), line("Bevilgede projekter 2019-2021", 16, 200), line("Maj 2019", 11, 300)) == (
        "Grønne veje",
        "Bevilgede projekter 2019-2021",
        "2019-05",
    )


def test_a_profile_names_the_lines() -> None:
    rules = CoverRules(title=("Det lille .*",), subtitle=("Stort .*",))
    assert cover(line("Stort og blandet", 40, 100), line("Det lille hæfte", 20, 200), rules=rules)[:2] == (
        "Det lille hæfte",
        "Stort og blandet",
    )


def test_a_letters_subject_is_its_title_and_its_head_none() -> None:
    subject = replace(line("Ny ordning for storskrald", 11, 200), kind="heading")
    text_under = line("I foråret ændrer vi afhentningen. " * 5, 11, 230)
    assert cover(line("Fjordby Forsyning Journalnr. 26/01733", 14, 60), subject, text_under)[0] == "Ny ordning for storskrald"


def test_numbered_headings_are_no_titles() -> None:
    numbered = [replace(line(f"{n} Bemærkninger", 12, 300 + n), kind="heading") for n in (1, 2)]
    assert cover(replace(line("Svar til høring", 11, 100), kind="heading"), *numbered)[0] == "Svar til høring"


def test_what_an_office_stamped_is_no_title() -> None:
    subject = "Vedr.: Tilbygning til skolen"
    assert (
        cover(line("KOPI", 12, 40), line("INDGÅET 12. MAJ 1972", 12, 60), line("Sundby kommune", 12, 80), line(subject, 12, 200))[0]
        == subject
    )
    assert cover(line("Kopiering i folkeskolen", 12, 40), line("Sundby kommune", 12, 80))[0] == "Kopiering i folkeskolen"
