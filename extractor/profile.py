"""Document families as data: a profile says in TOML how a family's titles, headings and sections look.

In: a profile's name (built in, `profiles/*.toml`) or a file's path. Out: a validated, frozen `Profile`. ProfileError names
the file, the line where it is known, and the key.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from extractor.catalogue import SectionKind
from extractor.errors import ProfileError
from extractor.pages import Style


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]
"""A regular expression, matched against a whole line without regard to case."""
FieldName = Literal["period", "milestones", "contacts", "deliverables", "quantities", "mentions"]
ALL_FIELDS: tuple[FieldName, ...] = ("period", "milestones", "contacts", "deliverables", "quantities", "mentions")


class Part(BaseModel):
    """Frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fit(Part):
    """Signs that a file belongs to the family; each found sign adds to the fit."""

    cover_words: tuple[str, ...] = Field((), description="Words on the first page, any of which speaks for the family.")
    against: tuple[Pattern, ...] = Field((), description="Headings that speak against the family: those of minutes, of contracts.")
    against_cover: tuple[Pattern, ...] = Field((), description="Words in large type on the first page that speak against it.")
    min_score: float = Field(3.0, description="The least score with which the profile is chosen on its own.")


class ContentsRules(Part):
    """How the printed table of contents is known."""

    headings: tuple[Pattern, ...] = Field((), description="Its heading, as a pattern.")


class OverviewRules(Part):
    """How the overview matrix is known."""

    headings: tuple[Pattern, ...] = Field((), description="Its heading, as a pattern that matches the heading's beginning.")
    names: tuple[str, ...] = Field((), description="Words that mean the same page in the contents.")


class Look(Part):
    """How a heading is set. What is left out does not matter."""

    size: float | None = Field(None, description="Type size in points, give or take half a point.")
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = Field(None, pattern="^#[0-9a-f]{6}$", description="Colour of the text, as `extractor inspect` shows it.")
    background: str | None = Field(None, pattern="^#[0-9a-f]{6}$", description="Colour of the bar behind it.")
    level: int | None = Field(None, ge=1, description="Level of the heading, as `extractor inspect` shows it.")

    def fits(self, style: Style, level: int | None) -> bool:
        """True where nothing that is asked for is otherwise."""
        asked = self.model_dump(exclude={"size", "level"}, exclude_none=True)
        near = self.size is None or abs(self.size - style.size) <= 0.5
        return near and self.level in (None, level) and all(getattr(style, k) == v for k, v in asked.items())


class CoverRules(Part):
    """Lines of the first page that are told by their words; what is left out is told by type and place."""

    title: tuple[Pattern, ...] = ()
    subtitle: tuple[Pattern, ...] = ()
    edition: tuple[Pattern, ...] = ()


class FurnitureRules(Part):
    """Lines that belong to no text, wherever they stand."""

    lines: tuple[Pattern, ...] = Field((), description="Patterns that match the whole of a line or paragraph.")


class ProjectRules(Part):
    """How a project begins and ends. The groups `number` and `title` of a pattern give the fields."""

    headings: tuple[Pattern, ...] = Field((), description="The project's heading, number and title in one.")
    numbers: tuple[Pattern, ...] = Field((), description="A line with the number alone, above or below the title.")
    look: Look | None = Field(None, description="How the heading is set; alone, or besides its words.")
    unnumbered: bool = Field(False, description="Projects may bear no number: a heading over section headings is a project.")
    chapters: tuple[Pattern, ...] = Field((), description="Headings of the chapters above the projects.")
    chapter_look: Look | None = Field(None, description="How a chapter's heading is set; alone, or besides its words.")
    ends: tuple[Pattern, ...] = Field((), description="Headings that end the last project: a colophon, an appendix.")


class ReadingRules(Part):
    """Where sections are found, and what is read of them."""

    run_in: bool = Field(True, description="Headings may stand in the first line of their text: 'Kontakt: Navn …'.")
    tables: bool = Field(True, description="Rows of a table of two columns may be sections: 'Periode | 2019-2020'.")
    guess: bool = Field(True, description="Headings that no pattern lists are told by their words, the text under them, and their place.")
    text: SectionKind = Field("andet", description="The kind of text that stands under no section heading.")
    period: tuple[SectionKind, ...] = Field(("tidsplan",), description="Kinds of section that a project's period is read from.")
    contacts: tuple[SectionKind, ...] = Field(("kontakt",), description="Kinds of section that its contacts are read from.")
    deliverables: tuple[SectionKind, ...] = Field(("leverancer",), description="Kinds of section that its deliverables are read from.")


