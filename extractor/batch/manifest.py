"""The manifest: a SQLite file that knows what became of every source, and so what is left to do.

In: outcomes. Out: `Record`s. Each outcome is written at once (write-ahead log: a killed process loses nothing that was finished).
Raises OutputError where the file cannot be written or is no manifest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.batch import names
from extractor.batch.tasks import Outcome
from extractor.errors import OutputError
from extractor.record import Record

FILE = "manifest.sqlite"
LAYOUT = 1
"""Raised whenever the tables change; kept in SQLite's user_version."""
_TYPES = {"bytes", "pages", "characters", "errors", "warnings", "infos", "attempts", "run", "finished_run"}
_COLUMNS = tuple(Record.model_fields)
_TABLES = f"""
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  {", ".join(f"{c} {'INTEGER' if c in _TYPES else 'REAL' if c == 'seconds' else 'TEXT'}" for c in _COLUMNS)},
  name_key TEXT NOT NULL UNIQUE,
  UNIQUE (source)
);
CREATE INDEX by_key ON documents (sha256, profile, options, version);
CREATE INDEX by_run ON documents (run, status);
CREATE TABLE stems (stem TEXT PRIMARY KEY, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE runs (run INTEGER PRIMARY KEY, begun TEXT NOT NULL, ended TEXT, how TEXT);
"""


@dataclass(frozen=True, slots=True)
class Key:
    """What a result depends on beside the file's content: digests of profile and options, and the version."""

    profile: str
    options: str
    version: str


