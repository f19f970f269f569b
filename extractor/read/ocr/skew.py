"""How far a page lies askew.

In: a picture of ink. Out: the angle, in degrees clockwise, by which its lines fall to the right; pictures turned back by it.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.read.ocr.components import Mask, painted, shapes
from extractor.read.ocr.render import Picture

WIDEST = 6.0
"""Degrees that are looked at on either side."""
LEAST = 0.03
"""Degrees under which a page is held to lie straight."""
BROAD, NEAR, GUTTER = 1.2, 0.06, 0.012
"""A spread's width by its height, at least; how far off its middle the gutter lies, and how wide it is, as shares of its width."""
EMPTY, ENOUGH, APART = 0.004, 4000, 0.1
"""Share of a gutter that may be ink; pixels of ink that a page has at least; degrees by which two pages lie apart."""
DARK, MUCH = 100, 0.04
"""Grey of a dark ground, and its share of the page from which its edges, and large type on it, are told from letters."""
LETTER, FEW = 18.0, 2000
"""Points that a letter is high and wide at most; pixels of letters to go by."""
_POINTS = 150_000


def angle(ink: Mask) -> float:
    """The angle at which the rows of ink stand out most."""
    rows, columns = np.nonzero(ink)
    if len(rows) < 200:
        return 0.0
    step = max(1, len(rows) // _POINTS)
    ys, xs = rows[::step].astype(np.float64), columns[::step].astype(np.float64)
    best, width = 0.0, WIDEST
    for spacing in (0.5, 0.1, 0.02):
        tried = np.arange(best - width, best + width + spacing / 2, spacing)
        best = float(tried[int(np.argmax([_sharpness(ys, xs, float(a)) for a in tried]))])
        width = spacing
    return best if abs(best) >= LEAST else 0.0


def _lettered(ink: Mask, scale: float) -> Mask:
    """The shapes of the size of letters; all ink where there are few."""
    found = shapes(ink)
    letters = (found.height < LETTER * scale) & (found.width < LETTER * scale)
    if found.area[letters].sum() < FEW:
        return ink
    left = ink.astype(np.uint8)
    painted(left, found, ~letters, 0)
    return left > 0


def _sharpness(ys: NDArray[np.float64], xs: NDArray[np.float64], degrees: float) -> float:
    """How much neighbouring rows differ when the page is turned by that angle."""
    shifted = (ys - xs * math.tan(math.radians(degrees))).astype(np.int64)
    profile = np.bincount(shifted - shifted.min()).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def straightened(picture: Picture, ink: Mask) -> tuple[Picture, float]:
    """The picture laid straight, and the degrees that it lay askew; the two pages of a spread each by its own angle."""
    if float((picture.gray[::4, ::4] < DARK).mean()) > MUCH:
        ink = _lettered(ink, picture.scale)
    whole = angle(ink)
    middle = _gutter(ink)
    if middle is None:
        return turned(picture, whole), whole
    angles = [angle(ink[:, :middle]), angle(ink[:, middle:])]
    if abs(angles[0] - angles[1]) < APART:
        return turned(picture, whole), whole
    halves = [turned(_part(picture, side), degrees) for side, degrees in zip((slice(0, middle), slice(middle, None)), angles, strict=True)]
    color = None
    if picture.color is not None:
        color = np.concatenate([h.color for h in halves if h.color is not None], axis=1)
    return replace(picture, gray=np.concatenate([h.gray for h in halves], axis=1), color=color), sum(angles) / 2


def _gutter(ink: Mask) -> int | None:
    """The column between the two pages of a spread: near the middle of a broad sheet, without type from top to bottom; None where there is
    none, or one side is empty."""
    height, width = ink.shape
    if width < BROAD * height:
        return None
    first = int(width * (0.5 - NEAR))
    band = ink[:, first : width - first].sum(axis=0)
    room = max(3, int(width * GUTTER))
    free = np.nonzero(np.convolve(band, np.ones(room), "valid") < EMPTY * room * height)[0]
    if not len(free):
        return None
    middle = first + int(free[np.argmin(np.abs(free - len(band) / 2))]) + room // 2
    return middle if min(ink[:, :middle].sum(), ink[:, middle:].sum()) > ENOUGH else None


def _part(picture: Picture, side: slice) -> Picture:
    return replace(picture, gray=picture.gray[:, side], color=None if picture.color is None else picture.color[:, side])


def turned(picture: Picture, degrees: float) -> Picture:
    """The picture turned back by the angle around its middle; the corners that open are filled with the paper's colour."""
    if not degrees:
        return picture
    paper = int(np.percentile(picture.gray[::8, ::8], 80))
    gray = _turned(picture.gray, degrees, paper)
    color = None
    if picture.color is not None:
        tint = tuple(int(v) for v in np.percentile(picture.color[::8, ::8].reshape(-1, 3), 80, axis=0))
        color = _turned(picture.color, degrees, tint)
    return replace(picture, gray=gray, color=color)


def _turned(pixels: NDArray[np.uint8], degrees: float, fill: int | tuple[int, ...]) -> NDArray[np.uint8]:
    image = Image.fromarray(pixels)
    return np.asarray(image.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=fill))
