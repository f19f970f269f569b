"""Which project a title means: titles in the contents and in the matrix are shortened, and change case.

In: a printed title and the projects. Out: the id of the one project that it means, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.text import fold

ALIKE = 92.0
"""Likeness (0 to 100) from which two titles are one with a slip of the pen."""
LONG = 5
"""Letters from which a word tells a title from others."""


_NUMBERED = re.compile(r"(?:[^\W\d]+\.?\s?)?(?P<number>\d+(?:\.\d+)*)[.:)]?(?:\s+(?P<title>\S.*))?")
_BREAK = re.compile(r"\s[–—-]\s|:|,")


@dataclass(frozen=True, slots=True)
class Target:
    """A project that may be meant."""

    id: str
    title: str


def meant(title: str, targets: Sequence[Target]) -> str | None:
    """The project that a title means, by its number or its words; None where none or several fit."""
    numbered = _NUMBERED.fullmatch(title.strip())
    if numbered:
        same = next((t for t in targets if t.id == f"projekt-{numbered['number']}"), None)
        if same and not numbered["title"]:
            return same.id
        if same and _by_words(numbered["title"], [same]):
            return same.id
    return _by_words(title, targets)


def _by_words(title: str, targets: Sequence[Target]) -> str | None:
    """Equal, else up to a colon or dash, a beginning of two words, nearly equal, cut short, or all telling words in the title."""
    wanted = fold(title)
    if not wanted:
        return None
    folded = [(t.id, fold(t.title)) for t in targets]
    for fits in (
        [i for i, t in folded if t == wanted],
        [t.id for t in targets if fold(_BREAK.split(t.title)[0]) == wanted],
        [i for i, t in folded if _begins(t, wanted)],
        [i for i, t in folded if _begins(wanted, t)],
        [i for i, t in folded if fuzz.ratio(t, wanted) >= ALIKE],
        [i for i, t in folded if _cut_short(title, t)],
        [i for i, t in folded if f" {wanted} " in f" {t} " and _telling(wanted)],
        [i for i, t in folded if _telling(wanted) and _telling(wanted) <= set(t.split())],
    ):
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _cut_short(title: str, whole: str) -> bool:
    """'Digit. dannelse i skolen' for 'Digital dannelse i skolen': words with a full stop are beginnings, all stand in their order."""
    words = title.split()
    if len(words) < 2 or not any(w.endswith(".") and len(w) > 2 for w in words):
        return False
    rest = iter(whole.split())
    return all(any(r.startswith(fold(w)) if w.endswith(".") else r == fold(w) for r in rest) for w in words if fold(w))


def _telling(title: str) -> set[str]:
    """The words of a title that can tell it from others, where there are two or more of them."""
    found = {word for word in title.split() if len(word) >= LONG}
    return found if len(found) >= 2 else set()


def _begins(whole: str, beginning: str) -> bool:
    return whole.startswith(beginning + " ") and " " in beginning
