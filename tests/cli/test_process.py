"""What only a process shows: interruption, a closed pipe, start-up, hash seeds and time zones."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import files
from tests.cli.command import SCRIPT, command, environment

HEAVY = ("pdfplumber", "pdfminer", "spacy", "pydantic", "numpy", "phonenumbers", "rapidfuzz")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["extract", "--help"], ["inspect", "--help"], ["profiles", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        f"import sys\nfrom extractor.cli.main import run\ntry:\n    run({arguments!r})\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 0
    assert done.stdout
    assert not set(HEAVY) & set(done.stderr.split())


def test_importing_the_package_is_light() -> None:
    code = "import sys, extractor; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    assert not set(HEAVY) & set(done.stdout.split())


def test_interrupted() -> None:
    running = subprocess.Popen(
        [SCRIPT, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    try:
        _wait_until_reading(running.pid)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def _wait_until_reading(pid: int) -> None:
    """Until the process sleeps for its input; a second of the clock where the machine does not tell."""
    end = time.monotonic() + 30
    calm = 0
    while time.monotonic() < end and calm < 5:
        time.sleep(0.1)
        try:
            state = Path(f"/proc/{pid}/wchan").read_text()
        except OSError:
            time.sleep(1)
            return
        calm = calm + 1 if "pipe" in state else 0
        if state in ("", "0"):
            time.sleep(2)
            return


def test_closed_pipe_is_quiet(sample: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([SCRIPT, "extract", "-q", sample], stdout=write, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(write)
    assert done.stderr == b""
    assert done.returncode == 0


def test_same_bytes_in_any_process(sample: Path, tmp_path: Path) -> None:
    copy = files.write(tmp_path / sample.name, sample.read_bytes())
    outcomes = [
        command("extract", sample, PYTHONHASHSEED="0", TZ="UTC"),
        command("extract", sample, PYTHONHASHSEED="1", TZ="Asia/Tokyo", LANG="da_DK.UTF-8"),
        command("extract", copy, PYTHONHASHSEED="4711", TZ="America/New_York", LC_ALL="C", PYTHONOPTIMIZE="1"),
    ]
    assert [o.code for o in outcomes] == [0, 0, 0]
    assert len({o.out for o in outcomes}) == 1


def test_output_is_utf8_whatever_the_locale(letter: Path) -> None:
    outcome = command("extract", letter, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0")
    assert outcome.code == 0, outcome.err
    assert "Kære borgmester" in outcome.out.decode("utf-8")


def test_standard_input(sample: Path) -> None:
    outcome = command("extract", "-", stdin=sample.read_bytes())
    assert outcome.code == 0
    there = json.loads(command("extract", sample).out)
    here = json.loads(outcome.out)
    assert there["source"].pop("filename") == sample.name
    assert here["source"].pop("filename") == "stdin.pdf"
    assert here == there


def test_module_runs_too() -> None:
    done = subprocess.run([sys.executable, "-m", "extractor", "--version"], capture_output=True, text=True, env=environment(), check=True)
    assert done.stdout.startswith("extractor")


def test_no_colour_where_no_terminal(tmp_path: Path) -> None:
    outcome = command("extract", files.write(tmp_path / "scan.pdf", files.picture()))
    assert "\x1b" not in outcome.err
    assert "\r" not in outcome.err
