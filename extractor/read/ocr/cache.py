"""What was read from pictures, kept for the next time.

In: a picture and the settings it is read with. Out: the `Reading` of before, if any. One small file a page in the user's cache folder, the
least used taken away over a limit. Plain files of JSON: the cache libraries at hand keep pickles, which run code when they are read.
"""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import platformdirs

from extractor.geometry import Box
from extractor.read.ocr.render import Picture
from extractor.read.ocr.seen import Mended, Reading, Seen, Stamped

VERSION = "12"
"""Raised when readings change: older ones are not found any more."""
LIMIT = 64 * 2**20
"""Bytes that the cache holds at most."""
FOLDER_VARIABLE = "EXTRACTOR_CACHE"


def folder() -> Path:
    """Where readings are kept: the user's cache folder, or what the environment names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_cache_dir("kl-extractor")) / "ocr"


def key(picture: Picture, *settings: str) -> str:
    """The name of a reading: what its picture shows, and how it is read."""
    digest = hashlib.blake2b("\n".join((VERSION, *settings, f"{picture.scale:.6f}", str(picture.gray.shape))).encode(), digest_size=20)
    digest.update((picture.gray if picture.color is None else picture.color).tobytes())
    return digest.hexdigest()


def load(name: str) -> Reading | None:
    """The reading of that name; None where there is none, or it is damaged."""
    path = folder() / f"{name}.json.gz"
    try:
        found = _reading(json.loads(gzip.decompress(path.read_bytes())))
        os.utime(path)
    except (OSError, EOFError, ValueError, TypeError, KeyError):
        return None
    return found


def store(name: str, reading: Reading) -> None:
    """Keeps the reading; a cache that cannot be written is no fault."""
    data = gzip.compress(json.dumps(dataclasses.asdict(reading), ensure_ascii=False).encode(), mtime=0)
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder(), delete=False) as file:
            file.write(data)
        os.replace(file.name, folder() / f"{name}.json.gz")
    except OSError:
        return


def trim() -> None:
    """Takes the least used readings away until the cache keeps to its limit."""
    try:
        kept = sorted(((s.st_mtime, s.st_size, p) for p in folder().glob("*.json.gz") for s in [p.stat()]), reverse=True)
        total = 0
        for _, size, path in kept:
            total += size
            if total > LIMIT:
                path.unlink(missing_ok=True)
    except OSError:
        return


def _reading(data: dict[str, Any]) -> Reading:
    """A reading from what JSON kept of it."""
    words = tuple(Seen(**{**w, "box": Box(*w["box"])}) for w in data.pop("words"))
    mended = tuple(Mended(**{**m, "box": Box(*m["box"])}) for m in data.pop("mended"))
    stamps = tuple(Stamped(**{**s, "box": Box(*s["box"])}) for s in data.pop("stamps"))
    rules = tuple((Box(*box), color) for box, color in data.pop("rules"))
    fills = tuple((Box(*box), str(color)) for box, color in data.pop("fills"))
    dropped = tuple((str(text), Box(*box)) for text, box in data.pop("dropped"))
    return Reading(**data, words=words, mended=mended, rules=rules, fills=fills, dropped=dropped, stamps=stamps)
