"""What a reader gives: pages of words with their looks, rules, fills, links and pictures.

In: nothing (values only). Out: `Page` and its parts, frozen. Measures are points from the top left corner as seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractor.geometry import Box

TYPEWRITER = "typewriter"
"""The font of what was typed: all of one size and weight, so that other signs tell a heading."""
STAMP = "Stamp"
"""The tag of words that were stamped on a page: each has the box of its whole stamp."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks. `color` and `background` are '#rrggbb' or None where unknown or none; `letterspaced` where its letters are
    set apart."""

    size: float
    bold: bool = False
    italic: bool = False
    color: str | None = None
    background: str | None = None
    font: str = ""
    letterspaced: bool = False

    @property
    def is_typed(self) -> bool:
        """Whether a typewriter set it."""
        return self.font == TYPEWRITER


@dataclass(frozen=True, slots=True)
class Word:
    """One printed word, unbroken by space. `index` is its place in its page's `words`, `characters` the non-space glyphs it holds.

    `space_before` is whether space stands before it on its line, `space_after` whether a space is printed right after it.
    `turn` is how far it is turned clockwise where it is set sideways: 90 degrees where it reads downwards, 270 where it climbs.
    `tag` is the file's own name for what it is ('H1', 'P', 'Artifact'); `hidden` words are in the file, and nobody sees them.
    """

    index: int
    text: str
    box: Box
    style: Style
    characters: int
    upright: bool = True
    space_before: bool = True
    space_after: bool = False
    confidence: float | None = None
    turn: int = 0
    tag: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin drawn line, horizontal or vertical."""

    box: Box
    color: str | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled shape; `rounded` where it is none with four corners (a dot, a box with rounded corners)."""

    box: Box
    color: str
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: an address, or a page of the same file (from 1)."""

    box: Box
    address: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `text_layer` is 'embedded', 'ocr', 'mixed' (words of the file, looks measured in the picture over them) or 'none'; `notes`
    are form fields and notes with text of their own. `in_picture` says that its words are not painted: a picture shows them.

    A page read from its picture is given upright and straight: `turned` are the degrees clockwise that it was turned by first, `skew` those
    (clockwise) that its lines then fell by.
    """

    number: int
    width: float
    height: float
    rotation: int = 0
    label: str | None = None
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Box, ...] = ()
    notes: tuple[Box, ...] = ()
    text_layer: str = "embedded"
    turned: int = 0
    skew: float = 0.0
    in_picture: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the file's own outline."""

    level: int
    title: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader has to say of its reading; `severity` is 'info', 'warning' or 'error'."""

    severity: Literal["info", "warning", "error"]
    code: str
    message: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class PictureReading:
    """With what, and in which language, which pages were read from their pictures."""

    engine: str
    language: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read. `faults` are (page, message) of pages that could not be read, `rescued` pages that a second reader read."""

    filename: str
    sha256: str
    size: int
    pages: tuple[Page, ...]
    metadata: dict[str, str | None] = field(default_factory=dict)
    bookmarks: tuple[Bookmark, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()
    reader: str = "pdfplumber"
    rescued: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()
    from_pictures: PictureReading | None = None
