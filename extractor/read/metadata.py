"""What a PDF says of itself.

In: the Info dictionary as read. Out: title, author, creator, producer and creation time, each text or None.
"""

from __future__ import annotations

import re
from typing import Any

from extractor.text import clean, squeeze

_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(?:([+-])(\d\d)'?(\d\d)?'?|Z)?")


def metadata_of(info: dict[str, Any]) -> dict[str, str | None]:
    """The five entries of the contract."""
    found = {key: _text(info.get(key.capitalize())) for key in ("title", "author", "creator", "producer")}
    return {**found, "created": iso_date(_text(info.get("CreationDate")))}


def _text(value: Any) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        return None
    printable = "".join(c if c.isprintable() else " " for c in clean(value))
    return squeeze(printable) or None


def iso_date(value: str | None) -> str | None:
    """\"D:20180607102200+02'00'\" → '2018-06-07T10:22:00+02:00'; None where it is no date."""
    match = _DATE.match(value or "")
    if not match:
        return None
    year, month, day, hour, minute, second, sign, off_hours, off_minutes = match.groups()
    date = "-".join(part for part in (year, month, day) if part)
    if not hour or not day:
        return date
    zone = f"{sign}{off_hours}:{off_minutes or '00'}" if sign else "Z" if "Z" in match.group() else ""
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}"
