"""What a worker does with one task: it returns an outcome and never raises.

In: `Task`, `Settings`. Out: `Outcome`; the result is landed before the outcome is returned. Nothing of a document's text is in an outcome.
"""

from __future__ import annotations

import hashlib
import json
import time
import traceback
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extractor import pipeline
from extractor.batch.addresses import base_name
from extractor.batch.storage import Store, read
from extractor.batch.tasks import Outcome, Settings, Task
from extractor.errors import ExtractorError, MemoryLimit, PasswordError, SourceChanged
from extractor.read.pdfium import forget
from extractor.redact import Redactor
from extractor.write import to_json

if TYPE_CHECKING:
    from extractor.catalogue import Catalogue


def perform(task: Task, settings: Settings) -> Outcome:
    """Does the task. Whatever happens is an outcome."""
    begun = time.perf_counter()
    try:
        outcome = _KINDS[task.kind](task, settings)
    except ExtractorError as error:
        outcome = Outcome(task.ticket, error.code, _unnamed(error.message, task), error.remedy)
    except MemoryError:
        outcome = Outcome(task.ticket, MemoryLimit.code, "More memory than a document may take", MemoryLimit.remedy)
    except Exception as error:  # a fault of the program costs this document only
        outcome = Outcome(task.ticket, "fault", f"A fault of the program ({_where(error)})", "Report it, with the file if you may.")
    return replace(outcome, seconds=round(time.perf_counter() - begun, 3))


def _unnamed(message: str, task: Task) -> str:
    """The message without the file's name, which stands beside it anyway."""
    bare = message.removeprefix(f"{base_name(task.source)}: ")
    return bare[:1].upper() + bare[1:]


def _where(error: Exception) -> str:
    """The kind of a fault and its place in the code: never its words, which may be a document's."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def _look(task: Task, settings: Settings) -> Outcome:
    data, fingerprint = read(task.source, settings.limits.file_bytes)
    return Outcome(task.ticket, sha256=hashlib.sha256(data).hexdigest(), fingerprint=fingerprint, size=len(data))


def _extract(task: Task, settings: Settings) -> Outcome:
    data, fingerprint = read(task.source, settings.limits.file_bytes)
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 != task.sha256:
        raise SourceChanged("The file changed while it was read")
    forget()
    catalogue = _opened(data, task, settings)
    if settings.redact:
        catalogue = Redactor(settings.redact, settings.redaction_key).redacted(catalogue)
    Store(settings.out).write(task.name, to_json(catalogue).encode())
    return _outcome(task, catalogue, fingerprint)


def _opened(data: bytes, task: Task, settings: Settings) -> Catalogue:
    """The document, read with the first password that opens it."""
    more = {"reader": task.reader} if task.reader else {}
    for password in (None, *settings.passwords):
        try:
            return pipeline.extract(
                data, filename=base_name(task.source), password=password, limits=settings.limits, **{**settings.extract, **more}
            )
        except PasswordError:
            continue
    if settings.passwords:
        raise PasswordError("Encrypted, and none of the passwords opens it")
    raise PasswordError("Encrypted, and a password is needed", remedy="List passwords in a file, one a line, for --password-file.")


def _outcome(task: Task, catalogue: Catalogue, fingerprint: str | None) -> Outcome:
    counts = Counter(d.severity for d in catalogue.diagnostics)
    return Outcome(
        task.ticket,
        sha256=catalogue.source.sha256,
        fingerprint=fingerprint,
        size=catalogue.source.bytes,
        pages=catalogue.source.pages,
        characters=catalogue.coverage.characters,
        document_type=catalogue.document_type,
        reader=catalogue.extraction.reader,
        errors=counts["error"],
        warnings=counts["warning"],
        infos=counts["info"],
        doubts=tuple(sorted({d.code for d in catalogue.diagnostics if d.severity != "info"})),
    )


def _copy(task: Task, settings: Settings) -> Outcome:
    """The result of the same content under another name: `filename` is all that differs."""
    store = Store(settings.out)
    result = json.loads(store.read(task.original))
    result["source"]["filename"] = base_name(task.source)
    store.write(task.name, (json.dumps(result, ensure_ascii=False, indent=2) + "\n").encode())
    return Outcome(task.ticket, sha256=task.sha256)


_KINDS = {"look": _look, "extract": _extract, "copy": _copy}
