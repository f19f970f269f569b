"""Deliverables: what a project will hand over, in list items and in prose.

In: a paragraph or a list item from a section about deliverables. Out: the thing with its determiner, and in prose the verb in its own
words. A sentence is searched for frames: a verb that makes ('udarbejdes en guide'), a result put into something ('formidles i et roadmap'),
an end ('afsluttes med en rapport'), and 'Leverancen er …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.clauses import BECOME, clause_before, counts
from extractor.danish.looking import vocabulary
from extractor.danish.making import ENDING, HOLDING, MAKING, MASSES, PUTTING, Form
from extractor.danish.noun_phrases import DETERMINER, phrase, phrases
from extractor.danish.results import ended, put_into
from extractor.danish.standing import comes, is_there, masses, stated
from extractor.danish.things import LETTERS, form_of, is_thing, things
from extractor.danish.words import STOP
from extractor.found import FoundDeliverable

_SENTENCE = re.compile(r"[.!?](?=\s+[A-ZÆØÅ\"“]|\s*$)|\n")
_NO_STOP = re.compile(r"\b(?:fx|f\.eks|bl\.a|ca|nr|mio|jf|ift|hhv|evt|pkt|stk|\d)$")
_CUT_ITEM = re.compile(
    r",\s+(?:der|som|hvor|hvori|hvorfra|så|således|når|\w+(?:et|te|ede)\s+(?:sammen|af|til|i|på|med|mod|efter|under))\b|;\s|"
    r"\s+(?:som|der)\s+(?:kan|skal|er|vil|\w+(?:er|es))\b|\s+(?:udarbejdet|udviklet|lavet|produceret|skrevet|tilpasset|designet|bygget|formuleret|tegnet|optaget|testet|afprøvet|kvalificeret|finansieret|samlet|trykt|sat\s+op|valgt|udvalgt)\s+(?:sammen\s+med|i\s+(?:samarbejde|fællesskab|dialog)|af|i|på\s+(?:baggrund|grundlag)|ud\s+fra|efter|under|hos)\b|\s[–—-]\s(?:udarbejdet|udviklet|lavet|produceret|baseret|målrettet|skrevet|som|der|klar|færdig|leveres|afleveres|forventes|trykkes|udkommer|udgives|lanceres)\b|"
    r"\s\((?:leveres|afleveres|forventes|udkommer|udgives|klar|færdig|senest|inden|deadline|frist)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"(?:reduktion|reducering|forbedring|styrkelse|nedbringelse|forøgelse|højnelse|øget|færre|mindre|mere|bedre|større|højere|lavere|hurtigere|stærkere|sundere|"
    r"tryggere|renere|styrket|forbedret|mindsket|reduceret|forøget)\b|at\s+\w|(?:at\s+)?(?:\w+ere|kortlægge|beskrive|afprøve|sikre|styrke|skabe|understøtte|undersøge|formidle|øge|udbrede|gennemføre|afdække|inddrage|"
    r"indsamle|give|bidrage|teste|vise|fremme|forbedre|hjælpe|udnytte|afklare|følge|løfte|nedbringe|reducere)(?:\s+og\s+\w+e)?\s+[a-zæøå]",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"\s*(?:[–:-]\s*)?(?:(?:der|endvidere|desuden|også|derfor|herefter|derefter|løbende|endelig|yderligere|først|så|bl\.a\.|ligeledes|samtidig|"
    r"derudover|sideløbende|dernæst|tillige|af|hver|afslutningsvis|eventuelt|evt\.|årligt|dagligt|hver(?:t)?\s+\w+|ud|nu|herunder|allerede|"
    r"fælles|sammen|ligesom|selv|dermed|således|hermed|\w+vis|\w+ligt|følgende:?|[–-][^–]{3,80}[–-])\s+)+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s*(?:[–-]\s*)?(?:sammen\s+med|i|på|til|for|ved|med|af|efter|inden|under|gennem|via|hos|fra|mellem|blandt|ud\s+fra)\s+(?!at\b|alle\s+at\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"\s+(?:de\s+(?:[a-zæøå]+\s+)?[a-zæøå]+(?:e|er)(?=\s+{DETERMINER}\s)|"
    r"projektet|projektgruppen|vi|de|kommunen|kommunerne|parterne|partnerne|arbejdsgruppen|deltagerne|KL|[A-ZÆØÅ][\wæøåÆØÅ]+(?:\s+Kommune)?|"
    r"[a-zæøå]+(?:en|et|erne|ene))(?=\s)"
)
_BESIDE = re.compile(r"(?P<first>[^\W\d_]+)\s+og\s+$")
_ENDS = {"passive": "es", "present": "er", "infinitive": "e", "participle": "t"}
_ALSO = re.compile(r"\s+og\s+(?P<second>[^\W\d_]+)(?=\s|$)")
_NOT = re.compile(r"\s*(?:\w+\s+)?ikke\b", re.IGNORECASE)
_AVAILABLE = re.compile(r"\s+til\s+rådighed\b", re.IGNORECASE)
_RECEIVER = re.compile(rf"\s+(?:alle|samtlige|de|hver|hvert)\s+[a-zæøå]+(?:\s+[a-zæøå]+)?(?=\s+{DETERMINER}\s)", re.IGNORECASE)
"""'tilbydes alle ansatte et kursus'."""
_SENTENCE_LIKE = re.compile(
    r"\bder\s+(?:\w+es|er\s+\w+et)\b|\b(?:skal|vil|bliver)\b|^(?:vi|projektet|kommunen|kommunerne)\s", re.IGNORECASE
)
_STOP = re.compile(r"[,;:]")
_BECOMES = re.compile(r"\b(?:bliver|blive|stilles|(?<=får\s)stillet|gøres)\b", re.IGNORECASE)
_DETERMINER = re.compile(DETERMINER)
_OWN = re.compile(rf"(?:{DETERMINER}|den|det|de|alle|hver|hvert|projektets|samme)\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEXT_WORD = re.compile(rf"\s*(?:og\s+(?!(?:{DETERMINER})\s))?(?P<word>[^\s,.;:()–]+)", re.IGNORECASE)
_HELPER = re.compile(r"\s+(?:skal|vil|kan|bliver|blive|er|forventes)\b", re.IGNORECASE)
_HELPERS = re.compile(r"(?:(?:skal|vil|kan|bliver|blive|er)\s+)*(?:\w+\s+)?$")
"""Before the verb of which the thing is the subject."""
_BEGIN = re.compile(rf"\s*(?:(?:Desuden|Endvidere|Endelig|Også)\s+)?(?={DETERMINER}\s)", re.IGNORECASE)


def deliverable_item(text: str) -> FoundDeliverable | None:
    """The thing that a list item names; None where the item is empty or says an aim instead of a thing."""
    prose = next(iter(deliverables(text)), None)
    first = LETTERS.match(text)
    if prose is not None and ((first and form_of(first[0])) or _SENTENCE_LIKE.search(text)):
        return prose
    start = len(text) - len(text.lstrip(" –-•\n"))
    cut = _CUT_ITEM.search(text)
    end = start + len((text[start : cut.start()] if cut else text[start:]).rstrip(" .;,\n"))
    if end - start < 3 or end - start > 300 or _INFINITIVE.match(text, start):
        return None
    return FoundDeliverable(start, end)


def deliverables(text: str) -> tuple[FoundDeliverable, ...]:
    """The things that a paragraph says will be made, held, or ended with."""
    found: list[FoundDeliverable] = []
    words = vocabulary(text)
    frames = [frame for frame, signs in _FRAMES if not signs.isdisjoint(words)]
    for start, end in _sentences(text) if frames else ():
        for frame in frames:
            for one in frame(text, start, end):
                if not any(one.start < f.end and f.start < one.end for f in found):
                    found.append(one)
    return tuple(sorted(found, key=lambda d: d.start))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(text):
        if _NO_STOP.search(text[start : stop.start()]):
            continue
        yield start, stop.start()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _made(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'Der udarbejdes en guide', 'Projektet udvikler …', 'Der vil blive trykt …', 'En håndbog udgives'."""
    after, becoming, acting = start, False, False
    for word in LETTERS.finditer(text, start, end):
        form = form_of(word[0]) if word.start() >= after else None
        if form is None or _NOT.match(text, word.end(), end):
            continue
        first, last = _joined(text, start, word, form)
        clause = clause_before(text, start, first)
        again = becoming and form.voice == "participle" and not _STOP.search(text, after, first)
        goes_on = acting and form.voice == "present" and clause in ("", "og", "og så")
        if not again and not goes_on and not counts(text, start, first, last, clause, form):
            continue
        acting = acting or form.voice == "present"
        becoming = form.voice == "participle"
        after = last
        held = word[0].lower() in HOLDING
        action = " ".join(text[first:last].split())
        things = (
            []
            if form.voice == "participle" and not (again or BECOME.search(clause))
            else list(_objects(text, last, end, action, form, held))
        )
        yield from things or _before(text, start, first, action, held, form)
    for become in _BECOMES.finditer(text, start, end):
        yield from _between(text, become, end)


