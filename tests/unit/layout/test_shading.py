"""Shading that is drawn line by line."""

from extractor.geometry import Box
from extractor.layout.lines import lines
from extractor.layout.paragraphs import drafts, spacing
from extractor.pages import Fill
from tests.build import column


def _shaded(*tops: tuple[float, float]) -> list[str]:
    fills = [Fill(Box(48, top, 200, bottom), "#ddeeff") for top, bottom in tops]
    found = lines(1, column(["en linje som fylder", "og den næste linje"]), fills)
    return [" ".join(line.text for line in draft.lines) for draft in drafts(found, spacing([found]))]


def test_strips_that_touch_are_one_ground() -> None:
    assert _shaded((98, 112), (112, 126)) == ["en linje som fylder og den næste linje"]


def test_strips_apart_are_two() -> None:
    assert _shaded((98, 110.5), (112, 126)) == ["en linje som fylder", "og den næste linje"]