class Profile(Part):
    """A document family."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    description: str = ""
    document_type: str = "document"
    language: Literal["da"] = "da"
    fit: Fit = Fit()
    cover: CoverRules = CoverRules()
    furniture: FurnitureRules = FurnitureRules()
    contents: ContentsRules = ContentsRules()
    overview: OverviewRules = OverviewRules()
    projects: ProjectRules = ProjectRules()
    sections: dict[SectionKind, tuple[Pattern, ...]] = Field(
        default_factory=dict, description="Section kind: the headings that mean it, the surest first."
    )
    reading: ReadingRules = ReadingRules()
    in_house: tuple[str, ...] = Field(
        (), description="Internet domains of the publisher: an address there names no organisation of its own."
    )
    fields: tuple[FieldName, ...] = Field(ALL_FIELDS, description="The facts that are read from the text.")

    @cached_property
    def digest(self) -> str:
        """sha256 of the profile's content: the same rules, the same digest."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    @property
    def is_catalogue(self) -> bool:
        """True where the family has projects."""
        rules = self.projects
        return bool(rules.headings or rules.numbers or rules.look or rules.unnumbered)


GENERAL = "general"


def names() -> list[str]:
    """The names of the profiles that are built in, sorted."""
    folder = resources.files("extractor") / "profiles"
    return sorted(p.name.removesuffix(".toml") for p in folder.iterdir() if p.name.endswith(".toml"))


@lru_cache(maxsize=32)
def load(name_or_path: str) -> Profile:
    """The profile of that name, or in that file.

    Raises ProfileError where there is none, or where it breaks a rule.
    """
    return parse(source_of(name_or_path), origin=name_or_path)


def source_of(name_or_path: str) -> str:
    """The TOML text of a profile."""
    try:
        if name_or_path in names():
            return (resources.files("extractor") / "profiles" / f"{name_or_path}.toml").read_text(encoding="utf-8")
        return Path(name_or_path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ProfileError(f"{name_or_path}, line {line}: not text in UTF-8", remedy="Save it as UTF-8.") from error
    except OSError as error:
        raise ProfileError(f"No profile '{name_or_path}': {error.strerror or error}") from error


def parse(text: str, *, origin: str) -> Profile:
    """TOML text as a profile; `origin` names it in errors."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, said = _place(str(error), text)
        raise ProfileError(f"{origin}, line {line}: not TOML: {said}", remedy="Mend the line that is named.") from error
    try:
        return Profile.model_validate(data)
    except ValidationError as error:
        faults = "; ".join(_fault(text, origin, dict(fault)) for fault in error.errors())
        raise ProfileError(faults, remedy="'extractor schema profile' shows every key.") from error


def _place(message: str, text: str) -> tuple[int, str]:
    """The line that a message of the TOML reader names, and the message without it."""
    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", message)
    return (int(match[2] or text.count("\n") + 1), match[1]) if match else (1, message)


def _fault(text: str, origin: str, fault: dict[str, Any]) -> str:
    keys = [k for k in fault["loc"] if isinstance(k, str)]
    lines = (_line_of(text, keys[:count]) for count in range(len(keys), 0, -1))
    line = next((found for found in lines if found), 1)
    return f"{origin}, line {line}, key '{'.'.join(map(str, fault['loc']))}': {_said(fault, keys)}"


def _said(fault: dict[str, Any], keys: list[str]) -> str:
    """What is wrong; for a key that there is none of, the one that was likely meant."""
    if fault["type"] == "missing":
        return "must be set"
    if fault["type"] != "extra_forbidden":
        return str(fault["msg"]).removeprefix("Value error, ")
    model: Any = Profile
    for key in keys[:-1]:
        model = model.model_fields[key].annotation
        model = next((t for t in get_args(model) if isinstance(t, type)), model)
    near = difflib.get_close_matches(keys[-1], model.model_fields, n=1)
    return "there is no such key" + (f"; is '{near[0]}' meant?" if near else "")


def _line_of(text: str, keys: list[str]) -> int | None:
    """The line (from 1) in which the last of `keys` is set, inside the table that the others name."""
    table: list[str] = []
    best = None
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = [part.strip().strip("\"'") for part in stripped.strip("[] ").split(".")]
            path = table
        elif "=" in stripped and not stripped.startswith("#"):
            path = [*table, stripped.split("=", 1)[0].strip().strip("\"'")]
        else:
            continue
        if path and path == keys[: len(path)]:
            best = number
    return best


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, case ignored."""
    return re.compile(pattern, re.IGNORECASE)


def matched(patterns: tuple[str, ...], text: str) -> re.Match[str] | None:
    """The first pattern's match with the whole of `text`."""
    return next((m for p in patterns if (m := compiled(p).fullmatch(text))), None)
