"""How far a page lies askew.

In: a picture of ink. Out: the angle, in degrees clockwise, by which its lines fall to the right; pictures turned back by it.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.read.ocr.components import Mask
from extractor.read.ocr.render import Picture

WIDEST = 6.0
"""Degrees that are looked at on either side."""
LEAST = 0.03
"""Degrees under which a page is held to lie straight."""
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


def _sharpness(ys: NDArray[np.float64], xs: NDArray[np.float64], degrees: float) -> float:
    """How much neighbouring rows differ when the page is turned by that angle."""
    shifted = (ys - xs * math.tan(math.radians(degrees))).astype(np.int64)
    profile = np.bincount(shifted - shifted.min()).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


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
    return Picture(gray, color, picture.scale)


def _turned(pixels: NDArray[np.uint8], degrees: float, fill: int | tuple[int, ...]) -> NDArray[np.uint8]:
    image = Image.fromarray(pixels)
    return np.asarray(image.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=fill))
