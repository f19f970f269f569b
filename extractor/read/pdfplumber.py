"""Reads PDF files with pdfplumber: the only module that imports it.

In: bytes. Out: `Source`, its pages one by one, each closed when read so that memory stays flat in the page count.
Raises DamagedPdf, PasswordError.
"""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException
from pypdfium2 import PdfiumError

from extractor.errors import DamagedPdf, InputError, NoPages, PasswordError, TooLarge
from extractor.geometry import Box
from extractor.limits import LIMITS, Limits
from extractor.pages import Bookmark, Fill, Link, Page, Rule, Source, Word
from extractor.read import encryption, fonts, page_tree, rebuilding  # noqa: F401  # register with pdfminer
from extractor.read.beside import beside
from extractor.read.colors import hex_color
from extractor.read.fields import written
from extractor.read.glyphs import settled
from extractor.read.guards import Heavy, bounded, cause, cut_short, next_page
from extractor.read.metadata import metadata_of
from extractor.read.objects import keep_objects
from extractor.read.painting import Paint, hidden_layers, paint
from extractor.read.seeing import SCALE, Picture, in_picture, unseen
from extractor.read.sideways import is_slanted, runs
from extractor.read.structure_tags import Place, heading_tags
from extractor.read.words import word, words

NAME = "pdfplumber"
THIN = 2.0
"""Points up to which a filled rectangle is a rule."""
MARK = 16.0
"""Points up to which a filled curve is a mark."""
MANY = 400
"""Marks on a page from which they are dots of a drawing."""
WORD_GAP = 0.15
"""Gap, in ems, that parts two words."""
_BROKEN = (
    PSException,
    PdfminerException,
    MalformedPDFException,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    AssertionError,
    OverflowError,
    RecursionError,
)
"""What pdfminer raises on damaged files."""
OnPage = Callable[[int, int], None]

for _chatty in ("pdfminer", "pdfplumber"):
    logging.getLogger(_chatty).setLevel(logging.CRITICAL)


def is_available() -> bool:
    """True: pdfplumber is always installed."""
    return True


def read(name: str, data: bytes, *, password: str | None = None, on_page: OnPage | None = None, limits: Limits = LIMITS) -> Source:
    """The file `data`, called `name`; `on_page(done, all)` is called after each page."""
    with bounded(limits), _opened(name, data, password) as pdf:
        if not pdf.pages and _says_empty(pdf):
            raise NoPages(f"{name}: a PDF without pages")
        if len(pdf.pages) > limits.pages:
            raise TooLarge(f"{name}: {len(pdf.pages)} pages, more than {limits.pages}")
        pages, faults = _pages(pdf, on_page)
        if not pages:
            raise DamagedPdf(f"{name}: no page of it can be read")
        return Source(
            filename=name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            pages=pages,
            metadata=metadata_of(pdf.metadata or {}),
            bookmarks=_bookmarks(pdf),
            faults=faults,
            reader=NAME,
            remarks=beside(pdf.doc.catalog),
        )


@contextmanager
def _opened(name: str, data: bytes, password: str | None) -> Iterator[PDF]:
    try:
        pdf = pdfplumber.open(io.BytesIO(data), password=password or "")
        len(pdf.pages)
    except (*_BROKEN, TooLarge) as error:
        raise _translated(name, error, password) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _translated(name: str, error: Exception, password: str | None) -> InputError:
    causes = [error, error.__cause__, *error.args]
    if over := next((c for c in causes if isinstance(c, TooLarge) and not isinstance(c, Heavy)), None):
        return TooLarge(f"{name}: {over.message}")
    if any(isinstance(c, PDFPasswordIncorrect) for c in causes):
        return PasswordError(f"{name}: encrypted, and {'the password is wrong' if password else 'a password is needed'}")
    return DamagedPdf(f"{name}: damaged beyond reading")


