"""Deliverables: what a project will hand over, in list items and in prose.

In: a paragraph or a list item from a section about deliverables. Out: the thing with its determiner, and in prose the verb in its own
words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.making import BESIDE, DETERMINER, FILLER, FORMS, INTO_FORMS, INTO_VERB, MERELY_DONE, NEVER, PARTICIPLE, VAGUE, VERB
from extractor.danish.words import STOP
from extractor.found import FoundDeliverable

_WORD = re.compile(r"[\"“”»']?[^\W_][\w'’]*(?:[-/][\w'’]+)*-?[\"“”«']?")
_LETTERS = re.compile(r"[^\W\d_]+")
_DETERMINER = re.compile(rf"{DETERMINER}(?=\s)", re.IGNORECASE)
_NEXT = re.compile(rf"(?:,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+)(?=(?:{DETERMINER})\s+[^\W\d_])", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?](?=\s+[A-ZÆØÅ\"“]|\s*$)|\n")
_DEFINITE = re.compile(r"(?:erne|ene|ens|ets|[^aeiouyæøåt]en|[^aeiouyæøå]et|tet)$")
_SUBORDINATE = re.compile(r"\b(?:hvor|som|der|fordi|når|hvis|at|hvordan|hvilke|mens|kan|kunne|bør|må)\b", re.IGNORECASE)
_TOPIC = re.compile(r"\s+(?:om|vedrørende|angående)\s+", re.IGNORECASE)
_PURPOSE = re.compile(r"\s+(?P<prep>for|til|af|med|over)(?P<clause>,?\s+(?=hvordan|hvorledes|hvilke|hvad))?\s*", re.IGNORECASE)
_CUT_ITEM = re.compile(
    r",\s+(?:der|som|hvor|hvori|hvorfra|så|således|når|\w+(?:et|te|ede)\s+(?:sammen|af|til|i|på|med|mod|efter|under))\b|;\s|"
    r"\s+(?:som|der)\s+(?:kan|skal|er|vil|\w+(?:er|es))\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"(?:at\s+)?(?:\w+ere|kortlægge|beskrive|afprøve|sikre|styrke|skabe|understøtte|undersøge|formidle|øge|udbrede|gennemføre|"
    r"afdække|inddrage|indsamle|give|bidrage|teste|vise|fremme)(?:\s+og\s+\w+e)?\s+[a-zæøå]",
    re.IGNORECASE,
)


def deliverable_item(text: str) -> FoundDeliverable | None:
    """The thing that a list item names; None where the item is empty or says an aim instead of a thing."""
    prose = next(iter(deliverables(text)), None)
    if prose is not None and (VERB.match(text) or re.search(r"\bder\s+\w+es\b", text, re.IGNORECASE)):
        return prose
    start = len(text) - len(text.lstrip())
    cut = _CUT_ITEM.search(text)
    end = start + len((text[start : cut.start()] if cut else text[start:]).rstrip(" .;,\n"))
    if end - start < 3 or end - start > 300 or _INFINITIVE.match(text, start):
        return None
    return FoundDeliverable(start, end)


def deliverables(text: str) -> tuple[FoundDeliverable, ...]:
    """The things that a paragraph says will be made, held, or ended with."""
    found: list[FoundDeliverable] = []
    for start, end in _sentences(text):
        for one in [*_made(text, start, end), *_put_into(text, start, end)]:
            if not any(one.start < f.end and f.start < one.end for f in found):
                found.append(one)
    return tuple(sorted(found, key=lambda d: d.start))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(text):
        if re.search(r"\b(?:fx|f\.eks|bl\.a|ca|mv|nr|pct|mio|kr|jf|ift|hhv|\d)$", text[start : stop.start()]):
            continue
        yield start, stop.start()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _made(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    for verb in _verbs(text, start, end):
        action = verb["done"] or verb["verb"]
        if not _counts(text, verb, start, action):
            continue
        place = FILLER.match(text, verb.end("verb"), end)
        things = list(_objects(text, place.end() if place else verb.end(), end, action, bool(verb["hold"])))
        yield from things or _subject(text, start, verb.start(), action)


def _verbs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The verbs that make something, with the verb that 'og' joins to them."""
    after = start
    for word in _LETTERS.finditer(text, start, end):
        if word.start() < after or word[0].lower() not in FORMS:
            continue
        beside = BESIDE.search(text, max(after, word.start() - 30), word.start())
        match = VERB.match(text, beside.start() if beside else word.start(), end)
        if match:
            after = match.end()
            yield match


def _counts(text: str, verb: re.Match[str], start: int, action: str) -> bool:
    """Passive and 'bliver …' always; present where no relative clause has it; infinitive after 'vil', 'skal' or at the beginning."""
    clause = re.split(r"[,;:–]\s", text[start : verb.start()])[-1].strip()
    passive = bool(verb["done"]) or action.lower().endswith("s")
    if passive:
        return not re.search(r"\bsom\b|\bkan\b|\bkunne\b", clause) and not re.search(r",\s+(?:der|som)\s*$", text[start : verb.start()])
    if not clause and not text[start : verb.start()].strip():
        return True
    if re.search(r"e$", action):
        return bool(re.search(r"\b(?:vil|skal)\b", clause)) and not re.search(r"\b(?:der|som|hvor|at|kan|kunne|hvilke)\b", clause)
    return not _SUBORDINATE.search(clause) and clause != ""


