"""Cross-checks: what disagrees in a catalogue becomes a diagnostic.

In: the outline, page labels, ids of projects. Out: `Doubt`s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.catalogue import ContentsEntry, Project
from extractor.document import Doubt, Region
from extractor.geometry import Box
from extractor.outline import Matrix, Outline, ProjectPart
from extractor.pages import Source
from extractor.profile import Profile
from extractor.text import fold


def sources(source: Source) -> Iterator[Doubt]:
    """Pages that could not be read, and pages without text."""
    partly = {p.number for p in source.pages if p.words}
    for page, reason in source.faults:
        if page in partly:
            yield Doubt("error", "page-cut-short", f"Page {page} takes more than a limit allows ({reason}); it was read in part.")
        else:
            yield Doubt("error", "page-unreadable", f"Page {page} could not be read ({reason}); the others were.")
    if source.rescued:
        named = ", ".join(map(str, source.rescued[:20])) + (" …" if len(source.rescued) > 20 else "")
        yield Doubt("warning", "read-by-second-reader", f"Damaged or unusual: page {named} was read by the second reader.")
    if not source.faults and not any(p.words or p.images for p in source.pages):
        yield Doubt("error", "no-text", "No text and no picture stands on any page.")
    unmapped = sum(w.text.count("\ufffd") for p in source.pages for w in p.words)
    if unmapped:
        yield Doubt("warning", "glyphs-unmapped", f"{unmapped} glyphs have no character in the file; each is shown as \ufffd.")
    for said in source.remarks:
        where = (Region(said.page, said.box or _whole(source, said.page)),) if said.page else ()
        yield Doubt(said.severity, said.code, said.message, where)


def _whole(source: Source, number: int) -> Box:
    page = next(p for p in source.pages if p.number == number)
    return Box(0.0, 0.0, page.width, page.height)


def contents(
    entries: Sequence[ContentsEntry], printed: Outline, projects: Sequence[Project], labels: dict[int, str | None], profile: Profile
) -> Iterator[Doubt]:
    """Contents against the projects and the matrix."""
    if not entries or not profile.is_catalogue:
        return
    named = {e.project for e in entries}
    for entry in entries:
        yield from _entry(entry, projects, labels)
    for project in projects:
        if project.id not in named:
            yield Doubt("warning", "project-not-in-contents", f"The contents do not name '{project.title}'.", project=project.id)
    if printed.matrix:
        yield from _matrix_name(entries, printed.matrix, profile)


def _entry(entry: ContentsEntry, projects: Sequence[Project], labels: dict[int, str | None]) -> Iterator[Doubt]:
    project = next((p for p in projects if p.id == entry.project), None)
    if project is None:
        if entry.number is not None:
            yield Doubt("warning", "contents-without-project", f"The contents name '{entry.title}', which no heading of a project matches.")
        return
    label = labels.get(project.first_page, str(project.first_page))
    if entry.page_label and entry.page_label != label:
        message = f"The contents say page {entry.page_label}, the project begins on page {label}."
        yield Doubt("warning", "contents-page-mismatch", message, project=project.id)
    if fold(entry.title) != fold(project.title):
        message = f"The contents say '{entry.title}', the heading says '{project.title}'."
        yield Doubt("info", "contents-title-mismatch", message, project=project.id)


def _matrix_name(entries: Sequence[ContentsEntry], matrix: Matrix, profile: Profile) -> Iterator[Doubt]:
    """The contents may call the matrix page by another name."""
    for entry in entries:
        if entry.project is None and _names_matrix(entry.title, profile) and fold(entry.title) != fold(matrix.title.text):
            message = f"The contents call the overview '{entry.title}', the page itself '{matrix.title.text}'."
            yield Doubt("info", "contents-title-mismatch", message, tuple(matrix.title.regions()))


def _names_matrix(title: str, profile: Profile) -> bool:
    return any(fold(title).startswith(fold(name)) for name in profile.overview.names)


def overview(matrix: Matrix) -> Iterator[Doubt]:
    """Items whose look matches no line of the legend."""
    for item in matrix.items:
        if item.category is None and matrix.legend:
            yield Doubt("info", "category-unknown", f"No category of the legend looks like '{item.title}'.", item.printed.regions())


def sections(part: ProjectPart, project_id: str, profile: Profile) -> Iterator[Doubt]:
    """Unknown, empty and doubled sections."""
    seen: set[str] = set()
    for section in part.sections:
        where = section.heading.regions()
        if section.kind == "andet" and section.heading.text:
            yield Doubt(
                "warning", "section-unknown", f"No rule of the profile knows the heading '{section.heading.text}'.", where, project_id
            )
        elif section.kind in seen:
            yield Doubt("info", "section-doubled", f"A second section of kind {section.kind}: '{section.heading.text}'.", where, project_id)
        if not section.blocks:
            yield Doubt("info", "section-empty", f"Nothing stands under '{section.heading.text}'.", where, project_id)
        seen.add(section.kind)


def facts(part: ProjectPart, project: Project) -> Iterator[Doubt]:
    """Sections that say nothing that could be read."""
    where = part.heading.regions()
    kinds = {s.kind for s in part.sections}
    if project.period is None:
        said = "its Tidsplan states none that can be read" if "tidsplan" in kinds else "it has no Tidsplan"
        yield Doubt("info", "period-missing", f"No period: {said}.", where, project.id)
    if not project.contacts:
        said = "its Kontakt names none that can be read" if "kontakt" in kinds else "it has no Kontakt"
        yield Doubt("info", "contact-missing", f"No contact: {said}.", where, project.id)
