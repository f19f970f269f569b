"""Paragraphs and list items that go on elsewhere: over the end of a column or a page.

In: blocks in reading order. Out: the same, the two parts as one block; notes, captions and tables between them stay between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Block
from extractor.layout.joining import Habits, flow
from extractor.text import ends_card, ends_hyphenated

BETWEEN = ("footnote", "caption", "table")
"""What may stand between the two parts of a paragraph."""


def joined(blocks: Sequence[Block], habits: Habits) -> list[Block]:
    """The blocks, parts put together."""
    found: list[Block] = []
    edges = _edges(blocks)
    for block in blocks:
        last = next((i for i in range(len(found) - 1, -1, -1) if found[i].kind not in BETWEEN), None)
        if last is not None and _goes_on(found[last], block, edges, apart=last != len(found) - 1):
            found[last] = replace(found[last], text=flow([found[last].text, block.text], habits))
        else:
            found.append(block)
    return found


def _edges(blocks: Sequence[Block]) -> dict[int, list[float]]:
    """Where lines and markers begin, by page."""
    found: dict[int, list[float]] = defaultdict(list)
    for region in (r for b in blocks if b.kind != "table" for r in b.printed.regions()):
        found[region.page].append(region.box.x0)
    return found


def _goes_on(before: Block, block: Block, edges: dict[int, list[float]], *, apart: bool) -> bool:
    if before.kind not in ("paragraph", "list_item") or block.kind != "paragraph" or not before.text.pieces:
        return False
    last, first = before.text.pieces[-1], block.text.pieces[0]
    next_column = first.box.bottom < last.box.top and first.box.x0 > before.text.regions()[-1].box.x0
    elsewhere = last.page != first.page or next_column
    same_type = abs(before.style.size - block.style.size) < 0.6 and before.style.bold == block.style.bold
    open_end = before.text.text[-1:] not in '.!?:”"»)' or ends_hyphenated(before.text.text)
    goes_on = block.text.text[:1].islower() or ends_hyphenated(before.text.text) or (_full(before) and not apart)
    return (
        elsewhere
        and same_type
        and not ends_card(before.text.text, block.text.text)
        and ((open_end and goes_on) or _hangs(before, block, edges))
    )


def _hangs(item: Block, block: Block, edges: dict[int, list[float]]) -> bool:
    """True where a paragraph stands as far from its column's edge as the text of a list item from its own: it is the rest of the item."""
    if item.marker is None or not item.marker.pieces:
        return False
    size, places = item.style.size, []
    for page, x0 in ((item.text.regions()[-1].page, item.text.regions()[-1].box.x0), (block.text.page, block.text.box.x0)):
        places.append(x0 - min((x for x in edges[page] if x0 - 5 * size < x <= x0), default=x0))
    return places[0] > 0.8 * size and abs(places[0] - places[1]) < 0.15 * size


def _full(block: Block) -> bool:
    """True where a paragraph of several lines fills its last one: it was cut off there, whatever the next begins with."""
    last, region = block.text.pieces[-1], block.text.regions()[-1]
    several = region.box.height > 2 * last.style.size
    return block.kind == "paragraph" and several and last.box.x1 > region.box.x1 - 3 * last.style.size
