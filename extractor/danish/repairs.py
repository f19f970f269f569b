"""What OCR with a Danish model gets wrong and Danish itself puts right: '@', '§', '½' and dashes in ranges.

In: text as it was read, or its words. Out: the text put right, and a `Repair` for each place. No repair touches a space or crosses one, so
words keep their number and their boxes; what Danish does not decide stays as it was read. Meant for text from OCR alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.danish.domains import organisation
from extractor.danish.words import MONTHS, SEASONS

RepairKind = Literal["at", "section", "fraction", "dash"]


@dataclass(frozen=True, slots=True)
class Repair:
    """Characters `start:end` of the text as read, what was read there, and what stands there now."""

    start: int
    end: int
    read: str
    repaired: str
    kind: RepairKind


_LOCAL = r"[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*"
_DOMAIN = r"(?:[a-zæøå0-9](?:[a-zæøå0-9-]*[a-zæøå0-9])?\.)+(?:dk|com|org|net|eu|nu|info|example)"
_EDGE = r"(?<![\w@./&-])"
_SURE = re.compile(rf"{_EDGE}(?P<local>{_LOCAL})(?P<lost>[Æ&©®€¢£Ø]|\(\w\)|\(@|@\))(?P<domain>{_DOMAIN})(?![\w@-])")
"""Signs that no address has; 'Æ' and 'Ø' only between small letters."""
_TOKEN = re.compile(rf"{_EDGE}[A-Za-z][A-Za-z0-9._-]+(?:[QOG08æ])[a-z0-9.-]+\.[a-z]{{2,7}}(?![\w@-])")
_LIKELY = re.compile(r"[QOG08æ]")
"""Signs that an address may have: only before a domain whose owner is known."""
_LAW = re.compile(
    r"(?:(?<=\s)|(?<=[(,;])|^)(?P<sign>[8S$B5&]{1,2})(?=\s\d{1,3}(?:\s[a-z])?,\s?(?:stk|nr|litra|pkt|jf)\b)|"
    r"^(?P<opening>[S$&]{1,2})(?=\s\d{1,3}\.(?:\s[A-ZÆØÅ]|$))|(?:(?<=\s)|^)(?P<bare>[$&])(?=\s\d{1,3}(?:[.,]|$))|(?<=\s)(?P<ending>S)(?=\s\d{1,3},$)|"
    r"(?:\b(?:jf\.|efter|medfør\s+af|henhold\s+til|følger\s+af|ifølge|fremgår\s+af|omfattet\s+af|reglerne\s+i|bestemmelsen\s+i)|"
    r"\w*(?:lov|loven|lovens|bekendtgørelsen|bekendtgørelsens|forordningens|vedtægtens)(?:,|\s+jf\.)?)\s"
    r"(?P<cited>[8S$B5&]{1,2})(?=\s\d{1,3}(?!\d)(?![\d.]*\s?(?:kr|mio|procent|pct|borgere|kommuner|dage|uger|måneder|år)\b|[-–][a-zæøå])(?:\s[a-z]\b)?)|"
    r"(?:(?<=\s)|(?<=[(,;])|^)(?P<before>[8S$B5&]{1,2})(?=\s\d{1,3}(?:\s[a-z])?\s(?:i|og\s\d{1,3}\si)\s(?:lov\b|[a-zæøå]*(?:loven|bekendtgørelsen)\b))"
)
_HALF = re.compile(r"(?:(?<=\s)|(?<=\d)|(?<=[(])|^)(?P<half>%2|'/2|Y2|V2|1/2)(?=$|[\s.,;)])")
_UNIT = re.compile(r"\s(?:times?|år|års|dag|dages|uge|uges|måned|måneds|mio|million|stilling|årsværk|km|meter|side|liter|kg|time)\b")
_DATES = "|".join(sorted((*MONTHS, *SEASONS, "kvartal", "halvår"), key=len, reverse=True))
_DATED = rf"(?:\d{{1,4}}\.?|(?:{_DATES})(?:et|en)?\.?)"
_DASH = re.compile(
    rf"(?:(?<=\s)|^)(?P<spaced>[-—=~_])(?=\s)|(?<=\d)(?P<close>[=~_—])(?=\d{{1,4}}(?![\d=]))|"
    rf"(?<=[a-zæøå])(?P<word>[—=~])(?={_DATED}(?!\w))",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[\w.,)%\"”»’'²][^\S\n]$")
_WORD_AFTER = re.compile(r"[^\S\n][\w(\"“„«]")


def repairs(text: str) -> tuple[Repair, ...]:
    """All places that Danish decides, in the order of the text; they never overlap."""
    found = sorted([*_ats(text), *_sections(text), *_halves(text), *_dashes(text)], key=lambda r: (r.start, -r.end))
    kept: list[Repair] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def repaired(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text put right, and what was done; offsets are of the text as read."""
    done = repairs(text)
    parts, after = [], 0
    for one in done:
        parts += [text[after : one.start], one.repaired]
        after = one.end
    return "".join(parts) + text[after:], done


