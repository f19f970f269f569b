"""Which profile fits: by structure, not by single words."""

from extractor.choose import best
from extractor.document import Block
from tests.build import TITLE, block, document


def titled(title: str, page: int, *sections: tuple[str, str]) -> list[Block]:
    found = [block("heading", title, page, 1, TITLE)]
    for heading, text in sections:
        found += [block("heading", heading, page, 2), block("paragraph", text, page)]
    return found


def chosen(*parts: list[Block]) -> str:
    cover = block("heading", "En titel", 1, 1, TITLE)
    return best(document(cover, *(b for part in parts for b in part))).name


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


def test_a_letter() -> None:
    assert chosen(titled("Svar på din henvendelse", 1, ("Baggrund", "Du skrev."), ("Økonomi", "Det koster."))) == "general"


def test_chapters_of_plain_text_are_no_catalogue() -> None:
    assert chosen(*([*titled(f"Indsats {n}: Noget", n), block("paragraph", "Tekst.", n)] for n in range(1, 6))) == "general"
