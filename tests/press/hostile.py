"""Small PDFs that mean harm or are broken in one known way, written by hand so that nothing repairs them on the way.

In: what is wrong with them. Out: bytes.
"""

from __future__ import annotations

import zlib

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>%s>>%s>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode" + entries)


def text(words: str, y: int = 700) -> bytes:
    return b"BT /F 12 Tf 72 %d Td (%s) Tj ET\n" % (y, words.encode("cp1252"))


def assembled(objects: dict[int, bytes], *, table: bool = True) -> bytes:
    """A PDF of these objects; without a `table`, readers must rebuild it."""
    data, places = b"%PDF-1.5\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    size = max(objects) + 1
    if table:
        rows = b"".join(b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(size))
        data += b"xref\n0 %d\n%s" % (size, rows)
    return data + b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, start if table else 0)


def document(
    *contents: bytes, more: dict[int, bytes] | None = None, resources: bytes = b"", page: bytes = b"", table: bool = True
) -> bytes:
    """A page for each of the content streams (whole objects, from `stream` or `packed`); `more` objects from number 100."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: FONT}
    kids = []
    for index, content in enumerate(contents):
        number = 10 + 2 * index
        objects[number], objects[number + 1] = PAGE % (number + 1, resources, page), content
        kids.append(b"%d 0 R" % number)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return assembled(objects | (more or {}), table=table)


def letter() -> bytes:
    return document(stream(text("Referat af mødet") + text("Til stede var alle.", 680)))


def without_pages() -> bytes:
    return document()


def page_that_fails() -> bytes:
    """Three pages, the second of which has a filter that nobody knows."""
    return document(stream(text("Side et.")), stream(b"x", b"/Filter/NoSuchDecode"), stream(text("Side tre.")))


def bomb() -> bytes:
    """A page whose instructions, a few hundred bytes, unfold to 64 megabytes, beside a sound one."""
    twice = zlib.compress(zlib.compress(bytes(2**26), 9), 9)
    return document(stream(text("Side et.")), stream(twice, b"/Filter[/FlateDecode/FlateDecode]"))


def drawing_itself() -> bytes:
    """A form that draws itself, and one that draws it."""
    forms = {
        100: stream(b"/A Do " + text("Formens tekst.", 600), _FORM + b"101 0 R/B 100 0 R>>>>"),
        101: stream(b"/B Do", _FORM + b"100 0 R/B 100 0 R>>>>"),
    }
    return document(stream(text("Sidens tekst.") + b"/A Do"), more=forms, resources=b"/XObject<</A 100 0 R>>")


_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</A "


def billion() -> bytes:
    """Forms that draw each other eight times, nine deep: a hundred million drawings."""
    forms = {}
    for level in range(9):
        inner = b"/Resources<</XObject<</F %d 0 R>>>>" % (101 + level) if level < 8 else b""
        forms[100 + level] = stream(b"/F Do " * 8, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + inner)
    return document(stream(text("Sidens tekst.") + b"/F Do " * 8), more=forms, resources=b"/XObject<</F 100 0 R>>")


def nested(depth: int = 20_000) -> bytes:
    """Arrays within arrays, in a page's instructions and in an object of its own."""
    return document(stream(text("Sidens tekst.") + b"[" * depth), more={100: b"[" * depth}, page=b"/Odd 100 0 R")


def deep_tree(depth: int = 400) -> bytes:
    """A page under many tiers of pages."""
    objects = {1: b"<</Type/Catalog/Pages 100 0 R>>", 3: FONT}
    for level in range(depth):
        objects[100 + level] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (101 + level)
    objects[100 + depth] = PAGE.replace(b"/Parent 2 0 R", b"") % (5, b"", b"")
    objects[5] = stream(text("Dybt nede."))
    return assembled(objects)


def looping_tree() -> bytes:
    """Pages whose children are their parents, and one page."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: FONT, 2: b"<</Type/Pages/Count 9/Kids[4 0 R 2 0 R 10 0 R]>>"}
    objects |= {4: b"<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R]>>", 10: PAGE % (11, b"", b""), 11: stream(text("Den ene side."))}
    return assembled(objects)


def sized(box: bytes) -> bytes:
    """A page of a forged size."""
    return letter().replace(b"[0 0 595 842]", box)


def form_field() -> bytes:
    """A page with a field that is filled in: its text stands in the field's own drawing."""
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(navn)/V(Udfyldt)/Rect[72 600 300 620]/F 4/P 10 0 R/AP<</N 101 0 R>>>>"
    shown = b"/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F 3 0 R>>>>"
    more = {100: field, 101: stream(b"BT /F 12 Tf 2 5 Td (Udfyldt felt) Tj ET", shown)}
    return document(stream(text("Navn:")), more=more, page=b"/Annots[100 0 R]")
