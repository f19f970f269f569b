"""Boxes that hold text of their own: coloured panels and bars, and frames.

In: a page and its words. Out: boxes, the outermost first. What is painted behind a few words of a line is none, nor is what lies behind
the whole page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.geometry import Box, union
from extractor.layout.grids import frames
from extractor.pages import Fill, Page, Rule, Word

NARROW = 30.0
"""Points under which a box is no panel."""
MARGIN = 3.0
"""Points by which text may stick out of its panel."""
CLOSE = 0.6
"""Ems between two words of one line."""
TOUCHING = 1.5
"""Points between two parts of one panel."""


def panels(page: Page, words: Sequence[Word]) -> list[Box]:
    """The panels of a page that hold some of `words`, and not all of them. Of two that share a part of their words the larger is one."""
    large = [f for f in page.fills if _large(f.box)]
    fills = [f for f in large if not _in_a_row(f.box, large) and (f.color != "#ffffff" or _under(f, page.fills))]
    candidates = [*_joined(fills, page.rules), *(b for b in frames(page) if _large(b))]
    found: list[Box] = []
    held: list[set[int]] = []
    for box in sorted(candidates, key=lambda b: -b.width * b.height):
        inside = [w for w in words if box.holds(w.box)]
        own = {w.index for w in inside}
        if any(own & other and not own <= other for other in held):
            continue
        if _says_something(inside) and len(inside) < len(words) and _holds_lines(box, inside, words) and not _same(box, found):
            found.append(box)
            held.append(own)
    return found


def _says_something(words: Sequence[Word]) -> bool:
    """False for an empty box, and for a figure on a dot."""
    return len(words) > 1 or any(not w.text.isdigit() for w in words)


def _under(white: Fill, fills: Sequence[Fill]) -> bool:
    """True where a white box lies on a coloured one."""
    return any(f.color != "#ffffff" and f.box.holds(white.box) and f.box.width > white.box.width for f in fills)


def _in_a_row(box: Box, fills: Sequence[Fill]) -> bool:
    """True for a cell of a painted row: another box of the same height touches its side."""
    return any(
        abs(f.box.top - box.top) < TOUCHING
        and abs(f.box.bottom - box.bottom) < TOUCHING
        and min(abs(f.box.x0 - box.x1), abs(f.box.x1 - box.x0)) < TOUCHING
        for f in fills
    )


def _large(box: Box) -> bool:
    return box.width >= NARROW and box.height >= 8.0


def _same(box: Box, found: Sequence[Box]) -> bool:
    return any(max(abs(a - b) for a, b in zip(box, other, strict=True)) < MARGIN for other in found)


def _joined(fills: Sequence[Fill], rules: Sequence[Rule]) -> list[Box]:
    """Fills of one colour and width under each other are one panel, where no rule parts them; lines painted one by one are none."""
    groups: list[list[Fill]] = []
    for fill in sorted(fills, key=lambda f: (f.color, round(f.box.x0), f.box.top)):
        last = groups[-1][-1] if groups else None
        near = last is not None and last.color == fill.color and abs(last.box.x0 - fill.box.x0) < TOUCHING
        if (
            near
            and last is not None
            and not _ruled_off(last.box, fill.box, rules)
            and -TOUCHING < fill.box.top - last.box.bottom < 0.4 * last.box.height
        ):
            groups[-1].append(fill)
        else:
            groups.append([fill])
    boxes: list[Box] = []
    for group in groups:
        even = all(abs(f.box.x1 - group[0].box.x1) < TOUCHING for f in group)
        touching = all(b.box.top - a.box.bottom < TOUCHING for a, b in pairwise(group))
        if even and touching:
            boxes.append(union(f.box for f in group))
        elif even:
            boxes += [f.box for f in group]
    return boxes


def _ruled_off(above: Box, below: Box, rules: Sequence[Rule]) -> bool:
    """True where a rule runs between two boxes under each other."""
    seam = (above.bottom + below.top) / 2
    return any(
        r.box.height <= TOUCHING and abs(r.box.middle[1] - seam) <= 2 * TOUCHING and r.box.overlap_x(above) > 0.8 * above.width
        for r in rules
    )


def _holds_lines(box: Box, inside: Sequence[Word], words: Sequence[Word]) -> bool:
    """True where the words inside keep within the box, and none outside stands right beside one of them."""
    around = union(w.box for w in inside)
    if around.x0 < box.x0 - MARGIN or around.x1 > box.x1 + MARGIN or around.top < box.top - MARGIN or around.bottom > box.bottom + MARGIN:
        return False
    members = {w.index for w in inside}
    outside = [w for w in words if w.index not in members and w.box.overlap_y(box) > 0]
    edge = [w for w in inside if min(w.box.x0 - box.x0, box.x1 - w.box.x1) < w.style.size]
    return not any(
        o.box.overlap_y(w.box) > 0.5 * min(o.box.height, w.box.height) and -o.box.overlap_x(w.box) < CLOSE * w.style.size
        for w in edge
        for o in outside
    )