class Manifest:
    """The open file. One process writes; others may read meanwhile."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        with _translated(path):
            if read_only:
                self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
            else:
                self._db = sqlite3.connect(path, isolation_level=None)
            self._db.row_factory = sqlite3.Row
            self._check(read_only)

    def _check(self, read_only: bool) -> None:
        layout = self._db.execute("PRAGMA user_version").fetchone()[0]
        if not read_only:
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            if layout == 0:
                self._db.executescript(f"BEGIN; {_TABLES} PRAGMA user_version={LAYOUT}; COMMIT;")
                layout = LAYOUT
        if layout != LAYOUT:
            raise OutputError(f"{self.path}: not a manifest that this version can go on with", remedy="Choose another folder.")

    def close(self) -> None:
        """Closes it and folds the write-ahead log into the file."""
        self._db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many changes as one."""
        with _translated(self.path):
            self._db.execute("BEGIN")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def _do(self, sql: str, *values: Any) -> sqlite3.Cursor:
        with _translated(self.path):
            return self._db.execute(sql, values)

    def begin_run(self, now: str) -> int:
        """The number of a new run."""
        return int(self._do("INSERT INTO runs (begun) VALUES (?)", now).lastrowid or 0)

    def end_run(self, run: int, now: str, how: str) -> None:
        self._do("UPDATE runs SET ended = ?, how = ? WHERE run = ?", now, how, run)

    def forget(self) -> None:
        """Everything anew: every document is taken out. Its name stays free for it."""
        with self.together():
            self._db.execute("DELETE FROM documents")
            self._db.execute("DELETE FROM stems")

    def enrol(self, source: str, base_name: str, run: int) -> Record:
        """The record of a source, in this run; a new one gets a name of its own, the same ones for the same sources in the same order."""
        row = self._db.execute("SELECT * FROM documents WHERE source = ?", (source,)).fetchone()
        if row is None:
            name = self._name(names.stem(base_name))
            self._db.execute(
                "INSERT INTO documents (source, name, name_key, status, run, profile, options, version, doubts, errors, warnings, infos,"
                " seconds, attempts, finished_run) VALUES (?, ?, ?, 'pending', ?, '', '', '', '', 0, 0, 0, 0, 0, 0)",
                (source, name, names.key(name), run),
            )
            row = self._db.execute("SELECT * FROM documents WHERE source = ?", (source,)).fetchone()
        elif row["run"] != run:
            self._db.execute("UPDATE documents SET run = ? WHERE id = ?", (run, row["id"]))
        return _record(row)

    def _name(self, stem: str) -> str:
        used = self._db.execute("SELECT used FROM stems WHERE stem = ?", (names.key(stem),)).fetchone()
        number = used[0] if used else 0
        while True:
            number += 1
            name = stem if number == 1 else f"{stem}-{number}"
            if not self._db.execute("SELECT 1 FROM documents WHERE name_key = ?", (names.key(name),)).fetchone():
                break
        self._db.execute("INSERT OR REPLACE INTO stems VALUES (?, ?)", (names.key(stem), number))
        return name

    def put_off(self, source: str) -> None:
        """To be done in this run."""
        self._do("UPDATE documents SET status = 'pending', attempts = 0 WHERE source = ?", source)

    def pending(self, run: int, after: int, most: int) -> list[tuple[int, Record]]:
        """What this run has still to do, in order, beginning after the id `after`."""
        sql = "SELECT * FROM documents WHERE run = ? AND status = 'pending' AND id > ? ORDER BY id LIMIT ?"
        return [(row["id"], _record(row)) for row in self._do(sql, run, after, most)]

    def same(self, sha256: str, key: Key, source: str) -> Record | None:
        """A finished document of the same content under the same key, done before one that failed."""
        row = self._do(
            "SELECT * FROM documents WHERE sha256 = ? AND profile = ? AND options = ? AND version = ? AND source <> ?"
            " AND status <> 'pending' AND copy_of IS NULL ORDER BY status, id LIMIT 1",
            sha256, key.profile, key.options, key.version, source,
        ).fetchone()  # fmt: skip
        return _record(row) if row else None

    def finish(self, source: str, outcome: Outcome, key: Key, *, now: str, run: int, attempts: int, copy_of: str | None = None) -> None:
        """Writes down what became of a document."""
        told = (outcome.code, outcome.message, outcome.remedy)
        self._do(
            "UPDATE documents SET status = ?, sha256 = ?, profile = ?, options = ?, version = ?, fingerprint = ?, bytes = ?, pages = ?,"
            " characters = ?, document_type = ?, reader = ?, errors = ?, warnings = ?, infos = ?, doubts = ?, code = ?, message = ?,"
            " remedy = ?, copy_of = ?, seconds = ?, attempts = ?, finished = ?, finished_run = ? WHERE source = ?",
            "done" if outcome.ok else "failed", outcome.sha256, key.profile, key.options, key.version, outcome.fingerprint,
            outcome.size, outcome.pages, outcome.characters, outcome.document_type, outcome.reader, outcome.errors, outcome.warnings,
            outcome.infos, " ".join(outcome.doubts), *(told if not outcome.ok else (None, None, None)),
            copy_of, outcome.seconds, attempts, now, run, source,
        )  # fmt: skip

    def restore(self, source: str, status: str, fingerprint: str | None) -> None:
        """A document that was put off turned out to be unchanged."""
        self._do("UPDATE documents SET status = ?, fingerprint = ? WHERE source = ?", status, fingerprint, source)

    def records(self, where: str = "1", *values: Any, order: str = "id") -> Iterator[Record]:
        """Records, by default in the order they came in; `where` is a condition on the columns."""
        for row in self._do(f"SELECT * FROM documents WHERE {where} ORDER BY {order}", *values):
            yield _record(row)

    def count(self, where: str = "1", *values: Any) -> int:
        return int(self._do(f"SELECT count(*) FROM documents WHERE {where}", *values).fetchone()[0])

    def total(self, column: str, where: str = "1", *values: Any) -> float:
        return float(self._do(f"SELECT coalesce(sum({column}), 0) FROM documents WHERE {where}", *values).fetchone()[0])

    def groups(self, column: str, where: str = "1", *values: Any) -> list[tuple[str, int]]:
        """Each value of a column and how often it stands there, the most frequent first."""
        sql = f"SELECT {column}, count(*) FROM documents WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1"
        return [(row[0], row[1]) for row in self._do(sql, *values)]

    def last_run(self) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._do("SELECT * FROM runs ORDER BY run DESC LIMIT 1").fetchone()
        return row

    def snapshot(self) -> bytes:
        """The whole file, as it would be if it were closed now."""
        with _translated(self.path):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return self.path.read_bytes()


def _record(row: sqlite3.Row) -> Record:
    return Record.model_validate({column: row[column] for column in _COLUMNS})


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise OutputError(
            f"{path}: the manifest cannot be used ({error})", remedy="See that the disk has room and may be written to."
        ) from error
