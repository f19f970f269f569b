"""The title page, in any arrangement.

In: the blocks before the publication begins. Out: `Cover` and the indexes of the blocks that it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.document import Block, Text, join
from extractor.outline import Cover
from extractor.profile import CoverRules, Pattern, matched
from extractor.structure import vocabulary
from extractor.structure.lines import below
from extractor.text import HYPHENS, is_bullet, sentence_case

DateReader = Callable[[str], str | None]
"""Text of an edition → 'YYYY-MM' (or coarser), None where it names no date."""
LONG = 260
"""Characters from which a block is text and neither title nor subtitle."""
SENTENCES = 110
"""Characters from which a block is running text, and its page no title page alone: a letter's subject is its heading."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+\S")
_REFERENCE = re.compile(r"\b(?:journal|sags|j\.?\s?)-?(?:nr|nummer)\b|\bsagsbehandler\b", re.IGNORECASE)
"""What the head of a letter bears."""
_PARTS = re.compile(r"\s*[·|•,;/–—]\s*|\s+-\s+|\n")


@dataclass(frozen=True, slots=True)
class Found:
    cover: Cover
    blocks: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Line:
    """Blocks of the cover that are one text."""

    blocks: tuple[int, ...]
    text: Text
    size: float
    heading: bool


def find(blocks: Sequence[Block], reads_date: DateReader, rules: CoverRules | None = None) -> Found:
    """Title, subtitle and edition among the blocks of the first page."""
    rules = rules or CoverRules()
    lines = _lines(blocks)
    dates = {line.blocks[0]: found for line in lines if (found := dated(line.text, reads_date, rules))}
    named = [
        line
        for line in lines
        if line.blocks[0] not in dates and 0 < len(line.text.text) < LONG and any(c.isalpha() for c in line.text.text)
    ]
    title = _title(named, rules)
    if title is None:
        return Found(Cover(), frozenset())
    subtitle = _subtitle(named, title, rules)
    edition = next(iter(dates), None)
    used = {*title.blocks, *(subtitle.blocks if subtitle else ()), *((edition,) if edition is not None and dates[edition][2] else ())}
    cover = Cover(
        title=title_of(title.text),
        title_text=title.text,
        subtitle=subtitle.text if subtitle else None,
        edition=dates[edition][0] if edition is not None else None,
        edition_date=dates[edition][1] if edition is not None else None,
    )
    return Found(cover, frozenset(used))


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    """The blocks, those that are set alike directly under each other as one: a title in several lines."""
    found: list[_Line] = []
    for i, block in enumerate(blocks):
        if block.kind not in ("heading", "paragraph", "list_item") or not block.text.text:
            continue
        before = blocks[found[-1].blocks[-1]] if found else None
        if before is not None and _goes_on(before, block):
            found[-1] = _Line((*found[-1].blocks, i), _run_on(found[-1].text, block.text), block.style.size, found[-1].heading)
        else:
            found.append(_Line((i,), block.printed, block.style.size, block.kind == "heading"))
    return found


def _run_on(one: Text, other: Text) -> Text:
    """Two lines as one text; a word that a hyphen breaks between them goes on without a space."""
    return join([one, other], "" if one.text[-1:] in HYPHENS and one.text.isupper() else " ")


def _goes_on(before: Block, block: Block) -> bool:
    """True where a block is the next line of large type."""
    alike = before.style.size == block.style.size and before.style.bold == block.style.bold and before.style.color == block.style.color
    one, other = before.text, block.text
    if not alike or not one.pieces or not other.pieces or block.style.size < 14 or one.text[-1:] in ".!?":
        return False
    gap = other.pieces[0].box.top - one.pieces[-1].box.bottom
    return -0.5 * block.style.size < gap < 0.8 * block.style.size


def dated(text: Text, reads_date: DateReader, rules: CoverRules | None = None) -> tuple[Text, str, bool] | None:
    """(text, date, alone): a line that is a date, or has one as a part of its own ('KL · Juni 2018')."""
    printed = text.text
    wanted = matched(rules.edition, printed) if rules else None
    if len(printed) > (120 if wanted else 90):
        return None
    whole = reads_date(printed)
    if whole and (_is_dating(printed) or wanted):
        return text, whole, True
    cuts = {(m.start(), m.end()) for m in _PARTS.finditer(printed)} | {(q.start, q.start) for p, q in pairwise(text.pieces) if below(p, q)}
    start = 0
    for end, following in [*sorted(cuts), (len(printed), len(printed))]:
        if start < end and _is_dating(printed[start:end]) and (date := reads_date(printed[start:end].strip())):
            return text.part(start, end), date, False
        start = following
    return None


