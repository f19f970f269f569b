"""The order of the steps, and nothing else: read, lay out, structure, assemble.

In: a path, bytes or an open binary file. Out: `Catalogue`; with reasons, or as an `Inspection`. Raises the errors of errors.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from extractor import profile as profiles
from extractor.assemble import assemble
from extractor.catalogue import Catalogue
from extractor.choose import Choice, choose, fits
from extractor.danish import danish
from extractor.danish.repairs import repaired_words
from extractor.document import Document
from extractor.draft import draft as draft_profile
from extractor.explain import reasons
from extractor.inspection import HeadingFound, Inspection, PageSeen, Reason, StyleUse
from extractor.layout import lay_out
from extractor.limits import LIMITS, Limits
from extractor.outline import Outline
from extractor.pages import Source, Style
from extractor.profile import Profile
from extractor.read import OcrOptions, Readable, load_bytes, read_file, with_pictures_read
from extractor.structure import outline

OnPage = Callable[[int, int], None]


def extract(
    source: Readable,
    *,
    profile: str | Profile | None = None,
    password: str | None = None,
    filename: str | None = None,
    on_page: OnPage | None = None,
    limits: Limits = LIMITS,
    reader: str | None = None,
    ocr: OcrOptions | None = None,
) -> Catalogue:
    """A PDF as validated data.

    `source` is a path, the file's bytes or an open binary file; `filename` names it in the result. `profile` is a profile's name, its
    file or a `Profile`; by default the best fitting. `on_page(done, all)` is called after each page that was read.
    `limits` bound what the file may take; `reader` names the one reader to use, by default the best that can read the file;
    `ocr` says which pages are read from their pictures, by default those without a usable text layer.
    Raises InputError where the file cannot be read and ProfileError where the profile cannot be used.
    """
    return _steps(source, profile, password, filename, on_page, limits, reader, ocr)[0]


def explain(
    source: Readable,
    *,
    profile: str | Profile | None = None,
    password: str | None = None,
    filename: str | None = None,
    on_page: OnPage | None = None,
    ocr: OcrOptions | None = None,
) -> tuple[Catalogue, tuple[Reason, ...]]:
    """As `extract`, with the reason for each field."""
    catalogue, document, parts, chosen = _steps(source, profile, password, filename, on_page, ocr=ocr)
    return catalogue, reasons(catalogue, document, parts, fits(document, [chosen], danish())[0])


def inspect(
    source: Readable,
    *,
    profile: str | Profile | None = None,
    password: str | None = None,
    filename: str | None = None,
    on_page: OnPage | None = None,
    ocr: OcrOptions | None = None,
) -> Inspection:
    """What the program sees in a file."""
    chosen = _profile(profile)
    read = _read(source, password, filename, on_page, ocr=ocr)
    document = lay_out(read)
    parts = _outline(document, chosen or choose(document, danish()).profile)
    candidates = [chosen] if chosen else [profiles.load(name) for name in profiles.names()]
    return Inspection(
        filename=read.filename,
        pages=tuple(
            PageSeen(
                p.number,
                document.page_labels.get(p.number, p.label),
                p.width,
                p.height,
                p.rotation,
                p.text_layer,
                len(p.words),
                len(p.images),
            )
            for p in read.pages
        ),
        styles=_styles(read),
        headings=tuple(
            HeadingFound(b.text.page, b.level or 1, b.text.text, b.score, b.evidence) for b in document.blocks if b.kind == "heading"
        ),
        fits=tuple(fits(document, candidates, danish())),
        unknown_headings=tuple((h.page, h.text) for h in parts.unknown_headings),
        bookmarks=read.bookmarks,
    )


def draft(source: Readable, *, password: str | None = None, filename: str | None = None, on_page: OnPage | None = None) -> str:
    """A profile for documents like this one, as TOML with comments."""
    read = _read(source, password, filename, on_page)
    return draft_profile(lay_out(read), read.filename, danish())


def _steps(
    source: Readable,
    profile: str | Profile | None,
    password: str | None,
    filename: str | None,
    on_page: OnPage | None,
    limits: Limits = LIMITS,
    reader: str | None = None,
    ocr: OcrOptions | None = None,
) -> tuple[Catalogue, Document, Outline, Profile]:
    given = _profile(profile)
    read = _read(source, password, filename, on_page, limits, reader, ocr)
    document = lay_out(read)
    choice = Choice(given, ()) if given else choose(document, danish())
    parts = _outline(document, choice.profile)
    parts = replace(parts, doubts=(*parts.doubts, *choice.doubts))
    return assemble(read, document, parts, choice.profile, danish()), document, parts, choice.profile


def _profile(profile: str | Profile | None) -> Profile | None:
    """The profile asked for: a faulty one is found before the file is read."""
    return profiles.load(profile) if isinstance(profile, str) else profile


def _read(
    source: Readable,
    password: str | None,
    filename: str | None,
    on_page: OnPage | None,
    limits: Limits = LIMITS,
    reader: str | None = None,
    ocr: OcrOptions | None = None,
) -> Source:
    name, data = load_bytes(source, filename)
    read = read_file(name, data, password=password, on_page=on_page, limits=limits, reader=reader)
    return with_pictures_read(read, data, ocr or OcrOptions(), repaired_words, password=password, on_page=on_page)


def _outline(document: Document, profile: Profile) -> Outline:
    return outline(document, profile, danish())


def _styles(source: Source) -> tuple[StyleUse, ...]:
    """The type styles, the most used first."""
    uses: Counter[Style] = Counter()
    samples: dict[Style, str] = {}
    for word in (w for p in source.pages for w in p.words):
        uses[word.style] += word.characters
        if len(samples.get(word.style, "")) < 40:
            samples[word.style] = f"{samples.get(word.style, '')} {word.text}".strip()
    return tuple(StyleUse(style, count, samples[style]) for style, count in uses.most_common())
