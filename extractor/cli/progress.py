"""What is said while a batch runs: a line that is written over on a terminal, log lines or JSON elsewhere, on standard error.

In: events. Out: text. Nothing of a document but its name; control characters in names are shown as escapes.
"""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from extractor.batch.run import Event

_EVERY = 0.2


def shown(text: str) -> str:
    """The text on one line: control characters and stray surrogates as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


class Progress:
    """How a batch comes along."""

    def __init__(self, style: Literal["line", "log", "json", "quiet"]) -> None:
        self.style = style
        self._begun = time.monotonic()
        self._last = 0.0
        self._dirty = False

    def enrolling(self) -> None:
        if self.style == "line":
            self._write_over("looking for documents …")

    def begin(self, total: int) -> None:
        self._begun = time.monotonic()
        self._log("begin", f"{total} documents to do", documents=total)

    def over(self, event: Event) -> None:
        """A document is over."""
        record = event.record
        done = record.status == "done"
        if self.style == "line":
            if not done:
                self._clear()
                click.echo(f"failed: {shown(record.source)}: {record.message}. {record.remedy}", err=True)
            self._advance(event)
            return
        what = f"{record.pages} pages" if done else f"{record.code}: {record.message}"
        self._log(
            record.status,
            f"{shown(record.source)}: {what}, {record.seconds:.1f} s ({event.finished} of {event.total})",
            source=record.source,
            name=record.name,
            code=record.code,
            pages=record.pages,
            seconds=record.seconds,
            errors=record.errors,
            warnings=record.warnings,
            finished=event.finished,
            total=event.total,
        )

    def stopping(self) -> None:
        self._clear()
        self._log("stopping", "what is under way is finished; press Ctrl-C again to end at once", always=True)

    def end(self) -> None:
        self._clear()
        self._log("end", f"{time.monotonic() - self._begun:.0f} s")

    def _advance(self, event: Event) -> None:
        now = time.monotonic()
        if now - self._last < _EVERY and event.finished < event.total:
            return
        self._last = now
        rate = event.finished / max(now - self._begun, 0.001)
        left = _span((event.total - event.finished) / rate) if rate else "?"
        share = 100 * event.finished // max(event.total, 1)
        self._write_over(f"{event.finished} of {event.total} ({share} %), {event.failed} failed, {rate:.1f} a second, {left} left")

    def _write_over(self, text: str) -> None:
        click.echo(f"\r{text}\x1b[K", err=True, nl=False)
        self._dirty = True

    def _clear(self) -> None:
        if self._dirty:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._dirty = False

    def _log(self, event: str, text: str, *, always: bool = False, **fields: object) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        if self.style == "json":
            click.echo(json.dumps({"time": now, "event": event, **(fields or {"message": text})}, ensure_ascii=True), err=True)
        elif self.style == "log":
            click.echo(f"{now} {event}: {text}", err=True)
        elif always and self.style == "line":
            click.echo(text, err=True)


def _span(seconds: float) -> str:
    """'45 s', '12 min', '3 h 05 min'."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"
