"""A catalogue on paper.

In: `Catalogue` and `Look`. Out: `Printed`. The pages are set twice: the first time tells what the contents have to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.press import front, inside
from tests.press.inside import Spans
from tests.press.look import Look
from tests.press.matrix import matrix
from tests.press.model import Catalogue
from tests.press.sheet import Sheet


@dataclass(frozen=True)
class Printed:
    """The PDF, its number of pages, and the first and last page of each part: a project's id, a chapter's title, 'matrix', 'foreword'."""

    pdf: bytes
    pages: int
    spans: Spans


def print_catalogue(catalogue: Catalogue, look: Look) -> Printed:
    """The catalogue in this look."""
    draft = _print(catalogue, look, Printed(b"", 0, {}))
    return _print(catalogue, look, draft)


def _print(catalogue: Catalogue, look: Look, draft: Printed) -> Printed:
    sheet = Sheet(look, catalogue.title, draft.pages)
    spans: Spans = {}
    front.cover(sheet, catalogue)
    if catalogue.contents_heading:
        front.contents(sheet, catalogue, {key: first for key, (first, _) in draft.spans.items()})
    if catalogue.foreword:
        page = inside.passage(sheet, catalogue.foreword)
        spans["foreword"] = (page, page)
    if catalogue.matrix:
        matrix(sheet, catalogue.matrix)
        spans["matrix"] = (sheet.page, sheet.page)
    spans |= inside.projects(sheet, catalogue)
    if catalogue.back:
        inside.passage(sheet, catalogue.back)
    return Printed(sheet.finish(), sheet.page, spans)
