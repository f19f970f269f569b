"""The pages of a file that must be read from their pictures, read.

In: a `Source`, the file's bytes, `OcrOptions`, a language's repairs. Out: the `Source` with those pages; what was done and what could not
be is said in its `remarks`. A page that cannot be read stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Literal

from extractor.pages import Page, PictureReading, Remark, Source, Word
from extractor.read.ocr import cache, render, signs, tesseract
from extractor.read.ocr.mending import Mend, mended
from extractor.read.ocr.page import Settings, read
from extractor.read.ocr.remarks import ASKED, FEW, LAYERED, failed, no_text, not_read, remarks, unfitting
from extractor.read.ocr.render import CannotRender, Picture
from extractor.read.ocr.seen import Reading
from extractor.read.ocr.settle import settled

TRIMMED = 100
"""Pages after which the cache is held to its limit."""
Mode = Literal["auto", "never", "always"]
OnPage = Callable[[int, int], None]
Outcome = Reading | Exception


@dataclass(frozen=True, slots=True)
class OcrOptions:
    """`mode` says which pages are read from pictures, `language` with which of Tesseract's models, `timeout` the seconds a page may take,
    `jobs` how many pages at a time (None: as many as there are cores), `cache` whether what was read is kept for the next time."""

    mode: Mode = "auto"
    language: str = "dan"
    cache: bool = True
    timeout: float = 120.0
    jobs: int | None = None


def with_pictures_read(
    source: Source, data: bytes, options: OcrOptions, mend: Mend, *, password: str | None = None, on_page: OnPage | None = None
) -> Source:
    """`source` with the pages that need it read from their pictures; the others as they are."""
    wanted = {p.number: why for p in source.pages if (why := _why(p, options))}
    if not wanted:
        return source
    if options.mode == "never":
        return _with(source, not_read(source, wanted, "it was asked not to read pictures (--ocr never)"))
    try:
        tesseract.demand(options.language)
    except tesseract.OcrMissing as error:
        source = _with(source, not_read(source, wanted, f"{error}. {tesseract.remedy(options.language)}"))
        wanted = {number: why for number, why in wanted.items() if why == LAYERED}
    return _read_pages(source, data, options, mend, wanted, password, on_page) if wanted else source


def _why(page: Page, options: OcrOptions) -> str | None:
    """Why the page's picture is looked at, None where it is not: its words alone are wanting, or their looks."""
    if options.mode == "always":
        return ASKED
    why = signs.reason(page)
    return LAYERED if why in (None, FEW) and options.mode == "auto" and signs.is_layered(page) else why


def _stands(new: Page, old: Page, reading: Reading, why: str) -> bool:
    """Whether the page as its picture shows it takes the place of the page as it was."""
    if why == ASKED or reading.layered:
        return True
    few = why == LAYERED and signs.reason(old) == FEW
    return (why == LAYERED and not few) or signs.is_better(new, old, FEW if few else why)


def _with(source: Source, said: Sequence[Remark]) -> Source:
    return replace(source, remarks=(*source.remarks, *said))


def _read_pages(
    source: Source,
    data: bytes,
    options: OcrOptions,
    mend: Mend,
    wanted: Mapping[int, str],
    password: str | None,
    on_page: OnPage | None,
) -> Source:
    readings: dict[int, Reading] = {}
    said: list[Remark] = []
    unfit: list[int] = []
    done = 0
    try:
        layers = {p.number: p.words for p in source.pages if wanted.get(p.number) == LAYERED}
        for number, outcome in _outcomes({n: layers.get(n, ()) for n in sorted(wanted)}, data, options, password):
            done += 1
            if isinstance(outcome, Reading):
                readings[number] = mended(outcome, mend)
            elif isinstance(outcome, tesseract.OcrMissing):
                unfit.append(number)
            else:
                said.append(failed(number, outcome))
            if on_page:
                on_page(done, len(wanted))
            if done % TRIMMED == 0:
                cache.trim()
    except CannotRender as error:
        said += [failed(number, error) for number in wanted if number not in readings]
    finally:
        cache.trim()
    if unfit:
        said.append(unfitting(unfit, tesseract.remedy(options.language)))
    old = {p.number: p for p in source.pages}
    known = sorted({w.style.size for p in source.pages if p.number not in readings for w in p.words})
    new = settled(readings, old, known)
    chosen = {n: p for n, p in new.items() if _stands(p, old[n], readings[n], wanted[n])}
    said += [r for n in sorted(chosen) for r in remarks(readings[n], chosen[n], wanted[n])]
    said += [no_text(n) for n in sorted(readings) if n not in chosen and not old[n].words and old[n].images]
    anew = tuple(n for n in sorted(chosen) if not readings[n].layered)
    used = PictureReading(f"tesseract {tesseract.version()}", options.language, anew) if anew else None
    return replace(source, pages=tuple(chosen.get(p.number, p) for p in source.pages), remarks=(*source.remarks, *said), from_pictures=used)


def _outcomes(
    wanted: Mapping[int, Sequence[Word]], data: bytes, options: OcrOptions, password: str | None
) -> Iterator[tuple[int, Outcome]]:
    """Pages in order, with the words of their layers; no more pictures are drawn ahead than there are workers."""
    workers = options.jobs or _cores()
    waiting: list[tuple[int, Future[Reading]]] = []
    with render.opened(data, password) as file, ThreadPoolExecutor(workers) as pool:
        for number, layer in wanted.items():
            try:
                picture = file.picture(number)
            except CannotRender as error:
                yield number, error
                continue
            waiting.append((number, pool.submit(_read, picture, options, layer)))
            if len(waiting) > workers:
                yield _outcome(*waiting.pop(0))
        for number, future in waiting:
            yield _outcome(number, future)


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _read(picture: Picture, options: OcrOptions, layer: Sequence[Word]) -> Reading:
    """The picture's reading, from the cache where it was read before."""
    settings = Settings(options.language, options.timeout)
    if not options.cache:
        return read(picture, settings, layer)
    name = cache.key(picture, options.language, tesseract.version() or "", *(f"{w.text} {w.box}" for w in layer))
    found = cache.load(name)
    if found is None:
        found = read(picture, settings, layer)
        cache.store(name, found)
    return found


def _outcome(number: int, future: Future[Reading]) -> tuple[int, Outcome]:
    try:
        return number, future.result()
    except (tesseract.OcrFailed, tesseract.OcrMissing) as error:
        return number, error
