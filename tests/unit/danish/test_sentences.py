"""The rules reach their floor on the annotated sentences; what is read wrongly is named in the failure."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.danish.evaluate import READ, Score, rows, scores

FLOORS = {
    "periods": 0.99,
    "contacts": 0.99,
    "sentences": 0.99,
    "quantities": 0.98,
    "mentions": 0.98,
    "milestones": 0.95,
    "deliverables": 0.95,
}


@pytest.fixture(scope="module")
def table() -> dict[str, Score]:
    return scores()


@pytest.mark.parametrize("kind", FLOORS)
def test_floor(table: dict[str, Score], kind: str) -> None:
    assert table[kind].f1 >= FLOORS[kind], table[kind].wrong


def test_there_are_enough_sentences_and_none_twice() -> None:
    found = [(table, text) for table, text, _ in rows()]
    assert len(found) >= 400
    assert len(found) == len(set(found))
    for kind in FLOORS:
        own = [wanted for table, _, wanted in rows() if READ[table][0] == kind]
        assert kind == "sentences" or any(not wanted for wanted in own), f"{kind} has no sentence that holds nothing of the kind"


def test_a_score_counts_what_is_missing_and_what_is_too_much() -> None:
    score = Score()
    wanted: list[Any] = ["a", "b"]
    score.add("x", "text", wanted, ["b", "c"])
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert score.wrong == [("x", "text", ["'a'"], ["'c'"])]
