"""What only a process shows: interruption, a closed pipe, imports, locales."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import pdfs
from tests.cli.command import SCRIPT, command, environment

HEAVY = {"pdfplumber", "pdfminer", "spacy", "pydantic", "numpy", "phonenumbers", "rapidfuzz"}
LOADED = "import sys\nfrom extractor.cli.main import run\ntry:\n    run()\nfinally:\n    print(*sys.modules, file=sys.stderr)"

# the signal comes while the command waits for its input
INTERRUPTED = """
import io, os, signal, sys
class Keyboard(io.RawIOBase):
    def read(self, size=-1):
        os.kill(os.getpid(), signal.SIGINT)
        signal.pause()
signal.signal(signal.SIGINT, signal.default_int_handler)  # as at a terminal: what runs in the background may ignore it
sys.stdin = io.TextIOWrapper(Keyboard())
from extractor.cli.main import run
run()
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brev.pdf"
    path.write_bytes(pdfs.letter())
    return path


@pytest.mark.parametrize("arguments", [["--version"], ["extract", "--help"], ["inspect", "--help"], ["profiles", "--help"]])
def test_answers_that_need_no_pdf_load_nothing_heavy(arguments: list[str]) -> None:
    command_line = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command_line, capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 0
    assert done.stdout
    assert not HEAVY & set(done.stderr.split())


def test_an_interruption_is_130_and_quiet() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, "extract", "-"], capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"extractor: Interrupted.\n")


@pytest.mark.parametrize("arguments", [["extract", "-q", "brev.pdf"], ["inspect", "brev.pdf"], ["schema"], ["profiles", "show", "general"]])
def test_a_closed_pipe_is_no_fault(letter: Path, arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    command_line = [SCRIPT, *arguments]
    done = subprocess.run(command_line, stdout=write, stderr=subprocess.PIPE, env=environment(), cwd=letter.parent, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_results_are_utf8_whatever_the_locale(tmp_path: Path) -> None:
    source = tmp_path / "by.pdf"
    source.write_bytes(pdfs.catalogue())
    outcome = command("extract", source, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0")
    assert outcome.code == 0, outcome.err
    assert "Den grønne by" in outcome.out.decode("utf-8")
    assert outcome.out.endswith(b"}\n")


def test_neither_colour_nor_progress_where_there_is_no_terminal(tmp_path: Path) -> None:
    source = tmp_path / "scan.pdf"
    source.write_bytes(pdfs.picture())
    outcome = command("extract", source, "--ocr", "never")
    assert "no-text-layer" in outcome.err
    assert not {"\x1b", "\r"} & set(outcome.err)
