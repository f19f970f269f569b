"""The overview page: themes down, areas across, items told apart by colour or glyph, the legend under it.

In: a `Matrix`. Out: a page on a sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.press import fonts
from tests.press.breaking import Words, lines
from tests.press.look import Look
from tests.press.model import Block, Category, Item, Matrix
from tests.press.setting import block, heading_type
from tests.press.sheet import INK, Frame, Sheet, Strip, Type

_PAD = 4.0
_INSET = 11.0


@dataclass(frozen=True)
class _SetItem:
    """An item's lines, and the category that marks it."""

    lines: list[Words]
    category: Category


def matrix(sheet: Sheet, content: Matrix) -> None:
    """Heading, introduction, table, legend."""
    look = sheet.look
    size = (841.89, 595.28) if look.landscape_matrix else (595.28, 841.89)
    edge = 46.0
    frame = Frame(edge, 58, size[0] - 2 * edge, size[1] - 50)
    sheet.open([frame], landscape=look.landscape_matrix)
    head = heading_type(look, look.title_size, look.accent)
    sheet.put(Strip(tuple(lines(content.title, head.font, head.size, frame.width)), head))
    sheet.put(block(look, Block(content.intro), frame.width, 0.95))
    sheet.y += 10
    _Table(sheet, content, frame).draw()
    sheet.y += 12
    for category in content.categories:
        _legend(sheet, category, frame.x)


class _Table:
    """The ruled table."""

    def __init__(self, sheet: Sheet, content: Matrix, frame: Frame) -> None:
        self.sheet, self.content, self.frame = sheet, content, frame
        first = frame.width * 0.16
        each = (frame.width - first) / len(content.areas)
        self.edges = [frame.x, *(frame.x + first + each * i for i in range(len(content.areas) + 1))]
        small = 8.4 if sheet.look.landscape_matrix else 7.6
        regular, bold = fonts.cuts(sheet.look.family)
        self.type = Type(regular, small, small * 1.22)
        self.bold = Type(bold, small, small * 1.22)
        self.top = sheet.y

    def draw(self) -> None:
        self._header()
        for theme in range(len(self.content.themes)):
            self._row(theme)
        for x in self.edges:
            self.sheet.rule(x, self.top, x, self.sheet.y)

    def _header(self) -> None:
        white = Type(self.bold.font, self.bold.size, self.bold.leading, "#ffffff")
        cells = [self._lines(area, column + 1, white) for column, area in enumerate(self.content.areas)]
        height = max(map(len, cells)) * white.leading + 2 * _PAD
        y = self.sheet.y
        self.sheet.rectangle(self.edges[0], y, self.edges[-1] - self.edges[0], height, self.sheet.look.accent)
        for column, cell in enumerate(cells):
            self._write(cell, self.edges[column + 1] + _PAD, y + _PAD, white)
        self._close_row(height)

    def _row(self, theme: int) -> None:
        label = self._lines(self.content.themes[theme], 0, self.bold)
        cells = [self._items(theme, area) for area in range(len(self.content.areas))]
        height = max([len(label) * self.bold.leading, *map(self._cell_height, cells)]) + 2 * _PAD
        y = self.sheet.y
        self.sheet.rectangle(self.edges[0], y, self.edges[1] - self.edges[0], height, "#eef1f4")
        self._write(label, self.edges[0] + _PAD, y + _PAD, self.bold)
        for column, cell in enumerate(cells, 1):
            self._draw_cell(cell, column, y + _PAD)
        self._close_row(height)

    def _close_row(self, height: float) -> None:
        for y in (self.sheet.y, self.sheet.y + height):
            self.sheet.rule(self.edges[0], y, self.edges[-1], y)
        self.sheet.y += height

    def _items(self, theme: int, area: int) -> list[_SetItem]:
        here = [i for i in self.content.items if (i.theme, i.area) == (theme, area)]
        return [self._set(i, area + 1) for i in here]

    def _set(self, item: Item, column: int) -> _SetItem:
        return _SetItem(self._lines(item.title, column, self.type, _inset(self.sheet.look)), self.content.categories[item.category])

    def _cell_height(self, cell: Sequence[_SetItem]) -> float:
        return sum(len(i.lines) * self.type.leading + 3 for i in cell)

    def _draw_cell(self, cell: Sequence[_SetItem], column: int, y: float) -> None:
        look, left = self.sheet.look, self.edges[column] + _PAD
        for item in cell:
            height = len(item.lines) * self.type.leading
            if look.mark == "fill":
                self.sheet.rectangle(left - 2, y, self.edges[column + 1] - left - 2, height, item.category.color)
            _draw_mark(self.sheet, item.category, left, y, self.type)
            color = item.category.color if look.mark == "text" else INK
            self._write(item.lines, left + _inset(look), y, Type(self.type.font, self.type.size, self.type.leading, color))
            y += height + 3

    def _lines(self, text: str, column: int, kind: Type, inset: float = 0.0) -> list[Words]:
        return lines(text, kind.font, kind.size, self.edges[column + 1] - self.edges[column] - 2 * _PAD - inset)

    def _write(self, set_lines: Sequence[Words], x: float, y: float, kind: Type) -> None:
        for index, words in enumerate(set_lines):
            self.sheet.text(x, y + index * kind.leading, " ".join(words), kind)


def _inset(look: Look) -> float:
    return _INSET if look.mark in ("tick", "glyph") else 0.0


def glyph(look: Look, category: Category) -> str | None:
    """The glyph that is printed before an item of the category."""
    return {"tick": "✓", "glyph": category.glyph}.get(look.mark)


def _draw_mark(sheet: Sheet, category: Category, x: float, y: float, kind: Type) -> None:
    sign = glyph(sheet.look, category)
    if sign:
        color = category.color if sheet.look.mark == "tick" else INK
        sheet.text(x, y, sign, Type(fonts.symbols(), kind.size, kind.leading, color))


def _legend(sheet: Sheet, category: Category, x: float) -> None:
    look = sheet.look
    kind = Type(fonts.cuts(look.family)[0], 9, 14)
    if look.mark in ("text", "fill"):
        sheet.rectangle(x, sheet.y + 3, 9, 9, category.color)
    else:
        _draw_mark(sheet, category, x, sheet.y, kind)
    sheet.text(x + 16, sheet.y, category.label, kind)
    sheet.y += kind.leading
