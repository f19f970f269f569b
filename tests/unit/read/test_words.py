"""Characters to words: where spaces are, and letters that are set apart."""

from typing import Any

from extractor.read.private_letters import spelled
from extractor.read.words import words


def run(*spelled: tuple[str, float], x: float = 50.0, gap: float = 0.0) -> dict[str, Any]:
    """Printed strings, each after so many ems of white; letters are half an em wide, `gap` ems of white between them."""
    chars = []
    for text, white in spelled:
        x += white * 10
        for letter in text:
            style = {"fontname": "Brød", "size": 10.0, "upright": True, "non_stroking_color": 0}
            chars.append({"text": letter, "x0": x, "x1": x + 5, "top": 100.0, "bottom": 110.0} | style)
            x += 5 + gap * 10
        x -= gap * 10
    return {"chars": chars}


def read(*runs: dict[str, Any]) -> str:
    return "".join(f"{' ' if w.space_before and w.index else ''}{w.text}" for w in words(runs, (), (0.0, 0.0)))


def test_a_gap_as_wide_as_the_lines_spaces_is_one() -> None:
    assert (
        read(run(("to ", 0), ("og ", 0), ("tre ", 0), ("fem ", 0), ("bålhytter", 0)), run(("og", 0), x=50 + 27 * 5))
        == "to og tre fem bålhytter og"
    )


def test_kerning_is_no_space_on_a_line_that_prints_them() -> None:
    assert read(run(("en ", 0), ("to ", 0), ("tre ", 0), ("bål", 0)), run(("hytte", 0), x=50 + 13 * 5 + 2.5)) == "en to tre bålhytte"


def test_letters_set_apart_make_words() -> None:
    spread = [run((letter, 0), x=50 + n * 7) for n, letter in enumerate("Lyset")]
    found = words(spread, (), (0.0, 0.0))
    assert read(*spread) == "Lyset"
    assert all(w.style.letterspaced for w in found)


def test_letters_far_apart_are_no_word() -> None:
    assert read(*[run((letter, 0), x=50 + n * 30) for n, letter in enumerate("ABCD")]) == "A B C D"


def test_a_word_with_its_letters_apart_is_letterspaced() -> None:
    assert words([run(("formål", 0), gap=0.1)], (), (0.0, 0.0))[0].style.letterspaced
    assert not words([run(("formål", 0))], (), (0.0, 0.0))[0].style.letterspaced


def test_a_space_after_a_word_is_known() -> None:
    first, second = words([run(("en ", 0)), run(("to", 0), x=300)], (), (0.0, 0.0))
    assert (first.space_after, second.space_after) == (True, False)


def test_letters_at_private_places_are_spelled_by_their_font() -> None:
    assert spelled("a\ue039ale", "AAAAAA+LinLibertineO") == "aftale"
    assert spelled("a\ue039ale", "Andet") == "a\ue039ale"
