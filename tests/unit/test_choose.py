"""Which profile fits: by structure, not by single words."""

import pytest

from extractor.choose import choose
from extractor.danish import danish
from extractor.document import Block
from tests.build import TITLE, block, document


def titled(title: str, page: int, *sections: tuple[str, str]) -> list[Block]:
    found = [block("heading", title, page, 1, TITLE)]
    for heading, text in sections:
        found += [block("heading", heading, page, 2), block("paragraph", text, page)]
    return found


def chosen(*parts: list[Block], title: str = "En titel") -> str:
    cover = block("heading", title, 1, 1, TITLE)
    return choose(document(cover, *(b for part in parts for b in part)), danish()).profile.name


def test_a_catalogue_of_unseen_words() -> None:
    sections = (("Hvad vil vi?", "Vi vil hjælpe."), ("Hvornår sker det?", "I 2024."), ("Hvem kan svare?", "Mona Birk."))
    assert chosen(titled("Grøn by", 3, *sections), titled("Blå by", 4, *sections), titled("Grå by", 5, *sections)) == "kl-projektkatalog"


def test_a_catalogue_of_numbered_projects() -> None:
    sections = (("Formål", "Vi vil hjælpe."), ("Kontakt", "Mona Birk."))
    assert chosen(titled("Forslag 1: Grøn by", 3, *sections), titled("Forslag 2: Blå by", 4, *sections)) == "kl-projektkatalog"


def test_a_report_with_the_usual_chapters() -> None:
    assert (
        chosen(
            titled("1 Indledning", 2, ("1.1 Formål", "Rapporten skal vise."), ("1.2 Baggrund", "I 2019.")),
            titled("2 Metode", 3, ("2.1 Data", "Fra registre."), ("2.2 Afgrænsning", "Kun voksne.")),
            titled("3 Økonomi", 4, ("3.1 Udgifter", "De steg."), ("3.2 Budget", "Det holdt.")),
        )
        == "general"
    )


def test_minutes_whose_items_have_sections() -> None:
    sections = (("Baggrund", "Sagen er ny."), ("Økonomi", "Ingen."), ("Indstilling", "At det godkendes."), ("Beslutning", "Godkendt."))
    assert chosen(*(titled(f"{n}. Sag om vej {n}", n + 1, *sections) for n in range(1, 5))) == "general"


PARTS = {
    "Årsrapport 2031": (("Mål", "Vi skal nå flere."), ("Resultater", "Der er bygget fire boliger."), ("Økonomi", "Det kostede 4 mio. kr.")),
    "Sundhedspolitik": (("Baggrund", "Flere er alene."), ("Mål", "Ingen skal være alene."), ("Handlinger", "Vi åbner caféer.")),
    "Udbudsbetingelser": (
        ("Formål", "Aftalen skal sikre drift."),
        ("Krav", "Der skal ryddes sne."),
        ("Leverancer", "Levering sker til lager."),
    ),
    "Kravspecifikation": (("Formål", "Servicen henter data."), ("Input", "Et nummer."), ("Resultat", "En liste."), ("Fejl", "Se bilag.")),
    "Dagsorden": (
        ("Baggrund", "Sagen er ny."),
        ("Formål", "Udvalget skal drøfte."),
        ("Økonomi", "Ingen."),
        ("Proces", "Sagen sendes videre."),
    ),
    "Læreplaner": (("Formål", "Børnene skal lege."), ("Aktiviteter", "Vi går ture."), ("Målgruppe", "De tre- til femårige.")),
}
"""Documents whose parts have sections that return, though they are no projects: nothing in them has a time and people of its own."""


@pytest.mark.parametrize("title", PARTS)
def test_parts_with_sections_that_return_are_no_projects(title: str) -> None:
    parts = [titled(f"{n}. {name}", n + 1, *PARTS[title]) for n, name in enumerate(("Havnen", "Skoven", "Byen", "Landet"), 1)]
    assert chosen(*parts, title=title) == "general"


def test_a_plan_whose_measures_have_time_and_people() -> None:
    rows = (("Handling", "Vi åbner en café."), ("Hvornår", "Marts 2031 – maj 2032"), ("Ansvarlig", "Mona Birk, mobi@aadalen.example"))
    parts = [titled(f"{n}. {name}", n + 1, *rows) for n, name in enumerate(("Havnen", "Skoven", "Byen"), 1)]
    assert chosen(*parts, title="Sundhedspolitik med handleplan") == "kl-projektkatalog"


def test_a_close_choice_is_said_with_its_reasons() -> None:
    sections = (("Idé", "Vi vil hjælpe."), ("Udbytte", "Der laves en film."), ("Målgruppe", "Unge."), ("Budget", "4 mio. kr."))
    parts = [titled(f"Forslag {n}: {name}", n + 1, *sections) for n, name in enumerate(("Havnen", "Skoven", "Byen"), 1)]
    found = choose(document(block("heading", "Gode idéer", 1, 1, TITLE), *(b for part in parts for b in part)), danish())
    assert [d.code for d in found.doubts] == ["profile-unsure"]
    assert "sections that return under them" in found.doubts[0].message


def test_a_letter() -> None:
    assert chosen(titled("Svar på din henvendelse", 1, ("Baggrund", "Du skrev."), ("Økonomi", "Det koster."))) == "general"


def test_chapters_of_plain_text_are_no_catalogue() -> None:
    assert chosen(*([*titled(f"Indsats {n}: Noget", n), block("paragraph", "Tekst.", n)] for n in range(1, 6))) == "general"
