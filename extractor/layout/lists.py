"""How deep list items stand.

In: blocks in reading order. Out: the same, list items with their levels: an item whose marker stands farther in than that of the item
before it is one deeper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Block

DEEPER = 0.6
"""Ems by which the marker of a deeper item is indented."""


def nested(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, list items with their levels from 1."""
    found: list[Block] = []
    stack: list[tuple[float, str]] = []
    page = 0
    for block in blocks:
        if block.kind != "list_item" or not block.marker:
            if block.kind not in ("paragraph", "footnote", "caption") or not _inside(block, stack):
                stack = []
            found.append(block)
            continue
        place = block.marker if block.marker.pieces else block.text
        x0, size, manner = place.box.x0, block.style.size, _manner(block.marker.text)
        if place.page != page or (stack and x0 < stack[0][0] - 4 * size) or (stack and x0 > stack[-1][0] + 12 * size):
            stack = _carried(stack, manner, x0)
        page = place.page
        while stack and x0 < stack[-1][0] - DEEPER * size:
            stack.pop()
        if not stack or x0 > stack[-1][0] + DEEPER * size:
            stack.append((x0, manner))
        found.append(replace(block, level=len(stack)))
    return found


def _inside(block: Block, stack: Sequence[tuple[float, str]]) -> bool:
    """True for a paragraph that stands under an item's text, as part of the list."""
    return bool(stack and block.text.pieces and block.text.box.x0 > stack[-1][0] + DEEPER * block.style.size)


def _carried(stack: Sequence[tuple[float, str]], manner: str, x0: float) -> list[tuple[float, str]]:
    """The levels of a list that goes on in another column or on another page: down to the one that is marked alike."""
    depth = next((i for i, (_, kind) in enumerate(stack) if kind == manner), None)
    if depth is None:
        return []
    shift = x0 - stack[depth][0]
    return [(x + shift, kind) for x, kind in stack[: depth + 1]]


def _manner(marker: str) -> str:
    """The kind of a marker: '1.' and '12.' are alike, so are 'a)' and 'b)'."""
    return "".join("9" if c.isdigit() else "a" if c.isalpha() else c for c in marker)[-2:]
