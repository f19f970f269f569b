"""People to turn to in running text: those with an e-mail, or with a number that a word announces.

In: running text. Out: `FoundContact`s in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from extractor.danish.addresses import FoundAddress, Linked, with_linked
from extractor.danish.contacts import contacts, of_domain
from extractor.danish.first_names import is_first_name
from extractor.danish.kinds import is_organisation
from extractor.danish.labels import HEAD
from extractor.danish.names import is_name, named
from extractor.danish.phones import FoundPhone, phones
from extractor.danish.side_by_side import heads_of
from extractor.danish.titles import TITLE, by_form, title_at_end
from extractor.found import FoundContact

_INITIALS = "Aa|Ch|Kr|Th|Fr|St"
_CALLED = re.compile(
    r"\b(?:ring(?:e|er|es)?|telefonisk|kontakt(?:e|es)?|fang(?:e|es)?|fat\s+i|nås|træffes|henvend(?:e|else)?|spørg(?:e)?|tilmeld\w*|bestil\w*|book\w*|reserver\w*|hør(?:e)?|tal(?:e)?\s+med)\b"
    rf"(?:[^.!?\n]|(?<=[\s.-][A-ZÆØÅ])\.|(?<=\s(?:{_INITIALS}))\.)*\bpå\s*$",
    re.IGNORECASE,
)
"""'kan ringe til … på': a number follows, whatever stands between."""
_HELD_BEFORE = re.compile(
    rf"(?:^|(?<=\s))(?P<title>{TITLE.pattern})\s+(?:for|af|i|på|hos|fra|ved)\s+(?P<place>[A-ZÆØÅ][\w'&-]*(?:\s+(?:(?:og|for|i|&)\s+)?[A-ZÆØÅ][\w'&-]*)*),$",
    re.IGNORECASE,
)
"""'Formanden for Havnens Venner,' before a name."""
_TO_OFFICE = re.compile(r"\b(?:eller|og)\s+(?:til|hos)\s+[a-zæøå]{4,}(?:en|et|erne)\s+(?:på|via)\s*$")
"""'eller til boligselskabet på': an address that is nobody's own."""
_THE_TITLE = re.compile(r"\b[a-zæøå]{4,}en,$")
"""'til formanden,' before a name."""
_OF_NAME = re.compile(r"\s+(?:på\s+|\()$")
_GOES_ON = re.compile(
    r"(?:(?:[Tt]elefon\w*|[Tt]lf|[Mm]obil\w*|Mail|E-?mail|Direkte|Nummeret\s+er)\b|(?:Hun|Han|Begge)\s+(?:har|træffes|svarer|nås|fås|kan)\b|(?:Ring|Skriv)\s+til\s+(?:hende|ham)\b)[^A-ZÆØÅ.!?]*\.?:?\s*",
)
"""A sentence that goes on about the person of the last one: 'Telefon', 'Hun har'."""
_BESIDE = re.compile(r"(?:\bpå|\beller|\bog|[,(])\s*$")
"""What joins a number to an address in one sentence."""
_ENDS_SENTENCE = re.compile(r"[a-zæøå]{4}[.!?]$|[.!?]\s+[A-ZÆØÅ][a-zæøå]+\s[a-z]")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")
_BREAK = re.compile(
    r"(?<!\b\w)(?<!\bAa)(?<!\bCh)(?<!\bChr)(?<!\bKr)(?<!\bTh)(?<!\bFr)(?<!\bJoh)(?<!\bSt)(?<!\bdr)(?<!tlf)(?<!afd)[.!?]\s+(?=[A-ZÆØÅ])|(?<!,)\n"
)


def running_contacts(text: str, in_house: Collection[str] = (), linked: Linked = ()) -> tuple[FoundContact, ...]:
    """The people of a running text: only those with an e-mail, or with a number that a word announces, beside a name."""
    heads = set(heads_of(text, HEAD)) if "\t" in text else set()
    if _is_block(text) or {"name", "phone"} <= heads or {"name", "email"} <= heads:
        return tuple(c for c in contacts(text, in_house, linked) if c.email or (c.name and c.phone))
    found: list[FoundContact] = []
    numbers = tuple(
        replace(n, cued=True)
        for n in phones(text)
        if n.cued or _CALLED.search(text, max(0, n.start - 120), n.start) or _is_of_name(text, n.start)
    )
    written = with_linked(text, linked)
    if written:
        beside = (n for n in phones(text) if not n.cued and _BESIDE.search(text, max(0, n.start - 8), n.start))
        numbers = tuple(sorted([*numbers, *beside], key=lambda n: n.start))
    after = 0
    for address in written:
        contact = _around(text, after, address, numbers)
        found.append(of_domain(contact, in_house))
        after = max(address.end, contact.end)
    taken = {c.phone for c in found}
    for number in (n for n in numbers if n.cued):
        named = _named_before(text, 0, number.start)
        if number.number not in taken and named:
            contact = FoundContact(named[0], number.end, name=text[named[0] : named[1]], phone=number.number)
            found.append(_described(text, named, number.end, contact))
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


