"""The balance of characters: every non-space character of every page is placed, furniture or unplaced, exactly once.

In: the pages and the texts that the result was made of. Out: `Coverage`, and the words that are in neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.catalogue import Coverage
from extractor.document import Region, Text, words_of
from extractor.pages import Page


def balance(pages: Sequence[Page], placed: Iterable[Text], furniture: Iterable[Text]) -> tuple[Coverage, tuple[Region, ...]]:
    """The account, and where what is unplaced stands."""
    in_text, on_edge = words_of(placed), words_of(furniture)
    counts = {"placed": 0, "furniture": 0, "unplaced": 0}
    lost: list[Region] = []
    for page in pages:
        for word in page.words:
            where = (page.number, word.index)
            account = "placed" if where in in_text else "furniture" if where in on_edge else "unplaced"
            counts[account] += word.characters
            if account == "unplaced":
                lost.append(Region(page.number, word.box))
    return Coverage(characters=sum(counts.values()), **counts), tuple(lost)
