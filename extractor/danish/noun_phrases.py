"""Danish noun phrases: where a thing that a verb makes begins and ends.

In: a text and a place in it. Out: stretches of characters. A phrase is a determiner, adjectives and a noun; it takes a prepositional phrase
where the noun alone says too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.danish.making import ON, TAUGHT, VAGUE, WITH
from extractor.danish.numbers import NUMBER
from extractor.danish.words import AT_LEAST, AT_MOST, MEASURES, STOP, UNKNOWN

_COMMA_AND = re.compile(r"\s*,\s+og\b")
_STOP = re.compile(r"[,;:]")
_SUSPENDED = re.compile(r"\s+(?:og|eller)\s+")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


_BOUND = _any((*AT_LEAST, *AT_MOST, "ca.", "cirka", "omkring", "yderligere"))
_COUNTED = rf"(?:(?:{_BOUND})\s+)?(?:{NUMBER})(?:\s?[-–]\s?(?:{NUMBER})|\s+til\s+(?:{NUMBER}))?"
DETERMINER = rf"(?:(?:{_any(UNKNOWN)})|nogle(?:\s+få)?|enkelte|en|et|én|ét|{_COUNTED})"
_DETERMINER = re.compile(rf"{DETERMINER}(?=\s)", re.IGNORECASE)
_WORD = re.compile(r"[\"“”»']?[^\W_][\w'’]*(?:[-/:][\w'’]+)*-?[\"“”«']?")
_BOTH = re.compile(
    r"(?:både|dels|såvel|bl\.a\.|blandt\s+andet|fx|f\.eks\.|eventuelt|evt\.|særligt|ikke\s+mindst|herunder)\s+", re.IGNORECASE
)
_NEXT = re.compile(
    rf"(?:\s*,\s+(?:og\s+|samt\s+|dels\s+)?|\s+(?:og|samt|såvel\s+som)\s+)(?:{_BOTH.pattern})?(?:(?:til\s+sidst|endelig|desuden|også)\s+)?"
    rf"(?=(?:{DETERMINER})\s+[^\W\d_\"]|(?:{DETERMINER})\s+[\"“”])",
    re.IGNORECASE,
)
_NEXT_BARE = re.compile(r"(?:,\s+|\s+(?:og|samt)\s+)(?=[a-zæøå])")
_BARE_LIST = re.compile(r",\s+(?=[a-zæøå]{4,}(?:,|\s+og\s))")
"""'plakater, postkort og …': a list of bare nouns."""
_PARTICIPLE = re.compile(
    r"(?:mål)?rettet|baseret|udarbejdet|udviklet|skrevet|tilpasset|fordelt|bestående|omfattende|tilrettelagt|hvert|hver|finansieret|udført|støttet|"
    r"bygget|lavet|indeholdende|beregnet|forankret|placeret|målrettede|understøttet|kaldet|benævnt|inklusive|sammen|løbende|årligt|månedligt|"
    r"målrettet|undervejs|herefter|derefter|senere|igen|ugentligt|dagligt|lokalt|digitalt|tiltænkt|testet|afprøvet|godkendt",
    re.IGNORECASE,
)
"""Where a noun phrase gives way to a clause without a comma."""
_TIMES = re.compile(rf"(?:{NUMBER}|flere|mange)\s+gange\b", re.IGNORECASE)
"""'et nyhedsbrev fire gange om året'."""
_DEFINITE = re.compile(r"(?:erne|ene|ens|ets|[^aeiouyæøåt]en|[^aeiouyæøå]et|tet)$")
_PLURAL = re.compile(r"(?:er|[^d]e|r|s|forslag|indhold|kort|film|materiale|data|udkast|spil|kit)$")
_TOPIC = re.compile(r"\s+(?:om|vedrørende|angående)\s+", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\s+(?:(?P<prep>for|til|af|med|over|i|på)(?P<clause>,?\s+(?=hvordan|hvorledes|hvilke|hvad|hvornår))?\s*(?P<to>at\s+)?)(?=\S)",
    re.IGNORECASE,
)
_END_OF_CLAUSE = re.compile(r",|;|\s+(?:i|på|efter|med|ved)\s+(?:en|et|den|det|de)\b|\s+og\s+en?t?\b")
_PAIR = re.compile(
    r"\s+og\s+(?P<second>[a-zæøå]+)(?=\s+(?:til|for|om|af|via|gennem|i|på|med|hos|ved|langs|bag|under|over|efter|inden|omkring|foran|mellem|fra|der|som)\s|[.,;]|$)"
)
_NEW_OWNER = re.compile(rf"\s+(?:{DETERMINER}|der|at)\s")
_ARTICLE = re.compile(rf"(?:de|den|det|{DETERMINER}|alle|hver|deres|sin|sit|sine)\s+", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r",\s+(?:og\s+)?(?:der|hvor\s+der|ligesom|mens|så|som)\s|\b(?:beskriver|måler|dækker|viser|omfatter|indeholder|giver|gør|er|kan|skal|vil)\b"
)
_FINITE = re.compile(
    r"\b(?:følger|står|er|har|skal|kan|vil|får|giver|gør|bliver|deltager|sikrer|hjælper|bidrager|sørger|udfører|leverer|beskriver|viser|måler|"
    r"samler|arbejder|afprøver|tester|gennemfører|hvor|som|der|inviterer|besøger|vurderer|bruger|tager|holder|kommer|(?!\w*guides)\w+(?:erer|[kdrlgtvs]es))\b"
)
"""A finite verb."""
_DETERMINED_NEXT = re.compile(rf"\s+{DETERMINER}\s", re.IGNORECASE)
_SET = re.compile(r"(?:et\s+sæt|en\s+(?:serie|samling|pakke))\s+[a-zæøå]", re.IGNORECASE)
_COUNTED_INSIDE = re.compile(r"\S\s+(?:\d|(?:en|et|to|tre|fire|fem|seks|ti)\s)")
"""What makes the word before it a verb: 'lejer to ladcykler'."""
_DONE = re.compile(r"(?:ing|else|tion|gang|analyse)$", re.IGNORECASE)
"""Nouns of verbs, which say too little without their object: 'en vurdering af …'."""
_MEASURE = frozenset(m.strip(".") for m in MEASURES)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in `start:end`, whose noun is `noun`; `determined`: it has a determiner; `several`: it is a set of them ('et
    sæt krav')."""

    start: int
    end: int
    noun: str
    determined: bool
    several: bool = False


