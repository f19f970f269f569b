"""What the pages of one document agree on: type sizes, bold, colours, baselines.

In: the `Reading`s of a document's pictures. Out: `Page`s as a digital file gives them: sizes and colours that are meant to be one are one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from extractor.geometry import Box, median
from extractor.pages import STAMP, TYPEWRITER, Fill, Page, Rule, Style, Word
from extractor.read.ocr.seen import Reading, Seen, Stamped
from extractor.read.ocr.tints import Tints

XHEIGHT = 0.485
"""X-height by type size: a mean of text faces."""
ABOVE, BELOW = 0.76, 0.24
"""A type's share over and under its baseline."""
SAME_SIZE = 0.055
"""Share by which measured sizes of one type differ at most."""
NOISE, COARSE, COARSEST = 2.5, 0.09, 0.16
"""That share by the mean difference of lines that follow each other, where the picture is coarse: from what on it is, and at most."""
GRAINS = 0.55
"""Pixels of a coarse scan by which an x-height is measured wrong at most."""
SHORT = 20
"""Letters up to which a line is short."""
OTHER_SIZE, ENOUGH = 0.2, 8
"""Difference from which lines that follow each other are of two sizes; pairs of lines that are needed to judge by."""
EM, TYPED_LEAST, TYPED_MOST = 1.667, 0.7, 1.3
"""A typewriter's type size by its pitch; sizes by it between which a measured line is typed, and no printed head of the paper."""
BOLDER = 1.17
"""Stroke width, by the running text's, from which type is bold."""
UNEVEN = 4.0
"""By how much of the difference between their 10th and 30th of a hundred the strokes of bold type are wider at least, in a coarse scan."""
LineKey = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a document: its measures, and its share of the text; `slack` is the share by which its size may be measured wrong,
    `goes_on` whether it begins within a sentence."""

    size: float
    weight: float | None
    letters: int
    cased: bool
    slack: float = 0.0
    goes_on: bool = False


def settled(readings: Mapping[int, Reading], pages: Mapping[int, Page], known: Sequence[float] = ()) -> dict[int, Page]:
    """The pages by number, with the words of their readings; `known` are the sizes that the digital pages have."""
    lines = _lines(readings)
    alike = _alike(readings, lines)
    typed = _typed(readings, lines)
    sizes = _continued(_sizes({k: x for k, x in lines.items() if k not in typed}, known, alike) | typed, readings, lines) | typed
    if is_coarse := alike > SAME_SIZE or _is_coarse(lines.values()):
        readings = {n: replace(r, words=tuple(_reweighed(w, sizes[(n, w.line)]) for w in r.words)) for n, r in readings.items()}
        readings = _evened(readings, lines, sizes)
        lines = _lines(readings)
    bold = _bold(lines, sizes) | dict.fromkeys(typed, math.inf)
    tints = Tints((w.color, len(w.text)) for r in readings.values() for w in r.words)
    grounds = Tints((color, 1) for r in readings.values() for _, color in r.fills)
    return {n: _page(pages[n], r, n, sizes, bold, tints, grounds, is_coarse) for n, r in readings.items()}


def _typed(readings: Mapping[int, Reading], lines: Mapping[LineKey, _Line]) -> dict[LineKey, float]:
    """The type size of each typed line; a page of few words is typed where the others are."""
    pitches = [r.pitch for r in readings.values() if r.pitch for _ in r.words]
    usual = median(pitches) if 2 * len(pitches) > sum(len(r.words) for r in readings.values()) else None
    found: dict[LineKey, float] = {}
    for key, line in lines.items():
        size = EM * (readings[key[0]].pitch or usual or 0.0)
        if TYPED_LEAST * size < line.size < TYPED_MOST * size:
            found[key] = round(size * 2) / 2
    return found


def _lines(readings: Mapping[int, Reading]) -> dict[LineKey, _Line]:
    groups: dict[LineKey, list[Seen]] = defaultdict(list)
    for page, reading in readings.items():
        for word in reading.words:
            groups[(page, word.line)].append(word)
    found: dict[LineKey, _Line] = {}
    for key, words in groups.items():
        weights = [w.weight for w in words if w.weight is not None for _ in w.text]
        text = "".join(w.text for w in words)
        size = words[0].xheight / XHEIGHT
        slack = min(COARSEST, GRAINS * readings[key[0]].grain / max(words[0].xheight, 1.0))
        found[key] = _Line(
            size, median(weights) if weights else None, len(text), any(c.islower() for c in text), slack, words[0].text[:1].islower()
        )
    return found


def _alike(readings: Mapping[int, Reading], lines: Mapping[LineKey, _Line]) -> float:
    """The share by which sizes of one type differ at most: by how much lines that follow each other differ, more in a coarse picture."""
    differences = [abs(math.log(lines[below].size / lines[above].size)) for above, below in _following(readings, lines)]
    same = [d for d in differences if d < OTHER_SIZE]
    share = NOISE * sum(same) / len(same) if len(same) >= ENOUGH else 0.0
    return min(COARSEST, share) if share > COARSE else SAME_SIZE


def _following(readings: Mapping[int, Reading], lines: Mapping[LineKey, _Line]) -> Iterator[tuple[LineKey, LineKey]]:
    """Lines with the line close under each."""
    for page, reading in readings.items():
        first: dict[int, Seen] = {}
        for word in reading.words:
            first[word.line] = min(first.get(word.line, word), word, key=lambda w: w.box.x0)
        ordered = sorted(first.values(), key=lambda w: w.baseline)
        for n, word in enumerate(ordered):
            size = lines[(page, word.line)].size
            near = (w for w in ordered[n + 1 : n + 4] if abs(w.box.x0 - word.box.x0) < size / 3 and w.baseline - word.baseline < 1.8 * size)
            if below := next(near, None):
                yield (page, word.line), (page, below.line)


def _evened(readings: Mapping[int, Reading], lines: Mapping[LineKey, _Line], sizes: Mapping[LineKey, float]) -> dict[int, Reading]:
    """The readings with one weight for the lines of a title, which stand under each other in a size that is not the running text's."""
    letters: dict[float, int] = defaultdict(int)
    for key, line in lines.items():
        letters[sizes[key]] += line.letters
    body = max(letters, key=lambda size: letters[size], default=0.0)
    group = {key: key for key in lines}
    for above, below in _following(readings, lines):
        if sizes[above] == sizes[below] != body:
            group[below] = group[above]
    weights: dict[LineKey, list[float]] = defaultdict(list)
    for page, reading in readings.items():
        for word in reading.words:
            if word.weight is not None:
                weights[group[(page, word.line)]] += [word.weight] * len(word.text)
    several = {first for key, first in group.items() if key != first}
    means = {key: sum(weights[first]) / len(weights[first]) for key, first in group.items() if first in several and weights[first]}
    return {
        n: replace(r, words=tuple(replace(w, weight=means.get((n, w.line), w.weight) if w.weight is not None else None) for w in r.words))
        for n, r in readings.items()
    }


