"""Lines to running text: words put together over line ends.

In: the lines of one paragraph and what is known of the document's words. Out: `Text` whose pieces still point at each printed word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.document import Piece, Text
from extractor.layout.lines import Line, printed
from extractor.text import SOFT_HYPHEN, ends_hyphenated, join_over_line

MANY = 0.02
"""Share of lines with a hyphen at their end from which a document is held to break words."""


@dataclass(frozen=True, slots=True)
class Habits:
    """The document's words in lower case, as they stand inside lines, and whether it breaks words at line ends."""

    lexicon: frozenset[str]
    hyphenates: bool


def habits(lines: Sequence[Line]) -> Habits:
    """What the lines of a document, in order, show of its hyphens."""
    printed_words = [line.text.split() for line in lines]
    lexicon = frozenset(_bare(w) for words in printed_words for w in words[:-1]) | frozenset(
        _bare(words[-1]) for words in printed_words if words and not ends_hyphenated(words[-1])
    )
    broken = [(a[-1], b[0]) for a, b in pairwise(w for w in printed_words if w) if ends_hyphenated(a[-1])]
    broken = [(last, following) for last, following in broken if following[:1].islower()]
    joined = sum(_bare(last[:-1] + following) in lexicon for last, following in broken)
    kept = sum(_bare(last + following) in lexicon for last, following in broken)
    soft = any(last[-1] == SOFT_HYPHEN for last, _ in broken)
    fragments = sum(_bare(last[:-1]) not in lexicon for last, _ in broken)
    return Habits(
        lexicon,
        soft
        or joined > kept
        or (fragments > 1 and 2 * fragments > len(broken))
        or (len(broken) > MANY * len(lines) and kept == 0 and len(broken) > 4),
    )


def _bare(word: str) -> str:
    return word.strip(".,:;!?()[]\"'”“»«").lower()


def running(lines: Sequence[Line], habits: Habits) -> Text:
    """The lines as one text."""
    return flow([printed(line.words, line.page) for line in lines], habits)


def flow(texts: Iterable[Text], habits: Habits) -> Text:
    """Texts that follow each other as one, words joined where one breaks off."""
    characters = ""
    pieces: list[Piece] = []
    for text in texts:
        if not text.text:
            continue
        if characters and ends_hyphenated(characters):
            mark, _ = join_over_line(characters, text.text, habits.lexicon, habits.hyphenates)
            characters = characters[:-1] + mark
            if pieces:
                pieces[-1] = replace(pieces[-1], end=min(pieces[-1].end, len(characters)))
        elif characters:
            characters += " "
        offset = len(characters)
        pieces += [replace(p, start=p.start + offset, end=p.end + offset) for p in text.pieces]
        characters += text.text
    return _without_soft(Text(characters, tuple(pieces)))


def _without_soft(text: Text) -> Text:
    """Soft hyphens inside words vanish."""
    if SOFT_HYPHEN not in text.text:
        return text
    kept = [0]
    for character in text.text:
        kept.append(kept[-1] + (character != SOFT_HYPHEN))
    pieces = tuple(replace(p, start=kept[p.start], end=kept[p.end]) for p in text.pieces)
    return Text(text.text.replace(SOFT_HYPHEN, ""), pieces)
