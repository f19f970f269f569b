"""The written forms of a single date: '12. juni 2018', 'Q1 2019', 'medio 2020', 'uge 34', 'skoleåret 2019/20' …

In: a text, a place in it, and the year of the edition. Out: the longest form that begins there, as a `Moment`. Layers: atoms
(a month, a year) → one pattern a form → a table of patterns with the function that reads each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from extractor.danish.looking import runs
from extractor.danish.numbers import NUMBER, value
from extractor.danish.period_values import Moment, is_day, months, part, span, weeks
from extractor.danish.words import FULL_MONTHS, LONG_SEASONS, MONTHS, ORDINALS, PARTS, SEASONS, SPLIT_YEARS

Edition = tuple[int, int] | None
"""Year and month of the edition."""
Reader = Callable[[re.Match[str], Edition], Moment | None]

_IN_SEASON = re.compile(r"(?:\b(?:i|til|fra|inden|efter|før|senest|primo|medio|ultimo|og)|[-–—])\s*\w+(?:et|en)$", re.IGNORECASE)
"""A season without a year is one of a plan only in its definite form after one of these ('om foråret' is any spring)."""
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d{3})"
_FULL = "|".join(sorted(FULL_MONTHS, key=len, reverse=True))
_BRIEF = "|".join(sorted((m for m in MONTHS if m not in FULL_MONTHS), key=len, reverse=True))
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_BRIEF})\b\.?)"
_SEASON = "|".join(sorted(SEASONS, key=len, reverse=True))
_ORDINAL = r"(?:[1-4]\.|første|anden|andet|tredje|fjerde|sidste)"
_OF = r"(?:\s+(?:i|af|år))?\s*[,/-]?\s*"
_DEN = r"(?:(?:d\.|den)\s*)?"
_AND = r"\s*(?:[-–—−/]|og|til)\s*"
_SHORT = r"(?P<short>\d\d)(?!\d)"
_PLAIN_SHORT = rf"\s+(?P<plain>\d\d)(?=\s*(?:$|[.;)\n]|,\s(?!\d))|\s?[-–—]\s?(?:\d\d?\.\s?)?(?:{_MONTH})|\s+til\s+\D*(?:{_MONTH}))"
"""'juni 18' is a year only where nothing that could be counted follows."""
_NUMBERED = re.compile(r"\d\.\s?\d\.\s?\d\d")


def _months_of(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def _nth(word: str, count: int) -> int:
    """'3.', 'tredje', 'sidste' of `count`."""
    plain = word.lower().rstrip(".")
    return count if plain == "sidste" else ORDINALS[plain]


def _full_year(text: str) -> int:
    """'2018' or '18': two figures mean this century up to 2069."""
    number = int(text)
    return number if len(text) == 4 else number + (2000 if number < 70 else 1900)


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    text = groups.get("year") or groups.get("short") or groups.get("plain")
    return _full_year(text) if text else None


def _split_year(match: re.Match[str]) -> int | None:
    """The first year of '2019/20'; None where the second is not the next."""
    year = _full_year(match["year"])
    return year if _full_year(match["second"]) % 100 == (year + 1) % 100 else None


def _numeric(match: re.Match[str], _: Edition) -> Moment | None:
    numbered = match.groupdict().get("short") and _NUMBERED.fullmatch(match[0])
    if numbered and not _DATE_CUE.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return _day(_year(match), int(match["month"]), int(match["day"]))


def _day(year: int | None, month: int, day: int) -> Moment | None:
    return Moment(year, (month, day), (month, day), "day") if is_day(year, month, day) else None


def _cued(match: re.Match[str], _: Edition) -> Moment | None:
    """'1/9' after a word that a date follows; '3/4 af' is a fraction."""
    return _numeric(match, _) if _CUE.search(match.string, max(0, match.start() - 16), match.start()) else None


def _worded(match: re.Match[str], _: Edition) -> Moment | None:
    return _day(_year(match), _months_of(match["name"]), int(match["day"]))


def _day_range(match: re.Match[str], _: Edition) -> Moment | None:
    year, month = _year(match), _months_of(match["name"])
    first, last = _day(year, month, int(match["day"])), _day(year, month, int(match["last"]))
    return span(first, last) if first and last and int(match["day"]) < int(match["last"]) else None


def _bare_month(match: re.Match[str], edition: Edition) -> Moment | None:
    """A month without a year; with a capital inside a sentence, or before one ('Maj Hansen', 'Juni-udvalget'), it is a name."""
    inside = match[0][0].isupper() and not _OPENS.search(match.string, max(0, match.start() - 4), match.start()) and match.start() > 0
    return None if inside or _NAMED.match(match.string, match.end()) else _month(match, edition)


def _dated_month(match: re.Match[str], edition: Edition) -> Moment | None:
    """'til jul 2018' is no July."""
    christmas = match["name"].lower() == "jul" and _FEAST.search(match.string, max(0, match.start() - 12), match.start())
    return None if christmas else _month(match, edition)


def _month(match: re.Match[str], _: Edition) -> Moment:
    number = _months_of(match["name"])
    return months(_year(match), number, number, "month")


def _months_of_year(match: re.Match[str], _: Edition) -> Moment | None:
    """'første seks måneder af 2019'."""
    count = value(match["count"])
    if count is None or not 1 <= count <= 11 or int(count) != count:
        return None
    number = int(count)
    last = match["which"].lower() == "sidste"
    return months(_year(match), 13 - number if last else 1, 12 if last else number, "month")


def _iso_month(match: re.Match[str], _: Edition) -> Moment | None:
    number = int(match["month"])
    return months(int(match["year"]), number, number, "month") if 1 <= number <= 12 else None


def _fraction(size: int, precision: str) -> Reader:
    """Quarters (3 months) and halves (6): '1.-3. kvartal 2019', 'H2 2018'."""

    def read(match: re.Match[str], _: Edition) -> Moment | None:
        low = _nth(match["low"], 12 // size)
        high = _nth(match.groupdict().get("high") or match["low"], 12 // size)
        if not low <= high <= 12 // size:
            return None
        return months(_year(match), (low - 1) * size + 1, high * size, precision)

    return read


def _season(match: re.Match[str], _: Edition) -> Moment | None:
    low, high = SEASONS[match["season"].lower()]
    if _year(match) is None and not _IN_SEASON.search(match.string[: match.end()]):
        return None
    if match.groupdict().get("second") and (_split_year(match) is None or low <= high):
        return None
    return months(_year(match), low, high, "season")


def _dated_season(match: re.Match[str], _: Edition) -> Moment:
    """'sommeren' before 'og efteråret 2019'."""
    return months(None, *SEASONS[match["season"].lower()], "season")


def _school_year(match: re.Match[str], _: Edition) -> Moment | None:
    year = _split_year(match)
    return None if year is None else months(year, *SPLIT_YEARS[match["kind"].lower()])


def _long_season(match: re.Match[str], _: Edition) -> Moment | None:
    """'sommerhalvåret 2019', 'vinterhalvåret 2018/19'."""
    low, high = LONG_SEASONS[match["season"].lower()]
    year = _split_year(match) if match["second"] else _year(match)
    return None if year is None or (match["second"] and low <= high) else months(year, low, high, "half-year")


def _turn_of_year(match: re.Match[str], _: Edition) -> Moment | None:
    year = _split_year(match)
    return None if year is None else Moment(year, (12, None), (1, None), "month", 1, True)


def _weeks(match: re.Match[str], edition: Edition) -> Moment | None:
    """Without a year, the first such weeks that do not lie before the edition."""
    year = _year(match)
    low, high = int(match["low"]), int(match["high"] or match["low"])
    if " og " in match[0] and high != low + 1:
        return None
    if year:
        return weeks(year, low, high)
    found = weeks(edition[0], low, high) if edition else None
    if edition and found and (found.year or 0, found.high[0] + 12 * found.later) < edition:
        found = weeks(edition[0] + 1, low, high)
    return replace(found, approximate=True) if found else None


def _bare_year(match: re.Match[str], _: Edition) -> Moment:
    return months(int(match["year"]), 1, 12, "year")


def _part(match: re.Match[str], edition: Edition) -> Moment | None:
    """'primo' and its like with what they stand before."""
    whole = _whole(match, edition)
    return part(whole[1], PARTS[" ".join(match["which"].lower().split())]) if whole else None


def _this_year(match: re.Match[str], _: Edition) -> Moment:
    """'årets udgang'."""
    return part(months(None, 1, 12, "year"), {"b": "first", "s": "last", "u": "last"}[match["which"][0].lower()])


_THIS_YEAR = re.compile(r"året\b(?!\s+(?:\d|efter|før|rundt))", re.IGNORECASE)
_OPENS = re.compile(r"[.:;!?\n\t(•–-]\s*$")
_FEAST = re.compile(r"\b(?:til|fra|før|efter|inden|omkring|mod|ved|op\s+til|siden|og|god|glædelig)\s+$", re.IGNORECASE)
_CUE = re.compile(
    r"\b(?:fra|til|begynder|starter|slutter|afsluttes|afslutning|start|slut|inden|senest|pr\.|\w*frist\w*|deadline|indtil|med|mødes|holdes)"
    r"(?:\s+er)?:?\s*$|"
    r"\b\w*(?:møde|høring|seminar|workshop|kurs(?:us|er)|konference|premiere|indvielse|fernisering|webinar|generalforsamling|debat|afstemning|rejsegilde|åbning|lancering|"
    r"event|arrangement|behandling|offentliggørelse|dag|aften|fest|besøg|aflevering|tilmelding)(?:en|et|er|erne|r|rne)?(?:\s+(?:er|bliver|holdes|afholdes))?:?\s*$",
    re.IGNORECASE,
)
_DATE_CUE = re.compile(r"(?:\b(?:den|d\.|fra|til|pr\.|senest|inden|dato\w*:?|efter|før|og|siden)|[-–(])\s*$", re.IGNORECASE)
"""Before '1.2.19', which may be a section's number."""
_NAMED = re.compile(r"(?:\s|-)[A-ZÆØÅ][a-zæøå]")
_TO_DAY = r"(?=\s*(?:[-–—]|(?:og\s+)?til(?:\s+og\s+med)?)\s*(?:d\.\s?|den\s)?"
_SECOND = r"\s?[-–/]\s?(?P<second>\d{4}|\d\d)(?!\d)"
_PART = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in PARTS)
_HIGH_Q = r"(?:\s*[-–]\s*[QK]?(?P<high>[1-4]))?"
_FIGURES: tuple[tuple[str, Reader], ...] = (
    (rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-\d)", _numeric),
    (rf"{_DEN}(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?:{YEAR}|{_SHORT})", _numeric),
    (rf"{_DEN}(?P<day>\d\d?)[-/](?P<month>\d\d?)[-/](?:{YEAR}|{_SHORT})(?!-\d|/\d)", _numeric),
    (rf"{_DEN}(?P<day>\d\d?)/(?P<month>\d\d?)(?:\s*[- ]\s*{YEAR}|-{_SHORT}(?!/\d))", _numeric),
    (r"(?:d\.|den)\s*(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/])", _numeric),
    (r"(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/]|\s+(?:af|dele)\b)", _cued),
    (rf"(?P<day>\d\d?)/(?P<month>\d\d?){_TO_DAY}\d\d?/\d\d?\b)", _numeric),
    (r"(?P<day>\d\d?)/(?P<month>\d\d?)(?=(?:,\s*\d\d?/\d\d?)*,?\s*(?:og|samt)\s*(?:d\.\s?|den\s)?\d\d?/\d\d?[-\s]\d{4}(?!\d))", _numeric),
    (rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.?{_TO_DAY}\d\d?\.\d\d?\.(?:\d\d)?)", _numeric),
    (
        rf"{_DEN}(?P<day>\d\d?)\.?(?:,\s*\d\d?\.)*\s*(?:[-–—]|og|til)\s*(?:d\.\s?|den\s)?(?P<last>\d\d?)\.\s*(?P<name>{_MONTH})(?:{_OF}{YEAR})?",
        _day_range,
    ),
    (rf"{_DEN}(?P<day>\d\d?)\.?\s*(?P<name>{_MONTH})(?:{_OF}{YEAR}|\s*['’]{_SHORT}|{_PLAIN_SHORT})?", _worded),
    (rf"{YEAR}-(?P<month>0[1-9])(?![\d-])", _iso_month),
    (rf"(?P<month>0[1-9]|1[0-2])[/-]{YEAR}(?![-/]\d)", _iso_month),
    (rf"(?P<low>[1-4])\s*(?:[-–]|og)\s*(?P<high>{_ORDINAL})\s*(?:kvartal|kvt\.?)(?:{_OF}{YEAR})?", _fraction(3, "quarter")),
    (rf"{YEAR}\s*[-/]?\s*[QK](?P<low>[1-4]){_HIGH_Q}\b", _fraction(3, "quarter")),
    (rf"{YEAR}\s*[-/]?\s*H(?P<low>[12])\b", _fraction(6, "half-year")),
    (rf"{YEAR}(?![/]\d)(?!-\d)(?!\s\d{{4}}\b)(?!-[a-zæøå])(?!['’])", _bare_year),
    (rf"{YEAR}(?=-(?:19|20)\d\d(?!\d|-\d|[.,]\d)|-\d\d(?!\d|-\d|[.,]\d)|-(?:{_MONTH}))", _bare_year),
)
"""Forms that begin with a figure, or with 'den' before one."""
_ORDINALS: tuple[tuple[str, Reader], ...] = (
    (rf"(?P<low>{_ORDINAL})(?:{_AND}(?P<high>{_ORDINAL}))?\s*(?:kvartal(?:et)?|kvt\.?)(?:{_OF}{YEAR})?", _fraction(3, "quarter")),
    (
        rf"(?P<low>[12]\.|første|andet|anden|sidste)(?:{_AND}(?P<high>2\.|andet))?\s*(?:halvår(?:et)?|halvdel(?:en)?(?=\s+af\s+\d))"
        rf"(?:{_OF}{YEAR})?",
        _fraction(6, "half-year"),
    ),
    (rf"(?P<which>første|sidste)\s+(?P<count>{NUMBER})\s+måneder\s+(?:af|i)\s+{YEAR}", _months_of_year),
)
"""Forms that begin with a figure or a word for it."""
_NAMED_FORMS: tuple[tuple[str, Reader], ...] = (
    (rf"(?P<name>{_MONTH})(?:\s+måned)?(?:{_OF}{YEAR}|\s*['’]{_SHORT}|{_PLAIN_SHORT})", _dated_month),
    (rf"(?P<name>{_FULL})\b(?:\s+måned\b)?", _bare_month),
    (rf"(?P<name>{_MONTH})(?=\s*(?:[-–—/]|(?:og\s+)?til(?:\s+og\s+med)?\b|og\b|,)\s*(?:{_MONTH}))", _month),
    (rf"(?P<season>{_SEASON})(?:et|en)(?=\s*(?:[-–—/]|(?:og\s+)?til|og)\s*(?:{_SEASON})(?:et|en)?\b{_OF}{YEAR})", _dated_season),
    (rf"(?P<season>{_SEASON})(?:et|en)?\s+{YEAR}{_SECOND}", _season),
    (rf"(?P<season>{_SEASON})(?:et|en)?\b(?:{_OF}{YEAR}|\s*['’]{_SHORT})?", _season),
    (rf"kvartal\s+(?P<low>[1-4])\b(?:{_OF}{YEAR})?", _fraction(3, "quarter")),
    (rf"[QK]\s?(?P<low>[1-4]){_HIGH_Q}\b{_OF}{YEAR}", _fraction(3, "quarter")),
    (rf"[QK](?P<low>[1-4]){_HIGH_Q}\b(?!\s?/)", _fraction(3, "quarter")),
    (rf"H(?P<low>[12])\b{_OF}{YEAR}", _fraction(6, "half-year")),
    (rf"(?P<kind>{'|'.join(SPLIT_YEARS)})(?:et|ene|en)?\s+(?P<year>(?:20|19)?\d\d){_SECOND}", _school_year),
    (rf"(?P<season>{'|'.join(LONG_SEASONS)})(?:et)?{_OF}{YEAR}(?:{_SECOND})?", _long_season),
    (rf"årsskiftet\s+(?P<year>(?:20|19)\d\d){_SECOND}", _turn_of_year),
    (rf"ugerne?\s*(?P<low>\d\d?)(?:{_AND}(?P<high>\d\d?))?\b(?!\.?\d)(?:{_OF}{YEAR})?", _weeks),
    (rf"uge\s*(?P<low>\d\d?)(?P<high>)(?=\s+og\s+uge\s*\d\d?,?\s+(?:i\s+)?{YEAR})", _weeks),
    (
        rf"uge\s*(?P<low>\d\d?)(?:\s*(?:[-–—−/]|og|til)\s*(?:uge\s*)?(?P<high>\d\d?)(?!\d))?\b(?!\.?\d)(?:{_OF}{YEAR})?",
        _weeks,
    ),
    (
        rf"(?P<which>{_PART})\s+(?:år\s+|(?:budget|finans|regnskabs|kalender|plan|bevillings|drifts)?året\s+(?=\d{{4}}(?![/-])))?(?=\w)",
        _part,
    ),
    (r"årets\s+(?P<which>udgang|slutning|begyndelse)\b", _this_year),
)
"""Forms that begin with a word."""


