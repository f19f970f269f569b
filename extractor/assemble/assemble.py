"""From all steps' values to the user's result: cross-checked, doubts as diagnostics, coverage balanced.

In: `Source`, `Document`, `Outline`, `Profile`, the Danish step. Out: `Catalogue`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.assemble import checks
from extractor.assemble.as_seen import as_seen, size_as_seen
from extractor.assemble.blocks import block
from extractor.assemble.breaks import Columns
from extractor.assemble.coverage import balance
from extractor.assemble.doubtful import uncertain
from extractor.assemble.facts import Facts, Reader
from extractor.assemble.language import Language
from extractor.assemble.links import Target, meant
from extractor.assemble.mail import MailLinks
from extractor.assemble.places import of_regions, places
from extractor.catalogue import (
    Catalogue,
    Category,
    ContentsEntry,
    Coverage,
    Diagnostic,
    Edition,
    ExtractionInfo,
    Furniture,
    Mark,
    Metadata,
    Overview,
    OverviewEntry,
    PageInfo,
    PicturesInfo,
    Project,
    Section,
    SourceInfo,
)
from extractor.document import Document, Doubt, Text
from extractor.outline import Matrix, Outline, ProjectPart
from extractor.pages import Source
from extractor.profile import Profile
from extractor.text import slug
from extractor.version import __version__


def assemble(source: Source, document: Document, outline: Outline, profile: Profile, language: Language) -> Catalogue:
    """The whole result."""
    cover = outline.cover
    edition = (
        Edition(text=cover.edition.text, date=cover.edition_date, provenance=places(cover.edition)) if cover and cover.edition else None
    )
    reader = Reader(language, edition.date if edition else None, profile, MailLinks.of(source.pages), Columns.of(document.blocks))
    labels = _labels(source, document)
    ids = _ids(outline.projects)
    targets = [Target(i, p.title) for i, p in zip(ids, outline.projects, strict=True)]
    read = [reader.project(part) for part in outline.projects]
    projects = tuple(_project(i, part, facts) for i, part, facts in zip(ids, outline.projects, read, strict=True))
    body = reader.running(outline.body)
    entries = _contents(outline, targets, labels, projects)
    coverage, doubts = _coverage(source, document, outline)
    doubts += [
        *checks.sources(source),
        *document.doubts,
        *outline.doubts,
        *checks.contents(entries, outline, projects, labels, profile),
        *checks.numbers(outline.projects),
        *(checks.overview(outline.matrix) if outline.matrix else ()),
        *(d for part, project in zip(outline.projects, projects, strict=True) for d in checks.sections(part, project.id, profile)),
        *(d for part, project in zip(outline.projects, projects, strict=True) for d in checks.facts(part, project)),
        *uncertain(source, outline, projects, body),
        *(replace(d, project=i) for i, facts in zip(ids, read, strict=True) for d in facts.doubts),
        *body.doubts,
    ]
    catalogue = Catalogue(
        source=_source(source),
        extraction=_extraction(source, profile),
        document_type=profile.document_type,
        pages=_pages(source, labels),
        title=cover.title if cover else None,
        subtitle=cover.subtitle.text if cover and cover.subtitle else None,
        edition=edition,
        contents=entries,
        overview=_overview(outline.matrix, targets) if outline.matrix else None,
        projects=projects,
        body=tuple(block(b) for b in outline.body),
        contacts=body.contacts,
        periods=body.periods,
        mentions=body.mentions,
        furniture=tuple(Furniture(text=t.text, provenance=places(t)) for t in (*document.furniture, *outline.furniture)),
        coverage=coverage,
        diagnostics=tuple(_diagnostic(d) for d in doubts),
    )
    return _masked(as_seen(catalogue, source.pages), language)


def _masked(catalogue: Catalogue, language: Language) -> Catalogue:
    """Personal numbers never leave the program, wherever in the result they stand."""
    text, count = language.mask(catalogue.model_dump_json())
    if not count:
        return catalogue
    doubt = Doubt("warning", "cpr-masked", f"Personal numbers were masked in {count} places of the result.")
    clean = Catalogue.model_validate_json(text)
    return clean.model_copy(update={"diagnostics": (*clean.diagnostics, _diagnostic(doubt))})


def _extraction(source: Source, profile: Profile) -> ExtractionInfo:
    used = source.from_pictures
    return ExtractionInfo(
        version=__version__,
        profile=profile.name,
        reader=source.reader,
        language=profile.language,
        ocr=PicturesInfo(engine=used.engine, language=used.language, pages=used.pages) if used else None,
    )


def _source(source: Source) -> SourceInfo:
    layers = {p.text_layer for p in source.pages}
    layers = layers - {"none"} or layers
    whole = layers.pop() if len(layers) == 1 else "mixed"
    return SourceInfo.model_validate(
        {
            "filename": source.filename,
            "sha256": source.sha256,
            "bytes": source.size,
            "pages": len(source.pages),
            "text_layer": whole,
            "metadata": Metadata.model_validate(source.metadata),
        }
    )


def _pages(source: Source, labels: dict[int, str | None]) -> tuple[PageInfo, ...]:
    return tuple(
        PageInfo.model_validate(
            {
                "page": p.number,
                "label": labels[p.number],
                "width": round(size_as_seen(p)[0], 1),
                "height": round(size_as_seen(p)[1], 1),
                "rotation": p.rotation,
                "text_layer": p.text_layer,
            }
        )
        for p in source.pages
    )


def _labels(source: Source, document: Document) -> dict[int, str | None]:
    """The label of each page: as printed, else as the file says, else counted on from the pages that bear one."""
    printed = document.page_labels
    shifts = Counter(int(label) - page for page, label in printed.items() if label.isdigit())
    shift = shifts.most_common(1)[0][0] if shifts else 0
    return {p.number: printed.get(p.number) or p.label or (str(p.number + shift) if p.number + shift > 0 else None) for p in source.pages}


def _ids(parts: Sequence[ProjectPart]) -> list[str]:
    """'projekt-3', or a slug of the title; a number that returns gets a counter."""
    ids: list[str] = []
    for part in parts:
        base = f"projekt-{part.number}" if part.number is not None else slug(part.title)
        seen = sum(1 for i in ids if i == base or i.startswith(base + "--"))
        ids.append(f"{base}--{seen + 1}" if seen else base)
    return ids


def _project(project_id: str, part: ProjectPart, facts: Facts) -> Project:
    texts = [part.heading, *(t for s in part.sections for t in (s.heading, *(t for b in s.blocks for t in b.texts)))]
    # A table's head, which heads the sections of rows on the next pages, may stand before the project.
    pages = [piece.page for t in texts for piece in t.pieces if piece.page >= part.heading.page]
    return Project(
        id=project_id,
        number=part.number,
        title=part.title,
        chapter=part.chapter,
        first_page=min(pages),
        last_page=max(pages),
        provenance=places(part.heading),
        sections=tuple(
            Section.model_validate(
                {
                    "kind": s.kind,
                    "heading": s.heading.text,
                    "blocks": tuple(block(b) for b in s.blocks),
                    "provenance": places(s.heading, *(t for b in s.blocks for t in b.texts)) if s.heading.pieces or s.blocks else (),
                }
            )
            for s in part.sections
        ),
        period=facts.period,
        milestones=facts.milestones,
        contacts=facts.contacts,
        deliverables=facts.deliverables,
        quantities=facts.quantities,
        mentions=facts.mentions,
    )


def _contents(
    outline: Outline, targets: Sequence[Target], labels: dict[int, str | None], projects: Sequence[Project]
) -> tuple[ContentsEntry, ...]:
    """Entries with the physical page that bears their label; a project's own page decides between several."""
    by_label: dict[str, list[int]] = {}
    for page, label in labels.items():
        by_label.setdefault(label or "", []).append(page)
    numbers = {p.number: p.id for p in projects if p.number is not None}
    found = []
    for line in (line for contents in outline.contents for line in contents.lines):
        project = meant(line.title, targets) or (numbers.get(line.number) if line.number is not None else None)
        pages = by_label.get(line.page_label, []) if line.page_label else []
        begins = next((p.first_page for p in projects if p.id == project), None)
        meant_page = begins if begins in pages or not line.page_label else next(iter(pages), None)
        found.append(
            ContentsEntry(
                number=line.number,
                title=line.title,
                page_label=line.page_label,
                page=meant_page,
                project=project,
                provenance=places(line.printed),
            )
        )
    return tuple(found)


