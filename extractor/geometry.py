"""Boxes on a page, as pure functions and one frozen value.

In: numbers in PDF points, origin in the top left corner of the page as seen. Out: boxes, groups of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle `(x0, top, x1, bottom)` in points; `x0 <= x1` and `top <= bottom`."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def overlap_x(self, other: Box) -> float:
        """Shared width; negative where there is a gap."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)

    def overlap_y(self, other: Box) -> float:
        """Shared height; negative where there is a gap."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def holds(self, other: Box) -> bool:
        """True where the middle of `other` lies inside this box."""
        x, y = other.middle
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def rounded(self) -> list[float]:
        """The four numbers to a tenth of a point, as results show them."""
        return [round(float(value), 1) for value in self]


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around `boxes`; ValueError where there are none."""
    found = list(boxes)
    if not found:
        raise ValueError("no boxes to unite")
    return Box(
        min(b.x0 for b in found),
        min(b.top for b in found),
        max(b.x1 for b in found),
        max(b.bottom for b in found),
    )


def cluster(values: Iterable[float], tolerance: float) -> list[list[float]]:
    """Sorted groups in which neighbours differ by at most `tolerance`."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= tolerance:
            groups[-1].append(value)
        else:
            groups.append([value])
    return groups


def gaps(intervals: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The free stretches between `intervals`, in order."""
    free: list[tuple[float, float]] = []
    end: float | None = None
    for low, high in sorted(intervals):
        if end is not None and low > end:
            free.append((end, low))
        end = high if end is None else max(end, high)
    return free


def median(values: Sequence[float], default: float = 0.0) -> float:
    """The middle value (the upper of two); `default` where there are none."""
    return sorted(values)[len(values) // 2] if values else default