def phrases(text: str, start: int, end: int, *, bare: bool) -> Iterator[Phrase]:
    """The phrase that begins at `start` and those coordinated with it; `bare` allows plurals without a determiner."""
    both = _BOTH.match(text, start, end)
    one = phrase(text, both.end() if both else start, end, bare=bare)
    listed = False
    while one:
        listed = listed or (not one.determined and _BARE_LIST.match(text, one.end, end) is not None)
        stop = _complement(text, one, end, pairs=not listed)
        yield replace(one, end=stop)
        more = _NEXT.search(text, one.end, end)
        again = _NEXT_BARE.match(text, stop, end) if stop == one.end else None
        if listed and again and not (more and more.start() <= again.start()):
            one = phrase(text, again.end(), end, bare=True)
        elif more and not _begins_clause(text, one.end, more, end):
            one = phrase(text, more.end(), end, bare=False)
        else:
            one = phrase(text, again.end(), end, bare=True) if again and one.determined and not more else None


def _begins_clause(text: str, start: int, more: re.Match[str], end: int) -> bool:
    """Whether what comes after the phrase that ends at `start` is no further thing but a clause: after ', og' a verb follows the noun."""
    if _COMMA_AND.match(more[0]):
        return _FINITE.search(_STOP.split(text[more.end() : end])[0]) is not None
    return _NEW_CLAUSE.search(text[start : more.start() + 8]) is not None


