"""Periods: dates joined to ranges, with open ends, missing years and doubt about them.

In: plain Danish text, and the edition ('2018-06') that missing years are taken from. Out: `Reading`s in the order of the text,
which never overlap. Nothing is guessed: a text that names no date has no period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.danish.moments import PLACES, read_at
from extractor.danish.numbers import NUMBER, value
from extractor.danish.period_values import Moment, in_edition, lasting, span
from extractor.found import FoundPeriod

_DASH = r"\s*[-‐‑–—−]\s*"
_TO = r"\s+(?:og\s+)?(?:frem\s+)?(?:til(?:\s+og\s+med)?|t\.\s?o\.\s?m\.|tom\.|indtil)\s+(?:og\s+med\s+)?"
_ENDS = (
    r"[\s,;.]+(?:og\s+)?(?:(?:projektet|det|den|indsatsen)\s+)?(?:(?:forventes|skal|vil)\s+(?:at\s+)?)?"
    r"(?:være\s+)?(?:afsluttes?|slutter|afsluttet|løber|varer|kører|slut|slutdato|sluttidspunkt|afslutning|"
    r"færdig\w*)\b(?:\s+være)?\s*[:–-]?\s+"
)
_SMALL = r"(?:(?:senest|forventeligt|forventet|endeligt|igen|frem|indtil|til|og|med|ved|i|inden|den|d\.|ca\.|omkring|løbet\s+af)\s+)*"
JOINS = re.compile(rf"(?:{_DASH}|{_TO}|{_ENDS}){_SMALL}", re.IGNORECASE)
"""What stands between the beginning and the end of a period."""
_AND = re.compile(r"\s+og\s+(?:i\s+)?", re.IGNORECASE)
_SLASH = re.compile(r"/")
_SPLIT_YEAR = re.compile(r"(\d{4})\s?[-–/]\s?(?:\d{4}|\d\d)(?!\d)")
"""The second of 'skoleårene 2019/20 og 2020/21'."""
_LASTS = re.compile(
    rf"(?:,?\s+og\s+|[.,]?\s+)(?:(?P<verb>(?:projektet\s+|det\s+)?(?:varer|løber|kører|strækker\s+sig))\s+)?(?:(?:i|"
    rf"over)\s+)?(?:de\s+næste\s+)?"
    rf"(?P<number>{NUMBER}|et|en)\s+(?P<unit>år|måneder|måned|uger|uge)\b(?P<on>\s+frem(?:efter|ad)?\b)?",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"\s+og\s+(?:frem(?:efter|ad)?|senere)\b|\s*[-–—](?:(?=\s*(?:$|[.;\n]))|\s*løbende\b)", re.IGNORECASE)
_LEAD = r"(?:(?:i|den|d\.|på|ca\.|omkring|ved|med|løbet\s+af|og\s+med)\s+)*"
_OPEN_START = re.compile(
    rf"\b(?:fra|tidligst|siden|start(?:er|es|dato|tidspunkt)?|begynder|igangsættes|iværksættes|påbegyndes|"
    rf"opstart(?:es)?)\b\s*[:–-]?\s*{_LEAD}$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    rf"\b(?:senest|inden|indtil|frem\s+til|før|afsluttes|slutter|afsluttet|afslutning|slut(?:dato|tidspunkt)?|færdig\w*|"
    rf"gennemført|deadline|frist)\b\s*[:–-]?\s*"
    rf"(?:for\s+)?(?:(?:senest|inden)\s+)?{_LEAD}$|\btil\s+(?:(?:og\s+med|den|d\.|ca\.)\s+)*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:før|inden)\s+(?:den\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bmellem\s+(?:den\s+)?$", re.IGNORECASE)
_VAGUE_NEAR = re.compile(r"(?:\bca\.?|\bcirka|\bomkring|\bomtrent)\s+(?:(?:i|den|d\.)\s+)?$", re.IGNORECASE)
_VAGUE = re.compile(r"\bforvent(?:es|et|eligt|ning\w*|elig)\b|\bforeløbig\w*|\banslået\b|\bformentlig\b|\btentativ\w*", re.IGNORECASE)
_YEAR_CUE = re.compile(
    r"(?:^|[(:\t\n;–]|\b(?:i|fra|til|inden|efter|siden|før|mod|for|af|og|året|årene|år|perioden|periode|budget|medio|primo|ultimo|"
    r"senest|tidligst|omkring|ca\.|sommerferien|årgang))\s*$",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"\s+(?:kr|kroner|borgere|kommuner|m2|m²|stk|elever|deltagere|personer|mio|timer|skoler|ansatte)\b|\s*%|\s*pct", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:\b(?:j\.?\s?nr|nr|sagsnr|sag|cvr|cvr-nr|ean|tlf|telefon|mobil|stk|side|pkt|punkt|version|projekt)\b\.?:?|§)\s*$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """A period in `start:end`. `ranged`: both ends are stated; `opens`, `closes`: only its beginning, only its end is."""

    start: int
    end: int
    moment: Moment
    ranged: bool = False
    opens: bool = False
    closes: bool = False
    early: bool = False

    def found(self) -> FoundPeriod:
        """As it leaves this step; one end stays None where the text leaves it open."""
        moment = self.moment
        first = None if self.closes else moment.first
        last = None if self.opens else (moment.first if self.early else moment.last)
        return FoundPeriod(self.start, self.end, first, last, moment.precision, moment.approximate)


def edition_month(edition: str | None) -> tuple[int, int] | None:
    """'2018-06' or '2018-06-12' or '2018' as (year, month)."""
    match = re.match(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?", edition or "")
    return (int(match[1]), int(match[2] or 1)) if match else None


@lru_cache(maxsize=256)
def readings(text: str, edition: str | None = None) -> tuple[Reading, ...]:
    """All periods of the text."""
    known = edition_month(edition)
    found: list[Reading] = []
    after = 0
    for place in PLACES.finditer(text):
        if place.start() < after:
            continue
        reading = _reading_at(text, place.start(), known)
        if reading is not None:
            after = reading.end
            if not _is_number(text, reading):
                found.append(reading)
    return tuple(r for r in (_with_year(r, known) for r in found) if r is not None)


def _reading_at(text: str, start: int, known: tuple[int, int] | None) -> Reading | None:
    one = read_at(text, start, known[0] if known else None)
    if one is None:
        return None
    end, moment = one
    before = text[max(0, start - 60) : start]
    joined = _joined(text, before, end, moment, known) or _lasting(text, end, moment)
    reading = Reading(start, joined[0], joined[1], ranged=True) if joined else _open(text, before, Reading(start, end, moment))
    return _doubted(text, before, reading)


def _joined(text: str, before: str, end: int, moment: Moment, known: tuple[int, int] | None) -> tuple[int, Moment] | None:
    """The second date after a dash, 'til', 'og slutter' …, and the span of both."""
    join = JOINS.match(text, end)
    if join is None and _BETWEEN.search(before):
        join = _AND.match(text, end)
    if join is None and moment.precision == "month":
        join = _SLASH.match(text, end)
    other = read_at(text, join.end(), known[0] if known else None) if join else None
    if join and other is None:
        other = _short_year(text, join.end(), moment)
    if other is None:
        return _consecutive(text, end, moment)
    return other[0], span(moment, other[1])


def _short_year(text: str, start: int, moment: Moment) -> tuple[int, Moment] | None:
    """The '20' of '2018-20'."""
    match = re.compile(r"\d\d(?![\d.,/-])").match(text, start)
    if match is None or moment.precision != "year" or moment.year is None or text[start - 1].isspace():
        return None
    year = moment.year // 100 * 100 + int(match[0])
    return (match.end(), replace(moment, year=year)) if year > moment.year else None


def _consecutive(text: str, end: int, moment: Moment) -> tuple[int, Moment] | None:
    """'2018 og 2019': two years that follow each other."""
    join = _AND.match(text, end)
    again = _SPLIT_YEAR.match(text, join.end()) if join and moment.precision == "school-year" else None
    if again and moment.year is not None and int(again[1]) == moment.year + 1:
        return again.end(), span(moment, replace(moment, year=moment.year + 1))
    other = read_at(text, join.end(), None) if join else None
    if other is None or moment.year is None or moment.precision != other[1].precision or moment.precision not in ("year", "school-year"):
        return None
    return (other[0], span(moment, other[1])) if other[1].year == moment.year + 1 else None


def _lasting(text: str, end: int, moment: Moment) -> tuple[int, Moment] | None:
    """'og et år frem', 'og varer 18 måneder'."""
    match = _LASTS.match(text, end)
    if match is None or not (match["verb"] or match["on"]):
        return None
    number = 1 if match["number"].lower() in ("et", "en") else value(match["number"])
    whole = lasting(moment, float(number), match["unit"].lower()) if number else None
    return (match.end(), whole) if whole else None


def _open(text: str, before: str, reading: Reading) -> Reading:
    """With one end open where the words before or after leave it so."""
    onward = _ONWARD.match(text, reading.end)
    if onward:
        return replace(reading, end=onward.end() if onward[0][-1].isalpha() else reading.end, opens=True)
    if _OPEN_START.search(before):
        return replace(reading, opens=True)
    if _OPEN_END.search(before):
        ends = text[reading.start : reading.start + 7].lower() == "udgange"
        return replace(reading, closes=True, early=bool(_BEFORE.search(before)) and not ends)
    return reading


def _doubted(text: str, before: str, reading: Reading) -> Reading:
    clause = _SENTENCE_END.split(text[max(0, reading.start - 150) : reading.start])[-1] + text[reading.start : reading.end + 14]
    if _VAGUE_NEAR.search(before) or _VAGUE.search(clause):
        return replace(reading, moment=replace(reading.moment, approximate=True))
    return reading


def _is_number(text: str, reading: Reading) -> bool:
    """Whether what looks like a year is a number or part of one."""
    before = text[max(0, reading.start - 30) : reading.start]
    if _NUMBERED.search(before):
        return True
    if reading.moment.precision != "year" or (reading.ranged and not _NO_YEAR.match(text, reading.end)):
        return False
    return bool(_NO_YEAR.match(text, reading.end)) or not _YEAR_CUE.search(before)


def _with_year(reading: Reading, known: tuple[int, int] | None) -> Reading | None:
    """With the edition's year where the text has none; None where there is no year at all."""
    if reading.moment.year is not None:
        return reading
    return replace(reading, moment=in_edition(reading.moment, known)) if known else None


