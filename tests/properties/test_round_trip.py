"""An invented catalogue, printed in a random look and extracted, comes back."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extractor import extract
from tests import strategies
from tests.golden import plain
from tests.press import Catalogue, Look, gold, print_catalogue


@st.composite
def prints(draw: st.DrawFn) -> tuple[Catalogue, Look]:
    """A catalogue, and a look that it can be printed in."""
    look = draw(strategies.looks())
    return draw(strategies.catalogues(look)), look


@given(prints())
def test_round_trip(invented: tuple[Catalogue, Look]) -> None:
    catalogue, look = invented
    printed = print_catalogue(catalogue, look)
    wanted = plain.expected(gold(catalogue, look, printed))
    found: dict[str, Any] = json.loads(extract(printed.pdf, profile="kl-projektkatalog").model_dump_json())
    coverage = found["coverage"]
    assert coverage["unplaced"] == 0
    assert coverage["characters"] == coverage["placed"] + coverage["furniture"]
    assert (found["title"], found["subtitle"]) == (wanted["title"], wanted["subtitle"])
    assert found["edition"]["date"] == wanted["edition"]["date"]
    _same_projects([plain.project(p) for p in found["projects"]], wanted["projects"])
    assert plain.contents(found) == wanted["contents"]
    assert plain.overview(found) == wanted["overview"]
    assert plain.body(found) == wanted["body"]


def _same_projects(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:
    """Field by field, so that a failure names what is wrong."""
    assert [(p["number"], p["title"]) for p in found] == [(p["number"], p["title"]) for p in wanted]
    for ours, theirs in zip(found, wanted, strict=True):
        assert [(s["kind"], s["heading"]) for s in ours["sections"]] == [(s["kind"], s["heading"]) for s in theirs["sections"]]
        for section, other in zip(ours["sections"], theirs["sections"], strict=True):
            assert section["blocks"] == other["blocks"]
        assert ours == theirs