def phrase(text: str, start: int, end: int, *, bare: bool) -> Phrase | None:
    """An indefinite noun phrase that begins at `start`, without what follows the noun."""
    determiner = _DETERMINER.match(text, start, end)
    if determiner is None and not bare:
        return None
    place = determiner.end() if determiner else start
    last: re.Match[str] | None = None
    for _ in range(6):
        match = _WORD.match(text, place + (text[place : place + 1] == " "), end)
        if (
            match is None
            or match[0].lower() in STOP
            or (last and (_PARTICIPLE.fullmatch(match[0]) or _TIMES.match(text, match.start(), end)))
        ):
            break
        last, place = match, match.end()
        suspended = _SUSPENDED.match(text, place, end) if match[0].endswith("-") else None
        place = suspended.end() - 1 if suspended else place
    if determiner is None and last and _DETERMINED_NEXT.match(text, last.end(), end):
        return None
    if determiner is None and _COUNTED_INSIDE.search(text[start : last.end()] if last else ""):
        return None
    noun = last[0].strip("\"“”'»«") if last else ""
    if last is None or noun.lower().strip(".") in _MEASURE or (determiner is None and not _is_plural(text[start : last.end()])):
        return None
    several = _SET.match(text, start, last.end())
    return Phrase(start, last.end(), noun, determiner is not None, several is not None)


def _is_plural(words_of_phrase: str) -> bool:
    """Whether a phrase without a determiner is a plural: its last word looks like one and none of it is definite."""
    words = _WORD.findall(words_of_phrase)
    return (
        _PLURAL.search(words[-1].lower()) is not None
        and not any(_DEFINITE.search(w.lower()) for w in words)
        and words[0].lower() not in ("til", "projektet", "videre", "igen", "senere", "tilbage", "hjemme", "sammen", "løbende")
        and not words[0].endswith("es")
        and words[-1].strip("\"“”'")[:1].islower() | (words[-1][:2].isupper())
        and len(words[-1]) > 3
    )


def _complement(text: str, one: Phrase, end: int, *, pairs: bool) -> int:
    """Where the thing ends: with 'og' and a second noun, and with a prepositional phrase where the noun alone says too little."""
    start = one.end
    pair = _PAIR.match(text, start, end) if pairs else None
    if pair and pair["second"] not in STOP and pair["second"] not in ("data", "viden", "erfaringer", "materialer"):
        start = pair.end()
    topic = _TOPIC.match(text, start, end)
    if topic:
        return _content(text, topic.end(), end) or start
    purpose = _PURPOSE.match(text, start, end)
    if purpose is None or text.startswith("rådighed", purpose.end()) or not _needs(one.noun, purpose["prep"].lower()):
        return start
    if purpose["clause"] or purpose["to"]:
        stop = _END_OF_CLAUSE.search(text, purpose.end(), end)
        return stop.start() if stop else end
    return _content(text, purpose.end(), end) or start


def _needs(noun: str, preposition: str) -> bool:
    """Whether the noun says too little without what the preposition adds."""
    if preposition in ("i", "på"):
        return (TAUGHT if preposition == "i" else ON).fullmatch(noun) is not None
    if preposition == "af" and _DONE.search(noun):
        return True
    return VAGUE.fullmatch(noun) is not None and (preposition != "med" or WITH.fullmatch(noun) is not None)


def _content(text: str, start: int, end: int) -> int | None:
    """The noun phrase after a preposition, with one 'af' or 'og' and a noun more."""
    article = _ARTICLE.match(text, start, end)
    place = article.end() if article else start
    last = None
    for _ in range(8):
        match = _WORD.match(text, place + (text[place : place + 1] == " "), end)
        if match is None:
            break
        link = match[0].lower() in ("af", "og") and last is not None and not _NEW_OWNER.match(text, match.end())
        if (match[0].lower() in STOP and not link) or (last and _PARTICIPLE.fullmatch(match[0])):
            break
        place = match.end()
        last = last if link else place
    return last
