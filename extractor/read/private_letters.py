"""Letters that fonts keep at private places: ligatures, small capitals and figures that a file maps to no character of Unicode.

In: text and the font that it is set in. Out: the same in plain letters. What a place means, only the font tells.
"""

from __future__ import annotations

import re

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SMALL_CAPITALS = "abcdefghijklmnopqrstuvwxyz"
_ACCENTED = "àáâãäåæçèéêëìíîïðñòóôõöœøùúûüý"
_LIBERTINE = {
    0xE030: "fb",
    **dict(zip(range(0xE032, 0xE03B), ("ffh", "ffj", "ffk", "fft", "fh", "fj", "fk", "ft", "ck"), strict=True)),
    0xE03B: "ch",
    0xE03C: "tt",
    0xE03D: "ct",
    0xE048: "Qu",
    0xE049: "Th",
    0xE04A: "tz",
    **{0xE051 + n: letter for n, letter in enumerate(_SMALL_CAPITALS)},
    **{0xE070 + n: letter for n, letter in enumerate(_ACCENTED)},
    0xE06D: "-",
    0xE0BD: "&",
    0xE093: "qu",
    0xE094: "qu",
    **{first + n: str(n) for first in (0xE010, 0xE020, 0xE108, 0xE118) for n in range(10)},
}
"""Linux Libertine and Biolinum, by the names that the fonts give their glyphs."""
_FAMILIES = (("libertine", _LIBERTINE), ("biolinum", _LIBERTINE))


def spelled(text: str, font: str) -> str:
    """The text with such letters spelled out, where the font's are known."""
    if not _PRIVATE.search(text):
        return text
    name = font.casefold()
    table = next((table for family, table in _FAMILIES if family in name), None)
    return text.translate(table) if table else text
