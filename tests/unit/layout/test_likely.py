"""What is a table, and what only stands in columns."""

import pytest

from extractor.layout.captions import is_caption
from extractor.layout.likely import is_table

LONG = "Kommunerne har arbejdet med indsatsen i flere år, og erfaringerne viser, at det kræver tid og ledelse."
TABLES = {
    "figures": [["Kommune", "2019", "2020"], ["Fjordby", "12", "14"], ["Åkirke", "7", ""]],
    "labels and paragraphs": [["Område", "Beskrivelse"], ["Skole", LONG], ["Ældre", LONG]],
    "people, one a row": [["Navn", "Mail"], ["Ib Holm", "ibho@aadalen.example"], ["Lis Friis", "lifr@aadalen.example"]],
    "ticks": [["", "Børn", "Ældre"], ["Data", "✓ Grøn by", "✓ Blå by"], ["Huse", "✓ Røde huse", ""]],
    "numbered rows": [["Nr.", "Titel", "Leder"], ["1", "Grøn by", "Ib"], ["2", "Blå by", "Lis"]],
}
OTHERS = {
    "prose in columns": [["kommunerne har arbejdet med det", "og erfaringerne viser tydeligt nok"]] * 4,
    "paragraphs beside each other": [[LONG, LONG]] * 3,
    "contents": [["Forord", "2"], ["Kortlægning af data", "3"], ["Fælles platform", "5"]],
    "contents with pages first": [["3", "Forord"], ["4", "Kortlægning af data"], ["6", "Fælles platform"]],
    "contents with dots": [["Forord . . . . .", "2"], ["Kortlægning . . . . .", "3"], ["Platform . . . .", "9"]],
    "a numbered list": [["1.", "Kursus for alle"], ["2.", "Besøg i byen"], ["3.", "Rapport"]],
    "label and value": [["Navn:", "Ib Holm"], ["Titel:", "konsulent"], ["Telefon:", "55 50 20 10"]],
    "a person's card": [["Navn", "Ib Holm"], ["Titel", "konsulent"], ["E-mail", "ibho@aadalen.example"]],
    "text boxes of a slide": [["Baggrund", "Formål"], ["• " + LONG, LONG], ["• " + LONG, ""], ["Budget", "Kontakt"]],
    "a list that counts beside text": [
        ["Baggrund", "Leverancer"],
        [LONG[:60], "1) 40 værter"],
        ["Formål", "2) Et kursus"],
        ["x", "3) En plan"],
    ],
    "contents of slides": [["Forord", "Slide 2"], ["Kortlægning af data", "Slide 3"], ["Fælles platform", "Slide 5"]],
    "two rows": [["Ib", "Lis"], ["Ove", "Åse"]],
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    assert is_table(TABLES[name], drawn=False)


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_none(name: str) -> None:
    assert not is_table(OTHERS[name], drawn=False)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Tabel 1. Antal elever", True),
        ("Figur 2.1: Veje", True),
        ("Figur 3", True),
        ("Tabel: Fordele og ulemper", True),
        ("Foto: Mona Birk", True),
        ("Tabel 1 viser, at elevtallet falder.", False),
        ("Figuren viser det samme.", False),
    ],
)
def test_captions(text: str, caption: bool) -> None:
    assert is_caption(text) is caption
