"""What assembling asks of a language step; the pipeline hands one in.

In: plain text. Out: the values of found.py, with the characters that they were read from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from extractor.found import FoundContact, FoundDeliverable, FoundDoubt, FoundMention, FoundMilestone, FoundPeriod, FoundQuantity


class Language(Protocol):
    """Reads values from text; `edition` ('YYYY-MM' or None) fills in years that the text leaves out."""

    def periods(self, text: str, edition: str | None = None) -> tuple[FoundPeriod, ...]:
        """Every period that the text names."""
        ...

    def project_period(self, text: str, edition: str | None = None) -> FoundPeriod | None:
        """The period that a schedule states for the project."""
        ...

    def contacts(
        self, text: str, *, running: bool = False, in_house: Collection[str] = (), linked: Sequence[tuple[int, int, str]] = ()
    ) -> tuple[FoundContact, ...]:
        """People and offices; in `running` text only where an address or a number anchors them. Domains `in_house` name no organisation;
        `linked` are addresses that lie under the characters `start:end`."""
        ...

    def milestones(self, text: str, edition: str | None = None, project: FoundPeriod | None = None) -> tuple[FoundMilestone, ...]:
        """Dated events other than the project's own period."""
        ...

    def deliverables(self, text: str) -> tuple[FoundDeliverable, ...]:
        """Things handed over, in prose."""
        ...

    def deliverable_item(self, text: str) -> FoundDeliverable | None:
        """The thing handed over that a list item names."""
        ...

    def quantities(self, text: str) -> tuple[FoundQuantity, ...]:
        """Numbers and what they count."""
        ...

    def mentions(self, text: str) -> tuple[FoundMention, ...]:
        """Names and their canonical forms."""
        ...

    def doubts(
        self, text: str, contacts: tuple[FoundContact, ...] = (), period: FoundPeriod | None = None, edition: str | None = None
    ) -> tuple[FoundDoubt, ...]:
        """What is doubtful in a text and in what was found in it."""
        ...

    def mask(self, text: str) -> tuple[str, int]:
        """The text with personal numbers made unreadable, of the same length, and how many there were."""
        ...
