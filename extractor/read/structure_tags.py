"""What a tagged file says is a heading.

In: the file's catalogue. Out: 'H1' to 'H6' for each piece of marked content that stands in such an element of the structure tree.
Trees that run in circles end, and of very large ones the beginning is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import PSLiteral

from extractor.read.resolving import resolved

MOST = 50_000
"""Elements of a structure tree that are looked at."""
HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
_ROLES = 8
"""How often a role may stand for another."""

Place = tuple[int, int]
"""The number of a page's object, and of the marked content on it."""


def heading_tags(catalog: object) -> dict[Place, str]:
    """The tag of each piece of marked content in a heading; empty where the file is not tagged."""
    root = resolved(catalog.get("StructTreeRoot")) if isinstance(catalog, dict) else None
    if not isinstance(root, dict):
        return {}
    roles = resolved(root.get("RoleMap"))
    return dict(_walk(root, roles if isinstance(roles, dict) else {}))


def _walk(root: dict[str, object], roles: dict[str, object]) -> Iterator[tuple[Place, str]]:
    waiting: list[tuple[object, int, str]] = [(root.get("K"), 0, "")]
    seen: set[int] = set()
    for _ in range(MOST):
        if not waiting:
            return
        item, page, tag = waiting.pop()
        if isinstance(item, PDFObjRef):
            if item.objid in seen:
                continue
            seen.add(item.objid)
        value = resolved(item)
        if isinstance(value, list):
            waiting += [(kid, page, tag) for kid in reversed(value)]
        elif isinstance(value, dict):
            page = getattr(value.get("Pg"), "objid", page)
            name = _role(value.get("S"), roles)
            waiting.append((value.get("MCID", value.get("K")), page, name if name in HEADINGS else tag))
        elif isinstance(value, int) and tag:
            yield (page, value), tag


def _role(name: object, roles: dict[str, object]) -> str:
    """The standard name that a file's own stands for."""
    for _ in range(_ROLES):
        plain = str(name.name) if isinstance(name, PSLiteral) else ""
        if plain in HEADINGS or plain not in roles:
            return plain
        name = resolved(roles[plain])
    return ""
