"""Things that are handed over: which noun phrases are some, and which verbs make them.

In: a text and a place in it. Out: `FoundDeliverable`s with their verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.making import HOLDING, MAKING, MERELY_DONE, NEVER, Form
from extractor.danish.noun_phrases import DETERMINER, Phrase, phrases
from extractor.found import FoundDeliverable

SUBORDINATE = re.compile(r"\b(?:hvor|som|der|fordi|når|hvis|at|hvordan|hvilke|mens|kan|kunne|bør|må)\b", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")


_FOLLOWING = re.compile(
    rf"(?:{DETERMINER}|følgende)\s+(?:\w+\s+)?(?:ting|produkter|leverancer|dele|elementer|resultater|spor|komponenter)\s*:\s*",
    re.IGNORECASE,
)
"""'to ting: en håndbog og …'."""


def form_of(word: str) -> Form | None:
    lower = word.lower()
    return MAKING.get(lower) or HOLDING.get(lower)


def things(text: str, start: int, end: int, action: str, *, bare: bool, held: bool) -> Iterator[FoundDeliverable]:
    named = _FOLLOWING.match(text, start, end)
    for thing in phrases(text, named.end() if named else start, end, bare=bare):
        verb = None if thing.determined else form_of(thing.noun)
        if is_thing(thing, held) and not (verb and verb.voice == "infinitive"):
            yield FoundDeliverable(thing.start, thing.end, action)


def is_thing(thing: Phrase, held: bool) -> bool:
    return not (NEVER.match(thing.noun) and not thing.several) and not (held and MERELY_DONE.search(thing.noun))
