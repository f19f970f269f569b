"""Words over line ends."""

from extractor.layout.joining import Habits, flow, habits
from extractor.layout.lines import lines
from tests.build import column, text


def test_a_document_that_breaks_words_shows_it() -> None:
    shown = habits(lines(1, column(["kommunerne bruger tekno-", "logi, og ny teknologi er", "god i kommu-", "nerne hver dag"])))
    assert shown.hyphenates
    assert "teknologi" in shown.lexicon


def test_a_document_that_only_has_own_hyphens_shows_it() -> None:
    shown = habits(lines(1, column(["der mangler mange STEM-", "uddannelser og andre", "STEM-uddannelser i landet"])))
    assert not shown.hyphenates


def test_pieces_follow_the_words() -> None:
    whole = flow([text("ny tekno-"), text("logi nu", top=113)], Habits(frozenset(), True))
    assert whole.text == "ny teknologi nu"
    assert [whole.text[p.start : p.end] for p in whole.pieces] == ["ny", "tekno", "logi", "nu"]


def test_soft_hyphens_vanish_inside_words() -> None:
    whole = flow([text("tekno\u00adlogi nu")], Habits(frozenset(), False))
    assert whole.text == "teknologi nu"
    assert whole.text[whole.pieces[1].start : whole.pieces[1].end] == "nu"
