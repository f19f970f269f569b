"""Stretches of the calendar, before and after their year is known.

In: months, days, years. Out: `Moment`, and ISO dates of its first and last month or day.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

MonthDay = tuple[int, int | None]
PRECISIONS = ("day", "month", "quarter", "season", "half-year", "school-year", "year")
"""From the finest to the coarsest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """From `low` to `high` (month, day or None); `year` is that of `low`, None where the text names none; `high` is `later` years after
    it."""

    year: int | None
    low: MonthDay
    high: MonthDay
    precision: str = "month"
    later: int = 0
    approximate: bool = False

    @property
    def first(self) -> str | None:
        return None if self.year is None else iso(self.year, self.low)

    @property
    def last(self) -> str | None:
        return None if self.year is None else iso(self.year + self.later, self.high)


def iso(year: int, month_day: MonthDay) -> str:
    """'2018-06', or '2018-06-12' where there is a day."""
    month, day = month_day
    return f"{year:04d}-{month:02d}" + (f"-{min(day, monthrange(year, month)[1]):02d}" if day else "")


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day (a leap day where the year is unknown)."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]


def months(year: int | None, low: int, high: int, precision: str) -> Moment:
    """Whole months; `high` before `low` lies in the next year."""
    return Moment(year, (low, None), (high, None), precision, int(high < low))


def part(moment: Moment, which: str) -> Moment:
    """The first, middle or last month of a moment; of a single month or day, the moment itself. Approximate."""
    count = moment.high[0] - moment.low[0] + 1 + 12 * moment.later
    step = {"first": 0, "middle": (count - 1) // 2, "last": count - 1}[which]
    if count <= 1:
        return replace(moment, approximate=True)
    years, month = divmod(moment.low[0] - 1 + step, 12)
    year = None if moment.year is None else moment.year + years
    return Moment(year, (month + 1, None), (month + 1, None), "month", 0, True)


def weeks(year: int, low: int, high: int) -> Moment | None:
    """ISO weeks, Monday to Sunday; None where the year has no such week."""
    try:
        first = date.fromisocalendar(year, low, 1)
        last = date.fromisocalendar(year + (high < low), high, 7)
    except ValueError:
        return None
    return Moment(first.year, (first.month, first.day), (last.month, last.day), "day", last.year - first.year)


def span(first: Moment, last: Moment) -> Moment:
    """From the first's beginning to the last's end; a year that one side lacks is taken from the other. Runs backwards where the text
    does."""
    year, end_year = first.year, None if last.year is None else last.year + last.later
    wraps = (last.high[0], last.high[1] or 0) < (first.low[0], first.low[1] or 0)
    if year is None and end_year is not None:
        year = end_year - int(wraps)
    elif end_year is None and year is not None:
        end_year = year + int(wraps)
    later = int(wraps) if year is None or end_year is None else end_year - year
    precision = max(first.precision, last.precision, key=PRECISIONS.index)
    return Moment(year, first.low, last.high, precision, later, first.approximate or last.approximate)


def follow(first: Moment, second: Moment) -> bool:
    """Whether the second begins where the first ends; a spring follows an autumn. Years that are unknown are taken from the other."""
    whole = span(first, second)
    year = first.year if first.year is not None else whole.year
    other = second.year if second.year is not None else (None if whole.year is None else whole.year + whole.later - second.later)
    between = (0 if year is None or other is None else (other - year - first.later) * 12) + second.low[0] - first.high[0] - 1
    return between == 0 or (between == 3 and first.precision == "season" and first.high[0] == 11)


def lasting(first: Moment, number: float, unit: str) -> Moment | None:
    """From the first's beginning for so many years, months or weeks; None where the year is unknown."""
    if first.year is None or number <= 0 or number > 600:
        return None
    if unit.startswith("uge"):
        return _lasting_days(first, int(number * 7))
    total = round(number * 12) if unit.startswith("år") else round(number)
    years, month = divmod(first.low[0] - 1 + total - (first.low[1] is None), 12)
    if first.low[1] is None:
        return Moment(first.year, first.low, (month + 1, None), first.precision, years, first.approximate)
    anchor = date(first.year + years, month + 1, min(first.low[1], monthrange(first.year + years, month + 1)[1]))
    return _until(first, anchor - timedelta(days=1))


def _lasting_days(first: Moment, days: int) -> Moment:
    start = date(first.year or 1, first.low[0], first.low[1] or 1)
    return _until(first, start + timedelta(days=days - 1))


def _until(first: Moment, last: date) -> Moment:
    exact = first.low[1] is not None
    high = (last.month, last.day if exact else None)
    return Moment(first.year, first.low, high, first.precision, last.year - (first.year or 0), first.approximate)


def in_edition(moment: Moment, edition: tuple[int, int]) -> Moment:
    """A moment without a year, in the first year in which it ends no earlier than the edition (year, month), or after it where it has
    several months. Approximate."""
    year = edition[0] - moment.later
    end = (year + moment.later, moment.high[0])
    if end < edition or (end == edition and moment.low[0] != moment.high[0]):
        year += 1
    return replace(moment, year=year, approximate=True)