def _compiled(forms: tuple[tuple[str, Reader], ...]) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in forms)


_FROM_FIGURE, _FROM_DEN, _FROM_WORD = _compiled(_FIGURES + _ORDINALS), _compiled(_FIGURES), _compiled(_ORDINALS + _NAMED_FORMS)
_STARTS = frozenset(
    [
        *MONTHS, *(f"{season}{end}" for season in SEASONS for end in ("", "et", "en")), *(part.split()[0].rstrip(".") for part in PARTS),
        *(f"{year}{end}" for year in SPLIT_YEARS for end in ("", "et", "ene", "en")),
        *(f"{season}{end}" for season in LONG_SEASONS for end in ("", "et")),
        "uge", "ugen", "ugerne", "årsskiftet", "årets", "første", "andet", "anden", "tredje",
        "fjerde", "sidste", "kvartal",
    ]
)  # fmt: skip
_AFTER = {"d": re.compile(r"\.\s?\d"), "den": re.compile(r"\s+\d"), **dict.fromkeys("qkh", re.compile("[1-4]"))}
"""What follows a short word that begins a date."""
_NO_PLACE = frozenset(".,/+§_")


def places(text: str) -> Iterator[int]:
    """Where a date can begin: not inside a word or a number."""
    for start, run in runs(text):
        figures = run.isdigit()
        if not (figures or run in _STARTS or (run in _AFTER and _AFTER[run].match(text, start + len(run)))):
            continue
        before = text[start - 1] if start else " "
        inside = before.isalnum() or before in _NO_PLACE
        if not inside and not (figures and before in "-–" and text[start - 2 : start - 1].isdigit()):
            yield start


