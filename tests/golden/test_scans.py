"""Scans give what the digital file gives, as nearly as the picture allows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from extractor import extract
from extractor.catalogue import Catalogue
from extractor.read import OcrOptions
from extractor.read.ocr import tesseract
from tests.press.scanning import Scanner, scanned, typewritten

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
    assert found.pages[0].rotation == 270
    assert "page-turned" in {d.code for d in found.diagnostics}
