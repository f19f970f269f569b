"""One page's picture, read.

In: a `Picture`, the settings. Out: a `Reading`: words with their looks, rules and fills, in points. Raises OcrFailed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from extractor.geometry import Box, median
from extractor.pages import Word
from extractor.read.ocr import stamps, upright
from extractor.read.ocr.addresses import with_addresses
from extractor.read.ocr.bullets import Bullet, beside, bullets
from extractor.read.ocr.cells import parted
from extractor.read.ocr.components import FAINT, INK, Shapes, painted, shapes
from extractor.read.ocr.dashes import dashed, dotted, hyphened
from extractor.read.ocr.dust import dust
from extractor.read.ocr.layer import laid
from extractor.read.ocr.leaders import Leader, leaders
from extractor.read.ocr.marked import with_marks
from extractor.read.ocr.measure import Measured, measured
from extractor.read.ocr.noise import sifted
from extractor.read.ocr.paper import Panel, ink_edges, paper
from extractor.read.ocr.pitch import pitch
from extractor.read.ocr.render import Gray, Picture
from extractor.read.ocr.rules import WHITE, ruled
from extractor.read.ocr.second import second_look
from extractor.read.ocr.seen import Mended, Reading, Seen
from extractor.read.ocr.skew import straightened
from extractor.read.ocr.slanted import typed_only
from extractor.read.ocr.spaced import spaced_out
from extractor.read.ocr.stamped import outside, texts
from extractor.read.ocr.tesseract import OcrFailed, OutOfTime, Recognised, has_english, is_installed, recognise
from extractor.read.ocr.typed import evened, read_rows

WIDE = 1.5
"""Gap, in heights of its words, that cuts a line of Tesseract's."""
EDGE = 2.0
"""Points between a panel's side and a line along it."""
PAGE = 3
"""Tesseract's way to look at a picture as a page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` as Tesseract names it ('dan', 'dan+eng'), `timeout` in seconds a page."""

    language: str = "dan"
    timeout: float = 120.0


def read(picture: Picture, settings: Settings, layer: Sequence[Word] = ()) -> Reading:
    """What the picture shows, turned where it lies on its side or upside down; with the words of the `layer` where they lie on its ink."""
    until = monotonic() + settings.timeout
    try:
        found = _read(picture, settings, until, layer)
        if found.layered:
            return found
        turn = upright.turn(picture, found.words, settings.language, max(1.0, until - monotonic()))
        return replace(_read(upright.turned(picture, turn), settings, until), turned=turn) if turn else found
    except OutOfTime as error:
        raise OcrFailed(f"reading it took longer than {settings.timeout:g} seconds") from error


def _read(picture: Picture, settings: Settings, until: float, layer: Sequence[Word] = ()) -> Reading:
    def left() -> float:
        """The seconds that are left; asked between the steps, so that none begins when the time is up."""
        if (seconds := until - monotonic()) <= 0:
            raise OutOfTime("the time is up")
        return seconds

    straight, skew = straightened(picture, ink_edges(picture.gray))
    ground = paper(straight)
    left()
    colored = stamps.coloured(straight, ground.panels)
    flat = stamps.without(ground.flat, colored)
    framed = stamps.outlined(flat, straight.scale)
    clean = _cleaned(stamps.without(flat, framed), straight.scale)
    known = laid(layer, clean.rest < FAINT, straight.scale, skew) if layer else None
    dpi = round(straight.scale * 72)
    typed = shapes(clean.rest < FAINT) if clean.pitch else None
    first = _cut(known.words if known else _recognised(clean, typed, settings.language, dpi, left()))
    can_read = not known or is_installed(settings.language)
    missed = known is not None or clean.pitch is None
    again = second_look(first, clean.rest, INK, straight.scale, settings.language, left(), missed=missed) if can_read else first
    words, dropped = sifted(outside(measured(again, clean.rest, straight, ground.panels), framed), straight.scale)
    if clean.pitch and typed:
        words, stamped = typed_only(words, typed, clean.pitch)
        dropped += stamped
    left()
    words = [dotted(w, clean.rest) for w in (words if clean.pitch else with_marks(words, clean.rest, clean.bullets))]
    squeezed: list[tuple[str, Measured]] = []
    if clean.pitch:
        words, squeezed = parted(hyphened(words), clean.rest, clean.pitch)
        words = spaced_out(words, clean.pitch)
    else:
        words = dashed(words, clean.rest)
    words, addressed = with_addresses(words, clean.rest, left()) if has_english() else (words, [])
    words += [word for b in clean.bullets if (word := beside(b, words, straight))]
    found = _reading(straight, words, clean, ground.panels)
    return replace(
        found,
        skew=skew,
        dropped=(*((w.text, _points(w.box, straight.scale)) for w in dropped), *((w.text, w.box) for w in (known.lost if known else ()))),
        stamps=tuple(texts([*colored, *framed] if can_read else [], straight.scale, settings.language, left())),
        layered=known is not None,
        mended=tuple(Mended(before, word.text, _points(word.box, straight.scale)) for before, word in (*squeezed, *addressed)),
    )


def _recognised(clean: _Clean, typed: Shapes | None, language: str, dpi: int, timeout: float) -> list[Recognised]:
    """The words that Tesseract reads: on a typed page, whose shapes are given, row by row."""
    words = None
    if clean.pitch and typed:
        words = read_rows(clean.rest, clean.flat, clean.rules, typed, clean.pitch, language, timeout)
    return words if words is not None else recognise(clean.rest, language, layout=PAGE, dpi=dpi, timeout=timeout)