def _objects(text: str, start: int, end: int, action: str, held: bool) -> Iterator[FoundDeliverable]:
    """The object and those coordinated with it."""
    span = _phrase(text, start, end, bare=not held)
    while span:
        head = text[span[0] : span[1]]
        noun = _WORD.findall(head)[-1].strip("\"“”'")
        if not NEVER.search(noun) and not (held and MERELY_DONE.search(noun)):
            yield FoundDeliverable(span[0], _complement(text, span[1], end, noun), " ".join(action.split()))
        more = _NEXT.search(text, span[1], end)
        broken = (
            re.search(
                r",\s+(?:og\s+)?(?:der|hvor\s+der|ligesom|mens|så)\s|\b(?:beskriver|måler|dækker|viser|omfatter|indeholder)\b",
                text[span[1] : more.start()],
            )
            if more
            else None
        )
        span = _phrase(text, more.end(), end, bare=False) if more and not broken else None


def _phrase(text: str, start: int, end: int, *, bare: bool) -> tuple[int, int] | None:
    """An indefinite noun phrase that begins at `start`: determiner, adjectives, noun; `bare` allows one without a determiner."""
    determiner = _DETERMINER.match(text, start, end)
    if determiner is None and not bare:
        return None
    place = determiner.end() if determiner else start
    last: tuple[int, int] | None = None
    for _ in range(6):
        match = _WORD.match(text, place + (text[place : place + 1] == " "), end)
        if match is None or match[0].lower() in STOP or PARTICIPLE.fullmatch(match[0]) or match[0].startswith("–"):
            break
        last = match.span()
        place = match.end()
        suspended = re.compile(r"\s+(?:og|eller)\s+").match(text, place, end) if match[0].endswith("-") else None
        place = suspended.end() - 1 if suspended else place
    if last is None or (determiner is None and not _indefinite(text[start : last[1]])):
        return None
    return start, last[1]


def _indefinite(phrase: str) -> bool:
    """Whether a phrase without a determiner is a plural: its last word looks like one and none of it is definite."""
    words = _WORD.findall(phrase)
    plural = re.search(r"(?:er|[^d]e|r|s|forslag|indhold|kort|film|materiale|data)$", words[-1].lower())
    return (
        bool(plural)
        and not any(_DEFINITE.search(w.lower()) for w in words)
        and words[0].lower() not in ("til", "projektet")
        and words[-1][0].islower()
        and len(words[-1]) > 3
    )


def _complement(text: str, start: int, end: int, noun: str) -> int:
    """Where the thing ends: with 'og' and a second noun, and with a prepositional phrase where the noun alone says too little."""
    pair = re.compile(r"\s+og\s+(?P<second>[a-zæøå]+)(?=\s+(?:til|for|om|af|via|gennem|i|på|med|hos|ved)\s|[.,;]|$)").match(
        text, start, end
    )
    if pair and pair["second"] not in STOP:
        start = pair.end()
    topic = _TOPIC.match(text, start, end)
    if topic:
        return _content(text, topic.end(), end) or start
    purpose = _PURPOSE.match(text, start, end)
    if (
        purpose is None
        or not VAGUE.fullmatch(noun)
        or (purpose["prep"].lower() == "med" and noun.lower() not in ("portal", "kort", "database"))
    ):
        return start
    if purpose["clause"]:
        stop = re.compile(r",|\s+(?:til|i|på|efter|med|ved)\s+(?:en|et|den|det|de)\b|\s+og\s+en?t?\b").search(text, purpose.end(), end)
        return stop.start() if stop else end
    return _content(text, purpose.end(), end) or start


def _content(text: str, start: int, end: int) -> int | None:
    """The noun phrase after a preposition, with one 'af' or 'og' and a noun more."""
    article = re.compile(rf"(?:de|den|det|{DETERMINER}|alle|hver|deres|sin|sit)\s+", re.IGNORECASE).match(text, start, end)
    place = article.end() if article else start
    last = None
    for _ in range(8):
        match = _WORD.match(text, place + (text[place : place + 1] == " "), end)
        if match is None:
            break
        link = match[0].lower() in ("af", "og") and last is not None and not re.match(rf"\s+(?:{DETERMINER}|der|at)\s", text[match.end() :])
        if (match[0].lower() in STOP and not link) or PARTICIPLE.fullmatch(match[0]):
            break
        place = match.end()
        last = last if link else place
    return last


def _subject(text: str, start: int, end: int, action: str) -> Iterator[FoundDeliverable]:
    """'Et katalog udgives': the thing stands before its verb."""
    lead = re.search(r"(?:skal|vil|kan|bliver|vil\s+blive)?\s*$", text[start:end])
    stop = start + (lead.start() if lead else end - start)
    begin = re.compile(rf"\s*(?:(?:Desuden|Endvidere|Endelig)\s+)?(?={DETERMINER}\s)", re.IGNORECASE).match(text, start, stop)
    span = _phrase(text, begin.end(), stop, bare=False) if begin and action.lower().endswith(("s", "t")) else None
    if span and not NEVER.search(text[span[0] : span[1]]) and not re.search(r"[,:;]", text[span[1] : stop]):
        noun = _WORD.findall(text[span[0] : span[1]])[-1]
        if not MERELY_DONE.search(noun):
            yield FoundDeliverable(span[0], _complement(text, span[1], stop, noun), action)


def _put_into(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'formidles i et roadmap', 'afsluttes med en rapport'."""
    words = (w for w in _LETTERS.finditer(text, start, end) if w[0].lower() in INTO_FORMS)
    for verb in filter(None, (INTO_VERB.match(text, w.start(), end) for w in words)):
        action = f"{verb['end']} med" if verb["end"] else (verb["into"] or "munder ud i")
        before = re.split(r"[,;:]\s", text[start : verb.start()])[-1]
        if (verb["into"] and not verb["into"].lower().endswith(("s", "er"))) or re.search(r"\b(?:som|kan)\b", before):
            continue
        yield from _objects(text, verb.end(), end, action, held=True)
