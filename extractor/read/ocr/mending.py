"""Readings put right by a language: the caller's, since reading knows none.

In: a `Reading` and a `Mend`. Out: the reading with its words put right, each repair kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from extractor.read.ocr.seen import Mended, Reading, Seen


class Repair(Protocol):
    """One place of a word that a language puts right; what kind of fault it was."""

    @property
    def kind(self) -> str: ...


class Mend(Protocol):
    """A language's repairs: the words of a line put right, as many as before, and the repairs by word."""

    def __call__(self, words: Sequence[str], /) -> tuple[list[str], Mapping[int, Sequence[Repair]]]: ...


def mended(reading: Reading, mend: Mend) -> Reading:
    """The reading with its lines put right; dashes between words stay, the picture has told them apart."""
    lines: dict[int, list[int]] = defaultdict(list)
    for place, word in enumerate(reading.words):
        lines[word.line].append(place)
    words = list(reading.words)
    done: list[Mended] = []
    for places in lines.values():
        places.sort(key=lambda p: words[p].box.x0)
        now, repairs = mend([words[p].text for p in places])
        for index in repairs:
            place = places[index]
            if now[index] != words[place].text and not _is_dash(words[place]):
                done.append(Mended(words[place].text, now[index], words[place].box))
                words[place] = replace(words[place], text=now[index])
    return replace(reading, words=tuple(words), mended=(*reading.mended, *done))


def _is_dash(word: Seen) -> bool:
    return word.text in "-–—"
