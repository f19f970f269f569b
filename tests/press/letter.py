"""A plain document: no cover, no contents, no projects.

In: passages. Out: the bytes of a PDF, the headings in bold over their texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.press.look import Look
from tests.press.model import Passage
from tests.press.setting import block, heading, title
from tests.press.sheet import Sheet
from tests.press.tables import table


def print_letter(passages: Sequence[Passage], look: Look) -> bytes:
    """The first passage's heading is the document's title."""
    sheet = Sheet(look, passages[0].heading, 1)
    sheet.open()
    for index, passage in enumerate(passages):
        sheet.put((heading if index else title)(look, passage.heading, sheet.frame.width))
        for content in passage.blocks:
            if content.rows:
                table(sheet, content)
            else:
                sheet.put(block(look, content, sheet.frame.width))
    return sheet.finish()
