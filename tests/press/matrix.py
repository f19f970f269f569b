"""The overview page: themes down, areas across, items told apart by colour or glyph, the legend around it.

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
    if look.legend in ("above", "line"):
        _Legend(sheet, content, frame.x).draw()
        sheet.y += 12
    beside = 150.0 if look.legend == "beside" else 0.0
    table = _Table(sheet, content, Frame(frame.x, frame.top, frame.width - beside, frame.bottom))
    top = sheet.y
    table.draw()
    bottom = sheet.y
    if look.legend == "beside":
        sheet.y = top
        _Legend(sheet, content, frame.x + frame.width - beside + 18).draw()
        sheet.y = max(bottom, sheet.y)
    elif look.legend == "below":
        sheet.y += 12
        _Legend(sheet, content, frame.x).draw()


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
        if self.sheet.look.grid == "ruled":
            for x in self.edges:
                self.sheet.rule(x, self.top, x, self.sheet.y)

    def _header(self) -> None:
        look = self.sheet.look
        white = Type(self.bold.font, self.bold.size, self.bold.leading, self.bold.color if look.grid == "none" else "#ffffff")
        cells = [self._lines(area, column + 1, white) for column, area in enumerate(self.content.areas)]
        height = max(map(len, cells)) * white.leading + 2 * _PAD
        if look.turned_heads:
            height = max(fonts.width(area, white.font, white.size) for area in self.content.areas) + 2 * _PAD
        y = self.sheet.y
        if look.grid != "none":
            self._ground(0, len(self.edges) - 1, y, height, look.accent)
        for column, cell in enumerate(cells):
            if look.turned_heads:
                self.sheet.turned(self.edges[column + 1] + 12, y + height - _PAD, self.content.areas[column], white)
            else:
                self._write(cell, self.edges[column + 1] + _PAD, y + _PAD, white)
        self._close_row(height)

    def _ground(self, first: int, last: int, y: float, height: float, color: str) -> None:
        """The ground of cells, one by one, with white between them where the grid is of tiles."""
        if self.sheet.look.grid != "tiles":
            self.sheet.rectangle(self.edges[first], y, self.edges[last] - self.edges[first], height, color)
            return
        white = 2.0
        for column in range(first, last):
            left, right = self.edges[column], self.edges[column + 1]
            self.sheet.rectangle(left, y, right - left - white, height - white, color)

    def _row(self, theme: int) -> None:
        label = self._lines(self.content.themes[theme], 0, self.bold)
        cells = [self._items(theme, area) for area in range(len(self.content.areas))]
        height = max([len(label) * self.bold.leading, *map(self._cell_height, cells)]) + 2 * _PAD
        y = self.sheet.y
        look = self.sheet.look
        if look.grid != "none":
            self._ground(0, 1, y, height, "#eef1f4")
        for column, cell in enumerate(cells, 1):
            color = _color(look, cell[0].category) if look.mark == "cell" and cell else "#f4f4f4" if look.grid == "tiles" else None
            if color:
                self._ground(column, column + 1, y, height, color)
        self._write(label, self.edges[0] + _PAD, y + _PAD, self.bold)
        for column, cell in enumerate(cells, 1):
            self._draw_cell(cell, column, y + _PAD)
        self._close_row(height)

    def _close_row(self, height: float) -> None:
        if self.sheet.look.grid in ("ruled", "rows"):
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
                self.sheet.rectangle(left - 2, y, self.edges[column + 1] - left - 2, height, _color(look, item.category))
            _draw_mark(self.sheet, item.category, left, y, self.type)
            color = _color(look, item.category) if look.mark == "text" else INK
            self._write(item.lines, left + _inset(look), y, Type(self.type.font, self.type.size, self.type.leading, color))
            y += height + 3

    def _lines(self, text: str, column: int, kind: Type, inset: float = 0.0) -> list[Words]:
        return lines(text, kind.font, kind.size, self.edges[column + 1] - self.edges[column] - 2 * _PAD - inset)

    def _write(self, set_lines: Sequence[Words], x: float, y: float, kind: Type) -> None:
        for index, words in enumerate(set_lines):
            self.sheet.text(x, y + index * kind.leading, " ".join(words), kind)


def _inset(look: Look) -> float:
    return _INSET if look.mark in ("tick", "glyph", "dot", "square") else 0.0


def _color(look: Look, category: Category) -> str:
    """The category's colour, or the grey that is left of it."""
    if not look.grey:
        return category.color
    red, green, blue = (int(category.color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + f"{round(0.3 * red + 0.59 * green + 0.11 * blue):02x}" * 3


def glyph(look: Look, category: Category) -> str | None:
    """The glyph that is printed before an item of the category."""
    return {"tick": "✓", "glyph": category.glyph}.get(look.mark)


def _draw_mark(sheet: Sheet, category: Category, x: float, y: float, kind: Type) -> None:
    look, color = sheet.look, _color(sheet.look, category)
    sign = glyph(look, category)
    if sign:
        sheet.text(x, y, sign, Type(fonts.symbols(), kind.size, kind.leading, color if look.mark == "tick" else INK))
    elif look.mark == "dot":
        sheet.dot(x + 3, y + kind.leading / 2, 2.6, color)
    elif look.mark == "square":
        sheet.rectangle(x, y + kind.leading / 2 - 2.6, 5.2, 5.2, color)


class _Legend:
    """The legend, each category on a line of its own or all on one."""

    def __init__(self, sheet: Sheet, content: Matrix, x: float) -> None:
        self.sheet, self.content, self.x = sheet, content, x
        self.type = Type(fonts.cuts(sheet.look.family)[0], 9, 14)

    def draw(self) -> None:
        head = self.sheet.look.legend_head
        if head:
            self.sheet.text(self.x, self.sheet.y, head, Type(fonts.cuts(self.sheet.look.family)[1], 9, 14))
            self.sheet.y += 14
        x = self.x
        for category in self.content.categories:
            self._line(category, x)
            if self.sheet.look.legend == "line":
                x += 16 + fonts.width(category.label, self.type.font, self.type.size) + 8
            else:
                self.sheet.y += self.type.leading
        self.sheet.y += self.type.leading if self.sheet.look.legend == "line" else 0

    def _line(self, category: Category, x: float) -> None:
        look = self.sheet.look
        if look.mark in ("text", "fill", "cell"):
            self.sheet.rectangle(x, self.sheet.y + 3, 9, 9, _color(look, category))
        else:
            _draw_mark(self.sheet, category, x, self.sheet.y, self.type)
        self.sheet.text(x + 16, self.sheet.y, category.label, self.type)
