"""Coarse scans (100 dots an inch, fax) and spreads: how their pictures are enlarged, laid straight and measured; no Tesseract is needed."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from extractor.geometry import Box
from extractor.pages import Page
from extractor.read.ocr.bullets import bullets
from extractor.read.ocr.components import shapes
from extractor.read.ocr.dashes import dashed, dotted
from extractor.read.ocr.inks import spread_color
from extractor.read.ocr.leaders import Leader, leaders
from extractor.read.ocr.measure import Measured, measured
from extractor.read.ocr.page import _is_edge, _leader
from extractor.read.ocr.render import Picture, opened
from extractor.read.ocr.second import second_look, with_fours
from extractor.read.ocr.seen import Reading, Seen
from extractor.read.ocr.settle import settled
from extractor.read.ocr.skew import straightened
from extractor.read.ocr.tesseract import Recognised

SCALE = 300 / 72


def as_pdf(picture: Image.Image, dpi: tuple[float, float]) -> bytes:
    """A page that the picture covers, at that many dots an inch across and down."""
    file, out = io.BytesIO(), io.BytesIO()
    picture.save(file, "PDF")
    document = pypdfium2.PdfDocument(file.getvalue())
    page, (width, height) = document[0], (picture.width * 72 / dpi[0], picture.height * 72 / dpi[1])
    for item in page.get_objects():
        item.set_matrix(pypdfium2.PdfMatrix(width, 0, 0, height, 0, 0))
    page.gen_content()
    page.set_mediabox(0, 0, width, height)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("dpi", [(100.0, 100.0), (204.0, 98.0)])
def test_a_coarse_scan_is_enlarged_without_stairs_and_says_its_grain(dpi: tuple[float, float]) -> None:
    small = Image.new("L", (200, 160), 255)
    ImageDraw.Draw(small).line((20, 20, 180, 140), fill=0, width=3)
    with opened(as_pdf(small, dpi), None) as file:
        found = file.picture(1)
    assert found.scale == pytest.approx(SCALE)
    assert found.grain == pytest.approx(72 / min(dpi), rel=0.03)
    crossed = found.gray[found.gray.shape[0] // 2]
    edge = crossed[crossed < 250]
    assert len(np.unique(edge)) > 6, "its edges are grey, not steps"


def test_a_fine_scan_has_no_grain() -> None:
    with opened(as_pdf(Image.new("L", (600, 600), 255), (300.0, 300.0)), None) as file:
        assert file.picture(1).grain == 0.0


def test_the_colour_of_thin_ink_is_what_it_takes_from_the_paper() -> None:
    page = np.full((60, 60, 3), (250, 248, 240), dtype=np.float64)
    share = np.zeros((60, 60))
    share[20:40, 28:33] = np.array([0.1, 0.35, 0.5, 0.35, 0.1])
    ink = np.array([180, 29, 29])
    page += share[..., None] * (ink - page)
    red, green, blue = spread_color(page.astype(np.uint8), share > 0.3, 4) or (0, 0, 0)
    assert red > 150 and green < 60 and blue < 60


def seen(text: str, line: int, top: float, xheight: float, weight: float = 0.2) -> Seen:
    return Seen(text, Box(50, top - 8, 50 + 6 * len(text), top), 95.0, line, top, xheight, weight)


def test_small_type_of_a_coarse_scan_is_one_size_though_it_is_measured_in_half_pixels() -> None:
    words = [seen("brødtekst" * 3, n, 100 + 14.0 * n, 4.4 + 0.3 * (n % 3 == 0), 0.24 + 0.03 * (n % 2)) for n in range(14)]
    page = settled({1: Reading(595, 842, tuple(words), grain=0.72)}, {1: Page(1, 595, 842)})[1]
    assert len({(w.style.size, w.style.bold) for w in page.words}) == 1


def test_the_lines_of_a_title_in_a_coarse_scan_are_of_one_weight() -> None:
    words = [seen("brødtekst" * 4, n, 300 + 14.0 * n, 5.3, 0.22 + 0.02 * (n % 2)) for n in range(14)]
    words += [seen("overskriften", 20 + n, 100 + 22.0 * n, 8.0, weight) for n, weight in enumerate((0.2, 0.3, 0.21))]
    page = settled({1: Reading(595, 842, tuple(words), grain=0.72)}, {1: Page(1, 595, 842)})[1]
    assert len({w.style.bold for w in page.words if w.text == "overskriften"}) == 1


def test_a_line_whose_one_word_has_its_dots_outside_its_box_has_the_size_of_its_letters() -> None:
    page = np.full((60, 120), 255, dtype=np.uint8)
    for x in range(20, 80, 12):
        page[20:40, x : x + 5] = 0  # small letters 20 pixels high, the last with a descender
    page[40:48, 68:73] = 0
    words = [Recognised("sig", Box(18, 19, 90, 48), 95.0, (1, 1, 1))]
    (word,) = measured(words, page, Picture(page, None, SCALE), [])
    assert word.baseline == pytest.approx(40, abs=2) and word.xheight == pytest.approx(20, abs=2)


def test_a_letter_in_a_box_of_one_pixel_is_found_beside_it() -> None:
    page = np.full((60, 200), 255, dtype=np.uint8)
    page[20:40, 20:60], page[20:40, 77:82], page[20:40, 90:140] = 0, 0, 0
    words = [Recognised(t, Box(x0, 19, x1, 41), 95.0, (1, 1, 1)) for t, x0, x1 in (("er", 19, 61), ("i", 83, 84), ("en", 89, 141))]
    found = measured(words, page, Picture(page, None, SCALE), [])
    assert [(w.text, w.box.x0, w.box.x1) for w in found][1] == ("i", 77.0, 82.0)


@pytest.mark.parametrize(
    ("rule", "is_edge"),
    [
        (Box(103, 148, 297, 150), True),  # the gap under a bar
        (Box(60, 148, 700, 150), False),  # a table's line that runs along it
        (Box(99, 102, 101, 148), True),
        (Box(103, 120, 297, 122), False),  # a line that is drawn across it
    ],
)
def test_a_line_along_a_bar_that_is_no_longer_than_it_is_its_edge(rule: Box, is_edge: bool) -> None:
    assert _is_edge(rule, Box(100, 100, 300, 150), 8.0) is is_edge


def test_a_paragraphs_last_word_has_the_size_of_the_line_over_it() -> None:
    words = [seen("brødtekst" * 4, n, 100 + 14.0 * n, 5.5) for n in range(8)]
    words += [seen("sagsbehandling.", 9, 100 + 14.0 * 8, 5.1), seen("Leverancer", 10, 260.0, 6.1)]
    page = settled({1: Reading(595, 842, tuple(words))}, {1: Page(1, 595, 842)})[1]
    sizes = {w.text[:4]: w.style.size for w in page.words}
    assert sizes["sags"] == sizes["brød"] != sizes["Leve"]


def test_dots_before_a_page_number_alone_on_its_line_stand_on_that_line() -> None:
    number = seen("5", 3, 240.0, 5.0)
    found = _leader(Leader(Box(80, 236, 440, 240), 60), [replace(number, box=Box(450, 230, 455, 240))], 1.0)
    assert found is not None and (found.line, found.text) == (3, "." * 60)
    assert _leader(Leader(Box(80, 336, 440, 340), 60), [number], 1.0) is None


def ruled_page(degrees: tuple[float, float]) -> np.ndarray:  # type: ignore[type-arg]
    """Two pages of lines side by side, each askew by its own angle."""
    page = np.full((900, 1400), 255, dtype=np.uint8)
    for side, angle in enumerate(degrees):
        columns = np.arange(100 + 700 * side, 600 + 700 * side)
        for row in range(100, 800, 40):
            rows = (row + (columns - columns.mean()) * np.tan(np.radians(angle))).astype(int)
            for thickness in range(8):
                page[rows + thickness, columns] = 0
    return page


def test_the_two_pages_of_a_spread_are_laid_straight_each_by_its_own_angle() -> None:
    page = ruled_page((-0.8, 0.4))
    straight, _ = straightened(Picture(page, None, SCALE), page < 150)
    for side in (slice(0, 700), slice(700, 1400)):
        rows = (straight.gray[:, side] < 150).mean(axis=1)
        assert (rows > 0.65).sum() >= 18 * 6, "the lines lie level"
    one, degrees = straightened(Picture(page[:, :700], None, SCALE), page[:, :700] < 150)
    assert one.gray.shape == (900, 700) and degrees == pytest.approx(-0.8, abs=0.06)


def test_a_square_close_over_the_next_line_is_a_mark() -> None:
    page = np.full((200, 400), 255, dtype=np.uint8)
    page[60:92, 20:52] = 0  # a square of 8 points, letters after it and, 2.5 points under it, on the next line
    for x in range(70, 300, 30):
        page[60:90, x : x + 20] = 0
    for x in range(20, 300, 30):
        page[103:145, x : x + 20] = 0
    found = shapes(page < 150)
    marked, _ = bullets(found, np.zeros(len(found.area), dtype=bool), page, [], SCALE)
    assert [(b.text, b.box.x0) for b in marked] == [("■", 20.0)]


def test_a_column_of_figures_read_as_a_climbing_line_is_read_anew() -> None:
    page = np.full((400, 600), 255, dtype=np.uint8)
    words = [
        Recognised(t, b, 15.0, (5, 1, 1, 0))
        for t, b in (("sax", Box(500, 300, 530, 340)), ("om", Box(500, 120, 520, 270)), ("0", Box(500, 110, 530, 150)))
    ]
    assert second_look(words, page, 150, SCALE, "dan", 10.0) == []


@pytest.mark.parametrize(("height", "text"), [(31, "4"), (18, "+")])
def test_a_cross_as_high_as_the_figures_of_its_column_is_a_four(height: int, text: str) -> None:
    column = [("3", 100, 33), ("+", 200, height), ("5", 300, 33)]
    answers = [[Recognised(t, Box(500, top, 522, top + h), 95.0, (1, 1, 1))] for t, top, h in column]
    assert [a[0].text for a in with_fours(answers)] == ["3", text, "5"]


@pytest.mark.parametrize(("height", "width", "text"), [(8, 3, "i"), (13, 3, "i"), (17, 8, "1")])
def test_a_slender_one_no_higher_than_small_letters_is_an_i(height: int, width: int, text: str) -> None:
    page = np.full((40, 60), 255, dtype=np.uint8)
    page[30 - height : 30, 20 : 20 + width] = 0
    word = Measured("1", Box(20, 30 - height, 20 + width, 30), 80.0, (1,), 30.0, 12.0)
    assert dotted(word, page).text == text


@pytest.mark.parametrize("text", ["7.—9.", "2019—2021"])
def test_no_range_has_an_em_dash(text: str) -> None:
    word = Measured(text, Box(10, 10, 80, 30), 90.0, (1,), 28.0, 12.0)
    (found,) = dashed([word], np.full((40, 100), 255, dtype=np.uint8))
    assert found.text == text.replace("—", "–")


def test_dots_that_stand_wide_are_leaders_and_a_sentences_stops_are_none() -> None:
    """At 150 dots an inch, dots ten points apart."""
    page = np.zeros((60, 400), dtype=bool)
    for x in range(40, 360, 20):
        page[30:33, x : x + 3] = True
    found, dots = leaders(shapes(page), 150 / 72)
    assert [leader.dots for leader in found] == [16]
    assert dots.all()
    sparse = np.zeros((60, 400), dtype=bool)
    for x in (40, 75, 100, 190, 215, 330, 344):
        sparse[30:33, x : x + 3] = True
    assert leaders(shapes(sparse), 150 / 72)[0] == []
