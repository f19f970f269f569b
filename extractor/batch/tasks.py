"""What goes to a worker and what comes back: small values that can be pickled.

In: nothing (values only). Out: `Settings`, `Task`, `Outcome`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from extractor.limits import LIMITS, Limits

OK = "ok"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all documents of a run. `extract` goes to `pipeline.extract` as it is: profile, OCR and whatever it takes."""

    out: str
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = ()
    extract: dict[str, Any] = field(default_factory=dict)
    redact: str | None = None
    redaction_key: bytes = b""


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work. 'look' finds a file's sha256; 'extract' turns it into OUT/results/NAME.json; 'copy' makes that from another
    result of the same content, `original`. `reader` overrules the choice of reader in a second try."""

    ticket: int
    kind: Literal["look", "extract", "copy"]
    source: str
    name: str = ""
    sha256: str = ""
    original: str = ""
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task. `code` is 'ok' or the error's; the rest is what the manifest keeps."""

    ticket: int
    code: str = OK
    message: str = ""
    remedy: str = ""
    sha256: str | None = None
    fingerprint: str | None = None
    size: int | None = None
    pages: int | None = None
    characters: int | None = None
    document_type: str | None = None
    reader: str | None = None
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    doubts: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        return self.code == OK
