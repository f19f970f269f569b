"""How much of a family's structure a document has: what choosing a profile goes by.

In: `Document`, `Profile`, a reader of dates, schedules and people. Out: `Survey`, `Repeated`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.document import Block, Document
from extractor.outline import ProjectPart
from extractor.profile import Profile
from extractor.structure.inline import headed
from extractor.structure.promoting import promoted
from extractor.structure.reading import Reading
from extractor.structure.sections import heads_section
from extractor.structure.structure import outline
from extractor.structure.words import bare, label


@dataclass(frozen=True, slots=True)
class Survey:
    """What an outline by the profile finds.

    `sections`: under how many projects each known kind of section stands; `others`: how often each heading of no known kind does.
    `dated` and `with_people`: projects whose schedule states a period, whose contact names someone. `share`: of the text, from 0 to 1.
    """

    projects: int
    reason: str | None
    sections: dict[str, int]
    others: dict[str, int]
    dated: int
    with_people: int
    share: float

    @property
    def returning(self) -> dict[str, int]:
        """The known kinds that stand under half of the projects or more, and under two; a schedule and a contact only if they are."""
        said = {"tidsplan": self.dated, "kontakt": self.with_people}
        return {kind: n for kind, n in self.sections.items() if min(n, said.get(kind, n)) >= max(2, self.projects / 2)}

    @property
    def strange(self) -> int:
        """How many different headings under the projects mean nothing known and do not return."""
        return sum(n * 3 < self.projects or n < 2 for n in self.others.values())


def survey(document: Document, profile: Profile, reads: Reading) -> Survey:
    """Projects, and the sections that return under them."""
    found = outline(document, profile, reads)
    kinds: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for project in found.projects:
        kinds.update({s.kind for s in project.sections if s.heading.text and s.kind != "andet"})
        others.update({label(s.heading.text) for s in project.sections if s.heading.text and s.kind == "andet"})
        others.update({label(b.text.text) for s in project.sections for b in s.blocks if b.kind == "heading"})
    dated = sum(_any(p, profile.reading.period, lambda text: reads.project_period(text) is not None) for p in found.projects)
    people = sum(_any(p, profile.reading.contacts, lambda text: bool(reads.contacts(text))) for p in found.projects)
    inside = sum(_length(b) for p in found.projects for s in p.sections for b in s.blocks)
    share = inside / max(1, sum(_length(b) for b in document.blocks))
    reason = found.projects[0].reason if found.projects else None
    return Survey(len(found.projects), reason, dict(kinds), dict(others), dated, people, share)


def _any(project: ProjectPart, kinds: Sequence[str], holds: Callable[[str], bool]) -> bool:
    texts = ("\n".join(t.text for b in s.blocks for t in b.texts) for s in project.sections if s.kind in kinds)
    return any(text and holds(text) for text in texts)


def _length(block: Block) -> int:
    return sum(len(t.text) for t in block.texts)


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
