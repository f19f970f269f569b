"""Phone numbers, CPR numbers, and what must never be taken for a phone number.

In: plain text. Out: stretches with E.164 numbers; text in which CPR numbers are masked, of the same length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

_SIX = re.compile(r"[0-9]{6}")
"""In each text with such a number, and quick to find."""
_CPR = re.compile(r"(\d{6})(?<![\w.-]\d{6})[ ]?[-–]?[ ]?(\d{4})(?![\w-])")
_DANISH = (
    r"(?:\d{2}([ .-]?)\d{2}\1\d{2}\1\d{2}|\d{4}[ .-]?\d{4}|\d{4} \d{2} \d{2}|\d{2} \d{2} \d{4}|"
    r"\d{2} \d{3} \d{3}|\d{3} \d{3} \d{2}|\d{3} \d{2} \d{3}|\d{2} \d{6}|\d{8})"
)
_BARE = _DANISH.replace(r"\1", r"\2")
_PHONE = re.compile(
    rf"(?<![\w+/])(?<!\d[ .,-])(?<!\(\+)(?:\(?(?:\+|00)[ ]?45\)?[ .-]?{_DANISH}|"
    rf"(?<!\d){_BARE}|\(?(?:\+|00)\d{{2}}\)?(?:[ -]?\d){{6,10}})(?![\d%]|/(?!\s?(?:\d\d ?){{3}}\d\d)|[ .,-]\d|\w)"
)
_ENOUGH = re.compile(r"\d[\d .()-]{6,}")
_OTHER_NUMBER = re.compile(
    r"\b(?:cvr|ean|gln|p-nr|p-nummer|se-nr|j\.?\s?nr|journal\w*|sag\w*|sags?nr|kle|konto(?:nr|nummer)?|reg|faktura\w*|isbn|issn|id|matr\w*|"
    r"postnr|giro|bevilling\w*|projektn\w*|løbenr|løbenummer|ordre\w*|rekvisition\w*|tilsagn\w*|kundenr|aftalenr|dok\w*|akt\w*|registrering\w*)\b[\w.-]*\s*(?:nr\.?|nummer)?\s*[:.]?\s*$",
    re.IGNORECASE,
)
CUE = re.compile(
    r"(?:\b(?:tlf|tel|telefon\w*|num(?:mer|ret|meret)(?:\s+er)?|sms|mobil\w*|mob|direkte|dir|ring(?:e)?(?: til| på)?|træffes(?: på)?|"
    r"lokal\w*|phone|t|"
    r"m)\b\.?\s*(?:nr\.?|nummer)?|☎|✆)\s*[:.]?\s*$",
    re.IGNORECASE,
)
"""A word that says that a phone number follows."""
_COUNTS = re.compile(r"[ ]+(?!efter|eller|under|over|hver)[a-zæøå]{4,}(?:er|erne|ninger|kvadratmeter)\b(?![@.-])")
"""A noun in the plural: the number counts it."""
_AMOUNT = re.compile(r"\s*(?:kr\b|kroner|mio|m²|m2|%|stk)", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_NO_FIGURE_OR_PLUS = re.compile(r"[^\d+]")
_NO_FIGURE = re.compile(r"\D")
_FOUR_FIGURES = re.compile(r"\d{4}")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class FoundPhone:
    """A number in `start:end`; `cued`: a word such as 'tlf.' says that it is one."""

    start: int
    end: int
    number: str
    cued: bool


@lru_cache(maxsize=256)
def mask_cpr(text: str) -> tuple[str, int]:
    """The text with the digits of every CPR number as '*', of the same length, and how many there were."""
    if _SIX.search(text) is None:
        return text, 0
    count = 0

    def masked(match: re.Match[str]) -> str:
        nonlocal count
        if not _is_birthday(match[1]) or _OTHER_NUMBER.search(text[max(0, match.start() - 20) : match.start()]):
            return match[0]
        count += 1
        return _FIGURE.sub("*", match[0])

    return _CPR.sub(masked, text), count


def _is_birthday(digits: str) -> bool:
    """'ddmmyy'; the first figure may be raised by 6 in a substitute number."""
    day, month = int(digits[:2]), int(digits[2:4])
    return 1 <= (day - 60 if day > 60 else day) <= 31 and 1 <= month <= 12


def phones(text: str, *, cued_only: bool = False) -> tuple[FoundPhone, ...]:
    """All phone numbers of the text; `cued_only` where figures alone do not make one (running text)."""
    if not _ENOUGH.search(text):
        return ()
    found = []
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        cued = bool(CUE.search(before)) or match[0].lstrip("(").startswith(("+", "00"))
        number = _number(match[0]) if not _OTHER_NUMBER.search(before) else None
        if number and not _is_something_else(text, match, cued) and (cued or not cued_only):
            found.append(FoundPhone(match.start(), match.end(), number, cued))
    return tuple(found)


def _number(printed: str) -> str | None:
    """In E.164, None where there is no such number."""
    cleaned = _NO_FIGURE_OR_PLUS.sub("", printed)
    if cleaned.startswith("00"):
        cleaned = "+" + cleaned[2:]
    try:
        parsed = phonenumbers.parse(cleaned, "DK")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_valid_number(parsed) else None


def _is_something_else(text: str, match: re.Match[str], cued: bool) -> bool:
    """Two years ('2018-2019'), a date written without points, an amount."""
    digits = _NO_FIGURE.sub("", match[0])
    years = all(_YEAR.fullmatch(half) for half in (digits[:4], digits[4:]))
    years = years and _FOUR_FIGURES.search(match[0]) is not None
    stamp = not cued and " " not in match[0] and _DATE.fullmatch(digits)
    counts = not cued and (_COUNTS.match(text, match.end()) is not None or text[: match.start()].rstrip().endswith("="))
    return counts or (len(digits) == 8 and (years or bool(stamp))) or bool(_AMOUNT.match(text, match.end()))
