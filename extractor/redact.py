"""Pseudonyms instead of personal data.

In: `Catalogue`, what to hide, a secret key. Out: a `Catalogue` in which the same person has the same pseudonym wherever the key is the
same. 'contacts' hides the people of contacts, every e-mail address and every phone number; 'persons' hides, beside these, names that stand
in running text or in the file's own metadata. Rules find them, so a name in an unusual form can stay.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from typing import Any, Literal

from extractor.catalogue import Catalogue, Diagnostic
from extractor.danish.addresses import addresses
from extractor.danish.names import NAME, is_name, trimmed
from extractor.danish.phones import phones
from extractor.text import fold

Mode = Literal["contacts", "persons"]
_KEPT = {"schema_version", "source", "extraction", "document_type", "coverage", "bbox", "sha256", "severity", "code", "kind", "type", "id"}
"""Keys whose values are the program's own, not the document's."""


class Redactor:
    """Hides personal data with pseudonyms made from `key`."""

    def __init__(self, mode: str, key: bytes) -> None:
        self.mode = mode
        self._key = key

    def redacted(self, catalogue: Catalogue) -> Catalogue:
        """The catalogue with pseudonyms, and a diagnostic that says so."""
        data = catalogue.model_dump(mode="json")
        names = self._names(data)
        hidden = _Hiding(self, names)
        if self.mode == "persons":
            said = data["source"]["metadata"]
            said |= {"title": hidden.walk(said["title"]), "author": self._author(said["author"])}
        for key, value in data.items():
            if key not in _KEPT:
                data[key] = hidden.walk(value)
        note = Diagnostic(
            severity="info", code="redacted", message=f"Personal data ({self.mode}) stands as pseudonyms.", project=None, provenance=()
        )
        result = Catalogue.model_validate(data)
        return result.model_copy(update={"diagnostics": (*result.diagnostics, note)})

    def pseudonym(self, kind: str, value: str) -> str:
        """'Person-K3QZ7A': the same for the same value, whatever its case."""
        digest = hmac.new(self._key, f"{kind}:{fold(value)}".encode(), hashlib.sha256).hexdigest()
        return f"{kind}-{digest[:8].upper()}"

    def phone(self, value: str) -> str:
        """A number that is none: +999 and nine figures."""
        digits = re.sub(r"\D", "", value)
        number = int(hmac.new(self._key, f"phone:{digits[-8:]}".encode(), hashlib.sha256).hexdigest(), 16) % 10**9
        return f"+999{number:09}"

    def email(self, value: str) -> str:
        return f"{self.pseudonym('mail', value).lower()}@redacted.invalid"

    def _author(self, author: str | None) -> str | None:
        return self.pseudonym("Person", author) if author else author

    def _names(self, data: dict[str, Any]) -> set[str]:
        """The names to hide: of contacts and mentions, and with 'persons' those that stand in any text."""
        found = {c["name"] for c in _dicts(data) if c.get("name") and "email" in c}
        if self.mode == "persons":
            found |= {m["text"] for m in _dicts(data) if m.get("label") == "person"}
            found |= {n for text in _texts(data) for n in _in_text(text)}
        return {name for name in found if not (name.endswith("s") and name[:-1] in found)}  # genitives of the others


class _Hiding:
    """One document's walk: every text that is the document's is rewritten."""

    def __init__(self, redactor: Redactor, names: set[str]) -> None:
        self._redactor = redactor
        self._whole = {fold(name): name for name in names}
        self._full = _pattern(names, re.IGNORECASE)
        parts = {
            part: name
            for name in sorted(names)
            if is_name(name)
            for part in (name.split()[0], name.split()[-1])
            if len(part) > 2 and part[:1].isupper()
        }
        self._parts = parts
        self._part = _pattern(set(parts), re.NOFLAG)

    def walk(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {k: v if k in _KEPT else self._phone(v) if k == "phone" else self.walk(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self.walk(v) for v in value]
        return self._text(value) if isinstance(value, str) else value

    def _phone(self, value: str | None) -> str | None:
        return self._redactor.phone(value) if value else value

    def _text(self, text: str) -> str:
        for address in reversed(addresses(text)):
            text = text[: address.start] + self._redactor.email(address.address) + text[address.end :]
        for found in reversed(phones(text)):
            if not text[found.start : found.end].startswith("+999"):
                text = text[: found.start] + self._redactor.phone(found.number) + text[found.end :]
        if self._full:
            text = self._full.sub(lambda m: self._redactor.pseudonym("Person", self._whole.get(fold(m[0]), m[0])), text)
        if self._part:
            text = self._part.sub(lambda m: self._redactor.pseudonym("Person", self._parts[m[0]]), text)
        return text


def _pattern(names: set[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    """Any of the names as whole words, the longest first, also in the genitive."""
    if not names:
        return None
    ordered = sorted(names, key=lambda n: (-len(n), n))
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered)
    return re.compile(rf"(?<![\w-])(?:{words})(?=s?(?!\w))", flags)


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _dicts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _dicts(part)


def _texts(data: dict[str, Any]) -> Iterator[str]:
    for found in _dicts(data):
        yield from (v for k, v in found.items() if k in ("text", "title", "heading", "subtitle") and isinstance(v, str))


def _in_text(text: str) -> Iterator[str]:
    """What looks like a person's name in a running text."""
    for match in NAME.finditer(text):
        span = trimmed(match[0])
        if span:
            yield match[0][span[0] : span[1]]
