"""People to turn to in running text: those with an e-mail, or with a number that a word announces.

In: running text. Out: `FoundContact`s in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from extractor.danish.addresses import FoundAddress, Linked, with_linked
from extractor.danish.contacts import contacts, of_domain
from extractor.danish.fields import heads_of
from extractor.danish.names import is_name, last_name
from extractor.danish.phones import FoundPhone, phones
from extractor.danish.titles import TITLE, title_at_end
from extractor.found import FoundContact

_CALLED = re.compile(r"\b(?:ring(?:e|er|es)?|telefonisk|kontaktes)\b[^.!?\n]*\bpå\s*$", re.IGNORECASE)
"""'kan ringe til … på': a number follows, whatever stands between."""
_BESIDE = re.compile(r"(?:\bpå|\beller|\bog|[,(])\s*$")
"""What joins a number to an address in one sentence."""


def running_contacts(text: str, in_house: Collection[str] = (), linked: Linked = ()) -> tuple[FoundContact, ...]:
    """The people of a running text: only those with an e-mail, or with a number that a word announces, beside a name."""
    if _is_block(text) or {"name", "phone"} <= set(heads_of(text)) or {"name", "email"} <= set(heads_of(text)):
        return tuple(c for c in contacts(text, in_house, linked) if c.email or (c.name and c.phone))
    found: list[FoundContact] = []
    numbers = tuple(replace(n, cued=True) for n in phones(text) if n.cued or _CALLED.search(text, max(0, n.start - 120), n.start))
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


def _is_block(text: str) -> bool:
    """A name on a line of its own among short lines, none of which ends a sentence: no running text, but a card."""
    lines = [line.strip() for line in text.split("\n")]
    short = len(lines) > 1 and all(
        len(line) < 60 and not re.search(r"[a-zæøå]{4}[.!?]$|[.!?]\s+[A-ZÆØÅ][a-zæøå]+\s[a-z]", line) for line in lines
    )
    return short and any(is_name(line) for line in lines)


def _around(text: str, after: int, address: FoundAddress, numbers: tuple[FoundPhone, ...]) -> FoundContact:
    """An address with the name and the number in its sentence."""
    named = _named_before(text, after, address.start)
    sentence = re.split(r"[.!?]\s+(?=[A-ZÆØÅ])|\n", text[address.end :])[0]
    first = named[0] if named else address.start - 40
    near = next((n for n in numbers if first <= n.start < address.end + len(sentence)), None)
    start = min([address.start, *([near.start] if near else []), *([named[0]] if named else [])])
    end = max(address.end, near.end if near else 0)
    contact = FoundContact(
        start, end, text[named[0] : named[1]] if named else None, phone=near.number if near else None, email=address.address
    )
    return _described(text, named, end, contact) if named else contact


def _described(text: str, named: tuple[int, int], end: int, contact: FoundContact) -> FoundContact:
    """With the title right before the name, and what is said between the name and the address or number."""
    window = text[max(0, named[0] - 60) : named[0]].rstrip()
    title = title_at_end(window)
    before = window[title:] if title is not None else None
    people = contacts(text[named[0] : end])
    said = people[0] if people and people[0].name == contact.name else None
    sure = said is not None and said.role is not None and TITLE.match(said.role)
    return replace(
        contact,
        role=before or (said.role if said and sure else None),
        department=said.department if said else None,
        organisation=said.organisation if said else None,
    )


def _named_before(text: str, after: int, end: int) -> tuple[int, int] | None:
    """The last name before `end`, in the same sentence and not before `after`."""
    window = max(after, end - 160)
    breaks = [m.end() for m in re.finditer(r"(?<!\b\w)(?<!tlf)(?<!afd)[.!?]\s+(?=[A-ZÆØÅ])|\n", text[window:end])]
    begin = window + (breaks[-1] if breaks else 0)
    span = last_name(text[begin:end])
    return (begin + span[0], begin + span[1]) if span else None
