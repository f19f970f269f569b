"""E-mail addresses, read again with the English model: the Danish one has no '@'.

In: words of a page as read in Danish. Out: the words with their addresses, and what was put right. An answer is taken where it is an
address, agrees with what was read in Danish, and does not contradict the name before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from extractor.geometry import Box
from extractor.read.ocr.measure import Measured
from extractor.read.ocr.render import Gray
from extractor.read.ocr.strips import Strip, reread
from extractor.text import fold

ENGLISH = "eng"
ALIKE = 0.7
"""Likeness of the two readings, '@' and what stands for it left out."""
NAMES = 12
"""Words before an address among which its owner's name stands."""
_MAYBE = re.compile(r"[^\s/]*\w{2,}[^\s/]*\.[A-Za-z]{2,7}[.,;)>]*")
_ADDRESS = re.compile(r"([A-Za-z0-9][\w.+-]*)@([A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,7})")
_WEB = re.compile(r"^\W*(?:www\.|https?:)", re.IGNORECASE)


def with_addresses(words: Sequence[Measured], rest: Gray, timeout: float) -> tuple[list[Measured], list[tuple[str, Measured]]]:
    """The words, and (as read before, word) of each that became an address."""
    asked = [n for n, w in enumerate(words) if _may_be(w.text)]
    if not asked:
        return list(words), []
    answers = reread(rest, [Strip(_room(words[n].box, rest), words[n].xheight) for n in asked], ENGLISH, timeout)
    found = list(words)
    mended: list[tuple[str, Measured]] = []
    for n, answer in zip(asked, answers, strict=True):
        address = _agreed(words[n].text, "".join(w.text for w in answer), [w.text for w in words[max(0, n - NAMES) : n]])
        if address and address != words[n].text:
            found[n] = replace(words[n], text=address, confidence=max(words[n].confidence, 80.0))
            mended.append((words[n].text, found[n]))
    return found, mended


def _may_be(text: str) -> bool:
    """A word with a domain's end, and something before it that is no web address."""
    return bool(_MAYBE.fullmatch(text)) and not _WEB.match(text) and len(text) >= 8


def _room(box: Box, rest: Gray) -> Box:
    pad = 0.25 * box.height
    return Box(max(0, box.x0 - pad), max(0, box.top - pad), min(rest.shape[1], box.x1 + pad), min(rest.shape[0], box.bottom + pad))


def _agreed(danish: str, english: str, before: Sequence[str]) -> str | None:
    """The address that both readings allow; None where they do not agree."""
    match = _ADDRESS.search(english)
    if not match:
        return None
    local, domain = match[1], match[2]
    if Levenshtein.normalized_similarity(_letters(danish), _letters(local + domain)) < ALIKE:
        return None
    ending = danish[len(danish.rstrip(".,;)>")) :]
    prefix = danish[: len(danish) - len(danish.lstrip("(<"))]
    return f"{prefix}{_local(local, danish, before)}@{_domain(domain, danish)}{ending}"


def _local(local: str, danish: str, before: Sequence[str]) -> str:
    """The local part; where the name before it speaks for the Danish reading alone, that one."""
    first = re.match(r"[A-Za-z0-9._-]+", danish)
    other = first[0][: len(local)] if first else local
    if other != local and _is_of(other, before) and not _is_of(local, before):
        return other
    return local


def _domain(domain: str, danish: str) -> str:
    """The domain; a letter that both models read, in a place that they agree on, is the Danish one's: it tells 'l' from 'I'."""
    tail = danish.rstrip(".,;)>")[-len(domain) :]
    if len(tail) == len(domain) and Levenshtein.distance(tail, domain) <= 2 and re.fullmatch(r"[a-z0-9.-]+", tail):
        return tail
    return domain


def _is_of(local: str, before: Sequence[str]) -> bool:
    """Whether the letters come in that order in the words of a name before it: 'brbu' in 'Brit Buchhave'."""
    names = [fold(w).replace(" ", "") for w in before if w[:1].isupper()]
    letters = [c for c in local.lower() if c.isalpha()]
    joined = iter("".join(names))
    return bool(letters) and all(c in joined for c in letters)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9.]", "", text.lower())
