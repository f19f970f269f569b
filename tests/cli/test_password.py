"""Encrypted files, and the ways to say the password."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import files
from tests.cli.command import command

PASSWORD = "smørrebrød 12"


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return files.write(tmp_path / "locked.pdf", files.encrypted(PASSWORD))


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_password_file(tmp_path: Path, locked: Path, ending: str) -> None:
    secret = files.write(tmp_path / "secret", (PASSWORD + ending).encode())
    outcome = command("extract", locked, "--password-file", secret)
    assert outcome.code == 0, outcome.err
    assert files.LETTER[0] in outcome.out.decode()


def test_password_variable(locked: Path) -> None:
    outcome = command("extract", locked, EXTRACTOR_PASSWORD=PASSWORD)
    assert outcome.code == 0, outcome.err
    assert json.loads(outcome.out)["source"]["filename"] == "locked.pdf"


def test_password_never_shows(locked: Path) -> None:
    outcome = command("extract", "-v", locked, EXTRACTOR_PASSWORD=PASSWORD)
    assert PASSWORD not in outcome.out.decode() + outcome.err


@pytest.mark.parametrize("wrong", ["", "forkert"])
def test_wrong_password(locked: Path, wrong: str) -> None:
    outcome = command("extract", locked, EXTRACTOR_PASSWORD=wrong)
    assert outcome.code == 3
    assert len(outcome.lines) == 1
    assert "EXTRACTOR_PASSWORD" in outcome.err


def test_password_file_missing(tmp_path: Path, locked: Path) -> None:
    outcome = command("extract", locked, "--password-file", tmp_path / "gone")
    assert outcome.code == 3
    assert "gone" in outcome.err


def test_password_for_an_open_file_does_no_harm(letter: Path) -> None:
    assert command("extract", letter, EXTRACTOR_PASSWORD=PASSWORD).code == 0
