"""Categories of the matrix: what a legend's lines look like, and which of them an item looks like.

In: blocks with their styles. Out: `LegendLine`s; the label of the category that an item belongs to, or None where no mark tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document import Block, Cell, Text
from extractor.outline import LegendLine
from extractor.pages import Style

NEAR = 48.0
"""Distance in RGB (0 to 441) under which two colours are one."""
_GREY = 24
"""Spread between channels up to which a colour is a grey and tells nothing."""


def legend_line(block: Block, body: Style) -> LegendLine | None:
    """A short list item, or a line whose colour or fill stands out, as a category; None where it is plain text."""
    if block.kind not in ("list_item", "paragraph") or not block.text.text or len(block.text.text) > 140:
        return None
    marker = _style(block.marker)
    color = _telling(marker.color if marker else block.style.color, body)
    fill = block.swatch or _telling(marker.background if marker else block.style.background, body)
    if not block.marker and not color and not fill:
        return None
    return LegendLine(block.text.text, block.printed, color, block.marker.text if block.marker else None, fill)


def category_of(block: Block, cell: Cell, legend: Sequence[LegendLine], body: Style) -> str | None:
    """The label of the one legend line that the item's colours, or else its glyph, match."""
    marker = _style(block.marker)
    seen = [block.style.color, block.style.background, cell.fill]
    seen = [marker.color, marker.background, *seen] if marker else seen
    for color in [c for c in seen if _telling(c, body)]:
        near = sorted((min(distance(color, line.color), distance(color, line.fill)), line.label) for line in legend)
        tie = len(near) > 1 and near[1][0] - near[0][0] < 1.0
        if near and near[0][0] <= NEAR and not tie:
            return near[0][1]
    same = [line.label for line in legend if block.marker and line.glyph == block.marker.text]
    return same[0] if len(same) == 1 and len(legend) > 1 else None


def _style(text: Text | None) -> Style | None:
    return text.pieces[0].style if text and text.pieces else None


def _telling(color: str | None, body: Style) -> str | None:
    """The colour where it is neither the text's own nor a grey."""
    if not color or color == body.color:
        return None
    channels = _channels(color)
    return color if max(channels) - min(channels) > _GREY else None


def distance(one: str | None, other: str | None) -> float:
    """Euclidean distance of two '#rrggbb'; infinite where one is missing."""
    if not one or not other:
        return float("inf")
    return float(sum((a - b) ** 2 for a, b in zip(_channels(one), _channels(other), strict=True)) ** 0.5)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
