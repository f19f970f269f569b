"""Quick looks at a text, so that slow patterns are tried only where they can find something.

In: a text. Out: the text in small letters, of the same length; its words and figures; whether one of several signs is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_RUN = re.compile(r"[^\W\d_]+|\d+|[½¼¾]")


@lru_cache(maxsize=64)
def lowered(text: str) -> str:
    """In small letters, character by character: a letter that would become two stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=64)
def runs(text: str) -> tuple[tuple[int, str], ...]:
    """Each unbroken run of letters or figures: where it begins, and it in small letters."""
    return tuple((m.start(), m[0]) for m in _RUN.finditer(lowered(text)))


@lru_cache(maxsize=64)
def vocabulary(text: str) -> frozenset[str]:
    """The different runs of a text."""
    return frozenset(run for _, run in runs(text))


def has_any(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs stands in the text."""
    return any(map(text.__contains__, signs))
