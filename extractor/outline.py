"""What structure gives: the parts of the publication, each made of the document's blocks.

In: nothing (values only). Out: `Outline` and its parts, frozen. Every block of the document is in exactly one part.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.document import Block, Doubt, Text

Number = int | str | None


@dataclass(frozen=True, slots=True)
class Cover:
    """Title page: each field with its text as printed; `blocks` is all that stands there and in no field."""

    title: str | None = None
    title_text: Text | None = None
    subtitle: Text | None = None
    edition: Text | None = None
    edition_date: str | None = None


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry of the printed contents. `printed` is the whole line with number, leader and page."""

    number: Number
    title: str
    page_label: str | None
    printed: Text


@dataclass(frozen=True, slots=True)
class Contents:
    heading: Text
    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A category: its label and what marks it in the matrix; `style` is 'bold' or 'italic' where type tells it."""

    label: str
    printed: Text
    color: str | None
    glyph: str | None
    fill: str | None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class MatrixItem:
    """An item of the matrix. `category` is a legend label or None."""

    theme: str | None
    area: str | None
    title: str
    category: str | None
    printed: Text


@dataclass(frozen=True, slots=True)
class Matrix:
    """The overview page; `printed` are all its texts."""

    title: Text
    intro: Text | None
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    legend: tuple[LegendLine, ...]
    items: tuple[MatrixItem, ...]
    printed: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section; `heading` is empty for text that stands before the first heading. `sure` is False where its kind is an inference."""

    kind: str
    heading: Text
    blocks: tuple[Block, ...]
    reason: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class ProjectPart:
    """A project: `heading` as printed, `title` without its number."""

    number: Number
    title: str
    heading: Text
    chapter: str | None
    sections: tuple[SectionPart, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The publication."""

    cover: Cover | None
    contents: tuple[Contents, ...]
    matrix: Matrix | None
    projects: tuple[ProjectPart, ...]
    body: tuple[Block, ...]
    doubts: tuple[Doubt, ...] = ()
    unknown_headings: tuple[Text, ...] = ()
    furniture: tuple[Text, ...] = ()
