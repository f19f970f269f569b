"""Boxes on the page as it is seen: a scan that lay askew or turned was read as if it lay straight.

In: a `Catalogue` with boxes on straight pages, the pages. Out: the catalogue with boxes on the pages as scanned, in which the words lie.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel

from extractor.catalogue import Catalogue, Provenance
from extractor.geometry import Box
from extractor.pages import Page

_Value = TypeVar("_Value")


def as_seen(catalogue: Catalogue, pages: Sequence[Page]) -> Catalogue:
    """The catalogue with the boxes of pages that lay askew or turned put where they are seen."""
    lying = {p.number: p for p in pages if p.skew or p.turned}
    return _moved(catalogue, lying) if lying else catalogue


def size_as_seen(page: Page) -> tuple[float, float]:
    """Width and height of the page as it is seen."""
    return (page.height, page.width) if page.turned % 180 else (page.width, page.height)


def box_as_seen(box: Box, page: Page) -> Box:
    """The least upright box on the page as it is seen that holds `box` of the straight page."""
    corners = [_unturned(*_askew(x, y, page), page) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    width, height = size_as_seen(page)
    xs, ys = [min(width, max(0.0, x)) for x, _ in corners], [min(height, max(0.0, y)) for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _askew(x: float, y: float, page: Page) -> tuple[float, float]:
    """A place of the straight page before it was turned back around its middle."""
    slope = math.radians(page.skew)
    across, down = x - page.width / 2, y - page.height / 2
    return (
        page.width / 2 + across * math.cos(slope) - down * math.sin(slope),
        page.height / 2 + across * math.sin(slope) + down * math.cos(slope),
    )


def _unturned(x: float, y: float, page: Page) -> tuple[float, float]:
    """A place of the upright page before it was turned clockwise."""
    places = {0: (x, y), 90: (y, page.width - x), 180: (page.width - x, page.height - y), 270: (page.height - y, x)}
    return places[page.turned % 360]


def _moved(value: _Value, lying: Mapping[int, Page]) -> _Value:
    """`value` with every box in it moved; what holds no box of such a page stays the same object."""
    moved: object = value
    if isinstance(value, Provenance):
        if value.page in lying:
            moved = value.model_copy(update={"bbox": tuple(box_as_seen(Box(*value.bbox), lying[value.page]).rounded())})
    elif isinstance(value, BaseModel):
        parts = {name: getattr(value, name) for name in type(value).model_fields}
        found = {name: new for name, old in parts.items() if (new := _moved(old, lying)) is not old}
        moved = value.model_copy(update=found) if found else value
    elif isinstance(value, tuple):
        items = tuple(_moved(item, lying) for item in value)
        moved = items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return moved  # type: ignore[return-value]
