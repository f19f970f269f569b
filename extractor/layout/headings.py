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
from extractor.layout.quotes import is_quotation
from extractor.pages import Style
from extractor.text import fold

THRESHOLD = 2.0
"""Sum of weights from which a paragraph is a heading."""
LONG = 160
SHORT = 90
_CAPTION = re.compile(r"(?:figur|tabel|billede|foto|diagram|kort|boks)\s+\d+(?:\.\d+)*\b", re.IGNORECASE)
SMALLER = 0.92
"""Share of the text's size under which type is smaller."""
TINY = 0.78
"""Share of the text's size under which type belongs to a figure or a note."""
_WORD = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(r"(?:\w+\s)?(?:\d{1,3}(?:\.\d+)*|[IVX]+)\s*[.:)]?\s+\S")
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)*|[IVX]+)[.:)]?\s+")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+\D")
_TAG = re.compile(r"H[1-6]")
_SENTENCE = re.compile(r"[.;,]$|[.!?] [A-ZÆØÅ].*[.!?]$|(?:[a-zæøå]{3,}|\d{4})\. [A-ZÆØÅ]")
StyleKey = tuple[float, bool, str | None, str | None]


def key(style: Style) -> StyleKey:
    """What makes two headings look the same."""
    return round(style.size * 2) / 2, style.bold, style.color, style.background


def without_number(text: str) -> str:
    """A heading's words: '2.1 Formål' → 'Formål'."""
    return _NUMBER.sub("", text, count=1)


Look = tuple[StyleKey, bool, str, bool]


