"""Reading sources and landing results, on disk or through fsspec.

In: addresses. Out: bytes; results that are whole or not there. Raises MissingInput, TooLarge, SourceChanged, OutputError.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Any

from extractor.batch.addresses import filesystem, is_remote, to_path
from extractor.errors import MissingInput, OutputError, SourceChanged, TooLarge
from extractor.write import write_atomically

RESULTS = "results"
PIECE = 4 * 1024 * 1024
SCRATCH = ".scratch"
"""Where files are written before they are moved to the results: OUT/results never holds half a file."""
PROBE = ".probe"
_REACH = "Check the address, the network and the rights to write there."


def read(address: str, most: int) -> tuple[bytes, str | None]:
    """The bytes of a source and its fingerprint; TooLarge beyond `most` bytes."""
    if is_remote(address):
        return _read_remote(address, most)
    try:
        return _read_local(to_path(address), most)
    except FileNotFoundError as error:
        raise MissingInput("No such file") from error
    except (OSError, ValueError) as error:
        raise MissingInput(f"Cannot be opened ({getattr(error, 'strerror', None) or type(error).__name__})") from error


def _read_local(path: str, most: int) -> tuple[bytes, str | None]:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe that nobody writes to must not hold us up
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(file.fileno())
        if stat.S_ISDIR(before.st_mode):
            raise MissingInput("A folder that cannot be listed")
        if not stat.S_ISREG(before.st_mode):
            raise MissingInput("Not a regular file", remedy="Give a file; pipes and devices are not read.")
        data = _bounded(file, most)
        if _stamp(os.fstat(file.fileno())) != _stamp(before):
            raise SourceChanged("The file changed while it was read")
    return data, _stamp(before)


def _read_remote(address: str, most: int) -> tuple[bytes, str | None]:
    try:
        fs, path = filesystem(address)
        stamp = _remote_stamp(fs.info(path))  # before the bytes: what changes meanwhile is looked at again the next time
        with fs.open(path, "rb") as file:
            return _bounded(file, most), stamp
    except (MissingInput, TooLarge):
        raise
    except Exception as error:  # each file system raises errors of its own
        cause = error.__cause__ if isinstance(error, FileNotFoundError) else error  # HTTP says 'not found' whatever happened
        if cause is None or isinstance(cause, FileNotFoundError):
            raise MissingInput("No such file", remedy="Check the address.") from error
        said = f"HTTP {cause.status}" if hasattr(cause, "status") else type(cause).__name__
        raise MissingInput(f"Cannot be fetched ({said})", remedy="Check the address and the network, and run again.") from error


def _bounded(file: Any, most: int) -> bytes:
    """Piece by piece: a reader that is asked for `most` bytes at once may set aside as much."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(PIECE):
        pieces.append(bytes(piece))
        size += len(piece)
        if size > most:
            raise TooLarge(f"More than {most} bytes")
    return b"".join(pieces)


def fingerprint(address: str) -> str | None:
    """What tells without reading that a file is the one it was. None where unknown."""
    try:
        if is_remote(address):
            fs, path = filesystem(address)
            return _remote_stamp(fs.info(path))
        return _stamp(os.stat(to_path(address)))
    except Exception:  # each file system raises errors of its own
        return None


def _stamp(seen: os.stat_result) -> str:
    """Size, time of change and of its entry."""
    return f"{seen.st_size}-{seen.st_mtime_ns}-{seen.st_ctime_ns}"


def _remote_stamp(info: dict[str, Any]) -> str | None:
    """Size and checksum, as S3, HTTP and zip files give them; None where there is no checksum and no time of change."""
    marks = [str(info[mark]) for mark in ("ETag", "Content-MD5", "Last-Modified", "CRC", "date_time", "mtime") if info.get(mark)]
    return "-".join([str(info.get("size")), *marks]) if marks else None


class Store:
    """Where results go: a folder, or an fsspec address."""

    def __init__(self, out: str) -> None:
        self.out = out
        self.remote = is_remote(out)
        if self.remote:
            self.fs, self.root = filesystem(out)
        else:
            self.folder = Path(to_path(out))

    def prepare(self) -> None:
        """Makes the folders and takes away what a killed run left half done. Raises OutputError."""
        if self.remote:
            self._reach()
            return
        try:
            for part in (RESULTS, SCRATCH):
                (self.folder / part).mkdir(parents=True, exist_ok=True)
            for left in (self.folder / SCRATCH).iterdir():
                left.unlink()
            write_atomically(self.folder / SCRATCH / PROBE, b"")
            (self.folder / SCRATCH / PROBE).unlink()
        except OSError as error:
            raise OutputError(f"{self.out}: cannot be written ({error.strerror or error})") from error

    def _reach(self) -> None:
        try:
            self.fs.makedirs(f"{self.root}/{RESULTS}", exist_ok=True)
        except Exception as error:  # each file system raises errors of its own
            raise OutputError(f"{self.out}: cannot be written ({type(error).__name__})", remedy=_REACH) from error
        self._pipe(f"{RESULTS}/{PROBE}.json", b"")
        self.remove(PROBE)

    def write(self, name: str, data: bytes) -> None:
        """Lands a result. Raises OutputError."""
        if not self.remote:
            write_atomically(self.folder / RESULTS / f"{name}.json", data, scratch=self.folder / SCRATCH)
            return
        self._pipe(f"{RESULTS}/{name}.json", data)

    def read(self, name: str) -> bytes:
        """A result's bytes. Raises OSError."""
        return bytes(self.fs.cat_file(self._at(name))) if self.remote else (self.folder / RESULTS / f"{name}.json").read_bytes()

    def has(self, name: str) -> bool:
        return bool(self.fs.exists(self._at(name))) if self.remote else (self.folder / RESULTS / f"{name}.json").is_file()

    def remove(self, name: str) -> None:
        """Takes a result away; nothing happens where there is none."""
        with contextlib.suppress(Exception):  # each file system raises errors of its own
            self.fs.rm_file(self._at(name)) if self.remote else (self.folder / RESULTS / f"{name}.json").unlink()

    def put(self, name: str, data: bytes) -> None:
        """Lands another file in OUT itself: a report, the manifest of a remote batch."""
        if self.remote:
            self._pipe(name, data)
        else:
            write_atomically(self.folder / name, data)

    def _pipe(self, path: str, data: bytes) -> None:
        try:
            self.fs.pipe_file(f"{self.root}/{path}", data)
        except Exception as error:  # each file system raises errors of its own
            raise OutputError(f"{self.out}: cannot be written ({type(error).__name__})", remedy=_REACH) from error

    def _at(self, name: str) -> str:
        return f"{self.root}/{RESULTS}/{name}.json"
