"""Whose a domain is, and when that goes without saying."""

from __future__ import annotations

import re

import pytest

from extractor.danish import danish
from extractor.danish.domains import AS_OF, MUNICIPAL, ORGANISATIONS, organisation
from extractor.danish.gazetteer import MUNICIPALITIES


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("kl.dk", "KL"),
        ("mail.aarhus.dk", "Aarhus Kommune"),
        ("kk.dk", "Københavns Kommune"),
        ("brk.dk", "Bornholms Regionskommune"),
        ("aeroekommune.dk", "Ærø Kommune"),
        ("hillerod.dk", "Hillerød Kommune"),
        ("solroed.dk", "Solrød Kommune"),
        ("RSYD.dk", "Region Syddanmark"),
        ("digst.dk", "Digitaliseringsstyrelsen"),
        ("aadalen.example", None),
        ("dk", None),
        ("xkl.dk", None),
    ],
)
def test_owner(domain: str, name: str | None) -> None:
    assert organisation(domain) == name


def test_rows_are_well_formed() -> None:
    names = {name for names in MUNICIPALITIES.values() for name in names}
    assert AS_OF.year >= 2026
    assert set(MUNICIPAL.values()) <= names
    assert not MUNICIPAL.keys() & ORGANISATIONS.keys()
    for domain, name in (ORGANISATIONS | MUNICIPAL).items():
        assert re.fullmatch(r"[a-z0-9-]+\.dk", domain), domain
        assert name == name.strip() and name[0].isupper(), name


def test_in_house_domains_name_no_organisation() -> None:
    text = "Asta Holm, asho@kl.dk"
    assert [c.organisation for c in danish().contacts(text)] == ["KL"]
    assert [c.organisation for c in danish().contacts(text, in_house=["kl.dk"])] == [None]
    assert [c.organisation for c in danish().contacts("Asta Holm, KL, asho@kl.dk", in_house=["kl.dk"])] == ["KL"]
