"""Colours as people tell them apart.

In: '#rrggbb' or None. Out: whether a colour tells anything, and which of several it is nearest to.
"""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from extractor.pages import Style

NEAR = 48.0
"""Distance in RGB (0 to 441) under which two colours are one."""
TIE = 1.0
"""Least distance by which the nearest colour must be nearer than the next."""
SHADE = 14.0
"""Degrees of hue under which two colours are shades of one."""
OTHER = 26.0
"""Degrees of hue from which a colour is no shade of another."""
_GREY = 24
"""Spread between channels up to which a colour is a grey and tells nothing."""


def tells(color: str | None, body: Style) -> str | None:
    """The colour where it is neither the text's own, nor its ground, nor a grey."""
    return color if color and color not in (body.color, body.background) and is_hue(color) else None


def is_hue(color: str | None) -> bool:
    """True where a colour is no grey."""
    if not color:
        return False
    channels = _channels(color)
    return max(channels) - min(channels) > _GREY


def nearest(color: str, among: Sequence[tuple[str, str]]) -> str | None:
    """The name of the one (name, colour) that is nearest; else the only one of the same hue; None where none or several fit."""
    near = sorted((distance(color, other), name) for name, other in among)
    if near and near[0][0] <= NEAR and all(name == near[0][1] or far - near[0][0] >= TIE for far, name in near[1:]):
        return near[0][1]
    if near and near[0][0] <= NEAR:
        return None
    shades = sorted((_turn(color, other), name) for name, other in among if is_hue(other))
    if is_hue(color) and shades and shades[0][0] <= SHADE and all(name == shades[0][1] or turn >= OTHER for turn, name in shades[1:]):
        return shades[0][1]
    return None


def distance(one: str, other: str) -> float:
    """Euclidean distance of two colours."""
    return float(sum((a - b) ** 2 for a, b in zip(_channels(one), _channels(other), strict=True)) ** 0.5)


def _turn(one: str, other: str) -> float:
    """Degrees between two hues."""
    hues = [360 * colorsys.rgb_to_hsv(*(c / 255 for c in _channels(color)))[0] for color in (one, other)]
    apart = abs(hues[0] - hues[1])
    return min(apart, 360 - apart)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
