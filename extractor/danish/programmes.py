"""Programmes, strategies and initiatives that a text names.

In: a text. Out: `FoundMention`s labelled 'programme': in quotes, in capitals, by the ending ('Teknologipagten').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.looking import has_any, lowered, runs, vocabulary
from extractor.danish.organisations import begins_sentence
from extractor.danish.vocabulary import EU_PROGRAMMES, NO_NAMES, PROGRAMME_ENDS, PROGRAMME_NOUNS
from extractor.found import FoundMention

_CAPITAL = r"[A-ZÆØÅ][\w-]*"
_KIND = (
    r"(?:[Pp]rojekt|[Pp]rojekte[tr]|[Pp]rogrammet|[Ii]nitiativet|[Ss]trategien|[Kk]ampagnen|[Pp]uljen|[Pp]artnerskabet|[Nn]etværket|[Ii]ndsatsen|[Pp]lanen|"
    r"[Uu]dspillet|[Rr]eformen|[Aa]ftalen|[Ff]orløbet|under navnet|under overskriften|med titlen)\s+"
)
"""The end of a word is enough: 'pilotprojektet'."""
_BEFORE_QUOTE = re.compile(rf"{_KIND}$")
_QUOTED = re.compile(r"[\"“”„»](?P<name>[A-ZÆØÅÉ0-9][^\"“”„«»]{2,70}?)[\"“”«»]")
_NAMED = re.compile(
    rf"(?P<name>[A-ZÆØÅ][a-zæøå][\w-]*(?:(?:\s+(?:i|om|for|og|af|på|til|med|mod|de|den|det|en|et|fremtidens|[a-zæøå]+e)){{0,2}}\s+{_CAPITAL}){{1,4}})"
)
_CAPITAL_NEXT = re.compile(r"(?<=[enrt])\s+(?=[A-ZÆØÅ][a-zæøå])")
_NOUN = re.compile(
    rf"\b(?P<first>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})\s+"
    rf"(?P<last>[A-ZÆØÅ]\w*?(?:{'|'.join(PROGRAMME_NOUNS)})|(?:{'|'.join(n.capitalize() for n in PROGRAMME_NOUNS)}))"
    rf"(?:mets|met|ens|ets|en|et|s)?(?!\w)(?:\s+for\s+{_CAPITAL}(?:\s+(?:og\s+)?{_CAPITAL}){{0,3}})?(?:\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?"
)
_CAPITAL_NOUN = re.compile(rf"[A-ZÆØÅ]\w*(?:{'|'.join(PROGRAMME_NOUNS)})|{'|'.join(n.capitalize() for n in PROGRAMME_NOUNS)}")
_COMMON = re.compile(
    rf"\b(?:den|det)\s+(?:fælles(?:offentlige|kommunale)|national(?:e)?|nationale|tværoffentlige)\s+(?:digitale?\s+)?(?:\w*(?:{'|'.join(PROGRAMME_NOUNS)}))(?!\w)",
    re.IGNORECASE,
)
_ENDED = re.compile(rf"\b[A-ZÆØÅ][\w-]*(?:{'|'.join(PROGRAMME_ENDS)})s?(?!\w)")
_WORDS = re.compile(r"\b[A-ZÆØÅÉ][\w-]+")
_TECHNICAL = re.compile(r"_|\w[./]\w|\b[A-Za-z]+\d\d|[()]")
"""File names, codes and paths stand in quotes too."""
_SPEECH = re.compile(r"[.!?]\s|^(?:Ja|Nej|Jeg|Vi|Hvis|Når|Det er|Man|Hvorfor|Hvad|Hvordan)\b")
_OF_OTHERS = re.compile(r"\b(?:Kommune[rs]?|Region|KL|KOMBIT|\w+(?:styrelsen|ministeriet))\b")
_EU_FORMS = {form: name for name, forms in EU_PROGRAMMES.items() for form in forms}
_EU = re.compile(
    rf"(?<![\w-])(?P<name>{'|'.join(map(re.escape, sorted(_EU_FORMS, key=len, reverse=True)))})(?:['’]?s)?(?!\w)(?:-[a-zæøå]+)?"
)
_EU_SIGNS = frozenset(runs(form)[0][1] for form in _EU_FORMS)
_KIND_ALONE = re.compile(r"(?:EU|FN|[A-ZÆØÅ]{2,5})-\w+$")
"""'EU-programmet' says which kind it is, and no name."""
_QUOTES = '"“”„»'
_SHARED = ("fælles", "national", "tværoffentlig")
_GENITIVE = re.compile(r"(?<=e[nt])s$")


def programmes(text: str) -> Iterator[FoundMention]:
    """All of them. A quick look for what each pattern needs saves the slow search."""
    lower = lowered(text)
    if has_any(text, _QUOTES):
        yield from _quoted(text)
    for match in _EU.finditer(text) if not _EU_SIGNS.isdisjoint(vocabulary(text)) else ():
        yield FoundMention(*match.span(), "programme", _EU_FORMS[match["name"]])
    yield from (_mention(text, m.span("name")) for m in _named(text) if not _OF_OTHERS.search(m["name"]))
    if has_any(lower, PROGRAMME_NOUNS):
        if _CAPITAL_NOUN.search(text):
            yield from (_mention(text, m.span()) for m in _NOUN.finditer(text))
        if has_any(lower, _SHARED):
            yield from (_mention(text, m.span(), lower=True) for m in _COMMON.finditer(text))
    if has_any(text, PROGRAMME_ENDS):
        yield from _ended(text)


def _named(text: str) -> Iterator[re.Match[str]]:
    """'projektet Grønne Gårde': looked for from the capital, which is rare, to the noun before it."""
    after = 0
    for place in _CAPITAL_NEXT.finditer(text):
        if place.start() >= after and _BEFORE_QUOTE.search(text, max(0, place.end() - 30), place.end()):
            match = _NAMED.match(text, place.end())
            if match:
                after = match.end()
                yield match


def _quoted(text: str) -> Iterator[FoundMention]:
    for match in _QUOTED.finditer(text):
        named = len(_WORDS.findall(match["name"])) >= 2 or _BEFORE_QUOTE.search(text, max(0, match.start() - 24), match.start())
        if named and not _SPEECH.search(match["name"]) and not _TECHNICAL.search(match["name"]):
            yield FoundMention(*match.span("name"), "programme", match["name"].strip(" ,."))


def _ended(text: str) -> Iterator[FoundMention]:
    for match in _ENDED.finditer(text):
        name = _GENITIVE.sub("", match[0])
        if name.lower() not in NO_NAMES and not _KIND_ALONE.match(name) and not begins_sentence(text, match.start()):
            yield FoundMention(*match.span(), "programme", name)


def _mention(text: str, span: tuple[int, int], *, lower: bool = False) -> FoundMention:
    name = " ".join(text[slice(*span)].split())
    return FoundMention(*span, "programme", name.lower() if lower else name)
