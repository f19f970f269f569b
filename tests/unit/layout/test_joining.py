"""Words over line ends."""

from dataclasses import replace

from extractor.layout.doubts import guessed
from extractor.layout.joining import Habits, flow, habits, running
from extractor.layout.lines import lines
from tests.build import block, column, text


def test_a_document_that_breaks_words_shows_it() -> None:
    shown = habits(lines(1, column(["kommunerne bruger tekno-", "logi, og ny teknologi er", "god i kommu-", "nerne hver dag"])))
    assert shown.hyphenates
    assert "teknologi" in shown.lexicon


def test_a_document_that_only_has_own_hyphens_shows_it() -> None:
    shown = habits(lines(1, column(["der mangler mange STEM-", "uddannelser og andre", "STEM-uddannelser i landet"])))
    assert not shown.hyphenates


def test_pieces_follow_the_words() -> None:
    whole = flow([text("ny tekno-"), text("logi nu", top=113)], Habits({}, True))
    assert whole.text == "ny teknologi nu"
    assert [whole.text[p.start : p.end] for p in whole.pieces] == ["ny", "tekno", "logi", "nu"]


def test_soft_hyphens_vanish_inside_words() -> None:
    whole = flow([text("tekno\u00adlogi nu")], Habits({}, False))
    assert whole.text == "teknologi nu"
    assert whole.text[whole.pieces[1].start : whole.pieces[1].end] == "nu"


def test_a_guess_is_said_with_its_place() -> None:
    joined = flow([text("ny tekno-"), text("logi nu", top=113)], Habits({}, True))
    said = list(guessed([replace(block("paragraph", ""), text=joined)]))
    assert [d.code for d in said] == ["hyphen-guessed"]
    assert "'teknologi'" in said[0].message
    assert said[0].regions[0].box == joined.pieces[1].box


def test_a_line_without_the_space_that_others_end_with_breaks_a_word() -> None:
    spaced = ["Kommunen tager det nye system i brug,", "og den følger op på brugen af det i", "drift sammen med leverandøren selv,"] * 5
    ends = [replace(w, space_after=True) for w in column(spaced)]
    narrow = column(["ibrugtagnin", "g"], top=400)
    shown = habits(lines(1, [*ends, *narrow]))
    assert shown.spaces_ends
    assert running(lines(1, narrow), shown).text == "ibrugtagning"
    assert running(lines(1, narrow), replace(shown, spaces_ends=False)).text == "ibrugtagnin g"
