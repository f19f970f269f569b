"""A sample's source: JSON that a person writes.

In: the text of a source.json. Out: `Catalogue` and `Look`. Raises TypeError or KeyError where a key is unknown or missing.
"""

from __future__ import annotations

import json
from typing import Any

from tests.press.look import Look
from tests.press.model import Block, Catalogue, Category, Chapter, Item, Matrix, Passage, Project, Section

Data = dict[str, Any]


def read_source(text: str) -> tuple[Catalogue, Look]:
    """Text of a source.json as values. A block is a string, or `[marker, text]` where it is a list's item."""
    data: Data = json.loads(text)
    look = data.pop("look")
    plain = {k: v for k, v in data.items() if k not in ("cover_lines", "projects", "matrix", "foreword", "chapters", "back")}
    catalogue = Catalogue(
        **plain,
        cover_lines=tuple(data["cover_lines"]),
        projects=tuple(_project(p) for p in data["projects"]),
        matrix=_matrix(data["matrix"]) if data.get("matrix") else None,
        foreword=_passage(data.get("foreword")),
        chapters=tuple(Chapter(c["title"], _blocks(c.get("intro", []))) for c in data.get("chapters", [])),
        back=_passage(data.get("back")),
    )
    return catalogue, Look(**{**look, "sidebar": tuple(look.get("sidebar", ())), "fact_table": tuple(look.get("fact_table", ()))})


def _blocks(data: list[Any]) -> tuple[Block, ...]:
    return tuple(Block(b) if isinstance(b, str) else Block(b[1], b[0]) for b in data)


def _passage(data: Data | None) -> Passage | None:
    return Passage(data["heading"], _blocks(data["blocks"])) if data else None


def _project(data: Data) -> Project:
    sections = tuple(Section(s["kind"], s["heading"], _blocks(s["blocks"])) for s in data["sections"])
    return Project(data["number"], data["title"], sections, data.get("chapter"), data.get("period"), tuple(data.get("contacts", [])))


def _matrix(data: Data) -> Matrix:
    """Items are grouped by theme and area, each `[title, category, project]`."""
    items = [
        Item(data["themes"].index(cell["theme"]), data["areas"].index(cell["area"]), title, category, project)
        for cell in data["cells"]
        for title, category, project in cell["items"]
    ]
    categories = tuple(Category(**c) for c in data["categories"])
    return Matrix(data["title"], data["listed_as"], data["intro"], tuple(data["areas"]), tuple(data["themes"]), categories, tuple(items))
