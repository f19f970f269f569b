"""`extractor batch`, put together: what was asked for, turned into a run over a manifest.

In: `Request`. Out: `Summary`. Raises UsageError, OutputError, ProfileError, MissingInput.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import signal
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

from filelock import FileLock, Timeout

from extractor import profile as profiles
from extractor.batch.addresses import found, is_remote, to_path
from extractor.batch.manifest import FILE, Key, Manifest
from extractor.batch.report import Summary, summarize, write_report
from extractor.batch.run import Choice, Event, Executor, Run, Stop
from extractor.batch.storage import Store
from extractor.batch.tasks import Settings
from extractor.errors import ExitCode, OutputError, UsageError
from extractor.limits import MIB, Limits
from extractor.profile import Profile
from extractor.read.ocr import OcrOptions, tesseract
from extractor.version import __version__

KEY_FILE = "redaction.key"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for. `extract` goes to `pipeline.extract` as it is."""

    sources: Iterator[str]
    out: str
    jobs: int | None = None
    timeout: float = 600.0
    memory: int = 2048
    max_pages: int = 20_000
    recycle: int = 200
    match: str = "*.pdf"
    retry_failed: bool = False
    fresh: bool = False
    passwords: tuple[str, ...] = ()
    redact: str | None = None
    scheduler: str | None = None
    manifest: str | None = None
    reports: tuple[str, ...] = ()
    extract: dict[str, Any] = field(default_factory=dict)


class Watcher(Protocol):
    """Whoever shows what happens."""

    def enrolling(self) -> None: ...
    def begin(self, total: int) -> None: ...
    def over(self, event: Event) -> None: ...
    def stopping(self) -> None: ...
    def end(self) -> None: ...


def run(request: Request, watcher: Watcher) -> Summary:
    """Does the batch. The summary's exit code is 0, 6 or 7; 130 where it was interrupted."""
    store, path = Store(request.out), _manifest_path(request)
    _check(request)
    settings, key = _settings(request), None
    with ExitStack() as stack:
        store.prepare()
        stack.enter_context(_alone(path))
        manifest = Manifest(path)
        stack.callback(manifest.close)
        settings = replace(settings, redaction_key=_redaction_key(path.parent / KEY_FILE) if request.redact else b"")
        key = _key(settings)
        if request.fresh:
            for record in manifest.records():
                store.remove(record.name)
            manifest.forget()
        stop = Stop()
        stack.enter_context(_stoppable(stop, watcher))
        executor = _executor(request, settings)
        stack.callback(executor.close)
        work = Run(manifest, store, executor, settings, key, stop)
        watcher.enrolling()
        work.enrol(found(request.sources, request.match, request.out), Choice(request.retry_failed, _readable_now(settings)))
        watcher.begin(work.total)
        how = "broken off"
        try:
            work.work(watcher.over)
            how = "interrupted" if stop.asked else "done"
        finally:
            watcher.end()
            manifest.end_run(work.number, datetime.now(UTC).isoformat(timespec="seconds"), how)
        summary = summarize(manifest, work.number)
        for report in request.reports:
            write_report(manifest, report)
        if store.remote:
            store.put(FILE, manifest.snapshot())
    if not summary.documents and not stop.asked:
        raise UsageError("No PDF among the sources", remedy=f"Files are taken from folders where their names are like '{request.match}'.")
    return replace(summary, exit_code=ExitCode.INTERRUPTED) if stop.asked else summary


def _check(request: Request) -> None:
    if is_remote(request.out) and not request.manifest:
        raise UsageError("OUT is no folder of this machine", remedy="Name a local file for the manifest with --manifest FILE.")


def _manifest_path(request: Request) -> Path:
    return Path(request.manifest) if request.manifest else Path(to_path(request.out)) / FILE


def _settings(request: Request) -> Settings:
    """The settings; the profile is loaded here, so that a faulty one is found before anything is done, and workers need no file."""
    extract = dict(request.extract)
    if isinstance(extract.get("profile"), str):
        extract["profile"] = profiles.load(extract["profile"])
    out = request.out if is_remote(request.out) else os.path.abspath(to_path(request.out))
    limits = Limits(seconds=request.timeout, memory=request.memory * MIB, pages=request.max_pages)
    return Settings(out, limits, request.passwords, extract, request.redact)


def _key(settings: Settings) -> Key:
    """What the results depend on. Passwords and limits are no part of it: they decide whether there is a result, not what is in it."""
    profile = settings.extract.get("profile")
    chosen = [profile] if isinstance(profile, Profile) else [profiles.load(name) for name in profiles.names()]
    digest = chosen[0].digest if len(chosen) == 1 else _digest([p.digest for p in chosen])
    rest = {k: _said(v) for k, v in sorted(settings.extract.items()) if k != "profile"}
    return Key(digest, _digest([rest, settings.redact, hashlib.sha256(settings.redaction_key).hexdigest()]), __version__)


def _readable_now(settings: Settings) -> frozenset[str]:
    """The doubts of pages that could not be read from their pictures, where they can be read now: Tesseract may have come since."""
    options = settings.extract.get("ocr")
    if not isinstance(options, OcrOptions) or options.mode == "never":
        return frozenset()
    try:
        tesseract.demand(options.language)
    except tesseract.OcrMissing:
        return frozenset()
    return frozenset({"no-text-layer", "text-layer-unusable"})


def _said(value: object) -> object:
    """An option as far as it changes a result: how many at a time, and whether pictures are kept, does not."""
    if isinstance(value, OcrOptions):
        return {k: v for k, v in asdict(value).items() if k not in ("jobs", "cache")}
    return str(value)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _executor(request: Request, settings: Settings) -> Executor:
    if request.scheduler:
        from extractor.batch.cluster import Cluster  # distributed is not always installed, and slow to import

        return Cluster(request.scheduler, settings, request.recycle)
    from extractor.batch.pool import Processes

    return Processes(settings, request.jobs or _processors(), request.recycle)


def _processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _redaction_key(path: Path) -> bytes:
    """The secret that makes pseudonyms; made once for OUT, readable by its owner alone, so that a run that goes on gives the same ones."""
    try:
        if not path.exists():
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR), "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32))
        return bytes.fromhex(path.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise OutputError(f"{path}: the key of the pseudonyms cannot be used") from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One batch at a time in one folder; the lock is gone with the process that held it."""
    lock = FileLock(f"{path}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise UsageError(f"{path.parent}: another batch is running here", remedy="Wait for it, or choose another OUT.") from error
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _stoppable(stop: Stop, watcher: Watcher) -> Iterator[None]:
    """The first Ctrl-C or TERM asks the run to stop, the second ends it."""

    def asked(number: int, frame: FrameType | None) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.asked = True
        watcher.stopping()

    before = {s: signal.signal(s, asked) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def opened(out: str) -> Iterator[Manifest]:
    """The manifest of OUT, or the manifest file itself, to be read only."""
    path = Path(to_path(out))
    path = path / FILE if path.is_dir() else path
    if not path.is_file():
        raise UsageError(f"{out}: no batch was run here", remedy="Give the folder that was OUT, or a manifest file.")
    manifest = Manifest(path, read_only=True)
    try:
        yield manifest
    finally:
        manifest.close()