def repaired_words(words: Sequence[str]) -> tuple[list[str], dict[int, tuple[Repair, ...]]]:
    """The words of a line put right, as many as before, and the repairs of each word that has some; offsets are of that word.

    What follows and precedes a word decides about it, so give a whole line or more.
    """
    result, by_word, start = list(words), {}, 0
    done = repairs(" ".join(words))
    for index, word in enumerate(words):
        own = tuple(
            Repair(r.start - start, r.end - start, r.read, r.repaired, r.kind)
            for r in done
            if start <= r.start and r.end <= start + len(word)
        )
        if own:
            by_word[index] = own
            for one in reversed(own):
                result[index] = result[index][: one.start] + one.repaired + result[index][one.end :]
        start += len(word) + 1
    return result, by_word


def lost_ats(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each address whose '@' was lost, and what stands for the '@': 'pchÆkl.dk', 'aoa&kl.dk'; 'pchQkl.dk' where the domain is known."""
    for match in _SURE.finditer(text):
        local = match["local"]
        if len(local) > 1 and not local.lower().startswith("www") and (match["lost"] not in "ÆØ" or local[-1].islower()):
            yield match.span(), match.span("lost")
    for token in _TOKEN.finditer(text):
        signs = (m.span() for m in _LIKELY.finditer(text, token.start() + 2, token.end()))
        lost = next((span for span in signs if organisation(text[span[1] : token.end()])), None)
        if lost:
            yield token.span(), lost


def _ats(text: str) -> Iterator[Repair]:
    return (_one(text, *lost, "@", "at") for _, lost in lost_ats(text))


def _sections(text: str) -> Iterator[Repair]:
    """'8 3, stk. 2', 'serviceloven 8 83', 'S 12 i lov om', '88 12-14'."""
    for match in _LAW.finditer(text):
        name = match.lastgroup or "sign"
        signs = 1 if name == "opening" else len(match[name])
        yield _one(text, *match.span(name), "§" * signs, "section")


def _halves(text: str) -> Iterator[Repair]:
    """'%2', '1%2'; 'Y2' and '1/2' only before a unit, and the latter is right as it is."""
    for match in _HALF.finditer(text):
        if match["half"] != "1/2" and (match["half"] == "%2" or _UNIT.match(text, match.end())):
            yield _one(text, *match.span("half"), "½", "fraction")


def _dashes(text: str) -> Iterator[Repair]:
    """A lone '-' between words is an en dash; so is '=' or '~' inside a range."""
    for match in _DASH.finditer(text):
        spaced = match.lastgroup == "spaced"
        between = _WORD_BEFORE.search(text[max(0, match.start() - 2) : match.start()]) and _WORD_AFTER.match(text, match.end())
        sum_of = spaced and match[0] in "=_" and not re.search(rf"{_DATED}\s$", text[: match.start()], re.IGNORECASE)
        if not spaced or (between and not sum_of):
            yield _one(text, *match.span(), "–", "dash")


def _one(text: str, start: int, end: int, value: str, kind: RepairKind) -> Repair:
    return Repair(start, end, text[start:end], value, kind)
