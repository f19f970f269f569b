"""Files whose frame is broken or odd: what stands on their pages is read, and what is not read of them is said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from extractor import extract
from extractor.errors import DamagedPdf, NotPdf, PasswordError
from extractor.geometry import Box
from extractor.layout.furniture import find
from extractor.layout.tiles import MANY, tiled
from extractor.limits import LIMITS
from extractor.pages import Fill, Page, Style, Word
from extractor.read import load_bytes, read_file
from extractor.read.sane import MOST_FILLS, sane
from tests.cli import pdfs
from tests.press import hostile

LETTER = "Referat af mødet Til stede var alle."


def text(data: bytes, **more: object) -> str:
    return " ".join(w.text for p in read_file("a.pdf", data, **more).pages for w in p.words)  # type: ignore[arg-type]


def codes(data: bytes) -> dict[str, str]:
    return {d.code: d.severity for d in extract(data).diagnostics}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/Type/Page/", b"/Type/Leaf/"),
        (b"endobj\n", b""),
        (b"/Root 1 0 R", b""),
        (b"/Root 1 0 R", b"/Root 77 0 R"),
        (b"trailer\n<<", b"trailer\n<"),
        (b"%PDF-1.5\n", b""),
        (b"%PDF-1.5\n", bytes(5000) + b"%PDF-1.5\n"),
        (b"Kids[10 0 R]", b"Kids[null 99 0 R 10 0 R (x) 7]"),
        (b"/MediaBox", b"/CropBox[5000 5000 6000 6000]/MediaBox"),
        (b"/MediaBox", b"/Rotate 47/MediaBox"),
        (b"/Type/Catalog", b"/Type/Catalog/PageLabels<</Kids[1 0 R]>>/Kids[1 0 R]"),
    ],
)
def test_a_frame_that_is_broken_costs_no_text(old: bytes, new: bytes) -> None:
    data = hostile.letter().replace(old, new)
    assert text(load_bytes(data)[1]) == LETTER
    assert extract(data).pages[0].rotation == 0


def test_streams_and_objects_without_ends_are_read() -> None:
    assert text(hostile.letter().replace(b"endstream", b"").replace(b"endobj", b"")) == LETTER


def test_of_a_file_that_was_changed_the_last_state_is_read_though_its_table_is_lost() -> None:
    newer = b"11 0 obj\n%s\nendobj\n" % hostile.stream(hostile.text("Nyere referat"))
    assert text(hostile.letter() + newer + b"trailer\n<</Root 1 0 R/Size 12>>\nstartxref\n0\n%%EOF\n") == "Nyere referat"


def test_a_file_that_was_cut_off_gives_the_pages_that_arrived() -> None:
    whole = pdfs.catalogue(3)
    catalogue = extract(whole[: len(whole) * 3 // 4])
    assert [p.title for p in catalogue.projects] == [p.title for p in extract(whole).projects[:2]]
    assert {d.code for d in catalogue.diagnostics} >= {"page-unreadable", "read-by-second-reader"}
    assert catalogue.source.bytes == len(whole) * 3 // 4


def test_what_is_mended_to_nothing_stays_damaged() -> None:
    with pytest.raises(DamagedPdf):
        text(b"%PDF-1.4\n1 0 obj\n<</Type/Page/Contents 2 0 R>>\nendobj\n")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04" + hostile.letter(), b"MIME-Version: 1.0\n\n" + hostile.letter(), b"1 0 obj and a trailer"[:9]]
)
def test_archives_and_mails_that_hold_a_pdf_are_none(data: bytes) -> None:
    with pytest.raises(NotPdf):
        load_bytes(data.replace(b"%PDF", b" " * 1024 + b"%PDF"))


def test_a_page_that_stands_twice_is_two_pages() -> None:
    data = re.sub(rb"Count 1/Kids\[10 0 R\]", b"Count 3/Kids[10 0 R 10 0 R 10 0 R]", hostile.letter())
    assert text(data) == " ".join([LETTER] * 3)


def test_a_font_whose_table_stands_for_millions_is_left_to_the_second_reader() -> None:
    table = hostile.stream(b"1 beginbfrange <0000> <ffff> <0041> endbfrange")
    data = hostile.document(hostile.stream(hostile.text("Side")), more={100: table})
    data = data.replace(b"/Encoding/WinAnsiEncoding", b"/ToUnicode 100 0 R")
    assert read_file("a.pdf", data).rescued == ()
    assert read_file("a.pdf", data, limits=replace(LIMITS, font_map_entries=1000)).rescued == (1,)


def test_a_lock_that_no_password_opens_is_not_said_to_want_one() -> None:
    data = hostile.letter().replace(b"/Root 1 0 R", b"/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[(a)(a)]/Root 1 0 R")
    with pytest.raises(PasswordError, match="no password"):
        text(data)


def test_a_form_that_stands_in_for_another_is_said_to() -> None:
    form = b"/Type/Catalog/AcroForm<</XFA 100 0 R/Fields[%s]>>"
    data = hostile.document(hostile.stream(hostile.text("Vent venligst...")), more={100: hostile.stream(b"<xdp/>")})
    assert codes(data.replace(b"/Type/Catalog", form % b""))["xfa-form"] == "error"
    assert codes(data.replace(b"/Type/Catalog", form % b"100 0 R"))["xfa-form"] == "info"


def test_attached_files_are_said_to_be_left() -> None:
    names = b"/Type/Catalog/Names<</EmbeddedFiles<</Names[(a)<<>>(b)<<>>]>>>>"
    assert codes(hostile.letter().replace(b"/Type/Catalog", names)) == {"attachments-not-read": "warning"}


def page(number: int, *words: Word, fills: tuple[Fill, ...] = ()) -> Page:
    return Page(number, 595.0, 842.0, words=words, fills=fills)


def test_very_many_shapes_are_a_drawing() -> None:
    fills = tuple(Fill(Box(x, y, x + 14, y + 9), "#dddddd") for x in range(0, 560, 15) for y in range(0, 830, 10))
    assert len(fills) > MANY
    assert tiled(page(1, fills=fills)) == []
    assert sane(page(1, fills=fills * (MOST_FILLS // len(fills) + 1))).fills == ()


def test_a_thousand_pages_of_a_line_each() -> None:
    style = Style(12.0)
    pages = [page(n, Word(0, f"Side{n}", Box(72, 110, 120, 122), style, 6)) for n in range(1, 1001)]
    assert find(pages, 10.0).rows.keys() <= {p.number for p in pages}
