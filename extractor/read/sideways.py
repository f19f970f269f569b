"""Words that are set sideways, read in their own direction.

In: the turned characters of a page as pdfplumber gives them. Out: the characters of each word in reading order, with the type size, and
how the word is turned. Text that climbs reads its lines from left to right, text that falls from right to left.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from extractor.read.words import Char

UP, DOWN = 270, 90
"""Degrees clockwise: text that climbs, and text that falls."""
GAP = 0.15
"""Gap along the line, in ems, that parts two words."""


def runs(chars: Iterable[Char]) -> Iterator[tuple[list[Char], int]]:
    """(characters, turn) of each word."""
    turned: dict[int, list[Char]] = {UP: [], DOWN: []}
    slanted: list[Char] = []
    for char in chars:
        if is_slanted(char):
            slanted.append(char | {"size": _size(char), "upright": False})
            continue
        turned[UP if char["matrix"][1] > 0 else DOWN].append(char | {"size": char["x1"] - char["x0"]})
    for turn, found in turned.items():
        for line in _lines(found, turn):
            for word in _words(line, turn):
                yield word, turn
    yield from _slanted(slanted)


def is_slanted(char: Char) -> bool:
    """True where a character is turned, but by no right angle."""
    across, along = abs(char["matrix"][0]), abs(char["matrix"][1])
    return bool(min(across, along) > 0.05 * max(across, along))


def _size(char: Char) -> float:
    """The type size of a slanted character, whose box tells nothing."""
    a, b = char["matrix"][:2]
    return float(math.hypot(a, b)) if math.hypot(a, b) > 2 else float(char["size"])


def _slanted(chars: Sequence[Char]) -> Iterator[tuple[list[Char], int]]:
    """Slanted words, in the order painted."""
    word: list[Char] = []
    for char in chars:
        angle = _angle(char)
        goes_on = word and _angle(word[-1]) == angle and math.hypot(*_step(word[-1], char)) < 2 * char["size"]
        if word and (not goes_on or not char["text"].strip()):
            yield word, _angle(word[-1])
            word = []
        if char["text"].strip():
            word.append(char)
    if word:
        yield word, _angle(word[-1])


def _angle(char: Char) -> int:
    """Degrees clockwise."""
    return round(-math.degrees(math.atan2(char["matrix"][1], char["matrix"][0]))) % 360


def _step(one: Char, other: Char) -> tuple[float, float]:
    return float(other["x0"] - one["x0"]), float(other["top"] - one["top"])


def _lines(chars: Sequence[Char], turn: int) -> list[list[Char]]:
    """Characters of one line, by their middle across it."""
    lines: list[list[Char]] = []
    for char in sorted(chars, key=_across, reverse=turn == DOWN):
        if lines and abs(_across(char) - _across(lines[-1][0])) < 0.4 * char["size"]:
            lines[-1].append(char)
        else:
            lines.append([char])
    return [sorted(line, key=lambda c: _along(c, turn)[0]) for line in lines]


def _words(line: Sequence[Char], turn: int) -> Iterator[list[Char]]:
    word: list[Char] = []
    for char in line:
        blank = not char["text"].strip()
        if word and (blank or _along(char, turn)[0] - _along(word[-1], turn)[1] > GAP * char["size"]):
            yield word
            word = []
        if not blank:
            word.append(char)
    if word:
        yield word


def _across(char: Char) -> float:
    return float(char["x0"] + char["x1"]) / 2


def _along(char: Char, turn: int) -> tuple[float, float]:
    """Where a character begins and ends in the direction of reading."""
    return (-char["bottom"], -char["top"]) if turn == UP else (char["top"], char["bottom"])
