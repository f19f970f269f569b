"""Broken files, a few of them: the long run is `make fuzz`. Every one ends in a result that keeps the contract, or in an error of ours."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import extract
from extractor.catalogue import Catalogue
from extractor.errors import InputError
from extractor.limits import LIMITS
from extractor.read.ocr import OcrOptions
from extractor.write import to_json
from tests.cli import pdfs
from tests.fuzz.mutations import MUTATIONS, mutated
from tests.press import hostile

SAMPLES = [
    pdfs.catalogue(1), pdfs.letter(), pdfs.picture(), pdfs.encrypted(""), hostile.page_that_fails(), hostile.drawing_itself(),
    hostile.looping_tree(), hostile.form_field(),
]  # fmt: skip
SMALL = replace(LIMITS, stream_bytes=2**22, page_bytes=2**17, page_objects=20_000, page_streams=500, page_glyphs=20_000, page_shapes=20_000)


def refuse(word: str) -> float:
    raise AssertionError(f"{word} is no JSON")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_broken_file_ends_in_a_result_or_in_an_error_of_ours(seed: int) -> None:
    data, _ = mutated(SAMPLES, seed)
    try:
        result = extract(data, limits=SMALL, ocr=OcrOptions(mode="never"))
    except InputError as error:
        assert error.remedy
        return
    Catalogue.model_validate(json.loads(to_json(result), parse_constant=refuse))
    assert result.coverage.characters or any(d.severity == "error" for d in result.diagnostics)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.__name__)
def test_each_way_to_break_a_file_changes_it(mutation) -> None:  # type: ignore[no-untyped-def]
    assert any(mutation(sample, Random(seed)) != sample for sample in SAMPLES for seed in range(5))
