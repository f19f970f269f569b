"""Repairs of what a Danish OCR model reads: each decided place is put right, everything else stays, and words keep their number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.danish.repairs import repaired, repaired_words

PAIRS = [
    ("Skriv til pchÆkl.dk eller aoa&kl.dk.", "Skriv til pch@kl.dk eller aoa@kl.dk."),
    ("asta.lindhart©aadalen.example", "asta.lindhart@aadalen.example"),
    ("Post: asliQkl.dk, boas0aarhus.dk, pch(O)kombit.dk", "Post: asli@kl.dk, boas@aarhus.dk, pch@kombit.dk"),
    ("JOE&kl.dk", "JOE@kl.dk"),
    ("Efter 8 3, stk. 2, og S 16 a, stk. 1", "Efter § 3, stk. 2, og § 16 a, stk. 1"),
    ("Det følger af servicelovens 8 85.", "Det følger af servicelovens § 85."),
    ("jf. 88 12-14 i lov om social service", "jf. §§ 12-14 i lov om social service"),
    ("Kurset varer 1%2 time, pausen %2 time.", "Kurset varer 1½ time, pausen ½ time."),
    ("juni 2018 - juni 2019", "juni 2018 – juni 2019"),
    ("i 2018=2020 og 5~10 skoler", "i 2018–2020 og 5–10 skoler"),
    ("juni—august 2019", "juni–august 2019"),
]
KEPT = [
    "R&D.dk og B&O, Æbler&Pærer ApS",
    "se www.kl.dk og gratis.dk, netto.dk, kommunekort.dk",
    "pch@kl.dk",
    "Efter 8 dage kom 5 og 8 borgere, 8 procent",
    "I 8 kommuner, efter 8 12-årige",
    "Prisen er 25 %, 2 af dem 1/2",
    "- en opgave\n- en til",
    "e-mail, ældre- og handicapområdet, 2018-2019, 5-10",
    "a = b",
]


@pytest.mark.parametrize(("read", "right"), PAIRS)
def test_puts_right(read: str, right: str) -> None:
    assert repaired(read)[0] == right
    assert repaired(right) == (right, ())


@pytest.mark.parametrize("text", KEPT)
def test_keeps(text: str) -> None:
    assert repaired(text) == (text, ())


def test_says_what_was_done() -> None:
    one = repaired("til pchÆkl.dk")[1][0]
    assert (one.start, one.end, one.read, one.repaired, one.kind) == (7, 8, "Æ", "@", "at")


def test_words_one_by_one() -> None:
    words, done = repaired_words(["Efter", "8", "3,", "stk.", "2,", "pchÆkl.dk"])
    assert words == ["Efter", "§", "3,", "stk.", "2,", "pch@kl.dk"]
    assert {index: [(r.start, r.read) for r in own] for index, own in done.items()} == {1: [(0, "8")], 5: [(3, "Æ")]}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abÆ&8S§%2-–=@. kl.dk,stk\n", max_size=12), max_size=8).map(" ".join))
def test_spaces_stay_and_a_second_time_changes_nothing_more(text: str) -> None:
    right, done = repaired(text)
    assert [len(part) for part in text.split()] == [len(p) for p in text.split()] and len(right.split()) == len(text.split())
    assert all(text[r.start : r.end] == r.read and " " not in r.read for r in done)
