"""The title page.

In: the blocks before the publication begins. Out: `Cover` and the indexes of the blocks that it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.document import Block, Text
from extractor.outline import Cover
from extractor.text import HYPHENS, sentence_case

DateReader = Callable[[str], str | None]
"""Text of an edition → 'YYYY-MM' (or coarser), None where it names no date."""


@dataclass(frozen=True, slots=True)
class Found:
    cover: Cover
    blocks: frozenset[int]


def find(blocks: Sequence[Block], reads_date: DateReader) -> Found:
    """Title (set largest), subtitle (what follows it) and edition (a date on its own) among the blocks of the first page."""
    candidates = [i for i, b in enumerate(blocks) if b.kind in ("heading", "paragraph") and b.text.text]
    dated = {i: date for i in candidates if len(blocks[i].text.text) < 60 and (date := reads_date(blocks[i].text.text))}
    edition = next(iter(dated), None)
    named = [i for i in candidates if i not in dated]
    title = max(named, key=lambda i: (blocks[i].style.size, -i), default=None)
    if title is None:
        return Found(Cover(), frozenset())
    subtitle = next((i for i in named if i > title), None)
    used = frozenset(i for i in (title, subtitle, edition) if i is not None)
    cover = Cover(
        title=title_of(blocks[title].text),
        title_text=blocks[title].text,
        subtitle=blocks[subtitle].text if subtitle is not None else None,
        edition=blocks[edition].text if edition is not None else None,
        edition_date=dated.get(edition) if edition is not None else None,
    )
    return Found(cover, used)


def title_of(text: Text) -> str:
    """The title in sentence case; a word set over two lines in capitals ('PROJEKT-' 'KATALOG') is one word."""
    characters = text.text
    for before, after in reversed(list(zip(text.pieces, text.pieces[1:], strict=False))):
        broken = before.end == after.start and after.box.top > before.box.top + 0.5 * before.box.height
        if broken and characters[before.end - 1] in HYPHENS and characters.isupper():
            characters = characters[: before.end - 1] + characters[after.start :]
    return sentence_case(characters)
