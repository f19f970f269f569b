"""What a run does, and what it leaves undone."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.batch import opened
from extractor.batch.tasks import Outcome, Task
from extractor.errors import Crashed, OutputError, SourceChanged, TimeLimit, WorkerLost
from extractor.read.ocr import OcrOptions
from extractor.record import Record
from tests.cli import pdfs
from tests.unit.batch.here import KEY, Batch

LETTER, OTHER = pdfs.letter(), pdfs.drawn(["Dagsorden", "Punkt et.", "Punkt to."])


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path / "out")


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_second_run_does_only_what_is_new_or_changed(tmp_path: Path, batch: Batch) -> None:
    a, b = put(tmp_path / "a.pdf", LETTER), put(tmp_path / "b.pdf", OTHER)
    batch.run(a, b)
    assert batch.here.kinds() == ["look", "look", "extract", "extract"]
    before = batch.results
    batch.run(a, b)
    assert batch.here.tasks == []
    put(b, pdfs.drawn(["Ny", "Ny tekst."]))
    records = batch.run(a, b, put(tmp_path / "c.pdf", pdfs.drawn(["C", "c."])))
    assert [Path(t.source).name for t in batch.here.tasks if t.kind == "extract"] == ["b.pdf", "c.pdf"]
    assert batch.results["a.json"] == before["a.json"]
    assert batch.results["b.json"] != before["b.json"]
    assert {r.status for r in records.values()} == {"done"}


def test_a_file_that_is_only_touched_is_looked_at_and_left(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)
    first = batch.run(a)["a.pdf"]
    os.utime(a, (1, 1))
    again = batch.run(a)["a.pdf"]
    assert batch.here.kinds() == ["look"]
    assert (again.status, again.finished, again.sha256) == ("done", first.finished, first.sha256)
    assert again.fingerprint != first.fingerprint


@pytest.mark.parametrize("part", ["profile", "options", "version"])
def test_another_key_is_another_result(tmp_path: Path, batch: Batch, part: str) -> None:
    a = put(tmp_path / "a.pdf", LETTER)
    batch.run(a)
    record = batch.run(a, key=replace(KEY, **{part: "2" * 64}))["a.pdf"]
    assert batch.here.kinds() == ["look", "extract"]
    assert getattr(record, part) == "2" * 64


def test_a_result_that_was_taken_away_is_made_again(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)
    batch.run(a)
    before = batch.results
    (batch.out / "results" / "a.json").unlink()
    batch.run(a)
    assert batch.results == before


def test_the_same_content_is_extracted_once_and_recorded_twice(tmp_path: Path, batch: Batch) -> None:
    sources = [put(tmp_path / f / n, LETTER) for f, n in (("x", "a.pdf"), ("y", "a.pdf"), ("z", "andet navn.pdf"))]
    records = map_records(batch, sources)
    assert batch.here.kinds().count("extract") == 1
    assert batch.here.kinds().count("copy") == 2
    assert [r.name for r in records] == ["a", "a-2", "andet navn"]
    assert [r.copy_of for r in records] == [None, str(sources[0]), str(sources[0])]
    assert len({(r.pages, r.characters, r.sha256) for r in records}) == 1
    results = batch.results
    assert results["a.json"] == results["a-2.json"]
    assert json.loads(results["andet navn.json"])["source"]["filename"] == "andet navn.pdf"


def map_records(batch: Batch, sources: list[Path]) -> list[Record]:
    batch.run(*sources)
    with opened(str(batch.out)) as manifest:
        return [next(manifest.records("source = ?", str(s))) for s in sources]


def test_a_copy_is_what_an_extraction_would_have_given(tmp_path: Path, batch: Batch) -> None:
    a, b = put(tmp_path / "a.pdf", pdfs.catalogue()), put(tmp_path / "b.pdf", pdfs.catalogue())
    batch.run(a, b)
    alone = Batch(tmp_path / "alone")
    alone.run(b)
    assert batch.results["b.json"] == alone.results["b.json"]


def test_same_content_in_a_later_run_is_copied(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)
    batch.run(a)
    assert batch.run(a, put(tmp_path / "b.pdf", LETTER))["b.pdf"].copy_of == str(a)
    assert batch.here.kinds() == ["look", "copy"]


def test_failures_are_kept_and_tried_again_only_when_asked(tmp_path: Path, batch: Batch) -> None:
    bad = put(tmp_path / "bad.pdf", b"PK\x03\x04")
    record = batch.run(bad)["bad.pdf"]
    assert (record.status, record.code, record.message) == ("failed", "not-pdf", "Not a PDF file")
    assert record.remedy
    assert batch.results == {}
    batch.run(bad)
    assert batch.here.tasks == []
    batch.run(bad, retry_failed=True)
    assert batch.here.kinds() == ["look", "extract"]


def test_content_that_failed_fails_under_its_other_names_too(tmp_path: Path, batch: Batch) -> None:
    names = [put(tmp_path / f"{n}.pdf", b"PK\x03\x04") for n in "abc"]
    records = batch.run(*names)
    assert {r.code for r in records.values()} == {"not-pdf"}
    assert batch.here.kinds().count("extract") == 1


def test_a_file_that_became_bad_leaves_no_old_result(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)
    batch.run(a)
    put(a, b"")
    assert batch.run(a)["a.pdf"].code == "empty-input"
    assert batch.results == {}


def test_a_missing_file_is_one_outcome(tmp_path: Path, batch: Batch) -> None:
    records = batch.run(tmp_path / "none.pdf", put(tmp_path / "a.pdf", LETTER))
    assert (records["none.pdf"].code, records["a.pdf"].status) == ("missing-input", "done")


def test_a_file_that_changes_under_our_hands_is_read_as_it_ends_up(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)

    def before(task: Task) -> None:
        if task.kind == "extract" and a.read_bytes() == LETTER:
            a.write_bytes(OTHER)

    record = batch.run(a, before=before)["a.pdf"]
    assert batch.here.kinds() == ["look", "extract", "look", "extract"]
    assert record.status == "done"
    assert json.loads(batch.results["a.json"])["source"]["sha256"] == record.sha256


def test_a_file_that_never_stops_changing_is_given_up(tmp_path: Path, batch: Batch) -> None:
    a = put(tmp_path / "a.pdf", LETTER)

    def before(task: Task) -> None:
        if task.kind == "extract":
            a.write_bytes(a.read_bytes() + b"\n%")

    assert batch.run(a, before=before)["a.pdf"].code == SourceChanged.code


@pytest.mark.parametrize("error", [TimeLimit, Crashed])
def test_what_the_first_reader_dies_of_is_tried_with_the_second(tmp_path: Path, batch: Batch, error: type[TimeLimit]) -> None:
    def before(task: Task) -> Outcome | None:
        return Outcome(task.ticket, error.code, "…") if task.kind == "extract" and task.reader is None else None

    record = batch.run(put(tmp_path / "a.pdf", LETTER), before=before)["a.pdf"]
    assert (record.status, record.reader, record.attempts) == ("done", "pdfium", 2)


def test_the_first_failure_is_told_where_the_second_try_fails_too(tmp_path: Path, batch: Batch) -> None:
    def before(task: Task) -> Outcome | None:
        code = Crashed.code if task.reader else TimeLimit.code
        return Outcome(task.ticket, code, code) if task.kind == "extract" else None

    record = batch.run(put(tmp_path / "a.pdf", LETTER), before=before)["a.pdf"]
    assert (record.status, record.code, record.attempts) == ("failed", TimeLimit.code, 2)


def test_a_worker_that_was_ended_from_outside_costs_nothing(tmp_path: Path, batch: Batch) -> None:
    lost = [2]

    def before(task: Task) -> Outcome | None:
        if task.kind == "extract" and lost[0]:
            lost[0] -= 1
            return Outcome(task.ticket, WorkerLost.code, "…")
        return None

    record = batch.run(put(tmp_path / "a.pdf", LETTER), before=before)["a.pdf"]
    assert (record.status, record.reader) == ("done", "pdfplumber")


def test_a_target_that_cannot_be_written_ends_the_run_and_fails_no_document(tmp_path: Path, batch: Batch) -> None:
    a, b = put(tmp_path / "a.pdf", LETTER), put(tmp_path / "b.pdf", OTHER)

    def full(task: Task) -> Outcome | None:
        return Outcome(task.ticket, OutputError.code, "No space") if task.kind == "extract" and "b.pdf" in task.source else None

    with pytest.raises(OutputError, match="goes on with the rest"):
        batch.run(a, b, before=full)
    assert {r.status for r in batch.run(a, b).values()} == {"done"}


def test_a_stop_finishes_what_is_under_way_and_leaves_the_rest_pending(tmp_path: Path, batch: Batch) -> None:
    sources = [put(tmp_path / f"{n}.pdf", pdfs.drawn([str(n), "Tekst."])) for n in range(6)]

    def before(task: Task) -> None:
        batch.stop.asked = batch.stop.asked or task.kind == "extract"

    records = batch.run(*sources, before=before)
    done = sum(r.status == "done" for r in records.values())
    assert 1 <= done <= 2
    assert len(batch.results) == done
    batch.stop.asked = False
    assert {r.status for r in batch.run(*sources).values()} == {"done"}


def test_a_fault_of_the_program_costs_one_document_and_tells_no_text(tmp_path: Path) -> None:
    batch = Batch(tmp_path / "out", extract={"no_such_option": True})
    record = batch.run(put(tmp_path / "a.pdf", LETTER))["a.pdf"]
    assert record.code == "fault"
    assert "TypeError" in (record.message or "")


def test_passwords_are_tried_and_kept_nowhere(tmp_path: Path) -> None:
    batch = Batch(tmp_path / "out", passwords=("forkert", "blåbær"))
    a = put(tmp_path / "a.pdf", pdfs.encrypted("blåbær"))
    assert batch.run(a)["a.pdf"].status == "done"
    assert all("blåbær".encode() not in p.read_bytes() for p in batch.out.rglob("*") if p.is_file())
    none = Batch(tmp_path / "none")
    assert none.run(a)["a.pdf"].code == "password-error"


def test_pages_that_could_not_be_read_are_read_when_they_can_be(tmp_path: Path) -> None:
    never = Batch(tmp_path / "out", extract={"ocr": OcrOptions(mode="never")})
    a, b = put(tmp_path / "a.pdf", pdfs.picture()), put(tmp_path / "b.pdf", LETTER)
    assert never.run(a, b)["a.pdf"].doubts == "no-text-layer"
    never.run(a, b, again=frozenset({"no-text-layer"}))
    assert [Path(t.source).name for t in never.here.tasks] == ["a.pdf", "a.pdf"]
    assert never.here.kinds() == ["look", "extract"]
