"""Connected shapes of ink.

In: a boolean picture. Out: `Shapes`: the box and area of each connected shape (8 neighbours), and the runs of pixels that it is made of.
Boxes are in pixels, right and bottom exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box

Kind = TypeVar("Kind", bound=np.generic)
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
INK = 150
"""Grey, on flattened paper, under which a pixel is ink."""
FAINT = 175
"""Grey under which a pixel may belong to ink."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Horizontal runs of ink: row, first column, column after the last."""

    row: Ints
    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True)
class Shapes:
    """`boxes` is (n, 4): x0, top, x1, bottom; `area` the pixels of each; `of_run` the shape that each run belongs to."""

    boxes: Ints
    area: Ints
    runs: Runs
    of_run: Ints

    @property
    def width(self) -> Ints:
        return self.boxes[:, 2] - self.boxes[:, 0]

    @property
    def height(self) -> Ints:
        return self.boxes[:, 3] - self.boxes[:, 1]


def runs(mask: Mask) -> Runs:
    """The runs of a picture, row by row, left to right."""
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask
    change = np.diff(padded, axis=1)
    rows, starts = np.nonzero(change == 1)
    _, ends = np.nonzero(change == -1)
    return Runs(rows.astype(np.int64), starts.astype(np.int64), ends.astype(np.int64))


def shapes(mask: Mask) -> Shapes:
    """The connected shapes of a picture."""
    found = runs(mask)
    label = _joined(len(found.row), *_touching(found, mask.shape[1]))
    roots, of_run = np.unique(label, return_inverse=True)
    count = len(roots)
    boxes = np.empty((count, 4), dtype=np.int64)
    boxes[:, :2], boxes[:, 2:] = np.iinfo(np.int64).max, 0
    np.minimum.at(boxes[:, 0], of_run, found.start)
    np.minimum.at(boxes[:, 1], of_run, found.row)
    np.maximum.at(boxes[:, 2], of_run, found.end)
    np.maximum.at(boxes[:, 3], of_run, found.row + 1)
    area = np.bincount(of_run, weights=found.end - found.start, minlength=count).astype(np.int64)
    return Shapes(boxes, area, found, of_run.astype(np.int64))


def _touching(found: Runs, width: int) -> tuple[Ints, Ints]:
    """Pairs of runs in neighbouring rows that touch, corners included."""
    step = width + 2
    low = np.searchsorted(found.row * step + found.end, (found.row + 1) * step + found.start, side="left")
    high = np.searchsorted(found.row * step + found.start, (found.row + 1) * step + found.end, side="right")
    many = np.maximum(high - low, 0)
    first = np.repeat(np.arange(len(many)), many)
    within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    return first, np.repeat(low, many) + within


def _joined(count: int, one: Ints, other: Ints) -> Ints:
    """The least index in each run's group, by halving paths until nothing changes."""
    label = np.arange(count)
    while len(one):
        low = np.minimum(label[one], label[other])
        before = label.copy()
        np.minimum.at(label, label[one], low)
        np.minimum.at(label, label[other], low)
        while True:
            shorter = label[label]
            if np.array_equal(shorter, label):
                break
            label = shorter
        if np.array_equal(before, label):
            break
        differ = label[one] != label[other]
        one, other = one[differ], other[differ]
    return label


def cropped(pixels: NDArray[Kind], box: Box) -> NDArray[Kind]:
    """The pixels inside a box."""
    x0, top, x1, bottom = (int(v) for v in box)
    return pixels[top:bottom, x0:x1]


def painted(picture: NDArray[np.uint8], found: Shapes, chosen: Mask, value: int) -> None:
    """Paints the chosen shapes of `found` with `value`, in place."""
    flat = picture.reshape(-1)
    which = chosen[found.of_run]
    lengths = (found.runs.end - found.runs.start)[which]
    first = (found.runs.row * picture.shape[1] + found.runs.start)[which]
    flat[np.repeat(first, lengths) + counting(lengths)] = value


def counting(lengths: Ints) -> Ints:
    """0, 1, … for each length in turn."""
    return np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