def _reweighed(word: Seen, size: float) -> Seen:
    """The word with its strokes weighed by the size agreed on: its own line's is not measured well enough in a coarse picture."""
    return replace(word, weight=None if word.weight is None else word.weight * word.xheight / (size * XHEIGHT))


def _sizes(lines: Mapping[LineKey, _Line], known: Sequence[float], alike: float) -> dict[LineKey, float]:
    """Each line's size as its type's: the peaks of all sizes, the heaviest first, take what lies near."""
    left = dict(lines)
    found: dict[LineKey, float] = {}
    while left:
        peak = _peak(left.values(), alike)
        close = [x for x in left.values() if _near(x.size, peak, alike / 2)]
        centre = sum(x.size * x.letters for x in close) / sum(x.letters for x in close)
        taken = [k for k, x in left.items() if _near(x.size, centre, max(alike if x.cased else 2 * alike, x.slack))] or [
            k for k, x in left.items() if x.size == peak
        ]
        known_near = min((s for s in known if _near(s, centre, 0.07)), key=lambda s: abs(s - centre), default=None)
        value = known_near if known_near is not None else round(centre * 2) / 2 if centre < 20 else round(centre)
        for key in taken:
            found[key] = value
            del left[key]
    return found


def _continued(sizes: Mapping[LineKey, float], readings: Mapping[int, Reading], lines: Mapping[LineKey, _Line]) -> dict[LineKey, float]:
    """The sizes, a paragraph's last word or two in that of the line over them: so few letters are not measured well enough."""
    found = dict(sizes)
    for above, below in _following(readings, lines):
        last, before = lines[below], lines[above]
        if last.goes_on and last.letters <= SHORT < before.letters and _near(last.size, before.size, COARSE):
            found[below] = found[above]
    return found


def _peak(lines: Iterable[_Line], alike: float) -> float:
    """The size near which most letters stand."""
    ordered = sorted(lines, key=lambda line: line.size)
    sizes = [line.size for line in ordered]
    letters = [0, *accumulate(line.letters for line in ordered)]
    share = math.exp(alike / 2)

    def around(size: float) -> int:
        return letters[bisect_right(sizes, size * share)] - letters[bisect_left(sizes, size / share)]

    return max(sizes, key=around)


def _near(one: float, other: float, share: float) -> bool:
    return abs(math.log(max(one, 0.1) / max(other, 0.1))) <= share


