"""Sources behind addresses: a web server on loopback, and addresses that nobody answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from extractor.batch import storage
from extractor.batch.addresses import found
from extractor.errors import ExitCode, OutputError, UsageError
from tests.cli import pdfs
from tests.cli.command import command
from tests.unit.batch.here import Batch

NOBODY = "http://127.0.0.1:9/arkiv"


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, said nothing about."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing."""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """The address of a server of tmp_path/web, which holds two letters."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "a.pdf").write_bytes(pdfs.letter())
    (tmp_path / "web" / "b.pdf").write_bytes(pdfs.drawn(["Brev", "Et andet brev."]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "web")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_files_of_a_web_server_give_what_local_ones_give(tmp_path: Path, web: str) -> None:
    outcome = command("batch", "-q", f"{web}/a.pdf", f"{web}/none.pdf", f"{NOBODY}/*.pdf", "-o", tmp_path / "ud")
    assert outcome.code == ExitCode.SOME_FAILED
    assert b"HTTP 404" in outcome.out
    assert b"ClientConnectorError" in outcome.out
    command("extract", "-q", tmp_path / "web" / "a.pdf", "-o", tmp_path / "a.json")
    assert (tmp_path / "ud/results/a.json").read_bytes() == (tmp_path / "a.json").read_bytes()


def test_a_second_run_fetches_only_what_changed(tmp_path: Path, web: str) -> None:
    batch, sources = Batch(tmp_path / "ud"), list(found([f"{web}/"], "*.pdf", "/nowhere"))
    batch.run(*sources)
    assert batch.here.kinds() == ["look", "look", "extract", "extract"]
    (tmp_path / "web" / "b.pdf").write_bytes(pdfs.drawn(["Brev", "Det andet brev er blevet længere."]))
    batch.run(*sources)
    assert [(t.kind, t.source) for t in batch.here.tasks] == [("look", f"{web}/b.pdf"), ("extract", f"{web}/b.pdf")]


@pytest.mark.parametrize("source", [f"{NOBODY}/*.pdf", f"{NOBODY}/a.pdf", "zip://*.pdf::/nowhere/none.zip", "memory://nothing/*.pdf"])
def test_what_cannot_be_listed_is_an_outcome_and_ends_no_run(source: str) -> None:
    assert list(found([source], "*.pdf", "/nowhere")) == [source]


def test_a_zip_file_that_is_none_is_an_outcome(tmp_path: Path) -> None:
    (tmp_path / "pakke.zip").write_bytes(b"PK\x03\x04 broken")
    (record,) = Batch(tmp_path / "ud").run(*found([str(tmp_path / "pakke.zip")], "*.pdf", "/nowhere")).values()
    assert (record.code, record.message) == ("missing-input", "Cannot be fetched (BadZipFile)")


@pytest.mark.parametrize("address", ["nosuch://spand/arkiv", "nosuch://spand/*.pdf"])
def test_an_address_that_nothing_serves_is_wrong_use(address: str) -> None:
    with pytest.raises(UsageError):
        list(found([address], "*.pdf", "/nowhere"))
    with pytest.raises(UsageError):
        storage.Store(address)


def test_results_that_nobody_takes_are_told_before_anything_is_done() -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        storage.Store(NOBODY).prepare()
