"""The guide on profiles says what the program does."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli.main import main
from extractor.errors import ProfileError
from extractor.profile import Profile, parse

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "samples" / "spor-og-indsatser"


def shown(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL)
    assert found
    return found[1]


def test_the_guides_profile_is_the_samples() -> None:
    assert shown("toml") == (SAMPLE / "profile.toml").read_text(encoding="utf-8")


def test_the_guides_profile_takes_about_twenty_lines() -> None:
    assert len([line for line in shown("toml").splitlines() if line.strip()]) <= 20


def test_the_guide_shows_what_the_check_says() -> None:
    done = CliRunner().invoke(main, ["profiles", "check", str(SAMPLE / "profile.toml"), str(SAMPLE / "spor-og-indsatser.pdf")])
    said = re.search(r"```\n(4 projects\n.*?)```", GUIDE, re.DOTALL)
    assert said
    assert said[1] in done.output


def test_the_guide_names_every_key() -> None:
    tables = {name: f.annotation for name, f in Profile.model_fields.items() if hasattr(f.annotation, "model_fields")}
    for name, model in tables.items():
        assert f"`[{name}]`" in GUIDE
        assert all(f"`{key}`" in GUIDE for key in model.model_fields)  # type: ignore[union-attr]


def test_a_fault_is_told_as_the_guide_shows_it() -> None:
    said = re.search(r"```\n(mine\.toml.*)\n```", GUIDE)
    assert said
    text = "\n".join(['name = "mine"', *[""] * 5, "[projects]", "headngs = []"])
    with pytest.raises(ProfileError, match=re.escape(said[1])):
        parse(text, origin="mine.toml")
