"""Files that are whole or not there.

In: a path and bytes. Out: the file, put in place at once. Raises OutputError.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from extractor.errors import OutputError


def write_atomically(path: Path, data: bytes, *, scratch: Path | None = None) -> None:
    """Writes beside the target, or in `scratch` on the same disk, and moves into place, so that no reader ever sees half a file.

    A link stays a link: the file that it leads to is replaced. Devices and pipes are written to as they are.
    """
    temporary: str | None = None
    try:
        target = path.resolve()
        if target.is_dir():
            raise OutputError(f"{path}: a folder", remedy="Name a file in it.")
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(prefix=".extractor-", suffix=".part", dir=scratch or target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode())
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def _mode() -> int:
    """The rights that a new file would have had: temporary files are for their owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
