"""Colours of PDF as '#rrggbb'.

In: a colour as pdfplumber gives it (a number, or 1, 3 or 4 numbers from 0 to 1). Out: '#rrggbb', None for patterns and unknown spaces.
"""

from __future__ import annotations

from typing import Any


def hex_color(color: Any) -> str | None:
    """Grey, RGB or CMYK as '#rrggbb'."""
    values = [color] if isinstance(color, int | float) else color
    if not isinstance(values, list | tuple) or not all(isinstance(v, int | float) for v in values):
        return None
    if len(values) == 1:
        channels = [float(values[0])] * 3
    elif len(values) == 3:
        channels = [float(v) for v in values]
    elif len(values) == 4:
        *inks, black = values
        channels = [(1 - float(ink)) * (1 - float(black)) for ink in inks]
    else:
        return None
    return "#" + "".join(f"{min(255, max(0, round(c * 255))):02x}" for c in channels)
