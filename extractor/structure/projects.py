"""Which headings begin a project, and which a chapter.

In: blocks, the printed contents and the profile's rules. Out: starts of projects and chapters by block index.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.document import Block, Text, join
from extractor.outline import Contents, Number
from extractor.profile import Profile, compiled, matched
from extractor.structure import rows
from extractor.structure.inline import opens_with_label
from extractor.structure.sections import heads_section
from extractor.structure.titles import number_of
from extractor.structure.words import is_plain_name, label, stands_after, stands_before
from extractor.text import fold

TITLE_LONGEST = 240
"""Characters up to which a heading can be a project's title."""
_WORD_AND_NUMBER = r"[^\W\d_]{2,20}\s+(?P<number>\d+(?:\.\d+)*|(?-i:[IVX]+|[A-Z]))(?:\s*[.:|–-]\s*|\s+)(?P<title>\S.*)"
_DIGITS = re.compile(r"0?(?P<number>\d{1,2}(?:\.\d{1,2})?)[.:]?")


@dataclass(frozen=True, slots=True)
class Start:
    """A project begins at block `index`. `indexes` are the blocks that its heading is made of."""

    index: int
    number: Number
    title: str
    heading: Text
    level: int
    reason: str
    pattern: str | None = None
    followed: bool = False
    listed: bool = False
    indexes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """What is known while starts are sought: the blocks, which of them are free, what the contents list."""

    blocks: Sequence[Block]
    free: Sequence[int]
    listed: frozenset[str]
    profile: Profile
    sections: frozenset[int]


def starts(blocks: Sequence[Block], free: Sequence[int], contents: Contents | None, profile: Profile) -> list[Start]:
    """The projects' headings among the `free` blocks; what the profile calls chapters are projects where sections stand under them."""
    if not profile.is_catalogue:
        return []
    in_rows = [_row_start(blocks[i], i, profile) for i in free if rows.is_project(blocks[i])]
    if in_rows:
        return in_rows
    found = _starts(blocks, free, contents, profile)
    if found or not profile.projects.chapters:
        return found
    rules = profile.projects
    instead = rules.model_copy(update={"chapters": (), "headings": (*rules.headings, _WORD_AND_NUMBER)})
    return [s for s in _starts(blocks, free, contents, profile.model_copy(update={"projects": instead})) if s.followed]


def _row_start(block: Block, index: int, profile: Profile) -> Start:
    number, title = rows.number_in(block, profile)
    return Start(index, number_of(number), title, block.printed, block.level or 9, rows.PROJECT.sign, followed=True, indexes=(index,))


def _starts(blocks: Sequence[Block], free: Sequence[int], contents: Contents | None, profile: Profile) -> list[Start]:
    listed = frozenset(fold(line.title) for line in contents.lines) - {""} if contents else frozenset()
    field = Field(blocks, free, listed, profile, _section_headings(blocks, free, listed, profile))
    found = [s for place in range(len(free)) for s in _candidate(field, place)]
    found = _unambiguous(found)
    over = [s for s in found if s.followed]
    if over:
        return sorted(_like(found, over, field), key=lambda s: s.index)
    return sorted(_without_sections(found, field), key=lambda s: s.index) if not profile.sections or profile.projects.look else []


def _section_headings(blocks: Sequence[Block], free: Sequence[int], listed: frozenset[str], profile: Profile) -> frozenset[int]:
    """Blocks that head sections: by their words, or because the same heading returns three times and is in no contents.

    A title may hold such words, too: one that stands once and is in the contents, or above the level of the plain ones, heads none.
    """
    returns = Counter(label(blocks[i].text.text) for i in free if blocks[i].kind == "heading")
    words = Counter(_word_before_number(blocks[i], profile) for i in free if blocks[i].kind == "heading")
    named = [i for i in free if heads_section(blocks[i], profile) and not _numbered_project(blocks[i], profile, listed, words)]
    plain = [i for i in named if is_plain_name(blocks[i].text.text) or returns[label(blocks[i].text.text)] >= 3]
    usual_level = usual(blocks[i].level or 9 for i in plain if blocks[i].kind == "heading")
    found = {i for i in named if i in plain or ((blocks[i].level or 9) >= usual_level and not _is_listed_once(blocks[i], listed, returns))}
    for i in free:
        block = blocks[i]
        name = label(block.text.text)
        again = block.kind == "heading" and returns[name] >= 3 and fold(block.text.text) not in listed and any(c.isalpha() for c in name)
        if again or opens_with_label(block, profile):
            found.add(i)
    return frozenset(found)


def _is_listed_once(block: Block, listed: frozenset[str], returns: Counter[str]) -> bool:
    return fold(block.text.text) in listed and returns[label(block.text.text)] == 1


