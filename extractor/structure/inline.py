"""Headings that do not stand on a line of their own: run in before their text.

In: the blocks of a project. Out: the same characters as headings and text blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.document import Block, Evidence, Text
from extractor.pages import Style
from extractor.profile import Profile
from extractor.structure.forms import LONGEST, labelled, unfolded
from extractor.structure.lines import below
from extractor.structure.words import is_plain_name, label, names_kind

RUN_IN = Evidence("run in before its text", 2.0)
_PLAIN = re.compile(r"(?P<label>[^\W\d_][^.:?!\n]{1,45}):\s+(?=\S)")
_CLOSED = re.compile(r"[.:?!]$")


@dataclass(frozen=True, slots=True)
class RunIn:
    """Characters `start:end` of a text are a heading, `rest` is where its text begins. `marked`: set apart by its type."""

    start: int
    end: int
    rest: int
    marked: bool
    look: tuple[object, ...] = ()


def headed(projects: Sequence[Sequence[Block]], profile: Profile) -> list[list[Block]]:
    """The projects' blocks with run-in headings and labelled rows as headings of their own."""
    if profile.reading.tables:
        heads = frozenset(label(b.text.text) for blocks in projects for b in blocks if b.kind == "heading")
        projects = [[part for block in blocks for part in unfolded(block, profile, heads)] for blocks in projects]
    if not profile.reading.run_in:
        return [list(blocks) for blocks in projects]
    trusted = _trusted(projects, profile)
    return [[part for block in blocks for part in _split(block, profile, trusted)] for blocks in projects]


def opens_with_label(block: Block, profile: Profile) -> bool:
    """True where a block begins with a run-in heading of a known kind, or is a table of labelled rows."""
    if block.kind == "table":
        return profile.reading.tables and bool(labelled(block, profile))
    if block.kind != "paragraph" or not profile.reading.run_in:
        return False
    return any(r.start == 0 and names_kind(block.text.text[: r.end], profile) for r in _run_ins(block.text))


def begins_with(block: Block, words: Callable[[str], bool]) -> bool:
    """True where a paragraph's run-in heading satisfies `words`."""
    if block.kind != "paragraph":
        return False
    return any(r.start == 0 and r.marked and words(block.text.text[: r.end]) for r in _run_ins(block.text))


def _trusted(projects: Sequence[Sequence[Block]], profile: Profile) -> frozenset[str]:
    """Labels that are headings though no rule knows them, or though nothing sets them apart: they return in other projects."""
    marked: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for blocks in projects:
        found = [(r.marked, label(b.text.text[r.start : r.end])) for b in blocks if b.kind == "paragraph" for r in _run_ins(b.text)]
        marked.update({name for is_marked, name in found if is_marked})
        plain.update({name for is_marked, name in found if not is_marked})
    known_looks = {
        r.look
        for blocks in projects
        for b in blocks
        if b.kind == "paragraph"
        for r in _run_ins(b.text)
        if r.look and names_kind(b.text.text[r.start : r.end], profile, 3.0)
    }
    looks = frozenset(
        label(b.text.text[r.start : r.end])
        for blocks in projects
        for b in blocks
        if b.kind == "paragraph"
        for r in _run_ins(b.text)
        if r.look in known_looks and b.text.text[r.start : r.rest].rstrip()[-1:] in ":?."
    )
    known = {name for name in plain if is_plain_name(name) or names_kind(name, profile, 3.0)}
    several = frozenset(n for n in known if plain[n] >= 2) if sum(plain[n] >= 2 for n in known) >= 2 else frozenset()
    return several | looks | frozenset(n for n, count in marked.items() if count >= 2)


def _split(block: Block, profile: Profile, trusted: frozenset[str]) -> Iterator[Block]:
    """A paragraph as the headings and texts that it is made of."""
    found = [r for r in _run_ins(block.text) if _is_heading(block.text.text[r.start : r.end], r, profile, trusted)]
    if block.kind not in ("paragraph", "list_item") or not found or (block.kind == "list_item" and found[0].start == 0):
        yield block
        return
    if found[0].start:
        yield replace(block, text=_part(block.text, 0, found[0].start))
    for run_in, after in zip(found, [*found[1:], None], strict=True):
        heading = _part(block.text, run_in.start, run_in.end)
        yield Block("heading", heading, heading.pieces[0].style if heading.pieces else block.style, level=9, evidence=(RUN_IN,))
        rest = _part(block.text, run_in.rest, after.start if after else len(block.text.text))
        if rest.text:
            yield Block("paragraph", rest, block.style)


