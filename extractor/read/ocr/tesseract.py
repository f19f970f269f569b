"""Tesseract, found at run time and run as a command.

In: a picture. Out: the words that Tesseract reads in it, with boxes and confidence. Raises `OcrFailed`, `OcrMissing`.

The command, not a binding: nothing to compile or to keep in step with a library, a process of its own can be given a time limit and
takes no page down with it, and pages run in parallel without Python's lock.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image

from extractor.geometry import Box
from extractor.read.ocr.render import Gray

COMMAND = "tesseract"
_WORD = "5"


class OcrMissing(Exception):
    """Tesseract, or one of the languages asked for, is not installed."""


class OcrFailed(Exception):
    """Tesseract ended with an error or took too long."""


class OutOfTime(OcrFailed):
    """Tesseract was still reading when the time was up."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word as Tesseract reads it: its box in pixels, its confidence from 0 to 100, and the line (of Tesseract's) that it stands on."""

    text: str
    box: Box
    confidence: float
    line: tuple[int, ...]


@lru_cache(maxsize=1)
def version() -> str | None:
    """The installed version, None where there is none."""
    if shutil.which(COMMAND) is None:
        return None
    lines = _run(["--version"], None, 20).decode("utf-8", "replace").splitlines()
    return lines[0].split()[-1] if lines else None


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The languages that are installed."""
    if version() is None:
        return frozenset()
    return frozenset(_run(["--list-langs"], None, 20).decode("utf-8", "replace").split("\n")[1:]) - {""}


def has_english() -> bool:
    """Whether the English model is there, which alone can read '@'."""
    return "eng" in languages()


def is_installed(language: str) -> bool:
    """Whether Tesseract and every part of `language` is there."""
    return version() is not None and set(language.split("+")) <= languages()


def demand(language: str) -> None:
    """Raises OcrMissing where Tesseract or a part of `language` ('dan', 'dan+eng') is not installed."""
    if version() is None:
        raise OcrMissing("Tesseract is not installed")
    missing = [name for name in language.split("+") if name not in languages()]
    if missing:
        raise OcrMissing(f"Tesseract lacks the language {', '.join(missing)}")


def remedy(language: str) -> str:
    """What to install, for a person."""
    packages = " ".join(f"tesseract-ocr-{name}" for name in language.split("+"))
    return f"Install Tesseract 5 with its models, on Debian and Ubuntu: apt install tesseract-ocr {packages}"


def recognise(picture: Gray, language: str, *, layout: int, dpi: int, timeout: float) -> list[Recognised]:
    """The words of a picture; `layout` is Tesseract's page segmentation mode, `timeout` in seconds."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(buffer, "PPM")
    call = ["stdin", "stdout", "-l", language, "--dpi", str(dpi), "--psm", str(layout), "-c", "thresholding_method=0", "tsv"]
    return _words(_run(call, buffer.getvalue(), timeout).decode("utf-8", "replace"))


def _run(arguments: list[str], data: bytes | None, timeout: float) -> bytes:
    """What the command writes; one thread a process, since pages are what runs in parallel."""
    try:
        done = subprocess.run(
            [COMMAND, *arguments],
            input=data if data is not None else b"",
            capture_output=True,
            timeout=timeout,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except FileNotFoundError as error:
        raise OcrMissing("Tesseract is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise OutOfTime("Tesseract took too long") from error
    except (subprocess.CalledProcessError, OSError) as error:
        said = re.sub(rb"\s+", b" ", getattr(error, "stderr", b"") or b"").decode("utf-8", "replace").strip()
        raise OcrFailed(f"Tesseract failed ({said[:120] or error})") from error
    return done.stdout


def _words(table: str) -> list[Recognised]:
    """The word rows of Tesseract's table."""
    found: list[Recognised] = []
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row["level"] != _WORD or not text:
            continue
        left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        found.append(Recognised(text, Box(left, top, left + width, top + height), float(row["conf"]), line))
    return found