def read_at(text: str, start: int, edition: Edition) -> tuple[int, Moment] | None:
    """The longest form that begins at `start`: where it ends and what it says; None where there is none."""
    best: tuple[int, Moment] | None = None
    for pattern, reader in _forms(text, start):
        match = pattern.match(text, start)
        if match is None:
            continue
        end = _end_of_part(match, edition) if reader is _part else match.end()
        moment = reader(match, edition)
        if moment is not None and end is not None and (best is None or end > best[0]) and not text[end : end + 1].isalnum():
            best = (end, moment)
    return best


def _forms(text: str, start: int) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The forms that may begin with the character at `start`."""
    first = text[start : start + 1]
    if first.isdigit():
        return _FROM_FIGURE
    return _FROM_DEN + _FROM_WORD if first in "dD" else _FROM_WORD


def _whole(match: re.Match[str], edition: Edition) -> tuple[int, Moment] | None:
    """What 'primo' and its like stand before: a date, or 'året', the edition's year."""
    year = _THIS_YEAR.match(match.string, match.end())
    return (year.end(), months(None, 1, 12, "year")) if year else read_at(match.string, match.end(), edition)


def _end_of_part(match: re.Match[str], edition: Edition) -> int | None:
    found = _whole(match, edition)
    return found[0] if found else None