_PHASE = re.compile(r"\b\w*(?:fase|etape|pilot|delprojekt|test|forberedelse|afprøvning)\w*\b", re.IGNORECASE)


def project_reading(text: str, edition: str | None) -> Reading | None:
    """What a time schedule states: its first full range (the one around it where that is a phase's), else a beginning and an end
    that are stated apart, else the widest statement."""
    found = readings(text, edition)
    ranges = [r for r in found if r.ranged]
    if ranges:
        first = ranges[0]
        around = [r for r in ranges[1:] if _covers(r, first)] if _is_phase(text, first) else []
        return around[0] if around else first
    opening = next((r for r in found if r.opens), None)
    closing = next((r for r in reversed(found) if r.closes), None)
    if opening and closing and opening.end <= closing.start:
        return Reading(opening.start, closing.end, span(opening.moment, closing.moment), ranged=True)
    return max(found, key=_width, default=None)


def _is_phase(text: str, reading: Reading) -> bool:
    return bool(_PHASE.search(_SENTENCE_END.split(text[max(0, reading.start - 150) : reading.start])[-1]))


def _covers(outer: Reading, inner: Reading) -> bool:
    a, b = outer.moment, inner.moment
    return (a.first or "") <= (b.first or "") and (a.last or "") >= (b.last or "") and (a.first, a.last) != (b.first, b.last)


def _width(reading: Reading) -> int:
    moment = reading.moment
    return moment.later * 12 + moment.high[0] - moment.low[0]


def month(text: str) -> str | None:
    """The date of an edition, with the precision that the text has: '2018-06', '2019', '2018-06-12'; a season's first month."""
    for place in PLACES.finditer(text):
        found = read_at(text, place.start(), None)
        if found and found[1].year is not None:
            return str(found[1].year) if found[1].precision == "year" else found[1].first
    return None
