"""What poppler reads, we read: our text held against `pdftotext`'s, file by file.

In: a folder of PDFs with a MANIFEST.tsv (columns file and password) and the folder of results that `extractor batch` made of it. Out: a
line for each file of which poppler reads more words, and the figures.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Comparison:
    """The letters of words that both read, that poppler alone reads, and that we alone read."""

    file: str
    both: int
    poppler_only: int
    ours_only: int


def poppler(path: Path, password: str) -> str | None:
    """The text of a file, None where poppler cannot open it in a minute. `password` is 'user:…' or 'owner:…'."""
    kind, _, word = password.partition(":")
    secret = [{"user": "-upw", "owner": "-opw"}[kind], word] if word else []
    try:
        done = subprocess.run(["pdftotext", *secret, str(path), "-"], capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def ours(result: Path) -> str:
    """All text that a result shows."""
    return "\n".join(_texts(json.loads(result.read_text(encoding="utf-8")))) if result.is_file() else ""


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("type") or "furniture" in value or "heading" in value or "text" in value or "title" in value:
            yield from (
                v for k, v in value.items() if k in ("text", "title", "subtitle", "heading", "marker", "number") and isinstance(v, str)
            )
        for key, part in value.items():
            if key not in ("pages", "source", "extraction", "diagnostics"):
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def compared(folder: Path, results: Path) -> Iterator[Comparison]:
    """Each file that poppler opens."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            text = poppler(folder / row["file"], row["password"] or "")
            if text is not None:
                theirs, own = (letters(t) for t in (text, ours(results / f"{Path(row['file']).stem}.json")))
                yield Comparison(row["file"], (theirs & own).total(), (theirs - own).total(), (own - theirs).total())


def letters(text: str) -> Counter[str]:
    """Letters and figures, counted: words are cut differently by every program."""
    return Counter("".join(_WORD.findall(text)))


if __name__ == "__main__":
    rows = list(compared(Path(sys.argv[1]), Path(sys.argv[2])))
    for row in rows:
        if row.poppler_only:
            print(f"{row.file}: both {row.both}, poppler alone {row.poppler_only}, we alone {row.ours_only}")
    read = [r for r in rows if r.both + r.poppler_only]
    print(f"{len(rows)} files that poppler opens, {len(read)} with text; none of it in our result: {sum(not r.both for r in read)}")
    shared, lost = sum(r.both for r in read), sum(r.poppler_only for r in read)
    print(f"{shared} letters in both, {lost} in poppler's alone ({100 * lost / max(shared + lost, 1):.2f} %)")
