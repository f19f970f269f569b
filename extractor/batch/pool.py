"""Workers on this machine: each a process of its own that can be killed, with a limit on time and memory.

In: tasks. Out: outcomes, also for tasks whose process was killed or died. Pebble watches over the processes: of the pools that are
well kept it alone ends the one process that is late and goes on with the others. loky gives up the whole pool when one process
dies, and knows no time limit for a task. Each worker is a pool of one, so that a process that dies while it holds a pool's lock
can hold up no other.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from functools import partial
from typing import Any

from pebble import ProcessExpired, ProcessPool

from extractor.batch.tasks import Outcome, Settings, Task
from extractor.errors import Crashed, ExtractorError, MemoryLimit, TimeLimit, WorkerLost

OUT_OF_MEMORY = 86
"""Exit code of a worker that found itself over its memory."""
RECYCLED_AFTER = 200
"""Tasks after which a worker is replaced, so that what libraries leak does not pile up."""
GRACE = 10
"""Seconds over the time limit after which a worker ends itself, should nobody be left to end it."""
_PRELOAD = ["extractor.batch.warm"]


class Slot:
    """One worker. It takes one task at a time."""

    def __init__(self, settings: Settings, recycled_after: int = RECYCLED_AFTER) -> None:
        self.settings = settings
        self.recycled_after = recycled_after
        self._pool: ProcessPool | None = None

    def schedule(self, task: Task) -> Future[Outcome]:
        """Starts the task. The future never raises anything but what `outcome_of` knows."""
        if self._pool is None or not self._pool.active:
            self.close()
            self._pool = ProcessPool(
                max_workers=1,
                max_tasks=self.recycled_after,
                initializer=_prepared,
                initargs=(self.settings.limits.memory,),
                context=_context(),
            )
        future: Future[Outcome] = self._pool.schedule(_guarded, args=(task, self.settings), timeout=self.settings.limits.seconds)
        return future

    def close(self) -> None:
        """Ends the worker, whatever it is doing."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None


class Processes:
    """An executor: `jobs` workers on this machine."""

    def __init__(self, settings: Settings, jobs: int, recycled_after: int = RECYCLED_AFTER) -> None:
        self.capacity = jobs
        self.settings = settings
        self._idle = [Slot(settings, recycled_after) for _ in range(jobs)]
        self._busy: dict[int, Slot] = {}
        self._done: queue.SimpleQueue[Outcome] = queue.SimpleQueue()

    def submit(self, task: Task) -> None:
        """Starts a task; only while fewer than `capacity` are under way."""
        slot = self._idle.pop()
        self._busy[task.ticket] = slot
        slot.schedule(task).add_done_callback(partial(self._land, task))

    def _land(self, task: Task, future: Future[Outcome]) -> None:
        self._done.put(outcome_of(task, future, self.settings))

    def outcomes(self, seconds: float) -> Iterator[Outcome]:
        """What was finished meanwhile; waits up to `seconds` for the first."""
        try:
            outcome = self._done.get(timeout=seconds)
            while True:
                self._idle.append(self._busy.pop(outcome.ticket))
                yield outcome
                outcome = self._done.get_nowait()
        except queue.Empty:
            return

    def close(self) -> None:
        """Ends all workers, whatever they are doing."""
        for slot in [*self._idle, *self._busy.values()]:
            slot.close()


def outcome_of(task: Task, future: Future[Outcome], settings: Settings) -> Outcome:
    """The outcome of a task that is over, however it ended."""
    try:
        return future.result()
    except FutureTimeout:
        return failed(task, TimeLimit(f"Not done in {settings.limits.seconds:g} seconds"), settings.limits.seconds)
    except ProcessExpired as error:
        if error.exitcode == OUT_OF_MEMORY:
            return failed(task, MemoryLimit(f"More than {settings.limits.memory // 2**20} MB of memory"))
        if -error.exitcode in (signal.SIGKILL, signal.SIGTERM):
            return failed(task, WorkerLost("The reading process was ended from outside"))
        return failed(task, Crashed(f"The reading process died ({_told(error.exitcode)})"))
    except MemoryError:
        return failed(task, MemoryLimit(f"More than {settings.limits.memory // 2**20} MB of memory"))
    except Exception as error:  # the pool itself broke, or a pickle
        return failed(task, WorkerLost(f"The reading process was lost ({type(error).__name__})"))


def failed(task: Task, error: ExtractorError, seconds: float = 0.0) -> Outcome:
    return Outcome(task.ticket, error.code, error.message, error.remedy, seconds=seconds)


def _told(exitcode: int) -> str:
    """'signal SIGSEGV', 'exit code 3'."""
    try:
        return f"signal {signal.Signals(-exitcode).name}" if exitcode < 0 else f"exit code {exitcode}"
    except ValueError:
        return f"exit code {exitcode}"


def _context() -> Any:
    """Processes forked from one that has all modules loaded: they start at once. Elsewhere, fresh ones."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")  # no threads before a fork, and none that the jobs would fight over
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOAD)
    return context


def _prepared(memory: int) -> None:
    """A worker's first step: its memory is limited, and watched where the system does not limit it."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass
    threading.Thread(target=_watch, args=(memory,), daemon=True).start()


def _watch(memory: int) -> None:
    while True:
        time.sleep(0.2)
        if resident() > memory:
            os._exit(OUT_OF_MEMORY)


def resident() -> int:
    """Bytes of memory that this process holds; where the system does not tell, the most that it ever held."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _guarded(task: Task, settings: Settings) -> Outcome:
    """Runs in the worker. It ends itself where its time is long over, should its parent be gone."""
    from extractor.batch.worker import perform

    alarm = getattr(signal, "alarm", None)
    if alarm and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        alarm(int(settings.limits.seconds) + GRACE)
    try:
        outcome = perform(task, settings)
    finally:
        if alarm:
            alarm(0)
    if outcome.code == MemoryLimit.code:
        os._exit(OUT_OF_MEMORY)  # what is left of the memory is in pieces
    return outcome
