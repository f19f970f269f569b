"""What disagrees becomes a diagnostic."""

from dataclasses import replace

from extractor.assemble import checks
from extractor.catalogue import ContentsEntry, Project
from extractor.geometry import Box
from extractor.outline import Matrix, Outline, ProjectPart, SectionPart
from extractor.pages import Remark
from extractor.profile import load
from tests.build import block, page, source, text

KL = load("kl-projektkatalog")
EMPTY = Outline(None, (), None, (), ())


def project(**more: object) -> Project:
    plain = {
        "id": "projekt-1",
        "number": 1,
        "title": "Grøn by",
        "chapter": None,
        "first_page": 4,
        "last_page": 5,
        "period": None,
    }
    lists = ("provenance", "sections", "milestones", "contacts", "deliverables", "quantities", "mentions")
    return Project.model_validate(plain | dict.fromkeys(lists, ()) | more)


def entry(title: str, label: str, target: str | None, number: int | None = 1) -> ContentsEntry:
    return ContentsEntry(number=number, title=title, page_label=label, page=4, project=target, provenance=())


def said(entries: list[ContentsEntry], outline: Outline = EMPTY) -> list[str]:
    return [d.code for d in checks.contents(entries, outline, [project()], {4: "4", 5: "5"}, KL)]


def test_contents_that_agree_say_nothing() -> None:
    assert said([entry("Grøn by", "4", "projekt-1")]) == []


def test_contents_that_disagree() -> None:
    assert said([entry("Grøn by", "6", "projekt-1")]) == ["contents-page-mismatch"]
    assert said([entry("Grøn by og land", "4", "projekt-1")]) == ["contents-title-mismatch"]
    assert said([entry("Grøn by", "4", "projekt-1", 3)]) == ["contents-number-mismatch"]
    assert said([entry("Forord", "3", None, None)]) == ["contents-without-heading", "project-not-in-contents"]
    assert said([entry("Grøn by", "4", "projekt-1"), entry("Blå by", "5", None, 2)]) == ["contents-without-project"]


def test_entries_that_mean_other_headings() -> None:
    outline = replace(EMPTY, body=(block("heading", "Forord", 4, 1), block("heading", "Om kataloget", 5, 1)))
    by = entry("Grøn by", "4", "projekt-1")
    assert said([by, entry("Forord", "4", None, None)], outline) == []
    assert said([by, entry("Forord", "5", None, None)], outline) == ["contents-page-mismatch"]
    assert said([by, entry("Om katalogget", "5", None, None)], outline) == ["contents-title-mismatch"]


def test_a_document_in_general_has_its_contents_checked_too() -> None:
    outline = replace(EMPTY, body=(block("heading", "1.2 Metode", 4, 1),))
    entries = [ContentsEntry(number="1.2", title="Metode", page_label="5", page=5, project=None, provenance=())]
    assert [d.code for d in checks.contents(entries, outline, [], {4: "4"}, load("general"))] == ["contents-page-mismatch"]


def test_numbers_that_return_or_are_left_out() -> None:
    def numbered(*numbers: int) -> list[str]:
        return [d.code for d in checks.numbers([replace(part(), number=n) for n in numbers])]

    assert numbered(1, 2, 3) == []
    assert numbered(1, 2, 2) == ["number-doubled"]
    assert numbered(1, 2, 4) == ["number-missing"]


def test_the_overview_under_another_name() -> None:
    matrix = Matrix(text("Projektoversigt – alle projekter"), None, (), (), (), (), ())
    entries = [entry("Projektoverblik – alle projekter", "3", None, None), entry("Grøn by", "4", "projekt-1")]
    assert said(entries, replace(EMPTY, matrix=matrix)) == ["contents-title-mismatch"]


def part(*sections: SectionPart) -> ProjectPart:
    return ProjectPart(1, "Grøn by", text("Projekt 1. Grøn by"), None, sections)


def section(kind: str, heading: str, *texts: str) -> SectionPart:
    return SectionPart(kind, text(heading), tuple(block("paragraph", t) for t in texts))


def test_sections_unknown_empty_and_doubled() -> None:
    found = part(
        section("formaal", "Formål", "Tekst."),
        section("formaal", "Mål", "Mere."),
        section("andet", "Musik", "Sang."),
        section("kontakt", "Kontakt"),
    )
    assert [d.code for d in checks.sections(found, "projekt-1", KL)] == ["section-doubled", "section-unknown", "section-empty"]


def test_missing_facts_are_told_with_their_reason() -> None:
    silent = [d.message for d in checks.facts(part(section("tidsplan", "Tidsplan", "Løbende.")), project())]
    assert silent == ["No period: its Tidsplan states none that can be read.", "No contact: it has no Kontakt."]


def test_sources() -> None:
    said = (Remark("error", "ocr-failed", "Page 1 could not be read.", 1), Remark("info", "ocr-repaired", "One word.", 1, Box(1, 2, 3, 4)))
    assert [(d.code, d.severity) for d in checks.sources(source(page()))] == [("no-text", "error")]
    pictures = source(replace(page(), images=(Box(0, 0, 500, 800),)))
    assert [(d.code, d.severity) for d in checks.sources(pictures)] == [("no-text", "warning")]
    doubts = [d for d in checks.sources(replace(source(page()), remarks=said)) if d.code.startswith("ocr")]
    assert [(d.severity, d.regions[0].box) for d in doubts] == [("error", Box(0, 0, 595.0, 842.0)), ("info", Box(1, 2, 3, 4))]
    assert [d.code for d in checks.sources(replace(source(page()), faults=((1, "KeyError"),)))] == ["page-unreadable"]
