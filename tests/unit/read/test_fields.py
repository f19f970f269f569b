"""What is written in fields that have no picture of themselves, and what glyphs without characters are said to be."""

from __future__ import annotations

import pytest

from extractor.read import read_file
from tests.press import hostile

FIELD = b"<</Subtype/Widget/FT/Tx/V(Udfyldt felt)/Rect[72 600 172 640]/DA(/F 10 Tf 0 g)%s>>"
COMPOSITE = b"<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H%s>>"
UNDER = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600>>"
TABLE = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0041> <00C6> <0042> <00D8>"


def text(data: bytes) -> str:
    return " ".join(w.text for w in read_file("a.pdf", data).pages[0].words)


def with_annotation(annotation: bytes) -> bytes:
    return hostile.document(hostile.stream(b""), page=b"/Annots[" + annotation + b"]")


def in_font(font: bytes, content: bytes, *, table: bytes = b"") -> bytes:
    data = hostile.document(hostile.stream(b"BT /F 12 Tf 72 700 Td " + content + b" ET"), more={100: hostile.stream(table)})
    return data.replace(hostile.FONT, font)


@pytest.mark.parametrize(
    ("annotation", "shown"),
    [
        (FIELD % b"", "Udfyldt felt"),
        (FIELD % b"/F 2", ""),
        (FIELD % b"/Ff 8192", ""),
        (FIELD.replace(b"/Tx", b"/Ch") % b"/Opt[[(Udfyldt felt)(Anden by)]]", "Anden by"),
        (b"<</Subtype/FreeText/Rect[72 600 400 640]/Contents(\xfe\xff\0K\0\xf8\0b)>>", "Køb"),
        (b"<</Subtype/Text/Rect[72 600 90 640]/Contents(Gul seddel)>>", ""),
    ],
)
def test_what_is_written_in_a_field_is_read(annotation: bytes, shown: str) -> None:
    assert text(with_annotation(annotation)) == shown


def test_the_words_of_a_field_stand_in_it() -> None:
    words = read_file("a.pdf", with_annotation(FIELD.replace(b"felt)", b"felt med meget lang tekst)") % b"")).pages[0].words
    assert [w.text for w in words] == ["Udfyldt", "felt", "med", "meget", "lang", "tekst"]
    assert all(72 <= w.box.x0 < w.box.x1 <= 172 and 202 <= w.box.top < w.box.bottom <= 242.1 for w in words)
    assert words[0].box.top < words[-1].box.top


@pytest.mark.parametrize("descendants", [b"", b"/DescendantFonts[]", b"/DescendantFonts[null]", b"/DescendantFonts[3 0 R]"])
def test_a_composite_font_without_the_font_that_draws_it_is_read_by_its_table(descendants: bytes) -> None:
    font = COMPOSITE % (descendants + b"/ToUnicode 100 0 R")
    assert text(in_font(font, b"<00410042> Tj", table=TABLE + b" endbfchar endcmap")) == "ÆØ"
    assert text(in_font(COMPOSITE % descendants, b"(Skrift) Tj")) == "Skrift"


def test_a_table_of_characters_that_was_cut_off_counts_as_far_as_it_goes() -> None:
    font = COMPOSITE % (b"/DescendantFonts[" + UNDER + b"]/ToUnicode 100 0 R")
    assert text(in_font(font, b"<0041> Tj", table=TABLE + b" <00")) == "Æ"


def test_forms_too_deep_in_each_other_are_said_to_be_left() -> None:
    form, inner = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]", b"/Resources<</Font<</F 3 0 R>>/XObject<</A %d 0 R>>>>"
    forms = {100 + n: hostile.stream(hostile.text(f"Lag {n}.", 800 - n) + b"/A Do", form + inner % (101 + n)) for n in range(400)}
    data = hostile.document(hostile.stream(b"/A Do"), more=forms, resources=b"/XObject<</A 100 0 R>>")
    source = read_file("a.pdf", data)
    assert "Lag" in {w.text for w in source.pages[0].words}
    assert source.faults == ((1, "Nested"),)


def test_glyphs_without_characters_are_what_the_file_says_they_stand_for() -> None:
    font = COMPOSITE % (b"/DescendantFonts[" + UNDER + b"]")
    spoken = b"/Span<</ActualText(Den n\xf8dvendige)>>BDC <000100020003> Tj EMC"
    assert text(in_font(font, spoken)) == "Den nødvendige"
    assert text(in_font(hostile.FONT, spoken.replace(b"<000100020003>", b"(set)"))) == "set"
