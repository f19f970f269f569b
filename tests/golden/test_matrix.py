"""The overview matrix printed in every manner: how its cells are parted, what tells a category, where the legend stands."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from extractor import extract
from tests.golden import plain
from tests.golden.plain import Data
from tests.press import Block, Catalogue, Look, gold, print_catalogue, read_source

SOURCE = Path(__file__).resolve().parents[2] / "samples" / "digitale-veje" / "source.json"
PALE = ("#f4c7c3", "#c6dcf2", "#cfe6c8")


@cache
def sample() -> tuple[Catalogue, Look]:
    """A sample whose categories have glyphs of their own, and projects of a few words."""
    catalogue, look = read_source(SOURCE.read_text(encoding="utf-8"))
    assert catalogue.matrix
    categories = tuple(replace(c, glyph=g) for c, g in zip(catalogue.matrix.categories, "■▲◆", strict=True))
    projects = tuple(
        replace(p, sections=tuple(replace(s, blocks=(Block("Kort tekst om indsatsen."),)) for s in p.sections), period=None, contacts=())
        for p in catalogue.projects
    )
    return replace(catalogue, matrix=replace(catalogue.matrix, categories=categories), projects=projects), look


def overviews(**traits: object) -> tuple[Data | None, Data]:
    """(found, wanted) of the sample in a look with these traits."""
    catalogue, look = sample()
    assert catalogue.matrix
    changed = replace(look, **traits)  # type: ignore[arg-type]
    if changed.mark in ("fill", "cell"):
        pale = tuple(replace(c, color=p) for c, p in zip(catalogue.matrix.categories, PALE, strict=True))
        catalogue = replace(catalogue, matrix=replace(catalogue.matrix, categories=pale))
    if changed.mark == "cell":
        first = {(i.theme, i.area): i for i in reversed(catalogue.matrix.items)}
        items = tuple(replace(i, category=first[i.theme, i.area].category) for i in catalogue.matrix.items)
        catalogue = replace(catalogue, matrix=replace(catalogue.matrix, items=items))
    printed = print_catalogue(catalogue, changed)
    result: Data = json.loads(extract(printed.pdf, profile="kl-projektkatalog").model_dump_json())
    assert result["coverage"]["unplaced"] == 0
    return plain.overview(result), plain.expected(gold(catalogue, changed, printed))["overview"]


@pytest.mark.parametrize("mark", ["tick", "text", "fill", "glyph", "dot", "square", "cell"])
@pytest.mark.parametrize("grid", ["ruled", "rows", "none", "tiles"])
def test_marks_in_every_grid(grid: str, mark: str) -> None:
    found, wanted = overviews(grid=grid, mark=mark)
    assert found == wanted


@pytest.mark.parametrize("legend", ["above", "beside", "line"])
@pytest.mark.parametrize("mark", ["tick", "glyph", "dot", "fill"])
def test_legends_in_every_place(mark: str, legend: str) -> None:
    found, wanted = overviews(mark=mark, legend=legend, legend_head="Signaturforklaring")
    assert found == wanted


@pytest.mark.parametrize("grid", ["ruled", "tiles", "none"])
def test_column_titles_set_sideways(grid: str) -> None:
    found, wanted = overviews(grid=grid, turned_heads=True)
    assert found == wanted


@pytest.mark.parametrize("mark", ["tick", "text", "dot"])
def test_where_colour_is_lost_no_category_is_guessed(mark: str) -> None:
    found, wanted = overviews(mark=mark, grey=True)
    assert found == wanted
