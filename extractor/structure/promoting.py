"""Headings that no sign of type tells, because they are set like the text or nearly so: they return, or stand among others that do.

In: a document and the profile's rules. Out: its blocks, those lines as headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Block, Document, Evidence
from extractor.pages import Style
from extractor.profile import Profile
from extractor.structure.lines import below
from extractor.structure.words import label, names_kind

LONGEST = 60
PLAIN_LONGEST = 40
"""Characters up to which a line can be a heading: in a type of its own, and in the text's."""
RETURNS = Evidence("returns in a type of its own", 2.0)
NAMES = Evidence("a line of its own that names a section, as others that return", 2.0)


def promoted(document: Document, profile: Profile) -> tuple[Block, ...]:
    """The document's blocks with such lines as headings, below all others."""
    found = _set_apart(document)
    return _plain(found, profile) if profile.reading.guess else found


def _set_apart(document: Document) -> tuple[Block, ...]:
    """Short lines that return three times in a type that is not the text's."""
    returns = Counter((label(b.text.text), b.style.size) for b in document.blocks if _could_head(b, document.body))
    return tuple(
        _as_heading(b, RETURNS) if _could_head(b, document.body) and returns[label(b.text.text), b.style.size] >= 3 else b
        for b in document.blocks
    )


def _could_head(block: Block, body: Style) -> bool:
    style = block.style
    apart = abs(style.size - body.size) > 0.6 or style.bold != body.bold or style.color != body.color or style.background != body.background
    return apart and _is_line(block, LONGEST) and not any(c.isdigit() for c in block.text.text)


def _is_line(block: Block, longest: int) -> bool:
    text = block.text.text
    return block.kind == "paragraph" and 0 < len(text) <= longest and text[-1:] not in ".;," and any(c.isalpha() for c in text)


def _plain(blocks: Sequence[Block], profile: Profile) -> tuple[Block, ...]:
    """Lines of the text's own type that name a kind, where two such lines return three times: then those that stand once, too."""
    lines = [i for i, b in enumerate(blocks) if _names(b, profile) and i + 1 < len(blocks) and blocks[i + 1].kind != "heading"]
    counts = Counter(label(blocks[i].text.text) for i in lines)
    if sum(n >= 3 for n in counts.values()) < 2:
        return tuple(blocks)
    heads = set(lines)
    return tuple(_as_heading(b, NAMES) if i in heads else b for i, b in enumerate(blocks))


def _names(block: Block, profile: Profile) -> bool:
    text = block.text
    one_line = all(not below(p, q) for p, q in zip(text.pieces, text.pieces[1:], strict=False))
    starts = text.text[:1].isupper() and len(text.text.split()) <= 5
    return _is_line(block, PLAIN_LONGEST) and one_line and starts and names_kind(text.text, profile) is not None


def _as_heading(block: Block, sign: Evidence) -> Block:
    return replace(block, kind="heading", level=8, evidence=(*block.evidence, sign))
