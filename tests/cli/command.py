"""The real command line: the installed script in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(sys.executable).parent / "extractor"
HANGS = 1800
"""Seconds after which a command hangs, however busy the machine is."""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


def environment(**more: str) -> dict[str, str]:
    """This process's environment without the variables that change a command, and with `more`."""
    kept = {k: v for k, v in os.environ.items() if k not in {"EXTRACTOR_PASSWORD", "NO_COLOR", "PYTHONHASHSEED", "TZ"}}
    return {**kept, **more}


def command(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **variables: str) -> Outcome:
    """`extractor ARGUMENTS`, run to its end."""
    done = subprocess.run(
        [SCRIPT, *map(str, arguments)], input=stdin, capture_output=True, env=environment(**variables), cwd=cwd, timeout=HANGS, check=False
    )
    return Outcome(done.returncode, done.stdout, done.stderr.decode())
