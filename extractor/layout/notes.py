"""Footnotes, and the marks that refer to them.

In: the blocks of a document in reading order. Out: the same blocks, notes told as `footnote` with their mark apart, and the marks taken
out of the text that they stand in (their words stay with it, so that nothing is lost).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.document import Block, Piece, Text
from extractor.layout.lines import Line
from extractor.pages import Style

SMALL = 0.93
"""Share of the text's size up to which a note is set."""
RAISED = 0.82
"""Share of its neighbour's size up to which a figure is a mark."""
_MARK = re.compile(r"[(\[]?(\d{1,3}|[*†‡]{1,3}|[a-z])[)\].:]?")
_TAIL = re.compile(r"[^\W\d_]{3,}[)”»]?[.,;:!?]?(\d{1,2})[.,;:!?]?")
"""A word with a figure after it, as a mark looks that is a glyph of the text's own size."""
_GLUED = re.compile(r"(\d{1,2})[^\W\d_]")
_UNIT = re.compile(r"(?:^|[\s\d])(?:k|c|m|d)?m$|CO$|[)\]]$", re.IGNORECASE)
"""What a raised figure is a power of, or a formula's."""


def begins_note(line: Line) -> bool:
    """True for a line that begins with a mark set smaller than what follows."""
    if len(line.words) < 2:
        return False
    first, second = line.words[:2]
    if _GLUED.match(first.text) and not any(c.isdigit() for c in first.text[2:]):
        return first.text[-1].isalpha()
    return bool(_MARK.fullmatch(first.text)) and first.style.size <= RAISED * second.style.size


def told(blocks: Sequence[Block], body: Style) -> list[Block]:
    """The blocks with their footnotes told, and without the marks."""
    marks: dict[int, set[str]] = defaultdict(set)
    referred = {(page, mark) for b in blocks for t in b.texts for page, mark, _ in references(t)}
    found: list[Block] = []
    for place, block in enumerate(blocks):
        note = _note(block, body)
        page = block.printed.page if block.kind != "table" else 0
        near = note and any((p, note[0]) in referred for p in (page, page - 1))
        if note and near and not _text_below(block, blocks[place + 1 :], body):
            marks[page].add(note[0])
            found.append(replace(block, kind="footnote", text=note[2], marker=note[1], level=None))
        else:
            found.append(block)
    if not marks:
        return found
    return [_unmarked(b, marks) if b.kind != "footnote" else b for b in found]


def _note(block: Block, body: Style) -> tuple[str, Text, Text] | None:
    """(mark, the mark as printed, the note's text) of a small block that begins with a mark."""
    if block.kind not in ("paragraph", "list_item") or block.style.size > SMALL * body.size or not block.text.pieces:
        return None
    if block.marker:
        match = _MARK.fullmatch(block.marker.text)
        return (match[1], block.marker, block.text) if match else None
    first = block.text.pieces[0]
    printed = block.text.text[first.start : first.end]
    match = _MARK.fullmatch(printed) or _GLUED.match(printed)
    if not match or len(block.text.pieces) < 2:
        return None
    start = block.text.pieces[1].start if match.re is _MARK else match.end(1)
    return match[1], block.text.part(0, match.end(1)), block.text.part(start, len(block.text.text))


def _text_below(block: Block, following: Iterable[Block], body: Style) -> bool:
    """True where text of the usual size stands under a block, on its page and in its column."""
    box, page = block.printed.box, block.printed.page
    return any(
        region.page == page and region.box.top > box.bottom and region.box.overlap_x(box) > 0
        for other in following
        if other.kind != "table" and other.style.size > SMALL * body.size
        for region in other.printed.regions()
    )


def references(text: Text) -> list[tuple[int, str, tuple[int, int]]]:
    """(page, mark, span) of the marks in a text: figures raised beside a word, or the last ones of a word that nothing tells by size."""
    found = []
    for before, piece in zip((None, *text.pieces), text.pieces, strict=False):
        printed = text.text[piece.start : piece.end]
        match = _MARK.fullmatch(printed)
        if match and before and not match[1].isalpha() and _is_raised(text, before, piece):
            found.append((piece.page, match[1], (piece.start, piece.end)))
        elif tail := _TAIL.fullmatch(printed):
            found.append((piece.page, tail[1], (piece.start + tail.start(1), piece.start + tail.end(1))))
    return found


def _is_raised(text: Text, before: Piece, piece: Piece) -> bool:
    small = piece.style.size <= RAISED * before.style.size
    raised = piece.box.bottom < before.box.bottom - 0.08 * before.style.size
    glued = before.end == piece.start or piece.box.x0 - before.box.x1 < 0.15 * before.style.size
    return small and raised and glued and not _UNIT.search(text.text[: before.end])


def _unmarked(block: Block, marks: dict[int, set[str]]) -> Block:
    if block.cells:
        cells = tuple(replace(c, blocks=tuple(_unmarked(b, marks) for b in c.blocks)) for c in block.cells)
        return replace(block, cells=cells)
    gone = [s for page, mark, s in references(block.text) if mark in marks.get(page, ()) or mark in marks.get(page + 1, ())]
    return replace(block, text=without(block.text, gone)) if gone else block


def without(text: Text, gone: Sequence[tuple[int, int]]) -> Text:
    """The text without the characters of some spans; each piece keeps what is left of it, if only nothing."""
    kept = [True] * len(text.text)
    for start, end in gone:
        kept[start:end] = [False] * (end - start)
    places = [0]
    for keep in kept:
        places.append(places[-1] + keep)
    pieces = tuple(replace(p, start=places[p.start], end=places[p.end]) for p in text.pieces)
    return Text("".join(c for c, keep in zip(text.text, kept, strict=True) if keep), pieces)
