"""Limits for pdfminer, which has none of its own: what streams unfold to, and how much is drawn on a page.

In: `Limits`. Out: a context in which pdfminer raises TooLarge for streams, and ends a page that takes too much. Its functions are wrapped
once, when this module is imported; outside the context they do what they always did.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from typing import Any

from pdfminer import pdftypes
from pdfminer.cmapdb import CMapParser, FileCMap, FileUnicodeMap
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdfparser import PDFStreamParser
from pdfminer.psexceptions import PSEOF

from extractor.errors import TooLarge
from extractor.limits import Limits

HEAVY, LOOPING, NESTED = "Heavy", "Looping", "Nested"  # the first as the error below is called
"""Why a page was cut short: more than this reader can take, forms that draw each other without end, or too many in each other."""
PIECE = 1024
"""Bytes of a corrupt stream that are unfolded at once."""


class Heavy(TooLarge):
    """Too much for this reader, which takes some microseconds for each byte that it parses; the second one is a hundred times faster."""


class _Account:
    """What the file and the page have used so far."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.unfolded = 0
        self.next_page()

    def next_page(self) -> None:
        self.objects = self.glyphs = self.shapes = self.instructions = self.streams = self.mapped = 0
        self.cut: str | None = None
        self.deep = False

    def cut_short(self, why: str) -> None:
        """No more of this page is read; what was read of it stays."""
        self.cut = self.cut or why

    def unfold(self, size: int) -> None:
        if size > self.limits.stream_bytes:
            raise TooLarge(f"A stream unfolds to more than {self.limits.stream_bytes} bytes")
        self.unfolded += size
        if self.unfolded > self.limits.unfolded_bytes:
            raise TooLarge(f"Its streams unfold to more than {self.limits.unfolded_bytes} bytes")


_ACCOUNT: ContextVar[_Account | None] = ContextVar("account", default=None)


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """Reading under these limits."""
    token = _ACCOUNT.set(_Account(limits))
    try:
        yield
    finally:
        _ACCOUNT.reset(token)


def next_page() -> None:
    """A new page begins: its counts are nought."""
    account = _ACCOUNT.get()
    if account:
        account.next_page()


def cut_short() -> str | None:
    """Why the page was not read to its end: HEAVY or LOOPING; None where it was."""
    account = _ACCOUNT.get()
    return account.cut if account else None


def entered(depth: int) -> None:
    """A form is drawn within so many others."""
    account = _ACCOUNT.get()
    if account and depth > account.limits.nesting:
        account.deep = True


def cause(error: Exception) -> str:
    """The kind of error that a page failed of, looked for inside pdfplumber's wrapping; NESTED where its forms were too deep."""
    account = _ACCOUNT.get()
    if account and account.deep:
        return NESTED
    inner = next((a for a in error.args if isinstance(a, Exception)), error)
    return type(inner).__name__


class _Zlib:
    """Stands for the module zlib in pdfminer: unfolds no more than the limit allows."""

    error = zlib.error

    @staticmethod
    def decompress(data: bytes) -> bytes:
        account = _ACCOUNT.get()
        if account is None:
            return zlib.decompress(data)
        unfolding = zlib.decompressobj()
        whole = unfolding.decompress(data, account.limits.stream_bytes + 1)
        account.unfold(len(whole))
        if not unfolding.eof:
            raise zlib.error("incomplete or truncated stream")
        return whole


def _salvaged(data: bytes) -> bytes:
    """What a corrupt stream unfolds to before its fault. pdfminer adds byte to byte, which takes the square of the time."""
    account = _ACCOUNT.get()
    unfolding, pieces, size = zlib.decompressobj(), [], 0
    for start in range(0, len(data), PIECE):
        piece, sound = _piece(unfolding, data[start : start + PIECE])
        pieces.append(piece)
        size += len(piece)
        if account and size > account.limits.stream_bytes:
            account.unfold(size)
        if not sound:
            break
    return b"".join(pieces)


def _piece(unfolding: Any, data: bytes) -> tuple[bytes, bool]:
    """What a piece unfolds to, up to its first bad byte; and whether it has none."""
    before = unfolding.copy()
    try:
        return unfolding.decompress(data), True
    except zlib.error:
        found = []
        for byte in data:
            try:
                found.append(before.decompress(bytes((byte,))))
            except zlib.error:
                break
        return b"".join(found), False


def _lzw(data: bytes) -> bytes:
    """Lempel-Ziv-Welch, a bounded number of bytes."""
    pieces: list[bytes] = []
    size = 0
    account = _ACCOUNT.get()
    for piece in LZWDecoder(BytesIO(data)).run():
        pieces.append(piece)
        size += len(piece)
        if account and size > account.limits.stream_bytes:
            account.unfold(size)
    if account:
        account.unfold(size)
    return b"".join(pieces)


