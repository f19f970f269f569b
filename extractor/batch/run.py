"""A batch from its sources to its last outcome.

In: sources and settings. Out: OUT/results, OUT/manifest.sqlite, `Tally`. Only what is new or changed is done. At most a few tasks for each
worker are under way, and the rest waits in the manifest, so that memory does not grow with the number of files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Literal, Protocol

from extractor.batch.addresses import base_name
from extractor.batch.manifest import Key, Manifest
from extractor.batch.storage import Store, fingerprint
from extractor.batch.tasks import OK, Outcome, Settings, Task
from extractor.errors import Crashed, MemoryLimit, OutputError, SourceChanged, TimeLimit, WorkerLost
from extractor.record import Record

ENROLLED_AT_ONCE = 500
MOST_WAITING = 1000
"""Documents that may wait for another of the same content; only then the next is fed."""
MOST_LOST = 2
"""Workers that may be ended from outside over one task before it is given up."""
MOST_LOOKS = 3
"""Times that a file that changes under our hands is looked at again."""
SECOND_READER = "pdfium"
_TRIED_AGAIN = {TimeLimit.code, MemoryLimit.code, Crashed.code}
"""What a second try with the faster reader may get over."""


class Executor(Protocol):
    """Where tasks are done."""

    @property
    def capacity(self) -> int:
        """How many tasks to have under way."""
        ...

    def submit(self, task: Task) -> None:
        """Starts a task."""
        ...

    def outcomes(self, seconds: float) -> Iterator[Outcome]:
        """What was finished meanwhile; waits up to `seconds` for the first."""
        ...

    def close(self) -> None:
        """Ends whatever is under way."""
        ...


@dataclass(frozen=True, slots=True)
class Event:
    """A document is over, or progress was made: for whoever shows it."""

    record: Record
    total: int
    finished: int
    failed: int


@dataclass(slots=True)
class Stop:
    """Set from outside: finish what is under way, begin nothing new."""

    asked: bool = False


@dataclass(slots=True)
class _Job:
    """A document under way."""

    record: Record
    attempts: int = 1
    sha256: str = ""
    fingerprint: str | None = None
    size: int | None = None
    looks: int = 1
    lost: int = 0
    task: Task | None = None
    first: Outcome | None = None
    copy_of: str | None = None
    waiting: list[_Job] = field(default_factory=list)
    """Documents of the same content, which wait for this one's result."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a run does with documents that are already in the manifest."""

    retry_failed: bool = False
    again: frozenset[str] = frozenset()
    """Doubts for which a result is made again: what a program that was missing then can do now."""


