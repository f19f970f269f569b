"""Dashes told by their length, for the Danish model has a hyphen only, and the lone 'i' by its dot.

In: measured words and the page on white. Out: the words, with en dashes where the picture shows them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractor.read.ocr.components import shapes
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray

LONG = 0.66
"""Length by x-height from which a dash is an en dash: hyphens have 0.5, en dashes 0.75 and more in text faces."""
WAIST = 0.65
"""Ink between a letter and its dot, by the ink of its stem, at most: in small type they touch."""
SLENDER, LOW, HIGH = 0.4, 0.6, 1.25
"""Width of an 'i' at most, and its height without its dot at least and at most, by x-height."""
_ALONE = re.compile(r"[-–—]")
_RANGE = re.compile(r"[\d.,/]*\d\.?[-–—]\d[\d.,/]*")


def dashed(words: Sequence[Measured], rest: Gray) -> list[Measured]:
    """The words with their dashes."""
    return [_dashed(word, rest) for word in words]


def hyphened(words: Sequence[Measured]) -> list[Measured]:
    """The words of a typed page: a typewriter has one sign as long as a dash, and all are hyphens; it has no '»', which are commas."""
    return [replace(w, text=re.sub("[–—]", "-", w.text).replace("»", ",")) for w in words]


def _dashed(word: Measured, rest: Gray) -> Measured:
    if _ALONE.fullmatch(word.text):
        length = word.box.width / word.xheight
        return replace(word, text="—" if length > 1.75 else "–" if length > LONG else "-")
    if not _RANGE.fullmatch(word.text):
        return word
    length = _inner(word, rest) / word.xheight
    dash = "–" if length > LONG else "-" if length else None
    return replace(word, text=re.sub("[-–—]", dash, word.text) if dash else word.text.replace("—", "–"))


def _inner(word: Measured, rest: Gray) -> float:
    """The length, in pixels, of the one flat shape in a word; 0 where there is none or several."""
    x0, top, x1, bottom = (int(v) for v in word.box)
    found = shapes(rest[top:bottom, x0:x1] < 150)
    flat = [
        int(w)
        for w, h in zip(found.width, found.height, strict=True)
        if w > 1.6 * h and h < 0.45 * word.xheight and w > 0.25 * word.xheight
    ]
    return float(flat[0]) if len(flat) == 1 else 0.0


def dotted(word: Measured, rest: Gray) -> Measured:
    """A lone '1', 'l' or '|' over which a dot stands is an 'i'; so is one that is slender and no higher than the small letters."""
    if word.text not in ("1", "l", "I", "|", "!", "í", "ì"):
        return word
    x0, top, x1, bottom = (int(v) for v in word.box)
    if word.box.width < SLENDER * word.xheight and LOW * word.xheight < word.box.height < HIGH * word.xheight:
        return replace(word, text="i")
    rows = (255.0 - rest[top:bottom, x0:x1]).sum(axis=1)
    if len(rows) < 8 or word.box.width > 0.6 * word.box.height:
        return word
    stem = float(np.median(rows[len(rows) // 2 :]))
    waist = int(np.argmin(rows[2 : len(rows) // 2])) + 2
    has_dot = rows[waist] < WAIST * stem and float(rows[:waist].max()) > 1.3 * rows[waist]
    return replace(word, text="i") if has_dot else word
