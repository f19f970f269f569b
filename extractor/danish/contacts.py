"""People to turn to: name, title, department, organisation, telephone and e-mail.

In: the text of a contact section, or running text. Out: `FoundContact`s in the order of the text. A person begins with a name;
what follows belongs to that person until the next one begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractor.danish.addresses import FoundAddress, addresses, fits
from extractor.danish.fields import Field, fields
from extractor.danish.names import last_name
from extractor.danish.phones import FoundPhone, phones
from extractor.danish.roles import ROLE
from extractor.found import FoundContact, FoundDoubt


@dataclass
class _Person:
    """A contact that is being put together."""

    parts: dict[str, Field] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        return "phone" in self.parts or "email" in self.parts

    def found(self, text: str) -> FoundContact:
        start = min(f.start for f in self.parts.values())
        end = max(f.end for f in self.parts.values())
        values = {kind: f.value for kind, f in self.parts.items()}
        return FoundContact(start, end, **values)


def contacts(text: str) -> tuple[FoundContact, ...]:
    """The people of a contact section."""
    people: list[_Person] = [_Person()]
    listed = fields(text)
    for index, one in enumerate(listed):
        _add(people, one, listed[index + 1 :], text)
    _share(people)
    kept = [p for p in people if "name" in p.parts or p.reached]
    return tuple(p.found(text) for p in kept)


def _add(people: list[_Person], one: Field, following: list[Field], text: str) -> None:
    """One field to the person that it belongs to."""
    person = people[-1]
    kind = _kind(person, one, following)
    if kind is None:
        _extend(person, one, text)
        return
    if kind in person.parts and kind != "phone" and (kind in ("name", "email") or person.reached):
        if kind == "email" and _owner(people, one.value) is not None:
            person = _owner(people, one.value) or person
        else:
            people.append(person := _Person())
    elif kind == "role" and person.reached and "name" in person.parts and any(f.kind == "name" for f in following[:1]):
        people.append(person := _Person())
    elif kind in ("phone", "email") and kind not in person.parts and kind == "email":
        person = _owner(people, one.value) or person
    person.parts.setdefault(kind, replace(one, kind=kind))


def _owner(people: list[_Person], address: str) -> _Person | None:
    """The person without an address whose name the address fits."""
    return next(
        (p for p in reversed(people) if "name" in p.parts and "email" not in p.parts and fits(address, p.parts["name"].value)), None
    )


def _kind(person: _Person, one: Field, following: list[Field]) -> str | None:
    """The kind of a field in its place; None where it is no field of its own."""
    if (
        one.kind == "name"
        and "name" in person.parts
        and not person.reached
        and ("role" in person.parts or _is_place(person, one, following))
    ):
        same_line = person.parts["name"].line == one.line or "role" in person.parts
        return "department" if same_line and "department" not in person.parts and _is_place(person, one, following) else "name"
    if one.kind == "role?":
        return (
            "role"
            if "name" in person.parts and not {"role", "department", "organisation"} & person.parts.keys() and not person.reached
            else None
        )
    if one.kind == "capital":
        place = "name" in person.parts and "role" in person.parts and "department" not in person.parts and not person.reached
        return "department" if place else None
    return None if one.kind == "other" else one.kind


def _is_place(person: _Person, one: Field, following: list[Field]) -> bool:
    """Whether the address that follows speaks for the name before rather than for this one."""
    address = next((f for f in following if f.kind == "email"), None)
    names_between = any(f.kind == "name" for f in following[: following.index(address)]) if address else False
    if address is None or names_between:
        return False
    return not fits(address.value, one.value) or fits(address.value, person.parts["name"].value)


def _extend(person: _Person, one: Field, text: str) -> None:
    """'Kultur, Fritid og Civilsamfund': a department goes on after a comma."""
    place = person.parts.get("department")
    if (
        place
        and one.kind == "capital"
        and not person.reached
        and text[place.end : one.start].strip(" \n") == ","
        and place.line == one.line
    ):
        person.parts["department"] = replace(place, end=one.end, value=" ".join(text[place.start : one.end].split()))


def _share(people: list[_Person]) -> None:
    """'Anna Holm og Bo Dahl, konsulenter i Teknik': a department said once for names that stand together."""
    for first, second in pairwise(people):
        alone = set(first.parts) == {"name"} and "name" in second.parts
        place = second.parts.get("department")
        if alone and place and second.parts["name"].line == first.parts["name"].line:
            first.parts["department"] = place


def running_contacts(text: str) -> tuple[FoundContact, ...]:
    """The people of a running text: only those with an e-mail, or with a number that a word announces, beside a name."""
    found: list[FoundContact] = []
    after = 0
    numbers = phones(text, cued_only=True)
    for address in addresses(text):
        contact = _around(text, after, address, numbers)
        found.append(contact)
        after = max(address.end, contact.end)
    taken = {c.phone for c in found}
    for number in numbers:
        named = _named_before(text, 0, number.start)
        if number.number not in taken and named:
            found.append(FoundContact(named[0], number.end, name=text[named[0] : named[1]], phone=number.number))
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


def _around(text: str, after: int, address: FoundAddress, numbers: tuple[FoundPhone, ...]) -> FoundContact:
    """An address with the name and the number in its sentence."""
    start, end = address.start, address.end
    named = _named_before(text, after, address.start)
    title = _title(text, named, address.start) if named else None
    sentence = re.split(r"[.!?]\s+(?=[A-ZÆØÅ])|\n", text[end:])[0]
    near = [n for n in numbers if (named[0] if named else start - 40) <= n.start < end + len(sentence)]
    number = near[0] if near else None
    start = min([start, *(n.start for n in near[:1]), *([named[0]] if named else [])])
    end = max([end, *(n.end for n in near[:1])])
    return FoundContact(
        start, end, text[named[0] : named[1]] if named else None, title, None, None, number.number if number else None, address.address
    )


def _title(text: str, named: tuple[int, int], end: int) -> str | None:
    """The title right before the name, or between the name and `end`."""
    words = text[max(0, named[0] - 40) : named[0]].split()
    before = ROLE.fullmatch(words[-1]) if words else None
    title = before or ROLE.search(text, named[1], end)
    return title[0] if title else None


def _named_before(text: str, after: int, end: int) -> tuple[int, int] | None:
    """The last name before `end`, in the same sentence and not before `after`."""
    window = max(after, end - 160)
    breaks = [m.end() for m in re.finditer(r"(?<!\b\w)(?<!tlf)(?<!afd)[.!?]\s+(?=[A-ZÆØÅ])|\n", text[window:end])]
    begin = window + (breaks[-1] if breaks else 0)
    span = last_name(text[begin:end])
    return (begin + span[0], begin + span[1]) if span else None


def contact_doubts(text: str, found: tuple[FoundContact, ...]) -> tuple[FoundDoubt, ...]:
    """Addresses that do not fit the name beside them, and addresses that had to be repaired."""
    doubts = [
        FoundDoubt(
            c.start, c.end, "info", "contact-email-name", f"The letters of {c.email} do not stand in the name {c.name} in that order"
        )
        for c in found
        if c.name and c.email and not fits(c.email, c.name)
    ]
    doubts += [FoundDoubt(a.start, a.end, "info", "contact-email-repaired", f"Read as {a.address}") for a in addresses(text) if a.repaired]
    return tuple(doubts)
