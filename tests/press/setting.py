"""Blocks as strips of set lines, by the rules of a look.

In: text and blocks, a measure in points. Out: `Strip`s.
"""

from __future__ import annotations

from dataclasses import replace

from tests.press import fonts
from tests.press.breaking import lines
from tests.press.look import Look
from tests.press.model import Block
from tests.press.sheet import Strip, Type, marker_width


def body_type(look: Look, scale: float = 1.0) -> Type:
    size = round(look.size * scale, 2)
    return Type(fonts.cuts(look.family)[0], size, size * look.leading)


def heading_type(look: Look, size: float, color: str) -> Type:
    return Type(fonts.cuts(look.heading_family)[1], size, size * 1.25, color)


def title(look: Look, text: str, measure: float, *, before: float = 26) -> Strip:
    """A project's title: in the accent's colour, or white on a bar."""
    return _headline(look, text, look.title_size, measure, look.title_bar, before)


def heading(look: Look, text: str, measure: float) -> Strip:
    """A section's heading."""
    return _headline(look, text.upper() if look.heading_caps else text, look.heading_size, measure, look.heading_bar, look.size * 1.3)


def block(look: Look, content: Block, measure: float, scale: float = 1.0) -> Strip:
    """A paragraph, or a list item hung on its marker."""
    kind = body_type(look, scale)
    indent = marker_width(kind) if content.marker else 0.0
    set_lines = lines(content.text, kind.font, kind.size, measure - indent, hyphenated=look.hyphenated)
    gap = kind.size * (0.3 if content.marker else 0.65)
    return Strip(tuple(set_lines), kind, indent, gap, content.marker, look.justified and scale == 1.0)


def run_in(look: Look, label: str, content: Block, measure: float, scale: float = 1.0) -> Strip:
    """A paragraph with its heading in bold before it."""
    plain = block(look, Block(f"{label}{look.run_in} {content.text}"), measure, scale)
    return replace(plain, before=look.size * 1.1, lead=len(label.split()), lead_font=fonts.cuts(look.family)[1], justified=False)


def _headline(look: Look, text: str, size: float, measure: float, bar: bool, before: float) -> Strip:
    kind = heading_type(look, size, "#ffffff" if bar else look.accent)
    inset = 7.0 if bar else 0.0
    set_lines = lines(text, kind.font, kind.size, measure - 2 * inset)
    return Strip(tuple(set_lines), kind, inset, before, bar=look.accent if bar else None, reserve=look.size * look.leading * 3.2)
