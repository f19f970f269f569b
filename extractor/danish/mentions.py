"""Mentions: organisations, municipalities, regions, technologies, programmes, laws and people that a text names.

In: a text and the phrases that the pipeline found in it. Out: `FoundMention`s in the order of the text, without overlap: the longest wins,
then the surest rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extractor.danish.laws import laws, references
from extractor.danish.organisations import organisations
from extractor.danish.people import people
from extractor.danish.places import municipalities, regions
from extractor.danish.programmes import programmes
from extractor.danish.technologies import acronyms, compounds
from extractor.found import FoundMention

Rule = Callable[[str], Iterator[FoundMention]]
RULES: tuple[Rule, ...] = (municipalities, regions, laws, references, acronyms, compounds, organisations, programmes, people)
"""The surest first."""
_SHORT = re.compile(r"\s\((?P<name>[A-ZÆØÅ][A-Za-zÆØÅæøå-]{1,8})\)")


def mentions(text: str, phrases: Sequence[FoundMention]) -> tuple[FoundMention, ...]:
    """`phrases` are names of the vocabulary."""
    kept = without_overlap([*phrases, *(m for rule in RULES for m in rule(text))])
    return without_overlap([*kept, *_short_forms(text, kept)]) if "(" in text else kept


def without_overlap(found: Sequence[FoundMention]) -> tuple[FoundMention, ...]:
    """The longest of those that overlap, the first of equals; in the order of the text."""
    kept: list[FoundMention] = []
    for one in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(one.end <= k.start or one.start >= k.end for k in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda m: m.start))


def _short_forms(text: str, kept: Sequence[FoundMention]) -> Iterator[FoundMention]:
    """'Styrelsen for … (STAR)': the short form in brackets, and where it comes again."""
    known = {text[m.start : m.end] for m in kept}
    for one in kept:
        short = _SHORT.match(text, one.end)
        if (
            short
            and short["name"] not in known
            and sum(c.isupper() for c in short["name"]) > 1
            and one.label in ("organisation", "programme")
        ):
            for again in re.finditer(rf"(?<![\w-]){re.escape(short['name'])}(?:s|['’]s)?(?!\w)", text):
                yield FoundMention(*again.span(), one.label, one.canonical)
