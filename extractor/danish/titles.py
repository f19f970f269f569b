"""Titles of people: told by how their words end, and by where they stand.

In: a stretch of text. Out: whether it is a title, or the title that it begins or ends with.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.danish.roles import TITLE_ENDS, TITLE_FORMS
from extractor.danish.words import STOP

_ENDS = "|".join(sorted(TITLE_ENDS, key=len, reverse=True))
_INFLECTED = r"(?:erne|ene|en|er|ere|e|ne|n|r)?"
_ADJECTIVE = (
    r"(?:(?:konst(?:itueret)?|fg|fungerende|ledende|faglige?|tekniske?|kommunale?|vice|adm(?:inistrerende)?|tværfaglige?|"
    r"ansvarshavende|assisterende|overordnede?|overordnet|daglige?|grøn|grønne|ny|øverste|første|lokale?|interne?|eksterne?|centrale?|tidligere|digitale?|sociale?|juridiske?|pædagogiske?)\.?|"
    r"(?-i:[A-ZÆØÅa-zæøå][a-zæøå-]+(?:ske?|lige?|faglige?|sociale?|ale?|ive?|ende|ere[td]e?)))\s+"
)
_WORD = (
    rf"(?:[\wæøå./-]*(?:{_ENDS}){_INFLECTED}|[cv]?dir\.|(?:næst)?fmd\.|koord\.|sekr\.|kass\.|stud\.\s?\w+\.?|"
    r"(?:Head|Director|Chief|Senior|Lead|Associate|Vice)\s(?:of\s)?[A-Z][\w ]+|C[EIDT]O|AC-\w+)"
)
TITLE = re.compile(rf"(?:{_ADJECTIVE}){{0,2}}(?:[\wæøå/-]+-\s+(?:og|&)\s+)?{_WORD}(?:\s+og\s+(?:[\w-]*(?:{_ENDS})))?(?!\w)", re.IGNORECASE)
"""'ledende overlæge', 'Teknik- og Miljøchef', 'formand og kasserer'."""
_IN_CHARGE = re.compile(
    rf"(?:^|(?<=[\s(]))(?P<title>{TITLE.pattern}\s+(?:for|af)\s+(?-i:[a-zæøå-]{{3,}}(?:\s+og\s+[a-zæøå-]{{3,}})?))$", re.IGNORECASE
)
"""'chef for drift'."""
_AT_END = re.compile(rf"(?:^|(?<=[\s(]))(?:{TITLE.pattern})$", re.IGNORECASE)
_FORM = re.compile(rf"(?!\w*efter$)[a-zæøå-]{{3,}}(?:{'|'.join(TITLE_FORMS)})")
_AGENT = re.compile(
    r"(?!\w*lager)[A-ZÆØÅa-zæøå-]{3,}(?:[dfgk]ører|holder|giver|bager|mager|tager|skaber|iker|olog|graf|ist|[tdns]ør|nær|tant|nom|mand|kvinde|inde|vært|elev)"
)
_BEFORE_FORM = frozenset(
    ["til", "hos", "er", "kontakt", "kontakte", "med", "af", "ved", "v/", "og", "eller", "samt", "fra", "spørg", "ring"]
)
"""Words after which a noun before a name is that person's title."""


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    return TITLE.fullmatch(text) is not None


def by_form(word: str) -> bool:
    """Whether a word that is none of the vocabulary is made like one that says what somebody does: 'Eventmager', 'Lydplanist'."""
    return _AGENT.fullmatch(word) is not None


def title_at_end(text: str) -> int | None:
    """Where the title begins that a text ends with, before a name: 'rettes til lydkunstner' → 11. By its words, else by its form and
    place."""
    found = _AT_END.search(text)
    if found:
        return found.start()
    charged = _IN_CHARGE.search(text)
    if charged:
        return charged.start("title")
    words = text.split()
    if len(words) == 1 and by_form(words[0]):
        return 0
    if not words or not _FORM.fullmatch(words[-1]) or words[-1] in STOP:
        return None
    alone = len(words) == 1 or words[-2].lower() in _BEFORE_FORM
    return len(text) - len(words[-1]) if alone else None
