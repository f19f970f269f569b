"""Cover and contents.

In: a catalogue and, for the contents, the page of each part. Out: pages on a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.press import fonts
from tests.press.breaking import lines
from tests.press.look import Look
from tests.press.model import Catalogue, Project
from tests.press.setting import body_type, heading_type
from tests.press.sheet import Frame, Sheet, Strip, Type

_WIDTH, _HEIGHT = 595.28, 841.89


def cover(sheet: Sheet, catalogue: Catalogue) -> None:
    """The title page in the look's arrangement; most often the title in large type on a field of the accent's colour."""
    look = sheet.look
    sheet.open([Frame(look.margin, 190, _WIDTH - 2 * look.margin, 800)], bare=True)
    under = Type(fonts.cuts(look.family)[0], 17, 23)
    subtitle = Strip(tuple(lines(catalogue.subtitle, under.font, under.size, sheet.frame.width * 0.8)), under)
    dated = Type(fonts.cuts(look.family)[1], 14, 18, look.accent)
    if look.cover == "title-first":
        sheet.rectangle(0, 0, _WIDTH, 420, look.accent)
        _title(sheet, catalogue, "#ffffff")
        sheet.y = 450
        sheet.put(subtitle)
        sheet.y = 740
        sheet.put(Strip(((catalogue.edition,),), dated))
        return
    if look.cover == "publisher-first":
        sheet.put(Strip((("Aadalen", "Kommune"),), heading_type(look, 48, look.accent)))
        sheet.y += 60
    if look.cover == "subtitle-first":
        sheet.put(subtitle)
        sheet.y += 20
    _title(sheet, catalogue, look.accent)
    if look.cover != "subtitle-first":
        sheet.y += 40
        sheet.put(subtitle)
    sheet.y = 760
    small = Type(fonts.cuts(look.family)[0], 9, 12)
    sheet.put(Strip((tuple(f"Aadalen Kommune · {catalogue.edition}".split()),), small))


def _title(sheet: Sheet, catalogue: Catalogue, color: str) -> None:
    big = heading_type(sheet.look, 44, color)
    for words in catalogue.cover_lines:
        sheet.put(Strip(((words.upper() if sheet.look.cover == "capitals" else words,),), big))


def entry_title(look: Look, project: Project) -> str:
    """A project's line in the contents."""
    return look.contents_line.format(number=project.number, title=project.title)


def contents(sheet: Sheet, catalogue: Catalogue, pages: Mapping[str, int]) -> None:
    """The table of contents; `pages` has the physical page of each part by its key."""
    look = sheet.look
    sheet.open([Frame(look.margin, 68, _WIDTH - 2 * look.margin, _HEIGHT - 66)])
    head = heading_type(look, look.title_size + 2, look.accent)
    sheet.put(Strip(((catalogue.contents_heading or "",),), head))
    sheet.y += 12
    for key, text, bold in listed(look, catalogue):
        _entry(sheet, text, str(sheet.printed_number(pages.get(key, 1))), bold)


def listed(look: Look, catalogue: Catalogue) -> list[tuple[str, str, bool]]:
    """What the contents list, in their order: the part's key, its line, and whether it is a chapter."""
    entries = []
    if catalogue.foreword:
        entries.append(("foreword", catalogue.foreword.heading, False))
    if catalogue.matrix:
        entries.append(("matrix", catalogue.matrix.listed_as, False))
    chapter = None
    for project in catalogue.projects:
        if project.chapter and project.chapter != chapter:
            entries.append((project.chapter, project.chapter, True))
            chapter = project.chapter
        entries.append((project.id, entry_title(look, project), False))
    return entries


def _entry(sheet: Sheet, text: str, label: str, bold: bool) -> None:
    kind = body_type(sheet.look)
    kind = Type(fonts.cuts(sheet.look.family)[1 if bold else 0], kind.size, kind.leading)
    x, right = sheet.frame.x, sheet.frame.x + sheet.frame.width
    if sheet.look.pages_first:
        sheet.y += kind.size * 0.7
        sheet.text(x, sheet.y, label, kind)
        for words in lines(text, kind.font, kind.size, sheet.frame.width - 90):
            sheet.text(x + 40, sheet.y, " ".join(words), kind)
            sheet.y += kind.leading
        return
    sheet.y += kind.size * (1.3 if bold else 0.7)
    set_lines = lines(text, kind.font, kind.size, sheet.frame.width - 50)
    for words in set_lines:
        sheet.text(x, sheet.y, " ".join(words), kind)
        sheet.y += kind.leading
    y = sheet.y - kind.leading
    sheet.text(right, y, label, kind, align="right")
    if sheet.look.leaders:
        start = x + fonts.width(" ".join(set_lines[-1]) + " ", kind.font, kind.size)
        end = right - fonts.width(" " + label, kind.font, kind.size)
        dots = int((end - start) / fonts.width(".", kind.font, kind.size))
        sheet.text(end, y, "." * dots, kind, align="right")
