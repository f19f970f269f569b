"""Throughput and memory of a batch: `python -m tests.bench_batch --files 1000`, on a machine that does nothing else.

In: how many small files. Out: files a second with one job and with two, their ratio, and the most memory of the parent and of a worker.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.cli import pdfs

SCRIPT = Path(sys.executable).parent / "extractor"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "arkiv"
        for number in range(asked.files):
            place = source / f"{number // 500:03}"
            place.mkdir(parents=True, exist_ok=True)
            lines = [f"Brev {number}", *(f"Punkt {n}: nummer {number} blev drøftet, og intet blev besluttet." for n in range(30))]
            (place / f"brev {number}.pdf").write_bytes(pdfs.drawn(lines))
        rates = [measured(source, Path(folder) / str(jobs), jobs, asked.files) for jobs in (1, 2)]
    print(f"two jobs do {rates[1] / rates[0]:.2f} times what one does")


def measured(source: Path, out: Path, jobs: int, files: int) -> float:
    """Files a second."""
    begun = time.monotonic()
    run = psutil.Popen([SCRIPT, "batch", "-q", source, "-o", out, "--jobs", str(jobs)], stdout=subprocess.DEVNULL)
    parent = worker = 0
    while run.poll() is None:
        time.sleep(0.5)
        try:
            parent = max(parent, run.memory_full_info().uss)
            worker = max([worker, *(c.memory_full_info().uss for c in run.children(recursive=True))])
        except psutil.Error:
            continue
    rate = files / (time.monotonic() - begun)
    print(f"{jobs} jobs: {rate:.1f} files a second; own memory of the parent {parent >> 20} MB, of a worker at most {worker >> 20} MB")
    return rate


if __name__ == "__main__":
    main()
