"""Results as JSON and as a few lines."""

from __future__ import annotations

import json

from extractor.catalogue import Catalogue
from extractor.write import summary, to_json

PLACE = [{"page": 1, "bbox": [1.0, 2.0, 3.0, 4.5]}]


def a_result(**changes: object) -> Catalogue:
    """A small result: one project, one error."""
    project = {
        "id": "projekt-3",
        "number": 3,
        "title": "Åben «hal»",
        "chapter": None,
        "first_page": 1,
        "last_page": 1,
        "provenance": PLACE,
        "sections": [{"kind": "formaal", "heading": "Formål", "blocks": [], "provenance": PLACE}],
        "period": {
            "text": "fra maj 2020",
            "start": "2020-05",
            "end": None,
            "precision": "month",
            "approximate": False,
            "provenance": PLACE,
        },
        "milestones": [],
        "contacts": [
            {
                "name": "Ida Krag",
                "role": None,
                "department": None,
                "organisation": None,
                "phone": "+4533701234",
                "email": None,
                "provenance": PLACE,
            }
        ],
        "deliverables": [],
        "quantities": [],
        "mentions": [],
    }
    whole: dict[str, object] = {
        "source": {"filename": "by.pdf", "sha256": "0" * 64, "bytes": 1, "pages": 1, "text_layer": "embedded", "metadata": {}},
        "extraction": {"version": "0.1.0", "profile": "general", "reader": "pdfplumber", "language": "da"},
        "document_type": "document",
        "pages": [{"page": 1, "label": None, "width": 595.3, "height": 841.9, "rotation": 0, "text_layer": "embedded"}],
        "title": "Blå – by",
        "subtitle": None,
        "edition": {"text": "Maj 2020", "date": "2020-05", "provenance": PLACE},
        "contents": [],
        "overview": None,
        "projects": [project],
        "body": [],
        "contacts": [],
        "periods": [],
        "mentions": [],
        "furniture": [],
        "coverage": {"characters": 3, "placed": 2, "furniture": 1, "unplaced": 0},
        "diagnostics": [{"severity": "error", "code": "no-text", "message": "Intet.", "project": None, "provenance": []}],
    }
    return Catalogue.model_validate_json(json.dumps(whole | changes))


def test_json_keeps_letters_order_and_value() -> None:
    result = a_result()
    text = to_json(result)
    assert '"title": "Blå – by"' in text
    assert text.endswith("\n}\n")
    assert text.splitlines()[1].startswith('  "schema_version": "1.0"')
    assert list(json.loads(text)) == list(Catalogue.model_fields)
    assert Catalogue.model_validate_json(text) == result


def test_json_is_the_same_each_time() -> None:
    assert to_json(a_result()) == to_json(a_result())


def test_summary_tells_projects_periods_contacts_and_doubts() -> None:
    said = summary(a_result())
    for words in ("Blå – by, Maj 2020", "3. Åben «hal»", "2020-05", "Ida Krag, +4533701234", "formaal", "1 error"):
        assert words in said
    assert said.endswith("\n")


def test_summary_of_no_catalogue_counts_its_text() -> None:
    said = summary(a_result(projects=[], title=None, edition=None, diagnostics=[]))
    assert said.startswith("by.pdf\n")
    assert "0 blocks of text" in said
    assert "no doubts" in said
