"""`extractor batch` through the installed script: real processes, real limits, real kills."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest
from filelock import FileLock

from extractor.batch import opened
from tests.cli import pdfs
from tests.cli.command import SCRIPT, command, environment


def documents(folder: Path, count: int) -> Path:
    """Small letters, each of its own content."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"brev-{number:03}.pdf").write_bytes(pdfs.drawn([f"Brev {number}", "Til stede var Bo Lund.", f"Punkt {number}."]))
    return folder


def endless() -> bytes:
    """A page that takes longer to read than anybody waits: forms that draw each other, thousands of times, with no end in sight."""
    levels = 12
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>")
    objects.append(stream(b"/F Do " * 8))
    for level in range(levels):
        inner = b"/Resources<</XObject<</F %d 0 R>>>>" % (6 + level) if level < levels - 1 else b""
        objects.append(stream(b"/F Do " * 8, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + inner))
    return assembled(objects)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def assembled(objects: list[bytes]) -> bytes:
    """A PDF of these objects, without a table: readers rebuild it."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, data) for number, data in enumerate(objects, 1))
    return b"%%PDF-1.4\n%strailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (body, len(objects) + 1)


def results(out: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((out / "results").iterdir())}


def test_good_and_bad_files_each_have_one_outcome(tmp_path: Path) -> None:
    source = documents(tmp_path / "arkiv", 3)
    bad = {"tom.pdf": b"", "zip.pdf": b"PK\x03\x04", "kort.pdf": pdfs.truncated(), "låst.pdf": pdfs.encrypted("hemmeligt")}
    for name, data in bad.items():
        (source / name).write_bytes(data)
    out = source / "ud"  # inside the source
    done = command("batch", source, "-o", out, "--jobs", "2", "--log-json", "--report", tmp_path / "r.html", "--report", tmp_path / "r.csv")
    assert done.code == 6
    events = [json.loads(line) for line in done.lines]
    assert [e["event"] for e in events].count("done") == 3
    assert {e["code"] for e in events if e["event"] == "failed"} == {"empty-input", "not-pdf", "damaged-pdf", "password-error"}
    assert "Traceback" not in done.err
    assert sorted(results(out)) == [f"brev-{n:03}.json" for n in range(3)]
    assert (tmp_path / "r.html").is_file()
    assert (tmp_path / "r.csv").is_file()
    before = results(out)
    (tmp_path / "koder").write_text("forkert\nhemmeligt\n", encoding="utf-8")
    again = command("batch", source, "-o", out, "--jobs", "2", "--retry-failed", "--password-file", tmp_path / "koder")
    assert again.code == 6
    assert results(out) == {**before, "låst.json": results(out)["låst.json"]}
    assert command("validate", "-q", *(out / "results").iterdir()).code == 0
    status = command("batch", "status", out)
    assert status.code == 0
    assert b"damaged-pdf" in status.out
    lines = command("batch", "status", out, "--json", "--failed").out.splitlines()
    assert {json.loads(line)["code"] for line in lines} == {"empty-input", "not-pdf", "damaged-pdf"}


def test_results_are_those_of_extract(tmp_path: Path) -> None:
    source = tmp_path / "by.pdf"
    source.write_bytes(pdfs.catalogue())
    assert command("batch", "-q", source, "-o", tmp_path / "ud").code == 0
    assert (tmp_path / "ud/results/by.json").read_bytes() == command("extract", "-q", source).out


def test_all_failed_and_none_there(tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    assert command("batch", "-q", tmp_path / "tom.pdf", "-o", tmp_path / "ud").code == 7
    (tmp_path / "intet").mkdir()
    nothing = command("batch", tmp_path / "intet", "-o", tmp_path / "ud2")
    assert nothing.code == 2
    assert "No PDF" in nothing.err


def test_a_list_on_standard_input(tmp_path: Path) -> None:
    source = documents(tmp_path / "a", 2)
    (source / "to\nlinjer.pdf").write_bytes(pdfs.letter())
    listed = b"\0".join(os.fsencode(p) for p in sorted(source.iterdir()))
    assert command("batch", "-q", "-", "-0", "-o", tmp_path / "ud", stdin=listed).code == 0
    assert len(results(tmp_path / "ud")) == 3


def test_limits_end_what_will_not_end_and_the_others_go_on(tmp_path: Path) -> None:
    source = documents(tmp_path / "a", 2)
    (source / "aa-uendelig.pdf").write_bytes(endless())
    done = command("batch", source, "-o", tmp_path / "ud", "--jobs", "1", "--timeout", "4", "--log-json")
    events = {Path(e["source"]).name: e for e in map(json.loads, done.lines) if "source" in e}
    assert len(events) == 3
    assert events["aa-uendelig.pdf"]["code"] in (None, "time-limit")
    assert events["brev-000.pdf"]["event"] == events["brev-001.pdf"]["event"] == "done"


def test_killed_at_any_moment_it_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    source = documents(tmp_path / "a", 12)
    assert command("batch", "-q", source, "-o", tmp_path / "ref", "--jobs", "2").code == 0
    out = tmp_path / "ud"
    for awaited in (0, 2, 7):
        process = subprocess.Popen(
            [SCRIPT, "batch", "-q", source, "-o", out, "--jobs", "2"], env=environment(), start_new_session=True, stdout=subprocess.DEVNULL
        )
        while process.poll() is None and len(list(out.glob("results/*"))) < awaited:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert all(json.loads(data) for data in (results(out) if (out / "results").is_dir() else {}).values())
    with_some = len(results(out))
    last = command("batch", source, "-o", out, "--jobs", "2")
    assert last.code == 0
    assert with_some >= 7
    assert results(out) == results(tmp_path / "ref")
    assert not list((out / ".scratch").iterdir())


def test_an_interruption_finishes_what_is_under_way_and_says_how_to_go_on(tmp_path: Path) -> None:
    source, out = documents(tmp_path / "a", 30), tmp_path / "ud"
    process = subprocess.Popen(
        [SCRIPT, "batch", source, "-o", out, "--jobs", "1"], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    while len(list(out.glob("results/*"))) < 2:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    said, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"goes on with what is not yet done" in said
    assert b"Traceback" not in told
    done = len(results(out))
    assert 2 <= done < 30
    with opened(str(out)) as manifest:
        assert manifest.count("status = 'done'") == done
        assert manifest.count("status = 'pending'") == 30 - done


def test_two_batches_in_one_folder_keep_apart(tmp_path: Path) -> None:
    source, out = documents(tmp_path / "a", 1), tmp_path / "ud"
    out.mkdir()
    with FileLock(out / "manifest.sqlite.lock"):
        second = command("batch", source, "-o", out)
    assert second.code == 2
    assert "another batch is running" in second.err
    assert command("batch", "-q", source, "-o", out).code == 0


@pytest.mark.parametrize("out", ["/proc/ud", "file/ud", "/dev/null/ud"])
def test_an_out_that_cannot_be_written_is_wrong_use(tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = command("batch", documents(tmp_path / "a", 1), "-o", tmp_path / out if "file" in out else out)
    assert done.code == 2
    assert "cannot be written" in done.err


def test_a_disk_that_fills_up_ends_the_run_with_what_is_finished_kept(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: writing fails half way, as it does there."""
    source, out = documents(tmp_path / "a", 4), tmp_path / "ud"
    (source / "stor.pdf").write_bytes(pdfs.catalogue(120))

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    done = subprocess.run(
        [SCRIPT, "batch", source, "-o", out, "--jobs", "1"], env=environment(), capture_output=True, preexec_fn=small_files, check=False
    )
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert b"goes on with the rest" in done.stderr
    assert sorted(results(out)) == [f"brev-{n:03}.json" for n in range(4)]
    assert not list((out / ".scratch").iterdir())
    assert command("batch", "-q", source, "-o", out).code == 0
    assert len(results(out)) == 5


