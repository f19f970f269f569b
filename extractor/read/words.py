"""pdfplumber's words, cut and dressed as the project's `Word`.

In: the words of a page as pdfplumber gives them, each with its characters. Out: `Word`s in the same order, their indexes running.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from extractor.geometry import Box, union
from extractor.pages import Fill, Style, Word
from extractor.read.colors import hex_color
from extractor.read.private_letters import spelled
from extractor.text import LEADER, clean

Char = dict[str, Any]
OnPaint = Callable[[Any], None]
_BOLD = re.compile(r"bold|black|heavy|demi|(?<![a-z])bd(?![a-z])|(?:cm|sf|lm|ec|eo|pl)[a-z]{0,3}bx|(?<=[a-z])bx(?=\d)", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_UNMAPPED = re.compile(r"\(cid:(\d+)\)")
_WINANSI_BULLETS = frozenset({127, 129, 141, 143, 144, 157})
"""Codes that WinAnsiEncoding leaves out: by the PDF standard, all of them are bullets."""
_NO_CHARACTERS = frozenset("\ufffe\uffff")
"""Codes that Unicode leaves out for good."""
UNKNOWN = "\ufffd"
"""Stands for a glyph that the file does not map to a character."""
HEAVY = 0.4
"""Share of a word's characters that are printed bold (twice, or with an outline) from which all of it is."""
GLUED = 0.12
"""Gap, in ems, under which two words of different looks are one printed word."""

KERNING = 0.3
"""The same on lines that print their spaces: what is smaller is kerning."""
AS_WIDE = 0.9
"""Share of the least printed space of a line from which a gap without one is a space, too."""
SPACED_OUT = 3
"""Letters on a line, each by itself, from which it is one that is spaced out."""
FARTHEST = 0.6
"""Gap, in ems, up to which such letters make words."""
LETTERSPACED = 0.06
"""Gap between letters, in ems, from which they are set apart."""
CLOSING = frozenset(".,;:!?)]»”")
CLOSING_GAP = 0.25
"""The same between a raised figure and a sign that closes what stands before it."""
RAISED = 0.82
"""Share of the type size up to which a figure is a raised one."""


def words(
    raw: Iterable[dict[str, Any]], fills: tuple[Fill, ...], offset: tuple[float, float], on_paint: OnPaint | None = None
) -> tuple[Word, ...]:
    """The words of a page; `offset` is the top left corner of the page as seen, in the reader's coordinates.

    `on_paint` is called for each word with the `tag` of its first character.
    """
    found: list[Word] = []
    runs = list(_runs(raw))
    followed = iter([*(after_space for _, after_space in runs[1:]), False])
    for line in _lines(runs):
        kerning = _kerning(line)
        last: Char | None = None
        for chars, after_space in line:
            spaced = after_space or last is None or not _near(last, chars[0], kerning)
            made = word(len(found), chars, spaced, fills, offset, on_paint=on_paint, space_after=next(followed))
            if kerning > KERNING and made.text.isalpha():
                made = replace(made, style=replace(made.style, letterspaced=True))
            found.append(made)
            last = chars[-1]
    return tuple(found)


def _lines(runs: Iterable[tuple[list[Char], bool]]) -> Iterator[list[tuple[list[Char], bool]]]:
    """Printed words in groups that follow each other on a line."""
    line: list[tuple[list[Char], bool]] = []
    for chars, after_space in runs:
        first, last = chars[0], line[-1][0][-1] if line else None
        if last and not (abs(first["top"] - last["top"]) < first["size"] and first["x0"] >= last["x1"] - first["size"]):
            yield line
            line = []
        line.append((chars, after_space))
    if line:
        yield line


