"""Quality only rises: each sample is held to the least share of its gold that was ever reached."""

import json
from pathlib import Path

import pytest

import extractor
from tests.golden.plain import own_profile
from tests.quality.measure import FLOOR, fallen

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(p.parent.name for p in SAMPLES.glob("*/expected.json"))
KINDS = ("title", "subtitle", "contents", "sections", "blocks", "periods", "contacts", "overview")


def facts(kind: str, result: dict[str, object]) -> list[str]:
    """What a result says of one kind, each fact as a line of text."""
    projects = [dict(p) for p in result["projects"]]  # type: ignore[attr-defined]
    sections = [(p["id"], s) for p in projects for s in p["sections"]]
    overview = result["overview"] or {"entries": []}
    found: dict[str, list[object]] = {
        "title": [result["title"]],
        "subtitle": [result["subtitle"]],
        "contents": [(c["number"], c["title"]) for c in result["contents"]],  # type: ignore[attr-defined]
        "sections": [(i, s["kind"], s["heading"].rstrip(":")) for i, s in sections],
        "blocks": [(i, s["kind"], b["type"], b["text"]) for i, s in sections for b in s["blocks"]],
        "periods": [(p["id"], p["period"] and (p["period"]["start"], p["period"]["end"])) for p in projects],
        "contacts": [(p["id"], c["name"], c["role"], c["department"], c["phone"], c["email"]) for p in projects for c in p["contacts"]],
        "overview": [(e["theme"], e["area"], e["title"], e["category"], e["project"]) for e in overview["entries"]],  # type: ignore[index]
    }
    return [json.dumps(fact, ensure_ascii=False) for fact in found[kind]]


def score(kind: str, gold: dict[str, object], result: dict[str, object]) -> float:
    """F1 of the facts; 1 where there are none on either side."""
    wanted, found = facts(kind, gold), facts(kind, result)
    shared = sum(min(wanted.count(fact), found.count(fact)) for fact in set(wanted))
    return 2 * shared / (len(wanted) + len(found)) if wanted or found else 1.0


def measured(name: str) -> dict[str, float]:
    gold = json.loads((SAMPLES / name / "expected.json").read_text(encoding="utf-8"))
    result = extractor.extract(SAMPLES / name / f"{name}.pdf", profile=own_profile(SAMPLES / name)).model_dump(mode="json")
    return {kind: score(kind, gold, result) for kind in KINDS}


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_falls_under_its_floor(name: str) -> None:
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))["samples"]
    assert name in floor, f"write the floor of {name}: {measured(name)}"
    assert not fallen({name: floor[name]}, {name: measured(name)})


def test_the_floor_sees_a_fall() -> None:
    assert fallen({"a": {"title": 1.0}}, {"a": {"title": 0.99}})
    assert fallen({"a": {"title": 1.0}}, {})
    assert not fallen({"a": {"title": 0.98}}, {"a": {"title": 0.99}})
