"""Cross-checks: what disagrees in a catalogue becomes a diagnostic.

In: the outline, page labels, ids of projects. Out: `Doubt`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from extractor.catalogue import ContentsEntry, Project
from extractor.document import Doubt, Region, Text
from extractor.geometry import Box
from extractor.outline import Matrix, Outline, ProjectPart
from extractor.pages import Source
from extractor.profile import Profile
from extractor.text import fold

LONGEST = 200
"""Characters up to which a text of the body can be what an entry of the contents names."""
SLIP = 88.0
"""Likeness (0 to 100) from which an entry is a heading with a slip of the pen."""
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+)[.:)]?\s+")


def without_number(text: str) -> str:
    """'2.1 Formål' → 'Formål'."""
    return _NUMBER.sub("", text)


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
        yield Doubt("warning", "read-by-second-reader", f"Damaged or unusual: page {named} was mended, or read by the second reader.")
    if not source.faults and not any(p.words or p.images for p in source.pages):
        yield Doubt("error", "no-text", "No text and no picture stands on any page.")
    elif not source.faults and not any(p.words for p in source.pages) and all(r.severity == "info" for r in source.remarks):
        yield Doubt("warning", "no-text", "Pictures stand on the pages, and no text was found in any of them.")
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
    """Contents against the projects, the matrix and the other headings."""
    if not entries:
        return
    named = {e.project for e in entries}
    headings = _headings(printed)
    lines = [line.printed for c in printed.contents for line in c.lines]
    for index, entry in enumerate(entries):
        project = next((p for p in projects if p.id == entry.project), None)
        where = lines[index].regions() if index < len(lines) else ()
        if project:
            yield from _entry(entry, project, labels, where)
        elif profile.is_catalogue and entry.number is not None:
            message = f"The contents name '{entry.title}', which no heading of a project matches."
            yield Doubt("warning", "contents-without-project", message, where)
        elif not (printed.matrix and _names_matrix(entry.title, profile)):
            yield from _heading(entry, headings, labels, where)
    for project in projects:
        if project.id not in named:
            yield Doubt("warning", "project-not-in-contents", f"The contents do not name '{project.title}'.", project=project.id)
    if printed.matrix:
        yield from _matrix_name(entries, printed.matrix, profile)


def _headings(printed: Outline) -> dict[str, Text]:
    """The headings outside the projects by their words, folded."""
    found = {fold(without_number(b.text.text)): b.text for b in reversed(printed.body) if b.text.text and len(b.text.text) < LONGEST}
    return found | ({fold(printed.matrix.title.text): printed.matrix.title} if printed.matrix else {})


def _heading(entry: ContentsEntry, headings: dict[str, Text], labels: dict[int, str | None], where: tuple[Region, ...]) -> Iterator[Doubt]:
    """An entry that means no project: its heading, and the page that it stands on."""
    wanted = fold(without_number(entry.title))
    name = wanted if wanted in headings else _alike(wanted, headings)
    if name is None:
        yield Doubt("info", "contents-without-heading", f"The contents name '{entry.title}', which no heading says.", where)
        return
    heading = headings[name]
    if name != wanted:
        yield Doubt("info", "contents-title-mismatch", f"The contents say '{entry.title}', the heading says '{heading.text}'.", where)
    label = labels.get(heading.page) or str(heading.page)
    if entry.page_label and entry.page_label.casefold() != label.casefold():
        message = f"The contents say page {entry.page_label} for '{entry.title}', which stands on page {label}."
        yield Doubt("warning", "contents-page-mismatch", message, where)


def _alike(wanted: str, headings: dict[str, Text]) -> str | None:
    """The heading that is the same but for a slip of the pen, or goes on."""
    near = [name for name in headings if fuzz.ratio(name, wanted) >= SLIP or (len(wanted) > 15 and name.startswith(wanted))]
    return near[0] if len(near) == 1 else None


def _entry(entry: ContentsEntry, project: Project, labels: dict[int, str | None], where: tuple[Region, ...]) -> Iterator[Doubt]:
    if entry.number is not None and project.number is not None and entry.number != project.number:
        message = f"The contents give '{entry.title}' number {entry.number}, its heading number {project.number}."
        yield Doubt("warning", "contents-number-mismatch", message, where, project.id)
    label = labels.get(project.first_page, str(project.first_page))
    if entry.page_label and entry.page_label != label:
        message = f"The contents say page {entry.page_label}, the project begins on page {label}."
        yield Doubt("warning", "contents-page-mismatch", message, where, project.id)
    if fold(entry.title) != fold(project.title):
        message = f"The contents say '{entry.title}', the heading says '{project.title}'."
        yield Doubt("info", "contents-title-mismatch", message, where, project.id)


def _matrix_name(entries: Sequence[ContentsEntry], matrix: Matrix, profile: Profile) -> Iterator[Doubt]:
    """The contents may call the matrix page by another name."""
    for entry in entries:
        if entry.project is None and _names_matrix(entry.title, profile) and fold(entry.title) != fold(matrix.title.text):
            message = f"The contents call the overview '{entry.title}', the page itself '{matrix.title.text}'."
            yield Doubt("info", "contents-title-mismatch", message, tuple(matrix.title.regions()))


def _names_matrix(title: str, profile: Profile) -> bool:
    return any(fold(title).startswith(fold(name)) for name in profile.overview.names)


def numbers(parts: Sequence[ProjectPart]) -> Iterator[Doubt]:
    """Numbers that two projects bear, and numbers that are left out."""
    seen: set[object] = set()
    for part in parts:
        if part.number is not None and part.number in seen:
            yield Doubt("warning", "number-doubled", f"Another project bears number {part.number}, too.", part.heading.regions())
        seen.add(part.number)
    whole = sorted(n for n in seen if isinstance(n, int))
    missing = [n for n in range(whole[0], whole[-1]) if n not in seen] if whole else []
    if missing and len(missing) <= len(whole):
        yield Doubt("info", "number-missing", f"No project bears number {', '.join(map(str, missing[:10]))}.")


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
