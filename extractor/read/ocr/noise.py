"""What Tesseract reads where no text is.

In: measured words. Out: the words that are text, and those that are dust, pictures or stamps.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from extractor.read.ocr.measure import Measured

_ADDRESS = re.compile(r"\S*\w{3,}\S*\w{2,}\.[a-z]{2,7}[.,;)]?")
"""An address, which Tesseract is never sure of in Danish."""
_PAGE = re.compile(r"[-–—]{1,2}\d{1,3}[-–—]{1,2}")
"""The number of a page between hyphens."""
_NEVER_ALONE = frozenset(".,'`´‘_|~")
"""Signs that are no word by themselves."""
SPECK = 3.0
"""Points that a letter which stands alone is high at least."""
DOUBTFUL = 35.0
"""Confidence under which a word needs its line's support."""


def sifted(words: Sequence[Measured], scale: float) -> tuple[list[Measured], list[Measured]]:
    """The words that are text, and the others, at `scale` pixels a point."""
    lines: dict[tuple[int, ...], list[Measured]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    kept: list[Measured] = []
    dropped: list[Measured] = []
    for line in lines.values():
        sound = (_is_text(line) and not _is_speck(line, scale)) or any(_ADDRESS.fullmatch(w.text) for w in line)
        for word in line:
            (kept if sound and _fits(word) else dropped).append(word)
    return kept, dropped


def _is_speck(line: Sequence[Measured], scale: float) -> bool:
    """True for one sign by itself that is too small for a letter of any type."""
    return len(line) == 1 and len(line[0].text) == 1 and line[0].box.height < SPECK * scale


def _is_text(line: Sequence[Measured]) -> bool:
    """True where the line's characters are mostly sure, and letters or figures."""
    characters = sum(len(w.text) for w in line)
    sure = sum(len(w.text) * w.confidence for w in line) / characters
    plain = sum(c.isalnum() for w in line for c in w.text)
    if sure >= DOUBTFUL and _PAGE.fullmatch("".join(w.text for w in line)):
        return True
    return (sure >= DOUBTFUL and (plain * 2 >= characters or sure > 80)) or (len(line) == 1 and characters <= 2)


def _fits(word: Measured) -> bool:
    """False for a lone sign that is no punctuation of the line's size."""
    if word.text in _NEVER_ALONE:
        return False
    if word.text in ":;’·-–" and max(word.box.width, word.box.height) < 0.3 * word.xheight:
        return False
    if any(c.isalnum() for c in word.text) or word.confidence > 60:
        return True
    return word.box.height > 0.12 * word.xheight and word.text != "’"
