"""The samples' texts in other looks: what is printed stays the same, so what is extracted must too."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from extractor import extract
from tests.golden import plain
from tests.golden.plain import Data
from tests.press import Catalogue, Look, gold, print_catalogue, read_source

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SIDE = ("tidsplan", "kontakt")
LOOKS: dict[str, dict[str, object]] = {
    "standard-fonts": {"family": "helvetica", "heading_family": "times"},
    "bars": {"title_bar": True, "heading_bar": True, "sidebar": ()},
    "bars-beside-sidebar": {"title_bar": True, "heading_bar": True, "sidebar": SIDE, "new_page": True, "title_size": 22},
    "columns-under-titles": {"columns": 2, "sidebar": (), "new_page": True, "size": 10, "title_size": 16, "justified": True},
    "columns-flowing": {
        "columns": 2,
        "sidebar": (),
        "new_page": False,
        "size": 10,
        "title_size": 16,
        "justified": True,
        "hyphenated": True,
    },
    "flowing-capitals": {"new_page": False, "sidebar": (), "heading_caps": True, "unnumbered_pages": 2, "page_number": "Side {page}"},
    "tight": {"size": 9, "leading": 1.15, "heading_size": 11, "title_size": 13, "leaders": False, "mark": "fill"},
    "loose": {"leading": 1.7, "mark": "text", "landscape_matrix": False, "contents_line": "{number}. {title}"},
    "run-in": {"run_in": ":", "sidebar": (), "cover": "subtitle-first", "pages_first": True},
    "run-in-stops": {"run_in": ".", "sidebar": (), "cover": "publisher-first", "family": "serif"},
    "kickers": {"kicker": "Indsats {number}", "project_heading": "{title}", "contents_line": "{title}", "cover": "capitals"},
    "fact-table": {"fact_table": ("tidsplan", "kontakt"), "sidebar": (), "new_page": True, "pages_first": True},
    "glyphs": {"mark": "glyph", "project_heading": "Projekt {number}. {title}", "bookmarks": False},
}
NAMES = sorted(p.parent.name for p in SAMPLES.glob("*/source.json") if not plain.own_profile(p.parent))


def reprint(name: str, look: str) -> tuple[Catalogue, Look]:
    """A sample's catalogue, its categories with glyphs of their own, and its look with some traits changed."""
    catalogue, own = read_source((SAMPLES / name / "source.json").read_text(encoding="utf-8"))
    if catalogue.matrix:
        categories = tuple(replace(c, glyph=g) for c, g in zip(catalogue.matrix.categories, "■▲◆", strict=True))
        catalogue = replace(catalogue, matrix=replace(catalogue.matrix, categories=categories))
    return catalogue, replace(own, **LOOKS[look])  # type: ignore[arg-type]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_reprint(name: str, look: str) -> None:
    catalogue, changed = reprint(name, look)
    printed = print_catalogue(catalogue, changed)
    wanted = plain.expected(gold(catalogue, changed, printed))
    found: Data = json.loads(extract(printed.pdf).model_dump_json())
    assert found["coverage"]["unplaced"] == 0
    for ours, theirs in zip((plain.project(p) for p in found["projects"]), wanted["projects"], strict=True):
        assert ours == theirs
    assert (found["title"], found["edition"]["date"]) == (wanted["title"], wanted["edition"]["date"])
    assert plain.contents(found) == wanted["contents"]
    assert plain.overview(found) == wanted["overview"]
    assert plain.body(found) == wanted["body"]
