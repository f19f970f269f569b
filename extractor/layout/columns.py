"""Reading order by a recursive cut of the page.

In: segments of one page (and boxes that words may not be read across: tables, panels, rules). Out: regions in reading order: columns left
to right, what stands above or below them before or after them, headings in the margin each before the text beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.geometry import Box, gaps, median, union
from extractor.layout.lines import dominant
from extractor.pages import Style, Word
from extractor.text import is_bullet

GUTTER = 0.9
"""Least width of a gutter, in ems."""
NARROW = 45.0
"""Points under which a strip of text is no column."""
LARGER = 1.2
"""Share of the text's size from which a line alone in its band is a title over what follows."""
SIDEBAR = 0.7
"""Share of the width of the text beside it up to which a panel is a sidebar."""
LONG, COLUMN = 18, 4
"""Characters of a line of running text, and such lines beside each other that typed columns have at least."""
TOP = 3
"""Pieces on top of a column among which its title is."""
_COUNTER = re.compile(r"\(?\w{1,3}[.)]")
_FIGURES = re.compile(r"[\d\s.,%–-]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is put in order: a segment of words, or a solid box without any (`words` empty); a panel with words in it has `panelled`,
    their largest type."""

    box: Box
    words: tuple[Word, ...] = ()
    panelled: float = 0.0

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


def piece(words: Sequence[Word]) -> Piece:
    return Piece(union(w.box for w in words), tuple(words))


def regions(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces in groups, in reading order; inside a group lines follow each other."""
    if not pieces:
        return []
    if _is_tabbed(pieces):
        return [_by_rows(pieces)]
    for cut in (_stacked, _entries, _labelled, _columns):
        parts = cut(pieces)
        if parts:
            return [region for part in parts for region in regions(part)]
    bands = _bands(pieces)
    if len(bands) > 1:
        return [region for band in bands for region in regions(band)]
    return [_by_rows(pieces)]


def _is_tabbed(pieces: Sequence[Piece]) -> bool:
    """True where typed text stands beside other only as a typist tabs: dates beside an address, amounts beside their items, no columns."""
    typed = [p for p in pieces if p.words and p.words[0].style.is_typed]
    if len(typed) < len(pieces):
        return False
    rows = [p for p in typed if len(p.text) >= LONG]
    both = sum(any(a is not b and a.box.x1 < b.box.x0 and a.box.overlap_y(b.box) > 0.5 * a.box.height for b in rows) for a in rows)
    return both < COLUMN


def _by_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Top to bottom, and left to right where pieces begin at about one height."""
    found: list[list[Piece]] = []
    close = 0.4 * _em(pieces)
    for item in sorted(pieces, key=lambda p: p.box.top):
        if found and item.box.top - found[-1][0].box.top < close:
            found[-1].append(item)
        else:
            found.append([item])
    return [item for row in found for item in sorted(row, key=lambda p: p.box.x0)]


def _em(pieces: Sequence[Piece]) -> float:
    return median([w.style.size for p in pieces for w in p.words], 10.0)


def _stacked(pieces: Sequence[Piece]) -> list[list[Piece]] | None:
    """Sets of columns under each other, each under a title that is alone in its band, or under a rule over all of them; else None."""
    layers = _layers(pieces)
    titles = [i for i, layer in enumerate(layers) if len(layer) == 1 and _parts(layer[0], pieces) and _clear(layer[0], pieces)]
    starts = [i for i in titles if i == 0 or i - 1 not in titles]
    bands = [_flat(layers[a:b]) for a, b in pairwise(sorted({0, *starts, len(layers)}))]
    return bands if len(bands) > 1 and sum(_even_columns(band) for band in bands) > 1 else None


def _even_columns(band: Sequence[Piece]) -> bool:
    """True where columns begin on one height, under a title or at once."""
    for start in range(min(3, len(band))):
        columns = _columns(band[start:])
        tops = [min(p.box.top for p in column) for column in columns or ()]
        if tops and max(tops) - min(tops) < 2.0 * _em(band):
            return True
    return False


def _parts(item: Piece, pieces: Sequence[Piece]) -> bool:
    """True for a title set largest, and for a rule over the whole width."""
    if not item.words:
        around = union(p.box for p in pieces)
        return item.box.height <= 2.0 and item.box.width > 0.9 * around.width
    size = item.words[0].style.size
    if item.box.x0 > min(p.box.x0 for p in pieces) + size:
        return False
    return size >= LARGER * _em(pieces) and size >= 0.95 * max(w.style.size for p in pieces for w in p.words)


def _clear(title: Piece, pieces: Sequence[Piece]) -> bool:
    """True where the columns beside a title's own are empty at its height, by more than the white between two paragraphs."""
    around = union(p.box for p in pieces)
    beside = [p.box for p in pieces if p.box.x0 > around.x0 + 0.3 * around.width]
    middle = title.box.middle[1]
    above = max((b.bottom for b in beside if b.middle[1] <= middle), default=float("-inf"))
    below = min((b.top for b in beside if b.middle[1] > middle), default=float("inf"))
    return below - above > title.box.height + _em(pieces)


def _entries(pieces: Sequence[Piece]) -> list[list[Piece]] | None:
    """Contents set in columns, each with its page numbers to the right of it; else None."""
    figures = [p for p in pieces if p.words and _FIGURES.fullmatch(p.text)]
    stacks = [[p for p in figures if abs(p.box.x1 - x) < 2.0] for x in sorted({round(p.box.x1) for p in figures})]
    texts = [p for p in pieces if p.words and not _FIGURES.fullmatch(p.text)]
    for stack in stacks:
        edge = max((p.box.x1 for p in stack), default=0.0) + 0.5
        left, right = [p for p in texts if p.box.x1 < edge], [p for p in texts if p.box.x0 > edge]
        if len(stack) < 2 or len(left) < 2 or len(right) < 2 or len(left) + len(right) < len(texts):
            continue
        ends = [p for p in figures if p.box.x0 > max(t.box.x0 for t in right)]
        if len(ends) >= 2 and len(stack) >= 0.6 * len(left) and all(p.words for p in pieces):
            return [[p for p in pieces if p.box.x1 < edge], [p for p in pieces if p.box.x1 >= edge]]
    return None


def _labelled(pieces: Sequence[Piece]) -> list[list[Piece]] | None:
    """Labels in a narrow left column, each with its text to the right of it: a label and its text after each other; else None."""
    sides = _columns(pieces)
    if not sides or len(sides) != 2:
        return None
    left, right = sides
    labels = _clusters(left)
    if len(labels) < 2 or max(len(_layers(label)) for label in labels) > 3:
        return None
    if _set_like(left) == _set_like(right) or union(p.box for p in left).width > 0.7 * union(p.box for p in right).width:
        return None
    tops = sorted(p.box.top for p in right)
    starts = [min(p.box.top for p in label) for label in labels]
    em = _em(pieces)
    if any(min(abs(top - start) for top in tops) > 0.6 * em for start in starts):
        return None
    if any(start > max(p.box.bottom for p in right) for start in starts):
        return None
    return _rows_of(labels, starts, right, em)


def _rows_of(labels: Sequence[list[Piece]], starts: Sequence[float], right: Sequence[Piece], em: float) -> list[list[Piece]] | None:
    """Each label, and the text from its height to the next label's; None where a text runs over the height of a label without a gap."""
    found = []
    before = [p for p in right if p.box.top < starts[0] - 0.6 * em]
    if before:
        found.append(before)
    for label, start, end in zip(labels, starts, [*starts[1:], float("inf")], strict=True):
        text = [p for p in right if start - 0.6 * em <= p.box.top < end - 0.6 * em]
        if any(p.box.bottom > end + 0.3 * em for p in text):
            return None
        found += [label, text]
    return found


def _set_like(pieces: Sequence[Piece]) -> tuple[float, bool, str | None]:
    """Size, weight and colour of most of the text."""
    style = dominant(w for p in pieces for w in p.words) if any(p.words for p in pieces) else Style(0.0)
    return style.size, style.bold, style.color


def _clusters(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces in groups that white of more than half a line parts."""
    groups: list[list[Piece]] = []
    for item in sorted(pieces, key=lambda p: p.box.top):
        if groups and item.box.top - max(p.box.bottom for p in groups[-1]) < 0.5 * item.box.height:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]] | None:
    """The columns that an unbroken gutter parts, or None."""
    least = GUTTER * _em(pieces)
    free = [g for g in gaps((p.box.x0, p.box.x1) for p in pieces) if g[1] - g[0] >= least]
    columns: list[list[Piece]] = []
    rest = list(pieces)
    for low, _ in free:
        left = [p for p in rest if p.box.x1 <= low + 0.01]
        right = [p for p in rest if p.box.x1 > low + 0.01]
        if left and right and _side_by_side(left, right):
            columns.append(left)
            rest = right
    return _title_first([*columns, rest]) if columns else None


def _title_first(columns: list[list[Piece]]) -> list[list[Piece]]:
    """The columns left to right, but a narrow panel on the left after the column that the page's title stands on top of."""
    side, main = columns[0], columns[1]
    words = [w for p in sorted(main, key=lambda p: p.box.top)[:TOP] for w in p.words]
    if len(side) > 1 or not side[0].panelled or not words:
        return columns
    largest = max(w.style.size for w in words)
    narrow = side[0].box.width < SIDEBAR * union(p.box for p in main).width
    return [main, side, *columns[2:]] if narrow and largest > LARGER * max(side[0].panelled, _em(main)) else columns


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """True where two groups are columns, and not a list's markers, a contents' page numbers or a table's cells."""
    boxes = union(p.box for p in left), union(p.box for p in right)
    if min(_weight(left), _weight(right)) < 2 or min(b.width for b in boxes) < NARROW:
        return False
    if boxes[0].overlap_y(boxes[1]) < 0.3 * min(b.height for b in boxes):
        return False
    return not _mostly(left, lambda t: is_bullet(t) or bool(_COUNTER.fullmatch(t) or _FIGURES.fullmatch(t))) and not _mostly(
        right, lambda t: bool(_FIGURES.fullmatch(t))
    )


def _weight(pieces: Sequence[Piece]) -> int:
    """How many lines pieces count for; a box of its own is as good as several."""
    return sum(1 if p.words else 2 for p in pieces)


def _mostly(pieces: Sequence[Piece], test: Callable[[str], bool]) -> bool:
    return sum(test(p.text) for p in pieces if p.words) * 2 >= len(pieces)


def _bands(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The page cut across where that sets columns free: what stands above them, they, and what stands below."""
    layers = _layers(pieces)
    if not any(len(layer) > 1 for layer in layers):
        return [list(pieces)]
    for start in range(len(layers)):
        for end in range(len(layers), start, -1):
            if end - start == len(layers):
                continue
            middle = _flat(layers[start:end])
            if any(len(layer) > 1 for layer in layers[start:end]) and _columns(middle):
                start += _heading_goes_on(layers, start)
                return [band for band in (_flat(layers[:start]), _flat(layers[start:end]), _flat(layers[end:])) if band]
    return [list(pieces)]


def _heading_goes_on(layers: Sequence[Sequence[Piece]], start: int) -> int:
    """How many layers from `start` on are the last lines of a heading over the columns: too short to reach over them, but set like it."""
    count = 0
    while 0 < start + count < len(layers):
        above, layer = layers[start + count - 1], layers[start + count]
        if len(layer) != 1 or len(above) != 1 or not layer[0].words or not above[0].words:
            break
        style, before = layer[0].words[0].style, above[0].words[-1].style
        near = layer[0].box.top - above[0].box.bottom < 0.8 * style.size
        if not near or (style.size, style.bold, style.color) != (before.size, before.bold, before.color):
            break
        count += 1
    return count if start + count < len(layers) else 0


def _layers(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Groups that no horizontal line can part further, top to bottom."""
    layers: list[list[Piece]] = []
    bottom = float("-inf")
    for item in sorted(pieces, key=lambda p: (p.box.top, p.box.x0)):
        if layers and item.box.top < bottom - 0.25 * item.box.height:
            layers[-1].append(item)
        else:
            layers.append([item])
        bottom = max(bottom, item.box.bottom)
    return layers


def _flat(layers: Sequence[Sequence[Piece]]) -> list[Piece]:
    return [p for layer in layers for p in layer]
