"""Words that were read from a picture without being sure, in fields that matter.

In: the pages, the outline, the result's projects and what was found in its body. Out: `Doubt`s, each with its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.assemble.facts import Facts
from extractor.catalogue import Project, Provenance
from extractor.document import Doubt, Region, Text
from extractor.geometry import Box
from extractor.outline import Outline
from extractor.pages import Page, Source, Word

SURE = 60.0
"""Confidence, of 100, from which a word is held to be read right."""


def uncertain(source: Source, outline: Outline, projects: Sequence[Project], body: Facts) -> Iterator[Doubt]:
    """Doubtful words in titles, headings of the body, periods and contacts; none in a file that was not read from pictures."""
    if source.from_pictures is None:
        return
    pages = {p.number: p for p in source.pages}
    headings = [b.text for b in outline.body if b.kind == "heading"]
    title = outline.cover.title_text if outline.cover else None
    if title and not any(title.pieces == heading.pieces for heading in headings):
        yield from _doubts("title", _words(pages, title), None)
    for heading in headings:
        yield from _doubts("heading", _words(pages, heading), None)
    for field, values in (("period", body.periods), ("contact", body.contacts)):
        yield from _doubts(field, _inside(pages, (place for value in values for place in value.provenance)), None)
    for part, project in zip(outline.projects, projects, strict=True):
        yield from _doubts("title", _words(pages, part.heading), project.id)
        if project.period:
            yield from _doubts("period", _inside(pages, project.period.provenance), project.id)
        for contact in project.contacts:
            yield from _doubts("contact", _inside(pages, contact.provenance), project.id)


def _words(pages: dict[int, Page], text: Text) -> Iterator[tuple[int, Word]]:
    """The words that a text was printed as."""
    return ((p.page, pages[p.page].words[p.word]) for p in text.pieces)


def _inside(pages: dict[int, Page], places: Iterable[Provenance]) -> Iterator[tuple[int, Word]]:
    """The words that stand where a value was read."""
    for place in places:
        box = Box(*place.bbox)
        yield from ((place.page, word) for word in pages[place.page].words if box.holds(word.box))


def _doubts(field: str, words: Iterable[tuple[int, Word]], project: str | None) -> Iterator[Doubt]:
    for page, word in words:
        if word.confidence is not None and word.confidence < SURE and any(c.isalnum() for c in word.text):
            message = f"'{word.text}' in the {field} was read from a picture with a confidence of {word.confidence:.0f} of 100."
            yield Doubt("warning", "ocr-uncertain", message, (Region(page, word.box),), project)
