"""Odd files, passwords and targets, through the installed script: one line, the right code, nothing half written."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfWriter

from tests.cli import pdfs
from tests.cli.command import SCRIPT, Outcome, command, environment

PASSWORD = "smørrebrød 12"
BAD = {
    "empty": (b"", "the file is empty"),
    "zip": (b"PK\x03\x04" + bytes(200), "convert"),
    "header-only": (b"%PDF-1.7\n", "repair"),
    "truncated": (pdfs.truncated(), "repair"),
    "locked": (pdfs.encrypted(PASSWORD), "--password-file"),
}


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def the_line(outcome: Outcome, code: int) -> str:
    """The one line on standard error."""
    assert (outcome.code, outcome.out, len(outcome.lines)) == (code, b"", 1), outcome
    assert outcome.err.startswith("extractor: ")
    return outcome.err


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write(tmp_path / "brev.pdf", pdfs.letter())


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return write(tmp_path / "locked.pdf", pdfs.encrypted(PASSWORD))


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_leaves_the_target_as_it_was(tmp_path: Path, kind: str) -> None:
    data, said = BAD[kind]
    source, target = write(tmp_path / f"{kind}.pdf", data), write(tmp_path / "out.json", b"before")
    line = the_line(command("extract", source, "-o", target), 3)
    assert said in line
    assert source.name in line
    assert target.read_bytes() == b"before"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("kind", BAD)
def test_inspect_says_the_same_of_bad_input(tmp_path: Path, kind: str) -> None:
    source = write(tmp_path / f"{kind}.pdf", BAD[kind][0])
    assert command("inspect", source).err == command("extract", source).err


def test_nothing_on_standard_input() -> None:
    assert "empty" in the_line(command("extract", "-"), 3)


def test_a_pdf_without_pages_is_not_passed_off_as_well(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    PdfWriter().write(buffer)
    outcome = command("extract", "-q", "--strict", write(tmp_path / "none.pdf", buffer.getvalue()))
    assert outcome.code in (3, 5)
    assert len(outcome.lines) == 1


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_password_file_may_end_as_it_likes(tmp_path: Path, locked: Path, ending: str) -> None:
    secret = write(tmp_path / "secret", (PASSWORD + ending).encode())
    assert command("extract", locked, "--password-file", secret).code == 0


def test_the_password_shows_nowhere(locked: Path) -> None:
    outcome = command("extract", "-v", "--explain", locked, EXTRACTOR_PASSWORD=PASSWORD)
    assert outcome.code == 0
    assert PASSWORD not in outcome.out.decode() + outcome.err


def test_an_empty_password_is_a_wrong_one(locked: Path) -> None:
    assert "EXTRACTOR_PASSWORD" in the_line(command("extract", locked, EXTRACTOR_PASSWORD=""), 3)


def test_a_password_does_an_open_file_no_harm(letter: Path) -> None:
    assert command("extract", letter, EXTRACTOR_PASSWORD=PASSWORD).code == 0


@pytest.mark.parametrize("target", [".", "missing/out.json", "file/out.json"])
def test_unwritable_targets_name_a_folder_to_choose(tmp_path: Path, letter: Path, target: str) -> None:
    write(tmp_path / "file", b"")
    (tmp_path / "brev.json").mkdir()
    assert "folder" in the_line(command("extract", "-q", letter, "-o", tmp_path / target), 2)


def test_standard_output_that_is_full(letter: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([SCRIPT, "extract", "-q", letter], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "extractor: Standard output cannot be written (No space left on device). Name a file with -o."
    ]


def test_made_up_names_never_meet_real_ones(tmp_path: Path) -> None:
    sources = []
    for folder, name in (("x", "a"), ("y", "a"), ("z", "a-2"), ("u", "A")):
        (tmp_path / folder).mkdir()
        sources.append(write(tmp_path / folder / f"{name}.pdf", pdfs.letter()))
    target = tmp_path / "out"
    target.mkdir()
    assert command("extract", "-q", *sources, "-o", target).code == 0
    assert len({p.name.casefold() for p in target.iterdir()}) == len(sources)


def test_a_faulty_pattern_in_a_profile_is_named_with_its_line(tmp_path: Path, letter: Path) -> None:
    profile = write(tmp_path / "mine.toml", b'name = "mine"\n[projects]\nheadings = ["(unclosed"]\n')
    line = the_line(command("extract", letter, "--profile", profile), 4)
    assert "line 3" in line
    assert "projects.headings" in line


def test_verbose_adds_the_traceback(tmp_path: Path) -> None:
    outcome = command("extract", "-v", write(tmp_path / "empty.pdf", b""))
    assert outcome.code == 3
    assert "Traceback" in outcome.err
    assert outcome.lines[-1].startswith("extractor: empty.pdf")


def test_standard_input_gives_what_the_file_gives(letter: Path) -> None:
    here = json.loads(command("extract", "-", stdin=letter.read_bytes()).out)
    there = json.loads(command("extract", letter).out)
    assert (here["source"].pop("filename"), there["source"].pop("filename")) == ("stdin.pdf", "brev.pdf")
    assert here == there