def _overview(matrix: Matrix, targets: Sequence[Target]) -> Overview:
    return Overview(
        title=matrix.title.text,
        intro=matrix.intro.text if matrix.intro else None,
        areas=matrix.areas,
        themes=matrix.themes,
        categories=tuple(
            Category(label=c.label, mark=Mark(color=c.color, glyph=c.glyph, fill=c.fill), provenance=places(c.printed))
            for c in matrix.legend
        ),
        entries=tuple(
            OverviewEntry(
                theme=i.theme,
                area=i.area,
                title=i.title,
                category=i.category,
                project=meant(i.title, targets),
                provenance=places(i.printed),
            )
            for i in matrix.items
        ),
        provenance=places(matrix.title),
    )


def _placed(outline: Outline) -> Iterable[Text]:
    """Every text that the result shows."""
    cover = outline.cover
    if cover:
        yield from (t for t in (cover.title_text, cover.subtitle, cover.edition) if t)
    for contents in outline.contents:
        yield contents.heading
        yield from (line.printed for line in contents.lines)
    if outline.matrix:
        yield from outline.matrix.printed
    for part in outline.projects:
        yield part.heading
        for section in part.sections:
            yield section.heading
            yield from (t for b in section.blocks for t in b.texts)
    yield from (t for b in outline.body for t in b.texts)


def _coverage(source: Source, document: Document, outline: Outline) -> tuple[Coverage, list[Doubt]]:
    coverage, lost = balance(source.pages, _placed(outline), (*document.furniture, *outline.furniture))
    doubts = [Doubt("warning", "characters-unplaced", f"{coverage.unplaced} characters were not placed.", lost)] if lost else []
    return coverage, doubts


def _diagnostic(doubt: Doubt) -> Diagnostic:
    return Diagnostic(
        severity=doubt.severity, code=doubt.code, message=doubt.message, project=doubt.project, provenance=of_regions(doubt.regions)
    )
