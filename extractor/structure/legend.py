"""The legend of the matrix: its lines, and which of them an item looks like.

In: blocks around the matrix. Out: `LegendLine`s; the label of the category that an item belongs to, or None where no mark tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.document import Block, Cell, Piece, Text
from extractor.outline import LegendLine
from extractor.pages import Style
from extractor.structure.hues import is_hue, nearest, tells
from extractor.structure.marks import Mark, Part, parts

LONGEST = 140
_KEYED = re.compile(r"\(?(?P<key>[A-ZÆØÅ]{1,2}|\d{1,2}|[IVX]{1,4})\)?\s*(?:[=:)–-]\s*|\s(?=\S))(?P<label>\S.*)")
_KEY = re.compile(r"\(?(?:[A-ZÆØÅ]{1,2}|\d{1,2}|[IVX]{1,4})\)?[=:]?")
_TYPE = re.compile(r"(?P<type>(?:halv)?fed|kursiv)\b[^:=–]*[:=–]\s*(?P<label>\S.*)", re.IGNORECASE)
_ENDING = re.compile(r"(?P<text>.+?)\s*[(\[](?P<key>\w{1,3})[)\]]")


def lines_of(block: Block, body: Style) -> list[LegendLine]:
    """The legend's lines that a block holds; none where it is plain text, or a sentence."""
    if block.kind == "table":
        return _in_table(block, body)
    if block.kind not in ("list_item", "paragraph", "heading", "caption") or not block.text.text:
        return []
    found = [part for part in parts(block, body) if part.mark.stands_out and 0 < len(part.text.text) <= LONGEST]
    if len(found) == 1 and found[0].mark.glyph is None and found[0].mark.fill is None and found[0].text.text[-1:] in ".!?":
        return []
    return [_line(part) for part in found]


def known(lines: Sequence[LegendLine], used: Sequence[str]) -> list[LegendLine]:
    """Without lines that only their colour marks and whose colour no cell has: such is a heading or a name."""
    among = [(color, color) for color in used]
    return [line for line in lines if line.glyph or line.fill or (line.color and nearest(line.color, among))]


def is_marked(block: Block, used: Sequence[str], body: Style) -> bool:
    """True where a heading is a legend's line: a sign stands before it, or it is set on a colour that cells have."""
    among = [(color, color) for color in used]
    marked = block.swatch is not None or block.marker is not None
    return any(marked or (line.fill and nearest(line.fill, among)) for line in lines_of(block, body) if line.glyph or line.fill)


def keyed(block: Block) -> list[LegendLine]:
    """The lines that explain letters, numbers or kinds of type: 'A = Igangværende', 'Fed: afsluttet', 'B Besluttet D Under drøftelse'."""
    printed = block.printed
    if block.kind == "table" or len(printed.text) > LONGEST:
        return []
    starts = [p.start for p, following in pairwise(printed.pieces) if _opens_entry(printed, p, following)]
    entries = [printed]
    if len(starts) > 1 and starts[0] == 0:
        entries = [printed.part(low, high) for low, high in pairwise([*starts, len(printed.text)])]
    lines = [line for entry in entries if (line := _keyed(entry))]
    return lines if len(lines) == len(entries) else []


def _opens_entry(printed: Text, piece: Piece, following: Piece) -> bool:
    """True for a key that is bold before plain words, or that a sign parts from them."""
    key, sign = printed.text[piece.start : piece.end], printed.text[following.start : following.end]
    if not _KEY.fullmatch(key):
        return False
    return key[-1] in "=:" or sign in "=:–-" or (piece.style.bold and not following.style.bold)


def _keyed(entry: Text) -> LegendLine | None:
    text = entry.text.rstrip(" ,;/|·")
    match = _TYPE.fullmatch(text) or _KEYED.fullmatch(text)
    if not match or text[-1:] in ".!?":
        return None
    groups = match.groupdict()
    style = {"f": "bold", "h": "bold", "k": "italic"}[groups["type"][0].lower()] if groups.get("type") else None
    return LegendLine(match["label"], entry, None, groups.get("key"), None, style)


def _line(part: Part) -> LegendLine:
    mark = part.mark
    return LegendLine(part.text.text, part.printed, mark.color, mark.glyph, mark.fill, None)


def _in_table(block: Block, body: Style) -> list[LegendLine]:
    """A legend set as a small table: a coloured cell or a glyph, and its words in the same or the next cell."""
    found: list[LegendLine] = []
    waiting: Mark | None = None
    for cell in sorted(block.cells, key=lambda c: (c.row, c.column)):
        text = cell.text
        ground = tells(cell.fill, body) or next(iter(cell.marks), None)
        if not text.text:
            waiting = Mark(fill=ground) if ground else waiting
            continue
        lines = [line for b in cell.blocks for line in lines_of(b, body)]
        if not lines and len(text.text) == 1:
            waiting = Mark(glyph=text.text, color=text.pieces[0].style.color)
        elif not lines and (waiting or ground):
            mark = waiting or Mark(fill=ground)
            lines = [LegendLine(text.text, text, mark.color, mark.glyph, mark.fill, None)]
            waiting = None
        found += lines
    return found


def label_of(part: Part, cell: Cell, legend: Sequence[LegendLine], body: Style) -> str | None:
    """The label of the one line that the item's colours, or else its glyph, key or type, match."""
    colors = [(line.label, c) for line in legend for c in (line.color, line.fill) if c]
    chromatic = any(is_hue(c) for _, c in colors)
    seen = (part.mark.color, part.mark.fill, cell.fill, part.text.pieces[0].style.color if part.text.pieces else None)
    for color in seen:
        if tells(color, body) and color and (label := nearest(color, colors)):
            return label
    by_glyph = _only(line.label for line in legend if part.mark.glyph and line.glyph == part.mark.glyph)
    if by_glyph and len(legend) > 1:
        return by_glyph
    if chromatic and part.mark.glyph and part.mark.color and not is_hue(part.mark.color):
        return nearest(part.mark.color, colors)
    for style, has in (("bold", part.mark.bold), ("italic", part.mark.italic)):
        if has and (label := _only(line.label for line in legend if line.style == style)):
            return label
    return None


def _only(labels: Iterable[str]) -> str | None:
    found = list(dict.fromkeys(labels))
    return found[0] if len(found) == 1 else None


def without_key(part: Part, keys: frozenset[str]) -> Part:
    """An item whose category is told by a letter at its end, 'Grøn by (A)', or at its beginning: the letter is its glyph."""
    text = part.text
    match = _ENDING.fullmatch(text.text)
    if match and match["key"] in keys:
        return replace(part, text=text.part(0, match.end("text")), mark=replace(part.mark, glyph=match["key"]))
    if len(text.pieces) > 1:
        last, first = text.pieces[-1], text.pieces[0]
        if text.text[last.start : last.end] in keys and last.style.size < text.pieces[-2].style.size:
            return replace(part, text=text.part(0, text.pieces[-2].end), mark=replace(part.mark, glyph=text.text[last.start : last.end]))
        key = text.text[first.start : first.end].strip("().:")
        if key in keys:
            return replace(part, text=text.part(text.pieces[1].start, len(text.text)), mark=replace(part.mark, glyph=key))
    return part
