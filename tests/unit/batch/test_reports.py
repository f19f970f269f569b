"""What a person is told, and that nothing in a name does harm there."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from extractor.batch import opened, summarize, write_report
from extractor.batch.manifest import FILE, Manifest
from extractor.errors import ExitCode, OutputError
from extractor.read import OcrOptions
from extractor.schema import schema
from tests.cli import pdfs
from tests.unit.batch.here import Batch

EVIL = "<script>alert(1)</script>&\n\x1b[31m.pdf"


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """One document done, one with doubts, one failed."""
    batch = Batch(tmp_path / "out", extract={"ocr": OcrOptions("never")})
    for name, data in (("=god.pdf", pdfs.letter()), ("billede.pdf", pdfs.picture()), ("x.pdf", b"")):
        (tmp_path / name).write_bytes(data)
    batch.run(*(tmp_path / n for n in ("=god.pdf", "billede.pdf", "x.pdf")), EVIL.replace("/", "_"))
    return batch


def test_the_summary_counts_and_names(batch: Batch) -> None:
    with opened(str(batch.out)) as manifest:
        summary = summarize(manifest)
    assert (summary.documents, summary.done, summary.failed, summary.looks_in_all) == (4, 2, 2, 1)
    assert summary.exit_code == ExitCode.SOME_FAILED
    text = summary.text()
    assert "no-text-layer" in text
    assert "empty-input" in text
    assert "Fetch the file again" in text
    assert "\x1b" not in text
    assert "\\x1b" in text


def test_html_escapes_all_that_comes_from_outside(batch: Batch, tmp_path: Path) -> None:
    with opened(str(batch.out)) as manifest:
        write_report(manifest, str(tmp_path / "r.html"))
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "src=" not in page


def test_csv_has_every_record_and_no_formula(batch: Batch, tmp_path: Path) -> None:
    with opened(str(batch.out)) as manifest:
        write_report(manifest, str(tmp_path / "r.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig"))))
    assert [r["status"] for r in rows] == ["done", "done", "failed", "failed"]
    assert rows[0]["name"] == "'=god"


def test_every_record_keeps_the_schema(batch: Batch) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema("manifest")))
    with opened(str(batch.out)) as manifest:
        for record in manifest.records():
            validator.validate(json.loads(record.model_dump_json()))


def test_the_manifest_holds_nothing_of_the_documents(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdfs.catalogue())
    batch = Batch(tmp_path / "out")
    batch.run(tmp_path / "a.pdf")
    kept = b"".join(p.read_bytes() for p in batch.out.glob("manifest*"))
    for word in ("Ida", "Krag", "idkr", "3370", "plante"):
        assert word.encode() not in kept


def test_a_file_that_is_no_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database, and long enough to be read as one" * 50)
    with pytest.raises(OutputError):
        Manifest(tmp_path / FILE)


def test_a_manifest_of_another_layout_is_refused(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(OutputError, match="go on"):
        Manifest(tmp_path / FILE)
