"""Marks that Tesseract made letters of: told by their shape, where they stand alone before a line.

In: measured words, the page on white, the marks found before it was read. Out: the words, with their marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractor.read.ocr import marks
from extractor.read.ocr.bullets import Bullet, room
from extractor.read.ocr.components import FAINT
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray

TICKS = ("v", "V", "vV", "VV", "Vv", "w", "y", "Y", "/", "vw")
"""What Tesseract makes of a tick."""


def with_marks(words: Sequence[Measured], rest: Gray, found: Sequence[Bullet]) -> list[Measured]:
    """The words, with marks where Tesseract made letters of them."""
    lines: dict[tuple[int, ...], list[Measured]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    return [_marked(word, lines[word.line], words, rest, found) for word in words]


def _marked(word: Measured, line: Sequence[Measured], words: Sequence[Measured], rest: Gray, found: Sequence[Bullet]) -> Measured:
    """The word as the mark that its shape shows, where it stands alone before a line and Tesseract had no good letter for it."""
    index = line.index(word)
    if len(word.text) > 2 or index or (len(line) > 1 and line[1].box.x0 - word.box.x1 < 0.3 * word.xheight):
        return word
    if len(line) == 1 and not any(
        0 < w.box.x0 - word.box.x1 < 6 * w.xheight and abs(w.baseline - word.baseline) < w.xheight for w in words
    ):
        return word
    if word.text.isalnum() and word.text.upper() not in ("V", "VV", "Y", "X", "O", "E", "EH", "0", "H", "M", "N", "U", "B"):
        return word
    x0, top, x1, bottom = (int(v) for v in word.box)
    shape = marks.mark(rest[top:bottom, x0:x1] < FAINT)
    if shape is None and word.text.rstrip(".,'") in TICKS and any(b.text == "✓" for b in found):
        shape = "✓"
    if shape is None or shape == "–":
        return word
    height = line[1].xheight if len(line) > 1 else word.xheight
    small = word.box.height < 0.9 * height
    text = {"●": "•", "■": "▪", "○": "◦"}.get(shape, shape) if small else shape
    box = room(word.box, line[1]) if len(line) > 1 else word.box
    return replace(word, text=text, box=box, confidence=max(word.confidence, 80.0))
