"""Chapters above projects.

In: blocks, the projects' starts, the profile's rules. Out: the chapters' headings, each with its title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.document import Block
from extractor.profile import Profile, matched
from extractor.structure.projects import Start, usual
from extractor.structure.words import is_plain_name, names_kind, stands_after, stands_before
from extractor.text import fold

_NUMBER_LINE = re.compile(r"(?:\w+\s+)?(?:\d{1,2}|[IVX]{1,4})[.:]?")


def chapters(blocks: Sequence[Block], free: Sequence[int], begun: Sequence[Start], profile: Profile) -> dict[int, str]:
    """Headings of chapters: by their words, their look, or because several of a higher rank stand directly before projects."""
    if not begun:
        return {}
    rank = usual(s.level for s in begun)
    starts = {i for s in begun for i in s.indexes}
    rules = profile.projects
    named: list[int] = []
    above: list[int] = []
    for place, i in enumerate(free):
        block = blocks[i]
        text = block.text.text
        looks = rules.chapter_look is not None and rules.chapter_look.fits(block.style, block.level)
        outranks = (block.level or 9) < rank and not is_plain_name(text)
        if i in starts or not (block.kind == "heading" or looks) or (names_kind(text, profile, 3.0) and not outranks):
            continue
        if matched(rules.chapters, text) or looks:
            named.append(i)
        elif (
            (block.level or 9) <= rank
            and not stands_before(text)
            and not stands_after(text, profile)
            and _next(blocks, free, place) in starts
        ):
            above.append(i)
    named = [i for i in named if not _on_cover(blocks, i, named, begun)]
    found = _once(blocks, {*named, *(_several(blocks, above, begun, rank) if not named else ())})
    return {i: _title(blocks, free, i, starts) for i in found}


def _on_cover(blocks: Sequence[Block], index: int, named: Sequence[int], begun: Sequence[Start]) -> bool:
    """True for the title of a publication that reads like a chapter's ('SPOR I MULD'): alone of its sort, pages before all projects."""
    first_page = next((b.printed.page for b in blocks if b.kind != "table"), 0)
    word = blocks[index].text.text.split()[0].casefold()
    alone = sum(blocks[i].text.text.split()[0].casefold() == word for i in named) == 1
    return alone and blocks[index].text.page == first_page and all(s.heading.page > first_page + 1 for s in begun)


def _once(blocks: Sequence[Block], found: set[int]) -> list[int]:
    """Of headings that say the same the largest: the others are running headers."""
    best: dict[str, int] = {}
    for i in sorted(found):
        name = fold(blocks[i].text.text)
        if name not in best or blocks[i].style.size > blocks[best[name]].style.size + 0.5:
            best[name] = i
    return sorted(best.values())


def _look(block: Block) -> tuple[int, bool]:
    return round(block.style.size), block.style.bold


def _several(blocks: Sequence[Block], above: Sequence[int], begun: Sequence[Start], rank: int) -> list[int]:
    """Those of which two are set alike, and those of a higher rank between projects; a single one before them may be the title."""
    looks = Counter(_look(blocks[i]) for i in above)
    return [i for i in above if looks[_look(blocks[i])] >= 2 or (i > begun[0].index and (blocks[i].level or 9) < rank)]


def _next(blocks: Sequence[Block], free: Sequence[int], place: int) -> int | None:
    """The next heading, or the number line of one."""
    return next((i for i in free[place + 1 :] if blocks[i].kind == "heading" or _NUMBER_LINE.fullmatch(blocks[i].text.text)), None)


def _title(blocks: Sequence[Block], free: Sequence[int], index: int, starts: set[int]) -> str:
    """A chapter's heading; its name may stand under its number ('Tema 1' over 'Klima')."""
    text = blocks[index].text.text
    after = next((i for i in free if i > index), None)
    if after is None or after in starts or not _NUMBER_LINE.fullmatch(text) or blocks[after].kind != "heading":
        return text
    return f"{text} {blocks[after].text.text}"
