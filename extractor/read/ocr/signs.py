"""Whether a page's text layer can be used: measured signs, page by page.

In: a `Page`. Out: why it cannot be trusted, or None; how plausible its words are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from extractor.geometry import Box
from extractor.pages import Page
from extractor.text import is_bullet

FEW = 12
"""Words up to which the text over a page-covering picture may be a stamp or a page number."""
COVERING = 0.7
"""Share of the page that a picture of the whole page covers."""
BROKEN = 0.2
"""Share of unmapped or private glyphs from which a layer is garbage."""
IMPLAUSIBLE, DOUBTFUL = 0.55, 0.88
"""Share of words that look like words under which a layer is garbage; under a page-covering picture it must look better."""
ENOUGH = 15
"""Words that are needed to judge by."""
GLUED, ENDLESS = 9.0, 20
"""Letters of the mean word from which the spaces between words are lost, where a quarter of all stands in words longer than that."""
FIGURED = 0.04
"""Share of words with a figure among their small letters from which figures stand for letters."""
ODD, ENOUGH_ODD, SHARE_ODD = frozenset("~^|\\{}<>$#`¬¦¤"), 4, 0.06
"""Signs of garbage; how many make it, and their share by the letters."""
_LETTERS = re.compile(r"[a-zæøå]{2}|\b[a-zæøå]\d")
_FIGURE = re.compile(r"[a-zæøå]\d[a-zæøå]|\b[a-zæøå][14306]\b|\b4r\b")
_MOJIBAKE = re.compile(r"Ã[¦¸¥†˜…©]|â€[“”œ™¢]|Â[§½«»°]|√[¶¶∏•]|�")
_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[aeiouyæøåäöüáéíóúèà]", re.IGNORECASE)
_OF_PROGRAMS = re.compile(r"[^\W\d_]:[^\W\d_]")
_ODD = re.compile(r"[a-zæøå][A-ZÆØÅ]{1,2}[a-zæøå]|(?i:[^aeiouyæøåäöüé\W]{6})|(.)\1{3}|^[^aeiouyæøåäöüéA-ZÆØÅ]{3,}$")
_COMMON = re.compile(r"\b(?:og|af|til|der|er|det|den|som|med|for|ikke|kan)\b")
_LOST = re.compile(r"\b(?:pa|fra|sa|nar|ogsa|skal|vaere|aar|maal|ger|fer|gor|far)\b")


def reason(page: Page) -> str | None:
    """Why the page's text cannot be used as it is, None where it can."""
    if not page.words:
        return "no text layer"
    text = " ".join(w.text for w in page.words)
    if _share_broken(text) >= BROKEN:
        return "glyphs without characters"
    if len(_MOJIBAKE.findall(text)) * 60 >= len(text):
        return "characters of another encoding"
    covered = covering(page)
    known = plausible([w.text for w in page.words])
    if known is not None and known < (DOUBTFUL if covered else IMPLAUSIBLE):
        return "words that are none"
    if covered and _odd_signs(text):
        return "words that are none"
    if covered and _lost_letters(text):
        return "no æ, ø or å in a Danish text"
    if covered and _glued(page):
        return "words without spaces between them"
    if covered and _figured(page):
        return "figures inside its words"
    if covered and len(page.words) <= FEW:
        return "few words over a picture"
    return None


def is_layered(page: Page) -> bool:
    """True where the words are another program's reading of the picture that covers the page: sound, but without looks of their own."""
    return page.in_picture and covering(page)


def covering(page: Page) -> bool:
    """True where a picture, or several together, cover the page."""
    area = page.width * page.height
    sheet = Box(0, 0, page.width, page.height)
    covered = sum(max(0.0, i.overlap_x(sheet)) * max(0.0, i.overlap_y(sheet)) for i in page.images)
    return covered >= COVERING * area


def plausible(words: Sequence[str]) -> float | None:
    """The share of words that look like words of a European language; None where there are too few to tell.

    Names of programs ('xsd:textType') are nobody's language and tell nothing.
    """
    found = [m for word in words if not _OF_PROGRAMS.search(word) for m in _WORD.findall(word)]
    if len(found) < ENOUGH:
        return None
    return sum(_is_plausible(w) for w in found) / len(found)


def _is_plausible(word: str) -> bool:
    if word.isupper() and len(word) <= 5:
        return True
    return bool(_VOWEL.search(word)) and not _ODD.search(word)


def _share_broken(text: str) -> float:
    glyphs = [c for c in text if not c.isspace()]
    broken = sum(c == "\ufffd" or (unicodedata.category(c) in ("Co", "Cn", "Cc") and not is_bullet(c)) for c in glyphs)
    return broken / len(glyphs) if glyphs else 0.0


def _odd_signs(text: str) -> bool:
    """True where signs that no text is made of stand among its letters: told of a few words, too, as on a cover."""
    odd = sum(c in ODD for c in text)
    return odd >= ENOUGH_ODD and odd > SHARE_ODD * sum(c.isalpha() for c in text)


def _glued(page: Page) -> bool:
    """True where the words are so long that their spaces are lost: a word of Danish text has 5 to 6 letters in the mean, 8 in a table."""
    lengths = [sum(c.isalpha() for c in w.text) for w in page.words]
    lettered = [n for n in lengths if n]
    endless = sum(n for n in lettered if n > ENDLESS)
    return len(lettered) >= ENOUGH and sum(lettered) > GLUED * len(lettered) and endless > sum(lettered) / 4


def _figured(page: Page) -> bool:
    """True where figures stand for letters ('p4', 'n4r' for 'på', 'når'), as a model without those letters reads them."""
    words = [w.text for w in page.words if _LETTERS.search(w.text)]
    return len(words) >= ENOUGH and sum(bool(_FIGURE.search(w)) for w in words) > FIGURED * len(words)


def _lost_letters(text: str) -> bool:
    """A Danish text of some length without its letters: read by a model that lacks them."""
    lowered = text.lower()
    letters = sum(c.isalpha() for c in lowered)
    danish = len(_COMMON.findall(lowered))
    return letters > 400 and danish * 60 > letters / 3 and not set("æøå") & set(lowered) and bool(_LOST.search(lowered) or letters > 900)


def is_better(new: Page, old: Page, why: str) -> bool:
    """Whether what was read from the picture is to stand for the text layer."""
    if not old.words:
        return bool(new.words)
    if why == "few words over a picture":
        return len(new.words) >= len(old.words) + 12
    before, after = (plausible([w.text for w in p.words]) for p in (old, new))
    if after is None and new.words:
        odd = [_odd_signs(" ".join(w.text for w in p.words)) for p in (old, new)]
        return odd == [True, False]
    return after is not None and (
        before is None or after > before + 0.02 or why.startswith(("glyphs", "characters", "no æ", "words without", "figures"))
    )
