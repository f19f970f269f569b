"""Pull quotes beside the text."""

from dataclasses import replace

import pytest

from extractor.layout.quotes import set_apart
from tests.build import BODY, block

LARGE = replace(BODY, size=14.0)
SAID = block("paragraph", "I morges sagde hun, at vi skal bruge det, vi har. Det blev mødt med bifald.")


@pytest.mark.parametrize(
    "text", ["»Vi begynder forfra hver dag«", "“Vi begynder forfra”, siger hun med et “smil”", "vi skal bruge det, vi har"]
)
def test_a_large_quotation_stands_beside_the_text(text: str) -> None:
    assert [b.kind for b in set_apart([SAID, block("heading", text, style=LARGE)], BODY)] == ["paragraph", "caption"]


@pytest.mark.parametrize("text", ["Vi skal bruge mere tid", "bruge det", "»Kom ud«"])
def test_other_large_texts_stay(text: str) -> None:
    assert [b.kind for b in set_apart([SAID, block("heading", text, style=LARGE)], BODY)] == ["paragraph", "heading"]


def test_a_quotation_in_body_type_is_text() -> None:
    assert [b.kind for b in set_apart([block("paragraph", "»Vi begynder forfra hver dag«")], BODY)] == ["paragraph"]


def test_a_heading_repeated_by_its_text_stays_among_others_of_its_type() -> None:
    others = [block("heading", text, style=LARGE) for text in ("Vi skal bruge mere tid", "Om svaret på et brev")]
    assert [b.kind for b in set_apart([SAID, block("heading", "vi skal bruge det, vi har", style=LARGE), *others], BODY)][1] == "heading"
