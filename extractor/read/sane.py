"""Forged measures put right: no later step meets a page without a size, a place that is no number, or type of no height.

In: `Page`s as read. Out: the same pages, or sane ones. Nothing is taken away: what stands nowhere is put in the page's corner.
"""

from __future__ import annotations

import math
from dataclasses import replace

from extractor.geometry import Box
from extractor.pages import Page, Word

FARTHEST = 1e6
"""Points beyond which a place is forged: a page of the largest size that the standard knows has 14 400."""
SMALLEST = 0.1
"""Points of the smallest type."""
MOST_FILLS = 5000
"""Filled shapes of a page; more are a drawing, and say nothing of how the text is laid out."""
A4 = (595.0, 842.0)


def sane(page: Page) -> Page:
    """The page itself where all its measures are possible."""
    width, height = _size(page.width, A4[0]), _size(page.height, A4[1])
    words = page.words if all(map(_is_sane, page.words)) else tuple(map(_word, page.words))
    rules = tuple(r for r in page.rules if _possible(r.box))
    fills = tuple(f for f in page.fills if _possible(f.box)) if len(page.fills) <= MOST_FILLS else ()
    images = tuple(b for b in page.images if _possible(b))
    rotation = page.rotation if page.rotation in (0, 90, 180, 270) else 0
    same = (width, height, rotation) == (page.width, page.height, page.rotation) and words is page.words
    if same and (len(rules), len(fills), len(images)) == (len(page.rules), len(page.fills), len(page.images)):
        return page
    return replace(page, width=width, height=height, rotation=rotation, words=words, rules=rules, fills=fills, images=images)


def _size(value: float, instead: float) -> float:
    return value if 1.0 <= value <= FARTHEST else instead


def _possible(box: Box) -> bool:
    return all(-FARTHEST <= value <= FARTHEST for value in box)


def _is_sane(word: Word) -> bool:
    return _possible(word.box) and word.box.x0 <= word.box.x1 and word.box.top <= word.box.bottom and word.style.size >= SMALLEST


def _word(word: Word) -> Word:
    if _is_sane(word):
        return word
    x0, top, x1, bottom = (min(max(v, -FARTHEST), FARTHEST) if math.isfinite(v) else 0.0 for v in word.box)
    box = Box(min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
    size = word.style.size if SMALLEST <= word.style.size <= FARTHEST else SMALLEST
    return replace(word, box=box, style=replace(word.style, size=size))