def _is_heading(text: str, run_in: RunIn, profile: Profile, trusted: frozenset[str]) -> bool:
    if run_in.marked:
        return names_kind(text, profile) is not None or label(text) in trusted
    return label(text) in trusted


def _part(text: Text, start: int, end: int) -> Text:
    """The characters without the space around them; a word cut in two counts for both."""
    while end > start and text.text[end - 1] == " ":
        end -= 1
    while start < end and text.text[start] == " ":
        start += 1
    return text.part(start, end)


def _run_ins(text: Text) -> list[RunIn]:
    """What may be a heading in a paragraph: its bold beginning, that of a line after a sentence's end, or a word and a colon."""
    starts = _line_starts(text)
    found = [r for start in starts if (r := _marked(text, start)) and (starts[start] or text.text[r.start : r.rest].rstrip()[-1:] == ":")]
    if not found and (line := _own_line(text)):
        found.append(line)
    if not found and (match := _PLAIN.match(text.text)):
        found.append(RunIn(0, match.end("label") + 1, match.end(), marked=False))
    return found


def _own_line(text: Text) -> RunIn | None:
    """A first line that is a kind's own word and no more, where the next begins a sentence."""
    end = next((b.end for b, p in zip(text.pieces, text.pieces[1:], strict=False) if below(b, p)), None)
    if end is None or not is_plain_name(text.text[:end]) or not text.text[end:].strip()[:1].isupper():
        return None
    return RunIn(0, end, end, marked=True)


def _line_starts(text: Text) -> dict[int, bool]:
    """Where lines begin, each with whether a sentence ends before it."""
    found = {0: True} if text.pieces else {}
    for before, piece in pairwise(text.pieces):
        if below(before, piece):
            found[piece.start] = bool(_CLOSED.search(text.text[: piece.start].rstrip()))
    return found


def _marked(text: Text, start: int) -> RunIn | None:
    """The run of bold (or italic, or coloured) words from `start` on that ends before the paragraph's own type begins."""
    pieces = [p for p in text.pieces if p.start >= start]
    rest = next((i for i, p in enumerate(pieces) if not _alike(p.style, pieces[0].style)), None)
    before = next((p.style for p in reversed(text.pieces) if p.end <= start), None)
    if rest is None and before and _stands_out(pieces[0].style, before) and len(text.text) - start <= LONGEST:
        return RunIn(start, len(text.text), len(text.text), marked=True, look=_look(pieces[0].style))
    if not rest or pieces[rest].start - start > LONGEST or not _stands_out(pieces[0].style, pieces[rest].style):
        return None
    end = pieces[rest - 1].end
    colon = re.match(r"\s*:", text.text[end:])
    end += colon.end() if colon else 0
    words = text.text[start:end].rstrip()
    if not words[:1].isupper() or any(p in words.rstrip(": ")[:-1] for p in ".!?"):
        return None
    if words[-1] not in ":.?!" and not text.text[end:].lstrip()[:1].isupper() and not text.text[end:].lstrip()[:1].isdigit():
        return None
    shown = len(words.rstrip(".")) if words.endswith(".") else len(words)
    return RunIn(start, start + shown, max(end, pieces[rest].start), marked=True, look=_look(pieces[0].style))


def _look(style: Style) -> tuple[object, ...]:
    return style.size, style.bold, style.italic, style.color, style.font


def _alike(one: Style, other: Style) -> bool:
    if one is other:
        return True
    return one.bold == other.bold and one.italic == other.italic and one.color == other.color and one.font == other.font


def _stands_out(style: Style, rest: Style) -> bool:
    bolder = style.bold and not rest.bold
    slanted = style.italic and not rest.italic
    return bool(bolder or slanted) or any(getattr(style, k) != getattr(rest, k) for k in ("color", "font"))
