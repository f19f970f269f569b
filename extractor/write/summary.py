"""A result as a few lines for a person.

In: `Catalogue`. Out: text: title, projects with period and contact, doubts counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractor.catalogue import Catalogue, Project


def summary(catalogue: Catalogue) -> str:
    """The lines, with a newline at the end."""
    return "\n".join(_lines(catalogue)) + "\n"


def _lines(catalogue: Catalogue) -> Iterator[str]:
    edition = f", {catalogue.edition.text}" if catalogue.edition else ""
    yield f"{catalogue.title or catalogue.source.filename}{edition}"
    if catalogue.subtitle:
        yield f"  {catalogue.subtitle}"
    yield f"  {catalogue.source.pages} pages, profile {catalogue.extraction.profile}"
    if catalogue.overview:
        seen = catalogue.overview
        yield f"  overview: {len(seen.themes)} themes by {len(seen.areas)} areas, {len(seen.entries)} items"
    for project in catalogue.projects:
        yield from _project(project)
    if not catalogue.projects:
        yield f"  {len(catalogue.body)} blocks of text"
    account = catalogue.coverage
    yield f"  {account.characters} characters: {account.placed} placed, {account.furniture} furniture, {account.unplaced} unplaced"
    counts = Counter(d.severity for d in catalogue.diagnostics)
    yield "  " + ", ".join(f"{counts[s]} {s}" for s in ("error", "warning", "info") if counts[s]) if counts else "  no doubts"


def _project(project: Project) -> Iterator[str]:
    number = f"{project.number}. " if project.number is not None else ""
    period = f"{project.period.start or '…'} to {project.period.end or '…'}" if project.period else "no period"
    yield f"  {number}{project.title} (page {project.first_page}, {period})"
    kinds = ", ".join(s.kind for s in project.sections)
    contacts = "; ".join(", ".join(v for v in (c.name, c.phone, c.email) if v) for c in project.contacts) or "no contact"
    yield f"       {kinds}"
    yield f"       {contacts}"
