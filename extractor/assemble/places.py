"""Texts and regions as the contract's provenance.

In: `Text`, `Region`. Out: tuples of `Provenance`, boxes to a tenth of a point.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.catalogue import Places, Provenance
from extractor.document import Region, Text


def place(region: Region) -> Provenance:
    x0, top, x1, bottom = region.box.rounded()
    return Provenance(page=region.page, bbox=(x0, top, x1, bottom))


def places(*texts: Text | None) -> Places:
    """Where the texts stand, in order, each region once."""
    return of_regions(r for text in texts if text for r in text.regions())


def of_regions(regions: Iterable[Region]) -> Places:
    return tuple(dict.fromkeys(place(r) for r in regions))
