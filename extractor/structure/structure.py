"""From a document to the parts of the publication, by a profile's rules.

In: `Document`, `Profile`, and a reader of dates, schedules and people. Out: `Outline`: every block in exactly one part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.document import Block, Document, Doubt, words_of
from extractor.outline import Contents, Cover, Outline, ProjectPart
from extractor.profile import Profile, matched
from extractor.structure import contents as contents_page
from extractor.structure import cover as cover_page
from extractor.structure import matrix as matrix_page
from extractor.structure import projects as project_parts
from extractor.structure import rows, vocabulary
from extractor.structure.chapters import chapters as chapter_headings
from extractor.structure.dates import undated
from extractor.structure.entries import Found
from extractor.structure.forms import titled
from extractor.structure.members import Borders, members
from extractor.structure.promoting import promoted
from extractor.structure.reading import Reading
from extractor.structure.sections import divide
from extractor.text import fold

LONG = 160
"""Characters from which a block is running text, and its page no title page."""


def outline(document: Document, profile: Profile, reads: Reading) -> Outline:
    """The publication that the document is. Where no heading begins a project, rows of a table may be the projects."""
    found = _outline(document, profile, reads)
    if found.projects or not profile.is_catalogue or not profile.reading.tables:
        return found
    blocks = rows.unrolled(document.blocks, profile, reads)
    return _outline(replace(document, blocks=blocks), profile, reads) if blocks else found


def _outline(document: Document, profile: Profile, reads: Reading) -> Outline:
    document = replace(document, blocks=titled(undated(document.blocks, reads), profile))
    blocks = promoted(document, profile) if profile.is_catalogue else document.blocks
    edge = _edge(blocks, profile)
    contents = contents_page.find(blocks, profile)
    taken = edge | (contents.blocks if contents else frozenset())
    titles = [line.title for line in contents.contents.lines] if contents else []
    matrix = matrix_page.find(blocks, profile, document.body, taken, titles) if profile.overview.headings else None
    taken |= matrix.blocks if matrix else frozenset()
    free = [i for i in range(len(blocks)) if i not in taken]
    begun = project_parts.starts(blocks, free, contents.contents if contents else None, profile)
    chapters = chapter_headings(blocks, free, begun, profile)
    cover, cover_blocks = _cover(document, blocks, free, {*chapters, *(s.index for s in begun)}, contents, profile, reads)
    listed = contents.contents.lines if contents else ()
    borders = Borders(blocks, profile, begun, chapters, frozenset(line.title for line in listed))
    projects, used = _projects([i for i in free if i not in cover_blocks], borders, reads)
    in_body = frozenset(free) - used - (cover_blocks if profile.is_catalogue else frozenset())
    unknown = tuple(s.heading for p in projects for s in p.sections if s.kind == "andet" and s.heading.text)
    return Outline(
        cover=cover,
        contents=(contents.contents,) if contents else (),
        matrix=matrix.matrix if matrix else None,
        projects=projects,
        body=tuple(_in_body([document.blocks[i] for i in sorted(in_body)], cover, reads)),
        doubts=_doubts(projects, contents.contents if contents else None, profile),
        unknown_headings=unknown,
        furniture=tuple(t for i in sorted(edge) for t in blocks[i].texts),
    )


def _edge(blocks: Sequence[Block], profile: Profile) -> frozenset[int]:
    """Blocks that are furniture: the profile says so, or they say again a heading that goes on on another page: 'Grøn by (fortsat)'."""
    lines = profile.furniture.lines
    said = frozenset(i for i, b in enumerate(blocks) if lines and b.kind != "table" and matched(lines, b.printed.text))
    headings: set[str] = set()
    again: set[int] = set()
    for index, block in enumerate(blocks):
        match = re.fullmatch(vocabulary.CONTINUED, block.text.text, re.IGNORECASE) if block.kind in ("heading", "paragraph") else None
        if match and fold(match["said"]) in headings:
            again.add(index)
        elif block.kind == "heading":
            headings.add(fold(block.text.text))
    return said | again


def _in_body(blocks: Sequence[Block], cover: Cover | None, reads: Reading) -> Iterator[Block]:
    """The blocks; a date on its own is no heading, however it is set, and neither is a subtitle on a title page or set like no heading."""
    looks = Counter((b.style.size, b.style.bold, b.style.color) for b in blocks if b.kind == "heading")
    cover_page = cover.title_text.page if cover and cover.title_text else 0
    with_text = any(b.printed.page == cover_page and len(b.printed.text) > LONG for b in blocks)
    under_title = words_of([cover.subtitle]) if cover and cover.subtitle else set()
    for block in blocks:
        if block.kind != "heading":
            yield block
            continue
        words = words_of([block.text])
        dated = len(block.text.text) < 30 and reads.month(block.text.text)
        alone = looks[block.style.size, block.style.bold, block.style.color] == 1
        listed = any(e.sign in ("bookmark", "in the contents", "numbering") for e in block.evidence)
        is_subtitle = (alone or not with_text) and not listed and bool(words) and words <= under_title
        yield replace(block, kind="paragraph", level=None) if dated or is_subtitle else block


def _cover(
    document: Document,
    blocks: Sequence[Block],
    free: Sequence[int],
    starts: set[int],
    contents: Found | None,
    profile: Profile,
    reads: Reading,
) -> tuple[Cover | None, frozenset[int]]:
    """What stands on the first page with text, before the contents and the first project."""
    limit = min([*starts, len(blocks)] + ([min(contents.blocks)] if contents else []))
    first_page = next((b.printed.page for b in blocks if b.kind != "table"), 0)
    front = [i for i in free if i < limit and blocks[i].kind != "table" and blocks[i].text.page == first_page]
    found = cover_page.find([blocks[i] for i in front], reads.month, profile.cover)
    cover = found.cover
    if cover.edition is None and cover.title:
        cover = _edition_on_edge(document, cover, first_page, reads)
    return cover, frozenset(front[i] for i in found.blocks)


def _edition_on_edge(document: Document, cover: Cover, page: int, reads: Reading) -> Cover:
    """An edition in a line along the first page's edge."""
    for text in document.furniture:
        if text.page == page and (found := cover_page.dated(text, reads.month)):
            return replace(cover, edition=found[0], edition_date=found[1])
    return cover


