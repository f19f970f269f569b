"""What was stamped on a typed page in the text's own ink, and not in a frame: it slants, and its letters stand on no grid.

In: measured words of a typed page, the page's shapes and its pitch, in pixels. Out: the words that were typed or printed, and the others.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from extractor.geometry import Box, union
from extractor.read.ocr.cells import in_rows
from extractor.read.ocr.components import Ints, Shapes
from extractor.read.ocr.measure import Measured

LOW, HIGH, BROAD = 0.5, 2.0, 1.3
"""Height and width of a letter by the pitch."""
APART = 3.0
"""Pitches of white that part a stamp from the text beside it."""
LETTERS = 4
"""Letters from which a slope can be told."""
STEEP = 1.6
"""Degrees by which a stamp slants at least: rows of a straightened page do not."""
TRUE = 0.45
"""How well letters agree with the page's grid, -1 to 1, from which they were typed on it."""


def typed_only(words: Sequence[Measured], found: Shapes, pitch: float) -> tuple[list[Measured], list[Measured]]:
    """The words without those of stamps, and these."""
    letters = found.boxes[(found.height > LOW * pitch) & (found.height < HIGH * pitch) & (found.width < BROAD * pitch)]
    phases = np.exp(2j * math.pi * (letters[:, 0] + letters[:, 2]) / 2 / pitch)
    page = phases.sum() / max(1.0, float(abs(phases.sum())))
    kept: list[Measured] = []
    stamped: list[Measured] = []
    for group in _groups(words, pitch):
        inside = _inside(letters, union(w.box for w in group))
        is_stamp = False
        if inside.sum() >= LETTERS:
            own = letters[inside]
            across, foot = (own[:, 0] + own[:, 2]) / 2, own[:, 3]
            slope = math.degrees(math.atan(float(np.polyfit(across, foot, 1)[0])))
            spread = float(np.ptp(across)) > LETTERS * pitch / 2
            is_stamp = spread and abs(slope) > STEEP and float((phases[inside] / page).real.mean()) < TRUE
        (stamped if is_stamp else kept).extend(group)
    return kept, stamped


def _groups(words: Sequence[Measured], pitch: float) -> Iterator[list[Measured]]:
    """Words side by side."""
    for row in in_rows(words, pitch):
        group: list[Measured] = []
        for word in row:
            if group and word.box.x0 - group[-1].box.x1 > APART * pitch:
                yield group
                group = []
            group.append(word)
        yield group


def _inside(letters: Ints, box: Box) -> np.ndarray:
    across, down = (letters[:, 0] + letters[:, 2]) / 2, (letters[:, 1] + letters[:, 3]) / 2
    return np.asarray((across > box.x0) & (across < box.x1) & (down > box.top) & (down < box.bottom))
