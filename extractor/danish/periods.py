"""Periods: dates joined to ranges, with open ends, missing years and doubt about them.

In: plain Danish text, and the edition ('2018-06') that missing years are taken from. Out: `Reading`s in the order of the text,
which never overlap. Nothing is guessed: a text that names no date has no period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from extractor.danish.moments import places, read_at
from extractor.danish.numbers import NUMBER, value
from extractor.danish.period_signs import COUNTED, COUNTING, EACH, NO_YEAR, NUMBERED, YEAR_CUE
from extractor.danish.period_values import Moment, follow, in_edition, lasting, span
from extractor.found import FoundPeriod

_WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?"
_DASH = r"\s*[-‐‑–—−]\s*"
_TO = (
    r"\s+(?:og\s+)?(?:foreløbigt?\s+)?(?:frem\s+)?(?:til(?:\s+og\s+med)?|t\.\s?o\.\s?m\.|tom\.|indtil)\s+(?:og\s+med\s+)?"
    r"(?:(?:langt\s+)?(?:ind\s+i|ud\s+i|hen\s+(?:på|i|mod)|op\s+i)\s+)?"
)
_ENDS = (
    r"[\s,;.]+(?:og\s+)?(?:(?:projektet|det|den|indsatsen|arbejdet|forløbet)\s+)?"
    r"(?:(?:forventes|skal|vil|ventes|(?:er\s+)?(?:planlagt|sat)\s+til|planlægges(?:\s+til)?)\s+(?:at\s+)?)?"
    r"(?:være\s+)?(?:afsluttes?|slutter|afsluttet|løber|varer|kører|fortsætter|strækker\s+sig|lukke[rs]?|stopper|udløber|ophører|slutte|løbe|vare|køre|fortsætte|strække\s+sig|slut|slutdato|sluttidspunkt|"
    r"(?:projekt)?(?:afslutning|slut)|(?:bliver\s+|er\s+)?færdig\w*)\b(?:\s+være)?\s*[:–-]?\s+"
)
_SMALL = (
    r"(?:(?:senest|forventeligt|forventet|endeligt|igen|frem|indtil|til|og|med|ved|i|inden|den|d\.|ca\.|omkring|løbet\s+af|"
    rf"{_WEEKDAY})\s+)*"
)
JOINS = re.compile(rf"(?:{_DASH}|{_TO}|{_ENDS}){_SMALL}", re.IGNORECASE)
"""What stands between the beginning and the end of a period."""
_ONE_WEEK = re.compile(r"uge\w*\s*\d+(?:\D+\d{4})?", re.IGNORECASE)
_AND = re.compile(r"\s+og\s+(?:i\s+)?", re.IGNORECASE)
_SAME_YEAR = re.compile(r"\s+samme\s+år\b", re.IGNORECASE)
_COARSE = ("year", "school-year", "half-year", "quarter")
_LISTED = re.compile(r"(?:,\s+|\s+eller\s+|\s+og\s+|\s+samt\s+)(?:i\s+)?", re.IGNORECASE)
_LAST = ("og", "samt", "eller")
"""What stands before the last of a list."""
_SLASH = re.compile(r"/")
_SPLIT_YEAR = re.compile(r"(\d{4})\s?[-–/]\s?(?:\d{4}|\d\d)(?!\d)")
"""The second of 'skoleårene 2019/20 og 2020/21'."""
_LASTS = re.compile(
    rf"(?:,?\s+og\s+|[.,;]?\s+|\s*\()(?:(?P<verb>(?:(?:projektet|det|indsatsen|forløbet|ordningen)\s+)?(?:(?:forventes|ventes|skal|vil)\s+(?:at\s+)?)?(?:varer?|løber?|kører?|strækker?\s+sig)|"
    rf"(?:med\s+|har\s+)?(?:en\s+)?(?:varighed|løbetid)(?:en)?(?:\s+(?:er|på))*\s*:?)\s+)?(?:(?P<over>i|over)\s+)?(?:de\s+næste\s+)?"
    rf"(?P<number>{NUMBER}|et|en)\s+(?P<unit>år|måneder|måned|uger|uge)\b(?P<on>\s+frem(?:efter|ad)?\b)?\)?",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"\s+og\s+(?:frem(?:efter|ad)?|senere)\b|\s*[-–—](?:(?=\s*(?:$|[.;\n]))|\s*løbende\b)", re.IGNORECASE)
_FOR_LONG = re.compile(
    rf"(?<!\w)(?P<number>{NUMBER}|et|en)\s+(?P<unit>år|måneder|måned|uger|uge)s?\s+(?:(?:regnet\s+)?fra(?:\s+og\s+med)?|"
    rf"(?:med\s+)?(?:start|opstart|begyndelse|startende|begyndende)(?:\s+i)?)\s+(?=(?:den|d\.)?\s*$)",
    re.IGNORECASE,
)
"""'to år fra' before a date."""
_LEAD = rf"(?:(?:i|den|d\.|på|ca\.|omkring|ved|med|løbet\s+af|og\s+med|{_WEEKDAY})\s+)*"
_OPEN_START = re.compile(
    rf"\b(?:fra|tidligst|siden|(?:projekt|op|kontrakt|drifts?|bygge|kursus|forløbs?)?start(?:er|es|en|dato|tidspunkt)?(?:\s+op)?|begynder|igangsættes|igangsættelse|begyndelse|kick-?off|iværksættes|påbegyndes|igangsat|"
    rf"sættes\s+i\s+gang|går\s+i\s+gang)\b(?:\s+er\b)?(?:\s+til\b)?\s*[:–-]?\s*{_LEAD}$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    rf"\b(?:senest|inden(?!\s+for\b)|indtil|t\.?\s?o\.?\s?m\.?|frem\s+(?:til|mod)|før|afsluttes|slutter|udløber|ophører|afsluttet|tilendebr\w+|fuldfør\w*|fuldendt|fuldbragt|udrullet|overdraget|udfaset|nedlagt|nedlægges|ophørt|lukket|lukker|stopper|i\s+mål|\w*(?:afslutning|slut)|slut(?:dato|tidspunkt)|"
    rf"færdig\w*|(?:deadline|\w*frist)(?:en)?(?:\s+for\s+(?:[\w-]+\s+){{1,4}}?)?(?:\s*er\b)?)\s*[:–-]?\s*"
    rf"(?:(?:senest|inden|forventeligt|formentlig|endeligt)\s+)?{_LEAD}$|\b(?:fortsætter|løber|varer|kører|strækker\s+sig|rækker)\s+(?:(?:helt|langt)\s+)?(?:ind|ud)\s+i\s+$|\btil\s+(?:(?:og\s+med|den|d\.|ca\.|{_WEEKDAY})\s+)*$",
    re.IGNORECASE,
)
_LABEL_AFTER = re.compile(
    r"\s*[:–-]\s*(?:(?P<opens>(?:projekt)?(?:op)?start|begyndelse|igangsættelse)|(?P<closes>(?:projekt)?(?:afslutning|slut)|færdig))\b",
    re.IGNORECASE,
)
"""'juni 2019: afslutning'."""
_BEFORE = re.compile(r"\b(?:før|inden)\s+(?:den\s+)?$", re.IGNORECASE)
_TO_COMING = re.compile(r"\btil\s+$", re.IGNORECASE)
"""'til foråret' is the coming spring, not its end."""
_ONLY_THEN = re.compile(
    r"\b(?:først|igen|planlagt|planlægges|sat|sættes|fastsat|fastsættes|udskudt|udskydes|udsat|flyttet|flyttes|rykket|rykkes|fremrykket|berammet|aftalt|henlagt|henlægges|lagt|lægges|programsat|indkaldt|indkaldes|inviteret|inviteres|booket|bestilt|tidsfastsat|varslet)\s+(?:til|i|den|d\.)\s+(?:(?:den|d\.)\s+)?$",
    re.IGNORECASE,
)
"""'først til december' is then, and not before."""
_END_MOVED = re.compile(r"\b\w*(?:afslut|slut|frist|deadline|færdig)\w*\s[^.,;]*$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:er|var|stammer|dateret)\s+fra\s+(?:den\s+)?$", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:er|var|stammer|dateret|[a-zæøå]{4,}(?:en|et|erne|ene)|\w*(?:ing|tion|plan|strategi|aftale|rapport|else|lov|notat|analyse|tal|"
    r"model|politik|udgave|papir|katalog|cirkulære|bog|dom|brev))\s+fra\s+$",
    re.IGNORECASE,
)
"""'bygningen er fra 1974', 'strategien fra 2015': a thing's year."""
_PLAIN_BEFORE = re.compile(r"(?:^|[\n\t:(–]|\bperioden|\bfra)\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bmellem\s+(?:den\s+)?$", re.IGNORECASE)
_VAGUE_NEAR = re.compile(r"(?:\bca\.?|\bcirka|\bomkring|\bomtrent)\s+(?:(?:i|den|d\.)\s+)?$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:forvent(?:es|er|et|eligt|ning\w*|elig)|ventes)\b|\bforeløbig\w*|\banslået\b|\bformentlig\b|\btentativ\w*", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")
_EDITION = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?")


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
    match = _EDITION.match(edition or "")
    return (int(match[1]), int(match[2] or 1)) if match else None


@lru_cache(maxsize=256)
def readings(text: str, edition: str | None = None) -> tuple[Reading, ...]:
    """All periods of the text."""
    known = edition_month(edition)
    found: list[Reading] = []
    after = 0
    for place in places(text):
        if place < after:
            continue
        reading = _reading_at(text, place, known)
        if reading is not None:
            after = reading.end
            if not _recurs(text, reading) and not _is_number(text, reading):
                found.append(reading)
    return tuple(r for r in (_with_year(r, known) for r in _lists_of_days(text, found)) if r is not None)


def _lists_of_days(text: str, found: list[Reading]) -> list[Reading]:
    """'den 4. september, 2. oktober og 6. november 2018': days take the year of the next date of their sentence."""
    dated: list[Reading] = []
    for one in reversed(found):
        after = dated[-1] if dated else None
        if (
            after
            and one.moment.year is None
            and after.moment.year is not None
            and {one.moment.precision, after.moment.precision} == {"day"}
        ):
            between = text[one.end : after.start]
            if len(between) < 40 and not re.search(r"[.!?]\s+[A-ZÆØÅ]|\n", between):
                year = after.moment.year - int(one.moment.high > after.moment.low)
                one = replace(one, moment=replace(one.moment, year=year - one.moment.later, approximate=True))
        dated.append(one)
    return dated[::-1]


def _reading_at(text: str, start: int, known: tuple[int, int] | None) -> Reading | None:
    one = read_at(text, start, known)
    if one is None:
        return None
    end, moment = one
    before = text[max(0, start - 60) : start]
    joined = _joined(text, before, end, moment, known) or _lasting(text, before, end, moment)
    long = None if joined else _FOR_LONG.search(before)
    if joined:
        reading = Reading(start, joined[0], joined[1], ranged=True)
    elif long and (whole := _as_long(moment, long)):
        reading = Reading(start - len(before) + long.start(), end, whole, ranged=True)
    else:
        last, listed, several = _listed(text, end, moment, known)
        plain = Reading(start, last, listed)
        reading = plain if several and last == end else _open(text, before, plain)
    return _doubted(text, before, reading)


def _listed(text: str, end: int, moment: Moment, known: tuple[int, int] | None) -> tuple[int, Moment, bool]:
    """'juni og juli 2019', '2018, 2019 og 2020': moments that follow each other are one; else the year is taken from the last. Also whether
    there is such a list."""
    chain, place, joined = [moment], end, ""
    while (join := _LISTED.match(text, place)) and not joined.strip().startswith(_LAST) and moment.precision != "day":
        other = read_at(text, join.end(), known)
        if other is None or not _alike(chain[-1], other[1]):
            break
        (place, after), joined = other, join[0]
        chain.append(after)
    if len(chain) == 1 or not joined.strip().startswith(_LAST):
        return end, moment, False
    last = chain[-1]
    years = [last.year]
    for one, following in pairwise(reversed(chain)):
        known_year = years[-1]
        earlier = known_year if known_year is None or following.low <= one.low else known_year - 1
        years.append(following.year if following.year is not None else earlier)
    dated = [replace(one, year=year) for one, year in zip(chain, reversed(years), strict=True)]
    if not joined.strip().startswith("eller") and all(follow(one, following) for one, following in pairwise(dated)):
        return place, span(dated[0], dated[-1]), True
    return end, dated[0], True


def _alike(one: Moment, other: Moment) -> bool:
    """Whether both may stand in one list."""
    return one.precision == other.precision or (one.precision in _COARSE and other.precision in _COARSE and other.year is not None)


def _joined(text: str, before: str, end: int, moment: Moment, known: tuple[int, int] | None) -> tuple[int, Moment] | None:
    """The second date after a dash, 'til', 'og slutter' …, and the span of both."""
    join = JOINS.match(text, end)
    stop = join[0].lstrip(" ")[:1] if join else ""
    if stop and stop in ".,;\n" and not _OPEN_START.search(before) and (stop in ".\n" or not _PLAIN_BEFORE.search(before)):
        join = None
    if join is None and _BETWEEN.search(before):
        join = _AND.match(text, end)
    if join is None and moment.precision == "month":
        join = _SLASH.match(text, end)
    other = read_at(text, join.end(), known) if join else None
    if join and other is None:
        other = _short_year(text, join.end(), moment)
    if other is None:
        return _consecutive(text, end, moment)
    same = _SAME_YEAR.match(text, other[0]) if other[1].year is None else None
    return same.end() if same else other[0], span(moment, other[1])


def _short_year(text: str, start: int, moment: Moment) -> tuple[int, Moment] | None:
    """The '20' of '2018-20'."""
    again = _SPLIT_YEAR.match(text, start) if moment.precision == "school-year" else None
    if again and moment.year is not None and int(again[1]) > moment.year:
        return again.end(), replace(moment, year=int(again[1]))
    match = re.compile(r"\d\d(?![\d/-]|[.,]\d)").match(text, start)
    if match is None or moment.precision != "year" or moment.year is None or text[start - 1].isspace():
        return None
    year = moment.year // 100 * 100 + int(match[0])
    return (match.end(), replace(moment, year=year)) if year > moment.year else None


def _consecutive(text: str, end: int, moment: Moment) -> tuple[int, Moment] | None:
    """'skoleårene 2018/19, 2019/20 og 2020/21': all but the first without their noun."""
    last, place = moment, end
    while moment.precision == "school-year" and (join := _LISTED.match(text, place)):
        again = _SPLIT_YEAR.match(text, join.end())
        if again is None or last.year is None or int(again[1]) != last.year + 1:
            break
        last, place = replace(last, year=last.year + 1), again.end()
    return (place, span(moment, last)) if place > end else None


def _lasting(text: str, before: str, end: int, moment: Moment) -> tuple[int, Moment] | None:
    """'og et år frem', 'og varer 18 måneder', 'fra … i to år'."""
    match = _LASTS.match(text, end)
    if match is None or not (match["verb"] or match["on"] or (match["over"] and _OPEN_START.search(before))):
        return None
    whole = _as_long(moment, match)
    return (match.end(), whole) if whole else None


def _as_long(moment: Moment, match: re.Match[str]) -> Moment | None:
    """The moment's beginning and so many years, months or weeks as the match says."""
    number = 1 if match["number"].lower() in ("et", "en") else value(match["number"])
    return lasting(moment, float(number), match["unit"].lower()) if number else None


def _open(text: str, before: str, reading: Reading) -> Reading:
    """With one end open where the words before or after leave it so."""
    onward = _ONWARD.match(text, reading.end)
    if onward:
        return replace(reading, end=onward.end() if onward[0][-1].isalpha() else reading.end, opens=True)
    days = reading.moment.precision == "day" and reading.moment.low != reading.moment.high
    if days and not _ONE_WEEK.fullmatch(text[reading.start : reading.end]):
        return replace(reading, ranged=True)
    if (_ONLY_THEN.search(before) and not _END_MOVED.search(before)) or (
        (_SINCE.search(before) or reading.moment.precision == "year") and _DATED.search(before)
    ):
        return reading
    label = _LABEL_AFTER.match(text, reading.end)
    if _OPEN_START.search(before) or (label and label["opens"]):
        return replace(reading, opens=True)
    coming = reading.moment.precision == "season" and reading.moment.year is None and _TO_COMING.search(before)
    if label and label["closes"]:
        return replace(reading, closes=True)
    if coming:
        return reading
    turn = before.endswith("ved ") and text.startswith("årsskift", reading.start)
    if not turn and _OPEN_END.search(before):
        ends = text[reading.start : reading.start + 7].lower() == "udgange"
        return replace(reading, closes=True, early=bool(_BEFORE.search(before)) and not ends)
    return reading


def _doubted(text: str, before: str, reading: Reading) -> Reading:
    clause = SENTENCE_END.split(text[max(0, reading.start - 150) : reading.start])[-1] + text[reading.start : reading.end + 14]
    if _VAGUE_NEAR.search(before) or _VAGUE.search(clause):
        return replace(reading, moment=replace(reading.moment, approximate=True))
    return reading


def _recurs(text: str, reading: Reading) -> bool:
    """'i marts hvert år' is no date."""
    if reading.moment.year is not None or reading.moment.precision == "day":
        return False
    near = (
        SENTENCE_END.split(text[max(0, reading.start - 60) : reading.start])[-1]
        + SENTENCE_END.split(text[reading.end : reading.end + 40])[0]
    )
    return EACH.search(near) is not None


def _is_number(text: str, reading: Reading) -> bool:
    """Whether what looks like a year is a number or part of one."""
    before = text[max(0, reading.start - 30) : reading.start]
    if NUMBERED.search(before):
        return True
    if reading.moment.precision == "year" and not reading.ranged and COUNTING.search(before) and COUNTED.match(text, reading.end):
        return True
    if reading.moment.precision != "year" or (reading.ranged and not NO_YEAR.match(text, reading.end)):
        return False
    return bool(NO_YEAR.match(text, reading.end)) or not YEAR_CUE.search(before)


def _with_year(reading: Reading, known: tuple[int, int] | None) -> Reading | None:
    """With the edition's year where the text has none; None where there is no year at all."""
    if reading.moment.year is not None:
        return reading
    return replace(reading, moment=in_edition(reading.moment, known)) if known else None
