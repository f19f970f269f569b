"""Lines of words that are set sideways.

In: words of one page. Out: `Line`s in reading order: of climbing text from left to right, of falling text from right to left.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.geometry import union
from extractor.layout.lines import Line, dominant
from extractor.pages import Word

APART = 2.0
"""Gap along the line, in ems, from which words are no longer of one line."""
_UP, _DOWN = 270, 90


def turned_lines(page: int, words: Iterable[Word]) -> list[Line]:
    """The sideways words among `words`, line by line."""
    runs: list[list[Word]] = []
    for word in sorted((w for w in words if not w.upright), key=lambda w: w.index):
        if runs and _goes_on(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [Line(page, tuple(run), union(w.box for w in run), dominant(run)) for run in runs]


def _goes_on(last: Word, word: Word) -> bool:
    """True where a word follows on the same line; words come from the reader line by line."""
    if last.turn != word.turn:
        return False
    if last.turn not in (_UP, _DOWN):
        return word.index == last.index + 1
    beside = last.box.overlap_x(word.box) > 0.6 * min(last.box.width, word.box.width)
    gap = last.box.top - word.box.bottom if word.turn == _UP else word.box.top - last.box.bottom
    return beside and -0.5 * word.style.size < gap < APART * word.style.size
