"""Profiles: document families as data."""

from pathlib import Path

import pytest

from extractor import profile
from extractor.errors import ProfileError


@pytest.mark.parametrize("name", profile.names())
def test_built_in_profiles_load_under_their_names(name: str) -> None:
    assert profile.load(name).name == name


def test_a_file_is_a_profile_too(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\n[sections]\nformaal = ["Derfor"]\n', encoding="utf-8")
    assert profile.load(str(path)).sections == {"formaal": ("Derfor",)}


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ('name = "mine"\n\n[sections]\nformaal = ["("]\n', 4, "sections.formaal"),
        ('name = "mine"\n[projects]\nheadngs = []\n', 3, "projects.headngs': there is no such key; is 'headings' meant?"),
        ('name = "mine"\n[projects]\nlook = {colour = "#ffffff"}\n', 3, "projects.look.colour': there is no such key; is 'color' meant?"),
        ("\n[projects]\nheadings = []\n", 1, "name': must be set"),
        ('name = "Mine!"\n', 1, "name"),
        ('name = "mine"\n[sections]\nmusik = ["Musik"]\n', 3, "sections.musik"),
    ],
)
def test_faults_name_file_line_and_key(text: str, line: int, key: str) -> None:
    with pytest.raises(ProfileError) as caught:
        profile.parse(text, origin="mine.toml")
    assert f"mine.toml, line {line}, key '{key}" in str(caught.value)


def test_what_is_not_toml_names_its_line() -> None:
    with pytest.raises(ProfileError, match=r"mine\.toml, line 2: not TOML"):
        profile.parse('name = "mine"\n[[[\n', origin="mine.toml")
    with pytest.raises(ProfileError, match=r"mine\.toml, line 2: not TOML"):
        profile.parse('name = "mine"\nfields = [', origin="mine.toml")


def test_what_is_not_text_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b'name = "mine"\ndescription = "\xe6"\n')
    with pytest.raises(ProfileError, match="line 2: not text in UTF-8"):
        profile.load(str(path))


def test_a_missing_profile_is_told_with_a_remedy() -> None:
    with pytest.raises(ProfileError, match="profiles list"):
        profile.load("no-such-profile")


def test_the_digest_follows_the_rules() -> None:
    one, same, other = (profile.parse(f'name = "{n}"\n', origin="x") for n in ("a", "a", "b"))
    assert one.digest == same.digest != other.digest


def test_the_first_pattern_that_matches_the_whole_line_wins() -> None:
    match = profile.matched((r"(?P<number>\d+) .*", r"x.*"), "4 ting")
    assert match
    assert match["number"] == "4"
    assert profile.matched(("ting",), "4 ting") is None
