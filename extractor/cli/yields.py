"""What a profile yields of a document, in lines for a person.

In: the result and its reasons. Out: lines of text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.catalogue import Catalogue, Project
    from extractor.inspection import Reason

MOST = 12


def report(found: Catalogue, reasons: Sequence[Reason]) -> Iterator[str]:
    """What is found, what is doubtful, what is left."""
    fit = next((r.because for r in reasons if r.field == "extraction.profile"), "")
    yield f"{found.extraction.profile} on {found.source.filename}: {fit}"
    yield ""
    yield f"title     {found.title or '–'}"
    yield f"subtitle  {found.subtitle or '–'}"
    yield f"edition   {found.edition.text if found.edition else '–'}"
    yield f"contents  {len(found.contents)} entries, {sum(e.project is not None for e in found.contents)} of them projects"
    yield f"overview  {len(found.overview.entries) if found.overview else 0} items"
    yield ""
    yield from _projects(found)
    yield from _sections(found)
    yield from _left(found)
    yield from _doubts(found)


def _projects(found: Catalogue) -> Iterator[str]:
    yield f"{len(found.projects)} projects"
    chapter = None
    for project in found.projects:
        if project.chapter != chapter:
            chapter = project.chapter
            yield f"  {chapter or '(no chapter)'}"
        yield f"    {_project(project)}"
    yield ""


def _project(project: Project) -> str:
    number = f"{project.number} " if project.number is not None else ""
    pages = f"page {project.first_page}" + (f"–{project.last_page}" if project.last_page != project.first_page else "")
    kinds = " ".join(s.kind for s in project.sections) or "no sections"
    period = project.period.text if project.period else "no period"
    return f"{number}{project.title} ({pages}): {kinds}; {period}; {len(project.contacts)} contacts"


def _sections(found: Catalogue) -> Iterator[str]:
    """Each section heading with its kind, those that no rule knows last."""
    headings = Counter((s.kind, s.heading) for p in found.projects for s in p.sections)
    if not headings:
        return
    yield "Sections"
    for (kind, heading), count in sorted(headings.items(), key=lambda item: (item[0][0] == "andet", item[0][0], -item[1])):
        note = "   ← no rule knows it" if kind == "andet" and heading else ""
        yield f"  {kind:12} {heading or '(text under no heading)'}: {count} times{note}"
    yield ""


def _left(found: Catalogue) -> Iterator[str]:
    """What is in no project."""
    account = found.coverage
    yield f"Left in body: {len(found.body)} blocks; {account.unplaced} of {account.characters} characters unplaced"
    for block in found.body[:MOST]:
        text = block.text.replace("\n", " ")
        page = block.provenance[0].page if block.provenance else "?"
        yield f"  page {page}, {block.type}: {text if len(text) <= 80 else text[:79] + '…'}"
    if len(found.body) > MOST:
        yield f"  … and {len(found.body) - MOST} more"
    yield ""


def _doubts(found: Catalogue) -> Iterator[str]:
    shown = [d for d in found.diagnostics if d.severity != "info" or d.code == "section-kind-inferred"]
    counts = Counter(d.code for d in found.diagnostics)
    yield "Diagnostics: " + (", ".join(f"{code} {n}" for code, n in counts.items()) or "none")
    for diagnostic in shown[:MOST]:
        where = f" ({diagnostic.project})" if diagnostic.project else ""
        yield f"  {diagnostic.severity}: {diagnostic.message}{where}"
