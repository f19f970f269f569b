"""Which project a title means."""

import pytest

from extractor.assemble.links import Target, meant

TARGETS = [
    Target("projekt-1", "Kommunens grønne tage – regnvand og rekreation"),
    Target("projekt-2", "Kunstig intelligens på biblioteket"),
    Target("projekt-3", "Nye veje"),
]


@pytest.mark.parametrize(
    ("title", "project"),
    [
        ("Kommunens grønne tage", "projekt-1"),
        ("Kunstig Intelligens på Biblioteket", "projekt-2"),
        ("Kunstig inteligens på biblioteket", "projekt-2"),
        ("Regnvand og rekreation", "projekt-1"),
        ("Grønne tage til rekreation", "projekt-1"),
        ("Kunstig vanding", None),
        ("Nye", None),
        ("", None),
        ("Helt andre sager", None),
    ],
)
def test_meant(title: str, project: str | None) -> None:
    assert meant(title, TARGETS) == project


def test_two_that_fit_mean_none() -> None:
    assert meant("Grønne tage", [Target("a", "Grønne tage i nord"), Target("b", "Grønne tage i syd")]) is None
