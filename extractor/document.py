"""What layout gives: blocks in reading order, each with its characters and their boxes.

In: nothing (values only). Out: `Document` and its parts, frozen. A `Text` knows for each stretch of its characters which
word of which page it was printed as, so that any part of it can be shown on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.geometry import Box, union
from extractor.pages import Style

BlockKind = Literal["heading", "paragraph", "list_item", "table", "caption", "footnote"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start:end` of a text are word `word` of page `page`, printed in `box`.

    `guessed` where it ended in a hyphen that no rule told to be the word's own or the line's.
    """

    start: int
    end: int
    page: int
    word: int
    box: Box
    style: Style
    guessed: bool = False

    def moved(self, offset: int) -> Piece:
        """The same in a text that it begins `offset` characters later in."""
        return Piece(self.start + offset, self.end + offset, self.page, self.word, self.box, self.style, self.guessed)


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle on a page."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Text:
    """Characters and where they stand. Pieces come in reading order and never overlap."""

    text: str
    pieces: tuple[Piece, ...] = ()

    def __str__(self) -> str:
        return self.text

    def part(self, start: int, end: int) -> Text:
        """Characters `start:end` with the pieces that they touch; `text` is cut, boxes stay whole words."""
        if start == 0 and end >= len(self.text) and all(0 < p.end <= end and p.start < end for p in self.pieces):
            return self
        kept = tuple(
            Piece(max(p.start, start) - start, min(p.end, end) - start, p.page, p.word, p.box, p.style, p.guessed)
            for p in self.pieces
            if p.start < end and p.end > start
        )
        return Text(self.text[start:end], kept)

    def regions(self) -> tuple[Region, ...]:
        """One region for each unbroken stretch on a page: a new one where the text turns to another page or climbs to a next column."""
        groups: list[list[Piece]] = []
        for piece in self.pieces:
            last = groups[-1][-1] if groups else None
            climbs = last is not None and piece.box.bottom < last.box.top - 1
            if last is None or last.page != piece.page or climbs:
                groups.append([piece])
            else:
                groups[-1].append(piece)
        return tuple(Region(g[0].page, union(p.box for p in g)) for g in groups)

    @property
    def page(self) -> int:
        """The page that the text begins on; 0 where it stands on none."""
        return self.pieces[0].page if self.pieces else 0

    @property
    def box(self) -> Box:
        """The box of the stretch on the first page."""
        return self.regions()[0].box


def join(texts: Sequence[Text], separator: str = " ") -> Text:
    """The texts after each other with `separator` between; empty ones are left out."""
    characters = ""
    pieces: list[Piece] = []
    for text in texts:
        if not text.text and not text.pieces:
            continue
        if characters and text.text:
            characters += separator
        offset = len(characters)
        pieces += [p.moved(offset) for p in text.pieces] if offset else text.pieces
        characters += text.text
    return Text(characters, tuple(pieces))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign for or against a decision, with the weight it had."""

    sign: str
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its place (from 0), its box, the blocks in it and the colour it is filled with.

    `marks` are the colours of dots and squares that are drawn in it, where it has no words.
    """

    row: int
    column: int
    box: Box
    blocks: tuple[Block, ...] = ()
    fill: str | None = None
    column_span: int = 1
    row_span: int = 1
    marks: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        return join([b.printed for b in self.blocks])


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table, caption or footnote.

    `text` is what it says, without a list's marker; `level` counts from 1 (headings, list items); `cells` are a table's.
    `evidence` tells why a heading is one. `swatch` is the colour of a small square drawn before the text, as a legend has it.
    """

    kind: BlockKind
    text: Text
    style: Style
    level: int | None = None
    marker: Text | None = None
    cells: tuple[Cell, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    swatch: str | None = None

    @property
    def score(self) -> float:
        return sum(e.weight for e in self.evidence)

    @property
    def printed(self) -> Text:
        """Marker and text, as printed."""
        return join([self.marker, self.text]) if self.marker else self.text

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts of the block, each word once."""
        if self.cells:
            return tuple(t for c in self.cells for b in c.blocks for t in b.texts)
        return (self.marker, self.text) if self.marker else (self.text,)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as laid out: blocks in reading order, what runs along the margins, and the style of the running text."""

    blocks: tuple[Block, ...]
    furniture: tuple[Text, ...]
    body: Style
    page_labels: dict[int, str]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a step is unsure of; becomes a diagnostic."""

    severity: Literal["info", "warning", "error"]
    code: str
    message: str
    regions: tuple[Region, ...] = ()
    project: str | None = None


def words_of(texts: Iterable[Text]) -> set[tuple[int, int]]:
    """(page, word) of every word that the texts are made of."""
    return {(p.page, p.word) for t in texts for p in t.pieces}
