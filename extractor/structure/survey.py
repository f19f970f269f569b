"""How much of a family's structure a document has, without dividing it: what choosing a profile goes by.

In: `Document`, `Profile`. Out: `Survey`, `Repeated`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from extractor.document import Block, Document
from extractor.profile import Profile
from extractor.structure import contents as contents_page
from extractor.structure.inline import headed
from extractor.structure.projects import starts
from extractor.structure.promoting import promoted
from extractor.structure.sections import heads_section
from extractor.structure.words import bare, label


@dataclass(frozen=True, slots=True)
class Survey:
    """How many projects begin, by which pattern, and under how many of them each section (its kind, else its heading) stands."""

    projects: int
    pattern: str | None
    sections: dict[str, int]


def survey(document: Document, profile: Profile) -> Survey:
    """Projects and sections that return."""
    blocks = promoted(document, profile)
    contents = contents_page.find(blocks, profile)
    free = [i for i in range(len(blocks)) if not contents or i not in contents.blocks]
    begun = starts(blocks, free, contents.contents if contents else None, profile)
    bounds = [*(s.index for s in begun), len(blocks)]
    parts = headed([blocks[a + 1 : b] for a, b in pairwise(bounds)], profile)
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update({name for block in part if (name := _section(block, profile))})
    pattern = next((s.pattern for s in begun), None)
    return Survey(len(begun), pattern, dict(counts))


def _section(block: Block, profile: Profile) -> str | None:
    found = heads_section(block, profile)
    if found:
        return found.kind
    return label(block.text.text) or None if block.kind == "heading" else None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Headings that return, each with how often: by the kind that their words mean, and those that mean none."""

    kinds: dict[str, list[tuple[str, int]]]
    unknown: list[tuple[str, int]]


def repeated_headings(document: Document, profile: Profile) -> Repeated:
    """Section headings: those that return, and those whose words name a kind though they stand once."""
    blocks = [b for part in headed([promoted(document, profile)], profile) for b in part]
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for block in blocks:
        found = heads_section(block, profile)
        if (name := label(block.text.text)) and (found or block.kind == "heading"):
            counts[name] += 1
            printed.setdefault(name, bare(block.text.text))
            if found:
                kinds[name] = found.kind
    returning = [(name, n) for name, n in counts.most_common() if n >= 2]
    by_kind: dict[str, list[tuple[str, int]]] = {}
    for name, n in returning:
        if name in kinds:
            by_kind.setdefault(kinds[name], []).append((printed[name], n))
    return Repeated(by_kind, [(printed[name], n) for name, n in returning if name not in kinds])
