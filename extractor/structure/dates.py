"""Lines that say when and nothing else: however they are set, they are no headings.

In: blocks and a reader of periods. Out: the blocks, such headings as paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extractor.document import Block
from extractor.structure.reading import Reading

LONGEST = 70
"""Characters up to which a line can be a period."""
_SMALL = re.compile(r"\b(?:fra|i|ca|perioden|forventet|senest|begge|inkl|incl|den|til|og)\b|[\W_]+", re.IGNORECASE)


def undated(blocks: Iterable[Block], reads: Reading) -> tuple[Block, ...]:
    """The blocks, headings that state a period as paragraphs."""
    return tuple(replace(b, kind="paragraph", level=None) if b.kind == "heading" and says_when(b.text.text, reads) else b for b in blocks)


def says_when(text: str, reads: Reading) -> bool:
    """True for 'Vinteren 2023/24 – vinteren 2025/26', and for '2. kvartal 2024'."""
    if len(text) > LONGEST or not any(c.isdigit() for c in text) or not any(c.isalpha() for c in text):
        return False
    found = reads.project_period(text)
    return found is not None and not _SMALL.sub("", text[: found.start] + " " + text[found.end :])