def _joined(text: str, start: int, word: re.Match[str], form: Form) -> tuple[int, int]:
    """The verb with the one that 'og' joins to it before or after, where that has the same voice."""
    first, last = word.span()
    beside = _BESIDE.search(text, max(start, first - 30), first)
    end = "s" if form.voice == "passive" else word[0][-1]
    if (
        beside
        and beside["first"].lower().endswith(("es", "ges") if form.voice == "passive" else end)
        and len(beside["first"]) > 4
        and (form.voice == "passive" or form_of(beside["first"]) or beside["first"].lower() in PUTTING)
    ):
        first = beside.start()
    also = _ALSO.match(text, last)
    if (
        also
        and also["second"].endswith(_ENDS[form.voice])
        and len(also["second"]) > 3
        and also["second"].lower() not in STOP
        and (form.voice != "participle" or form_of(also["second"]))
    ):
        last = also.end()
    return first, last


def _objects(text: str, start: int, end: int, action: str, form: Form, held: bool) -> Iterator[FoundDeliverable]:
    """What is made: the object after the verb, past adverbs, the subject and prepositional phrases."""
    place = _past_adverbials(text, start, end, form)
    yield from things(text, place, end, action, bare=not held, held=held)


def _past_adverbials(text: str, start: int, end: int, form: Form) -> int:
    """Where the object begins: 'i samarbejde med tre skoler et spil'."""
    place = start
    receiver = _RECEIVER.match(text, place, end) if form.stem in ("tilbyd", "udlever", "tilsend", "uddel") else None
    place = receiver.end() if receiver else place
    if form.voice == "present":
        subject = _SUBJECT.match(text, place, end)
        place = subject.end() if subject and not text[start : subject.end()].strip().lower().startswith(("en ", "et ")) else place
    for _ in range(5):
        adverb = _ADVERB.match(text, place, end)
        if adverb:
            place = adverb.end()
            continue
        preposition = _PREPOSITION.match(text, place, end)
        if preposition is None:
            break
        inner = _past_noun(text, preposition.end(), end)
        if inner is None:
            break
        place = inner
    return place + (text[place : place + 1] in (" ", ":")) + (text[place : place + 2] == ": ")


