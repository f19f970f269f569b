"""Which words of a page cannot be seen.

In: words, how each was painted, what else was painted, and a way to a picture of the page. Out: the indexes of the words that a person
does not see: transparent, of a switched-off layer, in the colour of their ground, or painted over. Words that only a picture could tell
are looked up in it. Invisible text over a picture is the text layer of a scan, and is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.geometry import Box
from extractor.pages import Word
from extractor.read.painting import INVISIBLE, Paint

Picture = NDArray[np.uint8]
"""A page as seen, height by width by three colours."""
BAND, TALL, OUTERMOST = 20.0, 50, 20_000.0
"""Points of a band's height; bands over which something is tall; points from the top where the last band is."""
NEAR = 12
"""Difference of colour, of 255, up to which text does not stand out from its ground."""
CONTRAST = 24
"""Difference of colour, of 255, from which something is seen in a box."""
MOST = 0.9
"""Share of a page's words that stand in its picture, from which it is a scan with a text layer."""
Painted = tuple[Box, int]
"""What covers what was painted before: its box, and when it was painted."""


def unseen(
    words: Sequence[Word], paints: Sequence[Paint], covers: Sequence[Painted], images: Sequence[Box], picture: Callable[[], Picture | None]
) -> frozenset[int]:
    """The indexes of the words that cannot be seen."""
    hidden, doubtful = set(), []
    pairs = list(zip(words, paints, strict=True))
    covering, written = _Bands(covers), _Bands((w.box, p.order) for w, p in pairs) if covers else _Bands(())
    for word, paint in pairs:
        under_scan = paint.mode in INVISIBLE and not paint.off and any(image.holds(word.box) for image in images)
        if paint.unseen and not under_scan:
            hidden.add(word.index)
        elif not paint.unseen and (
            over := [order for box, order in covering.near(word.box) if order > paint.order and box.holds(word.box)]
        ):
            first = min(over)
            near = (box for box, order in written.near(word.box) if order > first)
            if any(box.overlap_x(word.box) > 0 and box.overlap_y(word.box) > 0 for box in near):
                hidden.add(word.index)
            else:
                doubtful.append(word)
        elif not paint.unseen and _like_ground(word):
            doubtful.append(word)
    if doubtful and (seen := picture()) is not None:
        hidden |= {w.index for w in doubtful if not _shows(w.box, seen)}
    return frozenset(hidden)


def in_picture(words: Sequence[Word], paints: Sequence[Paint], images: Sequence[Painted]) -> bool:
    """True where nearly all words that are seen are not painted, or painted under a picture: another program read them in it."""
    seen = [(w.box, p) for w, p in zip(words, paints, strict=True) if not w.hidden]
    under = sum(any((p.unseen or order > p.order) and image.holds(box) for image, order in images) for box, p in seen)
    return bool(seen) and under >= MOST * len(seen)


class _Bands:
    """What was painted, by the bands of the page that it stands in, so that a word is held against what is at its own height."""

    def __init__(self, things: Iterable[Painted]) -> None:
        self.tall: list[Painted] = []
        self.bands: dict[int, list[Painted]] = defaultdict(list)
        for thing in things:
            low, high = _band(thing[0].top), _band(thing[0].bottom)
            if high - low > TALL:
                self.tall.append(thing)
            else:
                for band in range(low, high + 1):
                    self.bands[band].append(thing)

    def near(self, box: Box) -> Iterator[Painted]:
        """All that may stand at the height of a box; some of it more than once."""
        low, high = _band(box.top), _band(box.bottom)
        yield from self.tall
        if high - low > len(self.bands):
            yield from (thing for things in self.bands.values() for thing in things)
        else:
            yield from (thing for band in range(low, high + 1) for thing in self.bands.get(band, ()))


def _band(place: float) -> int:
    """The band of a height; those of forged places are the outermost."""
    return int(min(OUTERMOST, max(-OUTERMOST, place)) // BAND)


def _like_ground(word: Word) -> bool:
    color, ground = word.style.color, word.style.background or "#ffffff"
    if color is None:
        return False
    return all(abs(int(color[i : i + 2], 16) - int(ground[i : i + 2], 16)) <= NEAR for i in (1, 3, 5))


def _shows(box: Box, picture: Picture) -> bool:
    """True where the box holds more than one colour in the picture, one point being `scale` pixels."""
    height, width, _ = picture.shape
    x0, x1 = max(0, int(box.x0 * SCALE)), min(width, int(box.x1 * SCALE) + 1)
    top, bottom = max(0, int(box.top * SCALE)), min(height, int(box.bottom * SCALE) + 1)
    part = picture[top:bottom, x0:x1].astype(np.int16)
    return part.size > 0 and int((part.max(axis=(0, 1)) - part.min(axis=(0, 1))).max()) > CONTRAST


SCALE = 1.5
"""Pixels of the picture to a point."""
