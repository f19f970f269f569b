"""What became of a batch, for a person: a table, an HTML page, a CSV file.

In: `Manifest`. Out: `Summary`; reports as files, written row by row so that memory does not grow. HTML escapes all that comes from outside.
"""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor.batch.manifest import Manifest
from extractor.errors import ExitCode
from extractor.record import Record
from extractor.write import write_atomically

MOST_NAMED = 20
"""Documents that the table on the terminal names; the reports name all."""
WANT_A_LOOK = "status = 'done' AND (errors > 0 OR warnings > 0)"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a batch. `reasons` are codes of failures with their number and remedy, `looks` the documents with doubts."""

    documents: int
    done: int
    skipped: int
    failed: int
    pending: int
    copies: int
    pages: int
    seconds: float
    reasons: tuple[tuple[str, int, str], ...]
    failures: tuple[Record, ...]
    looks: tuple[Record, ...]
    looks_in_all: int
    exit_code: int
    how_on: str = ""

    def text(self) -> str:
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        rows = [("documents", self.documents), ("done", self.done), ("  of these, skipped: unchanged", self.skipped)]
        rows += [("  of these, same content as another", self.copies), ("want a look", self.looks_in_all), ("failed", self.failed)]
        rows += [(f"  {code}", count) for code, count, _ in self.reasons] + [("not yet done", self.pending), ("pages", self.pages)]
        width = max(len(name) for name, _ in rows)
        yield from (f"{name:<{width}}  {count:>9}" for name, count in rows if count or name in ("documents", "done", "failed"))
        if self.looks:
            yield f"Want a look, those with most doubts first{self._of(self.looks, self.looks_in_all)}:"
            yield from (f"  {one_line(r.source)}: {r.doubts}" for r in self.looks)
        if self.failures:
            yield f"Failed{self._of(self.failures, self.failed)}:"
            yield from (f"  {one_line(r.source)}: {r.message}" for r in self.failures)
            yield from (f"{code}: {remedy}" for code, _, remedy in self.reasons if remedy)
        if self.pending:
            yield "The same command goes on with what is not yet done."

    @staticmethod
    def _of(shown: tuple[Record, ...], count: int) -> str:
        return f" ({len(shown)} of {count}; --report FILE names all)" if len(shown) < count else ""


def one_line(text: str) -> str:
    """Control characters as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def summarize(manifest: Manifest, run: int | None = None) -> Summary:
    """The figures of a run's sources, or of all that the manifest knows."""
    of_run = f"run = {int(run)}" if run is not None else "1"
    failed, done = (manifest.count(f"{of_run} AND status = ?", status) for status in ("failed", "done"))
    reasons = [
        (code, count, next((r.remedy or "" for r in manifest.records(f"{of_run} AND code = ? AND status = 'failed'", code)), ""))
        for code, count in manifest.groups("code", f"{of_run} AND status = 'failed'")
    ]
    return Summary(
        documents=manifest.count(of_run),
        done=done,
        skipped=manifest.count(f"{of_run} AND status = 'done' AND finished_run <> run") if run is not None else 0,
        failed=failed,
        pending=manifest.count(f"{of_run} AND status = 'pending'"),
        copies=manifest.count(f"{of_run} AND status = 'done' AND copy_of IS NOT NULL"),
        pages=int(manifest.total("pages", f"{of_run} AND status = 'done'")),
        seconds=manifest.total("seconds", of_run),
        reasons=tuple(reasons),
        failures=tuple(_first(manifest.records(f"{of_run} AND status = 'failed'"))),
        looks=tuple(_first(manifest.records(f"{of_run} AND {WANT_A_LOOK}", order="errors DESC, warnings DESC, id"))),
        looks_in_all=manifest.count(f"{of_run} AND {WANT_A_LOOK}"),
        exit_code=ExitCode.OK if not failed else ExitCode.SOME_FAILED if done else ExitCode.ALL_FAILED,
    )


def _first(records: Iterable[Record]) -> Iterator[Record]:
    for number, record in enumerate(records):
        if number == MOST_NAMED:
            return
        yield record


def write_report(manifest: Manifest, file: str) -> None:
    """All records, as HTML or CSV by the file's ending. Raises OutputError."""
    text = "".join(_html(manifest) if file.lower().endswith(".html") else _csv(manifest))
    write_atomically(Path(file), text.encode("utf-8", "replace"))


def _csv(manifest: Manifest) -> Iterator[str]:
    columns = list(Record.model_fields)
    yield "\ufeff" + ",".join(columns) + "\r\n"  # the mark tells spreadsheets that it is UTF-8
    for record in manifest.records():
        row = io.StringIO()
        csv.writer(row).writerow(_harmless(getattr(record, c)) for c in columns)
        yield row.getvalue()


def _harmless(value: object) -> object:
    """A name that a spreadsheet would take for a formula is written as text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Batch</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1b1b1b }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem } th, td { text-align: left; padding: .3rem .6rem; vertical-align: top }
th { border-bottom: 2px solid #444 } td { border-bottom: 1px solid #ddd; overflow-wrap: anywhere } td.n { text-align: right }
.failed { background: #fdecea } .look { background: #fff7e0 }
</style></head><body>
"""


def _html(manifest: Manifest) -> Iterator[str]:
    summary = summarize(manifest)
    yield _HEAD
    yield "<h1>Batch</h1>\n<table>"
    for name in ("documents", "done", "copies", "looks_in_all", "failed", "pending", "pages"):
        yield f"<tr><th>{_NAMES[name]}</th><td class=n>{getattr(summary, name)}</td></tr>"
    yield "</table>\n<h2>Failed, by reason</h2>\n<table><tr><th>Reason</th><th>Documents</th><th>Remedy</th></tr>"
    for code, count, remedy in summary.reasons:
        yield f"<tr><td>{_safe(code)}</td><td class=n>{count}</td><td>{_safe(remedy)}</td></tr>"
    yield "</table>\n"
    for title, where in (("Failed", "status = 'failed'"), ("Want a look", WANT_A_LOOK), ("All documents", "1")):
        yield f"<h2>{title}</h2>\n<table><tr><th>Source</th><th>Result</th><th>Outcome</th><th>Pages</th><th>Seconds</th></tr>\n"
        yield from (_row(record) for record in manifest.records(where))
        yield "</table>\n"
    yield "</body></html>\n"


_NAMES = {
    "documents": "Documents",
    "done": "Done",
    "copies": "Same content as another",
    "looks_in_all": "Want a look",
    "failed": "Failed",
    "pending": "Not yet done",
    "pages": "Pages",
}


def _row(record: Record) -> str:
    look = "failed" if record.status == "failed" else "look" if record.doubts else ""
    told = f"{record.code}: {record.message}. {record.remedy}" if record.status == "failed" else f"{record.status} {record.doubts}"
    cells = [_safe(record.source), _safe(f"{record.name}.json") if record.status == "done" else "", _safe(told)]
    figures = [_safe(record.pages), f"{record.seconds:.1f}"]
    return f"<tr class='{look}'>{''.join(f'<td>{c}</td>' for c in cells)}{''.join(f'<td class=n>{f}</td>' for f in figures)}</tr>\n"


def _safe(value: object) -> str:
    return html.escape(one_line(str(value))) if value is not None else ""
