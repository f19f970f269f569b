"""Sources as they are in the world: odd names, loops, archives, things that are no files."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import fsspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.batch import names, storage
from extractor.batch.addresses import base_name, found, is_remote, to_address, to_path
from extractor.errors import MissingInput, TooLarge
from tests.cli import pdfs
from tests.unit.batch.here import Batch


def put(path: Path, data: bytes = b"%PDF-1.4 x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def listed(*sources: Path | str, avoid: Path | str = "/nowhere", pattern: str = "*.pdf") -> list[str]:
    return list(found(map(str, sources), pattern, str(avoid)))


def test_folders_give_their_pdfs_in_order_whatever_the_case(tmp_path: Path) -> None:
    expected = [put(tmp_path / n) for n in ("B.PDF", "a.pdf", "under/c.Pdf")]
    put(tmp_path / "note.txt")
    assert listed(tmp_path) == [str(p) for p in expected]
    assert listed(tmp_path, pattern="*.txt") == [str(tmp_path / "note.txt")]


def test_a_file_named_outright_is_taken_whatever_its_name(tmp_path: Path) -> None:
    assert listed(put(tmp_path / "uden endelse")) == [str(tmp_path / "uden endelse")]


def test_globs(tmp_path: Path) -> None:
    put(tmp_path / "a.pdf"), put(tmp_path / "x/b.pdf")
    assert [Path(p).name for p in listed(tmp_path / "*.pdf")] == ["a.pdf"]
    assert [Path(p).name for p in listed(tmp_path / "**" / "*.pdf")] == ["a.pdf", "b.pdf"]


def test_a_glob_that_meets_nothing_is_not_passed_over(tmp_path: Path) -> None:
    assert listed(tmp_path / "*.pdf") == [str(tmp_path / "*.pdf")]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    assert listed(put(tmp_path / "sag [1].pdf")) == [str(tmp_path / "sag [1].pdf")]


def test_out_inside_source_is_not_entered(tmp_path: Path) -> None:
    put(tmp_path / "a.pdf"), put(tmp_path / "out/results/b.pdf")
    assert listed(tmp_path, avoid=tmp_path / "out") == [str(tmp_path / "a.pdf")]
    assert listed(tmp_path / "**/*.pdf", avoid=tmp_path / "out") == [str(tmp_path / "a.pdf")]


def test_a_loop_of_links_is_not_walked(tmp_path: Path) -> None:
    put(tmp_path / "a/b.pdf")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    assert listed(tmp_path) == [str(tmp_path / "a/b.pdf")]


def test_names_with_newlines_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    put(tmp_path / "linje\nskift.pdf", pdfs.letter())
    odd = os.fsencode(tmp_path) + b"/b\xe6k.pdf"
    with open(odd, "wb") as file:
        file.write(pdfs.drawn(["Andet", "brev."]))
    batch = Batch(tmp_path / "out")
    records = batch.run(*listed(tmp_path, avoid=tmp_path / "out"))
    assert {r.status for r in records.values()} == {"done"}
    assert sorted(batch.results) == ["b\ufffdk.json", "linje_skift.json"]


@given(st.binary(min_size=1, max_size=60).filter(lambda b: b"\0" not in b and b"/" not in b and not b.startswith(b"file:")))
def test_every_path_has_an_address_that_leads_back(raw: bytes) -> None:
    path = os.fsdecode(raw)
    address = to_address(path)
    address.encode()
    assert to_path(address) == path
    base_name(address).encode()


@pytest.mark.parametrize("address", ["s3://spand/a.pdf", "zip://a.pdf::b.zip", "https://x.example/a.pdf", "memory://a.pdf"])
def test_fsspec_addresses_are_known(address: str) -> None:
    assert is_remote(address)
    assert base_name(address) == "a.pdf"


@pytest.mark.parametrize("path", ["a.pdf", "C:\\a.pdf", "/x/s3:/a.pdf", "file:///x/a.pdf"])
def test_paths_are_no_fsspec_addresses(path: str) -> None:
    assert not is_remote(path)


def test_members_of_a_zip_cannot_leave_out(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pakke.zip", "w") as archive:
        archive.writestr("../../ud.pdf", pdfs.letter())
        archive.writestr("mappe/inde.pdf", pdfs.drawn(["Inde", "Tekst."]))
        archive.writestr("/rod.pdf", pdfs.drawn(["Rod", "Tekst."]))
        archive.writestr("note.txt", b"x")
    batch = Batch(tmp_path / "x" / "out")
    batch.run(*listed(tmp_path / "pakke.zip"))
    assert {"inde.json"} <= set(batch.results) <= {"ud.json", "inde.json", "rod.json"}
    assert {p.name for p in tmp_path.iterdir()} == {"pakke.zip", "x"}
    assert {p.name for p in (tmp_path / "x").iterdir()} == {"out"}


def test_a_zip_bomb_is_too_large(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bombe.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.pdf", bytes(3_000_000))
    with pytest.raises(TooLarge):
        storage.read(f"zip://a.pdf::{tmp_path / 'bombe.zip'}", 1_000_000)


def test_other_file_systems_are_listed_and_read() -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe({"/arkiv/b.pdf": b"b", "/arkiv/under/a.PDF": b"a", "/arkiv/c.txt": b"c"})
    sources = listed("memory://arkiv")
    assert sources == ["memory:///arkiv/b.pdf", "memory:///arkiv/under/a.PDF"]
    assert storage.read(sources[1], 10)[0] == b"a"
    with pytest.raises(MissingInput):
        storage.read("memory:///arkiv/none.pdf", 10)


def test_results_go_to_other_file_systems() -> None:
    store = storage.Store("memory://ud")
    store.prepare()
    store.write("a", b"{}\n")
    assert store.has("a")
    assert (store.read("a"), fsspec.filesystem("memory").cat("/ud/results/a.json")) == (b"{}\n", b"{}\n")
    store.remove("a"), store.remove("a")
    assert not store.has("a")


def test_pipes_folders_and_paths_too_long_are_typed_outcomes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "dir.pdf").mkdir()
    (tmp_path / "dead.pdf").symlink_to(tmp_path / "none")
    for path in ("pipe.pdf", "dir.pdf", "dead.pdf", "x" * 5000, "nul\0.pdf"):
        with pytest.raises(MissingInput):
            storage.read(str(tmp_path / path), 100)


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "shut/a.pdf")
    (tmp_path / "shut").chmod(0)
    try:
        if os.access(tmp_path / "shut", os.R_OK):
            pytest.skip("this user may read everything")
        assert listed(tmp_path) == [str(tmp_path / "shut")]
    finally:
        (tmp_path / "shut").chmod(0o700)


@given(st.text(max_size=400))
def test_every_name_gives_a_stem_that_any_file_system_takes(name: str) -> None:
    stem = names.stem(name)
    assert stem
    assert len(f"{stem}.json".encode()) < 200
    assert not set(stem) & set('/\\:*?"<>|\n\r\t\0')
    assert not stem.startswith(".")
    assert stem.strip() == stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Referat 2. maj.pdf", "Referat 2. maj"),
        ("a.b.PDF", "a.b"),
        (".pdf", "pdf"),
        ("con.pdf", "_con"),
        ("", "document"),
        ("æøå.pdf", "æøå"),
    ],
)
def test_stems(name: str, stem: str) -> None:
    assert names.stem(name) == stem


def test_long_names_that_begin_alike_stay_apart() -> None:
    first, second = names.stem("å" * 300 + "1.pdf"), names.stem("å" * 300 + "2.pdf")
    assert first != second
