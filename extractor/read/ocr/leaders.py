"""Leader dots in a picture: rows of dots that lead from a title to its page number, and would be read as nonsense.

In: the shapes of a picture. Out: `Leader`s, and which shapes are their dots.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extractor.geometry import Box
from extractor.read.ocr.components import Mask, Shapes

LEAST = 0.5
"""Points that it is high and wide at least."""
DOT = 2.4
"""Points that a dot is high and wide at most."""
PITCH = 12.0
"""Points from dot to dot at most."""
ENOUGH = 6
"""Dots that make a leader."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A row of `dots` dots, its box in pixels."""

    box: Box
    dots: int


def leaders(found: Shapes, scale: float) -> tuple[list[Leader], Mask]:
    """The leaders among the shapes of a picture at `scale` pixels a point."""
    size = np.maximum(found.width, found.height)
    small = np.nonzero((size <= DOT * scale) & (size > LEAST * scale))[0]
    chains = _chains(found, [int(i) for i in small], scale)
    dots = np.zeros(len(found.area), dtype=bool)
    rows: list[Leader] = []
    for chain in chains:
        boxes = found.boxes[chain]
        steps = np.diff(boxes[:, 0])
        if len(chain) >= ENOUGH and np.percentile(steps, 80) <= 1.6 * max(1.0, np.percentile(steps, 20)):
            dots[chain] = True
            x0, top = boxes[:, :2].min(axis=0)
            x1, bottom = boxes[:, 2:].max(axis=0)
            rows.append(Leader(Box(float(x0), float(top), float(x1), float(bottom)), len(chain)))
    return rows, dots


def _chains(found: Shapes, small: list[int], scale: float) -> list[list[int]]:
    """Dots side by side at one height, left to right."""
    level = round(1.2 * scale)
    last: dict[int, list[int]] = {}
    chains: list[list[int]] = []
    for index in sorted(small, key=lambda i: int(found.boxes[i, 0])):
        x0, _, _, bottom = (int(v) for v in found.boxes[index])
        key = bottom // level
        near = [c for k in (key - 1, key, key + 1) if (c := last.get(k)) and _follows(found, c[-1], x0, bottom, scale)]
        if near:
            near[-1].append(index)
            last[key] = near[-1]
        else:
            last[key] = [index]
            chains.append(last[key])
    return chains


def _follows(found: Shapes, before: int, x0: int, bottom: int, scale: float) -> bool:
    return 0 < x0 - int(found.boxes[before, 0]) <= PITCH * scale and abs(int(found.boxes[before, 3]) - bottom) <= 0.6 * scale
