"""Municipalities and regions that a text names.

In: a text. Out: `FoundMention`s. A name counts with 'Kommune' beside it or in a list of municipalities; 'vejen' the word never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.gazetteer import MUNICIPALITIES, OFFICIAL, REGIONS, SPELLINGS
from extractor.danish.looking import lowered
from extractor.found import FoundMention

_PLACES = {**{name: name for names in MUNICIPALITIES.values() for name in names}, **SPELLINGS}
_PLACE = rf"(?:{'|'.join(re.escape(name) for name in sorted(_PLACES, key=len, reverse=True))})"
_OF = rf"{_PLACE}s?-?"
_AND = r"(?:,?\s+(?:og|samt|eller)|\s+&|/)\s*"
_BEFORE = re.compile(rf"(?P<list>{_OF}(?:,\s+{_OF})*(?:{_AND}{_OF})*)\s+(?:[Rr]egions)?[Kk]ommune(?:rne|rs|ns|r|s|n)?\b")
"""'Aarhus-, Odense- og Aalborg Kommune'."""
_AFTER = re.compile(
    rf"\b\w*[Kk]ommuner(?:ne)?\b(?:\s+(?:i|på|bag|fra)\s+[a-zæøå]+)?(?P<colon>\s*:\s*|\s+(?:er|omfatter|tæller|bliver|fx|bl\.a\.|som|såsom)\s+(?:fx\s+)?|\s+|,\s+|\s+\()"
    rf"(?P<list>{_PLACE}(?:,\s+{_PLACE})*(?:{_AND}{_PLACE})?)(?!\w)"
)
"""'kommunerne Skive og Struer', 'Deltagerkommuner: Faxe, Stevns'."""
_MORE = re.compile(rf"\s+(?:samt|og)\s+(?P<name>{_PLACE})(?=\s+[a-zæøå]|[.,;)]|$)")
"""'Lolland og Faxe Kommuner samt Stevns'."""
_NAME = re.compile(rf"(?<![\w-]){_PLACE}(?!\w)|(?<![\w-]){_PLACE}(?=s\b)")
_REGION = rf"(?:{'|'.join(name.removeprefix('Region ') for name in REGIONS)})"
_REGIONS = re.compile(rf"\b[Rr]egion(?:erne)?\s+(?P<list>{_REGION}(?:,\s+{_REGION})*(?:\s+og\s+(?!Region){_REGION})?)s?\b")
_REGION_NAME = re.compile(_REGION)


def municipalities(text: str) -> Iterator[FoundMention]:
    """Each municipality; 'Kommune' belongs to the last of a list."""
    if "kommune" not in lowered(text):
        return
    for listed in _BEFORE.finditer(text):
        names = list(_NAME.finditer(text, listed.start("list"), listed.end("list") + 1))
        for index, name in enumerate(names):
            yield _municipality(name.start(), listed.end() if index == len(names) - 1 else name.end() + _genitive(text, name), name[0])
        more = _MORE.match(text, listed.end())
        if more:
            yield _municipality(*more.span("name"), more["name"])
    for listed in _AFTER.finditer(text):
        names = list(_NAME.finditer(text, listed.start("list"), listed.end("list")))
        if len(names) > 1 or ":" in listed["colon"]:
            yield from (_municipality(*name.span(), name[0]) for name in names)


def _genitive(text: str, name: re.Match[str]) -> int:
    """1 where the 's' after a listed name ('Københavns, …') is its own."""
    return int(text[name.end() : name.end() + 1] == "s")


def _municipality(start: int, end: int, name: str) -> FoundMention:
    base = _PLACES[name]
    return FoundMention(start, end, "municipality", OFFICIAL.get(base, f"{base} Kommune"))


def regions(text: str) -> Iterator[FoundMention]:
    """'Region Sjælland', 'regionerne Syddanmark og Midtjylland'."""
    for listed in _REGIONS.finditer(text) if "Region" in text or "region" in text else ():
        names = list(_REGION_NAME.finditer(text, listed.start("list"), listed.end("list")))
        alone = len(names) == 1
        for name in names:
            start, end = (listed.start(), listed.end()) if alone else name.span()
            yield FoundMention(start, end, "region", f"Region {name[0]}")
