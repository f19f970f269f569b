"""A table of contacts is read row by row, each cell as its head says."""

from __future__ import annotations

from extractor import profile
from extractor.assemble.facts import Reader
from extractor.danish import danish
from extractor.document import Block, Cell, Text
from extractor.geometry import Box
from tests.build import BODY, block

ROWS = (
    ("Navn", "Funktion", "Telefon"),
    ("Rosa Winkel", "Elevansvar", "76 11 20 11"),
    ("Kaj Ebbe", "", "76 11 20 12"),
)


def _table() -> Block:
    cells = (
        Cell(r, c, Box(100.0 * c, 20.0 * r, 100.0 * c + 90.0, 20.0 * r + 15.0), (block("paragraph", said),) if said else ())
        for r, row in enumerate(ROWS)
        for c, said in enumerate(row)
    )
    return Block("table", Text(""), BODY, cells=tuple(cells))


def test_cells_are_what_the_head_says() -> None:
    found = Reader(danish(), None, profile.load("general")).running([_table()]).contacts
    assert [(c.name, c.role, c.phone) for c in found] == [
        ("Rosa Winkel", "Elevansvar", "+4576112011"),
        ("Kaj Ebbe", None, "+4576112012"),
    ]
