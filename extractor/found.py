"""What the Danish rules find in a text: values with the characters `start:end` that they were read from.

In: nothing (values only). Out: frozen values; dates are ISO 8601 with the precision that the text has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    start: int
    end: int
    first: str | None
    last: str | None
    precision: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class FoundContact:
    start: int
    end: int
    name: str | None = None
    role: str | None = None
    department: str | None = None
    organisation: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class FoundMilestone:
    start: int
    end: int
    date: str


@dataclass(frozen=True, slots=True)
class FoundDeliverable:
    start: int
    end: int
    action: str | None = None


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    start: int
    end: int
    minimum: float | int | None
    maximum: float | int | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class FoundMention:
    start: int
    end: int
    label: str
    canonical: str


@dataclass(frozen=True, slots=True)
class FoundDoubt:
    """Something that the rules are unsure of, at `start:end`."""

    start: int
    end: int
    severity: Literal["info", "warning", "error"]
    code: str
    message: str
