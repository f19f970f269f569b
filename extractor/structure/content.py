"""What kind of section a text is, by what its sentences say.

In: the texts under one heading, and a reader of contacts, periods and deliverables. Out: `Vote`s.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Block
from extractor.structure import content_words
from extractor.structure.reading import Reading
from extractor.structure.words import Vote

MANY = 8
"""Sections and sentences that are looked at; the rest is like them."""
LEAST = 0.3
"""Weight under which a sign is none."""
_ADDRESS = re.compile(r"@|\b(?:tlf|telefon|mobil|mail)\b|(?:\d\d ?){4}", re.IGNORECASE)
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ\d»\"])")
_MONTHS = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.$")


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    listed: bool


def speaks_for(sections: Sequence[Sequence[Block]], reads: Reading) -> list[Vote]:
    """What the texts under a heading speak for; less where some of them do not say so."""
    texts = [blocks for blocks in sections if any(t.text for b in blocks for t in b.texts)][:MANY]
    found: dict[str, list[Vote]] = defaultdict(list)
    for blocks in texts:
        for vote in _of_text(blocks, reads):
            found[vote.kind].append(vote)
    shares = {kind: min(1.0, 1.25 * len(said) / len(texts)) for kind, said in found.items()}
    return [Vote(k, round(max(v.weight for v in said) * shares[k], 2), said[0].reason) for k, said in found.items()]


def _of_text(blocks: Sequence[Block], reads: Reading) -> list[Vote]:
    text = "\n".join(t.text for b in blocks for t in b.texts if t.text)
    sentences = _sentences(blocks)
    found = _by_sentences(sentences, reads)
    tells = any(re.search(content_words.PAST, s.text.casefold()) for s in sentences)
    if len(text) < 400 and _ADDRESS.search(text) and any(c.email or c.phone for c in reads.contacts(text)):
        found["kontakt"] = Vote("kontakt", 2.4 if len(text) < 250 else 1.4, "the text is a contact")
    elif len(text) < 220 and len(sentences) <= 3 and not tells and reads.project_period(text):
        weight = (2.2 if len(text) < 120 else 1.6) if "tidsplan" in found or len(text) < 60 else 1.0
        if "tidsplan" not in found or found["tidsplan"].weight < weight:
            found["tidsplan"] = Vote("tidsplan", weight, "the text states a period")
    return list(found.values())


def _sentences(blocks: Sequence[Block]) -> list[_Sentence]:
    """The first sentences; a list's items are such, a table's rows are none."""
    found: list[_Sentence] = []
    for block in blocks:
        if block.kind == "table" or not block.text.text:
            continue
        start = 0
        for stop in _STOP.finditer(block.text.text):
            if not _MONTHS.search(block.text.text[start : stop.start()].rpartition(" ")[2]):
                found.append(_Sentence(block.text.text[start : stop.start()], block.kind == "list_item"))
                start = stop.end()
        found.append(_Sentence(block.text.text[start:], block.kind == "list_item"))
    return found[:MANY]


def _by_sentences(sentences: Sequence[_Sentence], reads: Reading) -> dict[str, Vote]:
    """For each kind what its sentences weigh together, over all of them."""
    total: dict[str, float] = defaultdict(float)
    reasons: dict[str, str] = {}
    for sentence in sentences:
        for kind, (weight, said) in _signs(sentence, reads).items():
            total[kind] += weight / len(sentences)
            reasons.setdefault(kind, f"the text says '{said}'")
    return {kind: Vote(kind, round(weight, 2), reasons[kind]) for kind, weight in total.items() if weight >= LEAST}


def _signs(sentence: _Sentence, reads: Reading) -> dict[str, tuple[float, str]]:
    """The strongest sign of each kind in a sentence. What is wanted is no effect yet; what is made is more than wanted."""
    words = sentence.text.casefold()
    found: dict[str, tuple[float, str]] = {}
    for kind, pattern, weight in content_words.SIGNS:
        match = re.search(pattern, words)
        if match and (kind not in found or found[kind][0] < weight):
            found[kind] = (weight, match[0].strip())
    makes = reads.deliverables(sentence.text)
    if makes:
        found["leverancer"] = (2.2, sentence.text[makes[0].start : makes[0].end])
    elif sentence.listed:
        found.setdefault("leverancer", (1.0, "a list"))
    for kind, less in (("formaal", bool(makes)), ("effekt", re.search(content_words.WANTED_OR_PAST, words) is not None)):
        if kind in found and less:
            found[kind] = (0.4 * found[kind][0], found[kind][1])
    return found
