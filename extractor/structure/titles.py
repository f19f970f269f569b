"""Headings by their numbers and words.

In: the text of a heading or of an entry. Out: its number and its title; the headings of a document by their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document import Block
from extractor.outline import Number
from extractor.profile import Profile, matched
from extractor.structure.words import bare
from extractor.text import fold

_LIST_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)]?\s+(?P<title>\S.*)")


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


def heading_names(blocks: Sequence[Block], but: frozenset[int]) -> dict[str, list[str]]:
    """Headings by their words folded, each with its words as printed; those of the contents themselves left out."""
    names: dict[str, list[str]] = {}
    for index, block in enumerate(blocks):
        if block.kind == "heading" and index not in but:
            for key in {fold(block.text.text), fold(bare(block.text.text)), fold(unnumbered(block.text.text))} - {""}:
                names.setdefault(key, []).append(block.text.text)
    return names


def unnumbered(text: str) -> str:
    """'Projekt 3: Grøn by' → 'Grøn by', 'Indsats nr. 4 Grøn by' too."""
    return re.sub(r"^(?:\w+\s+)?(?:nr\.?\s*)?\d+(?:\.\d+)*\s*[.:)|–-]*\s+", "", text)


def beginning_with(title: str, names: dict[str, list[str]]) -> list[str]:
    """The headings that begin with these words, of which there are enough to tell them."""
    wanted = fold(title)
    return next((printed for key, printed in names.items() if len(wanted) > 11 and key.startswith(wanted)), [])
