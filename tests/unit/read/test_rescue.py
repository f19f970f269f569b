"""Broken and hostile files: what has text is read, what fails costs no more than itself."""

from __future__ import annotations

import contextlib
import zlib
from dataclasses import replace

import pypdfium2
import pytest

from extractor import extract
from extractor.errors import DamagedPdf, InputError, NoPages, PasswordError, TooLarge
from extractor.limits import LIMITS
from extractor.pages import Source
from extractor.read import READERS, pdfium, read_file
from tests.cli import pdfs
from tests.press import hostile


def text(source: Source) -> str:
    return " ".join(w.text for p in source.pages for w in p.words)


def read(data: bytes, **more: object) -> Source:
    return read_file("a.pdf", data, **more)  # type: ignore[arg-type]


def test_both_readers_read_the_same() -> None:
    data = pdfs.catalogue(2)
    first, second = (reader.read("a.pdf", data) for reader in READERS.values())
    assert text(first) == text(second)
    for one, other in zip(first.pages, second.pages, strict=True):
        assert (one.width, one.height, one.rotation) == pytest.approx((other.width, other.height, other.rotation), abs=0.1)
        for a, b in zip(one.words, other.words, strict=True):
            assert a.box.x0 == pytest.approx(b.box.x0, abs=1.5)
            assert a.box.middle[1] == pytest.approx(b.box.middle[1], abs=3)
            assert (a.style.size, a.style.bold, a.style.color) == (b.style.size, b.style.bold, b.style.color)


def test_a_catalogue_that_only_the_second_reader_reads_is_still_one() -> None:
    first, second = extract(pdfs.catalogue()), extract(pdfs.catalogue(), reader="pdfium")
    assert second.extraction.reader == "pdfium"
    assert [p.title for p in second.projects] == [p.title for p in first.projects]
    assert [[s.kind for s in p.sections] for p in second.projects] == [[s.kind for s in p.sections] for p in first.projects]
    assert [p.period for p in second.projects if p.period] != []
    assert [[c.email for c in p.contacts] for p in second.projects] == [[c.email for c in p.contacts] for p in first.projects]


@pytest.mark.parametrize("rotation", [90, 270])
def test_the_second_reader_sees_a_turned_page_as_it_is_seen(rotation: int) -> None:
    data = hostile.letter().replace(b"/MediaBox", b"/Rotate %d/MediaBox" % rotation)
    first, second = (reader.read("a.pdf", data).pages[0] for reader in READERS.values())
    assert (first.width, first.height, first.rotation) == (second.width, second.height, second.rotation)
    assert {w.text for w in first.words} >= {"Referat"}
    one, other = (next(w for w in p.words if w.text == "Referat") for p in (first, second))
    assert one.box.middle == pytest.approx(other.box.middle, abs=4)


def test_a_page_that_fails_costs_that_page_and_a_diagnostic() -> None:
    result = extract(hostile.page_that_fails())
    assert [p.text_layer for p in result.pages] == ["embedded", "none", "embedded"]
    assert [d.code for d in result.diagnostics if d.severity == "error"] == ["page-unreadable"]
    assert result.coverage.characters == len("Sideet.Sidetre.")


def test_a_bomb_costs_its_page() -> None:
    result = extract(hostile.bomb(), limits=replace(LIMITS, stream_bytes=2**22))
    assert result.source.pages == 2
    assert result.coverage.characters == len("Sideet.")


def test_streams_are_bounded_one_by_one_and_all_together() -> None:
    data = hostile.document(hostile.packed(hostile.text("Tekst.") + b" " * 100_000), hostile.packed(hostile.text("Mere.") + b" " * 100_000))
    assert READERS["pdfplumber"].read("a.pdf", data).faults == ()
    for limits in (replace(LIMITS, stream_bytes=50_000), replace(LIMITS, unfolded_bytes=50_000)):
        assert READERS["pdfplumber"].read("a.pdf", data, limits=limits).faults == ((1, "TooLarge"), (2, "TooLarge"))


@pytest.mark.parametrize("limit", ["page_objects", "page_glyphs", "page_bytes"])
def test_what_one_page_may_take_is_bounded(limit: str) -> None:
    data = hostile.document(
        hostile.stream(hostile.text("Side et.")), hostile.stream(b"".join(hostile.text("Tekst.", y) for y in range(800, 20, -4)))
    )
    source = READERS["pdfplumber"].read("a.pdf", data, limits=replace(LIMITS, **{limit: 500}))
    assert source.faults == ((2, "Heavy"),)
    assert text(replace(source, pages=source.pages[:1])) == "Side et."
    assert len(source.pages[1].words) < len(read(data).pages[1].words)


FEW = replace(LIMITS, page_streams=300)


def test_a_page_cut_short_keeps_what_was_read_and_says_so() -> None:
    result = extract(hostile.billion(), limits=FEW)
    assert "Sidens tekst." in result.model_dump_json()
    assert [d.code for d in result.diagnostics if d.severity == "error"] == ["page-cut-short"]


def test_a_font_with_an_endless_table_is_left_to_the_second_reader() -> None:
    table = b"/CIDInit /ProcSet findresource begin begincmap endcmap " + b"% \n" * 2000
    data = hostile.document(hostile.stream(hostile.text("Side et.")), more={100: hostile.packed(table)})
    data = data.replace(b"/Encoding/WinAnsiEncoding", b"/ToUnicode 100 0 R")
    source = read(data, limits=replace(LIMITS, font_map_bytes=1000))
    assert (text(source), source.rescued) == ("Side et.", (1,))
    assert read(data).rescued == ()


