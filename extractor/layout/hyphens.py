"""What stands at a line's end: a hyphen of the word's own, one that only the line broke, or half a word without any.

In: the characters on both sides of the end, the document's words. Out: what the two are joined by, and whether a rule told it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.text import SOFT_HYPHEN

_CONNECTIVES = re.compile(r"(?:og|eller|samt|og/eller|til|/)\b", re.IGNORECASE)
_KEEPS_HYPHEN = re.compile(r"(?:ikke|e|it|eu|ex|non|kl|co)", re.IGNORECASE)
"""Word parts that always take a hyphen before what follows."""
_ADDRESS = re.compile(r"://|www\.|@|\w/\w")
_WEB = re.compile(r"://|\bwww\.|\b[\w-]+\.[a-z]{2,}/", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.-]+@[\w-]*\.?$")
_DOMAIN = re.compile(r"\.?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[.,;)]*|\.[a-z]{2,}[.,;)]*")
"""The rest of a mail address that breaks off at its '@', or in its domain."""
_PATH = re.compile(r"[/?&=#%]\S+|\S+[/.=%&_]\S+")
_ACRONYM = re.compile(r"[A-ZÆØÅ]{2,}[0-9]*s?|[0-9.,%]+|[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ]\w*")
_HUMP = re.compile(r"[A-ZÆØÅ]+(?![a-zæøå])|[A-ZÆØÅ]?[a-zæøå]+")
"""The parts of words that are run together as programs have them: 'OrganisationFunktionService' has three."""
SHORTEST = 4
"""Letters from which a part in capitals may be half a word, and no abbreviation."""

FRAGMENT = 6
"""Letters that a word too long for its column leaves for the next line at most."""


def join_over_line(last: str, following: str, lexicon: Mapping[str, int], hyphenates: bool) -> tuple[str, bool]:
    """How `last`, which ends in a hyphen, and `following`, which begins the next line, are one.

    Returns what stands for the hyphen ('' or '-' or '- ' for a suspended one) and whether a rule decided it; `lexicon` counts the
    document's words in lower case, `hyphenates` tells whether the document breaks words at all.
    """
    if last[-1] == SOFT_HYPHEN:
        return "", True
    head = re.split(r"[^\w-]", last[:-1])[-1]
    tail = re.match(r"[\w-]*", following)
    rest = tail.group() if tail else ""
    if _CONNECTIVES.match(following):
        return "- ", True
    known = _elsewhere(head, rest, lexicon)
    if known is not None:
        return known, True
    token = last.split()[-1]
    identifier = hyphenates and rest and _within_identifier(token, head, rest, lexicon)
    if identifier:
        return "", False
    if not rest or not head or _has_digit(head):
        return "-", True
    if not rest[0].islower():
        return ("", False) if hyphenates and _broken_capitals(head, rest, lexicon) else ("-", True)
    if "://" in token and hyphenates and "-" not in token[:-1]:
        return "", False
    if _ACRONYM.fullmatch(head) or _KEEPS_HYPHEN.fullmatch(head.rsplit("-", 1)[-1]) or _ADDRESS.search(token):
        return "-", True
    return ("", False) if hyphenates else ("-", False)


def broken_without_hyphen(last: str, following: str, lexicon: Mapping[str, int], *, unspaced: bool) -> bool:
    """True where a line ends within a word that has no hyphen there: an address, or a word too long for its column.

    `unspaced`: no space is printed at this line's end though the document prints one wherever a line ends between words.
    """
    token, first = last.split()[-1], following.split()[0]
    if _MAILBOX.search(token) and _DOMAIN.fullmatch(first):
        return True
    if _WEB.search(token):
        return unspaced or first[0] in "/?&=#%" or (token[-1] in "/?&=_%" and bool(_PATH.fullmatch(first)))
    if not unspaced or not token[-1].isalpha():
        return False
    head, rest = re.split(r"\W", token)[-1].lower(), (re.match(r"\w*", first) or [""])[0].lower()
    if not rest:
        return first[0] in ".,;:)"
    if head not in lexicon and any(word.startswith(head + rest) for word in lexicon):
        return True
    return token == last and first[0].islower() and len(rest) <= FRAGMENT and rest not in lexicon


def _elsewhere(head: str, rest: str, lexicon: Mapping[str, int]) -> str | None:
    """How the document has the same word in the midst of its lines, the more common manner; None where it nowhere has it."""
    if not head or not rest:
        return None
    parted = lexicon.get(f"{head}-{rest}".lower(), 0)
    whole = lexicon.get((head + rest).lower(), 0) if not head.isupper() or rest.isupper() else 0
    if not parted and not whole:
        return None
    return "" if whole > parted else "-"


def _within_identifier(token: str, head: str, rest: str, lexicon: Mapping[str, int]) -> bool:
    """True where a name that a program has for something breaks off, as 'OrganisationFunktionSer-' and 'memo:Message-' do."""
    humps = _HUMP.findall(head)
    if "".join(humps) != head or not humps[-1:] or "".join(_HUMP.findall(rest)) != rest:
        return False
    whole = (humps[-1] + rest).lower() in lexicon
    if rest[0].isupper():
        several = len(humps) > 1 or len(_HUMP.findall(rest)) > 1
        return (several and not head.isupper()) or bool(re.search(r"\b[a-z]+:[A-Z][a-z]+-$", token))
    return len(humps) > 2 or (len(humps) == 2 and (whole or len(_HUMP.findall(rest)) > 1))


def _has_digit(head: str) -> bool:
    return any(c.isdigit() for c in head.rsplit("-", 1)[-1])


def _broken_capitals(head: str, rest: str, lexicon: Mapping[str, int]) -> bool:
    """True for half a word in capitals: no abbreviation, and no word of its own."""
    return head.isupper() and rest.isupper() and len(head) >= SHORTEST and len(rest) > 1 and head.lower() not in lexicon
