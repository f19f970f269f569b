"""Which paragraphs are headings, and of which level.

In: drafts with their looks, the style of the running text, the file's bookmarks. Out: evidence for each draft, and levels that hold
through the document. A heading needs several signs together; none alone makes one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.document import Evidence
from extractor.layout.paragraphs import Draft
from extractor.pages import Style
from extractor.text import fold

THRESHOLD = 2.0
"""Sum of weights from which a paragraph is a heading."""
LONG = 160
_NUMBERED = re.compile(r"(?:\w+\s)?(?:\d+(?:\.\d+)*|[IVX]+)\s*[.:)]?\s+\S")
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)*|[IVX]+)[.:)]?\s+")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+\D")
_SENTENCE = re.compile(r"[.;,]$|[.!?] [A-ZÆØÅ].*[.!?]$|(?:[a-zæøå]{3,}|\d{4})\. [A-ZÆØÅ]")
StyleKey = tuple[float, bool, str | None, str | None]


def key(style: Style) -> StyleKey:
    """What makes two headings look the same."""
    return round(style.size * 2) / 2, style.bold, style.color, style.background


def without_number(text: str) -> str:
    """A heading's words: '2.1 Formål' → 'Formål'."""
    return _NUMBER.sub("", text, count=1)


@dataclass(frozen=True, slots=True)
class Known:
    """What else names headings: bookmarks and the entries of the printed contents, folded."""

    bookmarks: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()

    def signs(self, text: str) -> list[Evidence]:
        names = {fold(text), fold(without_number(text))}
        found = [Evidence("bookmark", 2.0)] if names & self.bookmarks else []
        return found + ([Evidence("in the contents", 1.5)] if names & self.contents else [])


def evidence(draft: Draft, text: str, body: Style, known: Known) -> tuple[Evidence, ...]:
    """The signs for (above 0) and against (under 0) a draft being a heading."""
    style = draft.style
    signs = [
        *_looks(style, body, text),
        *known.signs(text),
        Evidence("contents entry", -4.0) if draft.ends_entry else None,
        Evidence("numbering", 0.5, text.split()[0]) if _NUMBERED.match(text) else None,
        Evidence("short", 0.5, f"{len(text)} characters") if len(text) < 90 else None,
        Evidence("long", -2.0, f"{len(text)} characters") if len(text) > LONG or len(draft.lines) > 4 else None,
        Evidence("sentence", -1.5, "ends or runs on as a sentence") if _SENTENCE.search(text) else None,
        Evidence("small letter", -3.0, text[:1]) if text[:1].islower() else None,
        Evidence("list marker", -3.0, draft.marker[0].text) if draft.marker else None,
        Evidence("no letters", -3.0, text[:20]) if not any(c.isalpha() for c in text) else None,
    ]
    return tuple(sign for sign in signs if sign)


def _looks(style: Style, body: Style, text: str) -> Iterable[Evidence | None]:
    ratio = style.size / max(1.0, body.size)
    yield Evidence("larger", min(3.0, 1.0 + 5 * (ratio - 1.1)), f"{style.size:g} pt, text {body.size:g} pt") if ratio > 1.1 else None
    yield Evidence("smaller", -1.5, f"{style.size:g} pt, text {body.size:g} pt") if ratio < 0.92 else None
    yield Evidence("bold", 1.5) if style.bold and not body.bold else None
    yield Evidence("colour", 0.5, str(style.color)) if style.color != body.color and style.color else None
    yield Evidence("panel", 0.5, str(style.background)) if style.background != body.background and style.background else None
    yield Evidence("capitals", 0.5) if text.isupper() and len(text) > 3 else None


def levels(styles: Sequence[Style]) -> dict[StyleKey, int]:
    """A level (from 1) for each look of a heading: larger before smaller, bold before plain, then as they come."""
    ordered: list[StyleKey] = []
    for style in styles:
        if key(style) not in ordered:
            ordered.append(key(style))
    ranked = sorted(ordered, key=lambda k: (-k[0], not k[1], k[3] is None))
    found: dict[StyleKey, int] = {}
    level = 0
    before: tuple[float, bool] | None = None
    for look in ranked:
        if look[:2] != before or look[3] is not None:
            level += 1
        before = look[:2]
        found[look] = level
    return found


def depth(text: str) -> int | None:
    """How deep a heading's own number is: '2.5.1. Civilstatus' → 3; None without a number."""
    match = _DECIMAL.match(text)
    return match[1].count(".") + 1 if match else None


def numbered_levels(found: Sequence[tuple[str, int]]) -> list[int]:
    """The levels of headings (text, level by looks) with the numbers' depth taken into account, counted from the shallowest number."""
    depths = [d for text, _ in found if (d := depth(text))]
    if len(depths) < 3:
        return [level for _, level in found]
    least = min(depths)
    anchor = min(level for text, level in found if depth(text) == least)
    return [anchor + d - least if (d := depth(text)) else level for text, level in found]


def alike(found: Sequence[tuple[Style, float]], body: Style) -> frozenset[StyleKey]:
    """The looks that at least three headings have (style, score), and the running text has not."""
    counts = Counter(key(style) for style, score in found if score >= THRESHOLD)
    return frozenset(look for look, n in counts.items() if n >= 3 and look != key(body))


LIKE_OTHERS = Evidence("set like other headings", 1.5)