def test_objects_in_an_endless_stream_are_left_to_the_second_reader() -> None:
    inner = b"1 0 2 %d " % len(hostile.FONT) + hostile.FONT + b"<</Type/Catalog/Pages 4 0 R>>" + b" " * 5000
    first = len(b"1 0 2 %d " % len(hostile.FONT))
    objects = {3: hostile.packed(inner, b"/Type/ObjStm/N 2/First %d" % first), 4: b"<</Type/Pages/Count 1/Kids[5 0 R]>>"}
    objects |= {5: hostile.PAGE.replace(b"3 0 R", b"1 0 R") % (6, b"", b""), 6: hostile.stream(hostile.text("Side et."))}
    data = hostile.assembled(objects, table=False).replace(b"/Root 1 0 R", b"/Root 2 0 R")
    assert text(read(data)) == "Side et."
    source = read(data, limits=replace(LIMITS, object_stream_bytes=1000))
    assert (text(source), source.reader) == ("Side et.", "pdfium")


@pytest.mark.parametrize(
    "make",
    [hostile.drawing_itself, hostile.billion, hostile.nested, hostile.deep_tree, hostile.looping_tree, hostile.form_field],
    ids=lambda make: make.__name__,
)
def test_loops_and_depths_end_with_the_text_that_is_there(make) -> None:  # type: ignore[no-untyped-def]
    found = text(read(make(), limits=FEW))
    assert any(word in found for word in ("Sidens tekst.", "Dybt nede.", "Den ene side.", "Navn:"))


def test_what_is_filled_in_is_read_once() -> None:
    found = text(read(hostile.form_field()))
    assert found.split() == ["Navn:", "Udfyldt", "felt"]


@pytest.mark.parametrize(
    "box",
    [
        b"[0 0 0 0]",
        b"[0 0 1e30 1e30]",
        b"[0 0 99999999999999999999 842]",
        b"[-1e9 -1e9 1e9 1e9]",
        b"[595 842 0 0]",
        b"[0 0 595]",
        b"(x)",
        b" null",
    ],
)
def test_forged_page_sizes(box: bytes) -> None:
    result = extract(hostile.sized(box))
    assert 0 < result.pages[0].width < 1e7
    assert "Referat af mødet" in result.model_dump_json()


def test_a_table_of_objects_that_is_missing_is_rebuilt() -> None:
    assert "Referat" in text(read(hostile.document(hostile.stream(hostile.text("Referat")), table=False)))


def test_no_pages_is_said() -> None:
    with pytest.raises(NoPages):
        read(hostile.without_pages())


def test_too_many_pages_are_refused_and_many_are_not() -> None:
    data = hostile.document(*[hostile.stream(hostile.text(f"Side {n}")) for n in range(30)])
    with pytest.raises(TooLarge):
        read(data, limits=replace(LIMITS, pages=29))
    assert len(read(data).pages) == 30


def test_ten_thousand_pages() -> None:
    """One page that stands ten thousand times would be cut short as a loop: these are pages of their own with one text."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: hostile.FONT, 5: hostile.stream(hostile.text("Samme tekst."))}
    numbers = range(100, 10_100)
    objects[2] = b"<</Type/Pages/Count 10000/Kids[%s]>>" % b" ".join(b"%d 0 R" % n for n in numbers)
    objects |= dict.fromkeys(numbers, hostile.PAGE % (5, b"", b""))
    assert len(READERS["pdfium"].read("a.pdf", hostile.assembled(objects)).pages) == 10_000


def test_passwords_and_owners() -> None:
    locked = pdfs.encrypted("blåbær")
    for reader in READERS.values():
        with pytest.raises(PasswordError):
            reader.read("a.pdf", locked)
        with pytest.raises(PasswordError):
            reader.read("a.pdf", locked, password="forkert")
        assert "grønne" in text(reader.read("a.pdf", locked, password="blåbær"))
    assert "grønne" in text(read(pdfs.encrypted("")))


def test_what_nobody_can_read_says_so() -> None:
    with pytest.raises(DamagedPdf):
        read(pdfs.truncated())
    with pytest.raises(InputError):
        read(b"%PDF-1.7\n" + bytes(5000))


def test_a_corrupt_stream_gives_what_stands_before_its_fault() -> None:
    whole = zlib.compress(hostile.text("Side et.") + b" " * 3000 + hostile.text("Mere.", 600), 0)
    for broken in (whole[:-4], whole[:2500], whole[:2500] + b"\xff\xff" + whole[2502:-9]):
        found = text(READERS["pdfplumber"].read("a.pdf", hostile.document(hostile.stream(broken, b"/Filter/FlateDecode"))))
        assert found.startswith("Side et.")


def test_a_corrupt_bomb_is_bounded_too() -> None:
    bomb = zlib.compress(bytes(2**24), 9)[:-6]
    data = hostile.document(hostile.stream(hostile.text("Side et.")), hostile.stream(bomb, b"/Filter/FlateDecode"))
    source = READERS["pdfplumber"].read("a.pdf", data, limits=replace(LIMITS, stream_bytes=2**20))
    assert source.faults == ((2, "TooLarge"),)


def test_pdfium_forgets_what_it_did_before() -> None:
    """Drawing a file stretches the substitute fonts of pdfium for the next one that is read."""
    wide = hostile.FONT.replace(b"Helvetica", b"Unknown-Sans")
    data = hostile.letter().replace(hostile.FONT, wide)
    pdfium.forget()
    first = pdfium.read_pages(data, {1})
    with contextlib.closing(pypdfium2.PdfDocument(hostile.letter().replace(b"Helvetica", b"Narrow-Serif"))) as other:
        other[0].render(scale=1)
    pdfium.forget()
    assert pdfium.read_pages(data, {1}) == first
