"""A project's blocks in sections.

In: the blocks under a project's heading and the profile's rules. Out: `SectionPart`s in the order printed, and the headings that no
rule knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block, Text
from extractor.outline import SectionPart
from extractor.profile import Profile, compiled

_NUMBER = re.compile(r"\d+(?:\.\d+)*[.)]?\s+")
LONGEST = 60
"""Characters up to which a line that is set like the text can still be a section's heading."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A section kind, and the pattern that said so."""

    name: str
    pattern: str


def kind_of(text: str, profile: Profile) -> Kind | None:
    """The kind that a heading means: the one it names first, where it names two."""
    bare = _NUMBER.sub("", text.strip(), count=1).rstrip(": ").strip() if _NUMBER.match(text.strip()) else text.strip().rstrip(": ")
    for name, patterns in profile.sections.items():
        for pattern in patterns:
            if compiled(pattern).fullmatch(bare):
                return Kind(name, pattern)
    return None


def heads_section(block: Block, profile: Profile) -> Kind | None:
    """The kind, where a block is a section's heading: set as a heading, or a short line of its own that says nothing else."""
    if block.kind not in ("heading", "paragraph"):
        return None
    text = block.text.text
    if block.kind == "paragraph" and (len(text) > LONGEST or text[-1:] in ".;,"):
        return None
    return kind_of(text, profile)


def divide(heading: Text, blocks: Sequence[Block], profile: Profile) -> tuple[SectionPart, ...]:
    """The sections under a project's heading."""
    known = [b.level for b in blocks if b.kind == "heading" and b.level and kind_of(b.text.text, profile)]
    deepest = max(known, default=None)
    parts: list[SectionPart] = []
    current: tuple[str, Text, str] | None = None
    content: list[Block] = []

    def close() -> None:
        if current:
            parts.append(SectionPart(current[0], current[1], tuple(content), current[2]))
        elif content:
            parts.append(SectionPart("andet", Text(""), tuple(content), "text before the first section heading"))
        content.clear()

    for block in blocks:
        kind = heads_section(block, profile)
        if kind:
            close()
            current = kind.name, block.text, f"heading matches '{kind.pattern}'"
        elif block.kind == "heading" and (deepest is None or (block.level or 9) <= deepest):
            close()
            current = "andet", block.text, "a heading that no rule of the profile knows"
        else:
            content.append(block)
    close()
    return tuple(parts)
