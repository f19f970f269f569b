"""What a part of a contact text is by its words alone: a title, a department, an organisation, or something else.

In: a part without names of people. Out: the kind of field, or whether it is of one kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.danish.first_names import is_first_name
from extractor.danish.roles import DEPARTMENT_START, OFFICE_AHEAD, ORGANISATION, is_department_word
from extractor.danish.titles import TITLE, by_form, is_title
from extractor.danish.vocabulary import ORGANISATIONS
from extractor.danish.words import STOP

_PLAIN_WORD = re.compile(r"[^\W\d_][\w./&-]*")
_FIGURE = re.compile(r"\d")
_KNOWN = frozenset(form for forms in ORGANISATIONS.values() for form in forms)
_LED_BY = re.compile(rf"(?:{TITLE.pattern})\s+(?:for|af)\s+(?-i:[a-zæøå])", re.IGNORECASE)
"""'Chef for drift'."""
_PAIR = re.compile(r"(?!\w+dag\b)[A-ZÆØÅ][a-zæøå-]{2,}(?:, [A-ZÆØÅ][a-zæøå-]+)* (?:og|&) [A-ZÆØÅ][a-zæøå-]{2,}")
"""'Kyst og Hav': two subjects."""
_DEFINITE = re.compile(r"[a-zæøå]{3}(?:et|erne|ene)$")
"""'leder arbejdet' is a verb and its object."""
_NOBODY = frozenset(
    [
        "ansat",
        "samme",
        "hun",
        "han",
        "hende",
        "ham",
        "begge",
        "herefter",
        "derefter",
        "senere",
        "fremover",
        "midlertidigt",
        "igen",
        "pt",
        "dig",
        "jer",
        "os",
        "mig",
    ]
)
ITS = re.compile(r"(?:[a-zæøå]+(?:ens|ets|nes)|vores|min|din|jeres)\s")
"""'projektets daglige kontakt' is no title."""
DEGREE = re.compile(r"(?:ph\.?\s?d|cand|mag|lic|dr|m\.?sc|ba)(?:\.[\w.]*)?$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_organisation(name: str) -> bool:
    """Whether it is one by its form or in the vocabulary."""
    whose = name.rpartition(" ")
    return name in _KNOWN or (whose[0] in _KNOWN and whose[2].istitle()) or ORGANISATION.fullmatch(name) is not None


def of_department(word: str) -> bool:
    """A word of a department's name, or what joins two."""
    return word in ("og", "&", "samt") or is_department_word(word.rstrip(","))


def kind_of(part: str) -> str:
    """organisation department role role? capital other"""
    if is_organisation(part):
        return "organisation"
    words = part.split()
    if _is_department(part, words):
        return "department"
    if _is_nothing(part, words):
        return "other"
    if is_title(part) or is_title(words[0]) or (is_title(words[-1]) and len(words) <= 4):
        return "role"
    if len(words) == 1 and part[0].islower() and re.fullmatch(OFFICE_AHEAD, part):
        return "department"
    if _may_be_title(part, words):
        return "role?"
    return "capital" if part[0].isupper() and not _FIGURE.search(part) else "other"


def _is_department(part: str, words: list[str]) -> bool:
    """By a pair of subjects, by how it begins, or by its first or last word."""
    if is_title(part):
        return False
    if _PAIR.fullmatch(part) and not any(is_first_name(word) for word in words):
        return True
    office = part[0].isupper() and (all(map(of_department, words)) or any(is_department_word(w) for w in (words[0], words[-1])))
    return (office or DEPARTMENT_START.match(part) is not None) and not _LED_BY.match(part)


def _is_nothing(part: str, words: list[str]) -> bool:
    """Small words, degrees, a first name alone, 'Hold A', a verb and its object."""
    small = all(word.lower() in STOP or word.lower() in _NOBODY for word in words)
    alone = (len(words) == 1 and is_first_name(part)) or (len(words) == 2 and len(words[1]) == 1)
    verb = len(words) == 2 and part.islower() and is_title(words[0]) and _DEFINITE.search(words[1]) is not None
    return small or alone or verb or DEGREE.match(part) is not None


def _may_be_title(part: str, words: list[str]) -> bool:
    """A word made like a title, or a few plain words in small letters."""
    if len(words) == 1 and part[0].isupper():
        return by_form(part)
    first = words[0].lower()
    plain = part[0].islower() and len(words) <= 4 and all(_PLAIN_WORD.fullmatch(w) for w in words)
    return plain and first.rstrip(".:") not in ("cpr", "cvr", "ean", "nr", "sag") and first not in STOP and not ITS.match(part)
