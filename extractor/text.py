"""Characters and words of Danish print: normal forms, folding, line joining. Pure functions on strings.

In: text as printed. Out: text as the contract wants it (NFC, one space, words put together over line ends).
"""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
HYPHENS = "-\u2010\u2011" + SOFT_HYPHEN
LEADER = re.compile(r"[.·…_]{4,}|…{2,}")
BULLETS = "•◦▪▫■□●○‣⁃∙·–—-*✓✔►➢➤❖◆◇▶→»"
"""Glyphs that begin a list item when they stand alone before it."""
_MAIL_AT_END = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\w{2,}$")
_LABEL = re.compile(r"(?:tlf|telefon|tel|mobil|mob|fax|e-?mail|mail|e-?post|www|adresse|kontortid|træffe|cvr|ean|t|m|e)\b", re.IGNORECASE)
_PRIVATE = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0e0": "→",
    "\uf02d": "–",
    "\uf06f": "□",
    "\uf0a8": "◆",
    "\uf071": "□",
}
"""Symbol and Wingdings glyphs in the private use area, as Word writes them."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURES |= {"\uf001": "fi", "\uf002": "fl", "Ɵ": "ti", "Ʃ": "tt"}
"""Adobe's private places for two ligatures, and letters that Word's fonts give in place of two."""
_SMALL_CAPITALS = {chr(0xF761 + n): chr(ord("a") + n) for n in range(26)} | {"\uf7e5": "å", "\uf7e6": "æ", "\uf7f8": "ø", "\uf7e9": "é"}
_OLD_FIGURES = {chr(0xF730 + n): str(n) for n in range(10)}
"""Adobe's private places for small capitals and old-style figures."""
_TABLE = str.maketrans(
    {
        **_PRIVATE,
        **_LIGATURES,
        **_SMALL_CAPITALS,
        **_OLD_FIGURES,
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u200b": "",
        "\ufeff": "",
    }
)


def is_bullet(text: str) -> bool:
    """True for a glyph that marks list items: one of `BULLETS`, or any other single symbol."""
    return len(text) == 1 and (text in BULLETS or unicodedata.category(text) in ("So", "Co"))


def ends_card(text: str, following: str) -> bool:
    """True where a text ends in an e-mail address and the next is of somebody else: what else reaches the same person has a label."""
    return bool(_MAIL_AT_END.search(text)) and following[:1].isupper() and not _LABEL.match(following)


def clean(text: str) -> str:
    """NFC, with ligatures spelled out, private-use bullets named and odd spaces made plain."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def squeeze(text: str) -> str:
    """One space between words, none at the ends."""
    return " ".join(text.split())


_FOLDS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae", "–": "-", "—": "-"})


def fold(text: str) -> str:
    """Lower case without Danish letters and punctuation, to compare by: 'Børn & Læring' → 'boern laering'."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_FOLDS)
    return squeeze(re.sub(r"[^0-9a-z]+", " ", lowered))


def slug(text: str) -> str:
    """'Grøn by' → 'groen-by'; 'uden-titel' where nothing is left."""
    return fold(text).replace(" ", "-") or "uden-titel"


def sentence_case(text: str) -> str:
    """'PROJEKTKATALOG' → 'Projektkatalog'; text that is not all capitals stays, and so does a code with figures in it ('SF1601')."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        lowered = re.sub(r"\S+", lambda w: w[0] if re.search(r"\d", w[0]) else w[0].lower(), text)
        return text[:1].upper() + lowered[1:]
    return text


def ends_hyphenated(text: str) -> bool:
    """True where a line's last word goes on in the next: a hyphen after a letter or figure."""
    return len(text) > 1 and text[-1] in HYPHENS and text[-2].isalnum()
