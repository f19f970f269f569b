"""Files whose frame is broken, put so that a reader finds their objects: the table of objects, the trailer, the top of the page tree.

In: bytes. Out: bytes with the same objects. Nothing of what stands on pages is touched.
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_CATALOG = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b[^>]{0,400}?/Type\s*/Catalog\b")
_PAGE = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b(?:(?!\bobj\b|endobj).){0,2000}?/Type\s*/Page\b", re.DOTALL)
_TREE = re.compile(rb"/Type\s*/Pages\b")
_TABLE_AT = re.compile(rb"\bstartxref\s*-?\w*")
_END = b"startxref\n0\n%%EOF\n"
HEADER = b"%PDF-"


def with_header(data: bytes) -> bytes:
    """The file from its header on; with one, where it has none."""
    start = data.find(HEADER)
    return data[start:] if start > 0 else data if start == 0 else b"%PDF-1.4\n" + data


def mended(data: bytes, lost: int = 0) -> bytes:
    """The file without its table of objects, so that it is rebuilt; with a trailer and a page tree of its own where these are lost.
    `lost` 1 makes the trailer anew though there is one, 2 the page tree too."""
    hidden = _TABLE_AT.sub(b"startxref\n0\n", data)
    if hidden.count(b"endobj") < len(_OBJECT.findall(hidden)):
        hidden = _OBJECT.sub(rb"endobj\n\g<0>", hidden)
    if re.search(rb"/Root\s+\d", hidden) and not lost:
        return hidden
    if b"/Encrypt" in data or not (pages := list(dict.fromkeys(_PAGE.findall(hidden)))):
        return hidden
    catalog = _CATALOG.search(hidden)
    if catalog and _TREE.search(hidden) and lost < 2:
        return hidden + b"\nendstream\nendobj\ntrailer\n<</Root %s 0 R>>\n" % catalog[1] + _END
    free = max(int(number) for number in _OBJECT.findall(hidden)) + 1
    kids = b" ".join(b"%s 0 R" % page for page in pages)
    tree = b"%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (free, len(pages), kids)
    top = b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (free + 1, free)
    return hidden + b"\nendstream\nendobj\n" + tree + top + b"trailer\n<</Root %d 0 R>>\n" % (free + 1) + _END
