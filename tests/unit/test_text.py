"""Characters and words of Danish print."""

import pytest

from extractor.text import clean, ends_card, ends_hyphenated, fold, sentence_case, slug, squeeze


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("eﬀektiv ﬁnansiering", "effektiv finansiering"),
        ("a\u030arhus", "århus"),
        ("\uf0b7", "•"),
        ("to\u00a0ord", "to ord"),
        ("usyn\u200bligt", "usynligt"),
    ],
)
def test_clean_gives_the_contracts_characters(printed: str, meant: str) -> None:
    assert clean(printed) == meant


def test_squeeze_leaves_one_space() -> None:
    assert squeeze("  to \n ord ") == "to ord"


def test_fold_compares_without_case_and_punctuation() -> None:
    assert fold("Børn & Læring") == fold("BØRN OG LÆRING".replace(" OG", " –")) == "boern laering"


def test_slug_is_never_empty() -> None:
    assert slug("Grøn by") == "groen-by"
    assert slug("!?") == "uden-titel"


@pytest.mark.parametrize(
    ("printed", "meant"), [("PROJEKTKATALOG", "Projektkatalog"), ("KL", "KL"), ("Grøn By", "Grøn By"), ("OM SF16", "Om SF16")]
)
def test_only_capitals_become_sentence_case(printed: str, meant: str) -> None:
    assert sentence_case(printed) == meant


@pytest.mark.parametrize(("line", "goes_on"), [("tekno-", True), ("2018-", True), ("forløb –", False), ("-", False), ("ord", False)])
def test_ends_hyphenated(line: str, goes_on: bool) -> None:
    assert ends_hyphenated(line) is goes_on


def test_letters_from_private_places() -> None:
    assert clean("\uf001re \uf002åder") == "fire flåder"
    assert clean("K\uf76c\uf76f\uf767\uf765 \uf732\uf730") == "Kloge 20"


@pytest.mark.parametrize(
    ("following", "ends"), [("Ib Holm, konsulent", True), ("Tlf. 55 50 20 10", False), ("og Ib Holm", False), ("2. sal", False)]
)
def test_an_address_ends_what_is_said_of_a_person(following: str, ends: bool) -> None:
    assert ends_card("Mona Birk, mobi@aadalen.example", following) == ends
