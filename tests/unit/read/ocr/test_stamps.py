"""Stamps are told by their lean and their rings, dark covers by their ground; no Tesseract is needed."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from extractor.read.ocr.page import Settings, read
from extractor.read.ocr.paper import paper
from extractor.read.ocr.render import Picture, picture
from extractor.read.ocr.stamps import coloured, outlined
from extractor.read.ocr.tesseract import OcrFailed, is_installed
from tests.press.scanning import framed, lettered, ring, stamped

SCALE = 300 / 72


def page_with(stamp: Image.Image, degrees: float) -> Picture:
    page = stamped(Image.new("RGB", (1600, 1200), (246, 246, 242)), stamp, (500, 400), degrees)
    return picture(np.asarray(page), SCALE)


@pytest.mark.parametrize("degrees", [-30.0, -8.0, 5.0, 22.0])
def test_a_leaning_stamp_in_colour_is_found_with_its_angle(degrees: float) -> None:
    (found,) = coloured(page_with(framed("KOPI", 70), degrees), [])
    assert found.angle == pytest.approx(-degrees, abs=1.5)
    assert not found.is_round


def test_a_level_title_in_colour_is_no_stamp() -> None:
    assert coloured(page_with(framed("Nye legepladser", 70), 0.0), []) == []


def test_two_large_letters_in_colour_whose_strokes_slope_are_no_stamp() -> None:
    assert coloured(page_with(lettered("KA", 130), 0.0), []) == []


def test_a_ring_with_letters_along_it_is_a_stamp_in_any_ink() -> None:
    (found,) = coloured(page_with(ring("AADALEN KOMMUNE ", "BETALT", 360), 0.0), [])
    assert found.is_round
    grey = np.asarray(
        stamped(Image.new("RGB", (1600, 1200), "white"), ring("AADALEN KOMMUNE ", "BETALT", 360, (30, 30, 30)), (500, 400), 0.0)
    )
    (found,) = outlined(grey[..., 0], SCALE)
    assert found.is_round and found.holds(680, 580) and not found.holds(505, 405)


def test_a_circle_of_a_drawing_is_no_stamp() -> None:
    grey = np.asarray(stamped(Image.new("RGB", (1600, 1200), "white"), ring("", "Borger", 360, (30, 30, 30)), (500, 400), 0.0))
    assert outlined(grey[..., 0], SCALE) == []


def test_light_type_on_a_dark_cover_becomes_dark_on_white() -> None:
    cover = np.full((900, 700, 3), 60, dtype=np.uint8)
    cover[300:330, 100:500] = 245
    ground = paper(picture(cover, SCALE))
    assert ground.panels and ground.panels[0].light
    assert ground.flat[315, 300] < 60 and ground.flat[600, 300] > 230


def test_faint_type_is_made_dark() -> None:
    faint = np.full((900, 700, 3), 240, dtype=np.uint8)
    faint[300:330, 100:500] = 165
    assert paper(picture(faint, SCALE)).flat[315, 300] < 90


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(OcrFailed, match="longer than 0"):
        read(page_with(framed("KOPI", 70), 5.0), Settings(timeout=0.0))


@pytest.mark.skipif(not is_installed("dan"), reason="Tesseract with its Danish model is not installed")
def test_the_limit_that_was_set_is_said_and_not_what_was_left_of_it() -> None:
    with pytest.raises(OcrFailed, match=r"reading it took longer than 0\.05 seconds"):
        read(page_with(framed("KOPI", 70), 0.0), Settings(timeout=0.05))