def _past_noun(text: str, start: int, end: int) -> int | None:
    """Where the noun phrase of a preposition ends: before the next determiner, preposition or stop."""
    own = _OWN.match(text, start, end)
    place = own.end() if own else start
    count = 0
    while (word := _NEXT_WORD.match(text, place, end)) and count < 5:
        lower = word["word"].lower()
        if lower in STOP or (_DETERMINER.fullmatch(lower) and not _YEAR.fullmatch(lower)) or form_of(lower) or lower == "samt":
            break
        place, count = word.end(), count + 1
    if not count:
        return None
    return place + 1 if text[place : place + 1] == "–" else place


def _before(text: str, start: int, verb: int, action: str, held: bool, form: Form) -> Iterator[FoundDeliverable]:
    """'Et katalog udgives': the thing stands before its verb."""
    if form.voice not in ("passive", "participle"):
        return
    lead = _HELPERS.search(text[start:verb])
    stop = start + (lead.start() if lead else verb - start)
    begin = _BEGIN.match(text, start, verb)
    one = phrase(text, begin.end(), verb, bare=False) if begin else None
    if begin is None or one is None or _STOP.search(text, one.end, stop):
        return
    thing = next(phrases(text, begin.end(), _stop_of_subject(text, begin.end(), verb), bare=False), None)
    if thing and is_thing(thing, True):
        yield FoundDeliverable(thing.start, thing.end, action)


def _stop_of_subject(text: str, start: int, verb: int) -> int:
    """Before 'bliver', 'skal' and their like."""
    helper = _HELPER.search(text, start, verb)
    return helper.start() if helper else verb


def _between(text: str, become: re.Match[str], end: int) -> Iterator[FoundDeliverable]:
    """'bliver et forløb udviklet', 'stilles en portal til rådighed': the thing stands inside the verb."""
    place = _past_adverbials(text, become.end(), end, Form("", "passive"))
    things = list(phrases(text, place, end, bare=False))
    if not things:
        return
    stop = things[-1].end
    if become[0].lower().startswith("still"):
        if _AVAILABLE.search(text, stop, min(end, stop + 60)):
            yield from (FoundDeliverable(t.start, t.end, f"{become[0].lower()} til rådighed") for t in things if is_thing(t, True))
        return
    word = LETTERS.search(text, things[0].start, end)
    while word:
        form = form_of(word[0])
        if form and form.voice == "participle":
            thing = next(phrases(text, things[0].start, word.start(), bare=False), None)
            if thing and is_thing(thing, word[0].lower() in HOLDING) and word.start() - thing.end < 30:
                yield FoundDeliverable(thing.start, thing.end, word[0])
            return
        word = LETTERS.search(text, word.end(), end)


_FRAMES = (
    (_made, frozenset((*MAKING, *HOLDING, "stilles", "stillet", "gøres"))),
    (put_into, frozenset(PUTTING)),
    (ended, frozenset(ENDING)),
    (masses, MASSES),
    (is_there, frozenset(("har", "ligger", "foreligger", "står", "findes"))),
    (comes, frozenset(("kommer",))),
    (stated, frozenset(("er", "består", "bliver", "omfatter", "af", "tæller", "indeholder", "være", "omfatte"))),
)
"""Each frame with the words of which a text of its kind has one."""
