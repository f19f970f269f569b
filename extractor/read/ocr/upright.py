"""Which way up a page lies.

In: a picture and the words read in it as it lies. Out: the degrees clockwise that it must be turned by to be read, 0 where it lies right;
turned pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from extractor.read.ocr.components import shapes
from extractor.read.ocr.paper import ink_edges
from extractor.read.ocr.render import Picture
from extractor.read.ocr.seen import Seen
from extractor.read.ocr.tesseract import Recognised, recognise

SURE = 70.0
"""Confidence from which a word speaks for the way the page lies."""
ENOUGH = 0.35
"""Sure letters, by shapes of the size of letters, from which a page lies right."""
FEW = 25
"""Shapes of the size of letters under which nothing can be told."""
HALF = 0.5
"""The other ways are tried at half the resolution."""


def turn(picture: Picture, words: Sequence[Seen], language: str, timeout: float) -> int:
    """The turn after which most letters are sure."""
    letters = _letters(picture)
    sure = sum(len(w.text) for w in words if w.confidence >= SURE and not _on_its_side(w))
    if letters < FEW or sure >= ENOUGH * letters:
        return 0
    found = {degrees: _sure(turned(picture, degrees), language, timeout) for degrees in (90, 180, 270)}
    best = max(found, key=lambda degrees: found[degrees])
    return best if found[best] > 2 * sure + FEW else 0


def _on_its_side(word: Seen) -> bool:
    """True for a word that is higher than wide: Tesseract reads lines that climb, too."""
    return len(word.text) > 2 and word.box.height > 1.2 * word.box.width


def _letters(picture: Picture) -> int:
    """How many shapes have the size of letters."""
    found = shapes(ink_edges(picture.gray))
    low, high = 3.0 * picture.scale, 20.0 * picture.scale
    return int(((np.maximum(found.width, found.height) > low) & (found.height < high) & (found.width < high)).sum())


def _sure(picture: Picture, language: str, timeout: float) -> int:
    """The sure letters of a picture at half its resolution."""
    size = int(picture.gray.shape[1] * HALF), int(picture.gray.shape[0] * HALF)
    small = np.asarray(Image.fromarray(np.ascontiguousarray(picture.gray)).resize(size, Image.Resampling.BOX))
    words: list[Recognised] = recognise(small, language, layout=3, dpi=round(picture.scale * 72 * HALF), timeout=timeout)
    return sum(len(w.text) for w in words if w.confidence >= SURE and len(w.text) > 2 and w.box.height < w.box.width)


def turned(picture: Picture, degrees: int) -> Picture:
    """The picture turned clockwise by a multiple of 90 degrees."""
    quarters = -degrees // 90
    color = None if picture.color is None else np.ascontiguousarray(np.rot90(picture.color, quarters))
    return replace(picture, gray=np.ascontiguousarray(np.rot90(picture.gray, quarters)), color=color)