def _pages(pdf: PDF, on_page: OnPage | None) -> tuple[tuple[Page, ...], tuple[tuple[int, str], ...]]:
    """Every page; one that fails is empty and named among the faults."""
    labels = _labels(pdf)
    layers = hidden_layers(pdf.doc.catalog)
    tags = heading_tags(pdf.doc.catalog)
    pages: list[Page] = []
    faults: list[tuple[int, str]] = []
    count = len(pdf.pages)
    for page in pdf.pages:
        label = labels[page.page_number - 1] if page.page_number <= len(labels) else None
        next_page()
        try:
            pages.append(_page(page, label, layers, tags))
            if why := cut_short():
                faults.append((page.page_number, why))
        except (*_BROKEN, TooLarge) as error:
            faults.append((page.page_number, cause(error)))
            pages.append(Page(page.page_number, float(page.width), float(page.height), label=label, text_layer="none"))
        page.close()
        if on_page:
            on_page(page.page_number, count)
    return tuple(pages), tuple(faults)


def _page(page: PlumberPage, label: str | None, layers: frozenset[int], tags: Mapping[Place, str]) -> Page:
    paint(page, layers)
    keep_objects(page)
    left, up, right, down = _seen(page)
    offset = (float(left), float(up))
    seen = page.crop((left, up, right, down), strict=False) if (left, up, right, down) != tuple(page.bbox) else page
    rules, fills = _drawn(seen, offset)
    images = tuple(_box(image, offset) for image in seen.images)
    found, paints = _words(seen, fills, offset)
    covers = [(_box(o, offset), o["tag"]) for o in (*seen.rects, *seen.images) if o.get("fill") or "stream" in o]
    opaque = [(box, by.order) for box, by in covers if by.alpha > 0.9]
    hidden = unseen(found, paints, opaque, images, lambda: _picture(page))
    number = int(getattr(page.page_obj, "pageid", 0) or 0)
    named = [tags.get((number, by.mcid), by.tag) if by.mcid is not None else by.tag for by in paints]
    found = tuple(replace(w, hidden=w.index in hidden, tag=tag) for w, tag in zip(found, named, strict=True))
    fields = written(page.annots, offset, len(found))
    return Page(
        number=page.page_number,
        width=float(right) - float(left),
        height=float(down) - float(up),
        rotation=int(page.rotation or 0) % 360,
        label=label,
        words=(*found, *fields),
        rules=rules,
        fills=fills,
        links=_links(page, offset),
        images=images,
        notes=_notes(page, offset),
        text_layer="embedded" if found or fields else "none",
        in_picture=in_picture(found, paints, [(_box(i, offset), i["tag"].order) for i in seen.images]),
    )


def _seen(page: PlumberPage) -> tuple[float, float, float, float]:
    """The crop box; the whole page where it holds nothing of that."""
    (left, up, right, down), (x0, top, x1, bottom) = page.cropbox, page.bbox
    inside = min(right, x1) > max(left, x0) and min(down, bottom) > max(up, top)
    return (left, up, right, down) if inside else (x0, top, x1, bottom)


def _words(page: PlumberPage, fills: tuple[Fill, ...], offset: tuple[float, float]) -> tuple[tuple[Word, ...], list[Paint]]:
    """The words of a page, those that are set sideways last, and how the first character of each was painted."""
    chars = settled(page.chars)
    kept = {id(char) for char in chars}
    turned = [char for char in chars if not char["upright"] or is_slanted(char)]
    kept -= {id(char) for char in turned}
    level = page.filter(lambda item: item["object_type"] != "char" or id(item) in kept)
    raw = level.extract_words(
        x_tolerance_ratio=WORD_GAP,
        keep_blank_chars=True,
        return_chars=True,
        extra_attrs=["fontname", "size", "non_stroking_color", "upright"],
    )
    paints: list[Paint] = []
    found = words(raw, fills, offset, paints.append)
    sideways = tuple(word(len(found) + n, run, True, fills, offset, turn, paints.append) for n, (run, turn) in enumerate(runs(turned)))
    return (*found, *sideways), paints


def _picture(page: PlumberPage) -> Picture | None:
    """The page as seen; None where it cannot be drawn, or only in more memory than a forged size is worth."""
    if max(page.width, page.height) > LIMITS.page_side or page.width * page.height * SCALE**2 > LIMITS.picture_pixels:
        return None
    try:
        return np.asarray(page.to_image(resolution=round(72 * SCALE)).original.convert("RGB"))
    except (*_BROKEN, PdfiumError, OSError, MemoryError):
        return None


