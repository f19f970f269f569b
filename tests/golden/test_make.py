"""The samples in the repository are those that their sources give."""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
COMPRESSED = ("broken/truncated.pdf", "broken/encrypted.pdf", "broken/pictures-only.pdf")
"""Files that no reader can open up, and a picture that another font renderer may draw a dot apart."""


@lru_cache(maxsize=1)
def script() -> Any:
    spec = importlib.util.spec_from_file_location("samples_make", SAMPLES / "make.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=1)
def fresh() -> dict[str, bytes]:
    made: dict[str, bytes] = script().made()
    return made


def streams(pdf: bytes) -> list[bytes]:
    """What the file's streams hold: another release of zlib may pack the same content otherwise."""
    document = PDFDocument(PDFParser(BytesIO(pdf)))
    objects = [document.getobj(i) for xref in document.xrefs for i in xref.get_objids()]
    return [o.get_data() for o in objects if isinstance(o, PDFStream)]


def test_the_same_sources_give_the_same_bytes() -> None:
    assert script().made() == fresh()


@pytest.mark.parametrize("path", sorted(p for p in script().PATHS if p not in COMPRESSED))
def test_committed_is_fresh(path: str) -> None:
    committed = (SAMPLES / path).read_bytes()
    if (path.startswith("broken/") and path != "broken/letter.pdf") or path.endswith(".json"):
        assert committed == fresh()[path]
    else:
        assert streams(committed) == streams(fresh()[path])


@pytest.mark.parametrize("path", COMPRESSED)
def test_broken_files_are_there(path: str) -> None:
    assert (SAMPLES / path).read_bytes()[:5] == b"%PDF-"
