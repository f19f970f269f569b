"""Names of the vocabulary: organisations as they are written, technologies in any case.

In: a text. Out: the stretches in which such a name may stand, for the pipeline to look at: most texts have none, and words need not be cut
into tokens where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.danish.looking import lowered, runs
from extractor.danish.vocabulary import ORGANISATIONS, TECHNOLOGIES, inflected

Form = tuple[str, int, bool]
"""A name's form, where its first run of letters begins in it, and whether its capitals matter."""


def _by_first_run() -> dict[str, list[Form]]:
    found: dict[str, list[Form]] = {}
    for names, cased in ((ORGANISATIONS, True), (inflected(TECHNOLOGIES), False)):
        for form in (form for forms in names.values() for form in forms):
            start, run = runs(form)[0]
            found.setdefault(run, []).append((form if cased else lowered(form), start, cased))
    return found


_FORMS = _by_first_run()


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches, from space to space and apart, that hold a form of a name; a letter before or after it makes another word of it."""
    begin = end = 0
    for first, last in _places(text):
        left, right = _from_space(text, first, last)
        if end and left > end:
            yield begin, end
        if not end or left > end:
            begin = left
        end = max(end, right)
    if end:
        yield begin, end


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where a form stands; a technology may go on with an ending, an organisation with letters is another word."""
    lower = lowered(text)
    for place, run in runs(text):
        for form, offset, cased in _FORMS.get(run, ()):
            first = place - offset
            last = first + len(form)
            other = cased and form[-1].isalpha() and text[last : last + 1].isalpha()
            if first >= 0 and not other and (text if cased else lower).startswith(form, first):
                yield first, last


def _from_space(text: str, start: int, end: int) -> tuple[int, int]:
    """From the space before to the space after; without a stop behind a name that ends in figures, which is no ordinal there."""
    while start and not text[start - 1].isspace():
        start -= 1
    name = end
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, name if text[name - 1].isdigit() and text[name:end] == "." else end