def _is_dating(text: str) -> bool:
    """True where a text says when, and nothing else."""
    span_of_years = re.search(r"\d{4}\s?[-–/]\s?\d{2,4}", text)
    return (
        len(text) < 60
        and not span_of_years
        and all(re.fullmatch(vocabulary.EDITION_WORDS, word) for word in re.findall(r"[^\W\d_]+", text.casefold()))
    )


def _title(lines: Sequence[_Line], rules: CoverRules) -> _Line | None:
    named = _ruled(lines, rules.title)
    return named or max(lines, key=lambda line: (_weight(line, lines), -line.blocks[0]), default=None)


def _ruled(lines: Sequence[_Line], patterns: tuple[Pattern, ...]) -> _Line | None:
    return next((line for line in lines if matched(patterns, line.text.text)), None)


def _weight(line: _Line, lines: Sequence[_Line]) -> float:
    """How much speaks for a line as the title: its size among the others', its words."""
    largest = max(other.size for other in lines)
    words = line.text.text.casefold()
    weight = 4.0 * line.size / largest
    weight += (1.0 if line.size > 0.7 * largest else 0.3) if _is_title(words) else 0.0
    weight -= 1.2 if _is_publisher(words) else 0.0
    weight -= 1.5 if len(words) > 110 else 0.0
    weight -= 2.0 if re.fullmatch(vocabulary.STAMPED, words) else 0.0
    weight += 0.8 if re.fullmatch(vocabulary.SUBJECT, words) else 0.0
    weight -= 1.5 if _REFERENCE.search(words) or _is_numbered(line, lines) else 0.0
    weight += 1.0 if line.heading and any(len(other.text.text) > SENTENCES and not other.heading for other in lines) else 0.0
    return weight - (1.0 if len(words) < 3 or words.startswith(("www", "http")) else 0.0)


def _is_numbered(line: _Line, lines: Sequence[_Line]) -> bool:
    """True for a numbered heading among others that are: chapters begin on a page without a title page, too."""
    counted = [other for other in lines if other.heading and _NUMBERED.match(other.text.text)]
    return line in counted and len(counted) > 1


def _is_publisher(words: str) -> bool:
    plain = words.strip(" .")
    return len(plain) < 50 and bool(re.fullmatch(vocabulary.PUBLISHER, plain)) and not _is_title(plain)


def _is_title(words: str) -> bool:
    return len(words) < 60 and any(re.fullmatch(vocabulary.CATALOGUE_TITLES, word) for word in re.findall(r"[\w-]+", words))


def _subtitle(lines: Sequence[_Line], title: _Line, rules: CoverRules) -> _Line | None:
    """What stands next to the title: largest first, below before above; no publisher, no address."""
    named = _ruled(lines, rules.subtitle)
    if named:
        return named
    rest = [line for line in lines if line is not title and not _is_publisher(line.text.text.casefold()) and "@" not in line.text.text]
    rest = [line for line in rest if not (len(line.text.text) > SENTENCES / 2 and line.text.text[-1] == "." and not line.heading)]
    rest = [line for line in rest if len(line.text.text) > 5 and line.text.page == title.text.page]
    below = [line for line in rest if line.blocks[0] > title.blocks[0]]
    best = max(below, key=lambda line: (round(line.size), -line.blocks[0]), default=None)
    above = max((line for line in rest if line.blocks[0] < title.blocks[0]), key=lambda line: (line.size, line.blocks[0]), default=None)
    if best is None or (above is not None and above.size > best.size + 1.5 and len(above.text.text) > 15):
        return above or best
    return best


def title_of(text: Text) -> str:
    """The title in sentence case, without a bullet before it; a word set over two lines in capitals ('PROJEKT-' 'KATALOG') is one word."""
    characters = text.text
    for before, after in reversed(list(zip(text.pieces, text.pieces[1:], strict=False))):
        broken = before.end == after.start and after.box.top > before.box.top + 0.5 * before.box.height
        if broken and characters[before.end - 1] in HYPHENS and characters.isupper():
            characters = characters[: before.end - 1] + characters[after.start :]
    first, _, rest = characters.partition(" ")
    return sentence_case(rest if rest and is_bullet(first) else characters)
