"""The library's face."""

import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import extractor
from extractor.schema import schema
from tests.cli import pdfs


def test_every_name_is_there() -> None:
    assert all(getattr(extractor, name) for name in extractor.__all__)
    assert dir(extractor) == sorted(extractor.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = extractor.no_such_name


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import extractor, sys; print(sorted({'pdfplumber', 'spacy', 'pydantic'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"


def test_paths_bytes_and_files_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "by.pdf"
    path.write_bytes(pdfs.catalogue())
    with path.open("rb") as file:
        results = [extractor.extract(path), extractor.extract(path.read_bytes(), filename="by.pdf"), extractor.extract(file)]
    assert results[0] == results[1] == results[2]
    assert results[0].projects[0].title == "Den grønne by del 1"


def test_results_are_frozen() -> None:
    result = extractor.extract(io.BytesIO(pdfs.catalogue()))
    with pytest.raises(ValueError, match="frozen"):
        result.title = "x"  # type: ignore[misc]


@pytest.mark.parametrize("data", [pdfs.catalogue(), pdfs.letter(), pdfs.picture()], ids=["catalogue", "letter", "picture"])
def test_results_keep_the_schema_by_another_validator(data: bytes) -> None:
    result = extractor.extract(data)
    jsonschema.Draft202012Validator(json.loads(schema("catalogue"))).validate(json.loads(result.model_dump_json()))


def test_on_page_is_called_for_each_page() -> None:
    seen: list[tuple[int, int]] = []
    extractor.extract(pdfs.catalogue(3), on_page=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_pages_are_closed_so_that_memory_does_not_grow() -> None:
    """What is held after a page is a small value of it, not pdfplumber's objects."""
    import gc

    from pdfplumber.page import Page

    from extractor.read import READERS

    held = READERS["pdfplumber"].read("by.pdf", pdfs.catalogue(5))
    gc.collect()
    assert len(held.pages) == 5
    assert not [o for o in gc.get_objects() if isinstance(o, Page) and "_objects" in vars(o)]
