"""Programmes, strategies and initiatives that a text names.

In: a text. Out: `FoundMention`s labelled 'programme': in quotes, in capitals, by the ending ('Teknologipagten').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.organisations import begins_sentence
from extractor.danish.vocabulary import NO_NAMES, PROGRAMME_ENDS, PROGRAMME_NOUNS
from extractor.found import FoundMention

_CAPITAL = r"[A-ZÆØÅ][\w-]*"
_KIND = (
    r"\b(?:\w*projekte[tr]|\w*programmet|\w*initiativet|\w*strategien|\w*kampagnen|\w*puljen|\w*partnerskabet|\w*netværket|\w*indsatsen|"
    r"\w*planen|\w*udspillet|\w*reformen|\w*aftalen|\w*forløbet|kaldet|hedder|under navnet|under overskriften|med titlen)\s+"
)
_QUOTED = re.compile(rf"(?P<kind>{_KIND})?[\"“”„»](?P<name>[A-ZÆØÅ][^\"“”„«»]{{2,70}}?)[\"“”«»]")
_NAMED = re.compile(
    rf"{_KIND}(?P<name>[A-ZÆØÅ][a-zæøå][\w-]*(?:(?:\s+(?:i|om|for|og|af|på|til|med|mod|de|den|det|en|et|fremtidens|[a-zæøå]+e)){{0,2}}\s+{_CAPITAL}){{1,4}})"
)
_NOUN = re.compile(
    rf"\b(?P<first>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})\s+"
    rf"(?P<last>[A-ZÆØÅ]\w*?(?:{'|'.join(PROGRAMME_NOUNS)})|(?:{'|'.join(n.capitalize() for n in PROGRAMME_NOUNS)}))"
    rf"(?:mets|met|ens|ets|en|et|s)?(?!\w)(?:\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?"
)
_COMMON = re.compile(
    rf"\b(?:den|det)\s+(?:fælles(?:offentlige|kommunale)|national(?:e)?|nationale|tværoffentlige)\s+(?:digitale?\s+)?(?:\w*(?:{'|'.join(PROGRAMME_NOUNS)}))(?!\w)",
    re.IGNORECASE,
)
_ENDED = re.compile(rf"\b[A-ZÆØÅ][\w-]*(?:{'|'.join(PROGRAMME_ENDS)})s?(?!\w)")
_END = re.compile("|".join(PROGRAMME_ENDS))
_WORDS = re.compile(r"\b[A-ZÆØÅ][\w-]+")
_SPEECH = re.compile(r"[.!?]\s|^(?:Ja|Nej|Jeg|Vi|Hvis|Når|Det er|Man|Hvorfor|Hvad|Hvordan)\b")


def programmes(text: str) -> Iterator[FoundMention]:
    """All of them."""
    for match in _QUOTED.finditer(text):
        if (match["kind"] or len(_WORDS.findall(match["name"])) >= 2) and not _SPEECH.search(match["name"]):
            yield FoundMention(*match.span("name"), "programme", match["name"].strip(" ,."))
    for match in _NAMED.finditer(text):
        if not _OF_OTHERS.search(match["name"]):
            yield FoundMention(*match.span("name"), "programme", " ".join(match["name"].split()))
    for match in _NOUN.finditer(text):
        yield FoundMention(*match.span(), "programme", " ".join(match[0].split()))
    for match in _COMMON.finditer(text):
        yield FoundMention(*match.span(), "programme", " ".join(match[0].lower().split()))
    if _END.search(text):
        for match in _ENDED.finditer(text):
            name = re.sub(r"(?<=e[nt])s$", "", match[0])
            if name.lower() not in NO_NAMES and not begins_sentence(text, match.start()):
                yield FoundMention(*match.span(), "programme", name)


_OF_OTHERS = re.compile(r"\b(?:Kommune[rs]?|Region|KL|KOMBIT|\w+(?:styrelsen|ministeriet))\b")
