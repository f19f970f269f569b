"""Profiles drafted from documents."""

from extractor.danish import danish
from extractor.draft import draft
from extractor.profile import Profile, matched, parse
from tests.build import TITLE, block, document


def drafted(*headings: tuple[str, int]) -> tuple[str, Profile]:
    blocks = [
        b for n, (h, level) in enumerate(headings, 1) for b in (block("heading", h, n, level, TITLE), block("paragraph", "Tekst her.", n))
    ]
    text = draft(document(*blocks), "Min plan.pdf", danish())
    return text, parse(text, origin="draft.toml")


def test_it_loads_and_finds_projects_under_chapters() -> None:
    _, found = drafted(("Spor 1: Liv", 1), ("Indsats 1: Bænke", 2), ("Indsats 2: Lys", 2), ("Spor 2: Drift", 1), ("Indsats 3: Fisk", 2))
    assert found.name == "min-plan"
    assert found.projects.headings[0].startswith("Indsats")
    assert found.projects.chapters[0].startswith("Spor")
    assert found.reading.period == ("andet",)


def test_it_lists_headings_that_return_by_their_kinds_and_asks_for_the_others() -> None:
    text, found = drafted(*((h, level) for n in (1, 2, 3) for h, level in ((f"Projekt {n}: By", 1), ("Hvornår?", 2), ("Kufferten", 2))))
    assert found.sections == {"tidsplan": ("Hvornår\\?",)}
    assert "# KIND = ['Kufferten']   # 3 times" in text


def test_a_document_without_projects_gets_a_profile_too() -> None:
    text, found = drafted(("Kære nabo", 1))
    assert not found.is_catalogue
    assert "the whole text goes to `body`" in text


def test_names_with_quotes_stay_toml() -> None:
    assert drafted(("Projekt 1: Hans' have", 1), ("Projekt 2: Grethes", 1))[1].is_catalogue


def test_numbers_of_letters_are_drafted_as_they_are_printed() -> None:
    _, found = drafted(("Mål A: Scener", 1), ("A.1 Spil", 2), ("A.2 Kor", 2), ("Mål B: Huse", 1), ("B.1 Sal", 2))
    match = matched(found.projects.headings, "B.1 Sal")
    assert match and (match["number"], match["title"]) == ("B.1", "Sal")
    assert matched(found.projects.headings, "Kulturhuset") is None
    assert matched(found.projects.chapters, "Mål A: Scener")


def test_a_number_behind_its_title_is_drafted_as_it_is_printed() -> None:
    _, found = drafted(
        ("Spor 1 | Byrum", 1), ("Træer (Indsats 1)", 2), ("Bænke (Indsats 2)", 2), ("Spor 2 | Trafik", 1), ("Sti (Indsats 3)", 2)
    )
    match = matched(found.projects.headings, "Bænke (Indsats 2)")
    assert match and (match["number"], match["title"]) == ("2", "Bænke")
    assert matched(found.projects.chapters, "Spor 2 | Trafik")


def test_headings_over_the_projects_are_offered_as_chapters() -> None:
    text, _ = drafted(("Magasin", 1), ("Naboskab", 1), ("Case 1: Kaffe", 2), ("Case 2: Bad", 2), ("Grønt", 1), ("Case 3: Have", 2))
    assert "# chapter_look = {level = 1}   # if these are chapters: 2 headings, such as 'Naboskab'" in text


def test_a_contact_that_returns_is_not_drafted_as_furniture() -> None:
    lines = [block("paragraph", line, page) for page in (2, 3) for line in ("Bo Vang, 5555 0129", "Aadalen Kommune")]
    assert parse(draft(document(*lines), "a.pdf", danish()), origin="draft.toml").furniture.lines == ("Aadalen Kommune",)
