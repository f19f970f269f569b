"""What structure asks of a language step; the pipeline hands one in.

In: plain text. Out: the values of found.py.
"""

from __future__ import annotations

from typing import Protocol

from extractor.found import FoundContact, FoundDeliverable, FoundPeriod


class Reading(Protocol):
    """Reads values that tell what a text is for."""

    def month(self, text: str) -> str | None:
        """The date of an edition: 'YYYY-MM' or coarser; None where the text is none."""
        ...

    def project_period(self, text: str, edition: str | None = None) -> FoundPeriod | None:
        """The period that a schedule states."""
        ...

    def contacts(self, text: str, *, running: bool = False) -> tuple[FoundContact, ...]:
        """People and offices."""
        ...

    def deliverables(self, text: str) -> tuple[FoundDeliverable, ...]:
        """Things handed over."""
        ...
