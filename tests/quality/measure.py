"""Measures the installed command against gold beside the project, and holds it to the floor.

In: the folder with the PDFs, gold files and scorers. Out: the scorers' tables; exit code 1 where a document fell under `floor.json`.
Run with `--raise` to lift the floor to what was measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOOR = Path(__file__).with_name("floor.json")
Scores = dict[str, dict[str, float]]


def results(shared: Path, corpus: str, folder: Path) -> None:
    """Extracts every PDF of a corpus with the installed command; a file that cannot be read leaves no result."""
    for pdf in sorted((shared / corpus).glob("*.pdf")):
        command = Path(sys.executable).with_name("extractor")
        done = subprocess.run([command, "extract", "-q", pdf, "-o", folder / f"{pdf.stem}.json"], check=False)
        print(f"{corpus}/{pdf.name}: exit code {done.returncode}", flush=True)


def scores(shared: Path, scorer: str, corpus: str, folder: Path) -> Scores:
    """The scorer's table, printed, and its numbers by document."""
    call = [sys.executable, str(shared / "score" / scorer), "--corpus", str(shared / corpus), "--results", str(folder)]
    subprocess.run(call, check=True)
    if scorer == "score_real.py":
        kept = folder / "scores"
        subprocess.run([*call, "--json", str(kept)], check=True, stdout=subprocess.DEVNULL)
        found = json.loads(kept.read_text(encoding="utf-8"))["documents"]
    else:
        found = json.loads(subprocess.run([*call, "--json"], check=True, capture_output=True).stdout)
        found.pop("MEAN")
    return {f"{corpus}/{name}": {k: v for k, v in metrics.items() if v is not None} for name, metrics in found.items()}


def fallen(floor: Scores, measured: Scores) -> list[str]:
    """What fell under the floor; a document or metric that is gone has fallen."""
    return [
        f"{name}: {metric} {measured.get(name, {}).get(metric, 0.0):.4f}, floor {least:.4f}"
        for name, metrics in floor.items()
        for metric, least in metrics.items()
        if measured.get(name, {}).get(metric, 0.0) < least - 1e-9
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    arguments = parser.parse_args()
    floor: Scores = json.loads(FLOOR.read_text(encoding="utf-8"))["beside"]
    measured: Scores = {}
    for corpus, scorer in (("catalogue-2018", "score.py"), ("editions", "score.py"), ("archive", "score_real.py")):
        with tempfile.TemporaryDirectory() as folder:
            results(arguments.shared, corpus, Path(folder))
            measured |= scores(arguments.shared, scorer, corpus, Path(folder))
    faults = fallen(floor, measured)
    if arguments.lift and not faults:
        kept = json.loads(FLOOR.read_text(encoding="utf-8"))
        kept["beside"] = {n: {k: int(v * 10000) / 10000 for k, v in m.items()} for n, m in measured.items()}
        FLOOR.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print("\n".join(faults) or f"{len(floor)} documents at or over the floor")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
