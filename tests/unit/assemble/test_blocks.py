"""Blocks in the contract's form."""

from extractor.assemble.blocks import block as shown
from extractor.catalogue import Heading, Table
from extractor.document import Block, Cell, join
from extractor.geometry import Box
from tests.build import BODY, block


def test_a_headings_number_is_taken_off() -> None:
    found = shown(block("heading", "2.1 Formål", 1, 2))
    assert isinstance(found, Heading)
    assert (found.level, found.number, found.text) == (2, "2.1", "Formål")


def test_a_year_is_no_number_of_a_heading() -> None:
    found = shown(block("heading", "2018", 1, 2))
    assert isinstance(found, Heading)
    assert (found.number, found.text) == (None, "2018")


def test_a_table_has_rows_of_equal_length() -> None:
    cells = tuple(
        Cell(r, c, Box(0, 0, 1, 1), (block("paragraph", t),), column_span=span)
        for r, c, t, span in [(0, 0, "A", 2), (1, 0, "b", 1), (1, 1, "c", 1)]
    )
    found = shown(Block("table", join([]), BODY, cells=cells))
    assert isinstance(found, Table)
    assert found.rows == (("A", ""), ("b", "c"))
    assert found.text == "A\t\nb\tc"
