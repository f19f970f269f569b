"""Parts of a page, read again: cut out, brought to the height that reads best, and stacked for one run of Tesseract.

In: a page on white, boxes in pixels. Out: for each box the words read in it, at their places on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from extractor.geometry import Box
from extractor.read.ocr.components import cropped
from extractor.read.ocr.render import Gray
from extractor.read.ocr.tesseract import Recognised, recognise

XHEIGHT = 26.0
"""Pixels of x-height at which Tesseract reads best."""
SPACE = 30
"""Pixels of white around a strip."""
BLOCK = 6
"""Tesseract's way to look at a picture as one block of lines."""
MOST = 4.0
"""Times that a strip is enlarged at most."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page, one line of text high; `xheight` is that of its text."""

    box: Box
    xheight: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A strip in the stack: its first row there, its height there, and how much it was enlarged."""

    strip: Strip
    top: int
    height: int
    times: float


def reread(
    rest: Gray, strips: Sequence[Strip], language: str, timeout: float, pictures: Sequence[Gray] | None = None
) -> list[list[Recognised]]:
    """The words of each strip; `pictures` are the strips where they show less than the page does there."""
    if not strips:
        return []
    stack, placed = _stacked(strips, pictures or [cropped(rest, strip.box) for strip in strips])
    words = recognise(stack, language, layout=BLOCK, dpi=300, timeout=timeout)
    return [
        [_back(w, place) for w in words if place.top - SPACE / 2 <= w.box.middle[1] < place.top + place.height + SPACE / 2]
        for place in placed
    ]


def _stacked(strips: Sequence[Strip], pictures: Sequence[Gray]) -> tuple[Gray, list[_Placed]]:
    parts: list[Gray] = []
    placed: list[_Placed] = []
    top = SPACE
    for strip, picture in zip(strips, pictures, strict=True):
        times = min(MOST, max(0.3, XHEIGHT / strip.xheight))
        crop = Image.fromarray(np.ascontiguousarray(picture))
        size = max(1, round(crop.width * times)), max(1, round(crop.height * times))
        part = _stretched(np.asarray(crop.resize(size, Image.Resampling.BICUBIC)))
        parts.append(part)
        placed.append(_Placed(strip, top, part.shape[0], times))
        top += part.shape[0] + SPACE
    stack = np.full((top, max(p.shape[1] for p in parts) + 2 * SPACE), 255, dtype=np.uint8)
    for part, place in zip(parts, placed, strict=True):
        stack[place.top : place.top + part.shape[0], SPACE : SPACE + part.shape[1]] = part
    return stack, placed


def _stretched(part: Gray) -> Gray:
    """Grey text made black."""
    darkest = float(np.percentile(part, 2))
    if not 30 < darkest < 215:
        return part
    return np.asarray(np.clip(255.0 - (255.0 - part) * (255.0 / (255.0 - darkest)), 0, 255), dtype=np.uint8)


def _back(word: Recognised, place: _Placed) -> Recognised:
    """The word at its place on the page."""
    x0, top, x1, bottom = word.box
    left, up = place.strip.box.x0, place.strip.box.top

    def across(x: float) -> float:
        return left + (x - SPACE) / place.times

    def down(y: float) -> float:
        return up + (y - place.top) / place.times

    return replace(word, box=Box(max(0.0, across(x0)), max(0.0, down(top)), across(x1), down(bottom)))
