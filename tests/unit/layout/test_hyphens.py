"""Hyphens at line ends, and ends without them."""

import pytest

from extractor.layout.hyphens import broken_without_hyphen, join_over_line


@pytest.mark.parametrize(
    ("last", "following", "hyphenates", "mark"),
    [
        ("tekno-", "logi", True, ""),
        ("tekno-", "logi", False, "-"),
        ("tekno\u00ad", "logi", False, ""),
        ("STEM-", "uddannelse", True, "-"),
        ("MedCom-", "grupper", True, "-"),
        ("ikke-", "digitale", True, "-"),
        ("2018-", "2019", True, "-"),
        ("ældre-", "og handicapområdet", True, "- "),
        ("VR-", "Briller", True, "-"),
        ("www.eksempel.example/til-", "meld", True, "-"),
        ("83eb-", "dc13", True, "-"),
        ("LeverancerBeskedSer-", "vice", True, ""),
        ("besked:Brev-", "Hoved", True, ""),
        ("BrevNummer-", "Type", True, ""),
        ("KommuneLån-", "aftaler", True, "-"),
        ("TEKNISKE BETINGEL-", "SER", True, ""),
        ("TEKNISKE BETINGEL-", "SER", False, "-"),
        ("KL-", "NOTAT", True, "-"),
    ],
)
def test_hyphens_at_a_lines_end(last: str, following: str, hyphenates: bool, mark: str) -> None:
    assert join_over_line(last, following, {}, hyphenates)[0] == mark


def test_the_document_itself_decides_first() -> None:
    assert join_over_line("dilemma-", "drøftelser", {"dilemma-drøftelser": 1}, True) == ("-", True)
    assert join_over_line("dilemma-", "drøftelser", {"dilemmadrøftelser": 1}, False) == ("", True)


def test_a_last_resort_is_told_as_one() -> None:
    assert join_over_line("dilemma-", "drøftelser", {}, True) == ("", False)


def test_the_more_common_manner_counts() -> None:
    assert join_over_line("Modtager-", "system", {"modtager-system": 1, "modtagersystem": 9}, True) == ("", True)


@pytest.mark.parametrize(
    ("last", "following", "unspaced", "broken"),
    [
        ("Se https://kort.aadalen.example/planer/", "sti/2018", False, True),
        ("Se https://kort.aadalen.example/planer/", "eller ring", False, False),
        ("https://kort.aadalen.example/betingel", "se", True, True),
        ("ibrugtagnin", "g og løbende", True, True),
        ("ibrugtagnin", "g og løbende", False, False),
        ("udløbsdato", ".", True, True),
        ("Første medarbejd", "er på stedet", True, True),
        ("Marie Lund", "konsulent", True, False),
        ("Opgaver", "og drift", True, False),
    ],
)
def test_words_that_break_without_a_hyphen(last: str, following: str, unspaced: bool, broken: bool) -> None:
    lexicon = {"og": 3, "medarbejderen": 1, "er": 4}
    assert broken_without_hyphen(last, following, lexicon, unspaced=unspaced) is broken


@pytest.mark.parametrize(
    ("last", "following", "broken"),
    [
        ("rosa@", "aadalen.example", True),
        ("rosa@aada", "len.example,", True),
        ("rosa@aadalen.", "example", False),
        ("rosa@aadalen", ".example", True),
        ("rosa@aadalen.example", "kontor.nord", False),
        ("rosa@", "skriv gerne", False),
    ],
)
def test_mail_addresses_go_on(last: str, following: str, broken: bool) -> None:
    assert broken_without_hyphen(last, following, {}, unspaced=False) is broken
