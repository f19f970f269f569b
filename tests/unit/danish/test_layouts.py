"""The same people in many layouts: whoever writes a contact, and however, the same fields come out."""

from __future__ import annotations

import pytest

from extractor.danish import danish
from extractor.found import FoundContact

PEOPLE = (
    ("Yrsa Skov-Jensen", "naturvejleder", "Teknik og Miljø", "Vejby Kommune", "74 10 62 01", "yrsk@nordby.example"),
    ("Mads-Emil Foged", "fjernvarmemester", "Natur og Park", "Nordvand A/S", "20 34 19 84", "mafo@nordby.example"),
    ("Fatima el-Khatib", "data scientist", "Digitaliseringskontoret", "Roskilde Universitet", "+45 51 43 33 96", "faka@nordby.example"),
    ("Dicte Aa. Friis", "leder af indkøb", "Kyst og Hav", "Skovens Venner", "6059 9212", "difr@nordby.example"),
    ("J.P. Oehlenschlæger", "familiebehandler", "Familiehuset", "Røde Kors Søhøj", "97661289", "jpoe@nordby.example"),
    ("Annemette van der Meer", "teknisk serviceleder", "Genbrugsstationen", "Fonden Broen", "33 84 10 20", "anme@nordby.example"),
    ("Ejvind Bruun de Neergaard", "provst", "Kultur, Fritid og Land", "Sønderup Sogn", "86 52 56 47", "ejne@nordby.example"),
    ("Cirkeline Smed", "it-supporter", "Afdelingen for Plan", "Boligforeningen Lunden", "40 50 47 22", "cism@nordby.example"),
)  # fmt: skip
"""Name, title, department, organisation, telephone, e-mail."""
LAYOUTS = {
    "in a line": "{name}, {role}, {department}, {phone}, {email}",
    "in lines": "{name}\n{Role}\n{department}\nTlf. {phone}\n{email}",
    "department first": "{department}\n{name}\n{Role}\n{phone}",
    "title first": "{Role} {name}, {department}, {phone}",
    "labelled": "Kontaktperson: {name}\nTitel: {role}\nAfdeling: {department}\nTelefon: {phone}\nE-mail: {email}",
    "labelled with other words": "Hvem: {name}\nStilling: {role}\nArbejdssted: {department}\nMail: {email}",
    "in brackets": "{name} ({role}), {department}, {phone}",
    "parted by bars": "{name} | {Role} | {department} | {email}",
    "a row": "Navn\tTitel\tAfdeling\tTelefon\n{name}\t{role}\t{department}\t{phone}",
    "number first": "{phone}\n{email}\n{name}\n{Role}",
    "organisation": "{name}, {role}, {organisation}, {phone}",
    "organisation first": "{organisation}\n{name}\n{Role}\n{phone}",
    "both": "{name}, {role}, {department}, {organisation}, {email}",
    "held in": "{name}, {role} i {department}, tlf. {phone}",
    "for an organisation": "{organisation} v/ {role} {name}, {email}",
}
RUNNING = (
    "Spørgsmål kan rettes til {role} {name}, {department}, på {email}.",
    "Yderligere oplysninger fås hos {role} {name} på tlf. {phone}.",
    "{name}, der er {role} i {department}, kan kontaktes på {email}.",
    "Vil du vide mere, så ring til {name} fra {organisation} på {phone}.",
)


def wanted(layout: str, values: dict[str, str]) -> list[str | None]:
    number = "".join(c for c in values["phone"] if c.isdigit())[-8:]
    values = {**values, "phone": f"+45{number}"}
    role = "Role" if "{Role}" in layout else "role"
    return [values[k] if f"{{{k}}}" in layout else None for k in ("name", role, "department", "organisation", "phone", "email")]


def read(found: tuple[FoundContact, ...]) -> list[list[str | None]]:
    return [[c.name, c.role, c.department, c.organisation, c.phone, c.email] for c in found]


def values(person: tuple[str, ...]) -> dict[str, str]:
    fields = dict(zip(("name", "role", "department", "organisation", "phone", "email"), person, strict=True))
    return {**fields, "Role": fields["role"][0].upper() + fields["role"][1:]}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p[0])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_contact_is_read_in_any_layout(layout: str, person: tuple[str, ...]) -> None:
    said = values(person)
    assert read(danish().contacts(layout.format(**said))) == [wanted(layout, said)]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p[0])
@pytest.mark.parametrize("sentence", RUNNING)
def test_a_contact_is_read_in_running_text(sentence: str, person: tuple[str, ...]) -> None:
    said = values(person)
    assert read(danish().contacts(sentence.format(**said), running=True)) == [wanted(sentence, said)]


@pytest.mark.parametrize("layout", [v for k, v in LAYOUTS.items() if k in ("in a line", "in lines", "title first", "organisation")])
def test_people_that_follow_each_other_are_kept_apart(layout: str) -> None:
    said = [values(person) for person in PEOPLE]
    text = "\n".join(layout.format(**one) for one in said)
    assert read(danish().contacts(text)) == [wanted(layout, one) for one in said]
