"""`make fuzz`: broken files without end, each in a process with limits, as a batch does it.

In: seconds, a first seed, PDFs or folders of them. Out: what went wrong in build/fuzz, one file each, named by outcome and seed; exit code
1 where anything did. A refusal with an error of our own is fine; a fault, a crash, a hang or a growing process is not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from extractor.batch.pool import Processes
from extractor.batch.tasks import Outcome, Settings, Task
from extractor.limits import MIB, Limits
from extractor.read.ocr import OcrOptions
from tests.fuzz.mutations import mutated

ROOT = Path(__file__).parents[2]
BAD = {"fault", "crashed", "time-limit", "memory-limit", "worker-lost", "missing-input", "invalid"}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ocr", action="store_true", help="read pictures too, which is slow")
    parser.add_argument("files", nargs="*", type=Path, default=[ROOT / "samples"])
    asked = parser.parse_args()
    paths = [p for f in asked.files for p in (sorted(f.rglob("*.pdf")) if f.is_dir() else [f])]
    samples = [data for p in paths if 16 < len(data := p.read_bytes()) < 2 * MIB]
    return Fuzz(samples, asked.seed, asked.jobs, asked.ocr).run(asked.seconds)


class Fuzz:
    """A run over seeds."""

    def __init__(self, samples: list[bytes], seed: int, jobs: int, ocr: bool) -> None:
        self.samples, self.seed = samples, seed
        self.folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        (self.folder / "out" / "results").mkdir(parents=True)
        (self.folder / "out" / ".scratch").mkdir()
        reading = {"ocr": OcrOptions(mode="auto" if ocr else "never", cache=False, jobs=1)}
        settings = Settings(str(self.folder / "out"), Limits(seconds=60, memory=1024 * MIB), extract=reading)
        self.workers = Processes(settings, jobs)
        self.how: dict[int, str] = {}
        self.counts: Counter[str] = Counter()
        self.bad = 0

    def run(self, seconds: float) -> int:
        end = time.monotonic() + seconds
        while time.monotonic() < end or self.how:
            while time.monotonic() < end and len(self.how) < self.workers.capacity:
                self._submit()
            for outcome in self.workers.outcomes(1):
                self._over(outcome)
        self.workers.close()
        print(f"{sum(self.counts.values())} files, seeds to {self.seed - 1}: {dict(self.counts.most_common())}")
        return 1 if self.bad else 0

    def _submit(self) -> None:
        data, self.how[self.seed] = mutated(self.samples, self.seed)
        path = self.folder / f"{self.seed}.pdf"
        path.write_bytes(data)
        self.workers.submit(Task(self.seed, "extract", str(path), str(self.seed), hashlib.sha256(data).hexdigest()))
        self.seed += 1

    def _over(self, outcome: Outcome) -> None:
        how = self.how.pop(outcome.ticket)
        source, result = self.folder / f"{outcome.ticket}.pdf", self.folder / "out" / "results" / f"{outcome.ticket}.json"
        code = outcome.code if not outcome.ok else self._checked(result)
        self.counts[code] += 1
        if code in BAD:
            self.bad += 1
            kept = ROOT / "build" / "fuzz" / f"{code}-{outcome.ticket}.pdf"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(source.read_bytes())
            print(f"{code}: {kept.name}: {how}: {outcome.message}", flush=True)
        source.unlink()
        result.unlink(missing_ok=True)

    @staticmethod
    def _checked(result: Path) -> str:
        """A result is JSON without NaN, keeps the contract, and is not silently empty."""
        from extractor.catalogue import Catalogue

        def refuse(word: str) -> float:
            raise ValueError(word)

        try:
            found = Catalogue.model_validate(json.loads(result.read_text(encoding="utf-8"), parse_constant=refuse))
        except ValueError:
            return "invalid"
        if not found.coverage.characters and not any(d.severity == "error" for d in found.diagnostics):
            return "invalid"
        return "ok"


if __name__ == "__main__":
    sys.exit(main())
