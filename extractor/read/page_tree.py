"""The pages of a file as pdfminer finds them, where trees are odd: pages that stand twice, nodes of no known type, loops, endless depth.

In: nothing. Out: nothing; importing it puts it in the place of pdfminer's own walk, which leaves out what stands twice and gives up
where the labels of pages are damaged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import literal_name

from extractor.errors import TooLarge
from extractor.read.resolving import resolved

MOST_NODES = 200_000
"""Nodes of a tree that are looked at: a list of children that many nodes share makes more paths than anyone can walk."""
_INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
Node = tuple[int, dict[str, Any]]


def pages_of(document: PDFDocument) -> Iterator[PDFPage]:
    """Each page in order, with what it inherits; where the tree leads to none, whatever object of the file is a page."""
    nodes = iter(list(_walked(document)) or _strewn(document))
    for number, attributes in nodes:
        yield PDFPage(document, number, attributes, None)


def _walked(document: PDFDocument) -> Iterator[Node]:
    """The leaves of the tree. A page may stand in it twice, a node above pages is gone into once."""
    stack: list[tuple[object, dict[str, Any]]] = [(document.catalog.get("Pages"), document.catalog)]
    entered: set[int] = set()
    for _ in range(MOST_NODES):
        if not stack:
            return
        reference, parent = stack.pop()
        number = reference.objid if isinstance(reference, PDFObjRef) else 0
        node = resolved(reference)
        if not isinstance(node, dict) or number in entered:
            continue
        node = {**{k: parent[k] for k in _INHERITED if k in parent}, **node}
        kids = resolved(node.get("Kids"))
        if isinstance(kids, list) and _type(node) != "Page":
            entered |= {number} - {0}
            stack += [(kid, node) for kid in reversed(kids)]
        elif _type(node) == "Page" or "Contents" in node:
            yield number, node
    raise TooLarge(f"More than {MOST_NODES} nodes above its pages")


def _strewn(document: PDFDocument) -> Iterator[Node]:
    for table in document.xrefs:
        for number in table.get_objids():
            node = resolved(PDFObjRef(document, number))
            if isinstance(node, dict) and _type(node) == "Page":
                yield number, node


def _type(node: dict[str, Any]) -> str:
    kind = resolved(node.get("Type", node.get("type")))
    return str(literal_name(kind)) if kind is not None else ""


setattr(PDFPage, "create_pages", staticmethod(pages_of))  # noqa: B010
