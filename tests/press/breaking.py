"""A text in lines of a width.

In: text, font, size, width in points. Out: lines as tuples of words; a word that goes on in the next line ends in a hyphen, its own or,
where the look hyphenates, one that the Danish patterns allow.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pyphen

from tests.press.fonts import width

_OWN_HYPHEN = re.compile(r"(?<=\w\w-)(?=\w\w)")
_PLAIN = re.compile(r"[a-zæøå]{7,}", re.IGNORECASE)
Words = tuple[str, ...]


def lines(text: str, font: str, size: float, measure: float, *, hyphenated: bool = False) -> list[Words]:
    """The words of the text, line by line; a word wider than the measure stands alone."""
    space = width(" ", font, size)
    done: list[Words] = []
    line: list[str] = []
    used = 0.0
    for word in text.split():
        while word:
            room = measure - used - (space if line else 0.0)
            if width(word, font, size) <= room:
                used += width(word, font, size) + (space if line else 0.0)
                line.append(word)
                break
            head, tail = _cut(word, font, size, room, hyphenated)
            if not head and not line:
                head, tail = word, ""
            if head:
                line.append(head)
            done.append(tuple(line))
            line, used, word = [], 0.0, tail
    return [*done, tuple(line)] if line else done


def _cut(word: str, font: str, size: float, room: float, hyphenated: bool) -> tuple[str, str]:
    """The longest beginning of the word that fits, with its hyphen, and what is left; ('', word) where none fits."""
    ends = [(m.start(), "") for m in _OWN_HYPHEN.finditer(word) if "@" not in word]
    ends += [(p, "-") for p in _places(word)] if hyphenated else []
    for place, hyphen in sorted(ends, reverse=True):
        if width(word[:place] + hyphen, font, size) <= room:
            return word[:place] + hyphen, word[place:]
    return "", word


@lru_cache(maxsize=4096)
def _places(word: str) -> tuple[int, ...]:
    """Where the plain parts of a word may be broken: at least three letters on either side."""
    found = []
    for part in _PLAIN.finditer(word):
        places = _dictionary().positions(part.group())
        found += [part.start() + p for p in places if 3 <= p <= len(part.group()) - 3]
    return tuple(found) if "@" not in word else ()


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="da_DK")