class Run:
    """One run over a set of sources."""

    def __init__(self, manifest: Manifest, store: Store, executor: Executor, settings: Settings, key: Key, stop: Stop) -> None:
        self.manifest, self.store, self.executor, self.settings, self.key, self.stop = manifest, store, executor, settings, key, stop
        self.number = manifest.begin_run(_now())
        self._jobs: dict[int, _Job] = {}
        self._extracting: dict[str, _Job] = {}
        self._ready: deque[tuple[_Job, Task]] = deque()
        self._waiting = 0
        self._again: frozenset[str] = frozenset()
        self._tickets = 0
        self.finished = 0
        self.failed = 0
        self.total = 0

    def enrol(self, sources: Iterable[str], choice: Choice) -> None:
        """Writes all sources into the manifest and puts off what is to be done."""
        self._again = choice.again
        waiting = iter(sources)
        while batch := list(islice(waiting, ENROLLED_AT_ONCE)):
            with self.manifest.together():
                for source in batch:
                    record = self.manifest.enrol(source, base_name(source), self.number)
                    if record.status != "pending" and not self._stands(record, choice):
                        self.manifest.put_off(source)
            if self.stop.asked:
                break
        self.total = self.manifest.count("run = ? AND status = 'pending'", self.number)

    def _stands(self, record: Record, choice: Choice) -> bool:
        """Whether a document needs no second look: the file and the key are the same and its result is there."""
        if (record.profile, record.options, record.version) != (self.key.profile, self.key.options, self.key.version):
            return False
        if record.status == "failed":
            return not choice.retry_failed and record.fingerprint is not None and record.fingerprint == fingerprint(record.source)
        if self._again & set(record.doubts.split()):
            return False
        return record.fingerprint is not None and record.fingerprint == fingerprint(record.source) and self.store.has(record.name)

    def work(self, on_event: Callable[[Event], None]) -> None:
        """Does what is pending, until it is done or `stop` is asked for. Raises OutputError where results cannot be written any more."""
        feed = self._feed()
        while self._started(feed) or self._jobs:
            for outcome in self.executor.outcomes(0.5):
                for over in self._next(outcome):
                    self.finished += 1
                    self.failed += over.status == "failed"
                    on_event(Event(over, self.total, self.finished, self.failed))

    def _started(self, feed: Iterator[_Job]) -> bool:
        """Gives the executor what it can take: first what goes on, then new documents. Whether anything is under way then."""
        while len(self._jobs) < self.executor.capacity:
            if self._ready:
                job, task = self._ready.popleft()
            elif self.stop.asked or self._waiting > MOST_WAITING or (fed := next(feed, None)) is None:
                break
            else:
                job, task = fed, self._task(fed, "look")
            job.task = task
            self._jobs[task.ticket] = job
            self.executor.submit(task)
        return bool(self._jobs)

    def _feed(self) -> Iterator[_Job]:
        last = 0
        while batch := self.manifest.pending(self.number, last, 100):
            for number, record in batch:
                last = number
                yield _Job(record)

    def _task(self, job: _Job, kind: Literal["look", "extract", "copy"], *, original: str = "", reader: str | None = None) -> Task:
        self._tickets += 1
        return Task(self._tickets, kind, job.record.source, job.record.name, job.sha256, original, reader)

    def _next(self, outcome: Outcome) -> list[Record]:
        """What follows from an outcome: the job's next task, or its end and that of those who waited for it."""
        if outcome.code == OutputError.code:
            raise OutputError(outcome.message, remedy=f"{outcome.remedy} What is finished is kept; the same command goes on with the rest.")
        job = self._jobs.pop(outcome.ticket)
        if outcome.code == WorkerLost.code and job.task and job.lost < MOST_LOST:
            job.lost += 1
            self._tickets += 1
            self._ready.append((job, replace(job.task, ticket=self._tickets)))
            return []
        if job.copy_of is not None:
            return self._copied(job, outcome)
        return self._extracted(job, outcome) if job.sha256 else self._looked(job, outcome)

    def _looked(self, job: _Job, outcome: Outcome) -> list[Record]:
        """The content is known: is it new? One that is being extracted is waited for, one that was is copied."""
        if not outcome.ok:
            return self._over(job, outcome)
        if self.stop.asked:
            return []
        job.sha256, job.fingerprint, job.size = outcome.sha256 or "", outcome.fingerprint, outcome.size
        if self._unchanged(job):
            self.manifest.restore(job.record.source, "done", job.fingerprint)
            return [self._read(job)]
        if first := self._extracting.get(job.sha256):
            first.waiting.append(job)
            self._waiting += 1
            return []
        same = self.manifest.same(job.sha256, self.key, job.record.source)
        if same and (same.status == "failed" or self.store.has(same.name)):
            return self._like(job, same.source, same.name, _outcome_of(same))
        self._extracting[job.sha256] = job
        self._ready.append((job, self._task(job, "extract")))
        return []

    def _unchanged(self, job: _Job) -> bool:
        """The file was touched or moved, but its content, and all that the result depends on, is what it was."""
        old = job.record
        same = (old.sha256, old.profile, old.options, old.version) == (job.sha256, self.key.profile, self.key.options, self.key.version)
        good = old.code is None and old.finished is not None and not self._again & set(old.doubts.split())
        return same and good and self.store.has(old.name)

    def _extracted(self, job: _Job, outcome: Outcome) -> list[Record]:
        if outcome.code == SourceChanged.code and job.looks < MOST_LOOKS:
            job.looks += 1
            del self._extracting[job.sha256]
            job.sha256 = ""
            self._ready.append((job, self._task(job, "look")))
            return []
        if outcome.code in _TRIED_AGAIN and job.attempts == 1:
            job.attempts, job.first = 2, outcome
            self._ready.append((job, self._task(job, "extract", reader=SECOND_READER)))
            return []
        if not outcome.ok and job.first is not None:
            outcome = replace(job.first, seconds=job.first.seconds + outcome.seconds)
        return self._over(job, outcome)

    def _like(self, job: _Job, source: str, name: str, known: Outcome) -> list[Record]:
        """The job ends as another of the same content did: with a copy of its result, or with its failure."""
        job.copy_of, job.first = source, known
        if not known.ok:
            return self._over(job, known)
        self._ready.append((job, self._task(job, "copy", original=name)))
        return []

    def _copied(self, job: _Job, outcome: Outcome) -> list[Record]:
        if not outcome.ok or job.first is None:
            return self._over(job, outcome)
        return self._over(job, replace(job.first, seconds=outcome.seconds))

    def _over(self, job: _Job, outcome: Outcome) -> list[Record]:
        """Writes the end of a document down, and sees to those who waited for its content."""
        source = job.record.source
        stamp = job.fingerprint or fingerprint(source)
        known = replace(outcome, sha256=job.sha256 or outcome.sha256, fingerprint=stamp, size=job.size)
        if not known.ok:
            self.store.remove(job.record.name)
        self.manifest.finish(source, known, self.key, now=_now(), run=self.number, attempts=job.attempts, copy_of=job.copy_of)
        over = [self._read(job)]
        if self._extracting.get(job.sha256) is job:
            del self._extracting[job.sha256]
        for other in job.waiting:
            self._waiting -= 1
            over += self._like(other, source, job.record.name, known)
        return over

    def _read(self, job: _Job) -> Record:
        return next(self.manifest.records("source = ?", job.record.source))


def _outcome_of(record: Record) -> Outcome:
    """What the record says of its result, for a copy of it."""
    return Outcome(
        0,
        code=record.code or OK,
        message=record.message or "",
        remedy=record.remedy or "",
        sha256=record.sha256,
        size=record.bytes,
        pages=record.pages,
        characters=record.characters,
        document_type=record.document_type,
        reader=record.reader,
        errors=record.errors,
        warnings=record.warnings,
        infos=record.infos,
        doubts=tuple(record.doubts.split()),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
