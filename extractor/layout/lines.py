"""Words to lines.

In: words of one page, in any order. Out: rows (words on one baseline), segments (rows cut at wide gaps) and `Line`s, top to bottom.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from extractor.document import Piece, Text
from extractor.geometry import Box, union
from extractor.pages import Fill, Rule, Style, Word
from extractor.text import squeeze

WIDE_GAP = 1.4
"""Gap between words, in ems, that cuts a row in segments."""
MUCH_SMALLER = 0.72
"""Share of a row's type size under which a word needs a neighbour to belong to it."""
MUCH_LARGER = 0.8
"""Share of the largest type size of a row under which words may form rows of their own beside it."""
LARGEST = 30.0
"""Points up to which a fill is a mark beside a text."""
SEVERAL = 6
"""Gaps from which a row can be told to be justified."""
INITIAL = 1.7
"""Times the type size of a word that its first letter is set in where it is an initial."""
BESIDE = 0.9
"""Gap, in ems of the row, up to which words are neighbours."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side.

    `panel` is the box that the line is laid out in, `fill` the last filled one under it, `swatch` the colour of a small square before it,
    `underlined` where one rule runs under all of them and no farther.
    """

    page: int
    words: tuple[Word, ...]
    box: Box
    style: Style
    panel: Box | None = None
    swatch: str | None = None
    underlined: bool = False
    fill: Box | None = None

    @property
    def text(self) -> str:
        return printed(self.words).text

    @property
    def first(self) -> Word:
        return self.words[0]


def printed(words: Sequence[Word], page: int = 0) -> Text:
    """The words' text with one space where the page has space."""
    characters = ""
    pieces: list[Piece] = []
    for word in words:
        if characters and word.space_before:
            characters += " "
        start = len(characters)
        characters += squeeze(word.text)
        pieces.append(Piece(start, len(characters), page, word.index, word.box, word.style))
    return Text(characters, tuple(pieces))


def dominant(words: Iterable[Word]) -> Style:
    """The style that most characters have; the first of equals."""
    weights: dict[int, int] = {}
    styles: dict[int, Style] = {}
    for word in words:  # words share their styles: the digest of a style costs much more than its identity
        mark = id(word.style)
        styles[mark] = word.style
        weights[mark] = weights.get(mark, 0) + word.characters
    if len(styles) == 1:
        return styles.popitem()[1]
    summed: Counter[Style] = Counter()
    for mark, style in styles.items():
        summed[style] += weights[mark]
    return summed.most_common(1)[0][0]


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that stand on one line, top to bottom, each row left to right."""
    found = _Rows()
    for word in sorted(words, key=lambda w: (-round(w.style.size), w.box.top, w.box.x0)):
        found.take(word)
    parted = [part for row in found.rows for part in _parted(row.members)]
    parted.sort(key=lambda members: (min(w.box.top for w in members), min(w.box.x0 for w in members)))
    return [_initial(sorted(members, key=lambda w: (w.box.x0, w.index))) for members in _hung(parted)]


class _Row:
    """Words of one row, as high as its first word."""

    __slots__ = ("bottom", "largest", "members", "top")

    def __init__(self, word: Word) -> None:
        self.top, self.bottom = word.box.top, word.box.bottom
        self.largest = word.style.size
        self.members = [word]

    def takes(self, word: Word) -> bool:
        """A word that is set much smaller than its row is a raised figure or the like only right beside another word."""
        if word.style.size >= MUCH_SMALLER * self.largest:
            return True
        return any(-w.box.overlap_x(word.box) < BESIDE * self.largest for w in self.members)


class _Rows:
    """Rows in the order of their first words, and where each begins, so that a word is held against those at its own height alone."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.tops: list[tuple[float, int]] = []
        self.tallest = 0.0

    def take(self, word: Word) -> None:
        row = self._row_of(word)
        if row is None:
            insort(self.tops, (word.box.top, len(self.rows)))
            self.rows.append(_Row(word))
            self.tallest = max(self.tallest, word.box.height)
        else:
            row.members.append(word)
            row.largest = max(row.largest, word.style.size)

    def _row_of(self, word: Word) -> _Row | None:
        """The row that shares most of the word's height, at least half of it, and that the word fits in by its size."""
        top, bottom = word.box.top, word.box.bottom
        best, share = None, 0.5
        low, high = bisect_left(self.tops, (top - self.tallest - 1.0, 0)), bisect_right(self.tops, (bottom, len(self.rows)))
        for place in sorted(place for _, place in self.tops[low:high]):
            row = self.rows[place]
            shared = (min(row.bottom, bottom) - max(row.top, top)) / max(0.1, min(row.bottom - row.top, bottom - top))
            if shared > share and row.takes(word):
                best, share = row, shared
        return best


