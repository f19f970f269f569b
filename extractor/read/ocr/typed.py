"""Typed pages, read row by row: letters that stand off the line, in uneven ink, mislead what looks for lines on a whole page.

In: a typed page on white, its shapes and its pitch, in pixels. Out: the page with its letters of one darkness; its words, as Tesseract
reads them in rows that hold no other row's ink.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from extractor.geometry import Box
from extractor.read.ocr.components import Ints, Mask, Shapes, counting, cropped
from extractor.read.ocr.render import Gray
from extractor.read.ocr.strips import Strip, reread
from extractor.read.ocr.tesseract import Recognised

FULL, FLOOR = 235.0, 55.0
"""Darkness that letters are brought to, and under which nothing is a letter."""
PALE, SHARE = 90, 0.08
"""Grey of a letter's darkest pixel from which it is pale, and the share of pale letters from which ink is uneven."""
LOW, HIGH, SLIM, BROAD = 0.56, 1.9, 0.15, 3.2
"""Height and width of letters by the pitch."""
LEAST = 0.66
"""Height of a row's highest letter at least, by the pitch: commas have less."""
APART = 0.3
"""White between the middles of letters of two rows, by the pitch."""
TALLEST, MESSY = 2.6, 0.25
"""Height of a row by the pitch, and the share of a page's letters in higher ones from which its rows run into each other."""
ABOVE, BELOW, NEAR = 1.5, 0.35, 0.3
"""How far over and under the letters' feet the middles of rings, dots and commas stand, and how far off they may, by the pitch."""
BLOT, ROUND, SOLID = 1.4, 1.4, 0.6
"""Height and width by the pitch, up to how many times the one by the other, and share of its box that is ink, of a punch hole or a blot."""
BESIDE, MIDDLE, MARK = 1.7, 0.75, 0.25
"""How near to a letter a sign stands, how high over the letters' feet a low one, and how large a high one is, by the pitch."""
UNDER, ROOM = 0.6, 0.2
"""How far under the letters' feet a line is theirs, and the white under it, by the pitch."""
HANGING, DEPTH = 1.0, 0.33
"""Height from which a letter may hang under the line, and how deep, by the pitch."""
ASTRAY, STEADY, ONE = 0.35, 0.09, 1.3
"""How far off its line a letter may stand, how far it may without being moved, and how wide one letter is, by the pitch."""
XHEIGHT = 0.72
"""X-height by the pitch."""