@dataclass(frozen=True, slots=True)
class _Clean:
    """A page on white, with and without what Tesseract stumbles over, and what was taken out; `pitch` is the typewriter's, in pixels."""

    flat: Gray
    rest: Gray
    rules: tuple[Box, ...]
    leaders: tuple[Leader, ...]
    bullets: tuple[Bullet, ...]
    pitch: float | None


def _cleaned(flat: Gray, scale: float, uneven: bool = True) -> _Clean:
    """Takes out rules, leader dots, dust and marks before lines; where letters were typed unevenly, with all of them made dark first."""
    lines = ruled(flat, scale)
    found = shapes(lines.rest < FAINT)
    dots, is_dot = leaders(found, scale)
    typed = pitch(found, scale)
    if typed and uneven and (even := evened(flat, found, typed)) is not flat:
        return _cleaned(even, scale, uneven=False)
    points, is_point = ([], is_dot) if typed else bullets(found, is_dot, lines.rest, lines.boxes, scale)
    rest = lines.rest.copy()
    painted(rest, found, is_dot | is_point | dust(found, rest.shape, scale), WHITE)
    return _Clean(flat, _whitened(rest), lines.boxes, tuple(dots), tuple(points), typed)


def _whitened(rest: Gray) -> Gray:
    """The picture with pure white wherever no ink is near: Tesseract takes faint noise on an empty page for text."""
    ink = rest < FAINT
    near = ink.copy()
    for shift in (1, 2):
        near[shift:] |= ink[:-shift]
        near[:-shift] |= ink[shift:]
    wide = near.copy()
    for shift in (1, 2):
        wide[:, shift:] |= near[:, :-shift]
        wide[:, :-shift] |= near[:, shift:]
    return np.where(wide, rest, WHITE).astype(np.uint8)


def _cut(words: Sequence[Recognised]) -> list[Recognised]:
    """Tesseract's lines cut where the gap is wide: two columns are two lines."""
    found: list[Recognised] = []
    heights: dict[tuple[int, ...], list[float]] = defaultdict(list)
    for word in words:
        heights[word.line].append(word.box.height)
    part = 0
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        if before and before.line == word.line and word.box.x0 - before.box.x1 > WIDE * median(heights[word.line]):
            part += 1
        elif before and before.line != word.line:
            part = 0
        found.append(replace(word, line=(*word.line, part)))
    return found


def _reading(picture: Picture, words: Sequence[Measured], clean: _Clean, panels: Sequence[Panel]) -> Reading:
    scale = picture.scale
    numbers = {line: number for number, line in enumerate(dict.fromkeys(w.line for w in words))}
    seen = [_seen(w, numbers[w.line], scale) for w in words]
    seen += [leader for dots in clean.leaders if (leader := _leader(dots, seen, scale))]
    return Reading(
        width=picture.gray.shape[1] / scale,
        height=picture.gray.shape[0] / scale,
        grain=picture.grain,
        words=tuple(seen),
        rules=tuple((_points(b, scale), None) for b in clean.rules if not any(_is_edge(b, p.box, EDGE * scale) for p in panels)),
        fills=tuple((_points(p.box, scale), _hex(p.color)) for p in panels),
        pitch=clean.pitch / scale if clean.pitch else None,
    )


def _is_edge(rule: Box, panel: Box, near: float) -> bool:
    """True where the line is no longer than a side of the panel and lies along it: the gap between two bars looks like a pale line."""
    if rule.width > rule.height:
        along = rule.x0 >= panel.x0 - near and rule.x1 <= panel.x1 + near
        return along and min(abs(rule.middle[1] - panel.top), abs(rule.middle[1] - panel.bottom)) <= near
    along = rule.top >= panel.top - near and rule.bottom <= panel.bottom + near
    return along and min(abs(rule.middle[0] - panel.x0), abs(rule.middle[0] - panel.x1)) <= near


def _seen(word: Measured, line: int, scale: float) -> Seen:
    light = word.panel is not None and word.panel.light
    return Seen(
        text=word.text,
        box=_points(word.box, scale),
        confidence=word.confidence,
        line=line,
        baseline=word.baseline / scale,
        xheight=word.xheight / scale,
        weight=word.weight,
        color=_hex(word.color) if word.color else "#ffffff" if light else None,
        background=_hex(word.panel.color) if word.panel else None,
        letterspaced=word.letterspaced,
    )


def _leader(leader: Leader, words: Sequence[Seen], scale: float) -> Seen | None:
    """The dots as a word of the line that they stand on, which may be a page number alone; None where there is no such line."""
    box = _points(leader.box, scale)
    level = [w for w in words if abs(w.baseline - box.bottom) < 0.5 * w.xheight]
    before = [w for w in level if w.box.x1 <= box.x0 + w.xheight]
    after = [w for w in level if w.box.x0 >= box.x1 - w.xheight]
    if not before and not after:
        return None
    line = max(before, key=lambda w: w.box.x1) if before else min(after, key=lambda w: w.box.x0)
    return replace(line, text="." * leader.dots, box=box, confidence=100.0, weight=None)


def _points(box: Box, scale: float) -> Box:
    return Box(*(v / scale for v in box))


def _hex(color: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)
