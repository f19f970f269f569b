"""Contact tables: what their heads say, and people that stand side by side.

In: the text of a contact section, cells by tab and rows by line, and a pattern of labels whose groups are kinds of fields. Out: the kinds
of the columns, and the stretches of the text in the order in which they are to be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extractor.danish.names import is_name, named


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters `start:end`; `label` is the kind that a cell beside it gives them, `column` counts the people side by side from 1 and
    is 0 where the text is read as it stands."""

    start: int
    end: int
    label: str | None = None
    column: int = 0


def heads_of(text: str, labels: re.Pattern[str]) -> list[str | None]:
    """The kinds that the head of a table gives its columns; empty where the first line is no such head."""
    cells = text.split("\n", 1)[0].split("\t")
    kinds = [_kind_of(cell, labels) for cell in cells]
    return kinds if len(cells) > 1 and all(kinds) and "\n" in text else []


def _kind_of(cell: str, labels: re.Pattern[str]) -> str | None:
    match = labels.fullmatch(cell.strip(" :."))
    return match.lastgroup if match else None


def with_whole_names(text: str, labels: re.Pattern[str]) -> str:
    """The text, of the same length, in which first and last name are one cell where the head has a column for each."""
    head = text.split("\n", 1)[0].lower().split("\t")
    pair = next((i for i, two in enumerate(pairwise(head)) if two == ("fornavn", "efternavn")), None)
    if pair is None:
        return text
    return "\n".join(_glued(line.split("\t"), pair) for line in text.split("\n"))


def _glued(cells: list[str], place: int) -> str:
    return "\t".join([*cells[:place], " ".join(cells[place : place + 2]), *cells[place + 2 :]])


def stretches(text: str, labels: re.Pattern[str]) -> list[Stretch]:
    """The whole text, or where a row has a name in each of its columns, column after column."""
    rows = _cells(text) if "\t" in text else []
    whole = [Stretch(0, len(text))]
    if len(rows) < 2 or len({len(row) for row in rows}) > 1:
        return whole
    first = 1 if all(_kind_of(text[slice(*row[0])], labels) for row in rows) else 0
    count = len(rows[0])
    if count - first < 2 or not any(all(_begins_with_name(text[slice(*cell)].strip()) for cell in row[first:]) for row in rows):
        return whole
    kinds = [_kind_of(text[slice(*row[0])], labels) if first else None for row in rows]
    return (
        [Stretch(*row[i], kind, i) for i in range(first, count) for row, kind in zip(rows, kinds, strict=True)]
        if first
        else [Stretch(*row[i], None, i + 1) for i in range(count) for row in rows]
    )


def _begins_with_name(cell: str) -> bool:
    """'Anna Holm', 'Anna Holm, biolog'."""
    first = next(named(cell), None)
    return is_name(cell) or (first is not None and first[0] == 0 and cell[first[1] : first[1] + 1] in (",", " ") and "@" not in cell)


def _cells(text: str) -> list[list[tuple[int, int]]]:
    """The stretches of the cells of each row."""
    rows, start = [], 0
    for line in text.split("\n"):
        row = []
        for cell in line.split("\t"):
            row.append((start, start + len(cell)))
            start += len(cell) + 1
        rows.append(row)
    return rows
