"""People to turn to: name, title, department, organisation, telephone and e-mail.

In: the text of a contact section, or running text. Out: `FoundContact`s in the order of the text. A person begins with a name;
what follows belongs to that person until the next one begins.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractor.danish.addresses import Linked, addresses, fits
from extractor.danish.domains import organisation
from extractor.danish.fields import Field, fields
from extractor.danish.first_names import is_first_name
from extractor.danish.roles import MAILBOXES, OFFICE_AHEAD
from extractor.danish.titles import by_form
from extractor.found import FoundContact, FoundDoubt

_PLURAL = re.compile(r"(?:ere|enter|chefer|ører|ister|ologer|ansvarlige)$", re.IGNORECASE)
"""'konsulenter', 'projektledere'."""
_PLURALS = re.compile(rf"{_PLURAL.pattern}|(?:erne|ene)$", re.IGNORECASE)
"""'Psykologerne', too."""
_OFFICE = re.compile(OFFICE_AHEAD, re.IGNORECASE)


@dataclass
class _Person:
    """A contact that is being put together."""

    parts: dict[str, Field] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        return "phone" in self.parts or "email" in self.parts

    def found(self) -> FoundContact:
        start = min(f.start for f in self.parts.values())
        end = max(f.end for f in self.parts.values())
        values = {kind: f.value for kind, f in self.parts.items()}
        values.setdefault("role", values.pop("role~", ""))
        return FoundContact(start, end, **{kind: value or None for kind, value in values.items()})


def contacts(text: str, in_house: Collection[str] = (), linked: Linked = ()) -> tuple[FoundContact, ...]:
    """The people of a contact section; the owner of an address's domain is the organisation where the text names none and the domain is
    not one of those that go without saying."""
    people: list[_Person] = [_Person()]
    listed = fields(text, linked)
    for index, one in enumerate(listed):
        _add(people, one, listed[index + 1 :], text)
    _share(people)
    kept = [p for p in people if "name" in p.parts or p.reached]
    return tuple(of_domain(p.found(), in_house) for p in kept)


def of_domain(contact: FoundContact, in_house: Collection[str]) -> FoundContact:
    """With the owner of the address's domain as the organisation where the text names none."""
    domain = (contact.email or "").partition("@")[2]
    if not domain or contact.organisation or any(domain == own or domain.endswith(f".{own}") for own in in_house):
        return contact
    return replace(contact, organisation=organisation(domain))


def _add(people: list[_Person], one: Field, following: Sequence[Field], text: str) -> None:
    """One field to the person that it belongs to."""
    if one.ahead and "name" in people[-1].parts:
        people.append(_Person())
    person = people[-1]
    kind = _kind(person, one, following)
    kind = "role~" if one.ahead and kind == "role" else kind
    goes_on = kind == one.kind == "department" and kind in person.parts
    if (kind is None or goes_on) and (_extend(person, one, text) or kind is None):
        return
    if _opens_line(person, one, kind, following):
        people.append(person := _Person())
    elif kind in person.parts and kind != "phone" and (kind in ("name", "email") or person.reached):
        if kind == "email" and _owner(people, one.value) is not None:
            person = _owner(people, one.value) or person
        else:
            people.append(person := _Person())
    elif kind in ("role", "role~") and "name" in person.parts and any(f.kind == "name" for f in following[:1]) and _closed(person, kind):
        people.append(person := _Person())
    elif kind in ("phone", "email") and kind not in person.parts and kind == "email":
        person = _owner(people, one.value) or person
    elif kind == "role~" and kind in person.parts and "name" not in person.parts:
        people.append(person := _Person())
    if kind == "department" and kind in person.parts and person.parts[kind].ahead and not one.ahead:
        del person.parts[kind]
    person.parts.setdefault(kind, replace(one, kind=kind))


def _opens_line(person: _Person, one: Field, kind: str | None, following: Sequence[Field]) -> bool:
    """Whether a place or a number on a new line, said for this person already, belongs to the name that follows it."""
    if kind not in ("organisation", "phone") or kind not in person.parts or "name" not in person.parts:
        return False
    said, named = person.parts[kind], person.parts["name"]
    below = one.line > max(f.line for f in person.parts.values())
    after = next((f for f in following if f.kind not in ("role", "role?")), None)
    return below and said.start < named.start and after is not None and after.kind == "name"


