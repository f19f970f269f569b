"""The type of the running text.

In: the words of each page. Out: the style, and the font, that most of it is set in. Each page counts for the share of it that a style
has, so that a long listing or table at the end does not outweigh the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from extractor.pages import Style, Word

_Trait = TypeVar("_Trait")


def running_style(pages: Iterable[Sequence[Word]]) -> Style:
    """The style of most of the text; fonts are told apart by their looks only."""
    return _most(pages, lambda w: replace(w.style, italic=False, font=""), Style(10.0))


def running_font(pages: Iterable[Sequence[Word]]) -> str:
    """The font of most of the text."""
    return _most(pages, lambda w: w.style.font, "")


def _most(pages: Iterable[Sequence[Word]], trait: Callable[[Word], _Trait], default: _Trait) -> _Trait:
    shares: dict[_Trait, float] = defaultdict(float)
    for words in pages:
        total = sum(w.characters for w in words)
        for word in words:
            shares[trait(word)] += word.characters / max(total, LITTLE)
    return max(shares, key=lambda t: round(shares[t], 9)) if shares else default


LITTLE = 400
"""Characters under which a page counts for less than a full one."""
