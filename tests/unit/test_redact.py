"""Pseudonyms: nobody is named any more, and everybody is still told apart."""

from __future__ import annotations

import json

import jsonschema
import pytest

from extractor import extract
from extractor.catalogue import Catalogue
from extractor.redact import Redactor
from extractor.schema import schema
from tests.cli import pdfs

KEY = b"k" * 32
NAMED = pdfs.drawn(
    [
        "Referat af møde",
        "Til stede var Bo Lund og Ida Krag.",
        "Skriv til ida.krag@kommunen.example eller ring på tlf. 33 70 12 34.",
        "Bo Lunds oplæg fulgte.",
    ]
)


def redacted(data: bytes, mode: str, key: bytes = KEY) -> Catalogue:
    return Redactor(mode, key).redacted(extract(data))


def body(result: Catalogue) -> str:
    return "\n".join(block.text for block in result.body)


@pytest.mark.parametrize("mode", ["contacts", "persons"])
def test_contacts_are_nowhere_left(mode: str) -> None:
    text = redacted(pdfs.catalogue(), mode).model_dump_json()
    for word in ("Ida", "Krag", "idkr@", "kommunen.example", "3370", "33701234"):
        assert word not in text


def test_the_rest_stays() -> None:
    plain, hidden = extract(pdfs.catalogue()), redacted(pdfs.catalogue(), "contacts")
    assert [p.title for p in hidden.projects] == [p.title for p in plain.projects]
    assert [p.period for p in hidden.projects] == [p.period for p in plain.projects]
    assert hidden.coverage == plain.coverage
    assert hidden.projects[0].contacts[0].role == plain.projects[0].contacts[0].role
    assert hidden.projects[0].contacts[0].provenance == plain.projects[0].contacts[0].provenance


def test_names_in_running_text_are_hidden_with_persons_alone() -> None:
    assert "Bo Lund" in body(redacted(NAMED, "contacts"))
    text = body(redacted(NAMED, "persons"))
    assert "Lund" not in text
    assert "Krag" not in text
    assert "Referat af møde" in redacted(NAMED, "persons").model_dump_json()


def test_addresses_and_numbers_in_running_text_are_hidden() -> None:
    text = body(redacted(NAMED, "contacts"))
    assert "ida.krag@" not in text
    assert "33 70 12 34" not in text
    assert "@redacted.invalid" in text
    assert "+999" in text


def test_the_same_person_has_the_same_pseudonym_also_in_the_genitive() -> None:
    text = body(redacted(NAMED, "persons"))
    bo = Redactor("persons", KEY).pseudonym("Person", "Bo Lund")
    assert text.count(bo) == 2
    assert f"{bo}s oplæg" in text


def test_another_key_gives_other_pseudonyms() -> None:
    assert body(redacted(NAMED, "persons")) != body(redacted(NAMED, "persons", b"x" * 32))
    assert body(redacted(NAMED, "persons")) == body(redacted(NAMED, "persons"))


def test_what_is_redacted_keeps_the_contract_and_says_so() -> None:
    result = redacted(pdfs.catalogue(), "persons")
    jsonschema.Draft202012Validator(json.loads(schema("catalogue"))).validate(json.loads(result.model_dump_json()))
    assert [d.code for d in result.diagnostics][-1] == "redacted"
