"""Each thing that can go wrong, through the installed command: one clear line, the right code, nothing half written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import files
from tests.cli.command import Outcome, command

BAD = {
    "empty": (b"", "empty", "again"),
    "text": ("Kære læser\n".encode(), "not a PDF", "Give a PDF"),
    "zip": (b"PK\x03\x04" + bytes(200), "not a PDF", "convert"),
    "truncated": (files.truncated(), "damaged", "repair"),
    "header-only": (b"%PDF-1.7\n", "damaged", "repair"),
    "encrypted": (files.encrypted("hemmelig"), "password", "--password-file"),
}


def clear(outcome: Outcome, code: int) -> str:
    """The one line on standard error."""
    assert outcome.code == code, outcome.err
    assert outcome.out == b""
    assert len(outcome.lines) == 1, outcome.err
    assert outcome.err.startswith("extractor: ")
    assert "Traceback" not in outcome.err
    return outcome.err


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("name", ["extract", "inspect"])
def test_bad_input(tmp_path: Path, kind: str, name: str) -> None:
    data, said, remedy = BAD[kind]
    line = clear(command(name, files.write(tmp_path / f"{kind}.pdf", data)), 3)
    assert said in line.lower() or said in line
    assert remedy in line
    assert f"{kind}.pdf" in line


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_leaves_the_target_alone(tmp_path: Path, kind: str) -> None:
    target = files.write(tmp_path / "out.json", b"before")
    source = files.write(tmp_path / f"{kind}.pdf", BAD[kind][0])
    clear(command("extract", source, "-o", target), 3)
    assert target.read_bytes() == b"before"
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([f"{kind}.pdf", "out.json"])


def test_missing_file(tmp_path: Path) -> None:
    assert "gone.pdf: no such file" in clear(command("extract", tmp_path / "gone.pdf"), 3)


def test_folder_instead_of_file(tmp_path: Path) -> None:
    assert "a folder" in clear(command("extract", tmp_path), 3)


def test_empty_standard_input() -> None:
    assert "empty" in clear(command("extract", "-"), 3)


def test_no_pages(tmp_path: Path) -> None:
    outcome = command("extract", files.write(tmp_path / "none.pdf", files.no_pages()), "--strict", "-q")
    assert outcome.code in (3, 5)
    assert len(outcome.lines) == 1


def test_picture_only(tmp_path: Path) -> None:
    source = files.write(tmp_path / "scan.pdf", files.picture())
    outcome = command("extract", source)
    assert outcome.code == 0
    result = json.loads(outcome.out)
    assert [d["severity"] for d in result["diagnostics"]] == ["error"]
    assert "page 1" in result["diagnostics"][0]["message"]
    assert result["pages"][0]["text_layer"] == "none"
    assert "OCR" in outcome.err


def test_picture_only_strict(tmp_path: Path) -> None:
    source = files.write(tmp_path / "scan.pdf", files.picture())
    outcome = command("extract", source, "--strict")
    assert outcome.code == 5
    assert json.loads(outcome.out)["source"]["pages"] == 1


def test_no_catalogue_is_extracted_and_said_so(letter: Path) -> None:
    outcome = command("extract", letter)
    assert outcome.code == 0
    result = json.loads(outcome.out)
    assert result["extraction"]["profile"] == "general"
    assert result["document_type"] == "document"
    text = " ".join(b["text"] for b in result["body"]) + " ".join(filter(None, [result["title"]]))
    for line in files.LETTER:
        assert line in text
    assert "no catalogue" in outcome.err


@pytest.mark.parametrize("target", ["missing/out.json", ".", "file/out.json"])
def test_unwritable_target(tmp_path: Path, letter: Path, target: str) -> None:
    files.write(tmp_path / "file", b"")
    (tmp_path / "brev.json").mkdir()
    line = clear(command("extract", "-q", letter, "-o", tmp_path / target), 2)
    assert "folder" in line


def test_standard_output_full(letter: Path) -> None:
    import subprocess

    from tests.cli.command import SCRIPT, environment

    with open("/dev/full", "wb") as full:
        done = subprocess.run([SCRIPT, "extract", "-q", letter], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_several_files_need_a_folder(letter: Path) -> None:
    assert "-o FOLDER" in clear(command("extract", letter, letter), 2)


def test_one_bad_file_costs_one_result(tmp_path: Path, letter: Path) -> None:
    bad = files.write(tmp_path / "empty.pdf", b"")
    folder = tmp_path / "out"
    folder.mkdir()
    outcome = command("extract", "-q", bad, letter, "-o", folder)
    assert outcome.code == 3
    assert [p.name for p in folder.iterdir()] == ["brev.json"]
    assert len(outcome.lines) == 1


@pytest.mark.parametrize("arguments", [[], ["extract"], ["nonsense"], ["extract", "--nonsense", "x.pdf"], ["schema", "nonsense"]])
def test_wrong_use(arguments: list[str]) -> None:
    outcome = command(*arguments)
    assert outcome.code == 2
    assert outcome.out == b""
    assert outcome.err


def test_no_such_profile(letter: Path) -> None:
    line = clear(command("extract", letter, "--profile", "nonsense"), 4)
    assert "nonsense" in line
    assert "profiles list" in line


def test_faulty_profile(tmp_path: Path, letter: Path) -> None:
    profile = files.write(tmp_path / "mine.toml", b'name = "mine"\n[projects]\nheadings = ["(unclosed"]\n')
    line = clear(command("extract", letter, "--profile", profile), 4)
    assert "line 3" in line
    assert "projects.headings" in line


def test_verbose_shows_the_traceback(tmp_path: Path) -> None:
    outcome = command("extract", "-v", files.write(tmp_path / "empty.pdf", b""))
    assert outcome.code == 3
    assert "Traceback" in outcome.err
