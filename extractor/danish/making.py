"""Verbs that make, hand over or end with something, and how their objects begin: the grammar of deliverables.

In: nothing. Out: patterns. Stems are data; a Danish reader adds one here.
"""

from __future__ import annotations

import re

from extractor.danish.numbers import NUMBER
from extractor.danish.words import UNKNOWN

MAKE = (
    "udarbejd", "udvikl", "producer", "lever", "etabler", "rekvirer", "udgiv", "fremlæg", "fremlægg", "opbyg", "opbygg", "udform",
    "design", "skriv", "tryk", "opret", "oprett", "optag", "indkøb",
    "bestil", "bestill", "offentliggør", "formuler", "fremstil", "sammensæt", "sammensætt", "lancer", "overdrag", "aflever",
    "frembring", "programmer", "tegn", "byg", "bygg", "publicer", "konstruer",
    "udsend", "opstil", "opstill", "tilrettelæg", "tilrettelægg", "færdiggør", "filmatiser", "indspil", "udfærdig", "anlæg", "anlægg",
)  # fmt: skip
HOLD = ("afhold", "gennemfør", "arranger", "hold")
INTO = (
    "formidl",
    "opgør",
    "beskriv",
    "saml",
    "opsaml",
    "dokumenter",
    "sammenfat",
    "afrapporter",
    "præsenter",
    "fremlæg",
    "resulter",
    "udmønt",
)
END = ("afslutt", "slutt", "end", "rund")

MERELY_DONE = re.compile(
    r"test|afprøvning|evaluering|analyse|workshop|møde|dage?$|dagen$|drøftelse|diskussion|indsats|fase|forsøg|pilot|undersøgelse|"
    r"aktivitet|forløb|proces|screening|måling|kortlægning|"
    r"interview|samling|besøg|dialog|udbud|opgave|tiltag|koncertrække|oplæring",
    re.IGNORECASE,
)
"""What is carried out rather than handed over."""
NEVER = re.compile(
    r"(?:følge|styre|arbejds|projekt|reference|tvær\w*)gruppe|samarbejde|dialog$|bro$|viden$|indsigt|overblik|rammer$|mulighed|"
    r"erfaring|løft$|kontakt|partnerskab|besparelse|værdi$|debat|interesse|opmærksomhed|resultat|forståelse|krav$",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"[\"“”]?(?:koncept\w*|model\w*|skabelon\w*|kit|portal|samling|sæt|metode\w*|plan|planer|liste|oversigt|ramme\w*|forslag|"
    r"værktøj\w*|indhold|system\w*|løsning\w*|pakke|katalog|strategi\w*|vejledning\w*|"
    r"notat\w*|analyse\w*|guide\w*|rapport\w*|anbefaling\w*|konference\w*|film|kursus|kurser|seminar\w*|ordning\w*|standard\w*|"
    r"materiale|kampagne|kort|måling|database|kodeks|netværk)[\"“”]?",
    re.IGNORECASE,
)
"""Nouns that alone say too little."""

_FORMS = r"(?:e?s|es|er|e|r)?"


def _verbs(stems: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(stems)}){_FORMS}"


def _forms(stems: tuple[str, ...], ends: tuple[str, ...] = ("es", "s", "er", "e", "r")) -> frozenset[str]:
    return frozenset(stem + end for stem in stems for end in ends)


FORMS = _forms((*MAKE, *HOLD)) | {"blive", "bliver"}
INTO_FORMS = _forms((*INTO, *END)) | {"munder"}
BESIDE = re.compile(r"\w+(?:es|er|e|s)\s+og\s+$")
"""A first verb before 'og' and the verb that counts."""
_BESIDE = r"(?:\w+(?:es|er|e|s)\s+og\s+)?"
_ALSO = r"(?:\s+og\s+\w+(?:es|er|e)\b)?"
VERB = re.compile(
    rf"\b(?P<verb>{_BESIDE}(?:(?P<make>{_verbs(MAKE)})|(?P<hold>{_verbs(HOLD)})){_ALSO}|(?:blive|bliver)\s+(?:(?:desuden|også|"
    rf"endvidere|løbende|derfor|herefter)\s+)?"
    rf"(?P<done>(?:{'|'.join(MAKE)}|afhold|gennemfør)(?:et|t)))\b",
    re.IGNORECASE,
)
INTO_VERB = re.compile(
    rf"\b(?:(?P<into>{_verbs(INTO)})\b(?P<between>(?:(?!\b(?:der|som|hvor|og)\b)[^.,;:]){{0,60}}?)\s+i|"
    rf"(?P<end>{_verbs(END)}(?:\s+af)?)\s+(?:\w+\s+)?med|munder\s+ud\s+i)\s+(?=(?:en|et|flere|{NUMBER})\s)",
    re.IGNORECASE,
)
_SOME = "|".join(words.replace(" ", r"\s+") for words in UNKNOWN)
_COUNTED = rf"(?:op\s+til|mindst|minimum|ca\.|yderligere)\s+{NUMBER}|{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
DETERMINER = rf"(?:{_SOME}|en|et|én|ét|{_COUNTED})"
FILLER = re.compile(
    r"\s*(?:[–-]\s*)?(?:(?:der|projektet|vi|kommunen|kommunerne|parterne|endvidere|desuden|også|derfor|herefter|derefter|løbende|"
    r"endelig|yderligere|først|så|bl\.a\.|ligeledes|samtidig|"
    r"derudover|sideløbende|dernæst|tillige|af|hver|afslutningsvis|eventuelt|evt\.|dels|både|årligt|dagligt|hver(?:t)?\s+\w+|"
    r"i\s+fællesskab|i\s+projektet|"
    rf"i\s+samarbejde\s+med\s+(?:[^\s.,]+\s+){{1,5}}?(?={DETERMINER}\s)(?=[^\s]+\s[^\W\d])|"
    r"[–-][^–]{3,80}[–-])\s+){0,4}",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    r"(?:mål)?rettet|baseret|udarbejdet|udviklet|skrevet|tilpasset|fordelt|bestående|omfattende|tilrettelagt|hvert|hver|"
    r"finansieret|udført|støttet|bygget|lavet",
    re.IGNORECASE,
)
"""Where a noun phrase gives way to a clause without a comma."""
