"""Colours that are meant to be one.

In: the colours measured in a document's pictures with their weights. Out: a table that gives each its own kind's colour: greys are
black or white ink, what differs by the scanner's noise is one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

GREY = 28
"""Spread between channels up to which ink is a grey."""
NEAR = 52.0
"""Distance in RGB (0 to 441) within which colours are one."""
Channels = tuple[int, int, int]


class Tints:
    """The colours of a document."""

    def __init__(self, measured: Iterable[tuple[str | None, int]]) -> None:
        weights: Counter[str] = Counter()
        for color, weight in measured:
            if color:
                weights[color] += weight
        self._table: dict[str, str] = {}
        kinds: list[str] = []
        for color, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
            near = min(kinds, key=lambda kind: _distance(kind, color), default=None)
            if near is None or _distance(near, color) > NEAR:
                kinds.append(color)
                near = color
            self._table[color] = near

    def settled(self, color: str | None) -> str | None:
        """The colour of its kind; '#000000' or '#ffffff' for ink that is a grey, None where unknown."""
        if color is None:
            return None
        kind = self._table.get(color, color)
        channels = _channels(kind)
        if max(channels) - min(channels) > GREY:
            return kind
        return "#ffffff" if sum(channels) > 600 else "#000000" if sum(channels) < 380 else kind


def _distance(one: str, other: str) -> float:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return math.sqrt(sum((a - b) ** 2 for a, b in pairs))


def _channels(color: str) -> Channels:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
