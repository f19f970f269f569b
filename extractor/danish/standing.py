"""Sentences that say what is there at the end, without a verb that makes it: 'Leverancen er …', 'Til slut har vi …', 'Der kommer …'.

In: a text and the characters of a sentence. Out: `FoundDeliverable`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.looking import has_any, lowered
from extractor.danish.making import MASSES, RESULT, RESULT_SIGNS
from extractor.danish.noun_phrases import phrases
from extractor.danish.things import SUBORDINATE, form_of, is_thing, things
from extractor.danish.titles import is_title
from extractor.found import FoundDeliverable

_IS = re.compile(
    r"(?:\s+(?:nr\.\s+)?\d+)?\s+(?:(?:i|fra|af|for)\s+(?:\w+\s+){1,3}?)?(?P<verb>er|bliver|omfatter|udgøres\s+af|består\s+(?:af|i)|tæller|indeholder|vil\s+være|vil\s+omfatte)"
    r"\s+(?:(?:blandt\s+andet|bl\.a\.|desuden|også|dels|både|som\s+minimum|følgende:?)\s+)*(?=\S)",
    re.IGNORECASE,
)


_COMES = re.compile(
    r"\s*(?:(?:Der|Så|Til\s+sidst|Desuden|Senere|Herefter|Derefter|Efter\s+\w+|Sidst|Samtidig|Endelig|Også)\s+)?(?P<verb>kommer)\s+(?:(?:der|desuden|også|så|senere|snart)\s+)*(?=e[nt]\s)",
    re.IGNORECASE,
)


_THERE = re.compile(
    r"\s*(?:Til\s+(?:slut|sidst)|(?:Efter|Ved)\s+(?:\w+\s+){1,4}?|Når\s+[^,.]{4,60}?,?\s+|Som\s+resultat\s+)\s*(?P<verb>har|ligger|foreligger|står|findes)\s+"
    r"(?:vi|der|kommunen|kommunerne|skolerne|parterne|(?:alle|de)\s+[a-zæøå]+|alle|[a-zæøå]+(?:erne|en|et))\s+(?:(?:så|også|klar)\s+)?(?=\S)",
    re.IGNORECASE,
)


_MASS = rf"(?P<mass>(?:{'|'.join(MASSES)})(?:,\s+(?:{'|'.join(MASSES)}))*(?:\s+og\s+(?:{'|'.join(MASSES)}))?)"


_GIVEN = re.compile(
    rf"\b(?P<verb>overdrager|overdrages|afleverer|afleveres|leverer|leveres|udleverer|udleveres|overleverer)\s+{_MASS}\b", re.IGNORECASE
)


_MASS_MADE = re.compile(rf"\s*{_MASS}\s+(?P<verb>[a-zæøå]+(?:es|s))\b", re.IGNORECASE)


def stated(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'Leverancerne er en guide og et kursus'."""
    for word in RESULT.finditer(text, start, end) if has_any(lowered(text), RESULT_SIGNS) else ():
        verb = _IS.match(text, word.end(), end)
        if verb and not re.search(r"\b(?:som|der|at)\b", text[start : word.start()]):
            yield from things(text, verb.end(), end, " ".join(verb["verb"].split()), bare=True, held=False)


def is_there(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'Til slut har vi en bog', 'Efter forløbet ligger der en model': what is there at the end."""
    there = _THERE.match(text, start, end)
    if there:
        yield from things(text, there.end(), end, there["verb"], bare=False, held=True)


def comes(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'Der kommer en app': a single thing, and nobody."""
    come = _COMES.match(text, start, end)
    thing = next(phrases(text, come.end(), end, bare=False), None) if come else None
    if come and thing and is_thing(thing, True) and not is_title(thing.noun):
        yield FoundDeliverable(thing.start, thing.end, come["verb"])


def masses(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'Leverandøren overdrager kildekode og dokumentation', 'Undervisningsmateriale udvikles': nouns of a mass, without a determiner."""
    given = _GIVEN.search(text, start, end)
    if given and not SUBORDINATE.search(text[start : given.start()]):
        yield FoundDeliverable(*given.span("mass"), given["verb"])
    made = _MASS_MADE.match(text, start, end)
    if made and form_of(made["verb"]):
        yield FoundDeliverable(*made.span("mass"), made["verb"])
