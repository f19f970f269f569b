"""The parts of reading pictures that need no Tesseract."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from extractor.geometry import Box
from extractor.pages import Page, Style, Word
from extractor.read.ocr import cache, signs
from extractor.read.ocr.addresses import _agreed
from extractor.read.ocr.bullets import bullets
from extractor.read.ocr.components import shapes
from extractor.read.ocr.layer import laid
from extractor.read.ocr.marks import mark
from extractor.read.ocr.paper import paper
from extractor.read.ocr.render import Picture
from extractor.read.ocr.rules import ruled
from extractor.read.ocr.seen import Mended, Reading, Seen
from extractor.read.ocr.settle import settled
from extractor.read.ocr.skew import angle
from extractor.read.ocr.tints import Tints

WORDS = ["Kommunen", "vil", "plante", "flere", "træer", "i", "midtbyen", "og", "åbne", "haven", "for", "alle", "borgere", "hver", "dag"]


def paged(words: list[str], covered: bool = False) -> Page:
    found = tuple(Word(i, w, Box(50, 50 + 12 * i, 120, 60 + 12 * i), Style(10.0), len(w)) for i, w in enumerate(words))
    return Page(1, 595, 842, words=found, images=(Box(0, 0, 595, 842),) if covered else ())


@pytest.mark.parametrize(
    ("words", "covered", "why"),
    [
        (WORDS * 2, False, None),
        (WORDS * 2, True, None),
        (["INDHOLD", "FORUDSÆTNINGER", "BAGGRUND", "DATAGRUNDLAG", "Bilag"] * 4, False, None),
        ([], True, "no text layer"),
        (["\ufffd\ufffd\ufffd\ufffd", "og"] * 8, False, "glyphs without characters"),
        (["fÃ¸r", "bÃ¸rn", "Ã¥r"] * 4, False, "characters of another encoding"),
        (["Wqrprplv", "bgrtks", "xzvbnt", "hjklmp", "qwrt", "oversigt"] * 6, False, "words that are none"),
        (["Modtaget", "12"], True, "few words over a picture"),
        (["2021", "14", "98,5", "7"] * 9, False, None),
        (["Pr~jek{kat^log", "2|19", "O#erbl$k", "o<er"] * 2, True, "words that are none"),
        (["Kommunenvilplanteflere", "træerimidtbyenogåbnehaven", "foralle"] * 6, True, "words without spaces between them"),
        (["n4r", "haven", "p4", "torvet", "bliver", "4ben", "og", "gr4", "huse", "rives", "ned"] * 3, True, "figures inside its words"),
        (["memo:originalMessageUuid", "xsd:dateTime", "xsd:sTrng", "memo:rEcvr"] * 20 + WORDS, False, None),
    ],
)
def test_a_text_layer_is_judged_by_measured_signs(words: list[str], covered: bool, why: str | None) -> None:
    assert signs.reason(paged(words, covered)) == why


def test_a_covers_few_words_take_the_place_of_garbage() -> None:
    garbage, cover = paged(["Pr~jek{kat^log", "2|19", "O#erbl$k"], True), paged(["Projektkatalog", "2019", "Overblik"])
    assert signs.is_better(cover, garbage, "words that are none")
    assert not signs.is_better(garbage, cover, "words that are none")


def test_shapes_touch_at_corners() -> None:
    found = shapes(np.array([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0]], dtype=bool))
    assert found.boxes.tolist() == [[0, 0, 2, 2], [3, 0, 4, 2]]
    assert found.area.tolist() == [2, 2]


def test_a_frame_gives_its_four_rules_and_leaves_a_white_page() -> None:
    page = np.full((600, 800), 255, dtype=np.uint8)
    page[100:103, 100:700] = page[500:503, 100:700] = 0
    page[100:503, 100:103] = page[100:503, 697:700] = 0
    found = ruled(page, scale=300 / 72)
    assert len(found.boxes) == 4
    assert found.rest.min() > 190


def test_a_pale_hairline_is_a_rule_and_an_underline_one_though_words_stand_on_it() -> None:
    page = np.full((400, 900), 250, dtype=np.uint8)
    page[60:62, 50:850] = 222
    page[200:240, 100:300:9] = 0
    page[246:249, 100:300] = 0
    found = ruled(page, scale=300 / 72)
    assert sorted(round(b.middle[1]) for b in found.boxes) == [61, 248]


def test_the_strokes_of_large_letters_are_no_rules() -> None:
    page = np.full((400, 1200), 255, dtype=np.uint8)
    for x in range(100, 900, 130):
        page[100:220, x : x + 8] = page[212:220, x : x + 80] = 0
    assert not ruled(page, scale=300 / 72).boxes


def test_light_words_on_dark_cells_come_out_dark_on_white() -> None:
    page = np.full((600, 900), 245, dtype=np.uint8)
    page[100:180, 100:500] = page[186:266, 100:500] = 90
    page[130:150, 120:400:16] = 250
    found = paper(Picture(page, None, 300 / 72))
    assert [tuple(p.box) for p in found.panels] == [(100, 100, 500, 180), (100, 186, 500, 266)]
    assert found.flat[110, 110] > 230 > 60 > found.flat[140, 120]


@pytest.mark.parametrize(("shift", "pieces", "fits"), [(0.0, 1, True), (9.0, 1, False), (0.0, 3, False)])
def test_another_programs_words_are_laid_over_the_ink_where_they_fit_it(shift: float, pieces: int, fits: bool) -> None:
    ink = np.zeros((400, 600), dtype=bool)
    words = []
    for n in range(8):
        top = 40 * n + 20
        ink[top : top + 20, 100:160:4] = ink[top : top + 20, 101:160:4] = True
        for k in range(pieces):
            box = Box(25 + 15 * k / pieces + shift, top / 4 - 1, 25 + 15 * (k + 1) / pieces + shift, top / 4 + 6)
            words.append(Word(len(words), "navn", box, Style(7.0), 4))
    found = laid(words, ink, 4.0, 0.0)
    boxes = [tuple(w.box) for w in found.words] if found else None
    assert boxes == ([(100, 40 * n + 20, 158, 40 * n + 40) for n in range(8)] if fits else None)


@pytest.mark.parametrize("degrees", [-2.0, 0.0, 0.7])
def test_the_angle_of_a_page_is_found(degrees: float) -> None:
    ink = np.zeros((1000, 1200), dtype=bool)
    columns = np.arange(100, 1100)
    for row in range(100, 900, 40):
        rows = (row + (columns - 600) * np.tan(np.radians(degrees))).astype(int)
        for thickness in range(8):
            ink[rows + thickness, columns] = True
    assert angle(ink) == pytest.approx(degrees, abs=0.06)


def test_marks_are_told_by_their_shapes() -> None:
    rows, columns = np.mgrid[0:40, 0:40]
    assert mark((rows - 20) ** 2 + (columns - 20) ** 2 < 300) == "●"
    assert mark(np.ones((30, 30), dtype=bool)) == "■"
    assert mark((np.abs(rows - 20) + np.abs(columns - 20)) < 19) == "◆"


def test_greys_are_black_and_near_colours_one() -> None:
    tints = Tints([("#1a1a1c", 90), ("#303231", 5), ("#c01010", 40), ("#b81a14", 3), ("#1050c0", 20)])
    assert {tints.settled(c) for c in ("#1a1a1c", "#303231")} == {"#000000"}
    assert tints.settled("#b81a14") == tints.settled("#c01010") == "#c01010"
    assert tints.settled("#1050c0") == "#1050c0"


@pytest.mark.parametrize(
    ("danish", "english", "before", "address"),
    [
        ("brbuÆaadalen.example", "brbu@aadalen.example", ["Brit", "Buchhave,"], "brbu@aadalen.example"),
        ("brbu&aadalen.example,", "brbu@aadalen.example,", [], "brbu@aadalen.example,"),
        ("klÆkl.example", "kI@kI.example", ["Karl", "Lund"], "kl@kl.example"),
        ("kommunen.example", "kommunen.example", [], None),
        ("planen.Den", "nothing@else.whole", [], None),
    ],
)
def test_an_address_is_taken_where_both_models_agree(danish: str, english: str, before: list[str], address: str | None) -> None:
    assert _agreed(danish, english, before) == address


def seen(text: str, line: int, top: float, xheight: float, weight: float) -> Seen:
    return Seen(text, Box(50, top - 8, 50 + 6 * len(text), top), 95.0, line, top, xheight, weight)


def test_sizes_and_weights_are_agreed_on_by_the_document() -> None:
    words = [seen("brødtekst" * 4, n, 100 + 14.0 * n, 5.1 + 0.06 * (n % 3), 0.17 + 0.01 * (n % 2)) for n in range(12)]
    words += [seen("Formål", 20, 80.0, 6.1, 0.26), seen("Kontakt", 21, 300.0, 5.95, 0.25)]
    page = settled({1: Reading(595, 842, tuple(words))}, {1: Page(1, 595, 842)})[1]
    body = {(w.style.size, w.style.bold) for w in page.words if w.text.startswith("brød")}
    heads = {(w.style.size, w.style.bold) for w in page.words if not w.text.startswith("brød")}
    assert len(body) == 1 and len(heads) == 1
    assert not body.pop()[1] and heads.pop()[1]
    assert page.text_layer == "ocr"


def test_lines_of_a_coarse_picture_that_follow_each_other_are_of_one_size_and_weight() -> None:
    words = [seen("brødtekst" * 4, n, 100 + 14.0 * n, 5.1 + 0.7 * (n % 2), 0.2 - 0.024 * (n % 2)) for n in range(14)]
    page = settled({1: Reading(595, 842, tuple(words))}, {1: Page(1, 595, 842)})[1]
    assert len({(w.style.size, bool(w.style.bold)) for w in page.words}) == 1


def test_a_typewriters_spaces_make_no_mark_of_a_letter() -> None:
    page = np.full((200, 900), 255, dtype=np.uint8)
    for x in range(60, 800, 60):
        page[100:124, x : x + 24] = 0
    found = shapes(page < 150)
    marked, _ = bullets(found, np.zeros(len(found.area), dtype=bool), page, [], 300 / 72)
    assert [b.box.x0 for b in marked] == [60]


def test_a_reading_comes_back_from_the_cache_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path))
    reading = Reading(595, 842, (seen("ord", 1, 100, 5.0, 0.2),), mended=(Mended("a", "b", Box(1, 2, 3, 4)),), skew=0.4)
    assert cache.load("page") is None
    cache.store("page", reading)
    assert cache.load("page") == reading
    assert cache.load("other") is None
    (cache.folder() / "page.json.gz").write_bytes(b"damaged")
    assert cache.load("page") is None


def test_the_least_used_readings_leave_a_full_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path))
    for name in ("a", "b"):
        cache.store(name, replace(Reading(1, 1), skew=1.0))
    monkeypatch.setattr(cache, "LIMIT", 0)
    cache.trim()
    assert not list(cache.folder().glob("*.json.gz"))
