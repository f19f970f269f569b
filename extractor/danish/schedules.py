"""What a time schedule states: the period of the project, among the dates of phases and events.

In: the text of a schedule, and the edition. Out: one `Reading`, or None where the text states no period.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.danish.moments import places, read_at
from extractor.danish.period_values import span
from extractor.danish.periods import SENTENCE_END, Reading, edition_month, readings

_PHASE = re.compile(
    r"\b\w*(?:fase|etape|pilot|delprojekt|test|forberedelse|afprøvning|bølge|spor)\w*\b|^\W*(?:\d\.?|[IVX]+)\s*[:.)]", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:afslut|slut)", re.IGNORECASE)
_LABEL = re.compile(r"\s*:\s*[^.\n]+")
_WHOLE = re.compile(
    r"\b(?:hele\s+)?(?:projekt(?:et|perioden|periode)?|initiativet|indsatsen|programmet)\b|\btids(?:plan|ramme|periode)\w*", re.IGNORECASE
)
_PAST_YEARS = 5
_CLAUSES = re.compile(r"[,;]\s")


def project_reading(text: str, edition: str | None) -> Reading | None:
    """The first full range (the one around it, or what all phases cover together, where that is a phase's), else a beginning and an end
    that are stated apart, else the widest statement."""
    found = _of_these_years(readings(text, edition), edition)
    ranges = [r for r in found if r.ranged]
    if ranges and not _is_phase(text, ranges[0]):
        return _from_first(text, ranges[0], found)
    whole = next((r for r in ranges if not _is_phase(text, r)), None)
    if whole:
        return whole
    if ranges and (around := next((r for r in ranges if all(_covers(r, o) for o in ranges if o is not r)), None)):
        return around
    if len(found) > 1 and all(_is_phase(text, r) for r in found):
        return _together(found)
    return ranges[0] if ranges else _apart(found)


def _of_these_years(found: tuple[Reading, ...], edition: str | None) -> tuple[Reading, ...]:
    """Without periods that ended years before the edition, where others are stated: what a project deals with, not when it runs."""
    month_of = edition_month(edition)
    recent = tuple(r for r in found if month_of is None or not r.moment.last or int(r.moment.last[:4]) > month_of[0] - _PAST_YEARS)
    return recent or found


def _from_first(text: str, last: Reading, found: tuple[Reading, ...]) -> Reading:
    """'Forberedelse fra oktober, undervisning fra januar og afslutning i december': a range that the end of it all closes begins with the
    first of the beginnings in its sentence."""
    if not _CLOSING.search(text[last.start : last.end]):
        return last
    before = (r for r in found if r.opens and r.end <= last.start and not SENTENCE_END.search(text, r.end, last.start))
    first = next(before, None)
    return last if first is None else Reading(first.start, last.end, span(first.moment, last.moment), ranged=True)


def _apart(found: tuple[Reading, ...]) -> Reading | None:
    opening = next((r for r in found if r.opens), None)
    closing = next((r for r in reversed(found) if r.closes), None)
    if opening and closing and opening.end <= closing.start:
        return Reading(opening.start, closing.end, span(opening.moment, closing.moment), ranged=True)
    return max(found, key=_width, default=None)


def _together(phases: tuple[Reading, ...]) -> Reading:
    """From the beginning of the first phase to the end of the last; the first alone where they do not follow each other."""
    in_order = all((a.moment.first or "") <= (b.moment.first or "") for a, b in pairwise(phases))
    first, last = phases[0], max(phases, key=lambda r: r.moment.last or "")
    return Reading(first.start, phases[-1].end, span(first.moment, last.moment), ranged=True) if in_order else first


def _is_phase(text: str, reading: Reading) -> bool:
    """Whether the words before the date speak of a part of the project, and not of the whole; or a label after it does."""
    clause = _CLAUSES.split(SENTENCE_END.split(text[max(0, reading.start - 150) : reading.start])[-1])[-1]
    label = _LABEL.match(text, reading.end)
    words = clause + (label[0] if label else "")
    return (bool(_PHASE.search(clause)) or label is not None) and not _WHOLE.search(words)


def _covers(outer: Reading, inner: Reading) -> bool:
    a, b = outer.moment, inner.moment
    return (a.first or "") <= (b.first or "") and (a.last or "") >= (b.last or "")


def _width(reading: Reading) -> int:
    moment = reading.moment
    return moment.later * 12 + moment.high[0] - moment.low[0]


def month(text: str) -> str | None:
    """The date of an edition, with the precision that the text has: '2018-06', '2019', '2018-06-12'; a season's first month."""
    for place in places(text):
        found = read_at(text, place, None)
        if found and found[1].year is not None:
            return str(found[1].year) if found[1].precision == "year" else found[1].first
    return None
