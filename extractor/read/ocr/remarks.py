"""What is said of reading pictures: what was read, put right, left out, and what could not be read.

In: readings and pages. Out: `Remark`s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.pages import Page, Remark, Source
from extractor.read.ocr.seen import Reading

ASKED, EMPTY, FEW = "asked for", "no text layer", "few words over a picture"
LAYERED = "words that do not fit its picture"
"""Why a page's picture is looked at. The last is said where its words cannot stand."""


def remarks(reading: Reading, page: Page, why: str) -> Iterator[Remark]:
    """What is to be said of a page that was read."""
    number = page.number
    if reading.layered:
        message = f"Page {number} is a picture, and its words another program's reading of it: their looks were measured in the picture."
        yield Remark("info", "text-layer-measured", message, number)
    elif why not in (EMPTY, ASKED):
        yield Remark("warning", "text-layer-replaced", f"The text layer of page {number} has {why}: it was read from its picture.", number)
    if reading.turned:
        yield Remark("info", "page-turned", f"Page {number} lay turned: it was read turned by {reading.turned} degrees.", number)
    for mended in reading.mended:
        yield Remark("info", "ocr-repaired", f"'{mended.read}' was put right to '{mended.now}'.", number, mended.box)
    for stamp in reading.stamps:
        said = f": '{stamp.text}'" if stamp.text else ", and nothing in it could be read"
        yield Remark("info", "stamp", f"A stamp or mark on page {number} is no part of the text{said}.", number, stamp.box)
    if reading.dropped:
        shown = ", ".join(f"'{text}'" for text, _ in reading.dropped[:5]) + (" …" if len(reading.dropped) > 5 else "")
        message = f"Marks on page {number} that are no sure text were left out: {shown}."
        yield Remark("info", "ocr-left-out", message, number, reading.dropped[0][1])


def not_read(source: Source, wanted: Mapping[int, str], because: str) -> list[Remark]:
    """That pages were not read from their pictures, and what to do."""
    empty = [p.number for p in source.pages if p.number in wanted and not p.words and p.images]
    garbage = [n for n, why in wanted.items() if n not in empty and why not in (EMPTY, ASKED, FEW, LAYERED)]
    said = []
    if empty:
        said.append(Remark("error", "no-text-layer", f"No text layer on page {_list(empty)}: the page is a picture, and {because}."))
    if garbage:
        said.append(Remark("error", "text-layer-unusable", f"The text layer of page {_list(garbage)} is unusable, and {because}."))
    return said


def unfitting(numbers: Iterable[int], remedy: str) -> Remark:
    """That text layers do not fit their pictures, and stand since nothing can read these."""
    message = f"The text layer of page {_list(numbers)} has {LAYERED}, and stands as it is: it could not be read anew. {remedy}."
    return Remark("warning", "text-layer-unfit", message)


def no_text(number: int) -> Remark:
    """That a page is a picture in which no text stands."""
    return Remark("info", "picture-without-text", f"Page {number} is a picture, and no text was found in it.", number)


def failed(number: int, error: Exception) -> Remark:
    """That one page could not be read."""
    return Remark("error", "ocr-failed", f"Page {number} could not be read from its picture: {error}.", number)


def _list(numbers: Iterable[int]) -> str:
    found = list(numbers)
    return ", ".join(map(str, found[:30])) + (" …" if len(found) > 30 else "")
