"""Headings that are typed with a space after each letter: 'T I D S P L A N'.

In: measured words of a typed page and its pitch, in pixels. Out: the words, with those letters put together to words that are letterspaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.geometry import Box, union
from extractor.read.ocr.cells import in_rows
from extractor.read.ocr.measure import Measured

INK = 0.8
"""Ink of a letter by its room."""
APART = 1.6
"""Room of each letter of a word, by the pitch, from which its letters stand apart: they have twice the room."""
NEXT, LAST = 2.6, 4.7
"""Pitches between the middles of two letters up to which they are of one word, and of one heading."""
LETTERS = 4
"""Letters that such a heading has at least."""


def spaced_out(words: Sequence[Measured], pitch: float) -> list[Measured]:
    """The words, with spaced headings as words of their own."""
    found: list[Measured] = []
    for run in _runs(words, pitch):
        letters = "".join(w.text for w in run)
        wide = len(run) == 1 or sum(len(w.text) for w in run if len(w.text) == 1 or _is_wide(w, pitch)) == len(letters)
        heading = sum(c.isalpha() for c in letters) >= LETTERS and (len(run) > 1 or _is_wide(run[0], pitch)) and wide
        found += _joined(run, pitch) if heading else run
    return found


def _runs(words: Sequence[Measured], pitch: float) -> Iterator[list[Measured]]:
    """Words of single letters, or of letters that stand apart, side by side; any other word alone."""
    run: list[Measured] = []
    for word in (word for row in in_rows(words, pitch) for word in row):
        fits = len(word.text) == 1 or _is_wide(word, pitch)
        if run and not (fits and _beside(run[-1], word, pitch)):
            yield run
            run = []
        run.append(word)
        if not fits:
            yield run
            run = []
    if run:
        yield run


def _is_wide(word: Measured, pitch: float) -> bool:
    """True where the letters of a word have twice the room."""
    return len(word.text) > 1 and word.box.width - INK * pitch > APART * pitch * (len(word.text) - 1)


def _distance(one: Box, other: Box, pitch: float) -> float:
    """Pitches from the middle of the last letter of the first to the middle of the first letter of the other."""
    return (other.x0 - one.x1) / pitch + INK


def _beside(one: Measured, other: Measured, pitch: float) -> bool:
    shared = one.box.overlap_y(other.box) > 0.4 * min(one.box.height, other.box.height)
    return shared and 1.4 < _distance(one.box, other.box, pitch) < LAST


def _joined(run: Sequence[Measured], pitch: float) -> list[Measured]:
    """A heading's words: letters farther apart than one space begin another."""
    groups: list[list[Measured]] = [[run[0]]]
    for word in run[1:]:
        if _distance(groups[-1][-1].box, word.box, pitch) > NEXT:
            groups.append([])
        groups[-1].append(word)
    return [
        replace(
            group[0],
            text="".join(w.text for w in group),
            box=union(w.box for w in group),
            confidence=min(w.confidence for w in group),
            line=run[0].line,
            baseline=run[0].baseline,
            letterspaced=True,
        )
        for group in groups
    ]