def _bold(lines: Mapping[LineKey, _Line], sizes: Mapping[LineKey, float]) -> dict[LineKey, float]:
    """For each line the stroke width from which its words are bold: small type, thickened by the scanner, is weighed by its own."""
    by_size: dict[float, list[float]] = defaultdict(list)
    for key, line in lines.items():
        if line.weight is not None:
            by_size[sizes[key]] += [line.weight] * line.letters
    if not by_size:
        return {}
    body = max(by_size, key=lambda s: len(by_size[s]))
    usual = sorted(by_size[body])[len(by_size[body]) // 2]
    found: dict[LineKey, float] = {}
    for key, size in sizes.items():
        own = sorted(by_size.get(size, []))
        plain = own[len(own) * 3 // 10] if len(own) >= 60 else usual
        plain = plain if 0.75 * usual <= plain <= (1.12 if size >= _least_body(body) else 1.35) * usual else usual
        found[key] = max(BOLDER * plain, plain + UNEVEN * (plain - own[len(own) // 10]) if lines[key].slack and own else 0.0)
    return found


def _is_coarse(lines: Iterable[_Line]) -> bool:
    """True where most letters are of a coarse scan's."""
    counted = [(line.letters, line.letters * bool(line.slack)) for line in lines]
    return 2 * sum(coarse for _, coarse in counted) > sum(letters for letters, _ in counted)


def _least_body(body: float) -> float:
    """The least size that is not small print."""
    return 0.9 * body


def _page(
    page: Page,
    reading: Reading,
    number: int,
    sizes: Mapping[LineKey, float],
    bold: Mapping[LineKey, float],
    tints: Tints,
    grounds: Tints,
    is_coarse: bool,
) -> Page:
    baselines = _baselines(reading.words)
    words: list[Word] = []
    by_line: dict[int, list[Seen]] = defaultdict(list)
    for seen in reading.words:
        by_line[seen.line].append(seen)
    for line, members in by_line.items():
        members.sort(key=lambda w: w.box.x0)
        size, least = sizes[(number, line)], bold.get((number, line), 1.0)
        heavy = _heavy(members, least, is_coarse)
        for seen, is_bold in zip(members, heavy, strict=True):
            base = baselines[line]
            box = Box(seen.box.x0, base - ABOVE * size, seen.box.x1, base + BELOW * size)
            background = grounds.settled(seen.background)
            color = tints.settled(seen.color) or "#000000"
            font = TYPEWRITER if least == math.inf else ""
            style = Style(size, is_bold, False, color, None if background == "#ffffff" else background, font, seen.letterspaced)
            words.append(Word(len(words), seen.text, box, style, len(seen.text), confidence=seen.confidence))
    words += _stamped(reading.stamps, len(words))
    return Page(
        number=page.number,
        width=page.height if reading.turned % 180 else page.width,
        height=page.width if reading.turned % 180 else page.height,
        rotation=page.rotation,
        label=page.label,
        words=tuple(words),
        rules=tuple(Rule(box, color) for box, color in reading.rules),
        fills=tuple(Fill(box, grounds.settled(color) or color) for box, color in reading.fills),
        links=() if reading.turned else page.links,
        images=(Box(0.0, 0.0, reading.width, reading.height),) if reading.turned else page.images,
        text_layer="mixed" if reading.layered else "ocr",
        turned=reading.turned,
        skew=reading.skew,
    )


def _stamped(stamps: Sequence[Stamped], first: int) -> list[Word]:
    """The stamps' words, tagged as such, counted from `first`."""
    said = [(stamp, text) for stamp in stamps for text in stamp.text.split()]
    return [
        Word(first + n, text, stamp.box, Style(stamp.box.height), len(text), upright=False, confidence=stamp.confidence, tag=STAMP)
        for n, (stamp, text) in enumerate(said)
    ]


def _heavy(words: Sequence[Seen], least: float, is_coarse: bool) -> list[bool]:
    """Which words of a line are bold: by the line where it is of one kind or the picture is coarse, else word by word."""
    weighed = [(w.weight, len(w.text)) for w in words if w.weight is not None]
    if not weighed:
        return [False] * len(words)
    letters = sum(n for _, n in weighed)
    whole = median([weight for weight, n in weighed for _ in range(n)]) >= least
    other = sum(n for weight, n in weighed if (weight >= least * (0.97 if whole else 1.05)) != whole)
    if is_coarse or other < max(4, 0.12 * letters):
        return [whole] * len(words)
    flags: list[bool] = []
    for word in words:
        sure = word.weight is not None and len(word.text) > 1
        flags.append(word.weight >= least if sure and word.weight is not None else flags[-1] if flags else whole)
    return flags


def _baselines(words: Sequence[Seen]) -> dict[int, float]:
    """Each line's baseline; lines side by side that stand nearly level are level."""
    lines = sorted({(w.baseline, w.line, w.xheight) for w in words})
    found: dict[int, float] = {}
    group: list[tuple[float, int, float]] = []
    for item in [*lines, None]:
        if group and (item is None or item[0] - group[0][0] > 0.25 * min(item[2], group[0][2])):
            level = sum(base for base, _, _ in group) / len(group)
            found |= {line: level for _, line, _ in group}
            group = []
        if item is not None:
            group.append(item)
    return found
