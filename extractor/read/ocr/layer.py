"""Another program's reading under a picture, laid over what the picture shows.

In: the words of a page's text layer, and its straight picture on white. Out: the words as Tesseract would give them, each with the box of
its own ink; None where they do not fit the picture: they lie beside the ink, are in pieces, or leave much of it without words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box, union
from extractor.pages import Word
from extractor.read.ocr.components import Mask, Shapes, shapes
from extractor.read.ocr.tesseract import Recognised

KNOWN = 100.0
"""Confidence of words that another program read: it is not told how sure it was."""
ALIGNED = 0.85
"""Share of the layer's letters that must lie on ink of their width."""
SHARED = 0.6
"""Share of the ink of the size of letters that must belong to a word."""
NARROW, WIDE = 0.6, 1.5
"""Width of a word's ink by its box in the layer, at least and at most."""
LOW, HIGH = 2.5, 22.0
"""Points that a letter is high."""
FAULTY = 0.02
"""Share of words that are in pieces or on no ink, up to which the layer is sound."""
CLOSE = 0.12
"""White, by their height, under which two pieces are one word."""
LEVEL = 0.5
"""Height of a word by which the next one on its line stands higher or lower at most."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Laid:
    """The words that lie on ink, and those that no ink was found for."""

    words: tuple[Recognised, ...]
    lost: tuple[Word, ...]


def laid(words: Sequence[Word], ink: Mask, scale: float, skew: float) -> Laid | None:
    """The words on the page's ink at `scale` pixels a point, which was turned back by `skew` degrees."""
    shown = [w for w in words if not w.hidden]
    if not shown or sum(bool(w.turn) for w in shown) * 5 > len(shown):
        return None
    found = shapes(ink)
    places = [_straight(w.box, ink.shape, scale, skew) for w in shown]
    owner = _owners(places, found)
    boxes = [_around(found, owner == n) for n in range(len(places))]
    if not _fit(shown, places, boxes) or not _are_all(found, owner, scale):
        return None
    lines = _lines(places)
    on_ink = [Recognised(w.text, box, KNOWN, (1, 1, line)) for w, box, line in zip(shown, boxes, lines, strict=True) if box]
    whole = _joined(on_ink)
    lost = [w for w, box in zip(shown, boxes, strict=True) if box is None and sum(c.isalnum() for c in w.text) > 1]
    faults = len(on_ink) - len(whole) + len(lost)
    return Laid(tuple(whole), tuple(lost)) if faults <= FAULTY * len(shown) else None


def _straight(box: Box, shape: tuple[int, ...], scale: float, skew: float) -> Box:
    """A box of the page, in pixels of the straight picture."""
    slope = math.radians(skew)
    across, down = shape[1] / 2, shape[0] / 2
    x, y = box.middle[0] * scale - across, box.middle[1] * scale - down
    x, y = across + x * math.cos(slope) + y * math.sin(slope), down + y * math.cos(slope) - x * math.sin(slope)
    width, height = box.width * scale / 2, box.height * scale / 2
    return Box(x - width, y - height, x + width, y + height)


def _owners(places: Sequence[Box], found: Shapes) -> NDArray[np.int64]:
    """For each shape the word whose middle line is nearest among those whose box holds its middle; -1 where there is none."""
    x, y = (found.boxes[:, 0] + found.boxes[:, 2]) / 2, (found.boxes[:, 1] + found.boxes[:, 3]) / 2
    owner = np.full(len(x), -1, dtype=np.int64)
    nearest = np.full(len(x), np.inf)
    for n, box in enumerate(places):
        pad = 0.1 * box.height
        held = (x >= box.x0 - pad) & (x <= box.x1 + pad) & (y >= box.top - pad) & (y <= box.bottom + pad)
        held &= found.height <= 1.5 * box.height
        away: Floats = np.abs(y - box.middle[1]) + np.abs(np.clip(x, box.x0, box.x1) - x)
        closer = held & (away < nearest)
        owner[closer], nearest[closer] = n, away[closer]
    return owner


def _around(found: Shapes, own: Mask) -> Box | None:
    """The box of the chosen shapes."""
    boxes = found.boxes[own]
    if not len(boxes):
        return None
    return Box(float(boxes[:, 0].min()), float(boxes[:, 1].min()), float(boxes[:, 2].max()), float(boxes[:, 3].max()))


def _fit(words: Sequence[Word], places: Sequence[Box], boxes: Sequence[Box | None]) -> bool:
    """True where nearly all letters lie on ink that is as wide as their words."""
    judged = [(len(w.text), p, b) for w, p, b in zip(words, places, boxes, strict=True) if sum(c.isalnum() for c in w.text) > 2]
    fitting = sum(n for n, place, box in judged if box and NARROW * place.width <= box.width <= WIDE * place.width)
    return fitting >= ALIGNED * sum(n for n, _, _ in judged)


def _are_all(found: Shapes, owner: NDArray[np.int64], scale: float) -> bool:
    """True where most shapes of the size of letters belong to a word."""
    letters = (found.height >= LOW * scale) & (found.height <= HIGH * scale) & (found.width <= HIGH * scale)
    return bool((owner[letters] >= 0).sum() >= SHARED * letters.sum())


def _joined(words: Sequence[Recognised]) -> list[Recognised]:
    """The words, with pieces between which the ink has no space put together: programs part words that they set with other widths."""
    found: list[Recognised] = []
    for word in words:
        last = found[-1] if found else None
        if last and last.line == word.line and word.box.x0 - last.box.x1 < CLOSE * max(last.box.height, word.box.height):
            found[-1] = replace(last, text=last.text + word.text, box=union([last.box, word.box]))
        else:
            found.append(word)
    return found


def _lines(places: Sequence[Box]) -> list[int]:
    """The line of each word: it goes on while the next one stands level and farther right."""
    found: list[int] = []
    for n, box in enumerate(places):
        before = places[n - 1] if n else None
        level = before and abs(box.middle[1] - before.middle[1]) < LEVEL * min(box.height, before.height) and box.x0 > before.x0
        found.append(found[-1] + (0 if level else 1) if found else 1)
    return found
