"""Tables in the running text.

In: a `Block` with rows. Out: the table on a sheet, in the look's manner; it breaks between rows, and says its heads again.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.press import fonts
from tests.press.breaking import Words, lines
from tests.press.model import Block
from tests.press.setting import body_type
from tests.press.sheet import Sheet, Type

_PAD = 4.0
_TINT = "#e8eef5"


def table(sheet: Sheet, content: Block) -> None:
    """The rows, each as high as its longest cell; no row is cut by a page's end."""
    _Table(sheet, content).draw()


class _Table:
    def __init__(self, sheet: Sheet, content: Block) -> None:
        self.sheet, self.rows = sheet, content.rows
        body = body_type(sheet.look, 0.92)
        self.type = body
        self.bold = Type(fonts.cuts(sheet.look.family)[1], body.size, body.leading)
        self.style = sheet.look.table
        self.edges = self._edges()

    def _edges(self) -> list[float]:
        """Columns as wide as their longest cell, shrunk to the measure."""
        room = self.sheet.frame.width
        wide = [
            max(fonts.width(row[k], self.bold.font, self.bold.size) for row in self.rows) + 2 * _PAD + 8 for k in range(len(self.rows[0]))
        ]
        least = [
            max(fonts.width(w, self.bold.font, self.bold.size) for row in self.rows for w in (row[k].split() or [""]))
            for k in range(len(wide))
        ]
        over = sum(wide) - room
        if over > 0:
            slack = [w - m - 2 * _PAD - 8 for w, m in zip(wide, least, strict=True)]
            wide = [w - over * s / max(1.0, sum(slack)) for w, s in zip(wide, slack, strict=True)]
        x = self.sheet.frame.x
        return [x + sum(wide[:k]) for k in range(len(wide) + 1)]

    def draw(self) -> None:
        self.sheet.y += self.type.size
        self._new_page_unless(sum(self._height(self._set(n)) for n in (0, 1)))
        self._row(0)
        for number in range(1, len(self.rows)):
            if self._new_page_unless(self._height(self._set(number))):
                self._row(0)
            self._row(number)
        self.sheet.y += self.type.size

    def _new_page_unless(self, height: float) -> bool:
        if self.sheet.y + height <= self.sheet.frame.bottom:
            return False
        offset = self.sheet.frame.x
        self.sheet.feed()
        self.edges = [edge + self.sheet.frame.x - offset for edge in self.edges]
        return True

    def _set(self, number: int) -> list[list[Words]]:
        kind = self._kind(number)
        return [
            lines(text, kind.font, kind.size, self.edges[k + 1] - self.edges[k] - 2 * _PAD - 4) if text else []
            for k, text in enumerate(self.rows[number])
        ]

    def _kind(self, number: int) -> Type:
        if number:
            return self.type
        return Type(self.bold.font, self.bold.size, self.bold.leading, "#ffffff" if self.style == "zebra" else self.bold.color)

    def _height(self, cells: Sequence[Sequence[Words]]) -> float:
        return max(map(len, cells)) * self.type.leading + 2 * _PAD

    def _row(self, number: int) -> None:
        cells = self._set(number)
        top, height, (left, right) = self.sheet.y, self._height(cells), (self.edges[0], self.edges[-1])
        if self.style == "zebra" and number % 2 == 0:
            self.sheet.rectangle(left, top, right - left, height, _TINT if number else self.sheet.look.accent)
        for k, cell in enumerate(cells):
            for line, words in enumerate(cell):
                self.sheet.text(self.edges[k] + _PAD, top + _PAD + line * self.type.leading, " ".join(words), self._kind(number))
        self.sheet.y += height
        self._rules(number, top, top + height)

    def _rules(self, number: int, top: float, bottom: float) -> None:
        left, right = self.edges[0], self.edges[-1]
        last = number == len(self.rows) - 1
        if self.style == "ruled":
            for x in self.edges:
                self.sheet.rule(x, top, x, bottom)
        if self.style in ("ruled", "rows"):
            self.sheet.rule(left, bottom, right, bottom)
        if (self.style == "ruled" and number == 0) or (self.style == "booktabs" and number == 0):
            self.sheet.rule(left, top, right, top)
        if self.style == "booktabs" and (number == 0 or last):
            self.sheet.rule(left, bottom, right, bottom)
