"""Sources as addresses: what a file is called in the manifest, and how it is found again.

In: paths, folders, globs, fsspec addresses. Out: addresses, one a file: a path where it is UTF-8 text, else a 'file:' address with the
odd bytes percent-encoded; or an fsspec address ('s3://…', 'zip://member::archive.zip').
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote_from_bytes, unquote_to_bytes

import fsspec

from extractor.errors import UsageError

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]+(?:://|::)", re.IGNORECASE)
_ODD = "file:"


def is_remote(source: str) -> bool:
    """True for an fsspec address; a plain path and 'file:' are local."""
    return bool(_SCHEME.match(source)) and not source.startswith("file://")


def to_address(path: str) -> str:
    """A local path as an address that is text: bytes that are no UTF-8 are percent-encoded, with 'file:' before them."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return _ODD + quote_from_bytes(os.fsencode(path))
    return path


def to_path(address: str) -> str:
    """The local path of an address."""
    if address.startswith("file://"):
        return os.fsdecode(unquote_to_bytes(address.removeprefix("file://")))
    return os.fsdecode(unquote_to_bytes(address.removeprefix(_ODD))) if address.startswith(_ODD) else address


def base_name(address: str) -> str:
    """The file's own name, as text: bytes that are no UTF-8 become U+FFFD."""
    if is_remote(address):
        return PurePosixPath(address.split("::", 1)[0].split("?", 1)[0].rstrip("/")).name or "document.pdf"
    return os.fsencode(os.path.basename(to_path(address))).decode("utf-8", "replace")


def found(sources: Iterable[str], pattern: str, avoid: str) -> Iterator[str]:
    """The files that `sources` stand for, folders in sorted order, those named outright whatever they are called. A glob that meets
    nothing, and an address that cannot be listed, is given itself: reading it gives the error.

    `pattern` chooses files in folders, by name, in whatever case; `avoid` is a folder that is not entered: the batch's own.
    """
    for source in sources:
        if is_remote(source):
            yield from _remote(source, pattern)
        elif os.path.isdir(path := to_path(source)):
            yield from _folder(path, pattern, os.path.realpath(avoid))
        elif path.lower().endswith(".zip") and os.path.isfile(path):
            yield from _remote(f"zip://::{os.path.abspath(path)}", pattern)
        elif glob.has_magic(path) and not os.path.lexists(path):
            yield from _globbed(path, pattern, avoid)
        else:
            yield to_address(path)


def _globbed(path: str, pattern: str, avoid: str) -> Iterator[str]:
    """The files that a glob meets ('**' is any depth), and what is in the folders among them."""
    inside = os.path.realpath(avoid) + os.sep
    matches = sorted(glob.iglob(path, recursive=True))
    if not matches:
        yield to_address(path)
    for match in matches:
        if os.path.isdir(match):
            if "**" not in path:
                yield from _folder(match, pattern, os.path.realpath(avoid))
        elif not os.path.realpath(match).startswith(inside):
            yield to_address(match)


def _folder(top: str, pattern: str, avoid: str) -> Iterator[str]:
    """Files by folder, each sorted; links to folders are not followed, so that no loop is walked. A folder that cannot be listed is
    yielded itself: reading it gives the error."""
    unlisted: list[str] = []
    for folder, folders, files in os.walk(top, onerror=lambda e: unlisted.append(str(e.filename))):
        folders[:] = sorted(f for f in folders if os.path.realpath(os.path.join(folder, f)) != avoid)
        if os.path.realpath(folder) == avoid:
            folders[:] = []
            continue
        yield from (to_address(os.path.join(folder, f)) for f in sorted(files) if fits(f, pattern))
        while unlisted:
            yield to_address(unlisted.pop(0))
    yield from (to_address(f) for f in unlisted)


def fits(name: str, pattern: str) -> bool:
    return fnmatch(name.casefold(), pattern.casefold())


def filesystem(address: str) -> tuple[Any, str]:
    """The file system behind an fsspec address, and the path in it. Raises UsageError where there can be none; else whatever it raises."""
    try:
        fs, path = fsspec.core.url_to_fs(address)
    except ImportError as error:
        raise UsageError(f"{address}: {error}", remedy="pip install 'kl-extractor[remote]' brings what S3 and HTTPS need.") from error
    except ValueError as error:
        raise UsageError(f"{address}: {error}", remedy="Give a path, or an address like s3://, https:// or zip://.") from error
    return fs, path


def _remote(source: str, pattern: str) -> list[str]:
    """The files behind an fsspec address: one file, a glob, or a folder and all below it."""
    try:
        return _listed(source, pattern)
    except UsageError:
        raise
    except Exception:  # each file system raises errors of its own
        return [source]


def _listed(source: str, pattern: str) -> list[str]:
    fs, root = filesystem(source)
    outer = source.split("::", 1)[1] if "::" in source else None
    magic = glob.has_magic(root)
    if root and not magic and not fs.isdir(root):
        return [source]
    paths = sorted(fs.glob(root)) if magic else sorted(p for p in fs.find(root) if fits(PurePosixPath(p).name, pattern))
    found = [f"{source.split('://', 1)[0]}://{p}::{outer}" if outer else fs.unstrip_protocol(p) for p in paths]
    return found or [source] if magic else found
