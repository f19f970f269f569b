"""A result in the words of the gold.

In: a validated `Catalogue` as plain data (`model_dump`). Out: the fields that the gold has, and no provenance.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

Data = dict[str, Any]
_CONTACT = ("name", "role", "department", "organisation", "phone", "email")


def own_profile(folder: Path) -> str | None:
    """The profile of a sample that no built-in one fits."""
    path = folder / "profile.toml"
    return str(path) if path.exists() else None


def contents(result: Data) -> list[Data]:
    return [{k: e[k] for k in ("number", "title", "page_label", "page", "project")} for e in result["contents"]]


def overview(result: Data) -> Data | None:
    found = result["overview"]
    if found is None:
        return None
    entries = [{k: e[k] for k in ("theme", "area", "title", "category", "project")} for e in found["entries"]]
    plain = {k: found[k] for k in ("title", "intro")} | {k: list(found[k]) for k in ("areas", "themes")}
    return plain | {"categories": [c["label"] for c in found["categories"]], "entries": in_cells(entries, found)}


def in_cells(entries: list[Data], matrix: Data) -> list[Data]:
    """Entries row by row; those of one cell stay in their order."""
    return sorted(entries, key=lambda e: (matrix["themes"].index(e["theme"]), matrix["areas"].index(e["area"])))


def marks(result: Data) -> list[Data]:
    return [c["mark"] for c in result["overview"]["categories"]] if result["overview"] else []


def project(found: Data) -> Data:
    plain = {k: found[k] for k in ("id", "number", "title", "chapter", "first_page", "last_page")}
    return plain | {
        "sections": [{"kind": s["kind"], "heading": s["heading"], "blocks": [block(b) for b in s["blocks"]]} for s in found["sections"]],
        "period": period(found["period"]),
        "contacts": [contact(c) for c in found["contacts"]],
    }


def block(found: Data) -> Data:
    if found["type"] == "table":
        return {"type": "table", "rows": [list(row) for row in found["rows"]]}
    return {k: found[k] for k in ("type", "marker", "level", "text") if k in found}


def body(result: Data) -> list[Data]:
    """Blocks outside the projects; of a heading only that it is one."""
    return [{"type": "heading", "text": b["text"]} if b["type"] == "heading" else block(b) for b in result["body"]]


def period(found: Data | None) -> Data | None:
    return {k: found[k] for k in ("start", "end", "precision")} if found else None


def contact(found: Data) -> Data:
    return {k: found[k] for k in _CONTACT if found.get(k) is not None}


def expected(gold: Data) -> Data:
    """The gold with its projects' facts in the same plain form, entries without notes."""
    projects = [p | {"period": period(p["period"]), "contacts": [contact(c) for c in p["contacts"]]} for p in gold["projects"]]
    listed = [{k: v for k, v in e.items() if k != "chapter"} for e in gold["contents"]]
    matrix = gold["overview"] and {k: v for k, v in gold["overview"].items() if k != "marks"}
    return gold | {"projects": projects, "contents": listed, "overview": matrix}
