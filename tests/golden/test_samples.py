"""Every sample is extracted and compared field by field with the gold that was made from its source."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from extractor import extract
from tests.golden import plain
from tests.golden.plain import Data

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NAMES = sorted(p.parent.name for p in SAMPLES.glob("*/expected.json"))
PROJECTS = [(name, n) for name in NAMES for n in range(len(json.loads((SAMPLES / name / "expected.json").read_text("utf-8"))["projects"]))]


@cache
def gold(name: str) -> Data:
    return plain.expected(json.loads((SAMPLES / name / "expected.json").read_text(encoding="utf-8")))


@cache
def result(name: str) -> Data:
    data: Data = json.loads(extract(SAMPLES / name / f"{name}.pdf", profile=plain.own_profile(SAMPLES / name)).model_dump_json())
    return data


def test_there_are_four_samples() -> None:
    assert len(NAMES) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_cover(name: str) -> None:
    found = result(name)
    assert (found["title"], found["subtitle"]) == (gold(name)["title"], gold(name)["subtitle"])
    assert {k: found["edition"][k] for k in ("text", "date")} == gold(name)["edition"]
    assert found["source"]["pages"] == gold(name)["pages"]


@pytest.mark.parametrize("name", NAMES)
def test_contents(name: str) -> None:
    assert plain.contents(result(name)) == gold(name)["contents"]


@pytest.mark.parametrize("name", NAMES)
def test_overview(name: str) -> None:
    assert plain.overview(result(name)) == gold(name)["overview"]


def test_legend_says_what_marks_a_category() -> None:
    marks = plain.marks(result("digitale-veje"))
    assert [(m["color"], m["glyph"]) for m in marks] == [("#b3261e", "✓"), ("#1a6fb5", "✓"), ("#3c8031", "✓")]


@pytest.mark.parametrize("name", NAMES)
def test_projects_in_order(name: str) -> None:
    found = [(p["id"], p["number"], p["title"], p["chapter"], p["first_page"], p["last_page"]) for p in result(name)["projects"]]
    assert found == [(p["id"], p["number"], p["title"], p["chapter"], p["first_page"], p["last_page"]) for p in gold(name)["projects"]]


@pytest.mark.parametrize(("name", "index"), PROJECTS)
def test_sections(name: str, index: int) -> None:
    found = plain.project(result(name)["projects"][index])["sections"]
    wanted = gold(name)["projects"][index]["sections"]
    assert [(s["kind"], s["heading"]) for s in found] == [(s["kind"], s["heading"]) for s in wanted]
    assert found == wanted


@pytest.mark.parametrize(("name", "index"), PROJECTS)
def test_facts(name: str, index: int) -> None:
    found, wanted = plain.project(result(name)["projects"][index]), gold(name)["projects"][index]
    assert (found["period"], found["contacts"]) == (wanted["period"], wanted["contacts"])


@pytest.mark.parametrize("name", NAMES)
def test_body(name: str) -> None:
    assert plain.body(result(name)) == gold(name)["body"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name: str) -> None:
    coverage = result(name)["coverage"]
    assert coverage["unplaced"] == 0
    assert coverage["characters"] == coverage["placed"] + coverage["furniture"]
