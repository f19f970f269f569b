"""The contract: what every result holds, as frozen pydantic models; the JSON Schema in schemas/ is made from them.

In: nothing (values only). Out: `Catalogue` and its parts. Field order is the order of the keys in the JSON.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Month = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$")]
"""'2018-06', or '2018-06-12' where the text gives the day."""
Color = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Count = Annotated[int, Field(ge=0)]
PageNumber = Annotated[int, Field(ge=1)]
SectionKind = Literal[
    "formaal", "baggrund", "leverancer", "tidsplan", "kontakt", "maalgruppe", "oekonomi", "organisering", "effekt", "andet"
]
Precision = Literal["day", "month", "quarter", "season", "half-year", "school-year", "year"]
Label = Literal["organisation", "municipality", "region", "technology", "programme", "law", "person"]
TextLayer = Literal["embedded", "ocr", "mixed", "none"]


class Model(BaseModel):
    """Frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Provenance(Model):
    """A region that a value was read from: page from 1, `[x0, top, x1, bottom]` in points as the page is seen."""

    page: PageNumber
    bbox: tuple[float, float, float, float]


Places = tuple[Provenance, ...]


class Metadata(Model):
    """What the file says of itself; `created` is ISO 8601."""

    title: str | None = None
    author: str | None = None
    creator: str | None = None
    producer: str | None = None
    created: str | None = None


class SourceInfo(Model):
    """The file that was read."""

    filename: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    bytes: Count
    pages: Count
    text_layer: Literal["embedded", "ocr", "mixed", "none"]
    metadata: Metadata


class PicturesInfo(Model):
    """Pages that were read from their pictures: with what, in which of its languages."""

    engine: str
    language: str
    pages: tuple[PageNumber, ...]


class ExtractionInfo(Model):
    """What read it. `ocr` is there only where pages were read from their pictures."""

    tool: Literal["kl-extractor"] = "kl-extractor"
    version: str
    profile: str
    reader: str
    language: str
    ocr: PicturesInfo | None = None


class PageInfo(Model):
    """A page as seen."""

    page: PageNumber
    label: str | None
    width: float
    height: float
    rotation: Literal[0, 90, 180, 270]
    text_layer: TextLayer


class Edition(Model):
    """The edition that the cover names."""

    text: str
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None
    provenance: Places


class ContentsEntry(Model):
    """A line of the printed table of contents. `page` is the physical page, `project` the id of the project meant."""

    number: int | str | None
    title: str
    page_label: str | None
    page: PageNumber | None
    project: str | None
    provenance: Places


class Mark(Model):
    """What tells a category in the matrix."""

    color: Color | None
    glyph: str | None
    fill: Color | None


class Category(Model):
    """A line of the legend."""

    label: str
    mark: Mark
    provenance: Places


class OverviewEntry(Model):
    """An item of the matrix. `category` is a legend label or null, `project` the id of the project meant or null."""

    theme: str | None
    area: str | None
    title: str
    category: str | None
    project: str | None
    provenance: Places


class Overview(Model):
    """The matrix page."""

    title: str
    intro: str | None
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    categories: tuple[Category, ...]
    entries: tuple[OverviewEntry, ...]
    provenance: Places


class Paragraph(Model):
    """Running text."""

    type: Literal["paragraph"] = "paragraph"
    text: str
    provenance: Places


class ListItem(Model):
    """An item of a list: its marker as printed, its depth from 1."""

    type: Literal["list_item"] = "list_item"
    marker: str | None
    level: Annotated[int, Field(ge=1)]
    text: str
    provenance: Places


class Table(Model):
    """A table; `text` has cells parted by tab, rows by newline."""

    type: Literal["table"] = "table"
    text: str
    rows: tuple[tuple[str, ...], ...]
    provenance: Places


class Heading(Model):
    """A heading outside the projects' own."""

    type: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=1)]
    number: str | None
    text: str
    provenance: Places


class Footnote(Model):
    """A note at the foot of a page."""

    type: Literal["footnote"] = "footnote"
    marker: str | None
    text: str
    provenance: Places


class Caption(Model):
    """The text of a figure or a table."""

    type: Literal["caption"] = "caption"
    text: str
    provenance: Places


AnyBlock = Annotated[Paragraph | ListItem | Table | Heading | Footnote | Caption, Field(discriminator="type")]


class Section(Model):
    """A section of a project, with its heading as printed."""

    kind: SectionKind
    heading: str
    blocks: tuple[AnyBlock, ...]
    provenance: Places


class Period(Model):
    """A stretch of time: first and last month or day that it covers; null for an open end."""

    text: str
    start: Month | None
    end: Month | None
    precision: Precision
    approximate: bool
    provenance: Places


class Milestone(Model):
    """A dated event."""

    text: str
    date: Month
    provenance: Places


class Contact(Model):
    """A person or office to ask. `phone` is E.164."""

    name: str | None
    role: str | None
    department: str | None
    organisation: str | None
    phone: Annotated[str, Field(pattern=r"^\+[1-9]\d{1,14}$")] | None
    email: str | None
    provenance: Places


class Deliverable(Model):
    """What a project hands over, and the verb in the text's own words."""

    text: str
    action: str | None
    provenance: Places


class Quantity(Model):
    """A number and what it counts; null bounds where the text gives none."""

    text: str
    min: float | int | None
    max: float | int | None
    unit: str | None
    provenance: Places


class Mention(Model):
    """A name in the text and its canonical form."""

    text: str
    label: Label
    canonical: str
    provenance: Places


class Project(Model):
    """A project of the catalogue."""

    id: str
    number: int | str | None
    title: str
    chapter: str | None
    first_page: PageNumber
    last_page: PageNumber
    provenance: Places
    sections: tuple[Section, ...]
    period: Period | None
    milestones: tuple[Milestone, ...]
    contacts: tuple[Contact, ...]
    deliverables: tuple[Deliverable, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]


class Furniture(Model):
    """A running header, footer or page number."""

    text: str
    provenance: Places


class Coverage(Model):
    """The balance of non-space characters: `characters` is the sum of the others."""

    characters: Count
    placed: Count
    furniture: Count
    unplaced: Count


class Diagnostic(Model):
    """A doubt or a fault that the user should know of."""

    severity: Literal["info", "warning", "error"]
    code: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    message: str
    project: str | None
    provenance: Places


class Catalogue(Model):
    """The whole result."""

    schema_version: Literal["1.0"] = "1.0"
    source: SourceInfo
    extraction: ExtractionInfo
    document_type: str
    pages: tuple[PageInfo, ...]
    title: str | None
    subtitle: str | None
    edition: Edition | None
    contents: tuple[ContentsEntry, ...]
    overview: Overview | None
    projects: tuple[Project, ...]
    body: tuple[AnyBlock, ...]
    contacts: tuple[Contact, ...]
    periods: tuple[Period, ...]
    mentions: tuple[Mention, ...]
    furniture: tuple[Furniture, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]