def _initial(row: list[Word]) -> list[Word]:
    """A row whose first letter is set large (an initial over several lines): it belongs to the word after it."""
    if len(row) < 2 or len(row[0].text) != 1 or not row[0].text.isupper() or not row[1].text[:1].islower():
        return row
    large = row[0].style.size > INITIAL * row[1].style.size and row[1].box.x0 - row[0].box.x1 < row[1].style.size
    return [row[0], replace(row[1], space_before=False), *row[2:]] if large else row


def _hung(found: list[list[Word]]) -> list[list[Word]]:
    """Rows in order; a figure beside two lines, at half height, belongs to the first of them."""
    kept: list[list[Word]] = []
    for place, row in enumerate(found):
        if len(row) == 1 and row[0].text.rstrip(".").isdigit():
            beside = [r for r in found[max(0, place - 1) : place + 2] if r is not row and _stands_beside(row[0], r)]
            if len(beside) == 2:
                beside[0].append(row[0])
                continue
        kept.append(row)
    return kept


def _stands_beside(figure: Word, row: Sequence[Word]) -> bool:
    left = min(w.box.x0 for w in row)
    shared = figure.box.overlap_y(union(w.box for w in row))
    return shared > 0.1 * figure.box.height and 0 <= left - figure.box.x1 < 4 * max(w.style.size for w in row)


def _parted(members: list[Word]) -> list[list[Word]]:
    """Rows that only a much larger word beside them holds together (a figure as high as its title's two lines): it goes to the first."""
    largest = max(w.style.size for w in members)
    small = [w for w in members if w.style.size < MUCH_LARGER * largest]
    if not small or len(small) == len(members):
        return [members]
    parts = rows(small)
    if len(parts) < 2 or any(a.box.overlap_y(b.box) > 0.3 * a.box.height for a in parts[0] for b in parts[1]):
        return [members]
    return [[*(w for w in members if w not in small), *parts[0]], *parts[1:]]


def _spread_out(row: Sequence[Word]) -> bool:
    """True for a justified line with few words: its gaps are wide, and all alike."""
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(row)]
    return len(gaps) >= SEVERAL and min(gaps) > 0.6 * max(gaps) and max(gaps) < 4 * row[0].style.size


def segments(words: Iterable[Word]) -> list[list[Word]]:
    """The segments of the words' rows."""
    return cut_at_gaps(rows(words))


def cut_at_gaps(found: Iterable[list[Word]]) -> list[list[Word]]:
    """Rows cut where the gap between two words is wide."""
    cut: list[list[Word]] = []
    for row in found:
        if _spread_out(row):
            cut.append(row)
            continue
        run, end = [row[0]], row[0].box.x1
        for word in row[1:]:
            if word.box.x0 - end > WIDE_GAP * max(word.style.size, run[-1].style.size):
                cut.append(run)
                run, end = [], word.box.x1
            run.append(word)
            end = max(end, word.box.x1)
        cut.append(run)
    return cut


