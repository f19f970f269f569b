"""A batch in this process: the real run, store and worker, without processes, so that its tests are quick."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from extractor.batch.manifest import FILE, Key, Manifest
from extractor.batch.run import Choice, Event, Run, Stop
from extractor.batch.storage import Store
from extractor.batch.tasks import Outcome, Settings, Task
from extractor.batch.worker import perform
from extractor.record import Record

KEY = Key("p" * 64, "o" * 64, "1")


class Here:
    """An executor that does each task at once. `before` may do something to the world first, or answer in the worker's place."""

    def __init__(self, settings: Settings, before: Callable[[Task], Outcome | None] = lambda task: None) -> None:
        self.capacity = 2
        self.settings, self.before = settings, before
        self.tasks: list[Task] = []
        self._done: deque[Outcome] = deque()

    def submit(self, task: Task) -> None:
        self.tasks.append(task)
        self._done.append(self.before(task) or perform(task, self.settings))

    def outcomes(self, seconds: float) -> Iterator[Outcome]:
        while self._done:
            yield self._done.popleft()

    def close(self) -> None:
        """Nothing is under way."""

    def kinds(self) -> list[str]:
        return [task.kind for task in self.tasks]


class Batch:
    """An OUT folder and runs over it."""

    def __init__(self, out: Path, **settings: object) -> None:
        self.out = out
        self.settings = replace(Settings(str(out)), **settings)  # type: ignore[arg-type]
        self.stop = Stop()
        self.events: list[Event] = []
        self.here = Here(self.settings)

    def run(
        self,
        *sources: Path | str,
        key: Key = KEY,
        retry_failed: bool = False,
        again: frozenset[str] = frozenset(),
        before: Callable[[Task], Outcome | None] = lambda task: None,
    ) -> dict[str, Record]:
        """A run; the records by the sources' own names."""
        store = Store(str(self.out))
        store.prepare()
        manifest = Manifest(self.out / FILE)
        self.here = Here(self.settings, before)
        run = Run(manifest, store, self.here, self.settings, key, self.stop)
        run.enrol(map(str, sources), Choice(retry_failed, again))
        run.work(self.events.append)
        records = {Path(r.source).name: r for r in manifest.records()}
        manifest.close()
        return records

    @property
    def results(self) -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in sorted((self.out / "results").iterdir())}
