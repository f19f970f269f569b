"""Technologies that a text names, inside compounds too.

In: a text. Out: `FoundMention`s labelled 'technology'. Whole words and phrases are the pipeline's; here are acronyms and compounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.looking import has_any, lowered
from extractor.danish.vocabulary import ACRONYMS, AMBIGUOUS, NO_STEMS, STEMS, TECHNOLOGIES
from extractor.found import FoundMention

_ACRONYM = re.compile(rf"(?<![\w.-])(?P<name>{'|'.join(sorted(ACRONYMS, key=len, reverse=True))})(?:['’]s|s)?(?!\w)(?:-[\w-]*\w)?")
_REALITY = re.compile(r"\bVR\b|reality|virkelighed|briller", re.IGNORECASE)
_STEMS = {stem: canonical for canonical, stems in STEMS.items() for stem in stems}
_STEMS |= {form: canonical for canonical, forms in TECHNOLOGIES.items() for form in forms if len(form) > 8 and form.isalpha()}
_STEM = re.compile("|".join(sorted(_STEMS, key=len, reverse=True)))
_PHRASES = {form: canonical for canonical, forms in TECHNOLOGIES.items() for form in forms if " " in form}
_BEFORE_HYPHEN = tuple(f"{phrase}-" for phrase in _PHRASES)
_COMPOUND = re.compile(rf"\b(?P<phrase>{'|'.join(sorted(_PHRASES, key=len, reverse=True))})-\w+", re.IGNORECASE)
_INFLECTION = re.compile(r"(?:t?er|t?ers|t?erne|t?ernes|t?en|t?ens|et|ne|e|r|s)?$")


def acronyms(text: str) -> Iterator[FoundMention]:
    """'VR', 'VR-film', 'AI-baseret'; those with other meanings only among words of their kind."""
    for match in _ACRONYM.finditer(text) if has_any(text, ACRONYMS) else ():
        if match["name"] in AMBIGUOUS and match[0] == match["name"] and not _REALITY.search(text):
            continue
        yield FoundMention(*match.span(), "technology", ACRONYMS[match["name"]])


def compounds(text: str) -> Iterator[FoundMention]:
    """'sensorgulv', 'læringsrobotter', 'Virtual Reality-briller'."""
    lower = lowered(text)
    after = 0
    for match in _STEM.finditer(lower) if has_any(lower, _STEMS) else ():
        if match.start() < after:
            continue
        start, end = _word(text, *match.span())
        after = end
        before, rest = text[start : match.start()], text[match.end() : end]
        begins = not before and not text[match.start() : end].lower().startswith(NO_STEMS)
        if begins or (len(before) > 2 and _INFLECTION.fullmatch(rest.lower())):
            yield FoundMention(start, end, "technology", _STEMS[match[0]])
    if "-" in text and has_any(lower, _BEFORE_HYPHEN):
        for match in _COMPOUND.finditer(text):
            yield FoundMention(*match.span(), "technology", _PHRASES[match["phrase"].lower()])


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word around a stem, over hyphens."""
    while start and (text[start - 1].isalnum() or (text[start - 1] == "-" and start > 1 and text[start - 2].isalnum())):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return start, end
