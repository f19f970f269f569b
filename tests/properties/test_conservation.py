"""No character is lost, and none is made up: the result against what another reader finds in the file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from ctypes import c_void_p
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Catalogue, extract
from tests import strategies
from tests.press import Look, Passage, print_catalogue
from tests.press.letter import print_letter

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def printed_characters(pdf: bytes) -> Counter[str]:
    """Every character that is drawn on the pages but space, as pdfium reads them; what pdfium adds itself is left out."""
    found: Counter[str] = Counter()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if pdfium.FPDFText_IsGenerated(text, index) != 1:
                found[_character(text.raw, index)] += 1
    document.close()
    return Counter({c: n for c, n in found.items() if c.strip()})


def _character(text: c_void_p, index: int) -> str:
    """pdfium calls a hyphen at a line's end U+0002."""
    if pdfium.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return chr(pdfium.FPDFText_GetUnicode(text, index))


def told_characters(result: Catalogue) -> Counter[str]:
    """Every character of the blocks and the furniture but space."""
    texts = [f.text for f in result.furniture]
    for block in result.body:
        texts += [block.text, getattr(block, "marker", None) or "", getattr(block, "number", None) or ""]
    return Counter(c for c in unicodedata.normalize("NFC", "".join(texts)) if not c.isspace())


@given(st.lists(strategies.passages(), min_size=1, max_size=4), strategies.looks())
def test_a_text_comes_back_to_the_character(passages: list[Passage], look: Look) -> None:
    pdf = print_letter(passages, look)
    result = extract(pdf, profile="general")
    printed, told = printed_characters(pdf), told_characters(result)
    assert result.coverage.characters == sum(printed.values())
    assert result.coverage.unplaced == 0
    missing, extra = printed - told, told - printed
    assert not extra
    assert set(missing) <= {"-"}, "only hyphens at line ends may vanish"


@given(st.data())
def test_catalogues_are_counted_to_the_character(data: st.DataObject) -> None:
    look = data.draw(strategies.looks())
    pdf = print_catalogue(data.draw(strategies.catalogues(look)), look).pdf
    coverage = extract(pdf).coverage
    assert coverage.characters == sum(printed_characters(pdf).values())
    assert coverage.characters == coverage.placed + coverage.furniture + coverage.unplaced
    assert coverage.unplaced == 0


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(SAMPLES).as_posix() for p in SAMPLES.glob("*/*.pdf") if p.parent.name not in ("broken", "scans"))
)
def test_samples_are_counted_to_the_character(path: str) -> None:
    pdf = (SAMPLES / path).read_bytes()
    assert extract(pdf).coverage.characters == sum(printed_characters(pdf).values())
