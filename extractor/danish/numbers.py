"""Numbers in figures and words.

In: plain Danish text. Out: a pattern that finds a number, and the value of what it found.
"""

from __future__ import annotations

import re

from extractor.danish.words import SCALES, SPECIAL, TENS, UNITS

_WORD_VALUES: dict[str, float] = {
    **UNITS,
    **TENS,
    **{f"{unit}og{ten}": UNITS[word] + value for word, unit in [("én",
    "en"), *((u, u) for u in UNITS if 2 <= UNITS[u] <= 9)] for ten, value in TENS.items()},
    **SPECIAL,
    "hundrede": 100, "tusind": 1000, "tusinde": 1000,
}  # fmt: skip

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
FIGURES = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[  ]\d{3})+(?!\d|[  ]\d)|\d*[½¼¾]|\d+(?:,\d+)?"
"""Figures with points or spaces between thousands and a decimal comma."""
WORDS = "|".join(re.escape(w) for w in sorted(_WORD_VALUES, key=len, reverse=True))
SCALE = r"(?:mio\.?|mill?\.|mia\.?|million(?:er)?|milliard(?:er)?|tusinde?|hundrede?|t\.(?=\s?kr))"
_SMALL = "|".join(sorted((w for w, n in _WORD_VALUES.items() if n == int(n) and 1 <= n < 100 and " " not in w), key=len, reverse=True))
_HUNDREDS = rf"(?:(?:et|to|tre|fire|fem|seks|syv|otte|ni)\s?)?hundrede?\s+og\s+(?:{_SMALL})"
"""'hundrede og tyve', 'to hundrede og fem'."""
NUMBER = rf"(?:(?:{FIGURES})|{_HUNDREDS}(?!\w)|(?:{WORDS})(?:\s+og\s+en\s+halv)?(?!\w))"
"""One number without a scale word; compile with IGNORECASE."""


FIRST_WORDS = frozenset(word.split()[0] for word in _WORD_VALUES)
"""What a number in words begins with."""
_HUNDREDS_AND = re.compile(r"(\w*?)\s?hundrede? og (\w+)")
_AND_A_HALF = re.compile(r"(\w+) og en halv")
_BETWEEN_THOUSANDS = re.compile(r"[. ]")
_DECIMAL = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")


def value(text: str) -> float | int | None:
    """The value of a number in figures or words, None where it is none."""
    cleaned = " ".join(text.lower().split())
    if cleaned in _WORD_VALUES:
        return whole(_WORD_VALUES[cleaned])
    hundreds = _HUNDREDS_AND.fullmatch(cleaned)
    if hundreds and hundreds[2] in _WORD_VALUES and (hundreds[1] in UNITS or hundreds[1] in ("", "et")):
        return whole(UNITS.get(hundreds[1], 1) * 100 + _WORD_VALUES[hundreds[2]])
    half = _AND_A_HALF.fullmatch(cleaned)
    if half and half[1] in _WORD_VALUES:
        return whole(_WORD_VALUES[half[1]] + 0.5)
    if cleaned[-1:] in _FRACTIONS and (not cleaned[:-1] or cleaned[:-1].isdecimal()):
        return int(cleaned[:-1] or 0) + _FRACTIONS[cleaned[-1]]
    figures = _BETWEEN_THOUSANDS.sub("", cleaned).replace(",", ".")
    return whole(float(figures)) if _DECIMAL.fullmatch(figures) else None


def scale(text: str | None) -> int:
    """The factor that a scale word stands for; 1 where there is none."""
    return SCALES.get((text or "").lower().rstrip("."), 1)


def whole(number: float) -> float | int:
    """An int where the number is one; six decimals at most."""
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded
