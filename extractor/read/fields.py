"""What was written in form fields and text boxes that have no picture of themselves: the program that shows the file sets it.

In: the annotations of a page as pdfplumber gives them. Out: `Word`s, set in the rectangle of their field as a program would set them. What
is hidden, and passwords, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from extractor.geometry import Box
from extractor.pages import Style, Word
from extractor.read.resolving import resolved
from extractor.text import clean

UNSEEN = 2 | 32
"""Flags of an annotation that is hidden, or not shown on a screen."""
PASSWORD = 1 << 13
"""The flag of a field whose characters are shown as dots."""
DEEPEST = 20
"""Fields within fields that are looked through for what they hand down."""
MOST = 20_000
"""Characters of a field that are read."""
USUAL = 12.0
"""Points of type where the field lets the program choose."""
WIDE = 0.5
"""Ems that a character takes on average."""
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s+Tf")


def written(annots: Iterable[dict[str, Any]], offset: tuple[float, float], first: int) -> tuple[Word, ...]:
    """The words, their indexes from `first` on; `offset` is the top left corner of the page as seen."""
    left, up = offset
    found: list[Word] = []
    for annot in annots:
        data = annot["data"]
        if (text := _text(data)) and not _drawn(data):
            box = Box(annot["x0"] - left, annot["top"] - up, annot["x1"] - left, annot["bottom"] - up)
            found += _words(text, box, _size(data), first + len(found))
    return tuple(found)


def _drawn(data: dict[str, Any]) -> bool:
    looks = resolved(data.get("AP"))
    return isinstance(looks, dict) and isinstance(resolved(looks.get("N")), dict | PDFStream)


def _text(data: dict[str, Any]) -> str:
    """What it says; nothing where it is of another kind, or not shown."""
    flags, kind = resolved(data.get("F")), _name(data.get("Subtype"))
    if isinstance(flags, int) and flags & UNSEEN:
        return ""
    if kind == "FreeText":
        return _string(data.get("Contents"))
    asked = _handed_down(data, "Ff")
    secret = isinstance(asked, int) and bool(asked & PASSWORD)
    if kind != "Widget" or _name(_handed_down(data, "FT")) not in ("Tx", "Ch") or secret:
        return ""
    value = _handed_down(data, "V")
    shown = {_string(pair[0]): _string(pair[1]) for pair in _pairs(_handed_down(data, "Opt"))}
    texts = [_string(v) for v in (value if isinstance(value, list) else [value])]
    return "\n".join(shown.get(text, text) for text in texts)


def _pairs(options: object) -> Iterator[list[object]]:
    for option in options if isinstance(options, list) else ():
        pair = resolved(option)
        if isinstance(pair, list) and len(pair) == 2:
            yield pair


def _handed_down(data: dict[str, Any], key: str) -> object:
    """A field's entry, its own or that of a field above it."""
    node: object = data
    for _ in range(DEEPEST):
        if not isinstance(node, dict):
            return None
        if key in node:
            return resolved(node[key])
        node = resolved(node.get("Parent"))
    return None


def _string(value: object) -> str:
    found = resolved(value)
    if isinstance(found, str):
        return found[:MOST]
    return decode_text(found[:MOST]) if isinstance(found, bytes) else ""


def _name(value: object) -> str:
    found = resolved(value)
    return str(found.name) if isinstance(found, PSLiteral) else str(found)


def _size(data: dict[str, Any]) -> float:
    match = _SIZE.search(_string(_handed_down(data, "DA")))
    return float(match[1]) if match and 1.0 <= float(match[1]) <= 100.0 else USUAL


def _words(text: str, box: Box, size: float, first: int) -> Iterator[Word]:
    """The words from left to right, line under line, all within the box."""
    lines = list(_wrapped(text, max(1, int(box.width / (WIDE * size)))))
    pitch = min(1.2 * size, box.height / max(1, len(lines)))
    style = Style(round(min(size, max(pitch, 1.0)), 1), color="#000000")
    index = first
    for row, line in enumerate(lines):
        place = 0
        for part in line:
            x0, x1 = (min(box.x1, box.x0 + at * WIDE * style.size) for at in (place, place + len(part)))
            yield Word(index, part, Box(x0, box.top + row * pitch, x1, box.top + (row + 1) * pitch), style, len(part))
            place, index = place + len(part) + 1, index + 1


def _wrapped(text: str, room: int) -> Iterator[list[str]]:
    """The words line by line, `room` characters on each."""
    for line in text.splitlines():
        taken: list[str] = []
        for part in clean(line).split():
            if taken and sum(map(len, taken)) + len(taken) + len(part) > room:
                yield taken
                taken = []
            taken.append(part)
        if taken:
            yield taken
