"""What the words say: periods, people, quantities, deliverables, mentions and milestones of Danish texts.

In: plain text. Out: found values (`found.py`) with the characters that they were read from. `danish()` gives the one `Danish`, which is
built once; all its methods are pure: the same text gives the same values. CPR numbers are masked before anything is read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from extractor.danish import contacts as _contacts
from extractor.danish import deliverables as _deliverables
from extractor.danish import mentions as _mentions
from extractor.danish import milestones as _milestones
from extractor.danish import periods as _periods
from extractor.danish import quantities as _quantities
from extractor.danish import running as _running
from extractor.danish import schedules as _schedules
from extractor.danish.phones import mask_cpr, phones
from extractor.danish.pipeline import names, pipeline, sentence_starts, tokens
from extractor.found import FoundContact, FoundDeliverable, FoundDoubt, FoundMention, FoundMilestone, FoundPeriod, FoundQuantity

__all__ = ["Danish", "danish", "mask_cpr"]


class Danish:
    """The Danish rules. Offsets are of the text that was given; an `edition` is 'YYYY-MM' and gives the year where the text has none."""

    def __init__(self) -> None:
        pipeline()
        phones("tlf. 33 33 33 33")  # the library compiles its patterns of Danish numbers at first use: that is part of loading

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """The characters of each sentence or line, without the space around it."""
        spans = pairwise([*sentence_starts(text), len(text)])
        trimmed = ((s, s + len(text[s:e].rstrip())) for s, e in spans)
        return [(s, e) for s, e in trimmed if e > s]

    def tokens(self, text: str) -> list[str]:
        """The tokens, without space."""
        return tokens(text)

    def periods(self, text: str, edition: str | None = None) -> tuple[FoundPeriod, ...]:
        """All periods and dates."""
        return tuple(r.found() for r in _periods.readings(mask_cpr(text)[0], edition))

    def project_period(self, text: str, edition: str | None = None) -> FoundPeriod | None:
        """The period that a time schedule states; None where it states none."""
        reading = _schedules.project_reading(mask_cpr(text)[0], edition)
        return reading.found() if reading else None

    def contacts(
        self, text: str, *, running: bool = False, in_house: Collection[str] = (), linked: Sequence[tuple[int, int, str]] = ()
    ) -> tuple[FoundContact, ...]:
        """The people of a contact section, paragraphs on lines of their own; of running text those with an e-mail or an announced
        number. The organisation is taken from the address's domain unless that is one of `in_house`; `linked` are addresses under the
        characters `start:end`."""
        read = _running.running_contacts if running else _contacts.contacts
        return read(mask_cpr(text)[0], in_house, tuple(linked))

    def milestones(self, text: str, edition: str | None = None, project: FoundPeriod | None = None) -> tuple[FoundMilestone, ...]:
        """Sentences and rows with a date of their own."""
        masked = mask_cpr(text)[0]
        dates = _periods.readings(masked, edition)
        return _milestones.milestones(masked, self.sentences(masked), dates, edition, project) if dates else ()

    def deliverables(self, text: str) -> tuple[FoundDeliverable, ...]:
        """What a paragraph of prose says will be handed over."""
        return _deliverables.deliverables(mask_cpr(text)[0])

    def deliverable_item(self, text: str) -> FoundDeliverable | None:
        """What a list item says will be handed over."""
        return _deliverables.deliverable_item(mask_cpr(text)[0])

    def quantities(self, text: str) -> tuple[FoundQuantity, ...]:
        """Numbers with the noun that they count."""
        return _quantities.quantities(mask_cpr(text)[0])

    def mentions(self, text: str) -> tuple[FoundMention, ...]:
        """Organisations, municipalities, regions, technologies, programmes, laws and people by name."""
        masked = mask_cpr(text)[0]
        phrases = [FoundMention(*name) for name in names(masked)]
        return _mentions.mentions(masked, phrases)

    def month(self, text: str) -> str | None:
        """The date of an edition as a cover prints it: '2018-06', '2019', '2018-06-12'."""
        return _schedules.month(text)

    def mask(self, text: str) -> tuple[str, int]:
        """The text with every CPR number as '******-****', and how many there were."""
        return mask_cpr(text)

    def doubts(
        self, text: str, contacts: tuple[FoundContact, ...] = (), period: FoundPeriod | None = None, edition: str | None = None
    ) -> tuple[FoundDoubt, ...]:
        """What is doubtful in a text and in what was found in it."""
        masked, numbers = mask_cpr(text)
        found = list(_contacts.contact_doubts(masked, contacts))
        if numbers:
            start, end = masked.index("*"), masked.rindex("*") + 1
            found.append(FoundDoubt(start, end, "warning", "cpr-masked", f"{numbers} CPR number(s) were masked"))
        if period and period.first and period.last and period.last < period.first[: len(period.last)]:
            found.append(FoundDoubt(period.start, period.end, "warning", "period-backwards", "The period ends before it begins"))
        elif period and period.last and edition and period.last[: len(edition)] < edition[: len(period.last)]:
            found.append(FoundDoubt(period.start, period.end, "warning", "period-before-edition", "The period ends before the edition"))
        return tuple(found)


@cache
def danish() -> Danish:
    """The one `Danish`, built on first use."""
    return Danish()
