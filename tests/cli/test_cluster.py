"""A batch on a Dask cluster: a real scheduler and two real workers on loopback, of which one is killed in the middle."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.batch import opened
from tests.cli.command import SCRIPT, command, environment
from tests.cli.test_batch import documents, results

pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
Start = Callable[..., subprocess.Popen[bytes]]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a process in a group of its own; what is left of it is ended."""
    running: list[subprocess.Popen[bytes]] = []

    def started(*arguments: str) -> subprocess.Popen[bytes]:
        log = (tmp_path / f"log-{len(running)}.txt").open("wb")
        quiet = environment(DASK_DISTRIBUTED__WORKER__DAEMON="True", DASK_LOGGING__DISTRIBUTED="warning")
        process = subprocess.Popen([sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]], stdout=log, stderr=log,
                                   env=quiet, start_new_session=True, cwd=tmp_path)  # fmt: skip
        running.append(process)
        return process

    yield started
    for process in running:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_every_document_is_done_once_though_a_worker_is_killed(tmp_path: Path, start: Start) -> None:
    source, out = documents(tmp_path / "a", 24), tmp_path / "ud"
    (source / "tom.pdf").write_bytes(b"")
    (source / "samme.pdf").write_bytes((source / "brev-000.pdf").read_bytes())
    address = f"tcp://127.0.0.1:{free_port()}"
    start("dask_scheduler", "--host", "127.0.0.1", "--port", address.rsplit(":", 1)[1], "--no-dashboard")
    worker = ("dask_worker", address, "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1", "--local-directory", str(tmp_path))
    victim = start(*worker)
    start(*worker)
    batch = subprocess.Popen(
        [SCRIPT, "batch", source, "-o", out, "--scheduler", address, "--log-json"], env=environment(), stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    while batch.poll() is None and len(list(out.glob("results/*"))) < 4:
        time.sleep(0.02)
    os.killpg(victim.pid, signal.SIGKILL)
    said, told = batch.communicate(timeout=180)
    assert batch.returncode == 6, (said, told)
    events = [line for line in told.splitlines() if b'"done"' in line or b'"failed"' in line]
    assert len(events) == 26
    with opened(str(out)) as manifest:
        assert manifest.count("status = 'done'") == 25
        assert [r.code for r in manifest.records("status = 'failed'")] == ["empty-input"]
        assert manifest.count("copy_of IS NOT NULL") == 1
    assert command("batch", "-q", source, "-o", tmp_path / "her", "--jobs", "2").code == 6
    assert results(out) == results(tmp_path / "her")


def test_no_scheduler_is_wrong_use(tmp_path: Path) -> None:
    done = command("batch", documents(tmp_path / "a", 1), "-o", tmp_path / "ud", "--scheduler", f"tcp://127.0.0.1:{free_port()}")
    assert done.code == 2
    assert "no Dask scheduler answers" in done.err
