"""Laws, regulations and the references of a case that a text names.

In: a text. Out: `FoundMention`s labelled 'law': by the ending ('serviceloven'), by 'lov om …', by pattern (KLE and journal numbers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.looking import has_any, lowered
from extractor.danish.vocabulary import LAW_ENDS, LAW_NAMES, NO_LAWS
from extractor.danish.words import STOP
from extractor.found import FoundMention

_ENDED = re.compile(rf"[\wæøå-]*(?<=[\w-])(?:{'|'.join(LAW_ENDS)})(?:s|['’]s)?(?!\w)", re.IGNORECASE)
_ABOUT_SIGNS = ("lov om", "lovbekendtgørelse om", "bekendtgørelse", "forordning", "direktiv", "cirkulære")
_OTHERS = tuple(name for name in LAW_NAMES if not name.endswith(LAW_ENDS))
_CASE_SIGNS = ("nr", "nummer", "sagsid", "sag-id", "sags-id")
_OTHER = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _OTHERS))})(?:s|['’]s|en|et)?(?:-[a-zæøå]+)?(?![\w-])", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:lov(?:bekendtgørelse)?|bekendtgørelsen?|forordning(?:en)?|direktiv(?:et)?|cirkulære(?:t)?)\s+om\s+(?P<what>(?:[a-zæøå-]+,?\s?){1,12})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?P<name>(?P<kind>lovbekendtgørelse|lov|bekendtgørelsen?|cirkulæret?|vejledning|LBK|BEK|VEJ|CIR|LOV)\s+nr\.?\s+\d+"
    r"(?:\s+af\s+(?:den\s+)?(?:\d\d?\.\s?[a-zæøå]+\s+\d{4}|\d\d?[./-]\d\d?[./-]\d{4}))?)",
    re.IGNORECASE,
)
"""'bekendtgørelse nr. 1088 af 6. oktober 2014'."""
_EU_ACT = re.compile(
    r"(?:\b(?:Europa-Parlamentets|Kommissionens|Rådets)\s+(?:og\s+Rådets\s+)?(?:(?:delegerede|gennemførelses)\s*)?)?"
    r"(?P<name>\b(?:gennemførelses)?(?P<kind>forordning|direktiv|afgørelse)(?:en|et)?\s+(?:\((?:EU|EF|EØF)\)\s+)?(?:nr\.\s+)?\d{2,4}/\d{1,4}(?:/(?:EU|EF|EØF))?)",
    re.IGNORECASE,
)
"""'forordning (EU) 2016/679', 'direktiv 95/46/EF'."""
_INDEFINITE = re.compile(r"(?<=s\s)(?P<name>[a-zæøå-]{4,}(?P<kind>forordning|direktiv))(?!\w)")
"""'EU's taksonomiforordning'."""
_ACTS = frozenset(["lov", "lovbekendtgørelse", "bekendtgørelse", "forordning", "direktiv", "cirkulære"])
_LINKS = frozenset(
    ["og", "i", "af", "for", "på", "til", "med", "det", "den", "de", "ved", "mellem", "mv.", "m.v.", "samt", "en", "et", "om"]
)
_VERB = re.compile(
    r"(?:gælder|træder|giver|siger|kræver|fastsætter|fastslår|ændres|vedtages|bestemmer|indeholder|regulerer|pålægger|trådte|blev|betyder|"
    r"stiller|udstedes|udsendes|ophæves|forpligter|beskriver|omfatter|understøtter|\w+(?:ede|tte))$"
)
_KLE = re.compile(
    r"\bKLE(?:[- ]?(?:nr\.?|nummer(?:et)?|emne(?:nr\.?)?|gruppe))?(?:\s+er)?\s*:?\s*"
    r"(?P<number>\d\d\.\d\d\.\d\d|\d\d\.\d\d)(?![\d.]\d)(?:\s?(?P<facet>[A-Z]\d\d))?"
)
_JOURNAL = re.compile(
    r"\b(?:j\.?\s?nr\.?|journal(?:nr\.?|nummer(?:et)?|[- ]nr\.?)|sags?(?:nr\.?|nummer(?:et)?|-?id)|sag\s+nr\.)(?:\s+er)?\s*:?\s*"
    r"(?P<number>\d[\dA-Z]*(?:[./-]\d[\dA-Z]*){0,5}(?:-[A-Z]\d\d(?:-\d+)*)?)(?!\w)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"(?<!nis2)-[a-zæøå]+$")
_GENITIVE = re.compile(r"['’]?s$")
_SMALL_WORD = re.compile(r"[a-zæøå.-]+")


def laws(text: str) -> Iterator[FoundMention]:
    """By ending, by another name, and by 'lov om …'."""
    lower = lowered(text)
    if has_any(lower, LAW_ENDS):
        for match in _ENDED.finditer(text):
            name = _GENITIVE.sub("", match[0].lower())
            if len(name) > 7 and name not in NO_LAWS:
                yield FoundMention(*match.span(), "law", _official(name))
    for match in _NUMBERED.finditer(text) if " nr" in lower else ():
        yield _named(match, match["name"])
    if has_any(lower, ("forordning", "direktiv", "afgørelse")):
        yield from (_named(match, match["name"]) for match in _EU_ACT.finditer(text))
        for match in _INDEFINITE.finditer(text):
            name = match["name"]
            full = name + ("et" if match["kind"] == "direktiv" else "en")
            yield _named(match, LAW_NAMES.get(name) or LAW_NAMES.get(full, full))
    for match in _OTHER.finditer(text) if has_any(lower, _OTHERS) else ():
        name = match[0].lower()
        name = name if name in LAW_NAMES else _COMPOUND.sub("", name)
        name = _GENITIVE.sub("", name)
        yield FoundMention(*match.span(), "law", LAW_NAMES.get(name) or LAW_NAMES[re.sub(r"e[nt]$", "", name)])
    for match in _titles(text) if has_any(lower, _ABOUT_SIGNS) else ():
        end = _end_of_subject(text, match.start("what"), match.end("what"))
        if end:
            name = " ".join(text[match.start() : end].split())
            yield FoundMention(match.start(), end, "law", name[0].lower() + name[1:])


def _official(name: str) -> str:
    """The canonical name: 'eu-persondataforordningen' is that of the EU, and an act keeps the EU's capitals."""
    own = name.removeprefix("eu-")
    return LAW_NAMES.get(name) or LAW_NAMES.get(own) or (f"EU-{own}" if own != name else name)


def _named(match: re.Match[str], name: str) -> FoundMention:
    plain = " ".join(name.split())
    return FoundMention(*match.span(), "law", plain if plain[:3].isupper() else plain[0].lower() + plain[1:])


def _titles(text: str) -> Iterator[re.Match[str]]:
    """Each 'lov om …', also where one follows another."""
    match = _ABOUT.search(text)
    while match:
        yield match
        match = _ABOUT.search(text, match.start("what"))


def _end_of_subject(text: str, start: int, end: int) -> int | None:
    """Where what a law is about ends: before a verb or a small word that joins no noun."""
    last = None
    for word in _SMALL_WORD.finditer(text[start:end]):
        if word[0] in _LINKS:
            continue
        if word[0] in STOP or word[0] in _ACTS or _VERB.match(word[0]):
            break
        last = start + word.end()
        if text[last : last + 1] == "," and not text[:last].endswith("-"):
            break
    return last


def references(text: str) -> Iterator[FoundMention]:
    """KLE numbers and journal numbers that a word announces."""
    for match in _KLE.finditer(text) if "KLE" in text else ():
        facet = f" {match['facet']}" if match["facet"] else ""
        yield FoundMention(*match.span(), "law", f"KLE {match['number']}{facet}")
    for match in _JOURNAL.finditer(text) if has_any(lowered(text), _CASE_SIGNS) else ():
        if len(match["number"]) > 3:
            yield FoundMention(*match.span(), "law", match["number"])
