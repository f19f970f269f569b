"""Whose a domain is, and when that goes without saying."""

from __future__ import annotations

import pytest

from extractor.danish import danish
from extractor.danish.domains import organisation


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


def test_in_house_domains_name_no_organisation() -> None:
    text = "Asta Holm, asho@kl.dk"
    assert [c.organisation for c in danish().contacts(text)] == ["KL"]
    assert [c.organisation for c in danish().contacts(text, in_house=["kl.dk"])] == [None]
    assert [c.organisation for c in danish().contacts("Asta Holm, KL, asho@kl.dk", in_house=["kl.dk"])] == ["KL"]
