"""Milestones: sentences and table rows with a date that is not the project's own period.

In: plain text, the edition, the project's period. Out: `FoundMilestone`s, one a date, each with its whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.danish.periods import Reading
from extractor.found import FoundMilestone, FoundPeriod

_PAST = re.compile(
    r"\b(?:blev|var|havde|kunne|siden|viste|deltog|har\s+(?:været|haft|deltaget)|tidligere|hidtil|allerede)\b", re.IGNORECASE
)
_PLANNED = re.compile(
    r"\b(?:forventes|skal|vil|senest|inden|udgangen|afsluttes|slutter|starter|begynder|igangsættes|\w+(?:es|ges|res|ttes)|milepæl|"
    r"deadline|frist|klar|færdig)\b",
    re.IGNORECASE,
)
_FREQUENT = re.compile(r"\bfrem\s+mod\s+$|\bsiden\s+$|\bfor\s+$|\bmod\s+$", re.IGNORECASE)
_THREE_LETTERS = re.compile(r"[^\W\d_]{3}")


def milestones(
    text: str, sentences: list[tuple[int, int]], dates: Sequence[Reading], edition: str | None, project: FoundPeriod | None
) -> tuple[FoundMilestone, ...]:
    """`sentences` are the stretches of the text's sentences and rows, `dates` what periods it names."""
    found: list[FoundMilestone] = []
    for start, end in sentences:
        for reading in dates:
            if start <= reading.start < end and _is_milestone(text, (start, end), reading, edition, project):
                found.append(FoundMilestone(start, end, _date(reading.found())))
    return tuple(dict.fromkeys(found))


def _date(period: FoundPeriod) -> str:
    return period.first or period.last or ""


def _is_milestone(text: str, sentence: tuple[int, int], reading: Reading, edition: str | None, project: FoundPeriod | None) -> bool:
    period = reading.found()
    words = text[slice(*sentence)]
    if not _date(period) or (project is not None and _is_own(period, project)):
        return False
    if edition and (period.last or period.first or "")[:7] < edition[:7] and _PAST.search(words):
        return False
    vague = period.precision == "year" and not reading.ranged
    if vague and (not _PLANNED.search(words) or _FREQUENT.search(text[max(0, reading.start - 12) : reading.start])):
        return False
    return bool(_THREE_LETTERS.search(text[sentence[0] : reading.start] + text[reading.end : sentence[1]]))


def _is_own(period: FoundPeriod, project: FoundPeriod) -> bool:
    """The project's period again, or its beginning or its end alone."""
    both = (period.first, period.last)
    return both == (project.first, project.last) or both in ((project.first, None), (None, project.last))