def _closed(person: _Person, kind: str) -> bool:
    """Whether a title before the next name can no longer be this person's."""
    return person.reached or kind in person.parts


def _owner(people: list[_Person], address: str) -> _Person | None:
    """The person without an address whose name the address fits."""
    return next(
        (p for p in reversed(people) if "name" in p.parts and "email" not in p.parts and fits(address, p.parts["name"].value)), None
    )


def _kind(person: _Person, one: Field, following: Sequence[Field]) -> str | None:
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
        titled = any(f.kind == "role" for f in following[:1])
        return (
            None
            if titled
            else (
                "role"
                if "name" in person.parts
                and "role" not in person.parts
                and not person.reached
                and (by_form(one.value) or _right_after_name(person, one) or not {"department", "organisation"} & person.parts.keys())
                else None
            )
        )
    if one.kind == "capital":
        place = "name" in person.parts and "department" not in person.parts and not person.reached
        return "department" if place and ("role" in person.parts or person.parts["name"].line == one.line) else None
    return None if one.kind == "other" else one.kind


def _right_after_name(person: _Person, one: Field) -> bool:
    """A single word right behind the name."""
    return " " not in one.value and max(person.parts.values(), key=lambda f: f.start).kind == "name"


def _is_place(person: _Person, one: Field, following: Sequence[Field]) -> bool:
    """Whether the address that follows speaks for the name before rather than for this one."""
    if one.sure or is_first_name(one.value.split()[0]):
        return False
    address = next((f for f in following if f.kind == "email"), None)
    names_between = any(f.kind == "name" for f in following[: following.index(address)]) if address else False
    if address is None or names_between:
        return False
    return not fits(address.value, one.value) or fits(address.value, person.parts["name"].value)


def _extend(person: _Person, one: Field, text: str) -> bool:
    """'Kultur, Fritid og Civilsamfund': a department goes on after a comma, unless an office begins there."""
    place = person.parts.get("department")
    if place is None or one.kind not in ("capital", "department") or person.reached or place.line != one.line:
        return False
    if text[place.end : one.start].strip(" \n") != "," or _OFFICE.match(one.value):
        return False
    person.parts["department"] = replace(place, end=one.end, value=" ".join(text[place.start : one.end].split()))
    return True


def _share(people: list[_Person]) -> None:
    """'Anna Holm og Bo Dahl, konsulenter i Teknik': a title and a place that are said once for names that stand together."""
    for first, second in pairwise(people):
        before = first.parts.get("role")
        plural = before is not None and _PLURALS.search(before.value) is not None and "name" in first.parts and "name" in second.parts
        if plural and before and before.start < first.parts["name"].start:
            second.parts.setdefault("role", before)
        alone = {"name", "email", "role"} if plural else {"name", "email"}
        together = first.parts.keys() <= alone and "name" in first.parts and "name" in second.parts
        if not together or second.parts["name"].line != first.parts["name"].line:
            continue
        title = second.parts.get("role")
        if title and title.start > second.parts["name"].start and _PLURAL.search(title.value):
            first.parts["role"] = title
        if "department" in second.parts:
            first.parts["department"] = second.parts["department"]


def contact_doubts(text: str, found: tuple[FoundContact, ...]) -> tuple[FoundDoubt, ...]:
    """Addresses that do not fit the name beside them, and addresses that had to be repaired."""
    doubts = [
        FoundDoubt(
            c.start, c.end, "info", "contact-email-name", f"The letters of {c.email} do not stand in the name {c.name} in that order"
        )
        for c in found
        if c.name and c.email and c.email.split("@")[0].lower() not in MAILBOXES and not fits(c.email, c.name)
    ]
    written = addresses(text)
    doubts += [FoundDoubt(a.start, a.end, "info", "contact-email-repaired", f"Read as {a.address}") for a in written if a.repaired]
    message = "The address seems to be broken, and nothing in the text confirms how it goes on; read as"
    doubts += [FoundDoubt(a.start, a.end, "warning", "contact-email-broken", f"{message} {a.address}") for a in written if a.doubtful]
    return tuple(doubts)
