"""Which headings begin a project, and which a chapter.

In: blocks, the printed contents and the profile's rules. Out: starts of projects and chapters by block index.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block
from extractor.outline import Contents, Number
from extractor.profile import Profile, compiled, matched
from extractor.structure.contents import number_of
from extractor.structure.sections import heads_section
from extractor.text import fold


@dataclass(frozen=True, slots=True)
class Start:
    """A project begins at block `index`."""

    index: int
    number: Number
    title: str
    reason: str


def starts(blocks: Sequence[Block], free: Sequence[int], contents: Contents | None, profile: Profile) -> list[Start]:
    """The projects' headings among the `free` blocks: of the first pattern that several signs support, else those over sections."""
    listed = {fold(line.title) for line in contents.lines} if contents else set()
    for pattern in profile.projects.headings:
        found = [s for i in free if (s := _matching(blocks, i, pattern, listed))]
        found = _of_one_rank(blocks, found, profile)
        if found:
            return found
    return _unnumbered(blocks, free, listed, profile) if profile.is_catalogue else []


def _matching(blocks: Sequence[Block], index: int, pattern: str, listed: set[str]) -> Start | None:
    block = blocks[index]
    if block.kind != "heading":
        return None
    match = compiled(pattern).fullmatch(block.text.text)
    if not match:
        return None
    groups = match.groupdict()
    title = groups.get("title") or block.text.text
    also = ", and is in the contents" if fold(title) in listed else ""
    return Start(index, number_of(groups.get("number")), title, f"heading matches '{pattern}'{also}")


def _of_one_rank(blocks: Sequence[Block], found: Sequence[Start], profile: Profile) -> list[Start]:
    """Projects are set alike: those of the level that most of them have, if sections follow at least one of them."""
    ranks = Counter(blocks[s.index].level for s in found)
    if not ranks:
        return []
    rank = max(ranks, key=lambda level: (ranks[level], -(level or 9)))
    alike = [s for s in found if blocks[s.index].level == rank]
    return alike if any(_has_sections(blocks, s.index, profile) for s in alike) else []


def _has_sections(blocks: Sequence[Block], index: int, profile: Profile) -> bool:
    """True where the next heading is a section's."""
    following = next((b for b in blocks[index + 1 :] if b.kind == "heading" or heads_section(b, profile)), None)
    return following is not None and heads_section(following, profile) is not None


def _unnumbered(blocks: Sequence[Block], free: Sequence[int], listed: set[str], profile: Profile) -> list[Start]:
    """Headings over section headings, where projects bear no number."""
    over = [i for i in free if blocks[i].kind == "heading" and not heads_section(blocks[i], profile) and _has_sections(blocks, i, profile)]
    over = [i for i in over if not matched(profile.projects.chapters, blocks[i].text.text)]
    ranks = Counter(blocks[i].level for i in over)
    if not ranks:
        return []
    rank = max(ranks, key=lambda level: (ranks[level], -(level or 9)))
    alike = [
        i for i in free if blocks[i].kind == "heading" and blocks[i].level == rank and (i in over or fold(blocks[i].text.text) in listed)
    ]
    return [Start(i, None, blocks[i].text.text, "a heading over section headings") for i in alike] if len(alike) > 1 else []


def chapters(blocks: Sequence[Block], free: Sequence[int], begun: Sequence[Start], profile: Profile) -> set[int]:
    """Headings of chapters: by their words, or of a higher rank than the projects' and before one."""
    if not begun:
        return set()
    rank = blocks[begun[0].index].level or 1
    found = set()
    for i in free:
        if blocks[i].kind == "heading" and i not in {s.index for s in begun}:
            above = (blocks[i].level or 9) < rank and any(s.index == _next_heading(blocks, i) for s in begun)
            if matched(profile.projects.chapters, blocks[i].text.text) or (above and i > begun[0].index):
                found.add(i)
    return found


def _next_heading(blocks: Sequence[Block], index: int) -> int | None:
    return next((i for i in range(index + 1, len(blocks)) if blocks[i].kind == "heading"), None)
