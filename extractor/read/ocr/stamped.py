"""What stands in stamps: told apart from the page's words, turned level and read by itself.

In: stamps, the page's words, its picture on white. Out: the words that are the page's; `Stamped` texts in points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from PIL import Image

from extractor.geometry import Box
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray
from extractor.read.ocr.seen import Stamped
from extractor.read.ocr.stamps import Stamp
from extractor.read.ocr.strips import BLOCK
from extractor.read.ocr.tesseract import Recognised, recognise

SURE = 55.0
"""Confidence from which a word of a stamp is read, and over which a word that a stamp lies on is the page's."""
MARGIN = 24
"""Pixels of white around a stamp."""


def outside(words: Sequence[Measured], stamps: Sequence[Stamp]) -> list[Measured]:
    """The words that are no stamp's: a line that goes on beyond a stamp is the page's, less what cannot be read under it."""
    lines: dict[tuple[int, ...], list[Measured]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    kept: list[Measured] = []
    for line in lines.values():
        inside = [any(stamp.holds(*w.box.middle) for stamp in stamps) for w in line]
        kept += [w for w, is_in in zip(line, inside, strict=True) if not is_in or (not all(inside) and w.confidence >= SURE)]
    return kept


def texts(stamps: Sequence[Stamp], scale: float, language: str, timeout: float) -> list[Stamped]:
    """What the stamps say, as far as it can be read."""
    return [Stamped(Box(*(v / scale for v in stamp.box)), *_text(stamp, scale, language, timeout)) for stamp in stamps]


def _text(stamp: Stamp, scale: float, language: str, timeout: float) -> tuple[str, float]:
    """The text, '' where there is none to be read, and the confidence of its mean word."""
    words = recognise(_level(stamp), language, layout=BLOCK, dpi=round(scale * 72), timeout=timeout)
    sure = [w for w in words if _is_word(w)]
    return " ".join(w.text for w in sure), sum(w.confidence for w in sure) / max(1, len(sure))


def _is_word(word: Recognised) -> bool:
    return word.confidence >= SURE and sum(c.isalnum() for c in word.text) >= 2


def _level(stamp: Stamp) -> Gray:
    """The stamp's words, black on white, turned level."""
    ink = np.pad(np.where(stamp.words, 0, 255).astype(np.uint8), MARGIN, constant_values=255)
    turned = Image.fromarray(ink).rotate(stamp.angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return np.asarray(turned)
