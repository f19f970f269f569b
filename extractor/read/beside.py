"""What a file holds beside its pages, and what is not read of it: XFA forms, attached files.

In: what a reader found of these. Out: `Remark`s that say so, with what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.pages import Remark
from extractor.read.resolving import resolved

MOST_NODES = 1000
"""Nodes of the tree of attached files that are looked at."""


def beside(catalog: dict[str, Any]) -> tuple[Remark, ...]:
    """What pdfminer's catalog of the file tells."""
    form = _dict(catalog.get("AcroForm"))
    instead = bool(resolved(catalog.get("NeedsRendering"))) or not resolved(form.get("Fields"))
    files = sum(1 for _ in _attached(catalog))
    return remarks(xfa="XFA" in form, instead=instead, files=files, portfolio="Collection" in catalog)


def remarks(*, xfa: bool, instead: bool, files: int, portfolio: bool) -> tuple[Remark, ...]:
    """`instead`: the XFA form stands in place of the pages, which show no more than a request to wait or to open it elsewhere."""
    said: list[Remark] = []
    if xfa and instead:
        what = "An XFA form, which is not read: its pages are a stand-in. Open it in Adobe Reader and print it to PDF."
        said.append(Remark("error", "xfa-form", what))
    elif xfa:
        said.append(Remark("info", "xfa-form", "A form with an XFA part, which is not read; what its pages show is."))
    if files or portfolio:
        what = f"{files} attached files are not read. Take them out first, for example with 'pdfdetach -saveall IN.pdf'."
        said.append(Remark("warning", "attachments-not-read", what))
    return tuple(said)


def _attached(catalog: dict[str, Any]) -> Iterator[object]:
    """The leaves of the tree of attached files."""
    stack: list[object] = [_dict(catalog.get("Names")).get("EmbeddedFiles")]
    for _ in range(MOST_NODES):
        if not stack:
            return
        node = _dict(stack.pop())
        names, kids = resolved(node.get("Names")), resolved(node.get("Kids"))
        yield from names[1::2] if isinstance(names, list) else ()
        stack += kids if isinstance(kids, list) else []


def _dict(value: object) -> dict[str, Any]:
    found = resolved(value)
    return found if isinstance(found, dict) else {}