def _projects(free: Sequence[int], borders: Borders, reads: Reading) -> tuple[tuple[ProjectPart, ...], frozenset[int]]:
    """The projects, each with what belongs to it."""
    blocks = borders.blocks
    first = {s.index: s for s in borders.begun}
    found: list[tuple[project_parts.Start, str | None, list[int]]] = []
    used: set[int] = set()
    chapter: str | None = None
    for place, i in enumerate(free):
        if i in borders.chapters:
            chapter = borders.chapters[i]
        if i in first:
            inner = members(free, place, borders)
            used |= {*first[i].indexes, *inner}
            found.append((first[i], chapter, inner))
    sections = divide([[blocks[k] for k in inner] for _, _, inner in found], borders.profile, reads)
    parts = tuple(
        ProjectPart(start.number, start.title, start.heading, chapter, divided, start.reason)
        for (start, chapter, _), divided in zip(found, sections, strict=True)
    )
    return parts, frozenset(used)


def _doubts(projects: Sequence[ProjectPart], contents: Contents | None, profile: Profile) -> tuple[Doubt, ...]:
    """What a catalogue should have and has not, and headings whose kind is an inference."""
    if not profile.is_catalogue:
        return ()
    found: list[Doubt] = []
    if not projects:
        found.append(Doubt("error", "no-projects", "No heading looks like a project's; the text is in body."))
    if profile.contents.headings and contents is None:
        found.append(Doubt("info", "no-contents", "No table of contents was found."))
    return tuple(found) + tuple(_inferred(projects))


def _inferred(projects: Sequence[ProjectPart]) -> Iterator[Doubt]:
    seen: set[str] = set()
    for section in (s for p in projects for s in p.sections):
        if not section.sure and section.kind != "andet" and section.heading.text not in seen:
            seen.add(section.heading.text)
            message = f"'{section.heading.text}' is taken for {section.kind}: {section.reason}."
            yield Doubt("info", "section-kind-inferred", message, section.heading.regions())
