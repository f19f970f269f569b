"""Which profile fits a document.

In: the document, the profiles, and a reader of dates and people. Out: `ProfileFit`s, the best first; each tells its reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor import profile as profiles
from extractor.document import Block, Document, Doubt
from extractor.inspection import ProfileFit
from extractor.profile import Profile, matched
from extractor.structure import Reading, Survey, survey
from extractor.text import fold

CLOSE = 1.0
"""Points from the least score within which the choice is said to be close."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The profile chosen, and the doubt where it nearly was another."""

    profile: Profile
    doubts: tuple[Doubt, ...]


def fits(document: Document, candidates: Iterable[Profile], reads: Reading) -> list[ProfileFit]:
    """How well each profile fits; of equals the first by name. The general one fits always, with nothing for it."""
    scored = [(_fit(document, candidate, reads), candidate.fit.min_score) for candidate in candidates]
    scored.sort(key=lambda pair: (-pair[0].score, pair[0].profile))
    found = [fit for fit, _ in scored]
    best = next((f.profile for f, least in scored if f.score >= least and f.profile != profiles.GENERAL), profiles.GENERAL)
    return [ProfileFit(f.profile, f.score, f.reasons, f.profile == best) for f in found]


def choose(document: Document, reads: Reading) -> Choice:
    """The built-in profile that fits best; the general one where none reaches its least score."""
    found = fits(document, map(profiles.load, profiles.names()), reads)
    chosen = next(f for f in found if f.chosen)
    return Choice(profiles.load(chosen.profile), tuple(d for f in found if (d := _doubt(f, chosen))))


def _doubt(fit: ProfileFit, chosen: ProfileFit) -> Doubt | None:
    """What is to be said where a profile was taken, or left, by little."""
    least = profiles.load(fit.profile).fit.min_score
    if fit.profile == profiles.GENERAL or abs(fit.score - least) > CLOSE:
        return None
    said = f"read by the profile '{chosen.profile}'; '{fit.profile}' scores {fit.score:g}, and is taken from {least:g}"
    message = f"The choice of profile is close: {said}: {'; '.join(fit.reasons)}. Name the right one with --profile."
    return Doubt("warning", "profile-unsure", message)


def _fit(document: Document, profile: Profile, reads: Reading) -> ProfileFit:
    score, reasons = 0.0, []
    for points, reason in _signs(document, profile, reads):
        score += points
        reasons.append(f"{reason} ({points:+g})")
    return ProfileFit(profile.name, round(score, 2), tuple(reasons), False)


def _signs(document: Document, profile: Profile, reads: Reading) -> Iterator[tuple[float, str]]:
    headings = [b for b in document.blocks if b.kind == "heading"]
    yield from _cover_signs(document, profile)
    if profile.is_catalogue:
        yield from _project_signs(survey(document, profile, reads))
    if profile.overview.headings and any(matched(profile.overview.headings, b.text.text.rstrip(": ")) for b in headings):
        yield 0.5, "an overview page"
    against = Counter(b.text.text for b in headings if matched(profile.fit.against, b.text.text.rstrip(": ")))
    if sum(against.values()) >= 2:
        yield -2.0, "headings of another sort of document: " + ", ".join(list(against)[:3])


def _cover_signs(document: Document, profile: Profile) -> Iterator[tuple[float, str]]:
    """Words of the first page for the family, and of its large type against it."""
    front = [b for b in document.blocks if b.kind != "table" and b.text.page == 1]
    text = fold(" ".join(b.text.text for b in front))
    word = next((w for w in profile.fit.cover_words if fold(w) in text.replace(" ", "") or fold(w) in text), None)
    if word:
        yield 0.5, f"'{word}' stands on the first page"
    large = [w for b in front if _is_large(b, document) for w in b.text.text.replace("-", " ").split()]
    other = next((w for w in large if matched(profile.fit.against_cover, w.strip(".,:;()»«"))), None)
    if other:
        yield -1.0, f"'{other}' stands on the first page"


def _is_large(block: Block, document: Document) -> bool:
    return block.kind == "heading" or block.style.size > document.body.size * 1.2


def _project_signs(found: Survey) -> Iterator[tuple[float, str]]:
    """Headings that are projects', the sections that return under them, and what these say.

    Chapters of any text may be set and numbered alike, and some have sections that return. A project has a time and people.
    """
    if found.projects < 2:
        return
    yield 1.0, f"{found.projects} headings that are set and numbered alike: {found.reason}"
    if found.returning:
        named = ", ".join(f"{name} {n} times" for name, n in found.returning.items())
        yield min(2.0, 0.5 * len(found.returning)), f"sections that return under them: {named}"
    for count, what in ((found.dated, "schedules that state a period"), (found.with_people, "contacts that name someone")):
        if count >= 2 and count * 2 >= found.projects:
            yield 1.0, f"{what}: {count}"
    if found.strange > max(2, 2 * len(found.returning), found.projects):
        yield -1.0, f"headings under them that mean nothing known and do not return: {found.strange}"
    if found.share < 0.25:
        yield -1.0, f"the text under them is {found.share:.0%} of the document's"