def _measured(decode: Callable[..., bytes]) -> Callable[..., bytes]:
    """A decoder whose output is at most a small multiple of its input: measured afterwards."""

    def wrapped(*args: Any) -> bytes:
        data = decode(*args)
        account = _ACCOUNT.get()
        if account:
            account.unfold(len(data))
        return data

    return wrapped


def _counted(method: Callable[..., Any], what: str, limit: str) -> Callable[..., Any]:
    """A method that draws: beyond the page's limit, its calls do nothing."""

    def wrapped(*args: Any, **more: Any) -> Any:
        account = _ACCOUNT.get()
        if account is not None:
            count = getattr(account, what) + 1
            setattr(account, what, count)
            if count > getattr(account.limits, limit):
                account.cut_short(HEAVY)
                return 0.0
        return method(*args, **more)

    return wrapped


def _stopping(method: Callable[[PDFContentParser], Any]) -> Callable[[PDFContentParser], Any]:
    """The method that gives the next instruction: beyond a limit, the page is at its end."""

    def wrapped(parser: PDFContentParser) -> Any:
        account = _ACCOUNT.get()
        if account is not None:
            account.objects += 1
            if account.objects > account.limits.page_objects:
                account.cut_short(HEAVY)
            if account.cut:
                raise PSEOF(account.cut)
        return method(parser)

    return wrapped


def _weighed(method: Callable[[PDFContentParser], bool]) -> Callable[[PDFContentParser], bool]:
    """The method that opens the next stream of instructions: these, and their bytes, count towards limits of the page."""

    def wrapped(parser: PDFContentParser) -> bool:
        opened = method(parser)
        account = _ACCOUNT.get()
        if account is not None and opened:
            account.streams += 1
            account.instructions += len(parser.fp.getbuffer())  # type: ignore[attr-defined]
            if account.streams > account.limits.page_streams:
                account.cut_short(LOOPING)
            if account.instructions > account.limits.page_bytes:
                account.cut_short(HEAVY)
            if account.cut:
                raise PSEOF(account.cut)
        return opened

    return wrapped


def _mapped(method: Callable[..., None]) -> Callable[..., None]:
    """The method that writes one entry of a font's table: ranges of a few bytes stand for millions of these."""

    def wrapped(table: object, *args: Any) -> None:
        account = _ACCOUNT.get()
        if account is not None:
            account.mapped += 1
            if account.mapped > account.limits.font_map_entries:
                raise Heavy(f"More than {account.limits.font_map_entries} characters in the tables of a page's fonts")
        method(table, *args)

    return wrapped


def _light(parser: type, argument: int, limit: str) -> None:
    """A parser that takes bytes, or a file of bytes in memory, only up to a limit."""
    method = parser.__init__  # type: ignore[misc]

    def wrapped(self: object, *args: Any) -> None:
        account = _ACCOUNT.get()
        data = args[argument].getbuffer() if hasattr(args[argument], "getbuffer") else args[argument]
        if account is not None and len(data) > getattr(account.limits, limit):
            raise Heavy(f"More than {getattr(account.limits, limit)} bytes to parse at once")
        method(self, *args)

    setattr(parser, "__init__", wrapped)  # noqa: B010


def _install() -> None:
    setattr(pdftypes, "zlib", _Zlib)  # noqa: B010  # neither is among the names that the module gives out
    setattr(pdftypes, "lzwdecode", _lzw)  # noqa: B010
    pdftypes.decompress_corrupted = _salvaged
    for name in ("rldecode", "ascii85decode", "asciihexdecode", "ccittfaxdecode"):
        setattr(pdftypes, name, _measured(getattr(pdftypes, name)))
    setattr(PDFContentParser, "fillfp", _weighed(PDFContentParser.fillfp))  # noqa: B010
    setattr(PDFContentParser, "nextobject", _stopping(PDFContentParser.nextobject))  # noqa: B010
    _light(PDFStreamParser, 0, "object_stream_bytes")
    _light(CMapParser, 1, "font_map_bytes")
    setattr(FileUnicodeMap, "add_cid2unichr", _mapped(FileUnicodeMap.add_cid2unichr))  # noqa: B010
    setattr(FileCMap, "add_code2cid", _mapped(FileCMap.add_code2cid))  # noqa: B010
    for owner, method, what, limit in (
        (PDFLayoutAnalyzer, "render_char", "glyphs", "page_glyphs"),
        (PDFLayoutAnalyzer, "paint_path", "shapes", "page_shapes"),
    ):
        setattr(owner, method, _counted(getattr(owner, method), what, limit))


_install()