def _numbered_project(block: Block, profile: Profile, listed: frozenset[str], words: Counter[str]) -> bool:
    """True where a heading whose words name a kind is a project's all the same ('Projekt 4: Nye målgrupper').

    It is a line with a number alone ('Idé nr. 4' over a title), the contents list it, or it is numbered after the same word as two others.
    """
    if matched(profile.projects.numbers, block.text.text):
        return True
    title = _titled(block.text.text, profile)[2]
    numbered = matched(profile.projects.headings, block.text.text) is not None
    word = _word_before_number(block, profile)
    return numbered and (fold(title) in listed or (word != "" and words[word] >= 3))


def _word_before_number(block: Block, profile: Profile) -> str:
    """'projekt' of 'Projekt 4: Nye målgrupper'; empty where no word stands before a project's number."""
    _, number, _ = _titled(block.text.text, profile)
    first = block.text.text.split()[:1]
    return first[0].casefold() if number is not None and first and first[0].isalpha() and len(first[0]) > 2 else ""


def _titled(text: str, profile: Profile) -> tuple[str | None, Number, str]:
    """(pattern, number, title) of a heading, by the first pattern that matches it; a number alone is its title, too."""
    for pattern in profile.projects.headings:
        match = compiled(pattern).fullmatch(text)
        if match:
            groups = match.groupdict()
            return pattern, number_of(groups.get("number")), groups.get("title") or text
    for pattern in profile.projects.numbers:
        if (match := compiled(pattern).fullmatch(text)) and "number" in match.groupdict():
            return pattern, number_of(match["number"]), text
    return None, None, text


def _candidate(field: Field, place: int) -> Iterable[Start]:
    """The block as a project's heading, if it can be one."""
    index = field.free[place]
    block = field.blocks[index]
    rules = field.profile.projects
    looks = rules.look is not None and rules.look.fits(block.style, block.level)
    text = block.text.text
    if index in field.sections or block.kind not in ("heading", "paragraph") or not 0 < len(text) <= TITLE_LONGEST:
        return
    if matched(rules.chapters, text) or stands_before(text) or stands_after(text, field.profile) or not any(c.isalpha() for c in text):
        return
    pattern, number, title = _titled(text, field.profile)
    in_contents = fold(title) in field.listed or fold(text) in field.listed
    if not looks and not (block.kind == "heading" and rules.look is None) and not (pattern and in_contents):
        return
    if rules.headings and rules.look and not pattern:
        return
    head = Start(index, number, title, block.text, block.level or 9, "", pattern, _followed(field, place), in_contents, (index,))
    head = head if in_contents else _with_rest(field, place, head)
    yield _with_number_line(field, place, head) if head.number is None else head


def _followed(field: Field, place: int) -> bool:
    """True where a section begins before the next heading of another sort, at most six blocks on."""
    for index in field.free[place + 1 : place + 7]:
        if index in field.sections:
            return True
        block = field.blocks[index]
        is_number = matched(field.profile.projects.numbers, block.text.text) is not None
        if block.kind == "heading" and any(c.isalpha() for c in block.text.text) and not is_number:
            return False
    return False


def _with_rest(field: Field, place: int, start: Start) -> Start:
    """The start with the rest of a title that was laid out in two blocks, a number between them or not: the contents have it whole."""
    between: tuple[int, ...] = ()
    number = start.number
    for at in range(place + 1, min(place + 3, len(field.free))):
        index = field.free[at]
        block = field.blocks[index]
        whole = f"{start.title} {block.text.text}"
        if block.kind in ("heading", "paragraph") and block.style == field.blocks[start.index].style and fold(whole) in field.listed:
            indexes = (start.index, *between, index)
            heading = join([field.blocks[i].text for i in indexes])
            return replace(start, title=whole, heading=heading, number=number, followed=_followed(field, at), listed=True, indexes=indexes)
        match = _DIGITS.fullmatch(block.text.text)
        if not match or between:
            break
        between, number = (index,), number_of(match["number"])
    return start


def _with_number_line(field: Field, place: int, start: Start) -> Start:
    """The start with the number that stands on a line of its own before or after its title ('INDSATS 4' over 'Grøn by')."""
    for step in (-1, 1):
        near = place + step
        if not 0 <= near < len(field.free):
            continue
        index = field.free[near]
        line = field.blocks[index]
        match = matched((*field.profile.projects.numbers, _DIGITS.pattern), line.text.text)
        if not match or line.text.page != start.heading.page or index in field.sections or line.kind in ("table", "list_item"):
            continue
        order = (index, start.index) if step < 0 else (start.index, index)
        heading = join([field.blocks[i].text for i in order])
        number = number_of(match.groupdict().get("number"))
        return replace(start, number=number, heading=heading, index=order[0], indexes=order, pattern="number on a line of its own")
    return start


