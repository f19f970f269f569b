"""What kind each section is: by its heading's words, by what follows, by its place among the others.

In: the sections of all projects, raw. Out: a kind for each heading that occurs, the same in every project.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block, Text
from extractor.profile import Profile
from extractor.structure import heading_words
from extractor.structure.content import speaks_for
from extractor.structure.reading import Reading
from extractor.structure.words import SURE, Vote, label, votes

ENOUGH = 2.0
"""Sum of weights from which a heading has a kind; under it is `andet`."""
ALONE = 1.3
"""Weight from which what follows a heading tells its kind though its words do not speak for it: a schedule, a contact."""
SAYS = 0.9
"""Weight from which a text says something of its kind."""
AHEAD = 0.4
"""Weight by which it must then be ahead of the next kind."""


@dataclass(frozen=True, slots=True)
class RawSection:
    """A heading and what stands under it, its kind not yet told. Text before the first heading has an empty heading."""

    heading: Text
    blocks: tuple[Block, ...]

    @property
    def label(self) -> str:
        return label(self.heading.text)


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of a heading, and why. `sure` is False where words alone did not tell it."""

    kind: str
    reason: str
    sure: bool = True


LIKELY = 2.0
"""Weight from which a heading's words name its kind, right or wrong."""
PLACE = "stands where it usually does"
UNKNOWN = Decision("andet", "a heading that no rule knows")
Projects = Sequence[Sequence[RawSection]]


def decide(projects: Projects, profile: Profile, reads: Reading) -> dict[str, Decision]:
    """A decision for each label, the surest first, so that the others know which kinds are taken."""
    uses: dict[str, list[tuple[int, RawSection]]] = defaultdict(list)
    for index, sections in enumerate(projects):
        for section in sections:
            if section.heading.text:
                uses[section.label].append((index, section))
    by_words = {name: votes(found[0][1].heading.text, profile) for name, found in uses.items()}
    decided: dict[str, Decision] = {}
    for name in sorted(uses, key=lambda n: -max((v.weight for v in by_words[n]), default=0.0)):
        found = by_words[name]
        if found and found[0].weight >= SURE:
            decided[name] = Decision(found[0].kind, found[0].reason)
        elif not profile.reading.guess:
            decided[name] = UNKNOWN
        else:
            sections = [section for _, section in uses[name]]
            signs = [*speaks_for([s.blocks for s in sections], reads), *_place(name, projects, decided)]
            decided[name] = _weighed(found, signs, _beside(name, projects, decided))
    return decided


def _weighed(by_words: Sequence[Vote], more: Sequence[Vote], taken: dict[str, float]) -> Decision:
    """The kind with most weight; one that the same projects have already weighs less."""
    signs = [*by_words, *more]
    total: dict[str, float] = defaultdict(float)
    placed = {v.kind for v in more if v.reason == PLACE and v.weight >= 1.0}
    possible = {v.kind for v in by_words} | {v.kind for v in signs if v.weight >= ALONE or (v.weight >= 0.9 and v.kind in placed)}
    for sign in signs:
        total[sign.kind] += sign.weight if sign.kind in possible else 0.0
    for kind, share in taken.items():
        if kind in total:
            total[kind] -= 1.2 * share
    order = heading_words.USUAL_ORDER
    ranked = sorted(total, key=lambda k: (-total[k], order.index(k) if k in order else len(order)))
    best = ranked[0] if ranked else "andet"
    ahead = total[best] - max((total[k] for k in ranked[1:]), default=0.0)
    says = any(v.kind == best and v.weight >= SAYS for v in more)
    by_text_alone = says and total[best] >= ALONE and ahead >= AHEAD and (not by_words or by_words[0].weight < LIKELY)
    if best == "andet" or not (total[best] >= ENOUGH or by_text_alone):
        return UNKNOWN
    said = ", ".join(f"{s.reason} {s.weight:+.1f}" for s in signs if s.kind == best)
    return Decision(best, said, sure=False)


def _beside(name: str, projects: Projects, decided: dict[str, Decision]) -> dict[str, float]:
    """For each kind the share of the projects with this heading that have another of that kind."""
    with_it = [sections for sections in projects if any(s.label == name for s in sections)]
    shares: dict[str, float] = defaultdict(float)
    for sections in with_it:
        for kind in {decided[s.label].kind for s in sections if s.label in decided and s.label != name}:
            shares[kind] += 1 / len(with_it)
    return shares


def _place(name: str, projects: Projects, decided: dict[str, Decision]) -> list[Vote]:
    """What the usual order of sections leaves open where this heading stands, if several projects have it there."""
    gaps = [gap for sections in projects if (gap := _gap(name, sections, decided)) is not None]
    if len(gaps) < 2:
        return []
    open_in_all = [kind for kind in heading_words.USUAL_ORDER if all(kind in gap for gap in gaps)]
    core = [k for k in open_in_all if k in ("formaal", "leverancer", "tidsplan", "kontakt")]
    usual = len(gaps) * 2 >= len(projects)
    return [Vote(k, 1.2 if usual and core == [k] else 0.4, PLACE) for k in open_in_all]


def _gap(name: str, sections: Sequence[RawSection], decided: dict[str, Decision]) -> set[str] | None:
    """The kinds between those of the known sections before and after."""
    order = heading_words.USUAL_ORDER
    places = [order.index(k) if (k := decided[s.label].kind if s.label in decided else "") in order else None for s in sections]
    at = next((i for i, s in enumerate(sections) if s.label == name), None)
    if at is None:
        return None
    before = [p for p in places[:at] if p is not None]
    after = [p for p in places[at + 1 :] if p is not None]
    low, high = (max(before) + 1 if before else 0), (min(after) if after else len(order))
    return {order[i] for i in range(low, high)} - {order[p] for p in places if p is not None}
