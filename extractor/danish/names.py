"""Names of people: what looks like one, and what only seems to.

In: a stretch of text. Out: whether it is a name, or the last name in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.danish.adjectives import ADJECTIVES
from extractor.danish.first_names import is_first_name
from extractor.danish.roles import DEPARTMENT_START, ORGANISATION, PARTICLES, is_department_word
from extractor.danish.titles import by_form, is_title
from extractor.danish.vocabulary import ORGANISATIONS

_CAPITAL = "A-ZÆØÅÖÄÜÉ"
_INITIAL = rf"(?:(?:[{_CAPITAL}]|Aa|Ch|Chr|Kr|Th|Fr|Joh|St)\.(?=\s|-)|(?:[{_CAPITAL}]\.-?){{2,3}})"
_WORD = rf"(?:{_INITIAL}|(?:[dDO]['’]|(?:el|al|ad|as|ul)-)?[{_CAPITAL}][\w'’]*(?:-[{_CAPITAL}]?[\w'’]+)*)"
_PARTICLE = "|".join([*sorted(PARTICLES), r"v\."])
NAME = re.compile(rf"{_WORD}(?: (?:(?:{_PARTICLE}) ){{0,2}}{_WORD}){{1,5}}")
_NEVER = frozenset(
    [
        "kommune",
        "kommuner",
        "region",
        "center",
        "centret",
        "kontor",
        "afdeling",
        "projekt",
        "projektet",
        "kontakt",
        "telefon",
        "mobil",
        "tlf",
        "mail",
        "e-mail",
        "side",
        "bilag",
        "kommunernes",
        "danske",
        "dansk",
        "den",
        "det",
        "de",
        "der",
        "som",
        "hvis",
        "for",
        "ved",
        "til",
        "fra",
        "på",
        "i",
        "og",
        "vi",
        "du",
        "man",
        "kl",
        "kombit",
        "eu",
        "virtual",
        "reality",
        "augmented",
        "internet",
        "big",
        "machine",
        "smart",
        "city",
        "styrelsen",
        "ministeriet",
        "universitet",
        "institut",
        "hr",
        "fru",
        "mob",
        "tel",
        "dir",
        "afd",
        "att",
        "nr",
        "adresse",
        "postboks",
        "www",
        "management",
        "facility",
        "services",
        "support",
        "business",
        "consulting",
        "university",
        "college",
        "development",
    ]
)


_HOUSE = re.compile(r" \d{1,3}(?: ?[A-Za-z])?(?=,|\n|$|\s\d{4}\s[A-ZÆØÅ])")
"""The number of a house: what stands before it is a street."""
_NO_LETTER = re.compile(r"\d|_")
_SPACED = re.compile(r"\S+")


_COMPANY = re.compile(r"(?: ?[AIPK])?/[SI]\b| ApS\b| [Aa]\.?m\.?b\.?a\b")
"""What follows the name of a company."""


def is_name(text: str) -> bool:
    """Two words or more, each with a capital (particles apart), none of them of an office or an organisation."""
    match = NAME.fullmatch(text)
    return match is not None and plausible(text)


_SURNAMES = frozenset(
    [
        "ladefoged", "herredsfoged", "skovfoged", "foged", "gartner", "mester", "smed", "degn", "præst", "provst", "kaptajn", "skytte",
        "skipper", "fisker", "bager", "maler", "murer", "snedker", "kok", "købmand", "væver", "lods", "kantor", "guldsmed", "landmand",
    ]
)  # fmt: skip
"""Titles that are surnames too: behind a first name."""


_KNOWN = frozenset(form for forms in ORGANISATIONS.values() for form in forms)
_ATTRIBUTE = re.compile(r"(?:[ae]l|ende|et|sk|lig|iv|te|ør|ent|st)$")
"""How words end that stand before a title in capitals: 'Kommunal Foged'."""
_ADJECTIVAL = re.compile(r"[A-ZÆØÅ][a-zæøå]{3,}(?:iel[lt]e?|isk[e]?|ligt|ige|elt|ivt|rettet|baseret|faglig|mæssig)")
"""'Tværsektorielt Samarbejde' is nobody's name."""
_STREET = re.compile(r"\w{3,}(?:gade|vej|kaj|allé|stræde|boulevard|vænget|pladsen|torvet|brygge|gyde)n?", re.IGNORECASE)
_OWNED = re.compile(r"(?!Clemens|Laurens|Hannes)[A-ZÆØÅ]\w{2,}(?:ens|ets|nes)")
"""'Havnens Venner': a thing's genitive begins no name."""


