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


def test_one_word_before_a_colon_is_enough() -> None:
    assert (
        meant("Læsemakkere", [Target("projekt-1", "Læsemakkere: store læser for små"), Target("projekt-2", "Læsning i fritiden")])
        == "projekt-1"
    )


def test_a_number_names_its_project_unless_the_words_say_another() -> None:
    targets = [Target("projekt-1", "Grøn by"), Target("projekt-2", "Blå by")]
    assert [meant(t, targets) for t in ("2", "P2", "Projekt 2", "2. Blå by", "Projekt 7")] == ["projekt-2"] * 4 + [None]
    assert meant("2. Grøn by", targets) is None


def test_words_that_are_cut_short() -> None:
    targets = [Target("projekt-1", "Digital dannelse i udskolingen"), Target("projekt-2", "Digital post for alle")]
    assert meant("Dig. dannelse i udsk.", targets) == "projekt-1"
