"""Workers of an existing Dask cluster: the same tasks, done elsewhere. The only module that imports distributed (extra `cluster`).

In: tasks. Out: outcomes. A Dask worker does each task in a child process of its own, so that the limits and the isolation are those of
one machine. When a worker is lost, the scheduler gives its tasks to another; results land whole, so a task that is done twice does no harm.
"""

from __future__ import annotations

import multiprocessing
import queue
import threading
import time
import uuid
from collections.abc import Iterator
from functools import partial
from typing import Any

from extractor.batch.pool import Slot, failed, outcome_of
from extractor.batch.tasks import Outcome, Settings, Task
from extractor.errors import UsageError, WorkerLost

AHEAD = 2
"""Tasks to have at the scheduler for each thread of the cluster."""
MOST = 4096
ASKED_EVERY = 5.0
"""Seconds after which the cluster is asked anew how many threads it has."""


class Cluster:
    """An executor: the workers that the scheduler at `address` has, however many these are at the time."""

    def __init__(self, address: str, settings: Settings, recycled_after: int) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise UsageError("--scheduler needs Dask", remedy="Install it with: pip install 'kl-extractor[cluster]'.") from error
        try:
            self._client: Any = Client(address, timeout=5, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, TimeoutError, ValueError) as error:
            raise UsageError(
                f"{address}: no Dask scheduler answers", remedy="Start 'dask scheduler' and workers, or see the address."
            ) from error
        self._settings, self._recycled_after = settings, recycled_after
        self._run = uuid.uuid4().hex
        self._threads, self._asked = 0, 0.0
        self._done: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._futures: dict[int, Any] = {}

    @property
    def capacity(self) -> int:
        """As many tasks as keep the cluster busy as it is now: workers may come and go."""
        if time.monotonic() - self._asked > ASKED_EVERY:
            self._threads, self._asked = sum(self._client.nthreads().values()), time.monotonic()
        return max(AHEAD, min(AHEAD * self._threads, MOST))

    def submit(self, task: Task) -> None:
        key = f"kl-extractor-{self._run}-{task.ticket}"
        future = self._client.submit(isolated, task, self._settings, self._recycled_after, pure=False, key=key)
        self._futures[task.ticket] = future
        future.add_done_callback(partial(self._land, task))

    def _land(self, task: Task, future: Any) -> None:
        try:
            self._done.put(future.result())
        except Exception as error:  # KilledWorker, a lost connection, a cancelled task
            self._done.put(failed(task, WorkerLost(f"The worker was lost ({type(error).__name__})")))

    def outcomes(self, seconds: float) -> Iterator[Outcome]:
        """What was finished meanwhile; waits up to `seconds` for the first."""
        try:
            outcome = self._done.get(timeout=seconds)
            while True:
                future = self._futures.pop(outcome.ticket, None)
                if future is not None:
                    future.release()
                    yield outcome
                outcome = self._done.get_nowait()
        except queue.Empty:
            return

    def close(self) -> None:
        """Takes back what is under way and leaves the cluster."""
        self._client.cancel(list(self._futures.values()), force=True)
        self._client.close(timeout=5)


_SLOTS = threading.local()


def isolated(task: Task, settings: Settings, recycled_after: int) -> Outcome:
    """Runs in a Dask worker: does the task in a child process that is kept for the thread's next one."""
    slot: Slot | None = getattr(_SLOTS, "slot", None)
    if slot is None or slot.settings != settings:
        if slot is not None:
            slot.close()
        multiprocessing.current_process().daemon = False  # a nanny's worker is daemonic, and such may have no children
        slot = _SLOTS.slot = Slot(settings, recycled_after)
    return outcome_of(task, slot.schedule(task), settings)
