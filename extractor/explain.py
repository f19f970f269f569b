"""Why each field of a result has its value.

In: the result and the values of the steps before it. Out: `Reason`s, in the order of the result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.catalogue import Catalogue, Places, Project
from extractor.document import Document, Text
from extractor.inspection import ProfileFit, Reason
from extractor.outline import Outline, ProjectPart


def reasons(catalogue: Catalogue, document: Document, outline: Outline, fit: ProfileFit) -> tuple[Reason, ...]:
    """The reasons for a result."""
    return tuple(_all(catalogue, document, outline, fit))


def _all(catalogue: Catalogue, document: Document, outline: Outline, fit: ProfileFit) -> Iterator[Reason]:
    because = "; ".join(fit.reasons) or "no other profile fits"
    yield Reason("extraction.profile", catalogue.extraction.profile, f"fit {fit.score:g}: {because}")
    yield from _cover(catalogue, outline)
    for contents in outline.contents:
        yield Reason(
            "contents",
            f"{len(contents.lines)} entries",
            f"lines that end in a page label under '{contents.heading.text}'",
            contents.heading.page,
        )
    if catalogue.overview and outline.matrix:
        marks = sum(e.category is not None for e in catalogue.overview.entries)
        of_all = f"{marks} of {len(catalogue.overview.entries)} items look like a line of the legend"
        said = f"a table under a heading that means the overview; {of_all}"
        yield Reason("overview", catalogue.overview.title, said, outline.matrix.title.page)
    for index, (project, part) in enumerate(zip(catalogue.projects, outline.projects, strict=True)):
        yield from _project(index, project, part, document)
    yield Reason(
        "furniture",
        f"{len(catalogue.furniture)} texts",
        "text that returns in the same place on the pages' edges, or counts with the pages",
    )


def _cover(catalogue: Catalogue, outline: Outline) -> Iterator[Reason]:
    cover = outline.cover
    if cover and cover.title_text:
        size = cover.title_text.pieces[0].style.size
        yield Reason("title", str(cover.title), f"set largest on the first page with text ({size:g} pt)", cover.title_text.page)
    if cover and cover.subtitle:
        yield Reason("subtitle", cover.subtitle.text, "follows the title", cover.subtitle.page)
    if catalogue.edition and cover and cover.edition:
        yield Reason("edition", catalogue.edition.text, "a date that stands on its own on the cover", cover.edition.page)


def _project(index: int, project: Project, part: ProjectPart, document: Document) -> Iterator[Reason]:
    name = f"projects[{index}]"
    yield Reason(f"{name}.title", project.title, f"{part.reason}; {_evidence(part.heading, document)}", part.heading.page)
    for place, section in enumerate(part.sections):
        signs = _evidence(section.heading, document)
        yield Reason(f"{name}.sections[{place}].kind", section.kind, f"{section.reason}; {signs}", section.heading.page or None)
    if project.period:
        yield Reason(
            f"{name}.period",
            f"{project.period.start} to {project.period.end}",
            f"Tidsplan says '{project.period.text}'",
            _page(project.period.provenance),
        )
    for place, contact in enumerate(project.contacts):
        found = [k for k in ("name", "role", "department", "phone", "email") if getattr(contact, k)]
        yield Reason(
            f"{name}.contacts[{place}]", contact.name or contact.email or "", "Kontakt names " + ", ".join(found), _page(contact.provenance)
        )


def _evidence(heading: Text, document: Document) -> str:
    block = next((b for b in document.blocks if b.text is heading or (b.text == heading and heading.pieces)), None)
    signs: Sequence[str] = [f"{e.sign} {e.weight:+.1f}" + (f" ({e.detail})" if e.detail else "") for e in block.evidence] if block else []
    return ", ".join(signs) or "no signs of type"


def _page(provenance: Places) -> int | None:
    return provenance[0].page if provenance else None
