"""Letters printed twice or in parts, words spaced out, and what nobody sees."""

import numpy as np

from extractor.geometry import Box
from extractor.pages import Style, Word
from extractor.read.glyphs import settled
from extractor.read.painting import Paint
from extractor.read.seeing import Picture, unseen
from extractor.read.words import Char, words


def char(text: str, x: float, top: float = 100.0, size: float = 10.0, width: float = 5.0, **more: object) -> Char:
    place = {"x0": x, "x1": x + width, "top": top, "bottom": top + size, "size": size}
    return {"text": text, "fontname": "Body", "upright": True, "non_stroking_color": (0,), **place, **more}


def run(text: str, x: float = 50.0, gap: float = 0.0, **more: float) -> list[Char]:
    return [char(c, x + n * (5.0 + gap), **more) for n, c in enumerate(text)]


def read(*groups: list[Char]) -> str:
    found = words([{"chars": group} for group in groups], (), (0.0, 0.0))
    return "".join((" " if w.space_before and n else "") + w.text for n, w in enumerate(found))


def test_a_letter_printed_twice_is_one_and_bold() -> None:
    once = settled([char("F", 50.0), char("F", 50.4)])
    assert [c["text"] for c in once] == ["F"] and once[0]["bold"]


def test_two_equal_letters_side_by_side_are_two() -> None:
    assert len(settled([char("l", 50.0, width=2.2), char("l", 52.2, width=2.2)])) == 2


def test_an_accent_joins_its_letter() -> None:
    assert [c["text"] for c in settled([char("a", 50.0), char("\u02da", 50.5, top=98.0, width=4.0)])] == ["å"]


def test_letters_that_are_spaced_out_are_words() -> None:
    letters = [[char(c, x)] for c, x in zip("DETVIL", (50, 57, 64, 78, 85, 92), strict=True)]
    assert read(*letters) == "DET VIL"


def test_kerning_parts_no_word_on_a_line_that_prints_its_spaces() -> None:
    assert read(run("Et F"), run("ormaal er", x=72.5)) == "Et Formaal er"


def word(index: int, text: str, x: float, color: str = "#000000") -> Word:
    return Word(index, text, Box(x, 100.0, x + 30.0, 110.0), Style(10.0, color=color), len(text))


def blank() -> Picture:
    return np.full((300, 300, 3), 255, dtype=np.uint8)


def test_text_that_is_transparent_or_switched_off_is_unseen() -> None:
    found = [word(0, "synlig", 20.0), word(1, "gennemsigtig", 60.0), word(2, "slukket", 100.0)]
    assert unseen(found, [Paint(1), Paint(2, alpha=0.0), Paint(3, off=True)], [], [], blank) == {1, 2}


def test_invisible_text_over_a_picture_is_a_scan() -> None:
    found, mode = [word(0, "skannet", 20.0)], [Paint(2, mode=3)]
    assert unseen(found, mode, [], [Box(0.0, 0.0, 200.0, 200.0)], blank) == frozenset()
    assert unseen(found, mode, [], [], blank) == {0}


def test_white_text_is_unseen_only_where_the_picture_shows_nothing() -> None:
    found = [word(0, "skjult", 20.0, "#ffffff"), word(1, "vist", 100.0, "#ffffff")]
    picture = blank()
    picture[140:170, 150:170] = 0
    assert unseen(found, [Paint(1), Paint(2)], [], [], lambda: picture) == {0}