def lines(page: int, words: Iterable[Word], fills: Sequence[Fill] = (), rules: Sequence[Rule] = (), panel: Box | None = None) -> list[Line]:
    """The lines that the words form, top to bottom; all of them stand in `panel`.

    A row with marks drawn in it is several lines, and one in a panel that begins with a label set apart from what it is the label of.
    """
    small = [f for f in fills if max(f.box.width, f.box.height) <= LARGEST]
    whole = [part for row in rows(words) for part in (_after_label(row) if panel else [row])]
    return [line(page, part, fills, rules, panel) for row in whole for part in _at_marks(row, small)]


def _after_label(row: list[Word]) -> list[list[Word]]:
    """The row, cut after its first words where those are of another colour or weight and stand far from the rest: 'KONTAKT   Mona Birk'."""
    first, *rest = cut_at_gaps([row])
    if len(rest) != 1 or not any(c.isalpha() for w in rest[0] for c in w.text):
        return [row]
    looks = [{(w.style.color, w.style.bold) for w in part} for part in (first, rest[0])]
    return [first, rest[0]] if not looks[0] & looks[1] else [row]


def _at_marks(row: list[Word], small: Sequence[Fill]) -> list[list[Word]]:
    """The row, cut where a mark is drawn between two words: '■ Nye ■ Gamle'."""
    parts = [[row[0]]]
    for word in row[1:]:
        last = parts[-1][-1].box
        between = [f for f in small if last.x1 <= f.box.middle[0] <= word.box.x0]
        if word.box.x0 - last.x1 > 4.0 and any(f.box.overlap_y(word.box) > 0.5 * f.box.height for f in between):
            parts.append([])
        parts[-1].append(word)
    return parts


def line(page: int, row: Sequence[Word], fills: Sequence[Fill] = (), rules: Sequence[Rule] = (), panel: Box | None = None) -> Line:
    box = union(w.box for w in row)
    under = next((f.box for f in reversed(fills) if f.box.holds(box) and f.color != "#ffffff"), None)
    return Line(page, tuple(row), box, dominant(row), panel, _swatch(box, fills), _is_underlined(row, box, rules), under)


def _is_underlined(row: Sequence[Word], box: Box, rules: Sequence[Rule]) -> bool:
    """True for an underlined line; a typist may leave the number before a heading without."""
    if _underlined(box, rules):
        return True
    named = list(dropwhile(lambda w: not any(c.isalpha() for c in w.text), row)) if row[0].style.is_typed else []
    return 0 < len(named) < len(row) and _underlined(union(w.box for w in named), rules)


def _underlined(line: Box, rules: Sequence[Rule]) -> bool:
    """True where a rule, or pieces of one, runs under the whole line and no farther."""
    low, high = line.top + 0.6 * line.height, line.bottom + 0.25 * line.height
    under = [r.box for r in rules if r.box.height <= 2.0 and low < r.box.top < high and r.box.overlap_x(line) > 0]
    if not under:
        return False
    x0, x1 = min(b.x0 for b in under), max(b.x1 for b in under)
    return x0 > line.x0 - 0.4 * line.height and x1 < line.x1 + 0.4 * line.height and sum(b.width for b in under) > 0.85 * line.width


def _swatch(line: Box, fills: Sequence[Fill]) -> str | None:
    """The colour of a small square or dot that is drawn just before a line; before the first line of its text where it is higher.

    A bar beside several lines is none.
    """
    for fill in fills:
        small = max(fill.box.width, fill.box.height) <= min(LARGEST, 3.2 * line.height) and min(fill.box.width, fill.box.height) >= 2.0
        if (
            small
            and fill.box.height <= 3 * fill.box.width
            and line.top < fill.box.middle[1]
            and fill.box.overlap_y(line) > 0.5 * min(fill.box.height, line.height)
            and 0 <= line.x0 - fill.box.x1 <= 2.5 * line.height
        ):
            return fill.color
    return None
