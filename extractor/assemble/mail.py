"""E-mail addresses that lie under other text, as links.

In: the pages' links. Out: for a text, the addresses under its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import unquote

from extractor.document import Piece, Text
from extractor.geometry import Box
from extractor.pages import Page


@dataclass(frozen=True, slots=True)
class MailLinks:
    """Boxes of links to addresses, by page."""

    by_page: dict[int, tuple[tuple[Box, str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, pages: Iterable[Page]) -> MailLinks:
        found = {p.number: tuple((link.box, _address(link.address)) for link in p.links if _is_mail(link.address)) for p in pages}
        return cls({number: links for number, links in found.items() if links})

    def under(self, text: Text) -> tuple[tuple[int, int, str], ...]:
        """(start, end, address) of each stretch of the text that lies on a link."""
        if not self.by_page:
            return ()
        runs = groupby(text.pieces, key=self._address_under)
        stretches = ((address, list(pieces)) for address, pieces in runs if address)
        return tuple((pieces[0].start, pieces[-1].end, address) for address, pieces in stretches)

    def _address_under(self, piece: Piece) -> str | None:
        x, y = (piece.box.x0 + piece.box.x1) / 2, (piece.box.top + piece.box.bottom) / 2
        links = self.by_page.get(piece.page, ())
        return next((a for box, a in links if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom), None)


def _is_mail(address: str | None) -> bool:
    return address is not None and address.lower().startswith("mailto:") and "@" in unquote(address)


def _address(link: str | None) -> str:
    """'mailto:a@b.example?subject=…' → 'a@b.example'."""
    return unquote((link or "")[len("mailto:") :].split("?")[0]).strip()
