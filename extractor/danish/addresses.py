"""E-mail addresses: as printed, broken over a line, disguised as '(at)', or with an '@' that OCR lost.

In: plain text. Out: stretches with the address put right, and whether it had to be repaired.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from extractor.danish.abbreviations import ABBREVIATIONS
from extractor.danish.domains import organisation
from extractor.danish.names import named
from extractor.danish.repairs import lost_ats

_LOCAL = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
_DOMAIN = r"[A-Za-z0-9æøåÆØÅ](?:[A-Za-z0-9æøåÆØÅ-]{0,62}[A-Za-z0-9æøåÆØÅ])?"
_TLD = r"(?:[A-Za-z]{2,12})"
_WORD = r"(?:at|a|@|alfa|snabel[- ]?a)"
_KNOWN = r"(?:dk|com|org|net|eu|nu|info|example)"
_AT = rf"(?:@|\s@\s|\s?[\(\[{{<]\s?{_WORD}\s?[\)\]}}>]\s?|-at-|\s(?:at|snabel-a)\s(?=[\w.-]+\.{_KNOWN}\b))"
_ADDRESS = re.compile(
    rf"(?<![\w.+-])({_LOCAL})(\n?{_AT}[ \n]?)({_DOMAIN}(?:\.[ \n]?(?=[a-z]){_DOMAIN}){{0,3}}?(?:[ \n](?=\.{_KNOWN}\b))?\.\n?"
    rf"(?:[ ](?={_KNOWN}\b))?{_TLD})(?![\w-]|\.[A-Za-z0-9]|@)"
)
_SPLIT = re.compile(rf"(?<![\w.+-])({_LOCAL})(@)([a-z0-9-]+[ \n][a-z0-9-]+(?:\.[a-z0-9-]+)*\.{_KNOWN})(?![\w-]|\.[A-Za-z0-9]|@)")
"""Broken inside the domain: 'fog@hedes' and 'ogn.example' on the next line."""
_HEAD = re.compile(r"(?:^|[,:;\n\t(])[ ]*(?P<head>[a-zæøå][a-zæøå0-9]*(?:[._][a-zæøå0-9]+)*(?P<sign>[._]?))[ \n]$")
"""What stands alone in its field right before an address, and may be the beginning of it."""
_SIGN = re.compile(r"@|[(\[{<]\s?(?:at|a|alfa|snabel[- ]?a)\s?[)\]}>]|-at-|\s(?:at|snabel-a)\s\S+\.[a-z]|[Æ&©®€QOG08æ(][a-z0-9-]+\.[a-z]")
_NO_LETTER = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """An address in `start:end`; `repaired` where it is not as printed, `doubtful` where nothing confirms how it was joined."""

    start: int
    end: int
    address: str
    repaired: bool = False
    doubtful: bool = False


Linked = tuple[tuple[int, int, str], ...]
"""(start, end, address) of the stretches that an address lies under."""


def with_linked(text: str, linked: Linked, *, later: bool = False) -> tuple[FoundAddress, ...]:
    """The addresses of the text and, at the end of their stretches, those that lie under text that shows none; `later`: at the end of the
    line or before the next such stretch, after what else is said there."""
    found = addresses(text)
    hidden = [(start, end, a) for start, end, a in linked if not any(f.start < end and start < f.end for f in found)]
    placed = []
    for index, (_, end, address) in enumerate(hidden):
        stop = min([*(i for i in (text.find("\n", end),) if i >= 0), *(s for s, _, _ in hidden[index + 1 : index + 2]), len(text)])
        place = max(end, stop) if later else end
        placed.append(FoundAddress(place, place, address.lower()))
    return tuple(sorted([*found, *placed], key=lambda f: f.start)) if placed else found


def addresses(text: str) -> tuple[FoundAddress, ...]:
    """All e-mail addresses of the text, in its order."""
    if not _SIGN.search(text):
        return ()
    found = [_headed(text, FoundAddress(m.start(), m.end(), _joined(m), m[2].strip() != "@")) for m in _ADDRESS.finditer(text)]
    taken = {i for f in found for i in range(f.start, f.end)}
    known = {f.address.partition("@")[2] for f in found}
    for match in _SPLIT.finditer(text):
        if match.start() not in taken:
            joined = _joined(match)
            domain = joined.partition("@")[2]
            unsure = domain not in known and organisation(domain) is None
            found.append(_headed(text, FoundAddress(*match.span(), joined, True, unsure)))
            taken.update(range(*match.span()))
    for (start, end), (left, right) in lost_ats(text):
        if start not in taken:
            found.append(FoundAddress(start, end, f"{text[start:left]}@{text[right:end]}", True))
    return tuple(sorted(found, key=lambda f: f.start))


def _headed(text: str, one: FoundAddress) -> FoundAddress:
    """With what was broken off before it: 'ida.' and 'fogh@…' on the next line, where a name of the text bears it out; a doubt where the
    stop or the underscore alone says that something is missing."""
    head = _HEAD.search(text, max(0, one.start - 40), one.start)
    if head is None or head["head"] in ABBREVIATIONS or not head["head"].rstrip("._").isascii():
        return one
    whole = head["head"] + one.address
    letters = _NO_LETTER.sub("", whole.partition("@")[0])
    names = [text[s:e] for s, e in named(text)]
    borne = any((fits(whole, n) and letters.startswith(folded(n)[:1])) or letters in map(folded, n.split()) for n in names)
    if borne and (head["sign"] or len(head["head"]) > 1):
        return replace(one, start=head.start("head"), address=whole, repaired=True)
    return replace(one, doubtful=True) if head["sign"] else one


def _joined(match: re.Match[str]) -> str:
    return f"{match[1]}@{''.join(match[3].split()).lower()}"


def folded(name: str) -> str:
    """Lower-case a–z: 'Åse Ørsted' → 'aaseoersted'."""
    spelt = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ö", "o").replace("ä", "a").replace("ü", "u")
    return _NO_LETTER.sub("", unicodedata.normalize("NFD", spelt))


def fits(address: str, name: str) -> bool:
    """Whether the letters before the '@' stand in the name in that order (the second spelling of æ, ø, å counts too)."""
    letters = _NO_LETTER.sub("", address.split("@")[0].lower())
    single = folded(name.lower().replace("å", "a").replace("ø", "o").replace("æ", "a"))
    return any(_within(letters, spelt) for spelt in (folded(name), single))


def _within(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
