"""Captions of tables and figures.

In: a text. Out: whether it names a table, figure or the like by its number, as a caption does and a sentence does not, or says whose the
picture is.
"""

from __future__ import annotations

import re

LONGEST = 300
_CAPTION = re.compile(
    r"(?:(?:tabel|figur|fig\.|bilagstabel|skema|diagram|graf|kort|billede|illustration|foto|boks)\s+"
    r"(?:[A-Z]?\d+(?:\.\d+)*[a-z]?|[IVX]+)(?:\s*[.:–—-]\s+\S.*|\s*[.:]?)|(?:tabel|figur):\s+\S.*"
    r"|(?:foto(?:graf|s)?|illustration(?:er)?|billeder?|grafik|tegning(?:er)?):\s+\S.{1,100})",
    re.IGNORECASE | re.DOTALL,
)


def is_caption(text: str) -> bool:
    """'Tabel 1. Antal elever', 'Figur 2: …' and 'Foto: Mona Birk'; not 'Tabel 1 viser, at …'."""
    return len(text) <= LONGEST and bool(_CAPTION.fullmatch(text))
