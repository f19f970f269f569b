"""Texts that know where they were printed."""

from extractor.document import Piece, Text, join, words_of
from extractor.geometry import Box
from tests.build import BODY, text


def two_columns() -> Text:
    low, high = Box(50, 700, 90, 710), Box(300, 100, 340, 110)
    return Text("nederst øverst", (Piece(0, 7, 1, 0, low, BODY), Piece(8, 14, 1, 1, high, BODY)))


def test_a_climb_to_the_next_column_begins_a_region() -> None:
    assert [r.box.top for r in two_columns().regions()] == [700, 100]


def test_lines_under_each_other_are_one_region() -> None:
    whole = join([text("første linje", top=100), text("anden linje", top=113)])
    (region,) = whole.regions()
    assert (region.box.top, region.box.bottom) == (100, 123)


def test_a_part_keeps_the_boxes_of_its_words() -> None:
    whole = text("fra juni til august")
    part = whole.part(4, 8)
    assert part.text == "juni"
    assert [p.box for p in part.pieces] == [whole.pieces[1].box]
    assert (part.pieces[0].start, part.pieces[0].end) == (0, 4)


def test_join_moves_the_pieces() -> None:
    whole = join([text("to ord"), Text(""), text("tre")], "\n")
    assert whole.text == "to ord\ntre"
    assert [whole.text[p.start : p.end] for p in whole.pieces] == ["to", "ord", "tre"]


def test_words_of_counts_each_word_once() -> None:
    assert words_of([text("to ord"), text("to ord")]) == {(1, 0), (1, 1)}
