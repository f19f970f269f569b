"""Each annotated sentence of sentences.toml gives what stands beside it, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractor.danish import danish
from extractor.found import FoundPeriod

DATA: dict[str, Any] = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
EDITION: str = DATA["edition"]
PROJECT = FoundPeriod(0, 0, "2018-08", "2019-12", "month")


def rows(kind: str) -> list[Any]:
    return [pytest.param(row, id=str(row[0])[:60]) for row in DATA[kind]]


@pytest.mark.parametrize("row", rows("periods"))
def test_period(row: list[str]) -> None:
    text, found, first, last, precision, vague = row
    got = [(text[p.start : p.end], p.first or "", p.last or "", p.precision, p.approximate) for p in danish().periods(text, EDITION)]
    assert got == ([(found, first, last, precision, vague == "~")] if found else [])


@pytest.mark.parametrize("row", rows("project_periods"))
def test_project_period(row: list[str]) -> None:
    text, found, first, last = row
    got = danish().project_period(text, EDITION)
    assert (got and (text[got.start : got.end], got.first, got.last)) == ((found, first, last) if found else None)


@pytest.mark.parametrize("row", rows("months"))
def test_month(row: list[str]) -> None:
    assert (danish().month(row[0]) or "") == row[1]


@pytest.mark.parametrize(("kind", "row"), [pytest.param(k, r, id=r[0][:60]) for k in ("contacts", "running") for r in DATA[k]])
def test_contacts(kind: str, row: list[Any]) -> None:
    people = danish().contacts(row[0], running=kind == "running")
    got = [[v or "" for v in (c.name, c.role, c.department, c.organisation, c.phone, c.email)] for c in people]
    assert got == row[1:]


@pytest.mark.parametrize("row", rows("quantities"))
def test_quantities(row: list[Any]) -> None:
    got = [
        [row[0][q.start : q.end], *("" if b is None else b for b in (q.minimum, q.maximum)), q.unit] for q in danish().quantities(row[0])
    ]
    assert got == row[1:]


@pytest.mark.parametrize("row", rows("mentions"))
def test_mentions(row: list[Any]) -> None:
    assert [[row[0][m.start : m.end], m.label, m.canonical] for m in danish().mentions(row[0])] == row[1:]


@pytest.mark.parametrize("row", rows("deliverables"))
def test_deliverables(row: list[Any]) -> None:
    assert [[row[0][d.start : d.end], d.action] for d in danish().deliverables(row[0])] == row[1:]


@pytest.mark.parametrize("row", rows("deliverable_items"))
def test_deliverable_item(row: list[str]) -> None:
    got = danish().deliverable_item(row[0])
    assert (row[0][got.start : got.end] if got else "") == row[1]


@pytest.mark.parametrize("row", rows("milestones"))
def test_milestones(row: list[Any]) -> None:
    assert [[row[0][m.start : m.end], m.date] for m in danish().milestones(row[0], EDITION, PROJECT)] == row[1:]


@pytest.mark.parametrize("row", rows("sentences"))
def test_sentences(row: list[str]) -> None:
    assert [row[0][start:end] for start, end in danish().sentences(row[0])] == row[1:]
