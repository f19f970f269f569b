"""Lines to running text: words put together over line ends.

In: the lines of one paragraph and what is known of the document's words. Out: `Text` whose pieces still point at each printed word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.document import Piece, Text, join
from extractor.layout.hyphens import broken_without_hyphen, join_over_line
from extractor.layout.lines import Line, printed
from extractor.text import SOFT_HYPHEN, ends_hyphenated

MANY = 0.02
"""Share of lines with a hyphen at their end from which a document is held to break words."""


SPACED = 0.9
"""Share of the lines that words follow after which a space is printed from which a document is held to print them all (Word does)."""
RUNNING = 30
"""Characters from which a line is one of running text, and no word in a narrow cell or a drawing."""
ENOUGH = 10
"""Lines from which that can be told."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document does at its lines' ends.

    `lexicon` counts the words in lower case, as they stand inside lines; `hyphenates` where it breaks words, `spaces_ends` where it prints
    a space after a line that ends between words.
    """

    lexicon: Mapping[str, int]
    hyphenates: bool
    spaces_ends: bool = False


def habits(lines: Sequence[Line]) -> Habits:
    """What the lines of a document, in order, show of it."""
    spaces_ends = _spaces_ends(lines)
    printed_words = [line.text.split() for line in lines]
    lexicon = Counter(_bare(word) for words in _whole(lines, printed_words, spaces_ends) for word in words)
    broken = [(a[-1], b[0]) for a, b in pairwise(w for w in printed_words if w) if ends_hyphenated(a[-1])]
    broken = [(last, following) for last, following in broken if following[:1].islower()]
    joined = sum(_bare(last[:-1] + following) in lexicon for last, following in broken)
    kept = sum(_bare(last + following) in lexicon for last, following in broken)
    soft = any(last[-1] == SOFT_HYPHEN for last, _ in broken)
    fragments = sum(_bare(last[:-1]) not in lexicon for last, _ in broken)
    hyphenates = (
        soft
        or joined > kept
        or (fragments > 1 and 2 * fragments > len(broken))
        or (len(broken) > MANY * len(lines) and kept == 0 and len(broken) > 4)
    )
    return Habits(lexicon, hyphenates, spaces_ends)


def _whole(lines: Sequence[Line], printed_words: Sequence[list[str]], spaces_ends: bool) -> Iterator[list[str]]:
    """The words of each line without those that are halves: before a hyphen, or at an end without the space that others have."""
    broken = False
    for line, words in zip(lines, printed_words, strict=True):
        first = 1 if broken else 0
        broken = spaces_ends and not line.words[-1].space_after
        yield words[first : -1 if broken or ends_hyphenated(words[-1]) else None] if words else []


def _spaces_ends(lines: Sequence[Line]) -> bool:
    """True where a space is printed after nearly all lines of running text that words in lower case follow."""
    following = [(a, b) for a, b in pairwise(lines) if len(a.text) > RUNNING and b.text[:1].islower()]
    ends = [a.words[-1].space_after for a, b in following if not ends_hyphenated(a.text)]
    return len(ends) >= ENOUGH and sum(ends) >= SPACED * len(ends)


def _bare(word: str) -> str:
    return word.strip(".,:;!?()[]\"'”“»«").lower()


def running(lines: Sequence[Line], habits: Habits) -> Text:
    """The lines as one text."""
    texts = [printed(line.words, line.page) for line in lines]
    parts = texts[:1]
    for line, before, text in zip(lines, texts, texts[1:], strict=False):
        unspaced = habits.spaces_ends and not line.words[-1].space_after
        if ends_hyphenated(before.text) or not broken_without_hyphen(before.text, text.text, habits.lexicon, unspaced=unspaced):
            parts.append(text)
        else:
            parts[-1] = join([parts[-1], text], "")
    return flow(parts, habits)


def flow(texts: Iterable[Text], habits: Habits) -> Text:
    """Texts that follow each other as one, words joined where one breaks off."""
    characters = ""
    pieces: list[Piece] = []
    for text in texts:
        if not text.text:
            continue
        if characters and ends_hyphenated(characters):
            mark, told = join_over_line(characters, text.text, habits.lexicon, habits.hyphenates)
            characters = characters[:-1] + mark
            if pieces:
                pieces[-1] = replace(pieces[-1], end=min(pieces[-1].end, len(characters)), guessed=not told)
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