def _is_surname(word: str) -> bool:
    return word.istitle() and (word.lower() in _SURNAMES or word.lower().endswith(("schlæger", "slæger")))


@lru_cache(maxsize=4096)
def plausible(name: str) -> bool:
    """Whether none of the words of a capitalised stretch belongs to an office or an organisation."""
    words = name.split()
    if len(words[-1]) == 1:
        return False
    if _OWNED.fullmatch(words[0]) and not is_first_name(words[0]):
        return False
    if any(w.lower().rstrip(".") in _NEVER for w in words if w[0].isupper()) or any(_NO_LETTER.search(w) for w in words):
        return False
    if (
        name in _KNOWN
        or name.rpartition(" ")[0] in _KNOWN
        or ORGANISATION.fullmatch(name)
        or DEPARTMENT_START.match(name)
        or any(is_department_word(w) for w in words)
    ):
        return False
    if len(words) > 2 and by_form(words[0]) and not is_first_name(words[0]) and is_first_name(words[1]):
        return False
    if (_ADJECTIVAL.fullmatch(words[0]) or words[0].lower() in ADJECTIVES) and not is_first_name(words[0]):
        return False
    if _STREET.fullmatch(words[-1]):
        return False
    if words[0] in ("Nord", "Syd", "Øst", "Vest", "Midt", "Centrum"):
        return False
    known = is_first_name(words[0])
    surname = (_is_surname(words[-1]) and (known or not _ATTRIBUTE.search(words[0]))) or (known and len(words) == 2 and not is_title(name))
    titled = is_title(words[0]) or is_title(name) or (is_title(words[-1]) and not surname)
    return sum(w.isupper() and len(w.strip(".")) > 1 and "." not in w for w in words) in (0, len(words)) and not titled


def named(text: str) -> Iterator[tuple[int, int]]:
    """The stretch of each name in a text."""
    for match in NAME.finditer(text):
        span = trimmed(match[0])
        if span is not None and not _COMPANY.match(text, match.start() + span[1]) and not _HOUSE.match(text, match.start() + span[1]):
            yield match.start() + span[0], match.start() + span[1]


def last_name(text: str) -> tuple[int, int] | None:
    """The stretch of the last name in a running text."""
    return next(iter(list(named(text))[::-1]), None)


def trimmed(stretch: str) -> tuple[int, int] | None:
    """The name in a capitalised stretch, without a word in front that is none ('Kontakt Anna Hansen') and without the title or the place
    that follows ('Anna Hansen Chefkonsulent')."""
    words = [(m.start(), m.end()) for m in _SPACED.finditer(stretch)]
    for first, (start, _) in enumerate(words[:-1]):
        ends = [end for _, end in words[first + 1 :]]
        if any(stretch[start:end] in _KNOWN for end in ends[:2]):
            return None
        known = is_first_name(stretch[slice(*words[first])])
        others = (i for i, word in enumerate(words[first + 2 :], 1) if _is_no_name(stretch[slice(*word)], known))
        end = ends[next(others, len(ends)) - 1]
        if is_name(stretch[start:end]):
            return start, end
    return None


def _is_no_name(word: str, known: bool) -> bool:
    """A title, or where the first name is `known` a word of an office: else that word tells that there is no name at all."""
    return (len(word) == 1) or (is_title(word) and not (known and _is_surname(word))) or (known and is_department_word(word))
