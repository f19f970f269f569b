"""Whether text in columns is a table, and not columns of prose, a list, contents, a card or an address.

In: the rows of a run, each a list of cell texts by column. Out: True or False.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.geometry import median
from extractor.text import is_bullet

PROSE = 70
"""Characters from which a cell is a paragraph."""
SHORT = 20
"""Characters up to which a cell may begin with a small letter, as a month does."""
FILLED = 0.5
"""Least share of cells with text."""
_COUNTER = re.compile(r"\(?\w{1,3}[.)]|\d{1,3}|[•–-]")
_COUNTED = re.compile(r"(\d{1,2})\)\s+\S")
_DOTS = re.compile(r"(?:[.·…_]\s?){4,}|…{2,}")
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_SIDE = re.compile(r"(?:side|s\.|slide|dias)\s*(?=\d)", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|(?:\+45\s?)?(?:\d{2}\s?){4}|(?:www\.|https?:)\S+")
Rows = Sequence[Sequence[str]]


def is_table(rows: Rows, *, drawn: bool) -> bool:
    """True where the cells are a table's; edges that are drawn between the rows need less proof."""
    least = 2 if drawn else 3
    columns = list(zip(*rows, strict=True))
    if len(rows) < least or len(columns) < 2 or any(sum(map(bool, column)) < 2 for column in columns):
        return False
    cells = [text for row in rows for text in row if text]
    if len(cells) < FILLED * len(rows) * len(columns) and not (drawn and len(cells) > 0.3 * len(rows) * len(columns)):
        return False
    if _listed(columns) or _contents(rows, columns) or _addresses(rows, columns) or (not drawn and _lists_of_prose(columns)):
        return False
    return not _prose(rows, columns, drawn)


def _prose(rows: Rows, columns: Sequence[Sequence[str]], drawn: bool) -> bool:
    """Columns of running text: lines that go on in the next, or nothing but paragraphs."""
    cells = [text for row in rows[1:] for text in row if text]
    small = sum(text[:1].islower() and len(text) > SHORT for text in cells)
    if small > (0.5 if drawn else 0.25 if len(columns) > 2 else 0.15) * len(cells):
        return True
    if drawn:
        return False
    long = [median([float(len(t)) for t in column if t]) > PROSE for column in columns]
    return all(long) or (sum(long) * 2 >= len(long) and len(columns) > 2 and len(rows) < 4)


def _listed(columns: Sequence[Sequence[str]]) -> bool:
    """A list: markers before one column of text, or items in several columns."""
    marked = [sum(bool(t) and is_bullet(t.split()[0]) and len(t) > 2 for t in c) * 2 > sum(map(bool, c)) for c in columns]
    if sum(marked) >= 2 and marked[0]:
        return True
    first = [t for t in columns[0] if t]
    return len(columns) == 2 and sum(bool(_COUNTER.fullmatch(t)) or is_bullet(t) for t in first) * 2 >= len(first)


def _lists_of_prose(columns: Sequence[Sequence[str]]) -> bool:
    """Lists beside other text, as in the text boxes of slides: with two long items in a column, or one that counts."""
    counts = [[int(match[1]) for t in column if (match := _COUNTED.match(t))] for column in columns[1:]]
    counted = any(len(count) > 1 and count == list(range(1, len(count) + 1)) for count in counts)
    least = PROSE / 2 if len(columns) == 2 else PROSE
    return counted or any(sum(is_bullet(t.split()[0]) and len(t) > least for t in column if t) >= 2 for column in columns)


def _contents(rows: Rows, columns: Sequence[Sequence[str]]) -> bool:
    """Contents: titles with leaders, or beside page numbers that never fall and no head stands over."""
    if any(_DOTS.search(text) for row in rows for text in row):
        return True
    titled = any(median([float(len(t)) for t in column if t]) > 8 and not _labels(column) for column in columns)
    return titled and any(_labels(column) for column in columns)


def _labels(column: Sequence[str]) -> bool:
    """Page numbers down a column; what counts from one by one are a table's own numbers, and no pages."""
    tokens = [token for text in column for token in _SIDE.sub("", text).split()]
    if len(tokens) < 2 or not all(_PAGE.fullmatch(token) for token in tokens):
        return False
    numbers = [int(token) for token in tokens if token.isdigit()]
    return numbers == sorted(numbers) and numbers != list(range(1, len(numbers) + 1))


def _addresses(rows: Rows, columns: Sequence[Sequence[str]]) -> bool:
    """A block of label and value, or cards of people beside each other."""
    if len(columns) == 2:
        labels = [t for t in columns[0] if t]
        if sum(t.endswith(":") for t in labels) * 2 >= len(labels):
            return True
        found = sum(bool(_ADDRESS.search(t)) for t in columns[1])
        if 0 < found < 0.6 * len(rows) and len(rows) <= 8:
            return True
    return any(sum(bool(_ADDRESS.fullmatch(t)) for t in row) >= 2 and len({_kind(t) for t in row if t}) == 1 for row in rows)


def _kind(text: str) -> str:
    return "mail" if "@" in text else "phone" if _ADDRESS.fullmatch(text) else "text"
