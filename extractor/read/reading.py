"""Which reader reads a file, and which one helps where it fails.

In: bytes. Out: `Source`. pdfplumber reads; pdfium reads the whole file where pdfplumber cannot, and single pages that it fails on or finds
empty. What neither opens is mended and tried again. What was read in the second way is said in the source's `rescued`.
Raises DamagedPdf, NoPages, PasswordError, TooLarge.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn

from extractor.errors import DamagedPdf, InputError, PasswordError, TooLarge
from extractor.limits import LIMITS, Limits
from extractor.pages import Page, Source
from extractor.read import pdfium, pdfplumber
from extractor.read.guards import LOOPING, NESTED
from extractor.read.mending import mended, with_header
from extractor.read.sane import sane

_NO_HELP = {LOOPING, TooLarge.__name__}
"""Faults of pages that are a trap for the second reader too, which has no limits of its own."""
OnPage = Callable[[int, int], None]


def read_file(
    name: str,
    data: bytes,
    *,
    password: str | None = None,
    on_page: OnPage | None = None,
    limits: Limits = LIMITS,
    reader: str | None = None,
) -> Source:
    """The file `data`, called `name`, read by the reader asked for or by the best that can."""
    source = _read(name, with_header(data), password, on_page, limits, reader)
    return replace(source, sha256=hashlib.sha256(data).hexdigest(), size=len(data), pages=tuple(map(sane, source.pages)))


def _read(name: str, data: bytes, password: str | None, on_page: OnPage | None, limits: Limits, reader: str | None) -> Source:
    if reader == pdfium.NAME:
        return pdfium.read(name, data, password=password, on_page=on_page, limits=limits)
    try:
        source = pdfplumber.read(name, data, password=password, on_page=on_page, limits=limits)
    except (DamagedPdf, PasswordError) as error:
        return _instead(name, data, password, on_page, limits, error)
    return source if reader else _completed(source, data, password, limits)


def _instead(name: str, data: bytes, password: str | None, on_page: OnPage | None, limits: Limits, error: InputError) -> Source:
    """The whole file by the second reader; where that fails too, the first one's error stands, but a password asked for goes before."""
    try:
        source = pdfium.read(name, data, password=password, on_page=on_page, limits=limits)
    except PasswordError:
        raise
    except InputError:
        source = _mended(name, data, on_page, limits) or _raised(error)
    else:
        source = source if any(p.words or p.images for p in source.pages) else _mended(name, data, on_page, limits) or source
    return replace(source, rescued=tuple(p.number for p in source.pages))


def _raised(error: InputError) -> NoReturn:
    raise error from None


def _mended(name: str, data: bytes, on_page: OnPage | None, limits: Limits) -> Source | None:
    """What either reader finds in the file when its frame is put right, if that is anything."""
    frames = list(dict.fromkeys(mended(data, lost) for lost in range(3)))
    for better, read in ((frame, read) for frame in frames for read in (pdfplumber.read, pdfium.read)):
        try:
            source = read(name, better, on_page=on_page, limits=limits)
        except InputError:
            continue
        if any(p.words or p.images for p in source.pages):
            lost = ((p.number, "Lost") for p in source.pages if not (p.words or p.images or p.rules or p.fills))
            return replace(source, faults=tuple(dict([*lost, *source.faults]).items()))
    return None


def _completed(source: Source, data: bytes, password: str | None, limits: Limits) -> Source:
    """Pages without words, and those that failed, as the second reader sees them, where it sees more."""
    failed = {page for page, why in source.faults if why not in _NO_HELP}
    wanted = {p.number for p in source.pages if not p.words or p.notes or p.number in failed}
    wanted -= {page for page, why in source.faults if why in _NO_HELP}
    if not wanted:
        return source
    try:
        second = pdfium.read_pages(data, wanted, password=password, limits=limits)
    except InputError:
        return source
    pages = tuple(_better(page, second.get(page.number), page.number in failed) for page in source.pages)
    rescued = tuple(p.number for p, q in zip(source.pages, pages, strict=True) if p is not q and (not p.words or p.number in failed))
    return replace(source, pages=pages, rescued=rescued, faults=tuple(f for f in source.faults if f[0] not in rescued or f[1] == NESTED))


def _better(first: Page, second: Page | None, failed: bool) -> Page:
    """The second reader's page where it shows more: the words of a page that has none in the first, all of one that the first could not
    read to its end. Else the first's, with what the second reads in its form fields and notes."""
    if second is None or not (second.words or (failed and second.images)):
        return first
    if not first.words or (failed and len(second.words) >= len(first.words)):
        return replace(second, label=first.label)
    return first if failed else _with_notes(first, second)


def _with_notes(page: Page, second: Page) -> Page:
    """The page and the words that the second reader finds in its form fields and notes and that it has not itself."""
    taken = [w.box for w in page.words]
    more = [w for w in second.words if any(n.holds(w.box) for n in page.notes) and not any(t.holds(w.box) for t in taken)]
    first = len(page.words)
    return replace(page, words=(*page.words, *(replace(w, index=first + i) for i, w in enumerate(more)))) if more else page
