"""The printed table of contents, whatever its form: where it stands.

In: blocks. Out: its heading and entries, and the indexes of the blocks that they are made of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document import Block
from extractor.profile import Profile, matched
from extractor.structure import vocabulary
from extractor.structure.entries import Found, entries
from extractor.structure.lines import lines_of, parted
from extractor.structure.titles import heading_names, unnumbered
from extractor.text import fold

LATEST = 6
"""Contents without a heading of their own are sought up to this page."""


def find(blocks: Sequence[Block], profile: Profile) -> Found | None:
    """The first heading that means contents and has entries under it; else entries without a heading on one of the first pages."""
    for start, block in enumerate(blocks):
        found = entries(blocks, start, start + 1, profile) if _means_contents(block, profile) else None
        if found and (_is_sure(block, profile) or _convinces(found, blocks, least=2)):
            return found
    for start, block in enumerate(blocks):
        if block.printed.page > LATEST:
            break
        if _opens_list(block) and (found := entries(blocks, None, start, profile)) and _convinces(found, blocks):
            return found
    latest = max((b.text.page for b in blocks if b.kind == "heading"), default=0)
    for start, block in enumerate(blocks):
        if block.printed.page > min(LATEST, latest - 1):
            break
        if block.kind == "heading" and (found := entries(blocks, start, start + 1, profile)) and _lists_what_follows(found, blocks):
            return found
    return None


def _lists_what_follows(found: Found, blocks: Sequence[Block], least: int = 3) -> bool:
    """True where most entries under a heading of whatever words are headings that stand once in the document, and on later pages."""
    heading, first, *_ = sorted(found.blocks)
    last = max(blocks[i].printed.page for i in found.blocks)
    if blocks[heading].printed.page != blocks[first].printed.page:
        return False
    names = heading_names(blocks, found.blocks)
    later = {
        key for b in blocks if b.kind == "heading" and b.text.page > last for key in (fold(b.text.text), fold(unnumbered(b.text.text)))
    }
    titles = [{fold(line.title), fold(unnumbered(line.title))} for line in found.contents.lines]
    known = [keys for keys in titles if any(key in later and len(names.get(key, ())) == 1 for key in keys)]
    return len(known) >= least and len(known) * 3 >= len(titles) * 2


def _means_contents(block: Block, profile: Profile) -> bool:
    if block.kind not in ("heading", "paragraph") or len(block.text.text) > 60:
        return False
    text = block.text.text.rstrip(": ")
    return bool(matched(profile.contents.headings, text) or re.fullmatch(vocabulary.CONTENTS_HEADINGS, text.casefold()))


def _is_sure(block: Block, profile: Profile) -> bool:
    """True where the heading can mean nothing but contents; one that says 'Oversigt' may stand over a table of figures."""
    text = block.text.text.rstrip(": ")
    return bool(matched(profile.contents.headings, text)) or "indhold" in text.casefold()


def _opens_list(block: Block) -> bool:
    found = lines_of(block, 0)
    return bool(found) and all(parted(line) for line in found[-1:]) and any(c.isalpha() for c in block.printed.text)


def _convinces(found: Found, blocks: Sequence[Block], least: int = 3) -> bool:
    """True where a list of lines with page numbers is the contents: most lines are headings of the document."""
    names = heading_names(blocks, found.blocks)
    listed = found.contents.lines
    known = sum(fold(line.title) in names or fold(unnumbered(line.title)) in names for line in listed)
    return len(listed) >= least and known * 2 >= len(listed)
