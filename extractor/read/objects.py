"""The objects of a page as pdfplumber has them, in a fraction of its time: nearly all are characters, and few things are said of each.

In: a pdfplumber page that was interpreted. Out: its objects by kind, those that `page.objects` gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from pdfminer.layout import LTChar, LTContainer
from pdfplumber.page import Page as PlumberPage


def keep_objects(page: PlumberPage) -> None:
    """Has the page's objects made now, once; pdfplumber finds them where it looks first."""
    corner, height = page.mediabox[:2], page.height
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for item in _items(page.layout):
        plain = isinstance(item, LTChar) and isinstance(item.fontname, str)
        made = _character(item, page, corner, height) if plain else page.process_object(item)
        found[made["object_type"]].append(made)
    page._objects = dict(found)


def _items(container: Iterable[Any]) -> Iterator[Any]:
    """What is drawn, forms opened."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from _items(item)
        else:
            yield item


def _character(item: Any, page: PlumberPage, corner: tuple[float, float], height: float) -> dict[str, Any]:
    left, up = corner
    top = (height - item.y1) + up
    state = item.graphicstate
    return {
        "object_type": "char",
        "page_number": page.page_number,
        "text": item._text,
        "fontname": item.fontname,
        "size": item.size,
        "upright": item.upright,
        "matrix": item.matrix,
        "adv": item.adv,
        "x0": item.x0 + left if left != 0 else item.x0,
        "x1": item.x1 + left if left != 0 else item.x1,
        "y0": item.y0,
        "y1": item.y1,
        "width": item.width,
        "height": item.height,
        "top": top,
        "bottom": (height - item.y0) + up,
        "doctop": page.initial_doctop + top,
        "stroking_color": state.scolor if isinstance(state.scolor, tuple) else (state.scolor,),
        "non_stroking_color": state.ncolor if isinstance(state.ncolor, tuple) else (state.ncolor,),
        "tag": item.tag,
    }
