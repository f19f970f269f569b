"""Pull quotes: sentences of the text that are printed again, large, to catch the eye.

In: the blocks of a document in reading order. Out: the same, pull quotes as captions: they stand beside the text and are no part of it.
A heading may repeat the text, too: type in which most of what is set says something of its own is the headings'.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Block
from extractor.pages import Style
from extractor.text import fold

LARGER = 1.1
"""Share of the text's size from which type catches the eye."""
LEAST = 4
"""Words that a pull quote has at least."""
_QUOTED = re.compile(r"[»“„\"].+[«”“\"][.!?]?")
_SIGNS = ("bookmark", "in the contents", "numbering", "returns")
"""Signs of a heading that no quotation has."""


def set_apart(blocks: Sequence[Block], body: Style) -> list[Block]:
    """The blocks, those that say again in large type what a paragraph of the same page says as captions."""
    large = [b for b in blocks if _catches_the_eye(b, body)]
    pages = {b.text.page for b in large}
    said: dict[int, str] = defaultdict(str)
    for block in blocks:
        if block.text.page in pages and block.kind == "paragraph" and block.style.size <= body.size * LARGER:
            said[block.text.page] += f" {fold(block.text.text)} |"
    quotes = [b for b in large if _is_quote(b, said)]
    used = Counter(b.style for b in large)
    for quote in quotes:
        used[quote.style] -= 2
    kept = {id(b) for b in quotes if is_quotation(b.text.text) or used[b.style] <= 0}
    return [replace(b, kind="caption", level=None) if id(b) in kept else b for b in blocks]


def is_quotation(text: str) -> bool:
    """True where all of a text stands in quotes."""
    return bool(_QUOTED.fullmatch(text))


def _catches_the_eye(block: Block, body: Style) -> bool:
    large = block.kind in ("heading", "paragraph") and block.style.size >= LARGER * body.size
    return large and not any(e.sign in _SIGNS for e in block.evidence)


def _is_quote(block: Block, said: dict[int, str]) -> bool:
    words = fold(block.text.text)
    return len(words.split()) >= LEAST and (is_quotation(block.text.text) or f" {words} " in said[block.text.page])
