"""Reads PDF files with pdfium: the second reader, for what pdfplumber cannot read, and the fast one. The only module that imports it.

In: bytes. Out: `Source`, or single `Page`s. It knows no structure tags; what is drawn it knows by its bounds. Form fields and notes are
read with the page. Raises DamagedPdf, NoPages, PasswordError, TooLarge.
"""

from __future__ import annotations

import ctypes
import gc
import hashlib
import math
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.errors import DamagedPdf, NoPages, PasswordError, TooLarge
from extractor.geometry import Box
from extractor.limits import LIMITS, Limits
from extractor.pages import Bookmark, Fill, Page, Remark, Rule, Source
from extractor.read.beside import remarks
from extractor.read.colors import hex_color
from extractor.read.metadata import metadata_of
from extractor.read.words import UNKNOWN, words

NAME = "pdfium"
THIN = 2.0
"""Points up to which a filled path is a rule."""
_SCALE = 64
"""Parts of a point in which pdfium is asked for places on the page as seen: it answers in whole numbers."""
_HYPHEN = 2
"""What pdfium gives for a hyphen at a line's end."""
OnPage = Callable[[int, int], None]


def is_available() -> bool:
    """True: pdfium comes with its Python package."""
    return True


def forget() -> None:
    """Starts pdfium anew. It stretches its substitute fonts for one file and leaves them so for the next, whose boxes would then differ by
    a tenth of a point; the same bytes must give the same result. Only for a process in which no document is open in pdfium."""
    gc.collect()
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibrary()


def read(name: str, data: bytes, *, password: str | None = None, on_page: OnPage | None = None, limits: Limits = LIMITS) -> Source:
    """The file `data`, called `name`; `on_page(done, all)` is called after each page."""
    with _opened(data, password, name) as pdf:
        count = len(pdf)
        if not count:
            raise NoPages(f"{name}: a PDF without pages")
        if count > limits.pages:
            raise TooLarge(f"{name}: {count} pages, more than {limits.pages}")
        pages: list[Page] = []
        faults: list[tuple[int, str]] = []
        for number in range(1, count + 1):
            try:
                pages.append(_page(pdf, number, limits))
            except (pdfium.PdfiumError, TooLarge, ValueError) as error:
                faults.append((number, type(error).__name__))
                pages.append(Page(number, 595.0, 842.0, text_layer="none"))
            if on_page:
                on_page(number, count)
        if len(faults) == count:
            raise DamagedPdf(f"{name}: no page of it can be read")
        return Source(
            filename=name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            pages=tuple(pages),
            metadata=metadata_of(pdf.get_metadata_dict()),
            bookmarks=_bookmarks(pdf),
            faults=tuple(faults),
            reader=NAME,
            remarks=_beside(pdf),
        )


def read_pages(data: bytes, wanted: Collection[int], *, password: str | None = None, limits: Limits = LIMITS) -> dict[int, Page]:
    """The pages of these numbers, those that can be read."""
    found: dict[int, Page] = {}
    with _opened(data, password, "the file") as pdf:
        for number in sorted(n for n in wanted if n <= len(pdf)):
            try:
                found[number] = _page(pdf, number, limits)
            except (pdfium.PdfiumError, TooLarge, ValueError):
                continue
    return found


@contextmanager
def _opened(data: bytes, password: str | None, name: str) -> Iterator[Any]:
    try:
        pdf = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == raw.FPDF_ERR_SECURITY:
            remedy = (
                "No password opens it here: ask its owner for a copy that is not locked, or print it to PDF in the program it was made for."
            )
            raise PasswordError(f"{name}: locked in a way that is no password", remedy=remedy) from error
        if code == raw.FPDF_ERR_PASSWORD:
            raise PasswordError(f"{name}: encrypted, and {'the password is wrong' if password else 'a password is needed'}") from error
        raise DamagedPdf(f"{name}: damaged beyond reading") from error
    try:
        yield pdf
    finally:
        pdf.close()


