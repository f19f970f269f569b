"""A contact text cut into fields: what stands between commas, lines, labels, telephone numbers and addresses.

In: a text in which CPR numbers are masked. Out: `Field`s in order, each with its kind and its characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.danish.addresses import addresses
from extractor.danish.names import NAME, is_name
from extractor.danish.phones import phones
from extractor.danish.roles import DEPARTMENT_START, DEPARTMENT_WORD, ORGANISATION, ROLE


@dataclass(frozen=True, slots=True)
class Field:
    """`kind`: name role department organisation phone email other; `line` is the number of its line; `value` as it leaves."""

    kind: str
    start: int
    end: int
    value: str
    line: int


Maker = Callable[[str, int, int], Field]
"""Makes a field of a kind from characters `left:right` of the part at hand."""
_LABELS = {
    "name": r"navn|kontaktpersoner|kontaktperson|kontakt|tovholder|ansvarlig|projektleder|projektansvarlig|programleder|projektejer|"
    r"yderligere oplysninger|henvendelse",
    "role": r"titel|stilling|rolle|funktion",
    "department": r"afdeling|kontor|enhed|center|forvaltning|sekretariat|område",
    "organisation": r"organisation|myndighed|kommune|virksomhed|arbejdsplads",
    "phone": r"telefonnummer|telefonnr|telefon|mobiltelefon|mobilnummer|mobil|mob|tlf|tel|direkte nummer|direkte|dir|"
    r"lokalnummer|lokalnr|lokal|t|m",
    "email": r"e-?mailadresse|e-?post|e-?mail|mail|e",
}
_SURE = "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
_NUMBERS = "|".join(_LABELS[kind] for kind in ("phone", "email"))
_LABEL = re.compile(rf"\s*(?:{_SURE})(?:\s+i\s+KL|\s+hos\s+KL)?\.?\s*(?:nr\.?)?\s*:\s*", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:^|[\s,(:]+)(?:(?:på|eller|og|via|pr\.)\s+)*(?:{_NUMBERS})\.?\s*(?:nr\.?)?:?\s*$", re.IGNORECASE)
"""A label that stands before a number or an address, at the end of what comes before it."""
_CUT = re.compile(r"[,;|\n\t•·]|\s[–—-]\s|\s/\s|\s(?=\()|[()]|(?<!\b[A-ZÆØÅ])\.\s+(?=[A-ZÆØÅ][a-zæøå]+\s)|\s+(?:eller|og)\s+(?=$)")
_LINK = re.compile(r"\s+(?P<in>i|ved|hos|på|fra|af|til)\s+(?=(?:den\s)?[A-ZÆØÅ])")
_AND_NAME = re.compile(r"\s+(?:og|eller|samt|&)\s+")
_SPEECH = re.compile(
    r"^(?:(?:og|eller|samt|på|hos|til|ved|kontakt|projektleder er|tovholder er|kontaktperson er|kontaktperson|kontaktpersoner)\s+)+",
    re.IGNORECASE,
)


def fields(text: str) -> list[Field]:
    """The fields of a contact section."""
    found: list[Field] = []
    fixed = [(a.start, a.end, "email", a.address) for a in addresses(text)]
    fixed += [(p.start, p.end, "phone", p.number) for p in phones(text) if not any(s <= p.start < e for s, e, *_ in fixed)]
    after = 0
    for start, end, kind, value in sorted(fixed):
        found += _plain(text, after, start)
        found.append(Field(kind, start, end, value, text.count("\n", 0, start)))
        after = end
    return found + _plain(text, after, len(text))


def _plain(text: str, start: int, end: int) -> list[Field]:
    """The fields of a stretch that holds neither number nor address."""
    found: list[Field] = []
    label = None
    for left, right in _cuts(text, start, end):
        match = _LABEL.match(text, left, right)
        if match:
            label, left = match.lastgroup, match.end()
        left, right = _stripped(text, left, right)
        if left < right:
            found += _classified(text, left, right, label)
            label = None
    return found


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    places = [(m.start(), m.end()) for m in _CUT.finditer(text, start, end)]
    return list(zip([start, *(e for _, e in places)], [*(s for s, _ in places), end], strict=True))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Without space, stops and joining words at its ends."""
    trailing = _TRAILING.search(text[start:end])
    end = start + trailing.start() if trailing else end
    while start < end and not (text[start].isalnum() or text[start] in "+&"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    if end > start and text[end - 1] == "." and not re.search(r"(?:\b\w|afd|dir)\.$", text[start:end]):
        end -= 1
    speech = _SPEECH.match(text[start:end])
    return (start + speech.end(), end) if speech and speech.end() < end - start else (start, end)


def _classified(text: str, start: int, end: int, label: str | None) -> list[Field]:
    line = text.count("\n", 0, start)
    part = text[start:end]

    def field(kind: str, left: int, right: int) -> Field:
        return Field(kind, start + left, start + right, " ".join(part[left:right].split()), line)

    if label in ("role", "department", "organisation"):
        return [field(label, 0, len(part))]
    if label in ("phone", "email"):
        return [field("other", 0, len(part))]
    if is_name(part):
        return [field("name", 0, len(part))]
    pair = _two_names(part)
    if pair:
        return [field("name", left, right) for left, right in pair]
    return _titled(part, field)


def _two_names(part: str) -> list[tuple[int, int]] | None:
    """'Anna Holm og Bo Dahl'."""
    join = _AND_NAME.search(part)
    if join and is_name(part[: join.start()]) and is_name(part[join.end() :]):
        return [(0, join.start()), (join.end(), len(part))]
    return None


def _titled(part: str, field: Maker) -> list[Field]:
    """A title, a title with its place, a title before or after a name, a department, an organisation, or anything else."""
    title = ROLE.match(part)
    if title:
        rest = part[title.end() :]
        name = NAME.match(rest.lstrip())
        skip = title.end() + len(rest) - len(rest.lstrip())
        if name and is_name(name[0]):
            return [field("role", 0, title.end()), field("name", skip, skip + name.end()), *_placed(part, skip + name.end(), field)]
    named = NAME.match(part)
    if named and is_name(named[0]) and (part[named.end() : named.end() + 1] == " "):
        return [field("name", 0, named.end()), *_placed(part, named.end(), field)]
    return _placed(part, 0, field)


def _placed(part: str, start: int, field: Maker) -> list[Field]:
    """'konsulent i Teknik og Miljø': the title and the place that it is held in."""
    start += len(part[start:]) - len(part[start:].lstrip())
    if start >= len(part):
        return []
    link = _LINK.search(" " + part[start:])
    if link is None:
        return [field(_kind(part[start:]), start, len(part))]
    place = start + link.end() - 1
    head = start + max(link.start() - 1, 0)
    if link["in"] in ("hos", "til", "ved", "på") and is_name(part[place:]):
        return [field("name", place, len(part))]
    before = [field("role", start, head)] if head > start else []
    return [*before, field("organisation" if ORGANISATION.fullmatch(part[place:]) else "department", place, len(part))]


def _kind(part: str) -> str:
    if ORGANISATION.fullmatch(part):
        return "organisation"
    if DEPARTMENT_START.match(part) or DEPARTMENT_WORD.fullmatch(part):
        return "department"
    words = part.split()
    if ROLE.fullmatch(words[0]) or (ROLE.fullmatch(words[-1]) and len(words) <= 4):
        return "role"
    numbered = words[0].lower().rstrip(".:") in ("cpr", "cvr", "ean", "nr", "sag")
    if part[0].islower() and len(words) <= 4 and not numbered and all(re.fullmatch(r"[^\W\d_][\w./&-]*", w) for w in words):
        return "role?"
    return "capital" if part[0].isupper() and not re.search(r"\d", part) else "other"
