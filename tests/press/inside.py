"""Foreword, chapters, projects and the last page.

In: the parts of a catalogue. Out: pages on a sheet, and the first and last page of each part by its key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.press import fonts
from tests.press.breaking import lines
from tests.press.front import entry_title
from tests.press.model import Block, Catalogue, Chapter, Passage, Project, Section
from tests.press.setting import block, body_type, heading, heading_type, run_in, title
from tests.press.sheet import Frame, Sheet, Strip, Type, columns
from tests.press.tables import table

Spans = dict[str, tuple[int, int]]
_SIZE = (595.28, 841.89)
_SIDE = 158.0


def passage(sheet: Sheet, content: Passage) -> int:
    """A text with a heading on a page of its own; its page."""
    look = sheet.look
    sheet.open([Frame(look.margin, 68, _SIZE[0] - 2 * look.margin, _SIZE[1] - 66)])
    _blocks(sheet, [title(look, content.heading, sheet.frame.width)], content.blocks)
    return sheet.page


def projects(sheet: Sheet, catalogue: Catalogue) -> Spans:
    """All projects, each chapter before its first."""
    chapters = {c.title: c for c in catalogue.chapters}
    spans: Spans = {}
    current = None
    fresh = True
    for project in catalogue.projects:
        if project.chapter and project.chapter != current:
            current = project.chapter
            page = _chapter(sheet, chapters.get(current, Chapter(current)))
            spans[current] = (page, page)
            fresh = False
        spans[project.id] = _project(sheet, project, opens=fresh or sheet.look.new_page)
        fresh = False
    return spans


def _chapter(sheet: Sheet, chapter: Chapter) -> int:
    look = sheet.look
    sheet.open()
    kind = heading_type(look, look.title_size + 6, look.accent)
    if look.bookmarks:
        sheet.bookmark(chapter.title, 0)
    page = sheet.put(Strip(tuple(lines(chapter.title, kind.font, kind.size, sheet.frame.width)), kind))
    sheet.y += 6
    for content in chapter.intro:
        sheet.put(block(look, content, sheet.frame.width))
    return page


def _project(sheet: Sheet, project: Project, *, opens: bool) -> tuple[int, int]:
    look = sheet.look
    if opens:
        wide = Frame(look.margin, 68, _SIZE[0] - 2 * look.margin, _SIZE[1] - 66)
        sheet.open([wide] if look.new_page else ())
    first = _kicker(sheet, project) if look.kicker else 0
    name = look.project_heading.format(number=project.number, title=project.title)
    begins = sheet.put(title(look, name, sheet.frame.width, before=2 if first else 26))
    first = first or begins
    if look.bookmarks:
        sheet.bookmark(entry_title(look, project), 1 if project.chapter else 0)
    if look.fact_table:
        _facts(sheet, [s for s in project.sections if s.kind in look.fact_table])
        project = replace(project, sections=tuple(s for s in project.sections if s.kind not in look.fact_table))
    if look.sidebar and _fits_beside(sheet, project):
        _beside(sheet, project)
    else:
        if look.new_page and look.columns > 1:
            _even_columns(sheet, project)
        _sections(sheet, project.sections)
    return first, sheet.page


def _kicker(sheet: Sheet, project: Project) -> int:
    """The number on a line of its own over the title; its page."""
    look = sheet.look
    kind = heading_type(look, look.heading_size, look.accent)
    words = tuple(look.kicker.format(number=project.number).split())
    return sheet.put(Strip((words,), kind, 0, 26, reserve=look.title_size * 4))


def _facts(sheet: Sheet, sections: Sequence[Section]) -> None:
    """Sections as rows of a ruled table, headings in its first column."""
    look = sheet.look
    body = body_type(look)
    label = Type(fonts.cuts(look.family)[1], body.size, body.leading)
    x, right = sheet.frame.x, sheet.frame.x + sheet.frame.width
    middle = x + 120
    sheet.y += 8
    for section in sections:
        texts = lines(" ".join(b.text for b in section.blocks), body.font, body.size, right - middle - 12)
        bottom = sheet.y + len(texts) * body.leading + 8
        for left in (x, middle, right):
            sheet.rule(left, sheet.y, left, bottom)
        for y in (sheet.y, bottom):
            sheet.rule(x, y, right, y)
        sheet.text(x + 6, sheet.y + 4, section.heading, label)
        for row, words in enumerate(texts):
            sheet.text(middle + 6, sheet.y + 4 + row * body.leading, " ".join(words), body)
        sheet.y = bottom


def _sections(sheet: Sheet, sections: Sequence[Section], scale: float = 1.0) -> None:
    for section in sections:
        if not section.heading:
            _blocks(sheet, [], section.blocks, scale)
            continue
        if sheet.look.run_in and section.blocks and not section.blocks[0].marker:
            sheet.put(run_in(sheet.look, section.heading.rstrip(":"), section.blocks[0], sheet.frame.width, scale))
            _blocks(sheet, [], section.blocks[1:], scale)
            continue
        _blocks(sheet, [heading(sheet.look, section.heading, sheet.frame.width)], section.blocks, scale)


def _blocks(sheet: Sheet, heads: Sequence[Strip], blocks: Sequence[Block], scale: float = 1.0) -> None:
    for head in heads:
        sheet.put(head)
    for content in blocks:
        if content.rows:
            table(sheet, content)
        else:
            sheet.put(block(sheet.look, content, sheet.frame.width, scale))


def _even_columns(sheet: Sheet, project: Project) -> None:
    """Columns under the title that end at about the same height."""
    look, top = sheet.look, sheet.y + 10
    frames = columns(look, _SIZE, top)
    total = _height(sheet, project.sections, frames[0].width)
    bottom = top + total / look.columns + 3 * look.size * look.leading
    sheet.flow_on(columns(look, _SIZE, top, min(bottom, _SIZE[1] - 66)))


def _height(sheet: Sheet, sections: Sequence[Section], measure: float, scale: float = 1.0) -> float:
    look = sheet.look
    heads = sum(heading(look, s.heading, measure).height for s in sections)
    return heads + sum(block(look, b, measure, scale).height for s in sections for b in s.blocks)


def _divided(sheet: Sheet, project: Project) -> tuple[list[Section], list[Section]]:
    """The sections of the main text and those of the sidebar."""
    side = [s for s in project.sections if s.kind in sheet.look.sidebar]
    return [s for s in project.sections if s not in side], side


def _fits_beside(sheet: Sheet, project: Project) -> bool:
    """True where the project has sections for the sidebar, last, and its main text ends on this page."""
    main, side = _divided(sheet, project)
    if not sheet.look.new_page or not side or project.sections != (*main, *side):
        return False
    measure = _SIZE[0] - 2 * sheet.look.margin - _SIDE - 22
    return sheet.y + 20 + _height(sheet, main, measure) < _SIZE[1] - 66


def _beside(sheet: Sheet, project: Project) -> None:
    """Main text to the left, the sidebar's sections in a tinted box to the right."""
    look, top = sheet.look, sheet.y + 10
    main, side = _divided(sheet, project)
    full = _SIZE[0] - 2 * look.margin
    frame = Frame(look.margin, top, full - _SIDE - 22, _SIZE[1] - 66)
    sheet.flow_on([frame])
    _sections(sheet, main)
    x = look.margin + full - _SIDE
    height = _height(sheet, side, _SIDE - 20, 0.92)
    sheet.rectangle(x, top, _SIDE, height + 16, "#f1efe6")
    sheet.rectangle(x, top, _SIDE, 4, look.accent)
    sheet.flow_on([Frame(x + 10, top + 12, _SIDE - 20, _SIZE[1] - 66)])
    _sections(sheet, side, 0.92)
