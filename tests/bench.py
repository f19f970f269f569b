"""Time and peak memory of an extraction and of its steps.

In: PDF files. Out: a table: seconds of each step (best of three, in this process), of all calls of the language rules together a page, of
the whole command, and its peak memory.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
ROUNDS = 3
WARM = Path(__file__).parent.parent / "samples" / "digitale-veje" / "digitale-veje.pdf"


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The least time of some rounds, and what came out."""
    best, value = float("inf"), None
    for _ in range(ROUNDS):
        start = time.perf_counter()
        value = work()
        best = min(best, time.perf_counter() - start)
    assert value is not None
    return best, value


class Watched:
    """An object whose calls are timed together: `seconds` so far."""

    def __init__(self, watched: Any) -> None:
        self.watched, self.seconds = watched, 0.0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.watched, name)

        def call(*given: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return method(*given, **named)
            finally:
                self.seconds += time.process_time() - start

        return call


def language_a_page(file: Path) -> float:
    """CPU milliseconds of the language rules a page, in all steps that ask them, once they are loaded: another document was read before,
    and this one never."""
    _language(WARM)
    return _language(file)


def _language(file: Path) -> float:
    from extractor import profile
    from extractor.assemble import assemble
    from extractor.choose import choose
    from extractor.danish import danish
    from extractor.layout import lay_out
    from extractor.read import READERS, load_bytes
    from extractor.structure import outline

    source = READERS["pdfplumber"].read(*load_bytes(file))
    document = lay_out(source)
    language: Any = Watched(danish())
    chosen = choose(document, language).profile
    assemble(source, document, outline(document, chosen, language), profile.load(chosen.name), language)
    return float(language.seconds) * 1000 / max(len(source.pages), 1)


def steps(file: Path) -> dict[str, float]:
    """Seconds of each step."""
    from extractor import profile
    from extractor.assemble import assemble
    from extractor.choose import choose
    from extractor.danish import danish
    from extractor.layout import lay_out
    from extractor.read import READERS, load_bytes
    from extractor.structure import outline
    from extractor.write import to_json

    name, data = load_bytes(file)
    found: dict[str, float] = {}
    found["load language"], language = timed(danish)
    found["read"], source = timed(lambda: READERS["pdfplumber"].read(name, data))
    found["layout"], document = timed(lambda: lay_out(source))
    found["choose"], chosen = timed(lambda: choose(document, danish()).profile)
    found["structure"], parts = timed(lambda: outline(document, chosen, language))
    found["assemble"], catalogue = timed(lambda: assemble(source, document, parts, profile.load(chosen.name), language))
    found["write"], _ = timed(lambda: to_json(catalogue))
    return found


def whole(file: Path) -> tuple[float, float]:
    """Seconds and peak memory (MB) of the command."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "extractor", "extract", "-q", file], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    for file in map(Path, sys.argv[1:]):
        print(file.name)
        print(f"  {'language':14} {language_a_page(file):8.2f} ms a page")
        for step, seconds in steps(file).items():
            print(f"  {step:14} {seconds:8.3f} s")
        seconds, memory = whole(file)
        print(f"  {'whole command':14} {seconds:8.3f} s, peak {memory:.0f} MB")


if __name__ == "__main__":
    main()