def _page(pdf: Any, number: int, limits: Limits) -> Page:
    """One page, with its form fields and notes as they are shown."""
    page = pdf[number - 1]
    try:
        if raw.FPDFPage_GetAnnotCount(page) > 0 and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            page.close()
            page = pdf[number - 1]
        width, height = page.get_size()
        seen = _Seen(page, width, height)
        rules, fills, images = _drawn(page, seen, limits)
        found = words(_lines(page, seen, limits), fills, (0.0, 0.0))
        return Page(
            number=number,
            width=width,
            height=height,
            rotation=int(page.get_rotation()) % 360,
            label=pdf.get_page_label(number - 1) or None,
            words=found,
            rules=rules,
            fills=fills,
            images=images,
            text_layer="embedded" if found else "none",
        )
    finally:
        page.close()


class _Seen:
    """Places on the page as seen: turned, and inside the crop box."""

    def __init__(self, page: Any, width: float, height: float) -> None:
        self._page = page
        if not (0 < width < 1e6 and 0 < height < 1e6):
            raise ValueError("no page size")
        self._across, self._down = int(width * _SCALE), int(height * _SCALE)
        self._x, self._y = ctypes.c_int(), ctypes.c_int()

    def point(self, x: float, y: float) -> tuple[float, float]:
        if not (abs(x) < 1e6 and abs(y) < 1e6):
            raise ValueError("a place beyond the page")
        raw.FPDF_PageToDevice(self._page, 0, 0, self._across, self._down, 0, x, y, self._x, self._y)
        return self._x.value / _SCALE, self._y.value / _SCALE

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _lines(page: Any, seen: _Seen, limits: Limits) -> Iterator[dict[str, Any]]:
    """The characters in pdfium's order, cut where it sees a new line, in the form that pdfplumber gives them."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > limits.most_glyphs:
            raise TooLarge(f"More than {limits.most_glyphs} glyphs on a page")
        line: list[dict[str, Any]] = []
        glyphs = _Glyphs(text, seen)
        for index in range(max(count, 0)):
            char = glyphs.char(index)
            if char is None:
                continue
            if char["text"] in "\r\n" or (line and _breaks(line[-1], char)):
                if line:
                    yield {"chars": line}
                line = []
            if char["text"] not in "\r\n":
                line.append(char)
        if line:
            yield {"chars": line}
    finally:
        text.close()


def _breaks(last: dict[str, Any], char: dict[str, Any]) -> bool:
    """Whether a character stands elsewhere than beside the last one."""
    if not last["text"].strip() or not char["text"].strip():
        return False
    size = max(last["size"], char["size"], 1.0)
    return bool(abs(char["top"] - last["top"]) > size or char["x0"] - last["x1"] > size)


class _Glyphs:
    """The characters of a text page. What is the same for a text object is asked for once."""

    def __init__(self, text: Any, seen: _Seen) -> None:
        self._text, self._seen = text, seen
        self._looks: dict[int, dict[str, Any]] = {}
        self._high = 0
        self._last: dict[str, Any] | None = None

    def char(self, index: int) -> dict[str, Any] | None:
        """The character, None for the first half of a surrogate pair."""
        code = self._code(raw.FPDFText_GetUnicode(self._text, index))
        if code is None:
            return None
        if raw.FPDFText_IsGenerated(self._text, index) == 1 and self._last is not None:
            return {**self._last, "text": code if code in "\r\n" else " "}
        char = {"text": code, **self._looks_of(index), **self._place(index)}
        self._last = char
        return char

    def _code(self, unit: int) -> str | None:
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
            return None
        if 0xDC00 <= unit < 0xE000:
            unit = 0x10000 + ((self._high - 0xD800) << 10) + (unit - 0xDC00) if self._high else 0
        self._high = 0
        if unit in (_HYPHEN, 0xFFFE):
            return "-"
        return UNKNOWN if unit in (0, 0xFFFF) or unit > 0x10FFFF else chr(unit)

    def _place(self, index: int) -> dict[str, Any]:
        rect = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(self._text, index, rect):
            raise pdfium.PdfiumError("a character without a place")
        box = self._seen.box(rect.left, rect.bottom, rect.right, rect.top)
        return {"x0": box.x0, "top": box.top, "x1": box.x1, "bottom": box.bottom}

    def _looks_of(self, index: int) -> dict[str, Any]:
        owner = raw.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value or -index - 1
        if key not in self._looks:
            self._looks[key] = self._read_looks(index)
        return self._looks[key]

    def _read_looks(self, index: int) -> dict[str, Any]:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(self._text, index) * scale
        buffer = ctypes.create_string_buffer(256)
        length = raw.FPDFText_GetFontInfo(self._text, index, buffer, 256, ctypes.c_int())
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        known = raw.FPDFText_GetFillColor(self._text, index, red, green, blue, alpha)
        angle = raw.FPDFText_GetCharAngle(self._text, index)
        return {
            "fontname": buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace"),
            "size": size if math.isfinite(size) and 0 < size < 1e5 else 1.0,
            "non_stroking_color": (red.value / 255, green.value / 255, blue.value / 255) if known else None,
            "upright": self._upright(angle),
        }

    def _upright(self, angle: float) -> bool:
        """Whether the text runs across the page as seen."""
        (x0, y0), (x1, y1) = self._seen.point(0, 0), self._seen.point(100 * math.cos(angle), 100 * math.sin(angle))
        return abs(x1 - x0) >= abs(y1 - y0)


def _drawn(page: Any, seen: _Seen, limits: Limits) -> tuple[tuple[Rule, ...], tuple[Fill, ...], tuple[Box, ...]]:
    """Thin paths as rules, filled ones of few segments as fills, pictures by their boxes."""
    rules: list[Rule] = []
    fills: list[Fill] = []
    images: list[Box] = []
    for number, thing in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=limits.nesting)):
        if number > limits.page_shapes:
            raise TooLarge(f"More than {limits.page_shapes} shapes on a page")
        try:
            box = seen.box(*(thing.get_bounds() if hasattr(thing, "get_bounds") else thing.get_pos()))
        except (pdfium.PdfiumError, ValueError):
            continue
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(box)
        else:
            _path(thing, box, rules, fills)
    return tuple(rules), tuple(fills), tuple(images)


def _path(path: Any, box: Box, rules: list[Rule], fills: list[Fill]) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    thin = min(box.width, box.height) <= THIN
    if thin and (mode.value or stroke.value):
        rules.append(Rule(box, _color(path, raw.FPDFPageObj_GetFillColor if mode.value else raw.FPDFPageObj_GetStrokeColor)))
    elif mode.value and raw.FPDFPath_CountSegments(path) <= 6:
        ink = _color(path, raw.FPDFPageObj_GetFillColor)
        if ink:
            fills.append(Fill(box, ink))


def _color(path: Any, ask: Callable[..., int]) -> str | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = ask(path, red, green, blue, alpha) and alpha.value
    return hex_color((red.value / 255, green.value / 255, blue.value / 255)) if known else None


def _beside(pdf: Any) -> tuple[Remark, ...]:
    form = raw.FPDF_GetFormType(pdf)
    xfa = form in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND)
    return remarks(xfa=xfa, instead=form == raw.FORMTYPE_XFA_FULL, files=max(raw.FPDFDoc_GetAttachmentCount(pdf), 0), portfolio=False)


def _bookmarks(pdf: Any) -> tuple[Bookmark, ...]:
    found: list[Bookmark] = []
    try:
        for mark in pdf.get_toc(max_depth=10):
            found.append(Bookmark(int(mark.level) + 1, str(mark.get_title())))
    except (pdfium.PdfiumError, ValueError, RecursionError):
        pass
    return tuple(found)
