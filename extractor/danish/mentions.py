"""Mentions: organisations, municipalities, regions, technologies, programmes and laws that a text names.

In: a text and its tokens. Out: `FoundMention`s in the order of the text, without overlap: the longest wins, then the surest rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from extractor.danish.gazetteer import MUNICIPALITIES, OFFICIAL, REGIONS, SPELLINGS
from extractor.danish.vocabulary import (
    ACRONYMS,
    LAW_ENDS,
    NO_LAWS,
    NO_NAMES,
    PROGRAMME_ENDS,
    PUBLIC_ENDS,
    STEMS,
    TECHNOLOGIES,
    UNION_ENDS,
)
from extractor.found import FoundMention

_PLACES = {**{name: name for names in MUNICIPALITIES.values() for name in names}, **SPELLINGS}
_PLACE = rf"(?:{'|'.join(re.escape(name) for name in sorted(_PLACES, key=len, reverse=True))})"
_LISTED = re.compile(
    rf"(?P<list>{_PLACE}s?(?:-?,\s+{_PLACE})*-?(?:,?\s+og\s+{_PLACE})?)\s+(?:Region)?[Kk]ommune[rs]?\b|"
    rf"\b[Kk]ommunerne\s+(?P<after>{_PLACE}(?:,\s+{_PLACE})*\s+og\s+{_PLACE})\b"
)
_ANY_LISTED = re.compile(r"[A-ZÆØÅ][\wæøå-]+\s+(?:Region)?[Kk]ommune|[Kk]ommunerne\s+[A-ZÆØÅ]")
_NAME = re.compile(rf"(?<![\w-]){_PLACE}(?!\w)")
_REGION = re.compile(r"\bRegion\s+(?P<name>Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)s?\b")
_WORD = re.compile(r"(?<![\w:-])[A-Za-zÆØÅæøå0-9][\w:]*(?:[-–][\w:]+)*(?:['’]s)?")
_LAW_NAME = re.compile(r"\b[Ll]ov\s+om\s+(?:[a-zæøå]+\s?){1,4}?(?=[.,;:)]|\s+(?:og|er|skal|§|har|samt|giver|kan|i|på)\b|$)")
_GDPR = re.compile(r"\bGDPR\b")
_QUOTED = re.compile(r"[\"“”„»](?P<name>[A-ZÆØÅ][^\"“”„«»]{3,70}?)[\"“”«»]")
_PLAN = re.compile(r"\b(?:[Dd]en|[Dd]et)\s+[FfNnKk](?:æ|a|o)\w+\s+(?:[Dd]igitale?|[A-ZÆØÅ]\w+)\s+[Hh]andlingsplan\b")
_UNIVERSITY = re.compile(
    r"\b(?:[A-ZÆØÅ][\wæøå]+)\s+Universitet(?!\w)|\bUniversity\s+College\s+[A-ZÆØÅ]\w+|\bProfessionshøjskolen\s+[A-ZÆØÅ]\w+"
)
_CAPITAL_WORDS = re.compile(r"\b[A-ZÆØÅ][\w-]+")
_INFLECTIONS = re.compile(r"(?:terne|ters|ter|tens|ten|er|en|et|erne|ne|ens|ers|e|r|s)?$")

_LAW_WORDS = (*LAW_ENDS, *(f"{end}s" for end in LAW_ENDS))
_PHRASES = {form: canonical for canonical, forms in TECHNOLOGIES.items() for form in forms if " " in form}
_COMPOUND = re.compile(rf"\b(?P<phrase>{'|'.join(_PHRASES)})-\w+", re.IGNORECASE)

Rule = Callable[[str], Iterator[FoundMention]]


def municipalities(text: str) -> Iterator[FoundMention]:
    """'Vejle og Kolding Kommuner', 'Aarhus-, Odense- og Aalborg Kommune', 'kommunerne Skive og Struer'; not 'vejen', the word."""
    if not _ANY_LISTED.search(text):
        return
    for listed in _LISTED.finditer(text):
        start, end = listed.span("list") if listed["list"] else listed.span("after")
        names = list(_NAME.finditer(text, start, min(len(text), end + 1)))
        names = [n for n in names if n.end() <= end] or [m for m in [re.compile(_PLACE).match(text, start)] if m]
        for index, name in enumerate(names):
            base = _PLACES[name[0]]
            stop = listed.end() if listed["list"] and index == len(names) - 1 else name.end()
            yield FoundMention(name.start(), stop, "municipality", OFFICIAL.get(base, f"{base} Kommune"))


def regions(text: str) -> Iterator[FoundMention]:
    for match in _REGION.finditer(text):
        canonical = f"Region {match['name']}"
        if canonical in REGIONS:
            yield FoundMention(match.start(), match.end(), "region", canonical)


def laws(text: str) -> Iterator[FoundMention]:
    for match in _LAW_NAME.finditer(text):
        yield FoundMention(match.start(), match.end(), "law", match[0].rstrip()[0].lower() + match[0].rstrip()[1:])
    for match in _GDPR.finditer(text):
        yield FoundMention(match.start(), match.end(), "law", "databeskyttelsesforordningen")


def compounds(text: str) -> Iterator[FoundMention]:
    """'Virtual Reality-briller': a technology of several words before a hyphen."""
    lower = text.lower()
    if not any(f"{phrase}-" in lower for phrase in _PHRASES):
        return
    for match in _COMPOUND.finditer(text):
        yield FoundMention(match.start(), match.end(), "technology", _PHRASES[match["phrase"].lower()])


def quoted(text: str) -> Iterator[FoundMention]:
    """A name in quotes that has two words with capitals: a programme."""
    for match in _QUOTED.finditer(text):
        if len(_CAPITAL_WORDS.findall(match["name"])) >= 2:
            yield FoundMention(match.start("name"), match.end("name"), "programme", match["name"].strip(" ,."))
    for match in _PLAN.finditer(text):
        yield FoundMention(match.start(), match.end(), "programme", match[0])


def universities(text: str) -> Iterator[FoundMention]:
    for match in _UNIVERSITY.finditer(text):
        yield FoundMention(match.start(), match.end(), "organisation", match[0])


def words(text: str) -> Iterator[FoundMention]:
    """Single words: acronyms, compounds of a technology, and the names that an ending tells."""
    for match in _WORD.finditer(text):
        word = match[0]
        found = _technology(word) or _named(text, match) if len(word) > 1 else None
        if found:
            yield FoundMention(match.start(), match.end(), *found)


@lru_cache(maxsize=8192)
def _technology(word: str) -> tuple[str, str] | None:
    if word in ACRONYMS:
        return "technology", ACRONYMS[word]
    lower = word.lower()
    for canonical, stems in STEMS.items():
        for stem in stems:
            if lower.startswith(stem) and (not stem.endswith("-") or word[:2].isupper() or len(stem) > 4):
                return "technology", canonical
            if not stem.endswith("-") and lower.find(stem) > 2 and _INFLECTIONS.fullmatch(lower[lower.index(stem) + len(stem) :]):
                return "technology", canonical
    return None


def _named(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """'Digitaliseringsstyrelsen', 'Teknologipagten', 'serviceloven': by the ending, in the definite form without genitive."""
    word = match[0]
    if not word[0].isupper() and not word.endswith(_LAW_WORDS):
        return None
    plain = re.sub(r"['’]?s$", "", word) if re.search(r"(?:en|et)['’]?s$", word) else word
    lower = plain.lower()
    if lower.endswith(LAW_ENDS) and len(lower) > 8 and lower not in NO_LAWS and not lower.endswith("lovgivningen"):
        return "law", lower
    if not word[0].isupper() or lower in NO_NAMES or "bestyrelsen" in lower:
        return None
    if lower.endswith(PUBLIC_ENDS) and lower not in PUBLIC_ENDS:
        return "organisation", plain
    if _begins_sentence(text, match.start()):
        return None
    if lower.endswith(PROGRAMME_ENDS) and lower not in PROGRAMME_ENDS:
        return "programme", plain
    return ("organisation", plain) if lower.endswith(UNION_ENDS) and lower not in UNION_ENDS else None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"“”»'")
    return not before or before[-1] in ".!?:\n•"


RULES: tuple[Rule, ...] = (municipalities, regions, laws, compounds, quoted, universities, words)


def without_overlap(found: list[FoundMention]) -> tuple[FoundMention, ...]:
    """The longest of those that overlap, the first of equals; in the order of the text."""
    kept: list[FoundMention] = []
    for one in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(one.end <= k.start or one.start >= k.end for k in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda m: m.start))
