"""Captions of tables and figures.

In: a text. Out: whether it names a table, figure or the like by its number, as a caption does and a sentence does not.
"""

from __future__ import annotations

import re

LONGEST = 300
_CAPTION = re.compile(
    r"(?:(?:tabel|figur|fig\.|bilagstabel|skema|diagram|graf|kort|billede|illustration|foto|boks)\s+"
    r"(?:[A-Z]?\d+(?:\.\d+)*[a-z]?|[IVX]+)(?:\s*[.:–—-]\s+\S.*|\s*[.:]?)|(?:tabel|figur):\s+\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def is_caption(text: str) -> bool:
    """'Tabel 1. Antal elever' and 'Figur 2: …'; not 'Tabel 1 viser, at …'."""
    return len(text) <= LONGEST and bool(_CAPTION.fullmatch(text))
