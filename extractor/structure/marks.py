"""What marks a category: a glyph, a colour, a fill, a letter, bold or italic type.

In: blocks with their styles. Out: `Part`s of a block, each with its mark and its words: '■ Nye ■ Gamle' is two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document import Block, Piece, Text
from extractor.pages import Style
from extractor.structure.hues import tells
from extractor.text import is_bullet

PLAIN_SIGNS = "-–—·*"
"""Signs that stand in sentences: marks only where they mark the whole item."""
CROSSES = frozenset("xX×")
_CHECK = re.compile(r"(?:[xX✓✔✗✘●•■▪◆▲★○□◯+]\s*)+|ja", re.IGNORECASE)
_KEY = re.compile(r"[(\[]?[A-ZÆØÅ\d][)\].:]?")
_SEPARATORS = " \t=:–—-|,;·/"


@dataclass(frozen=True, slots=True)
class Mark:
    """How an item or a legend's line is marked; None where a sign is missing. `color` is the glyph's, or else the text's."""

    glyph: str | None = None
    color: str | None = None
    fill: str | None = None
    bold: bool = False
    italic: bool = False

    @property
    def stands_out(self) -> bool:
        return bool(self.glyph or self.color or self.fill)


@dataclass(frozen=True, slots=True)
class Part:
    """Words and what marks them."""

    mark: Mark
    text: Text
    printed: Text


def is_check(text: str) -> bool:
    """True where a cell holds nothing but ticks, crosses or dots."""
    return bool(_CHECK.fullmatch(text.strip()))


def parts(block: Block, body: Style) -> list[Part]:
    """The block's parts in order; one without a mark where nothing in it stands out."""
    printed = block.printed
    marker = len(block.marker.pieces) if block.marker else 0
    signs = {i for i in range(len(printed.pieces)) if i < marker or _is_sign(printed, i) or _is_key(printed, i, body)}
    groups = _by_signs(printed.pieces, signs) if signs else _by_looks(printed.pieces, body)
    found = [part for group in groups if (part := _part(printed, group, signs, body))]
    if found and block.swatch:
        found[0] = replace(found[0], mark=replace(found[0].mark, fill=block.swatch))
    return found


def _is_sign(printed: Text, index: int) -> bool:
    """True for a sign, and for an 'x' that stands first or apart from what is before it."""
    piece = printed.pieces[index]
    text = printed.text[piece.start : piece.end]
    if text in CROSSES:
        before = printed.pieces[index - 1] if index else None
        return index + 1 < len(printed.pieces) and (before is None or _apart(before, piece))
    return is_bullet(text) and text not in PLAIN_SIGNS


def _apart(before: Piece, piece: Piece) -> bool:
    return piece.box.x0 - before.box.x1 > piece.style.size or piece.box.top > before.box.bottom


def _is_key(printed: Text, index: int, body: Style) -> bool:
    """True for a letter or a figure in a colour of its own before words in the text's."""
    if index + 1 >= len(printed.pieces):
        return False
    piece, following = printed.pieces[index : index + 2]
    color = tells(piece.style.color, body)
    return bool(_KEY.fullmatch(printed.text[piece.start : piece.end]) and color and following.style.color != piece.style.color)


def _by_signs(pieces: Sequence[Piece], signs: set[int]) -> list[list[int]]:
    """Groups of pieces that each begin with a sign; or that end with one, where the first has none and the last is one."""
    trailing = 0 not in signs and len(pieces) - 1 in signs
    groups: list[list[int]] = [[]]
    for index in range(len(pieces)):
        fresh = index - 1 in signs and index not in signs if trailing else index in signs and index - 1 not in signs
        if fresh and groups[-1]:
            groups.append([])
        groups[-1].append(index)
    return groups


def _by_looks(pieces: Sequence[Piece], body: Style) -> list[list[int]]:
    """Groups of pieces of one colour on one ground; a change counts where one of the two tells something."""
    groups: list[list[int]] = []
    before: tuple[str | None, str | None] | None = None
    for index, piece in enumerate(pieces):
        looks = tells(piece.style.color, body), tells(piece.style.background, body)
        if looks != before:
            groups.append([])
        groups[-1].append(index)
        before = looks
    return groups


def _part(printed: Text, group: Sequence[int], signs: set[int], body: Style) -> Part | None:
    """The part that a group of pieces is; None where it has no words."""
    words = [printed.pieces[i] for i in group if i not in signs]
    glyphs = [printed.pieces[i] for i in group if i in signs]
    whole = printed.part(printed.pieces[group[0]].start, printed.pieces[group[-1]].end)
    if not words:
        return None
    start, end = words[0].start, words[-1].end
    while start < end and printed.text[start] in _SEPARATORS:
        start += 1
    while glyphs and end > start and printed.text[end - 1] in _SEPARATORS:
        end -= 1
    style = words[0].style
    ink, ground = (glyphs[0].style, glyphs[0].style.background or style.background) if glyphs else (style, style.background)
    mark = Mark(
        glyph="".join(printed.text[g.start : g.end] for g in glyphs) or None,
        color=tells(ink.color, body) or tells(style.color, body) or (ink.color if glyphs else None),
        fill=tells(ground, body),
        bold=all(p.style.bold for p in words),
        italic=all(p.style.italic for p in words),
    )
    return Part(mark, printed.part(start, end), whole)
