"""Messages and progress: on standard error, so that results stay clean on standard output.

In: text. Out: lines on the terminal; progress only there, colour never where NO_COLOR is set.
"""

from __future__ import annotations

import os
import sys

import click

from extractor.errors import OutputError


class Console:
    """What the command says beside its result. `verbosity` is -1 (quiet), 0 or 1."""

    def __init__(self, verbosity: int = 0) -> None:
        self.verbosity = verbosity
        self._progress = verbosity >= 0 and sys.stderr.isatty()
        self._shown = False

    def say(self, text: str, color: str | None = None) -> None:
        """A message; errors always, others unless quiet."""
        if self.verbosity >= 0 or color == "red":
            self.clear()
            click.echo(click.style(text, fg=color) if color and colored() else text, err=True)

    def progress(self, name: str, done: int, total: int) -> None:
        """A line that is written over: page `done` of `total`."""
        if self._progress:
            self._shown = True
            click.echo(f"\r{name}: page {done} of {total}\x1b[K", err=True, nl=False)
            if done == total:
                self.clear()

    def clear(self) -> None:
        """Takes the progress line away."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False


def colored() -> bool:
    """True on a terminal where NO_COLOR is not set."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def send(data: bytes) -> None:
    """Writes a result to standard output, to its last byte. Raises OutputError where that is full or closed, BrokenPipeError for a pipe."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        raise OutputError(f"Standard output cannot be written ({error.strerror or error})", remedy="Name a file with -o.") from error


def abandon_output() -> None:
    """Lets what is still waiting for standard output go nowhere, so that the interpreter does not fail on it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