def _is_of_name(text: str, number: int) -> bool:
    """'Jytte Rask på' and 'Jytte Rask (' say whose the number is that follows."""
    link = _OF_NAME.search(text, max(0, number - 60), number)
    names = list(named(text[max(0, number - 60) : link.start()])) if link else []
    return bool(link and names) and max(0, number - 60) + names[-1][1] == link.start()  # type: ignore[union-attr]


def _is_block(text: str) -> bool:
    """A name on a line of its own among short lines, none of which ends a sentence: no running text, but a card."""
    lines = [line.strip() for line in text.split("\n")]
    short = len(lines) > 1 and all(len(line) < 60 and not _ENDS_SENTENCE.search(line) for line in lines)
    return short and any(is_name(line) for line in lines)


def _around(text: str, after: int, address: FoundAddress, numbers: tuple[FoundPhone, ...]) -> FoundContact:
    """An address with the name and the number in its sentence."""
    office = _TO_OFFICE.search(text, max(0, address.start - 40), address.start)
    named = None if office else _named_before(text, after, address.start)
    sentence = _NEXT_SENTENCE.split(text[address.end :])[0]
    first = named[0] if named else address.start - 40
    near = next((n for n in numbers if first <= n.start < address.end + len(sentence)), None)
    near = None if office else near
    near = None if near and near.start > address.end and any(_people(text[address.end : near.start])) else near
    start = min([address.start, *([near.start] if near else []), *([named[0]] if named else [])])
    end = max(address.end, near.end if near else 0)
    contact = FoundContact(
        start, end, text[named[0] : named[1]] if named else None, phone=near.number if near else None, email=address.address
    )
    return _described(text, named, end, contact) if named else contact


def _described(text: str, named: tuple[int, int], end: int, contact: FoundContact) -> FoundContact:
    """With the title right before the name, and what is said between the name and the address or number."""
    window = text[max(0, named[0] - 60) : named[0]].rstrip()
    held = _HELD_BEFORE.search(window)
    window = window[:-1] if _THE_TITLE.search(window) else window
    title = held.start("title") if held else title_at_end(window)
    before = (held["title"] if held else window[title:]) if title is not None else None
    place = _place(held["place"]) if held else {}
    people = contacts(text[named[0] : end])
    said = people[0] if people and people[0].name == contact.name else None
    sure = said is not None and said.role is not None and (TITLE.match(said.role) or by_form(said.role))
    return replace(
        contact,
        role=before or (said.role if said and sure else None),
        department=(said.department if said else None) or place.get("department"),
        organisation=(said.organisation if said else None) or place.get("organisation"),
    )


def _place(name: str) -> dict[str, str]:
    """The place of a title as a field."""
    return {"organisation" if is_organisation(name) else "department": name}


def _named_before(text: str, after: int, end: int) -> tuple[int, int] | None:
    """The last name before `end`, in the same sentence and not before `after`."""
    window = max(after, end - 160)
    breaks = [m.end() for m in _BREAK.finditer(text[window:end])]
    if breaks and _GOES_ON.fullmatch(text[window + breaks[-1] : end]):
        breaks.pop()
    begin = window + (breaks[-1] if breaks else 0)
    found = list(_people(text[begin:end]))
    return (begin + found[-1][0], begin + found[-1][1]) if found else None


def _people(text: str) -> list[tuple[int, int]]:
    """The names of a running text, without those of places and houses that stand right behind a person's ('Ida Holm, Havnens Hus')."""
    found: list[tuple[int, int]] = []
    for start, end in named(text):
        known = is_first_name(text[start:end].split()[0])
        if (
            not known
            and found
            and re.fullmatch(r",\s+|\s+\(", text[found[-1][1] : start])
            and is_first_name(text[slice(*found[-1])].split()[0])
        ):
            continue
        found.append((start, end))
    return found
