"""What is printed: a catalogue as plain values, written by hand or invented.

In: nothing (values only). Out: `Catalogue` and its parts, frozen. Nothing here comes from the extractor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Number = int | str | None


@dataclass(frozen=True)
class Block:
    """A paragraph; a list item where it has a marker ('1)', '•', '–'); a table where it has rows of cells, the first with the heads."""

    text: str
    marker: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def type(self) -> str:
        return "table" if self.rows else "list_item" if self.marker else "paragraph"


@dataclass(frozen=True)
class Section:
    """A section with its heading as printed and the kind that it means."""

    kind: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Project:
    """A project. `period` and `contacts` say what its text tells, in the words of the contract."""

    number: Number
    title: str
    sections: tuple[Section, ...]
    chapter: str | None = None
    period: Mapping[str, object] | None = None
    contacts: tuple[Mapping[str, str], ...] = ()

    @property
    def id(self) -> str:
        return f"projekt-{self.number}"


@dataclass(frozen=True)
class Category:
    """A line of the legend: what tells it depends on the look (colour of tick, text or fill, or the glyph)."""

    label: str
    color: str
    glyph: str = "✓"


@dataclass(frozen=True)
class Item:
    """An item of the matrix; `category` is the index of a category, `project` the id of the project meant."""

    theme: int
    area: int
    title: str
    category: int
    project: str | None


@dataclass(frozen=True)
class Matrix:
    """The overview page; `listed_as` is what the contents call it."""

    title: str
    listed_as: str
    intro: str
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    categories: tuple[Category, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter's title, and the text between it and its first project."""

    title: str
    intro: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Passage:
    """Text outside the projects: a foreword, a back cover."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Catalogue:
    """A publication. `cover_lines` is the title as the cover breaks it."""

    title: str
    cover_lines: tuple[str, ...]
    subtitle: str
    edition: str
    edition_date: str
    projects: tuple[Project, ...]
    contents_heading: str | None = "Indhold"
    matrix: Matrix | None = None
    foreword: Passage | None = None
    chapters: tuple[Chapter, ...] = ()
    back: Passage | None = None
