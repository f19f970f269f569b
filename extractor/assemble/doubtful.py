"""Words that were read from a picture without being sure, in fields that matter.

In: the pages, the outline's projects and the result's. Out: `Doubt`s, each with its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.catalogue import Project, Provenance
from extractor.document import Doubt, Region
from extractor.geometry import Box
from extractor.outline import ProjectPart
from extractor.pages import Page, Source, Word

SURE = 60.0
"""Confidence, of 100, from which a word is held to be read right."""


def uncertain(source: Source, parts: Sequence[ProjectPart], projects: Sequence[Project]) -> Iterator[Doubt]:
    """Doubtful words in titles, periods and contacts; none in a file that was not read from pictures."""
    if source.from_pictures is None:
        return
    pages = {p.number: p for p in source.pages}
    for part, project in zip(parts, projects, strict=True):
        title = [pages[p.page].words[p.word] for p in part.heading.pieces]
        yield from _doubts("title", ((part.heading.pieces[0].page, w) for w in title), project.id)
        if project.period:
            yield from _doubts("period", _inside(pages, project.period.provenance), project.id)
        for contact in project.contacts:
            yield from _doubts("contact", _inside(pages, contact.provenance), project.id)


def _inside(pages: dict[int, Page], places: Iterable[Provenance]) -> Iterator[tuple[int, Word]]:
    """The words that stand where a value was read."""
    for place in places:
        box = Box(*place.bbox)
        yield from ((place.page, word) for word in pages[place.page].words if box.holds(word.box))


def _doubts(field: str, words: Iterable[tuple[int, Word]], project: str) -> Iterator[Doubt]:
    for page, word in words:
        if word.confidence is not None and word.confidence < SURE and any(c.isalnum() for c in word.text):
            message = f"'{word.text}' in the {field} was read from a picture with a confidence of {word.confidence:.0f} of 100."
            yield Doubt("warning", "ocr-uncertain", message, (Region(page, word.box),), project)
