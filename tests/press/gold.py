"""What an extraction of the printed catalogue must say, made from the description alone.

In: `Catalogue`, `Look`, `Printed`. Out: a dict in the words of the contract, to be written as JSON.
"""

from __future__ import annotations

from typing import Any

from tests.press.front import listed
from tests.press.look import Look
from tests.press.matrix import glyph
from tests.press.model import Block, Catalogue, Category, Matrix, Passage, Project, Section
from tests.press.printing import Printed

Gold = dict[str, Any]


def gold(catalogue: Catalogue, look: Look, printed: Printed) -> Gold:
    """The expected fields; `body` has the texts outside the projects in reading order, `contents[].page` counts physical pages."""
    return {
        "title": sentence_title(catalogue.title, look),
        "subtitle": catalogue.subtitle,
        "edition": {"text": catalogue.edition, "date": catalogue.edition_date},
        "contents": _contents(catalogue, look, printed) if catalogue.contents_heading else [],
        "overview": _overview(catalogue.matrix, look) if catalogue.matrix else None,
        "projects": [_project(p, look, printed) for p in catalogue.projects],
        "body": _imprint(catalogue, look) + _body(catalogue),
        "pages": printed.pages,
    }


def sentence_title(title: str, look: Look) -> str:
    """A title in capitals is given in sentence case, which names of places do not survive."""
    return title.capitalize() if look.cover == "capitals" else title


def _contents(catalogue: Catalogue, look: Look, printed: Printed) -> list[Gold]:
    projects = {p.id: p for p in catalogue.projects}
    entries = []
    for key, text, is_chapter in listed(look, catalogue):
        project = projects.get(key)
        page = printed.spans[key][0]
        entry: Gold = {
            "number": project.number if project and "{number}" in look.contents_line else None,
            "title": project.title if project else text,
            "page_label": str(page - look.unnumbered_pages),
            "page": page,
            "project": project.id if project else None,
        }
        entries.append({**entry, "chapter": True} if is_chapter else entry)
    return entries


def _overview(matrix: Matrix, look: Look) -> Gold:
    return {
        "title": matrix.title,
        "intro": matrix.intro,
        "areas": list(matrix.areas),
        "themes": list(matrix.themes),
        "categories": [c.label for c in matrix.categories],
        "marks": [_mark(c, look) for c in matrix.categories],
        "entries": [
            {
                "theme": matrix.themes[i.theme],
                "area": matrix.areas[i.area],
                "title": i.title,
                "category": None if look.grey else matrix.categories[i.category].label,
                "project": i.project,
            }
            for i in sorted(matrix.items, key=lambda i: (i.theme, i.area))
        ],
    }


def _mark(category: Category, look: Look) -> Gold:
    """What tells the category: its colour and glyph, in the mark that the look prints."""
    return {"by": look.mark, "color": None if look.mark == "glyph" else category.color, "glyph": glyph(look, category)}


def _project(project: Project, look: Look, printed: Printed) -> Gold:
    first, last = printed.spans[project.id]
    return {
        "id": project.id,
        "number": project.number,
        "title": project.title,
        "chapter": project.chapter,
        "first_page": first,
        "last_page": last,
        "sections": [_section(s, look) for s in _in_order(project, look)],
        "period": dict(project.period) if project.period else None,
        "contacts": [dict(c) for c in project.contacts],
    }


def _in_order(project: Project, look: Look) -> list[Section]:
    """The sections as they are printed: those of the fact table first."""
    return sorted(project.sections, key=lambda s: s.kind not in look.fact_table)


def _section(section: Section, look: Look) -> Gold:
    heading = section.heading.upper() if look.heading_caps else section.heading
    if look.run_in and heading and not section.blocks[0].marker and section.kind not in look.fact_table:
        heading = section.heading.rstrip(":") + (":" if look.run_in == ":" else "")
    if section.kind in look.fact_table:
        return {"kind": section.kind, "heading": section.heading, "blocks": [block(Block(" ".join(b.text for b in section.blocks)))]}
    return {"kind": section.kind, "heading": heading, "blocks": [block(b) for b in section.blocks]}


def block(content: Block) -> Gold:
    """A block as the contract has it."""
    if content.rows:
        return {"type": "table", "rows": [list(row) for row in content.rows]}
    if content.marker:
        return {"type": "list_item", "marker": content.marker, "level": 1, "text": content.text}
    return {"type": "paragraph", "text": content.text}


def _imprint(catalogue: Catalogue, look: Look) -> list[Gold]:
    """What the cover says besides title, subtitle and edition."""
    if look.cover == "title-first":
        return []
    publisher = [{"type": "heading", "text": "Aadalen Kommune"}] if look.cover == "publisher-first" else []
    return [*publisher, {"type": "paragraph", "text": f"Aadalen Kommune · {catalogue.edition}"}]


def _body(catalogue: Catalogue) -> list[Gold]:
    found = _passage(catalogue.foreword)
    for chapter in catalogue.chapters:
        found += [{"type": "heading", "text": chapter.title}, *map(block, chapter.intro)]
    return found + _passage(catalogue.back)


def _passage(passage: Passage | None) -> list[Gold]:
    return [{"type": "heading", "text": passage.heading}, *map(block, passage.blocks)] if passage else []
