"""Which project a title means: titles in the contents and in the matrix are shortened, and change case.

In: a printed title and the projects. Out: the id of the one project that it means, or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.text import fold

ALIKE = 92.0
"""Likeness (0 to 100) from which two titles are one with a slip of the pen."""
LONG = 5
"""Letters from which a word tells a title from others."""


@dataclass(frozen=True, slots=True)
class Target:
    """A project that may be meant."""

    id: str
    title: str


def meant(title: str, targets: Sequence[Target]) -> str | None:
    """Equal, else a beginning of two words or more, nearly equal, or all telling words in the title; None where none or several fit."""
    wanted = fold(title)
    if not wanted:
        return None
    folded = [(t.id, fold(t.title)) for t in targets]
    for fits in (
        [i for i, t in folded if t == wanted],
        [i for i, t in folded if _begins(t, wanted)],
        [i for i, t in folded if _begins(wanted, t)],
        [i for i, t in folded if fuzz.ratio(t, wanted) >= ALIKE],
        [i for i, t in folded if f" {wanted} " in f" {t} " and _telling(wanted)],
        [i for i, t in folded if _telling(wanted) and _telling(wanted) <= set(t.split())],
    ):
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _telling(title: str) -> set[str]:
    """The words of a title that can tell it from others, where there are two or more of them."""
    found = {word for word in title.split() if len(word) >= LONG}
    return found if len(found) >= 2 else set()


def _begins(whole: str, beginning: str) -> bool:
    return whole.startswith(beginning + " ") and " " in beginning