def _kerning(line: Sequence[tuple[list[Char], bool]]) -> float:
    """The gap, in ems, up to which the parts of a line are one word: more where it prints its spaces, or is spaced out."""
    spaces = [after_space for _, after_space in line[1:]]
    gaps = sorted((b[0]["x0"] - a[-1]["x1"]) / b[0]["size"] for (a, _), (b, _) in pairwise(line))
    letters = [run for run in line if run[0][0]["text"].isalnum()]
    single = sum(len(chars) == 1 and chars[0]["text"].isalpha() for chars, _ in letters)
    close = bool(gaps) and gaps[len(gaps) // 2] < FARTHEST
    if close and single >= SPACED_OUT and single > 0.6 * len(letters) and sum(spaced for _, spaced in letters) < 0.4 * len(letters):
        return float(max(KERNING + GLUED, gaps[len(gaps) // 2] + GLUED))
    if sum(spaces) <= 0.6 * len(spaces):
        return GLUED
    printed = min((b[0]["x0"] - a[-1]["x1"]) / b[0]["size"] for (a, _), (b, spaced) in pairwise(line) if spaced)
    return float(max(GLUED, min(KERNING, AS_WIDE * printed)))


def _near(last: Char, first: Char, kerning: float) -> bool:
    """True where no more than a letter's gap is between two characters of a line."""
    alike = abs(last["size"] - first["size"]) < 0.1 * first["size"]
    closes = first["text"] in CLOSING and last["size"] < RAISED * first["size"]
    gap = max(kerning if alike else GLUED, CLOSING_GAP if closes else 0.0)
    return bool(first["x0"] - last["x1"] < gap * first["size"])


def _runs(raw: Iterable[dict[str, Any]]) -> Iterator[tuple[list[Char], bool]]:
    """The characters of each printed word, and whether a space stood before it."""
    pending = False
    for item in raw:
        run: list[Char] = []
        for char in item["chars"]:
            if not char["text"].strip():
                if run:
                    yield from _cut_leaders(run, pending)
                run, pending = [], True
                continue
            run.append(char)
        if run:
            yield from _cut_leaders(run, pending)
            pending = False


def _cut_leaders(run: list[Char], after_space: bool) -> Iterator[tuple[list[Char], bool]]:
    """Leader dots stand alone: 'områder.....3' are three words."""
    text = "".join(c["text"][:1] for c in run)
    start = 0
    for match in LEADER.finditer(text):
        for low, high in ((start, match.start()), match.span()):
            if high > low:
                yield run[low:high], after_space or low > 0
        start = match.end()
    if start < len(run):
        yield run[start:], after_space or start > 0


def word(
    index: int,
    chars: list[Char],
    spaced: bool,
    fills: tuple[Fill, ...],
    offset: tuple[float, float],
    turn: int = 0,
    on_paint: OnPaint | None = None,
    space_after: bool = False,
) -> Word:
    """The word that characters in reading order make."""
    if on_paint:
        on_paint(chars[0].get("tag"))
    left, up = offset
    box = union(Box(c["x0"] - left, c["top"] - up, c["x1"] - left, c["bottom"] - up) for c in chars)
    text = clean(spelled("".join(_glyph(c["text"]) for c in chars), str(chars[0]["fontname"])))
    return Word(
        index=index,
        text=text,
        box=box,
        style=_style(chars, _background(box, fills)),
        characters=sum(len(_glyph(c["text"]).strip()) for c in chars),
        upright=bool(chars[0]["upright"]),
        space_before=spaced,
        space_after=space_after,
        turn=turn,
    )


def _glyph(text: str) -> str:
    """The character of a glyph; pdfminer names those that it cannot map by their code."""
    match = _UNMAPPED.fullmatch(text)
    if not match:
        return UNKNOWN if text in _NO_CHARACTERS else text
    return "•" if int(match[1]) in _WINANSI_BULLETS else UNKNOWN


def _style(chars: list[Char], background: str | None) -> Style:
    """The looks of a word: those of its first character, and bold where enough of it is printed so."""
    style = style_of(chars[0], background)
    if _letterspaced(chars):
        style = replace(style, letterspaced=True)
    heavy = sum(bool(c.get("bold") or getattr(c.get("tag"), "bold", False)) for c in chars)
    return replace(style, bold=True) if heavy >= HEAVY * len(chars) else style


def _letterspaced(chars: Sequence[Char]) -> bool:
    """True where the letters of a word stand farther apart than their font has them, all alike."""
    if len(chars) <= SPACED_OUT or not all(c["text"].isalpha() for c in chars):
        return False
    least = min(b["x0"] - a["x1"] for a, b in pairwise(chars))
    return bool(least > LETTERSPACED * chars[0]["size"])


def style_of(char: Char, background: str | None) -> Style:
    """The looks of a character; the subset prefix is taken off its font's name."""
    return _shared(str(char["fontname"]), round(float(char["size"]), 1), hex_color(char.get("non_stroking_color")), background)


@lru_cache(maxsize=1024)
def _shared(fontname: str, size: float, color: str | None, background: str | None) -> Style:
    """One value for all words that look alike: later steps tell them by identity."""
    font = fontname.split("+", 1)[-1]
    return Style(size, bool(_BOLD.search(font)), bool(_ITALIC.search(font)), color, background, font)


def _background(box: Box, fills: tuple[Fill, ...]) -> str | None:
    """The colour under a word: the last fill drawn there, none where it is white."""
    under = next((f.color for f in reversed(fills) if f.box.holds(box)), None)
    return None if under == "#ffffff" else under