def test_redacted_results_have_the_same_pseudonym_in_every_document(tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.mkdir()
    (source / "et.pdf").write_bytes(pdfs.catalogue(1))
    (source / "to.pdf").write_bytes(pdfs.catalogue(2))
    assert command("batch", "-q", source, "-o", tmp_path / "ud", "--redact", "contacts", "--jobs", "2").code == 0
    found = [json.loads(data) for data in results(tmp_path / "ud").values()]
    names = {c["name"] for r in found for p in r["projects"] for c in p["contacts"]}
    assert len(names) == 1
    assert names.pop().startswith("Person-")
    assert all(
        word not in data.decode() for data in results(tmp_path / "ud").values() for word in ("Krag", "idkr@", "33701234", "3370 1234")
    )
    assert (tmp_path / "ud/redaction.key").stat().st_mode & 0o077 == 0


def test_nothing_says_a_password_or_a_text(tmp_path: Path) -> None:
    (tmp_path / "by.pdf").write_bytes(pdfs.encrypted("blåbær"))
    done = command("batch", tmp_path / "by.pdf", "-o", tmp_path / "ud", EXTRACTOR_PASSWORD="blåbær")
    assert done.code == 0
    assert "blåbær" not in done.err + done.out.decode()
    assert "Ida Krag" not in done.err + done.out.decode()