def look(draft: Draft) -> Look:
    """All that sets a line apart: its style, italics, font, underlining."""
    style = draft.style
    return key(style), style.italic or style.letterspaced, style.font, all(line.underlined for line in draft.lines)


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole document tells of its headings.

    `bookmarks` and `contents` are folded titles; `returning` the folded texts that stand alone several times; `apart` the looks that only
    short lines have; `font` the running text's; `tagged` where the file's own tags of headings are to be trusted.
    """

    bookmarks: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    returning: frozenset[str] = frozenset()
    apart: frozenset[Look] = frozenset()
    font: str = ""
    tagged: bool = False

    def signs(self, draft: Draft, text: str, body: Style) -> list[Evidence]:
        names = {fold(text), fold(without_number(text))}
        found = [Evidence("bookmark", 2.0)] if names & self.bookmarks else []
        found += [Evidence("in the contents", 1.5)] if names & self.contents else []
        found += [Evidence("returns", 0.75, text)] if fold(text) in self.returning else []
        found += [Evidence("tagged", 1.0, "the file's tags call it a heading")] if self.tagged and has_tag(draft) else []
        alone = self._differs(draft, text, body) and look(draft) in self.apart
        return found + ([Evidence("set apart", 1.0, "a look that only short lines have")] if alone else [])

    def _differs(self, draft: Draft, text: str, body: Style) -> bool:
        """True where a draft is set otherwise than the running text, and not just smaller or on another ground."""
        style = draft.style
        if style.bold or text.isupper() or style.size > 1.05 * body.size:
            return True
        underlined = all(line.underlined for line in draft.lines)
        return style.size > SMALLER * body.size and (
            style.italic or underlined or style.color != body.color or style.font != self.font or style.letterspaced
        )


def has_tag(draft: Draft) -> bool:
    """True where the file calls all of a draft a heading."""
    return all(_TAG.fullmatch(w.tag or "") for line in draft.lines for w in line.words)


def trusted(drafts: Iterable[tuple[Draft, str]], body: Style) -> bool:
    """True where tags call few and short texts headings, and most of these look like some: else they contradict what is seen."""
    every = list(drafts)
    tagged = [(draft, text) for draft, text in every if has_tag(draft)]
    short = [(draft, text) for draft, text in tagged if len(text) <= LONG and not _SENTENCE.search(text)]
    seen = [draft for draft, _ in short if key(draft.style) != key(body)]
    few = sum(len(text) for _, text in tagged) < 0.25 * sum(len(text) for _, text in every)
    return len(tagged) > 1 and few and len(short) >= 0.9 * len(tagged) and 2 * len(seen) >= len(tagged)


def returning(texts: Iterable[str]) -> frozenset[str]:
    """Short texts that stand alone three times or more, folded."""
    counts = Counter(fold(t) for t in texts if len(t) < SHORT and not _SENTENCE.search(t) and _WORD.search(t))
    return frozenset(t for t, n in counts.items() if n >= 3)


def apart(drafts: Iterable[tuple[Draft, str]]) -> frozenset[Look]:
    """The looks of at least two drafts of which nearly all are short and no sentences."""
    short: Counter[Look] = Counter()
    every: Counter[Look] = Counter()
    for draft, text in drafts:
        plain = not draft.marker and not draft.ends_entry
        every[look(draft)] += 1
        short[look(draft)] += plain and len(text) < SHORT and not _SENTENCE.search(text) and not text[:1].islower()
    return frozenset(name for name, n in short.items() if n >= 2 and n >= 0.9 * every[name])


def evidence(draft: Draft, text: str, body: Style, known: Known, spaced: bool = False) -> tuple[Evidence, ...]:
    """The signs for (above 0) and against (under 0) a draft being a heading; `spaced` where more white is above it than under it."""
    signs = [
        *_looks(draft, body, text),
        *known.signs(draft, text, body),
        Evidence("space", 0.5, "more above than under it") if spaced else None,
        Evidence("contents entry", -4.0) if draft.ends_entry else None,
        Evidence("numbering", 0.5, text.split()[0]) if _NUMBERED.match(text) else None,
        Evidence("short", 0.5, f"{len(text)} characters") if len(text) < SHORT else None,
        Evidence("long", -2.0, f"{len(text)} characters") if len(text) > LONG or len(draft.lines) > 4 else None,
        Evidence("sentence", -1.5, "ends or runs on as a sentence") if _SENTENCE.search(text) else None,
        Evidence("caption", -4.0, text.split()[0]) if _CAPTION.match(text) else None,
        Evidence("quotation", -4.0, text[:20]) if is_quotation(text) else None,
        Evidence("small letter", -4.0, text[:1]) if text[:1].islower() else None,
        Evidence("list marker", -3.0, draft.marker[0].text) if draft.marker else None,
        Evidence("no words", -9.0, text[:20]) if not _WORD.search(text) else None,
    ]
    return tuple(sign for sign in signs if sign)


def _looks(draft: Draft, body: Style, text: str) -> Iterable[Evidence | None]:
    style = draft.style
    ratio = style.size / max(1.0, body.size)
    bold, colour = style.bold and not body.bold, bool(style.color) and style.color != body.color
    panel = style.background != body.background and bool(style.background)
    stands_out = bold or (colour and panel) or text.isupper()
    yield Evidence("larger", min(3.0, 1.0 + 5 * (ratio - 1.1)), f"{style.size:g} pt, text {body.size:g} pt") if ratio > 1.1 else None
    weight = -3.0 if ratio < TINY else -0.5 if stands_out else -1.5
    yield Evidence("smaller", weight, f"{style.size:g} pt, text {body.size:g} pt") if ratio < SMALLER else None
    yield Evidence("bold", 1.5) if bold else None
    yield Evidence("colour", 0.5, str(style.color)) if colour else None
    yield Evidence("panel", 0.5, str(style.background)) if panel else None
    yield Evidence("bar", 1.0, "alone on a coloured bar") if panel and _on_bar(draft) else None
    yield Evidence("underlined", 1.0) if all(line.underlined for line in draft.lines) else None
    yield Evidence("letterspaced", 1.0) if style.letterspaced and not body.letterspaced else None
    yield Evidence("capitals", 0.5) if text.isupper() and len(text) > 3 else None


def _on_bar(draft: Draft) -> bool:
    """True where the filled box under a draft is hardly higher than the draft, and longer."""
    panel, box = draft.lines[0].panel, draft.box
    return (
        panel is not None
        and len({line.panel for line in draft.lines}) == 1
        and panel.height < box.height + 2.2 * draft.style.size
        and panel.width > box.width + draft.style.size
    )


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
    """The levels of headings (text, level by looks) with the numbers' depth taken into account, counted from the shallowest number.

    What stands without a number between '4.2.1' and '4.2.2' is a part of 4.2.1, however it is set.
    """
    depths = [d for text, _ in found if (d := depth(text))]
    if len(depths) < 3:
        return [level for _, level in found]
    least = min(depths)
    anchor = min(level for text, level in found if depth(text) == least)
    levels: list[int] = []
    inside: int | None = None
    for place, (text, level) in enumerate(found):
        d = depth(text)
        if d:
            after = next((t for t, _ in found[place + 1 :] if depth(t)), "")
            inside = anchor + d - least if d > 1 and _follows(text, after) else None
        levels.append(anchor + d - least if d else max(level, inside + 1) if inside else level)
    return levels


def _follows(text: str, after: str) -> bool:
    """True where two headings' numbers count on: '4.2.1' and '4.2.2'."""
    one, other = (_DECIMAL.match(t) for t in (text, after))
    if not one or not other:
        return False
    (*above, last), (*over, following) = (m[1].split(".") for m in (one, other))
    return above == over and int(following) == int(last) + 1


def alike(found: Sequence[tuple[Style, float]], body: Style) -> frozenset[StyleKey]:
    """The looks that at least three headings have (style, score), and the running text has not."""
    counts = Counter(key(style) for style, score in found if score >= THRESHOLD)
    return frozenset(look for look, n in counts.items() if n >= 3 and look != key(body))


LIKE_OTHERS = Evidence("set like other headings", 1.5)