def evened(flat: Gray, found: Shapes, pitch: float) -> Gray:
    """The page with pale letters made as dark as the others, where many are pale."""
    letters = found.boxes[_letters(found, pitch)]
    darkest = [int(flat[top:bottom, x0:x1].min()) for x0, top, x1, bottom in letters]
    if not darkest or np.mean(np.array(darkest) > PALE) < SHARE:
        return flat
    cell = max(4, round(pitch / 3))
    height, width = (n // cell for n in flat.shape)
    dark = 255.0 - flat[: height * cell, : width * cell].astype(np.float32)
    peak = _around(dark.reshape(height, cell, width, cell).max(axis=(1, 3)), np.max)
    peak = _around(peak, np.mean)
    gain = np.where(peak > FLOOR, FULL / np.maximum(peak, FLOOR), 1.0).astype(np.float32)
    large = np.asarray(Image.fromarray(gain).resize((width * cell, height * cell), Image.Resampling.BILINEAR))
    even = flat.copy()
    even[: height * cell, : width * cell] = np.clip(255.0 - dark * np.maximum(large, 1.0), 0, 255)
    return even


def _around(cells: np.ndarray, of) -> np.ndarray:  # type: ignore[no-untyped-def]
    """Each cell and its eight neighbours, in one value."""
    rim = np.pad(cells, 1, mode="edge")
    height, width = cells.shape
    return np.asarray(of([rim[a : a + height, b : b + width] for a in range(3) for b in range(3)], axis=0))


def _letters(found: Shapes, pitch: float) -> Mask:
    high, wide = found.height / pitch, found.width / pitch
    return np.asarray((high >= LOW) & (high <= HIGH) & (wide >= SLIM) & (wide <= BROAD))


def rows(found: Shapes, pitch: float) -> tuple[int, Ints] | None:
    """How many rows there are, and the row of each shape, -1 where it has none; None where rows run into each other."""
    middle = (found.boxes[:, 1] + found.boxes[:, 3]) / 2
    letters = np.nonzero(_letters(found, pitch))[0]
    if not len(letters):
        return None
    order = letters[np.argsort(middle[letters], kind="stable")]
    cuts = np.nonzero(np.diff(middle[order]) > APART * pitch)[0] + 1
    groups = [g for g in np.split(order, cuts) if len(g) and np.max(found.height[g]) > LEAST * pitch]
    if not groups:
        return None
    tall = [g for g in groups if middle[g].max() - middle[g].min() > TALLEST * pitch / 2]
    if sum(len(g) for g in tall) > MESSY * len(letters):
        return None
    feet = np.array([float(np.median(found.boxes[g, 3])) for g in groups])
    high = (feet[None] - middle[:, None]) / pitch
    off = np.maximum(high - ABOVE, -BELOW - high)
    row = off.argmin(axis=1)
    row[(off.min(axis=1) > NEAR) | (found.height > HIGH * pitch * 1.3)] = -1
    for n, group in enumerate(groups):
        row[group] = n
        _without_dust(found, row, n, group, float(feet[n]), pitch)
    small, large = np.minimum(found.width, found.height), np.maximum(found.width, found.height)
    row[(small > BLOT * pitch) & (large < ROUND * small) & (found.area > SOLID * small * large)] = -1
    return len(groups), row


def _without_dust(found: Shapes, row: Ints, n: int, letters: Ints, foot: float, pitch: float) -> None:
    """Takes what is no dot, ring or sign of a row's letters out of it, in place."""
    left, tops, right, _ = found.boxes[letters].T
    for other in np.setdiff1d(np.nonzero(row == n)[0], letters):
        x0, top, x1, bottom = (int(v) for v in found.boxes[other])
        over = (left < x1) & (right > x0) & (tops >= bottom - MARK * pitch) & (tops - bottom < MARK * pitch)
        beside = np.maximum(left - x1, x0 - right).min() < BESIDE * pitch
        low = foot - (top + bottom) / 2 < MIDDLE * pitch
        if not (over.any() or (beside and (low or max(x1 - x0, bottom - top) > MARK * pitch))):
            row[other] = -1


def read_rows(
    rest: Gray, flat: Gray, rules: Sequence[Box], found: Shapes, pitch: float, language: str, timeout: float
) -> list[Recognised] | None:
    """The words of a typed page; None where its rows cannot be told apart. Underlined rows are read with their lines, too, as `flat` has
    them: without it letters that hang through it are in pieces. The surer reading is taken."""
    told = rows(found, pitch)
    if told is None:
        return None
    count, row = told
    strips: list[Strip] = []
    pictures: list[Gray] = []
    of_strip: list[int] = []
    shifts, letters = _shifts(found, row, count, pitch), _letters(found, pitch)
    for n in range(count):
        own = row == n
        boxes = found.boxes[own]
        if not len(boxes):
            continue
        x0, top = (int(v) for v in boxes[:, :2].min(axis=0))
        x1, bottom = (int(v) for v in boxes[:, 2:].max(axis=0))
        alone = np.full_like(rest[top:bottom, x0:x1], 255)
        _copied(alone, rest, found, own, shifts, x0, top)
        box = Box(float(x0), float(top), float(x1), float(bottom))
        strips.append(Strip(box, XHEIGHT * pitch))
        pictures.append(alone)
        of_strip.append(n)
        foot = float(np.median(found.boxes[own & letters, 3])) if (own & letters).any() else box.bottom
        if lines := [r for r in rules if r.width > r.height and -BELOW < (r.top - foot) / pitch < UNDER and r.overlap_x(box) > pitch]:
            box = Box(box.x0, box.top, box.x1, min(flat.shape[0], max(box.bottom, *(r.bottom for r in lines)) + ROOM * pitch))
            strips.append(Strip(box, XHEIGHT * pitch))
            pictures.append(cropped(flat, box))
            of_strip.append(n)
    best: dict[int, list[Recognised]] = {}
    for n, answer in zip(of_strip, reread(rest, strips, language, timeout, pictures), strict=True):
        best[n] = max(best.get(n, []), answer, key=lambda words: sum(w.confidence * len(w.text) for w in words))
    return [replace(w, line=(n,)) for n, words in best.items() for w in sorted(words, key=lambda w: w.box.x0)]


def _copied(alone: Gray, rest: Gray, found: Shapes, own: Mask, shifts: Ints, x0: int, top: int) -> None:
    """Copies the ink of those shapes into the empty strip, in place, each letter brought to the line, with the pale rim around it."""
    runs = own[found.of_run]
    first, last = np.maximum(found.runs.start[runs] - 1, x0), np.minimum(found.runs.end[runs] + 1, x0 + alone.shape[1])
    lengths = last - first
    across = np.repeat(first, lengths) + counting(lengths)
    down, shift = np.repeat(found.runs.row[runs], lengths), np.repeat(shifts[found.of_run[runs]], lengths)
    for source in (down - 1, down, down + 1):
        target = source + shift - top
        inside = (target >= 0) & (target < alone.shape[0]) & (source >= 0) & (source < rest.shape[0])
        alone[target[inside], across[inside] - x0] = rest[source[inside], across[inside]]


def _shifts(found: Shapes, row: Ints, count: int, pitch: float) -> Ints:
    """How many pixels down each shape must go to stand on its line; what stands over or under a letter goes with it."""
    shifts = np.zeros(len(row), dtype=np.int64)
    letters = _letters(found, pitch)
    for n in range(count):
        own = np.nonzero((row == n) & letters)[0]
        if not len(own):  # what was its letters may have gone as a blot
            continue
        feet = np.median(found.boxes[own, 3])
        off = feet - found.boxes[own, 3]
        hung = np.where((found.height[own] > HANGING * pitch) & (found.width[own] < 1.1 * pitch), off + DEPTH * pitch, off)
        best = np.where(np.abs(hung) < np.abs(off), hung, off)
        best[(np.abs(best) > ASTRAY * pitch) | (np.abs(best) < STEADY * pitch) | (found.width[own] > ONE * pitch)] = 0
        shifts[own] = np.round(best)
        for other in np.nonzero((row == n) & ~letters)[0]:
            beside = found.boxes[own]
            shared = np.minimum(beside[:, 2], found.boxes[other, 2]) - np.maximum(beside[:, 0], found.boxes[other, 0])
            if shared.max() > 0:
                shifts[other] = shifts[own[int(np.argmax(shared))]]
    return shifts
