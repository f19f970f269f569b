"""From a document to the parts of the publication, by a profile's rules.

In: `Document`, `Profile`, and a reader of dates. Out: `Outline`: every block in exactly one part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Block, Document, Doubt
from extractor.outline import Contents, Cover, Outline, ProjectPart
from extractor.profile import Profile
from extractor.structure import contents as contents_page
from extractor.structure import cover as cover_page
from extractor.structure import matrix as matrix_page
from extractor.structure import projects as project_parts
from extractor.structure.cover import DateReader
from extractor.structure.sections import divide


def outline(document: Document, profile: Profile, reads_date: DateReader) -> Outline:
    """The publication that the document is."""
    blocks = document.blocks
    contents = contents_page.find(blocks, profile)
    taken = contents.blocks if contents else frozenset()
    matrix = matrix_page.find(blocks, profile, document.body, taken) if profile.overview.headings else None
    taken |= matrix.blocks if matrix else frozenset()
    free = [i for i in range(len(blocks)) if i not in taken]
    begun = project_parts.starts(blocks, free, contents.contents if contents else None, profile)
    chapters = project_parts.chapters(blocks, free, begun, profile)
    cover, cover_blocks = _cover(blocks, free, {*chapters, *(s.index for s in begun)}, contents, reads_date)
    projects, used = _projects(blocks, [i for i in free if i not in cover_blocks], begun, chapters, profile)
    in_body = frozenset(free) - used - (cover_blocks if profile.is_catalogue else frozenset())
    unknown = tuple(s.heading for p in projects for s in p.sections if s.kind == "andet" and s.heading.text)
    return Outline(
        cover=cover,
        contents=(contents.contents,) if contents else (),
        matrix=matrix.matrix if matrix else None,
        projects=projects,
        body=tuple(_plain_date(blocks[i], reads_date) for i in sorted(in_body)),
        doubts=_doubts(projects, contents.contents if contents else None, profile),
        unknown_headings=unknown,
    )


def _plain_date(block: Block, reads_date: DateReader) -> Block:
    """A date on its own is no heading, however it is set."""
    dated = block.kind == "heading" and len(block.text.text) < 30 and reads_date(block.text.text)
    return replace(block, kind="paragraph", level=None) if dated else block


def _cover(
    blocks: Sequence[Block],
    free: Sequence[int],
    starts: set[int],
    contents: contents_page.Found | None,
    reads_date: DateReader,
) -> tuple[Cover | None, frozenset[int]]:
    """What stands on the first page with text, before the contents and the first project."""
    limit = min([*starts, len(blocks)] + ([min(contents.blocks)] if contents else []))
    first_page = next((b.printed.page for b in blocks if b.kind != "table"), 0)
    front = [i for i in free if i < limit and blocks[i].kind != "table" and blocks[i].text.page == first_page]
    found = cover_page.find([blocks[i] for i in front], reads_date)
    return found.cover, frozenset(front[i] for i in found.blocks)


def _projects(
    blocks: Sequence[Block], free: Sequence[int], begun: Sequence[project_parts.Start], chapters: set[int], profile: Profile
) -> tuple[tuple[ProjectPart, ...], frozenset[int]]:
    """The projects, each to the next project, chapter or heading of its own rank."""
    rank = blocks[begun[0].index].level or 1 if begun else 0
    first = {s.index: s for s in begun}
    parts: list[ProjectPart] = []
    used: set[int] = set()
    chapter: str | None = None
    for place, i in enumerate(free):
        if i in chapters:
            chapter = blocks[i].text.text
        if i not in first:
            continue
        members = _members(blocks, free[place + 1 :], {*first, *chapters}, rank)
        used |= {i, *members}
        start = first[i]
        sections = divide(blocks[i].text, [blocks[k] for k in members], profile)
        parts.append(ProjectPart(start.number, start.title, blocks[i].text, chapter, sections, start.reason))
    return tuple(parts), frozenset(used)


def _members(blocks: Sequence[Block], following: Sequence[int], starts: set[int], rank: int) -> list[int]:
    members: list[int] = []
    for i in following:
        ends = blocks[i].kind == "heading" and (blocks[i].level or 9) <= rank
        if i in starts or ends:
            break
        members.append(i)
    return members


def _doubts(projects: Sequence[ProjectPart], contents: Contents | None, profile: Profile) -> tuple[Doubt, ...]:
    """What a catalogue should have and has not."""
    if not profile.is_catalogue:
        return ()
    found: list[Doubt] = []
    if not projects:
        found.append(Doubt("error", "no-projects", "No heading looks like a project's; the text is in body."))
    if profile.contents.headings and contents is None:
        found.append(Doubt("info", "no-contents", "No table of contents was found."))
    return tuple(found)
