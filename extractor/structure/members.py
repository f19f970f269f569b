"""What belongs to a project: the blocks from its heading to where something else begins.

In: the blocks in reading order and where projects and chapters begin. Out: block indexes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.document import Block
from extractor.profile import Profile
from extractor.structure.inline import begins_with
from extractor.structure.projects import Start
from extractor.structure.rows import in_row, is_project
from extractor.structure.sections import heads_section
from extractor.structure.words import is_plain_name, stands_after
from extractor.text import fold


@dataclass(frozen=True)
class Borders:
    """Where projects and chapters begin (`chapters`: title by block index), and what the contents list."""

    blocks: Sequence[Block]
    profile: Profile
    begun: Sequence[Start]
    chapters: Mapping[int, str]
    listed: frozenset[str]

    @cached_property
    def starts(self) -> frozenset[int]:
        return frozenset(i for s in self.begun for i in s.indexes) | frozenset(self.chapters)

    @cached_property
    def rank(self) -> int:
        """The level of most projects' headings."""
        levels = [s.level for s in self.begun]
        return max(set(levels), key=lambda level: (levels.count(level), -level)) if levels else 0

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles of chapters and projects, folded."""
        return frozenset(fold(t) for t in [*self.chapters.values(), *(s.heading.text for s in self.begun)])

    @cached_property
    def size(self) -> float:
        """The type size of the smallest of the projects' headings."""
        return min((max(self.blocks[i].style.size for i in s.indexes) for s in self.begun), default=0.0)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(fold(b.text.text) for b in self.blocks if b.kind == "heading")

    def count(self, block: Block) -> int:
        """How often the same heading stands in the document."""
        return self._counts[fold(block.text.text)]

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(fold(title) for title in self.listed) - {""}


def members(free: Sequence[int], place: int, borders: Borders) -> list[int]:
    """The blocks of the project that begins at `free[place]`, notes and captions left out."""
    own = set(next(s.indexes for s in borders.begun if s.index == free[place]))
    as_row = is_project(borders.blocks[free[place]])
    found: list[int] = []
    for at in range(place + 1, len(free)):
        i = free[at]
        if i in own:
            continue
        if i in borders.starts or (as_row and not in_row(borders.blocks[i])):
            break
        if _repeats_title(borders.blocks[i], borders) or borders.blocks[i].kind in ("footnote", "caption"):
            continue
        if _ends(free, at, borders):
            break
        found.append(i)
    else:
        found = found if as_row else _without_back(found, borders)
    return found


def _repeats_title(block: Block, borders: Borders) -> bool:
    """True for a line that says a chapter's or a project's title once more: a running header that stands among the text."""
    return block.kind in ("paragraph", "heading") and len(block.text.text) < 120 and fold(block.text.text) in borders.titles


def _ends(free: Sequence[int], at: int, borders: Borders) -> bool:
    """True where a heading begins something that is no project: told by its words, the contents, or its rank on a new page."""
    block = borders.blocks[free[at]]
    if block.kind != "heading":
        alone = block.kind == "paragraph" and len(block.text.text) < 40 and stands_after(block.text.text, borders.profile)
        return alone or begins_with(block, lambda words: stands_after(words, borders.profile))
    text = block.text.text
    if stands_after(text, borders.profile):
        return True
    listed = fold(text) in borders.folded
    new_page = _last_page(borders.blocks[free[at - 1]]) != block.printed.page
    if heads_section(block, borders.profile):
        as_title = (block.level or 9) <= borders.rank and block.style.size >= borders.size - 0.6 and not is_plain_name(text)
        return borders.count(block) == 1 and (listed or (as_title and new_page))
    if listed:
        return True
    if (block.level or 9) > borders.rank or block.style.size < borders.size - 0.6 or not any(c.isalpha() for c in text):
        return False
    return new_page or not _section_next(free, at, borders)


def _section_next(free: Sequence[int], at: int, borders: Borders) -> bool:
    """True where the next heading is a section's: what stands before it is a part of the project, however large it is set."""
    following = (borders.blocks[i] for i in free[at + 1 :] if borders.blocks[i].kind == "heading")
    after = next(following, None)
    return after is not None and heads_section(after, borders.profile) is not None


def _without_back(found: list[int], borders: Borders) -> list[int]:
    """The last project without the text of a back page, which no heading parts from it."""
    pages = [_last_page(borders.blocks[i]) for i in found]
    spans = [i for i, page in enumerate(pages) if i and page > pages[i - 1] + 1]
    return found[: spans[0]] if spans else found


def _last_page(block: Block) -> int:
    return max((p.page for t in block.texts for p in t.pieces), default=0)
