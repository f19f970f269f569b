"""Bytes to be read, wherever they come from, and the first look at them.

In: a path, bytes or an open binary file. Out: name and bytes. Raises MissingInput, EmptyInput, NotPdf.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import BinaryIO

from extractor.errors import EmptyInput, MissingInput, NotPdf

HEADER_WITHIN = 1024
"""Bytes in which '%PDF-' stands, by the standard."""
_INSIDE = (re.compile(rb"\b\d{1,10}\s+\d{1,5}\s+obj\b"), re.compile(rb"\bendstream\b|\btrailer\b"))
"""What stands in a PDF whose header is lost, or pushed away by what was put before it."""
_OTHERS = (b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"From ", b"Return-Path:", b"Received:", b"MIME-Version:")
"""How archives and mails begin, which may hold a PDF and are none."""
Readable = str | os.PathLike[str] | bytes | BinaryIO


def load_bytes(source: Readable, filename: str | None = None) -> tuple[str, bytes]:
    """The base name and the bytes of `source`."""
    if isinstance(source, bytes):
        name, data = filename or "document.pdf", source
    elif isinstance(source, str | os.PathLike):
        name, data = filename or Path(source).name, _from_path(Path(source))
    else:
        name, data = filename or Path(str(getattr(source, "name", "document.pdf"))).name, source.read()
    check(name, data)
    return name, data


def _from_path(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingInput(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise MissingInput(f"{path}: a folder, not a file", remedy="Give the PDF files in it.") from error
    except (OSError, ValueError) as error:
        raise MissingInput(f"{path}: cannot be opened ({getattr(error, 'strerror', None) or error})") from error


def check(name: str, data: bytes) -> None:
    """Raises EmptyInput or NotPdf where `data` cannot be a PDF."""
    if not data:
        raise EmptyInput(f"{name}: the file is empty")
    if b"%PDF-" in data[:HEADER_WITHIN]:
        return
    if data.startswith(_OTHERS) or not all(part.search(data) for part in _INSIDE):
        raise NotPdf(f"{name}: not a PDF file")
