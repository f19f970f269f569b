"""The sheets: pages with frames that text flows through, top to bottom and column by column.

In: strips of set lines. Out: a PDF on reportlab's canvas, and the page that each strip began on. Lengths in points from the top left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.press import fonts
from tests.press.breaking import Words
from tests.press.look import Look

INK = "#1a1a1a"


@dataclass(frozen=True)
class Type:
    """Font, size, leading in points, colour."""

    font: str
    size: float
    leading: float
    color: str = INK


@dataclass(frozen=True)
class Frame:
    """A column: its left edge, top, width and bottom."""

    x: float
    top: float
    width: float
    bottom: float


@dataclass(frozen=True)
class Strip:
    """A set block: lines of a type, `indent` from the frame's edge, `before` the space over it, a bar's colour behind it.

    `reserve` is the room that must follow on the same page (a heading stays with its text); the first `lead` words are in `lead_font`.
    """

    lines: tuple[Words, ...]
    type: Type
    indent: float = 0.0
    before: float = 0.0
    marker: str | None = None
    justified: bool = False
    bar: str | None = None
    reserve: float = 0.0
    lead: int = 0
    lead_font: str = ""

    @property
    def height(self) -> float:
        return self.before + len(self.lines) * self.type.leading + (8 if self.bar else 0)


class Sheet:
    """A PDF in the making."""

    def __init__(self, look: Look, title: str, pages: int) -> None:
        self.look = look
        self.pages = pages
        self.page = 0
        self._buffer = BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=A4, invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.canvas.setAuthor("Eksempelforlaget")
        self.canvas.setCreator("samples/make.py")
        self._size: tuple[float, float] = A4
        self._frames: list[Frame] = []
        self._column = 0
        self.y = 0.0

    @property
    def frame(self) -> Frame:
        return self._frames[self._column]

    def open(self, frames: Sequence[Frame] = (), *, landscape: bool = False, bare: bool = False) -> None:
        """A new page with these frames; a bare one has neither header nor number."""
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self._size = (A4[1], A4[0]) if landscape else A4
        self.canvas.setPageSize(self._size)
        self._frames = list(frames) or columns(self.look, self._size)
        self._column, self.y = 0, self._frames[0].top
        if not bare:
            self._furniture()

    def flow_on(self, frames: Sequence[Frame]) -> None:
        """Goes on in other frames of the same page."""
        self._frames, self._column, self.y = list(frames), 0, frames[0].top

    def feed(self) -> None:
        """The next column, or the next page in the look's own columns."""
        if self._column + 1 < len(self._frames):
            self._column += 1
            self.y = self.frame.top
        else:
            self.open()

    def put(self, strip: Strip) -> int:
        """Sets the strip; the page of its first line."""
        fresh = self.y == self.frame.top
        needed = (
            strip.height + strip.reserve if strip.reserve or strip.bar else strip.before + min(2, len(strip.lines)) * strip.type.leading
        )
        if not fresh and self.y + needed > self.frame.bottom:
            self.feed()
            fresh = True
        self.y += 0 if fresh else strip.before
        first = self.page
        if strip.bar:
            self.rectangle(self.frame.x, self.y, self.frame.width, strip.height - strip.before, strip.bar)
            self.y += 5
        last = self._last_here(strip)
        for index, words in enumerate(strip.lines):
            if index == last:
                self.feed()
                last += self._last_here(strip, index)
            self._line(strip, index, words)
            self.y += strip.type.leading
        self.y += 3 if strip.bar else 0
        return first

    def text(self, x: float, y: float, words: str, kind: Type, *, align: str = "left") -> None:
        """A line with its top at `y`; `x` is its left, right or middle."""
        self.canvas.setFillColor(HexColor(kind.color))
        self.canvas.setFont(kind.font, kind.size)
        draw = {"left": self.canvas.drawString, "right": self.canvas.drawRightString, "centre": self.canvas.drawCentredString}[align]
        draw(x, self._size[1] - y - (kind.leading + kind.size * 0.5) / 2, words)

    def rectangle(self, x: float, y: float, width: float, height: float, color: str) -> None:
        self.canvas.setFillColor(HexColor(color))
        self.canvas.rect(x, self._size[1] - y - height, width, height, stroke=0, fill=1)

    def dot(self, x: float, y: float, radius: float, color: str) -> None:
        """A filled circle; `x` and `y` are its middle."""
        self.canvas.setFillColor(HexColor(color))
        self.canvas.circle(x, self._size[1] - y, radius, stroke=0, fill=1)

    def turned(self, x: float, y: float, words: str, kind: Type) -> None:
        """A line that climbs from `y`, its baseline at `x`."""
        self.canvas.saveState()
        self.canvas.translate(x, self._size[1] - y)
        self.canvas.rotate(90)
        self.canvas.setFillColor(HexColor(kind.color))
        self.canvas.setFont(kind.font, kind.size)
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, color: str = "#8a8a8a", thickness: float = 0.6) -> None:
        self.canvas.setStrokeColor(HexColor(color))
        self.canvas.setLineWidth(thickness)
        self.canvas.line(x0, self._size[1] - y0, x1, self._size[1] - y1)

    def bookmark(self, title: str, level: int) -> None:
        """An entry of the file's outline that leads to this page."""
        name = f"{self.page}-{title}"
        self.canvas.bookmarkPage(name)
        self.canvas.addOutlineEntry(title, name, level=level)

    def finish(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()

    def printed_number(self, page: int) -> int:
        return page - self.look.unnumbered_pages

    def _last_here(self, strip: Strip, start: int = 0) -> int:
        """How many lines from `start` on stand in this frame.

        Where the paragraph goes on in the next, none of them ends with a sentence: no reader could tell that it goes on.
        """
        count = max(1, int((self.frame.bottom + 1 - self.y) / strip.type.leading + 0.001))
        if count >= len(strip.lines) - start:
            return len(strip.lines) - start
        while count > 1 and strip.lines[start + count - 1][-1][-1] in ".:":
            count -= 1
        return count

    def _line(self, strip: Strip, index: int, words: Words) -> None:
        x = self.frame.x + strip.indent
        kind = strip.type
        if strip.marker and index == 0:
            self.text(self.frame.x + strip.indent - marker_width(kind), self.y, strip.marker, kind)
        if strip.lead and index == 0:
            self._led_line(strip, words)
            return
        room = self.frame.width - strip.indent
        gap = (room - sum(fonts.width(w, kind.font, kind.size) for w in words)) / max(1, len(words) - 1)
        if not strip.justified or index == len(strip.lines) - 1 or gap > kind.size:
            self.text(x, self.y, " ".join(words), kind)
            return
        for word in words:
            self.text(x, self.y, word, kind)
            x += fonts.width(word, kind.font, kind.size) + gap

    def _led_line(self, strip: Strip, words: Words) -> None:
        """A line that begins with words of another font."""
        kind = strip.type
        lead = Type(strip.lead_font, kind.size, kind.leading, kind.color)
        x = self.frame.x + strip.indent
        before = " ".join(words[: strip.lead])
        self.text(x, self.y, before, lead)
        x += fonts.width(before + " ", lead.font, lead.size)
        self.text(x, self.y, " ".join(words[strip.lead :]), kind)

    def _furniture(self) -> None:
        look, (width, height) = self.look, self._size
        small = Type(fonts.cuts(look.family)[0], 8.5, 11, "#5a5a5a")
        if look.running_header:
            self.text(look.margin, 34, look.running_header, small)
            self.rule(look.margin, 48, width - look.margin, 48, color=look.accent)
        number = self.printed_number(self.page)
        if look.page_number and number > 0:
            label = look.page_number.format(page=number, pages=self.printed_number(self.pages))
            if look.page_number_centred:
                self.text(width / 2, height - 44, label, small, align="centre")
            else:
                self.text(width - look.margin, height - 44, label, small, align="right")


def marker_width(kind: Type) -> float:
    """The room that a list's marker takes."""
    return kind.size * 1.6


def columns(look: Look, size: tuple[float, float], top: float = 68, bottom: float | None = None) -> list[Frame]:
    """The look's columns on a page of that size."""
    width, height = size
    gutter = 22.0
    each = (width - 2 * look.margin - gutter * (look.columns - 1)) / look.columns
    return [Frame(look.margin + i * (each + gutter), top, each, bottom or height - 66) for i in range(look.columns)]
