"""Words measured in the picture: their ink, baselines, x-heights, stroke widths and colours.

In: recognised words and the picture that they were read in. Out: `Measured` words, in pixels; line by line the baseline and x-height are
agreed on by the words, each of which shows what its letters show ('nem' its x-height, 'Kl' its capitals', 'og' no baseline).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box
from extractor.read.ocr.components import runs
from extractor.read.ocr.inks import color_of
from extractor.read.ocr.paper import Panel
from extractor.read.ocr.render import Gray, Picture
from extractor.read.ocr.tesseract import Recognised

LOW = frozenset("acemnorsuvwxzgpqy")
"""Letters whose top is the x-height."""
TALL = frozenset("bdfhklABCDEFGHIJKLMNOPRSTUVWXYZ0123456789&!?")
"""Characters as high as a capital, or nearly."""
DOTTED = frozenset("ij")
"""Letters whose dots are as high as a capital, or nearly."""
HANGING = frozenset("gpqyjQÇç,;()[]{}|/@§$µ_\\")
"""Characters that reach under the baseline."""
CAPITAL = 1.42
"""Height of capitals by x-height: a mean of text faces."""
DESCENT = 0.42
"""Depth of descenders by x-height."""
BLURRED = 0.035
"""Share of a word's height over which its edges are blurred."""
SEVERAL = 3
"""Letters under which words without descenders do not tell a line's baseline alone."""
STROKES = frozenset("1Il|!")
"""What a lone 'i' without its dot is read as: its height is not theirs."""
ROOM = 0.35
"""Width of a slender letter, and the room beside it in which it may stand, by the height of its line."""
FEW = 6
"""Strokes under which a width is no measure."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A recognised word with what the picture shows; all in pixels, `weight` by x-height, colours as (red, green, blue)."""

    text: str
    box: Box
    confidence: float
    line: tuple[int, ...]
    baseline: float = 0.0
    xheight: float = 0.0
    weight: float | None = None
    color: tuple[int, int, int] | None = None
    panel: Panel | None = None
    letterspaced: bool = False


@dataclass(frozen=True, slots=True)
class _Ink:
    """A word's ink: the darkness of each pixel by the word's own darkest (0 to 1) and the corner of the crop."""

    dark: NDArray[np.float32]
    x0: int
    top: int


def measured(found: Sequence[Recognised], rest: Gray, picture: Picture, panels: Sequence[Panel]) -> list[Measured]:
    """The words, measured. Words without ink vanish."""
    lines: dict[tuple[int, ...], list[tuple[Measured, _Ink]]] = defaultdict(list)
    for word in _with_room(found):
        ink = _ink(rest, word.box)
        box = _ink_box(ink)
        if ink is None or box is None:
            continue
        panel = next((p for p in reversed(panels) if p.box.holds(box)), None)
        lines[word.line].append((Measured(word.text, box, word.confidence, word.line, panel=panel), ink))
    return [word for line in lines.values() for word in _line(line, picture)]


def _with_room(words: Sequence[Recognised]) -> Iterator[Recognised]:
    """The words, slender letters with the room beside them: Tesseract's boxes of a lone 'i' are off, or a pixel wide."""
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        room = ROOM * word.box.height
        if len(word.text) == 1 and word.box.width < room:
            left = before.box.x1 + 1 if before and before.line == word.line else 0.0
            right = after.box.x0 - 1 if after and after.line == word.line else word.box.x1
            x0, x1 = min(word.box.x0, max(left, word.box.x0 - room)), max(word.box.x1, min(right, word.box.x1 + room))
            yield replace(word, box=word.box._replace(x0=x0, x1=x1))
        else:
            yield word


def _ink(rest: Gray, box: Box) -> _Ink | None:
    x0, top, x1, bottom = (int(v) for v in box)
    crop = 255.0 - rest[top:bottom, x0:x1].astype(np.float32)
    strong = crop[crop > 50]
    if strong.size < 3:
        return None
    peak = float(np.percentile(strong, 90))
    return _Ink(np.minimum(crop / peak, 1.0), x0, top)


def _ink_box(ink: _Ink | None) -> Box | None:
    if ink is None:
        return None
    mask = ink.dark > 0.5
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    if not len(rows):
        return None
    return Box(ink.x0 + float(columns[0]), ink.top + float(rows[0]), ink.x0 + float(columns[-1]) + 1, ink.top + float(rows[-1]) + 1)


def _line(line: Sequence[tuple[Measured, _Ink]], picture: Picture) -> list[Measured]:
    """The words of a line with its baseline and x-height, and each with its own weight and colour."""
    baseline = _baseline(line)
    xheight = _xheight(line, baseline)
    return [
        replace(w, baseline=baseline, xheight=xheight, weight=_weight(ink, baseline, xheight), color=_color(w, ink, picture))
        for w, ink in line
    ]


