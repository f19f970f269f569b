"""What the pictures of pages show, before a document's pages are made of it.

In: nothing (values only). Out: `Seen` words and `Reading`s of pages, frozen; measures in points from the top left corner of the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.geometry import Box


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in a picture.

    `box` is its ink; `baseline` and `xheight` are its line's; `weight` is the width of its strokes by its x-height, None where it has too
    few; `letterspaced` where its letters stand apart; `color` its ink, `background` the panel under it, '#rrggbb' or None; `line` counts
    the lines of its page; `confidence` is 0 to 100.
    """

    text: str
    box: Box
    confidence: float
    line: int
    baseline: float
    xheight: float
    weight: float | None = None
    color: str | None = None
    background: str | None = None
    letterspaced: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """A word that was put right: as read, as it stands now, and its ink."""

    read: str
    now: str
    box: Box


@dataclass(frozen=True, slots=True)
class Stamped:
    """A stamp: its box, what it says as far as that can be read, and how sure that is, 0 to 100."""

    box: Box
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page's picture shows. `turned` are degrees clockwise that it was turned by to stand upright; `skew` those it lay askew;
    `layered` where the words are the text layer's, and the picture gave their looks; `grain` the points that a pixel of a coarse scan is
    high or wide; `pitch` the typewriter's where the page is typed."""

    width: float
    height: float
    words: tuple[Seen, ...] = ()
    rules: tuple[tuple[Box, str | None], ...] = ()
    fills: tuple[tuple[Box, str], ...] = ()
    turned: int = 0
    skew: float = 0.0
    dropped: tuple[tuple[str, Box], ...] = ()
    mended: tuple[Mended, ...] = ()
    stamps: tuple[Stamped, ...] = ()
    layered: bool = False
    grain: float = 0.0
    pitch: float | None = None
