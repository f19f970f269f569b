"""What layout is unsure of, or leaves out of the text.

In: the blocks of a document, the words that nobody sees. Out: doubts with their places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractor.document import Block, Doubt, Piece, Region, Text


def unseen(hidden: Iterable[Text]) -> Iterator[Doubt]:
    """Texts that are in the file and that nobody sees."""
    for text in hidden:
        yield Doubt("info", "hidden-text", f"Text that nobody sees: '{text.text[:60]}'", text.regions())


def guessed(blocks: Sequence[Block]) -> Iterator[Doubt]:
    """The words of each page whose hyphen at a line's end no rule told to be the line's or their own."""
    found: dict[int, list[tuple[str, Region]]] = defaultdict(list)
    for text in (t for b in blocks for t in b.texts):
        for piece in text.pieces:
            if piece.guessed:
                found[piece.page].append((_word(text, piece), Region(piece.page, piece.box)))
    for _, words in sorted(found.items()):
        told = ", ".join(f"'{word}'" for word in dict.fromkeys(word for word, _ in words))
        message = f"Broken at a line's end, and joined as most words of the document are: {told}."
        yield Doubt("info", "hyphen-guessed", message, tuple(region for _, region in words))


def _word(text: Text, piece: Piece) -> str:
    """The word, as joined, that a piece is the beginning of."""
    start = text.text.rfind(" ", 0, piece.start) + 1
    return text.text[start:].split(" ", 1)[0]
