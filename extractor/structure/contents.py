"""The printed table of contents.

In: blocks and the profile's rules. Out: `Contents` and the indexes of the blocks that it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block, Text
from extractor.outline import Contents, ContentsLine, Number
from extractor.profile import Profile, matched
from extractor.text import LEADER, squeeze

_LABEL = re.compile(r"\d{1,4}|[ivxlc]{1,6}", re.IGNORECASE)
_SPACED_DOTS = re.compile(r"(?:\s[.·…]){3}\s*$")
_TRAILING_DOTS = re.compile(r"[\s.·…_]+$")
_LIST_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)]?\s+(?P<title>\S.*)")


@dataclass(frozen=True, slots=True)
class Found:
    contents: Contents
    blocks: frozenset[int]


def find(blocks: Sequence[Block], profile: Profile) -> Found | None:
    """The first heading that means contents and has entries under it."""
    for start, block in enumerate(blocks):
        if block.kind == "table" or not matched(profile.contents.headings, block.text.text.rstrip(": ")):
            continue
        found = _entries(blocks, start, profile)
        if found:
            return found
    return None


def _entries(blocks: Sequence[Block], start: int, profile: Profile) -> Found | None:
    """Blocks under the heading for as long as they are entries; a heading of another page or a text ends them."""
    lines: list[ContentsLine] = []
    used = {start}
    waiting: list[int] = []
    for index in range(start + 1, len(blocks)):
        block = blocks[index]
        entry = None if block.kind == "table" else entry_of(block.printed, profile)
        if entry:
            lines.append(entry)
            used |= {index, *waiting}
            waiting = []
        elif block.kind == "table" or (block.text.page > blocks[start].text.page and waiting):
            break
        else:
            waiting.append(index)
        if len(waiting) > 2:
            break
    return Found(Contents(blocks[start].text, tuple(lines)), frozenset(used)) if len(lines) >= 2 else None


def entry_of(printed: Text, profile: Profile) -> ContentsLine | None:
    """An entry: a title and, last, a page label that stands alone; None where the text is none."""
    if len(printed.pieces) < 2:
        return None
    last = printed.pieces[-1]
    label = printed.text[last.start : last.end]
    if not _LABEL.fullmatch(label):
        return None
    before = printed.pieces[-2]
    leader = bool(LEADER.fullmatch(printed.text[before.start : before.end]) or _SPACED_DOTS.search(printed.text[: last.start]))
    apart = last.box.x0 - before.box.x1 > 1.2 * last.style.size or last.box.bottom > before.box.bottom + last.style.size * 0.5
    if not leader and not apart:
        return None
    title = squeeze(_TRAILING_DOTS.sub("", printed.text[: last.start]))
    number, title = number_and_title(title, profile)
    return ContentsLine(number, title, label, printed) if title else None


def number_and_title(text: str, profile: Profile) -> tuple[Number, str]:
    """A project's number and its title without it; (None, text) where the text is no project's heading."""
    if matched(profile.projects.chapters, text):
        return None, text
    match = matched(profile.projects.headings or (_LIST_NUMBER.pattern,), text)
    if not match:
        return None, text
    groups = match.groupdict()
    return number_of(groups.get("number")), groups.get("title") or text


def number_of(text: str | None) -> Number:
    """'3' → 3, '1.2' → '1.2'."""
    if not text:
        return None
    return int(text) if text.isdigit() else text.rstrip(".")
