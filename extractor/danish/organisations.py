"""Organisations that a text names, beside those of the vocabulary.

In: a text. Out: `FoundMention`s labelled 'organisation': by the ending ('Naturstyrelsen'), by what they begin with ('Styrelsen for …',
'Dansk …'), by the form of a company or a school.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.looking import has_any
from extractor.danish.vocabulary import NO_NAMES, ORGANISATIONS, PUBLIC_ENDS, UNION_ENDS
from extractor.found import FoundMention

_CAPITAL = r"[A-ZÆØÅ][\w-]*"
_PUBLIC = re.compile(rf"\b(?:(?:[A-ZÆØÅ]\w+-,?\s+){{1,3}}og\s+)?[A-ZÆØÅ](?:[\w-]*)?(?:{'|'.join(PUBLIC_ENDS)})s?(?!\w)")
_UNION = re.compile(rf"\b[A-ZÆØÅ][\w-]*(?:{'|'.join(UNION_ENDS)}|Fonden)s?(?!\w)")
_ENDS = (*PUBLIC_ENDS, *UNION_ENDS, "Fonden")
_FOR_SIGNS = (" for ", "ningen af ", "rbundet af ", "Landsforeningen ")
_DANISH_SIGNS = ("Dansk", "Danmarks", "Kommunernes", "Statens")
_SCHOOL_SIGNS = (
    " Fond",
    " Forsyning",
    " Lufthavn",
    "Europæiske",
    "Nationale",
    "Kongelige",
    "Centrale",
    "Kriminalp",
    "Socialtilsyn",
    "Sundhedsklynge",
    "Universitet",
    "akademi",
    "Professionshøjskole",
    "University",
    "ospital",
    "SOSU",
    " Politi",
    " Landsforening",
    " Fællesråd",
    "organisation",
    " Brancheforening",
    " LO",
    "ygehus",
)
_COMPANY_SIGNS = ("A/S", "ApS", "I/S", "P/S", "S/I", "K/S", "mba", "MBA", "m.b.a", "M.B.A")
_OTHER = "|".join(re.escape(form) for forms in ORGANISATIONS.values() for form in forms)
_NEXT = (
    rf"(?!og\s+(?:{_OTHER}|Dansk|Danmarks|Region|Foreningen|[A-ZÆØÅ]\w+\s+Kommune|"
    r"\w+(?:styrelsen|ministeriet|foreningen|forbundet|rådet))\b)"
)
"""'Foreningen for X og Y' goes on, unless Y is known to be another."""
_FOR = re.compile(
    rf"\b(?:(?:Styrelsen|Ministeriet|Direktoratet|Rådet|Nævnet|Sammenslutningen|Landsforeningen|Foreningen|Forbundet|Selskabet|Komiteen|Tænketanken|Nationalt\s+\w*[Cc]enter|"
    rf"Institut|Instituttet|Videnscenter)\s+for|(?:Sammenslutningen|Foreningen|Forbundet)\s+af|Landsforeningen)\s+{_CAPITAL}(?:(?:,\s+|\s+{_NEXT}(?:og|i|af)\s+|\s+){_CAPITAL}){{0,4}}"
)
_DANISH = re.compile(rf"\b(?:(?:De[nt]?\s+)?Danske?|Danmarks|Kommunernes|Statens)\s+(?P<name>{_CAPITAL})(?:\s+{_CAPITAL}){{0,2}}")
_NO_DANISH = re.compile(
    r"(?:Kommuner|Kommune|\w*(?:program|strategi|plan|pulje|reform|lov|sprog|rammearkitektur|spring|pagt|initiativ|kampagne|partnerskab|indsats|projekt|konference|topmøde|"
    r"handleplan|vision|pris))$",
    re.IGNORECASE,
)
_COMPANY = re.compile(rf"(?:{_CAPITAL}(?:\s+(?:&|og)\s+|\s+)){{1,4}}(?:A/S|ApS|I/S|P/S|S/I|K/S|[Aa]\.?m\.?b\.?[Aa]\.?)(?!\w)")
_SCHOOL = re.compile(
    rf"\b{_CAPITAL}\s+(?:Universitetshospital|Universitet|Erhvervsakademi|Professionshøjskole|Hospital|Sygehus)s?(?!\w)|"
    rf"\b(?:University\s+College|Professionshøjskolen|Erhvervsakademi(?:et)?|Regionshospitalet|Sygehus|Hospitalsenheden)\s+{_CAPITAL}|\b{_CAPITAL}\s+University\s+College|"
    rf"\b(?:{_CAPITAL}\s+){{1,2}}(?:Fonden|Fond|Forsyning|Lufthavn)s?(?!\w)|\bSOSU\s{_CAPITAL}|"
    rf"\b{_CAPITAL}s\s+(?:Politi|Landsforening|Fællesråd|Hovedorganisation|Landsorganisation|Brancheforening|LO)s?(?!\w)|"
    rf"\bDe[nt]\s+(?:Europæiske|Nationale|Kongelige|Centrale|Kriminalpræventive)\s+(?!\w*fond){_CAPITAL}|"
    rf"\b(?:Socialtilsyn|Naturstyrelsen|Politiet|Jobcenter|Sundhedsklyngen?)\s+(?:Nord|Syd|Øst|Vest|Midt|Hovedstaden|Sjælland|{_CAPITAL}jylland)"
)
_NO_COMPANY = re.compile(r"^(?:Firmaet|Virksomheden|Leverandøren|Selskabet|Hos|Med|Af|Fra|Og)\s+")
_APOSTROPHE = re.compile(r"['’]s$")
_GENITIVE = re.compile(r"(?<=e[nt])s$")


def organisations(text: str) -> Iterator[FoundMention]:
    """All of them; longer ones and shorter ones may overlap."""
    if has_any(text, _ENDS):
        yield from _ended(text)
    for pattern, signs in ((_FOR, _FOR_SIGNS), (_SCHOOL, _SCHOOL_SIGNS)):
        for match in pattern.finditer(text) if has_any(text, signs) else ():
            if not _NO_DANISH.search(match[0]):
                yield _mention(match.start(), match[0])
    for match in _DANISH.finditer(text) if has_any(text, _DANISH_SIGNS) else ():
        if not _NO_DANISH.search(match[0]):
            yield _mention(match.start(), match[0])
    if has_any(text, _COMPANY_SIGNS):
        for match in _COMPANY.finditer(text):
            skip = _NO_COMPANY.match(match[0])
            yield _mention(match.start() + (skip.end() if skip else 0), match[0][skip.end() if skip else 0 :])


def _ended(text: str) -> Iterator[FoundMention]:
    for match in _PUBLIC.finditer(text):
        name = _plain(match[0])
        last = name.split()[-1].lower()
        if last not in NO_NAMES and not last.endswith("bestyrelsen"):
            yield FoundMention(*match.span(), "organisation", name)
    for match in _UNION.finditer(text):
        if _plain(match[0]).lower() not in NO_NAMES and ("-" in match[0] or not begins_sentence(text, match.start())):
            yield FoundMention(*match.span(), "organisation", _plain(match[0]))


def _mention(start: int, name: str) -> FoundMention:
    return FoundMention(start, start + len(name), "organisation", _plain(" ".join(name.split())))


def _plain(name: str) -> str:
    """Without the genitive of a definite form or an apostrophe's."""
    return _APOSTROPHE.sub("", _GENITIVE.sub("", name))


def begins_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` may be that of a sentence only."""
    before = text[:start].rstrip(" \"“”»'")
    return not before or before[-1] in ".!?:\n•"
