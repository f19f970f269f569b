"""People that a text names: by a title beside the name, or by the first name.

In: a text. Out: `FoundMention`s labelled 'person'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.danish.first_names import FIRST_NAMES
from extractor.danish.names import NAME, is_name
from extractor.danish.titles import TITLE, is_title
from extractor.found import FoundMention

_PAIR = re.compile(
    r"[A-ZÆØÅ][a-zæøåéöü]+(?:-[A-ZÆØÅ][a-zæøå]+)?(?=\s(?:[A-ZÆØÅ][a-zæøå]{0,2}\.\s|(?:af|de|von|van|el)\s)?[A-ZÆØÅ][a-zæøåéöü])"
)
_TITLE_AFTER = re.compile(rf"\s?[,(]\s?(?:{TITLE.pattern})\b", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\w*(?:vej|vejen|gade|gaden|plads|allé|torv|stræde|parken|skole|skolen|centret|center|prisen|fonden|fond|hus|huset|kirke|hallen)$",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"['’]s$")


def people(text: str) -> Iterator[FoundMention]:
    """Each name with at least two words."""
    after = 0
    for match in _PAIR.finditer(text):
        name = NAME.match(text, match.start())
        joined = text[match.start() - 1 : match.start()]
        if match.start() < after or name is None or joined.isalnum() or joined == "-":
            continue
        first = match[0].split("-")[0]
        known = first in FIRST_NAMES
        if not known and not _titled(text, *name.span()):
            continue
        printed = _GENITIVE.sub("", name[0])
        if is_name(printed) and len(printed.split()[-1]) > 1 and not _NO_PERSON.match(printed.split()[-1]):
            after = name.end()
            yield FoundMention(name.start(), name.start() + len(printed), "person", printed)


def _titled(text: str, start: int, end: int) -> bool:
    """'konsulent Asta Holm', 'Asta Holm, konsulent'."""
    before = text[max(0, start - 40) : start].split()
    title = bool(before) and text[start - 1 : start] == " " and is_title(before[-1])
    return title or _TITLE_AFTER.match(text, end) is not None
