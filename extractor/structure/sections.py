"""The projects' blocks in sections.

In: the blocks under each project's heading and the profile's rules. Out: `SectionPart`s in the order printed, of all projects at once,
so that a heading that returns means the same everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.document import Block, Text
from extractor.outline import SectionPart
from extractor.profile import Profile
from extractor.structure.forms import ROW
from extractor.structure.inline import RUN_IN, headed
from extractor.structure.kinds import UNKNOWN, Decision, RawSection, decide
from extractor.structure.reading import Reading
from extractor.structure.words import LISTED, Vote, is_plain_name, label, names_kind

LONGEST = 60
"""Characters up to which a line that is set like the text can still be a section's heading."""


def heads_section(block: Block, profile: Profile) -> Vote | None:
    """The kind that a block's words name, where it is a section's heading: set as one, or a line of its own that says nothing else."""
    text = block.text.text
    if block.kind == "heading":
        return names_kind(text, profile)
    if block.kind != "paragraph" or len(text) > LONGEST or text[-1:] in ".;,":
        return None
    vote = names_kind(text, profile)
    return vote if vote and (vote.weight >= LISTED or is_plain_name(text)) else None


def divide(projects: Sequence[Sequence[Block]], profile: Profile, reads: Reading) -> list[tuple[SectionPart, ...]]:
    """The sections of each project."""
    parted = headed(projects, profile)
    deepest = _deepest(parted, profile)
    repeated = _repeated(parted)
    raw = [list(_raw(blocks, profile, deepest, repeated)) for blocks in parted]
    kinds = decide(raw, profile, reads)
    return [tuple(_part(s, kinds.get(s.label, UNKNOWN), profile) for s in sections) for sections in raw]


def _part(section: RawSection, decision: Decision, profile: Profile) -> SectionPart:
    if not section.heading.text:
        return SectionPart(profile.reading.text, Text(""), section.blocks, "text before the first section heading")
    return SectionPart(decision.kind, section.heading, section.blocks, decision.reason, decision.sure)


def _raw(blocks: Sequence[Block], profile: Profile, deepest: int | None, repeated: frozenset[str]) -> Iterator[RawSection]:
    """Blocks from heading to heading; text before the first has none."""
    heading = Text("")
    content: list[Block] = []
    for block in blocks:
        if _begins(block, profile, deepest, repeated):
            if heading.text or content:
                yield RawSection(heading, tuple(content))
            heading, content = block.text, []
        else:
            content.append(block)
    if heading.text or content:
        yield RawSection(heading, tuple(content))


def _begins(block: Block, profile: Profile, deepest: int | None, repeated: frozenset[str]) -> bool:
    """True for a heading of a section; one below the level of sections is a part of its section, unless its words leave no doubt."""
    vote = heads_section(block, profile)
    if block.kind != "heading" or not any(c.isalpha() for c in block.text.text):
        return vote is not None
    inline = block.evidence[:1] in ((RUN_IN,), (ROW,))
    if inline or deepest is None or (block.level or 9) <= deepest or label(block.text.text) in repeated:
        return True
    return vote is not None and (vote.weight >= LISTED or is_plain_name(block.text.text))


def _deepest(projects: Sequence[Sequence[Block]], profile: Profile) -> int | None:
    """The deepest level on which section headings stand, over all projects; a level that few of them have is a slip."""
    levels = Counter(
        b.level
        for blocks in projects
        for b in blocks
        if b.kind == "heading" and b.level and b.level < 9 and names_kind(b.text.text, profile)
    )
    usual = [level for level, n in levels.items() if level and n * 6 >= sum(levels.values())]
    return max(usual, default=None)


def _repeated(projects: Sequence[Sequence[Block]]) -> frozenset[str]:
    """Headings that several projects have."""
    counts = Counter(name for blocks in projects for name in {label(b.text.text) for b in blocks if b.kind == "heading"})
    return frozenset(name for name, n in counts.items() if n >= 2 and n * 3 >= len(projects))
