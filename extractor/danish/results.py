"""Results that are put into something, and things that something ends with: 'formidles i et roadmap', 'afsluttes med en rapport'.

In: a text and the characters of a sentence. Out: `FoundDeliverable`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.clauses import BECOME, clause_before, counts
from extractor.danish.making import ENDING, PUTTING, Form
from extractor.danish.things import LETTERS, things
from extractor.found import FoundDeliverable

_IN = re.compile(
    r"(?P<between>(?:(?!\b(?:der|som|hvor)\b)(?!\bog\b(?!\s+i\b))[^.,;:]){0,60}?)\s+(?:(?:og\s+)?(?:ud\s+)?i\s+(?:form\s+af\s+)?|(?P<as>som)\s+)(?=\S)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?P<between>(?:(?!\b(?:der|som|hvor|og)\b)[^.,;:]){0,60}?)\s+på\s+(?P<as>)(?=e[nt]\s(?:[\w-]+\s){0,2}?[\w-]*"
    r"(?:plakat|planche|hjemmeside|webside|side|udstilling|website|site|portal|platform|blog|kort|skilt|skærm|tavle|podcast|kanal|væg|poster|banner|stick)(?:er|e|r|s)?\b)",
    re.IGNORECASE,
)
"""'samles på en plakat'."""
_TURNED = ("omsæt", "omdan", "forvandl", "omform", "bearbejd")
_TO = re.compile(r"(?P<between>)\s+til\s+(?P<as>)(?=\S)")
"""'omsættes til en guide'."""
_WITH = re.compile(r"(?P<off>\s+af(?=\s))?\s+(?:\w+\s+)?(?P<prep>med|af)\s+(?=\S)", re.IGNORECASE)
_ONE_THING = re.compile(r"e[nt]\s", re.IGNORECASE)
_ONLY_MAY = re.compile(r"\b(?:som|kan)\b")


def put_into(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'formidles i et roadmap', 'resulterer i en prototype', 'munder ud i …'."""
    for word in LETTERS.finditer(text, start, end):
        form = PUTTING.get(word[0].lower())
        into = (_IN.match(text, word.end(), end) or _ON.match(text, word.end(), end)) if form else None
        if form and form.stem in _TURNED:
            into = _TO.match(text, word.end(), end) or into
        if form is None or into is None or (form.voice == "participle" and not BECOME.search(clause_before(text, start, word.start()))):
            continue
        if into["as"] and form.stem not in ("offentliggør", "udgiv", "publicer", "formidl"):
            continue
        leads = form.stem in ("resulter", "udmund", "mund", "kulminer", "end")
        clause = clause_before(text, start, word.start())
        passive = form.voice in ("passive", "participle")
        if _ONLY_MAY.search(clause) or (not passive and not leads and not _acts(text, start, word.start(), form, into)):
            continue
        whole = leads and not into["between"].strip()
        action = " ".join(text[word.start() : into.end()].split()) if whole else word[0]
        copies = form.stem == "tryk" and not _ONE_THING.match(text, into.end())
        yield from () if copies else things(text, into.end(), end, action, bare=False, held=True)


def _acts(text: str, start: int, verb: int, form: Form, into: re.Match[str]) -> bool:
    """'Kommunerne dokumenterer deres erfaringer i en …': an agent puts something into a thing."""
    clause = clause_before(text, start, verb)
    return into["between"].strip() != "" and not into["as"] and counts(text, start, verb, verb, clause, form)


def ended(text: str, start: int, end: int) -> Iterator[FoundDeliverable]:
    """'afsluttes med en rapport'."""
    for word in LETTERS.finditer(text, start, end):
        form = ENDING.get(word[0].lower())
        ends = _WITH.match(text, word.end(), end) if form else None
        if form and ends and form.voice in ("passive", "present") and not _ONLY_MAY.search(clause_before(text, start, word.start())):
            yield from things(
                text, ends.end(), end, f"{word[0]}{' af' if ends['off'] else ''} {ends['prep'].lower()}", bare=False, held=True
            )