def _baseline(line: Sequence[tuple[Measured, _Ink]]) -> float:
    """The middle of what the words without descenders stand on; where all have some, the row under which the ink grows thin."""
    words = [word for word, _ in line]
    alone = [w for w in words if not set(w.text) & HANGING and _stands(w.text)]
    standing = [w.box.bottom for w in alone]
    if standing:
        middle = sorted(standing)[len(standing) // 2]
        if sum(len(w.text) for w in alone) < SEVERAL and len(alone) < len(words):
            return _thin(line, middle, float(np.median([w.box.height for w in words])))
        return float(np.mean([b for b in standing if abs(b - middle) <= 1.5]))
    hanging = [w.box for w in words if _stands(w.text)]
    if not hanging:
        return max(w.box.bottom for w in words)
    tall = any(set(w.text) & (TALL | DOTTED) for w in words)
    share = DESCENT / (DESCENT + (CAPITAL if tall else 1.0))
    guess = float(np.median([b.bottom - share * b.height for b in hanging]))
    return _thin(line, guess, float(np.median([b.height for b in hanging])))


def _thin(line: Sequence[tuple[Measured, _Ink]], guess: float, height: float) -> float:
    """The row near the guess where the ink of a whole line halves, going down; the guess where it does not."""
    reach = max(2, round(0.22 * height))
    first = round(guess) - reach
    profile = np.zeros(2 * reach + 1)
    for _, ink in line:
        rows = ink.dark.sum(axis=1)
        for offset in range(len(profile)):
            row = first + offset - ink.top
            if 0 <= row < len(rows):
                profile[offset] += rows[row]
    blur = max(1, round(BLURRED * height))
    drop = profile[:-blur] - profile[blur:]
    best = int(np.argmax(drop))
    return float(first + best + (blur + 1) // 2) if drop[best] > 0.25 * profile.max() else guess


def _xheight(line: Sequence[tuple[Measured, _Ink]], baseline: float) -> float:
    """Where the line's ink grows dense over its baseline; by the heights of words where only capitals and figures stand.

    Where no word tells ('sig.'), its box may have its dots in it or not."""
    words = [word for word, _ in line if word.text not in STROKES] or [word for word, _ in line]
    low = [baseline - w.box.top for w in words if _is_low(w.text)]
    tall = [(baseline - w.box.top) / CAPITAL for w in words if _is_tall(w.text)]
    heights = [h for h in (low if low and len(low) * 4 >= len(tall) else tall) if h > 1]
    if not heights:
        whole = max(2.0, baseline - min(w.box.top for w in words))
        return _dense(line, baseline, whole / CAPITAL) or _dense(line, baseline, whole) or whole / CAPITAL
    guess = float(np.median(heights))
    return _dense(line, baseline, guess) or guess


def _dense(line: Sequence[tuple[Measured, _Ink]], baseline: float, guess: float) -> float | None:
    """The height, within a fifth of the guess, at which the ink of a whole line doubles; None where it does not."""
    if guess < 5:
        return None
    reach = int(guess * 1.4) + 3
    profile = np.zeros(reach)
    foot = round(baseline)
    for word, ink in line:
        if not any(c.islower() for c in word.text):
            continue
        rows = ink.dark.sum(axis=1)
        for height in range(reach):
            row = foot - 1 - height - ink.top
            if 0 <= row < len(rows):
                profile[height] += rows[row]
    middle = profile[int(guess * 0.25) : int(guess * 0.75) + 1].mean()
    above = profile[int(guess * 1.14) : int(guess * 1.3) + 1].mean()
    if middle <= 0 or middle - above < 0.25 * middle:
        return None
    level = (middle + above) / 2
    for height in range(min(reach - 1, int(guess * 1.22)), int(guess * 0.78), -1):
        here, over = profile[height], profile[height + 1] if height + 1 < reach else 0.0
        if here >= level:
            part = (here - level) / (here - over) if here > over else 0.5
            return height + 0.5 + min(1.0, part) + (baseline - foot)
    return None


def _stands(text: str) -> bool:
    """True where a word has letters or figures, which stand on the baseline: dashes and quotes alone float."""
    return any(c.isalnum() for c in text)


def _is_low(text: str) -> bool:
    letters = set(text) - set(".,:;")
    return bool(letters) and letters <= LOW


def _is_tall(text: str) -> bool:
    letters = set(text)
    return bool(letters & TALL) and not letters & set("ÅÉÖÄÜØ()[]{}|/@§$\\*")


def _weight(ink: _Ink, baseline: float, xheight: float) -> float | None:
    """The middle width of the strokes that rows between baseline and x-height cross, by the x-height."""
    low, high = round(baseline - xheight) - ink.top, round(baseline) - ink.top
    zone = ink.dark[max(0, low + 1) : max(0, high - 1)]
    if zone.size == 0:
        return None
    found = runs(zone > 0.5)
    if len(found.row) < FEW:
        return None
    sums = np.concatenate([np.zeros((zone.shape[0], 1)), np.cumsum(zone, axis=1)], axis=1)
    last = zone.shape[1]
    widths = sums[found.row, np.minimum(found.end + 1, last)] - sums[found.row, np.maximum(found.start - 1, 0)]
    strokes = widths[widths < 0.8 * xheight]
    return float(np.median(strokes)) / xheight if len(strokes) >= FEW else None


def _color(word: Measured, ink: _Ink, picture: Picture) -> tuple[int, int, int] | None:
    """The colour at the heart of the strokes; None in a picture without colours."""
    if picture.color is None:
        return None
    if picture.grain and word.panel is None and (spread := color_of(ink.dark > 0.5, ink.x0, ink.top, picture)):
        return spread
    height, width = ink.dark.shape
    pixels = picture.color[ink.top : ink.top + height, ink.x0 : ink.x0 + width]
    heart = pixels[ink.dark > 0.9] if (ink.dark > 0.9).sum() >= 8 else pixels[ink.dark > 0.6]
    red, green, blue = (int(v) for v in np.median(heart.reshape(-1, 3), axis=0))
    return red, green, blue
