"""Which profile fits a document.

In: the document and the profiles. Out: `ProfileFit`s, the best first; each tells its reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from extractor import profile as profiles
from extractor.document import Block, Document
from extractor.inspection import ProfileFit
from extractor.profile import Profile, matched
from extractor.structure import survey
from extractor.text import fold


def fits(document: Document, candidates: Iterable[Profile]) -> list[ProfileFit]:
    """How well each profile fits; of equals the first by name. The general one fits always, with nothing for it."""
    scored = [(_fit(document, candidate), candidate.fit.min_score) for candidate in candidates]
    scored.sort(key=lambda pair: (-pair[0].score, pair[0].profile))
    found = [fit for fit, _ in scored]
    best = next((f.profile for f, least in scored if f.score >= least and f.profile != profiles.GENERAL), profiles.GENERAL)
    return [ProfileFit(f.profile, f.score, f.reasons, f.profile == best) for f in found]


def best(document: Document) -> Profile:
    """The built-in profile that fits best; the general one where none reaches its least score."""
    chosen = next(f for f in fits(document, map(profiles.load, profiles.names())) if f.chosen)
    return profiles.load(chosen.profile)


def _fit(document: Document, profile: Profile) -> ProfileFit:
    score, reasons = 0.0, []
    for points, reason in _signs(document, profile):
        score += points
        reasons.append(reason)
    return ProfileFit(profile.name, round(score, 2), tuple(reasons), False)


def _signs(document: Document, profile: Profile) -> Iterator[tuple[float, str]]:
    headings = [b for b in document.blocks if b.kind == "heading"]
    front = fold(" ".join(b.text.text for b in document.blocks if b.kind != "table" and b.text.page == 1))
    word = next((w for w in profile.fit.cover_words if fold(w) in front.replace(" ", "") or fold(w) in front), None)
    if word:
        yield 0.5, f"'{word}' stands on the first page"
    if profile.is_catalogue:
        yield from _project_signs(document, profile)
    if profile.overview.headings and _count(headings, profile.overview.headings):
        yield 0.5, "an overview page"
    against = Counter(b.text.text for b in headings if matched(profile.fit.against, b.text.text.rstrip(": ")))
    if sum(against.values()) >= 2:
        yield -2.0, "headings of another sort of document: " + ", ".join(list(against)[:3])


def _project_signs(document: Document, profile: Profile) -> Iterator[tuple[float, str]]:
    """Headings that are projects', and the sections that return under them."""
    found = survey(document, profile)
    if found.projects < 2:
        return
    yield 1.0, f"{found.projects} headings that are set and numbered alike" + (f": '{found.pattern}'" if found.pattern else "")
    returning = {name: n for name, n in found.sections.items() if n >= 2 and n * 2 >= found.projects}
    if returning:
        named = ", ".join(f"{name} {n} times" for name, n in returning.items())
        yield min(2.5, 0.5 * len(returning)), f"sections that return under them: {named}"


def _count(headings: list[Block], patterns: tuple[str, ...]) -> int:
    return sum(1 for b in headings if matched(patterns, b.text.text.rstrip(": ")))
