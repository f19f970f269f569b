"""Headings by their words.

In: the text of a heading. Out: its label (what makes it the same heading elsewhere) and the kinds that its words speak for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.profile import Profile, compiled
from extractor.structure import heading_words, question_words, vocabulary
from extractor.text import fold, squeeze

LISTED = 9.0
"""Weight of a heading that the profile lists."""
SURE = 3.0
"""Weight from which a heading's words alone tell its kind."""
_NUMBER = re.compile(r"^(?:(?:\d+(?:\.\d+)*|[A-Za-z]|[IVX]+)[.):]\s*|\d+(?:\.\d+)*\s+)")
_SKIPPED = re.compile(rf"\b(?:{heading_words.MISLEADING})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vote:
    """A sign that a heading, or the text under it, is of a kind."""

    kind: str
    weight: float
    reason: str


def bare(text: str) -> str:
    """A heading's words without number, colon and space: '2.1 Formål:' → 'Formål'."""
    return squeeze(_NUMBER.sub("", text.strip(), count=1)).rstrip(": ").strip() or text.strip()


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """What makes two headings the same: their words, folded."""
    return fold(bare(text))


def votes(text: str, profile: Profile) -> tuple[Vote, ...]:
    """The kinds that a heading's words speak for, the strongest first; of two kinds named alike the first in the heading."""
    words = bare(text)
    for name, patterns in profile.sections.items():
        for pattern in patterns:
            if compiled(pattern).fullmatch(words) or compiled(pattern).fullmatch(words.rstrip(".")):
                return (Vote(name, LISTED, f"heading matches '{pattern}'"),)
    return _guessed(words.casefold()) if profile.reading.guess else ()


@lru_cache(maxsize=4096)
def _guessed(words: str) -> tuple[Vote, ...]:
    plain = _SKIPPED.sub("-", words)
    asked = [
        Vote(kind, weight, f"asks like '{pattern}'") for kind, pattern, weight in question_words.QUESTIONS if re.search(pattern, words)
    ]
    found: dict[str, tuple[int, Vote]] = {}
    for kind, pattern, weight in heading_words.HEADS:
        for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", plain):
            of_another = match[0].endswith("s") and match.end() < len(plain)
            sure = weight - 1.5 if of_another else weight
            if kind not in found or sure > found[kind][1].weight:
                found[kind] = (match.start(), Vote(kind, sure, f"names '{match[0]}'"))
    named = [vote for _, vote in sorted(found.values(), key=lambda f: (f[1].weight < 2.0, f[0], -f[1].weight))]
    if len(words) > 80:
        return ()
    return tuple(_strongest(asked if any(v.weight >= 2.0 for v in asked) else asked + _first_wins(named)))


def _first_wins(named: list[Vote]) -> list[Vote]:
    """A heading that names two kinds has the one that it names first."""
    return [v if i == 0 else Vote(v.kind, min(v.weight, named[0].weight - 1.0), v.reason) for i, v in enumerate(named)]


def _strongest(found: list[Vote]) -> list[Vote]:
    best: dict[str, Vote] = {}
    for vote in found:
        if vote.kind not in best or best[vote.kind].weight < vote.weight:
            best[vote.kind] = vote
    return sorted(best.values(), key=lambda v: -v.weight)


def names_kind(text: str, profile: Profile, least: float = 2.0) -> Vote | None:
    """The kind that the words likely mean; None where they name none."""
    found = votes(text, profile)
    return found[0] if found and found[0].weight >= least and found[0].kind != "andet" else None


def is_plain_name(text: str) -> bool:
    """True for a kind's own word and no more ('Tidsplan', 'Formål og baggrund'): what can be a heading though set like the text."""
    words = [w for w in re.split(r"[\s,/&]+", bare(text).casefold()) if w not in ("og", "samt", "-", "")]
    return 0 < len(words) <= 3 and all(_sure_word(w) for w in words)


@lru_cache(maxsize=1024)
def _sure_word(word: str) -> bool:
    return any(
        weight >= SURE and kind != "andet" and re.fullmatch(pattern, word) and not _SKIPPED.fullmatch(word)
        for kind, pattern, weight in heading_words.HEADS
    )


@lru_cache(maxsize=1024)
def stands_before(text: str) -> bool:
    """True for a heading of what stands before the projects: a foreword."""
    return bool(re.fullmatch(vocabulary.BEFORE, bare(text).casefold()))


def stands_after(text: str, profile: Profile) -> bool:
    """True for a heading of what stands after the projects: a colophon."""
    words = bare(text).casefold()
    return bool(re.fullmatch(vocabulary.AFTER, words)) or any(compiled(p).fullmatch(bare(text)) for p in profile.projects.ends)
