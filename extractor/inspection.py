"""What the program sees in a file, for a person to look at.

In: nothing (values only). Out: `Inspection` and its parts, frozen; and `Reason`, why a field has its value.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.document import Evidence
from extractor.pages import Bookmark, Style


@dataclass(frozen=True, slots=True)
class Reason:
    """Why `field` has `value`."""

    field: str
    value: str
    because: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A page: sizes in points, words and pictures counted."""

    number: int
    label: str | None
    width: float
    height: float
    rotation: int
    text_layer: str
    words: int
    images: int


@dataclass(frozen=True, slots=True)
class StyleUse:
    """A type style, how many characters have it, and an example."""

    style: Style
    characters: int
    sample: str


@dataclass(frozen=True, slots=True)
class HeadingFound:
    """A heading with the evidence for it."""

    page: int
    level: int
    text: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ProfileFit:
    """How well a profile fits, and why."""

    profile: str
    score: float
    reasons: tuple[str, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything at once."""

    filename: str
    pages: tuple[PageSeen, ...]
    styles: tuple[StyleUse, ...]
    headings: tuple[HeadingFound, ...]
    fits: tuple[ProfileFit, ...]
    unknown_headings: tuple[tuple[int, str], ...]
    bookmarks: tuple[Bookmark, ...]
