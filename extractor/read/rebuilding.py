"""The table of objects rebuilt from all of a file: pdfminer's own walk ends at the first trailer, so that a file that was changed later
shows what it was before, and gives up at the first object that is cut off.

In: nothing. Out: nothing; importing it puts it in the place of pdfminer's.
"""

from __future__ import annotations

import re
from typing import Any

from pdfminer.pdfdocument import PDFXRefFallback
from pdfminer.pdfparser import PDFStreamParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF, PSException
from pdfminer.psparser import literal_name

_OBJECT = re.compile(rb"(\d{1,10})\s+(\d{1,5})\s+obj\b")
_BROKEN = (PSException, ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, RecursionError)


def load(table: PDFXRefFallback, parser: Any) -> None:
    """Each object where it stands last, and what the trailers say, the later before the earlier."""
    parser.seek(0)
    while True:
        try:
            place, line = parser.nextline()
        except PSEOF:
            return
        begins = _OBJECT.match(line)
        if not begins and not line.startswith(b"trailer"):
            continue
        parser.seek(place)
        try:
            if begins:
                _take(table, parser, int(begins[1]), place, int(begins[2]))
            else:
                table.load_trailer(parser)
        except _BROKEN:
            parser.reset()
            parser.seek(place + len(line))


def _take(table: PDFXRefFallback, parser: Any, number: int, place: int, generation: int) -> None:
    """An object, and those in it where it is a stream of objects."""
    table.offsets[number] = (None, place, generation)
    _, found = parser.nextobject()
    if isinstance(found, PDFStream) and literal_name(found.get("Type")) == "ObjStm":
        for index, inner in enumerate(_numbers(found)):
            table.offsets[inner] = (number, index, 0)


def _numbers(stream: PDFStream) -> list[int]:
    """The numbers of the objects in a stream of them: it begins with these, each with its place."""
    parser = PDFStreamParser(stream.get_data())
    found: list[object] = []
    count = stream.get("N", 0)
    try:
        while len(found) < 2 * count:
            found.append(parser.nextobject()[1])
    except PSEOF:
        pass
    return [number for number in found[: len(found) // 2 * 2 : 2] if isinstance(number, int)]


setattr(PDFXRefFallback, "load", load)  # noqa: B010
