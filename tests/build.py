"""Small values for tests: words laid out on a page, blocks, documents. Sizes in points; a character is half an em wide."""

from __future__ import annotations

from dataclasses import replace

from extractor.document import Block, BlockKind, Document, Evidence, Text
from extractor.geometry import Box
from extractor.layout.lines import printed
from extractor.pages import Page, Source, Style, Word

BODY = Style(10.0, color="#000000", font="Body")
BOLD = replace(BODY, bold=True)
TITLE = Style(16.0, bold=True, color="#000000", font="Body-Bold")


def words(text: str, x: float = 50.0, top: float = 100.0, style: Style = BODY, start: int = 0) -> list[Word]:
    """The words of one line, from `x` on, indexes from `start`."""
    found: list[Word] = []
    for index, part in enumerate(text.split(" ")):
        width = len(part) * style.size * 0.5
        found.append(Word(start + index, part, Box(x, top, x + width, top + style.size), style, len(part)))
        x += width + style.size * 0.3
    return found


def column(lines: list[str], x: float = 50.0, top: float = 100.0, style: Style = BODY, pitch: float = 13.0, start: int = 0) -> list[Word]:
    """Lines under each other."""
    found: list[Word] = []
    for row, text in enumerate(lines):
        found += words(text, x, top + row * pitch, style, start + len(found))
    return found


def numbered(found: list[Word]) -> tuple[Word, ...]:
    """The words with running indexes, as a page has them."""
    return tuple(replace(word, index=index) for index, word in enumerate(found))


def page(*groups: list[Word], number: int = 1, width: float = 595.0, height: float = 842.0, **more: object) -> Page:
    """A page of the words."""
    found = numbered([word for group in groups for word in group])
    return replace(Page(number, width, height, words=found), **more)  # type: ignore[arg-type]


def source(*pages: Page) -> Source:
    """A file of the pages."""
    return Source("sample.pdf", "0" * 64, 1, tuple(pages))


def text(characters: str, page_number: int = 1, style: Style = BODY, top: float = 100.0) -> Text:
    """A text on one line of a page."""
    return printed(words(characters, top=top, style=style), page_number)


def block(kind: BlockKind, characters: str, page_number: int = 1, level: int | None = None, style: Style = BODY) -> Block:
    """A block; a heading gets evidence enough."""
    evidence = (Evidence("larger", 3.0),) if kind == "heading" else ()
    return Block(kind, text(characters, page_number, style), style, level=level, evidence=evidence)


def document(*blocks: Block) -> Document:
    """A document of the blocks."""
    return Document(tuple(blocks), (), BODY, {})