def _unambiguous(found: Sequence[Start]) -> list[Start]:
    """A number's line belongs to the title above sections, else to the first one beside it; it heads nothing itself."""
    owner: dict[int, Start] = {}
    for start in found:
        for index in start.indexes:
            held = owner.get(index)
            longer = held is not None and len(start.indexes) > len(held.indexes)
            if held is None or (start.followed and not held.followed) or longer or _is_kicker(start, held):
                owner[index] = start
    return [s for s in found if all(owner[i] is s for i in s.indexes)]


def _is_kicker(start: Start, held: Start) -> bool:
    """True where a number's line that stands between two titles is the kicker over the second of them."""
    between = len(start.indexes) == len(held.indexes) == 2 and start.indexes[0] == held.indexes[1]
    return between and start.followed == held.followed


def _like(found: Sequence[Start], over: Sequence[Start], field: Field) -> list[Start]:
    """All headings that are set and numbered like those over sections."""
    pattern, rank = max({(s.pattern, s.level) for s in over}, key=lambda sort: _support([s for s in found if (s.pattern, s.level) == sort]))
    deep = usual(_depth(s.number) for s in over if s.pattern == pattern and s.number is not None)
    alike = [s for s in found if _belongs(s, rank, pattern, deep)]
    first = min((s.index for s in over), default=0)
    alike = [s for s in alike if s.followed or s.listed or s.index > first]
    alike = [s for s in alike if s.level == rank or s.listed or _in_turn(s, [a for a in alike if a.level == rank])]
    alike = alike if pattern else [_unnumbered(s, field) for s in alike]
    return [replace(s, reason=_reason(s)) for s in alike] if len(alike) > 1 or pattern or field.profile.projects.look else []


def _unnumbered(start: Start, field: Field) -> Start:
    """Among titles without numbers one that begins like a number has none: 'I gang med haven'."""
    whole = field.blocks[start.index].text.text
    return replace(start, number=None, title=whole, pattern=None) if len(start.indexes) == 1 and not start.listed else start


def _in_turn(start: Start, others: Sequence[Start]) -> bool:
    """True where a heading of another level bears a number that counts between those before and after it, or none."""
    if start.number is None:
        return True
    before = max((_order(s.number) for s in others if s.index < start.index and s.number is not None), default=())
    after = min((_order(s.number) for s in others if s.index > start.index and s.number is not None), default=(10**6,))
    return before < _order(start.number) < after


def _support(alike: Sequence[Start]) -> tuple[float, int]:
    """How much speaks for a sort of heading: sections under them, the contents, numbers that count; of equals the higher level."""
    numbers = [_order(s.number) for s in alike if s.number is not None]
    count = len(numbers) if len(numbers) > 1 and all(a < b for a, b in pairwise(numbers)) else 0
    return sum(s.followed + s.listed for s in alike) + 0.5 * count, -alike[0].level


def _order(number: Number) -> tuple[int, ...]:
    """What numbers count by; letters count, too: 'A.2' before 'B.1'."""
    return tuple(int(part) if part.isdigit() else ord(part[0]) for part in re.findall(r"\d+|[^\W\d_]+", str(number)))


def _belongs(start: Start, rank: int, pattern: str | None, deep: int) -> bool:
    if pattern is None:
        return start.level == rank and (start.followed or start.listed) and start.number is None and sum(map(str.isalpha, start.title)) > 2
    if start.pattern == pattern:
        in_depth = start.number is None or _depth(start.number) == deep
        return in_depth and (start.level == rank or start.followed)
    return start.level == rank and start.followed


def usual(values: Iterable[int]) -> int:
    """The commonest; of equals the least, 0 of none."""
    counts = Counter(values)
    return max(counts, key=lambda v: (counts[v], -v), default=0)


def _depth(number: Number) -> int:
    return str(number).count(".") + 1


def _without_sections(found: Sequence[Start], field: Field) -> list[Start]:
    """Where the family has no section headings: all headings of the pattern and the rank that most have."""
    matching = [s for s in found if s.pattern or (field.profile.projects.look and not field.profile.projects.headings)]
    if not matching:
        return []
    counts = Counter((s.pattern, s.level) for s in matching)
    pattern, rank = max(counts, key=lambda k: (counts[k], -k[1]))
    return [replace(s, reason=_reason(s)) for s in matching if s.pattern == pattern and (s.level == rank or s.listed)]


def _reason(start: Start) -> str:
    how = f"heading matches '{start.pattern}'" if start.pattern else "a heading over section headings"
    return how + (", and is in the contents" if start.listed else "")
