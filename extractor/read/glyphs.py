"""Characters put right before they become words: printed twice, or printed in two parts.

In: the characters of a page as pdfplumber gives them. Out: those that stay; the others are the second print of a letter on one spot, or
an accent that was set over its letter.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.read.words import Char

TWICE = 0.13
"""Ems up to which two equal letters stand on one spot."""
SHIFTED = 0.01
"""Ems from which the second print of a letter makes it bold."""
CELL = 4
"""Points of the cells in which characters are kept, to find those on one spot."""
_ACCENTS = dict(
    zip("\u02da\u00b0\u00a8\u00b4\u0060\u02c6\u02dc\u00b8\u02c7", "\u030a\u030a\u0308\u0301\u0300\u0302\u0303\u0327\u030c", strict=True)
)
"""Accents that take up room, and what combines with a letter instead."""


def settled(chars: Sequence[Char]) -> list[Char]:
    """The characters of a page, each once, accents joined to their letters (which are changed in place)."""
    return _accented(_once(chars))


def _once(chars: Sequence[Char]) -> list[Char]:
    places: dict[tuple[str, int, int], list[Char]] = defaultdict(list)
    kept: list[Char] = []
    for char in chars:
        text = char["text"]
        if not text.strip():
            kept.append(char)
            continue
        size = max(1.0, float(char["size"]))
        x, y = char["x0"], char["top"]
        near = (c for column in _cells(x, TWICE * size) for row in _cells(y, TWICE * size) for c in places.get((text, column, row), ()))
        twin = next((c for c in near if _on_one_spot(c, char, size)), None)
        if twin is None:
            places[(text, int(x // CELL), int(y // CELL))].append(char)
            kept.append(char)
        elif twin["non_stroking_color"] == char["non_stroking_color"] and _shift(twin, char) > SHIFTED * size:
            twin["bold"] = True
    return kept


def _cells(place: float, reach: float) -> range:
    """The cells in which what stands within reach of a place may be; the neighbours of its own at most."""
    own = int(place // CELL)
    return range(max(own - 1, int((place - reach - 0.001) // CELL)), min(own + 1, int((place + reach + 0.001) // CELL)) + 1)


def _on_one_spot(one: Char, other: Char, size: float) -> bool:
    return abs(one["size"] - other["size"]) < 0.1 * size and _shift(one, other) < TWICE * size


def _shift(one: Char, other: Char) -> float:
    return float(max(abs(one["x0"] - other["x0"]), abs(one["top"] - other["top"])))


def _accented(chars: list[Char]) -> list[Char]:
    marks = [c for c in chars if c["text"] in _ACCENTS or (len(c["text"]) == 1 and unicodedata.combining(c["text"]))]
    if not marks:
        return chars
    joined = {id(mark) for mark in marks if _join(mark, chars)}
    return [c for c in chars if id(c) not in joined]


def _join(mark: Char, chars: Iterable[Char]) -> bool:
    """Joins an accent to the letter under or over which it stands; False where there is none that takes it."""
    middle, size = (mark["x0"] + mark["x1"]) / 2, max(1.0, float(mark["size"]))
    combining = _ACCENTS.get(mark["text"], mark["text"])
    letters = (
        c
        for c in chars
        if c["text"].isalpha() and c["x0"] - 0.1 * size <= middle <= c["x1"] + 0.1 * size and abs(c["top"] - mark["top"]) < 0.7 * size
    )
    letter = min(letters, key=lambda c: abs((c["x0"] + c["x1"]) / 2 - middle), default=None)
    whole = unicodedata.normalize("NFC", letter["text"] + combining) if letter else ""
    if letter is None or len(whole) != len(letter["text"]):
        return False
    letter["text"] = whole
    return True
