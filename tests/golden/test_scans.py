"""Scans give what the digital file gives, as nearly as the picture allows."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from extractor import extract
from extractor.catalogue import Catalogue
from extractor.read import OcrOptions
from extractor.read.ocr import tesseract
from tests.press.scanning import Scanner, framed, report, ring, scanned, typewritten

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
READY = tesseract.version() is not None and {"dan", "eng"} <= tesseract.languages()
pytestmark = pytest.mark.skipif(not READY, reason="Tesseract with its Danish and English models is not installed")


@pytest.fixture(scope="module")
def scan() -> Catalogue:
    return extract(SAMPLES / "scans" / "klima-og-natur-graa.pdf")


@pytest.fixture(scope="module")
def expected() -> dict[str, object]:
    found: dict[str, object] = json.loads((SAMPLES / "klima-og-natur" / "expected.json").read_text(encoding="utf-8"))
    return found


def test_every_page_is_said_to_be_read_from_its_picture(scan: Catalogue) -> None:
    assert {p.text_layer for p in scan.pages} == {"ocr"}
    assert scan.source.text_layer == "ocr"
    assert scan.extraction.ocr is not None and scan.extraction.ocr.pages == (1, 2, 3, 4)


def test_a_grey_scan_gives_projects_periods_and_contacts(scan: Catalogue, expected: dict) -> None:  # type: ignore[type-arg]
    assert scan.title == expected["title"]
    for found, wanted in zip(scan.projects, expected["projects"], strict=False):
        assert (found.number, found.title) == (wanted["number"], wanted["title"])
        assert found.period is not None
        assert (found.period.start, found.period.end) == (wanted["period"]["start"], wanted["period"]["end"])
        assert [(c.name, c.phone, c.email) for c in found.contacts] == [(c["name"], c["phone"], c["email"]) for c in wanted["contacts"]]
        assert [s.heading for s in found.sections] == [s["heading"] for s in wanted["sections"]]
    assert len(scan.projects) == 2


def test_its_text_is_nearly_the_digital_one(scan: Catalogue, expected: dict) -> None:  # type: ignore[type-arg]
    for found, wanted in zip(scan.projects, expected["projects"], strict=False):
        ours, theirs = (" ".join(b["text"] for s in p["sections"] for b in s["blocks"]) for p in (found.model_dump(), wanted))
        assert Levenshtein.normalized_similarity(ours, theirs) >= 0.985


def test_a_repaired_address_is_said_with_its_place(scan: Catalogue) -> None:
    repaired = [d for d in scan.diagnostics if d.code == "ocr-repaired" and "@" in d.message]
    assert repaired and all(d.severity == "info" and d.provenance for d in repaired)


def test_a_typewritten_page() -> None:
    found = extract(SAMPLES / "scans" / "skrivemaskine.pdf")
    lines = json.loads((SAMPLES / "scans" / "skrivemaskine.json").read_text(encoding="utf-8"))
    text = " ".join(b.text for b in found.body)
    assert Levenshtein.normalized_similarity(text, " ".join(line for line in lines if line)) >= 0.97


def test_a_page_that_lies_on_its_side_is_turned() -> None:
    lines = ["Byen har fem skoler og to biblioteker.", "Skolerne ligger tæt ved hinanden.", "Bibliotekerne holder åbent hver dag."]
    found = extract(scanned(typewritten(lines), Scanner(turned=90, dust=0, noise=1.0)), ocr=OcrOptions(cache=False))
    assert "Skolerne ligger tæt ved hinanden" in " ".join(b.text for b in found.body)
    assert (found.pages[0].width, found.pages[0].height) == (841.9, 595.3)
    x0, top, x1, bottom = found.body[0].provenance[0].bbox
    assert bottom - top > x1 - x0, "boxes lie where the page shows the words: sideways"
    assert "page-turned" in {d.code for d in found.diagnostics}


TYPED = [
    "_N O T A T",
    "",
    "_Vedr.: Ombygning af Bakkelund Skole",
    "",
    "FORMÅL",
    "",
    "Byrådet ønsker flere faglokaler på skolen, jf. § 3 i planen.",
    "De nuværende lokaler er gamle og er for små til de klasser,",
    "som skolen har i dag. Der er heller ikke plads til biblioteket.",
    "Skolen har derfor bedt om en ny fløj, der kan rumme dem alle.",
    "",
    "T I D S P L A N  O G  P R I S",
    "",
    "Arbejdet udføres i perioden marts 1978 - juni 1979.",
    "",
    "2.  Lokaler",
    "",
    "a) to faglokaler i den østre fløj, som står tom nu,",
    "b) et værksted i kælderen og",
    "c) et bibliotek ved siden af festsalen.",
    "",
    "3.  Kontakt",
    "",
    "Ellen Tofte, ledende arkitekt i kommunen,",
    "telefon 33 70 98 23.",
]
NEXT = [
    "                     - 2 -",
    "",
    "Udgifterne til ombygningen er skønnet til 1.450.000 kr. i alt.",
    "",
    "Beløbet fordeles over to år og afholdes af skolens konto.",
]


@pytest.fixture(scope="module")
def typed() -> Catalogue:
    scanner = Scanner(dpi=300, skew=0.4, dust=10, noise=2.0)
    return extract(scanned(typewritten(TYPED, NEXT, lead=20.0), scanner), ocr=OcrOptions(cache=False))


def test_typed_headings_are_told_by_spacing_capitals_underlines_and_numbers(typed: Catalogue) -> None:
    headings = [b.text for b in typed.body if b.type == "heading"]
    assert headings == [
        "NOTAT",
        "Vedr.: Ombygning af Bakkelund Skole",
        "FORMÅL",
        "TIDSPLAN OG PRIS",
        "Lokaler",
        "Kontakt",
    ]


def test_a_typed_page_number_is_furniture(typed: Catalogue) -> None:
    assert [f.text for f in typed.furniture] == ["- 2 -"]
    assert typed.pages[1].label == "2"


def test_typed_signs_and_counters_are_read(typed: Catalogue) -> None:
    text = " ".join(b.text for b in typed.body)
    assert "jf. § 3 i planen" in text
    assert [b.marker for b in typed.body if b.type == "list_item"] == ["a)", "b)", "c)"]


def test_typed_facts_are_found(typed: Catalogue) -> None:
    assert [(p.start, p.end) for p in typed.periods] == [("1978-03", "1979-06")]
    assert [(c.name, c.phone) for c in typed.contacts] == [("Ellen Tofte", "+4533709823")]


LINES = [
    "Byrådet har i dag drøftet planen for de nye legepladser i Sønderby.",
    "Planen er lavet sammen med skolerne, som gerne vil bruge pladserne.",
    "Den første plads åbner til sommer, og de næste følger til efteråret.",
    "Udvalget får en status hvert halve år, indtil alle pladser er åbne.",
]
ENTRIES = [("Nordre skole", "3"), ("Søndre skole", "4"), ("Vestre skole", "5"), ("Østre skole", "7"), ("Havnen", "8")]


@pytest.fixture(scope="module")
def stamped_scan() -> Catalogue:
    """A page askew, in colour, with a round stamp in its margin and a leaning one over its text."""
    stamps = ((ring("SOENDERBY KOMMUNE ", "BETALT", 300), (1150, 1500), 12.0), (framed("KOPI", 60), (500, 610), 17.0))
    page = report("Nye legepladser", LINES, ENTRIES)
    return extract(scanned(page, Scanner(kind="colour", skew=1.4, quality=70, stamps=stamps)), ocr=OcrOptions(cache=False))


def test_stamps_do_not_become_text_and_text_under_them_stays(stamped_scan: Catalogue) -> None:
    text = " ".join(b.text for b in stamped_scan.body)
    assert text.startswith("Nye legepladser"), "a red title is no stamp"
    assert all(line in text for line in LINES)
    assert not {"KOPI", "BETALT", "KOMMUNE"} & set(text.split())
    assert "KOPI" in {f.text for f in stamped_scan.furniture}
    said = [d for d in stamped_scan.diagnostics if d.code == "stamp"]
    assert len(said) == 2 and all(d.severity == "info" and d.provenance for d in said)


def test_a_column_of_lone_page_numbers_is_read_line_by_line(stamped_scan: Catalogue) -> None:
    text = " ".join(b.text for b in stamped_scan.body)
    assert all(f"{entry} {page}" in " ".join(text.replace("\t", " ").replace(".", " ").split()) for entry, page in ENTRIES)


def test_boxes_lie_where_the_scan_shows_the_words(stamped_scan: Catalogue) -> None:
    slope = math.tan(math.radians(1.4))
    title = stamped_scan.body[0].provenance[0].bbox
    x, y = (title[0] + title[2]) / 2, (title[1] + title[3]) / 2
    assert y == pytest.approx(842 - 746 - (x - 297.6) * slope, abs=3), "where a page turned around its middle shows it"