def _box(item: dict[str, Any], offset: tuple[float, float]) -> Box:
    left, up = offset
    return Box(float(item["x0"]) - left, float(item["top"]) - up, float(item["x1"]) - left, float(item["bottom"]) - up)


def _drawn(page: Any, offset: tuple[float, float]) -> tuple[tuple[Rule, ...], tuple[Fill, ...]]:
    """Lines and thin rectangles as rules, filled rectangles as fills, in the order drawn; outlines of rectangles give four rules."""
    rules = [Rule(_box(line, offset), hex_color(line.get("stroking_color"))) for line in page.lines]
    fills: list[Fill] = []
    for rect in page.rects:
        box, ink = _box(rect, offset), hex_color(rect.get("non_stroking_color"))
        if rect.get("fill") and min(box.width, box.height) <= THIN:
            rules.append(Rule(box, ink))
        elif rect.get("fill") and ink:
            fills.append(Fill(box, ink))
        if rect.get("stroke") and min(box.width, box.height) > THIN:
            rules += _outline(box, hex_color(rect.get("stroking_color")))
    shapes = [shape for curve in page.curves for shape in _shape(curve, offset)]
    return tuple(rules), _with_shapes(fills, shapes)


def _with_shapes(fills: Sequence[Fill], shapes: Sequence[Fill]) -> tuple[Fill, ...]:
    """Boxes with rounded corners over the rectangles under them, marks over all; very many marks are a drawing and none."""
    found = list(fills)
    for shape in (s for s in shapes if max(s.box.width, s.box.height) > MARK):
        under = (i + 1 for i, f in enumerate(found) if f.box.overlap_x(shape.box) >= shape.box.width - 1 and f.box.holds(shape.box))
        found.insert(max(under, default=0), shape)
    marks = [s for s in shapes if max(s.box.width, s.box.height) <= MARK]
    return (*found, *(marks if len(marks) <= MANY else ()))


def _shape(curve: dict[str, Any], offset: tuple[float, float]) -> list[Fill]:
    """A filled curve that is a small mark (a dot, a triangle) or fills its box (rounded corners); other drawings are none."""
    box, ink = _box(curve, offset), hex_color(curve.get("non_stroking_color"))
    if not curve.get("fill") or ink is None or min(box.width, box.height) <= THIN:
        return []
    ring = list(zip(curve["pts"], [*curve["pts"][1:], curve["pts"][0]], strict=True))
    area = abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in ring)) / 2
    kept = max(box.width, box.height) <= MARK or area > 0.9 * box.width * box.height
    return [Fill(box, ink, rounded=True)] if kept else []


def _outline(box: Box, color: str | None) -> list[Rule]:
    x0, top, x1, bottom = box
    return [
        Rule(b, color) for b in (Box(x0, top, x1, top), Box(x0, bottom, x1, bottom), Box(x0, top, x0, bottom), Box(x1, top, x1, bottom))
    ]


def _links(page: PlumberPage, offset: tuple[float, float]) -> tuple[Link, ...]:
    found = [(_box(link, offset), link.get("uri")) for link in page.hyperlinks]
    return tuple(Link(box, str(uri) if uri else None) for box, uri in found)


def _notes(page: PlumberPage, offset: tuple[float, float]) -> tuple[Box, ...]:
    """Form fields and notes that are drawn with text of their own."""
    kinds = ("Widget", "FreeText", "Stamp")
    return tuple(_box(a, offset) for a in page.annots if "AP" in a["data"] and str(getattr(a["data"].get("Subtype"), "name", "")) in kinds)


def _says_empty(pdf: PDF) -> bool:
    """Whether the file itself says that it has no pages."""
    tree = resolve1(pdf.doc.catalog.get("Pages"))
    return isinstance(tree, dict) and resolve1(tree.get("Kids")) == []


def _labels(pdf: PDF) -> list[str]:
    """The file's own page labels; none where it has none or they are damaged."""
    try:
        return [str(label) for label, _ in zip(pdf.doc.get_page_labels(), pdf.pages, strict=False)]
    except _BROKEN:
        return []


def _bookmarks(pdf: PDF) -> tuple[Bookmark, ...]:
    try:
        return tuple(Bookmark(int(level), str(title)) for level, title, *_ in pdf.doc.get_outlines())
    except _BROKEN:
        return ()
