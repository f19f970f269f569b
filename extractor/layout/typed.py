"""Headings of typewritten pages. All type is of one size and weight: what stands out is underlined, spaced, in capitals, or alone with its
number between blank lines.

In: drafts with the white around them. Out: the signs that only such pages have, and how prominent a heading is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.document import Block, Evidence
from extractor.geometry import union
from extractor.layout.lines import dominant
from extractor.layout.paragraphs import Draft, Spacing

BLANK = 0.55
"""Lines of white that part a heading from other text at least."""
WORD = 4
"""Letters of the longest word of a heading in capitals at least: initials of writers have fewer."""
LINES = 2
"""Lines of a heading in capitals at most."""
_ENDS = re.compile(r"[.;,:]$")
_COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-H])\.?\)?\s+[A-ZÆØÅ]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class White:
    """The lines of white over and under a draft; `counted` where another with a number of its depth follows."""

    above: float = 0.0
    below: float = 0.0
    counted: bool = False

    @property
    def alone(self) -> bool:
        return min(self.above, self.below) >= BLANK


def is_typed(draft: Draft) -> bool:
    return draft.style.is_typed


def whites(drafts: Sequence[Draft], spacing: Spacing) -> list[White]:
    """The white around each draft of a region."""
    found = []
    for place, draft in enumerate(drafts):
        above, below = (drafts[place - 1] if place else None), (drafts[place + 1] if place + 1 < len(drafts) else None)
        usual = max(1.0, spacing.usual(draft.style.size))
        over, under = (
            1.0 if one is None or other is None else (other.lines[0].box.bottom - one.lines[-1].box.bottom) / usual - 1
            for one, other in ((above, draft), (draft, below))
        )
        counted = below is not None and _depth(_text(below)) == _depth(_text(draft))
        found.append(White(over, under, counted))
    return found


def whole(draft: Draft) -> Draft:
    """The draft with its marker as a part of its text: a number before a heading is no list's."""
    first = draft.lines[0]
    words = (*draft.marker, *first.words)
    line = replace(first, words=words, box=union(w.box for w in words), style=dominant(words))
    return Draft((line, *draft.lines[1:]))


def typed_signs(draft: Draft, text: str, white: White) -> Iterable[Evidence]:
    """What a typed page alone tells by."""
    style = draft.style
    longest = max((len(w) for w in _WORD.findall(text)), default=0)
    if all(line.underlined for line in draft.lines):
        yield Evidence("underlined, typed", 0.5)
    if style.letterspaced:
        yield Evidence("spaced, typed", 0.5)
    if text.isupper() and longest >= WORD and len(draft.lines) <= LINES and min(white.above, white.below) > -0.2:
        yield Evidence("capitals, typed", 1.0)
    if len(draft.lines) == 1 and white.alone and not white.counted and _COUNTED.match(text) and not _ENDS.search(text):
        yield Evidence("numbered, alone", 1.0)


def _text(draft: Draft) -> str:
    return " ".join([*(w.text for w in draft.marker), draft.lines[0].text])


def _depth(text: str) -> str | None:
    """The form of a text's number: '2.1' and '3.2' have one, '2' and 'a' have others."""
    match = _COUNTED.match(text)
    return re.sub(r"\w+", "1", match[0].split()[0]) if match else None


def prominence(block: Block) -> tuple[bool, bool, bool]:
    """What orders typed headings, the most prominent last: spaced, in capitals, underlined."""
    return block.style.letterspaced, block.text.text.isupper(), any(e.sign == "underlined" for e in block.evidence)


def ranks(blocks: Sequence[Block]) -> dict[tuple[bool, bool, bool], int]:
    """A rank (from 0) for each way in which typed headings stand out."""
    return {name: n for n, name in enumerate(sorted({prominence(b) for b in blocks}, reverse=True))}
