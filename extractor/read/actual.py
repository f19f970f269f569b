"""What a file says that glyphs stand for, where it does not say it of the glyphs themselves.

In: the characters of a stretch of marked content, in pdfminer's form, and its ActualText. Out: the characters to take instead. Glyphs that
have characters keep them: they are what is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy

from pdfminer.layout import LTChar

_UNMAPPED = re.compile(r"\(cid:\d+\)|[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


def said(chars: Sequence[LTChar], text: str) -> list[LTChar]:
    """The characters of `text` in the places of the glyphs; the glyphs themselves where they are mapped, or stand on several lines."""
    text = text.replace("\u00ad", "")
    low, high = min(c.y0 for c in chars), max(c.y1 for c in chars)
    if not text or not any(_UNMAPPED.search(c.get_text()) for c in chars) or high - low > 1.5 * max(c.height for c in chars):
        return list(chars)
    left, right = min(c.x0 for c in chars), max(c.x1 for c in chars)
    width = (right - left) / len(text)
    found = []
    for place, letter in enumerate(text):
        own = len(chars) == len(text)
        char = copy(chars[place] if own else chars[0])
        char._text = letter
        if not own:
            char.set_bbox((left + place * width, low, left + (place + 1) * width, high))
        found.append(char)
    return found
