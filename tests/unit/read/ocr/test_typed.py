"""Typed pages: the grid of their letters, their cells, spaced headings."""

from __future__ import annotations

import numpy as np

from extractor.geometry import Box
from extractor.read.ocr.cells import parted
from extractor.read.ocr.components import shapes
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.pitch import pitch
from extractor.read.ocr.spaced import spaced_out
from extractor.read.ocr.typed import _shifts, rows

SCALE, CELL = 4.0, 30
"""Pixels a point, and of a cell: ten letters an inch."""


def sheet(*lines: str, room: float = CELL, widths: bool = False) -> np.ndarray:
    """Blocks of ink for letters, one a cell; with `widths` each as wide as its letter asks for."""
    paper = np.full((200 + 80 * len(lines), 2400), 255, dtype=np.uint8)
    for row, line in enumerate(lines):
        x = 100.0
        for letter in line:
            wide = 8 + ord(letter) % 5 * 5 if widths else 20
            step = wide + 7 if widths else room
            if letter != " ":
                left = int(x + (step - wide) / 2)
                paper[100 + 80 * row : 122 + 80 * row, left : left + wide] = 0
            x += step
    return paper


def words(line: str, texts: list[tuple[str, int, int]]) -> list[Measured]:
    """Words as read: text, first and last cell."""
    boxes = [(text, Box(100 + a * CELL + 5, 100, 100 + b * CELL + 25, 122)) for text, a, b in texts]
    return [Measured(text, box, 90.0, (0, 0), baseline=122.0, xheight=22.0) for text, box in boxes]


def test_letters_on_a_grid_have_a_pitch() -> None:
    page = sheet(*["byen har fem skoler og to haller ved åen"] * 4)
    found = pitch(shapes(page < 128), SCALE)
    assert found is not None and abs(found - CELL) < 0.2


def test_letters_with_room_of_their_own_have_none() -> None:
    page = sheet(*["byen har fem skoler og to haller ved åen"] * 4, widths=True)
    assert pitch(shapes(page < 128), SCALE) is None


def test_words_end_at_empty_cells_alone() -> None:
    page = sheet("byen har fem")
    read = words("byen har fem", [("by", 0, 1), ("en", 2, 3), ("harfem", 5, 11)])
    assert [w.text for w in parted(read, page, CELL)[0]] == ["byen", "har", "fem"]


def test_a_sign_in_one_cell_is_one_sign() -> None:
    page = sheet("a 3 c)")
    read = words("a 3 c)", [("S$", 0, 0), ("93", 2, 2), ("Cc)", 4, 5)])
    found, repaired = parted(read, page, CELL)
    assert [w.text for w in found] == ["§", "3", "c)"]
    assert [(before, now.text) for before, now in repaired] == [("S$", "§"), ("93", "3"), ("Cc)", "c)")]


def test_spaced_letters_are_words() -> None:
    line = "P L A N  O G  T I D"
    read = words(line, [(letter, n, n) for n, letter in enumerate(line) if letter != " "])
    found = spaced_out(read, CELL)
    assert [(w.text, w.letterspaced) for w in found] == [("PLAN", True), ("OG", True), ("TID", True)]


def test_words_of_one_letter_are_no_spaced_heading() -> None:
    read = words("bo i by", [("bo", 0, 1), ("i", 3, 3), ("by", 5, 6)])
    assert [w.text for w in spaced_out(read, CELL)] == ["bo", "i", "by"]


def test_a_punch_hole_with_a_speck_beside_it_is_a_row_without_letters() -> None:
    page = sheet("byen har fem skoler", "og to haller ved åen", "", "", "")
    page[420:466, 300:346] = 0
    page[440:446, 356:362] = 0
    found = shapes(page < 128)
    told = rows(found, CELL)
    assert told is not None
    count, row = told
    assert _shifts(found, row, count, CELL).tolist() == [0] * len(row)
