"""The documents say what the code does."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from extractor.cli.main import COMMANDS, main
from extractor.errors import ExitCode
from extractor.schema import MODELS, schema

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_architecture_names_every_module_and_no_other() -> None:
    modules = {str(p.relative_to(ROOT)) for p in (ROOT / "extractor").rglob("*.py")}
    rooms = {m for m in modules if m.endswith("__init__.py") and m != "extractor/__init__.py"}
    assert set(re.findall(r"`(extractor/[\w/]+\.py)`", ARCHITECTURE)) == modules - rooms


def test_architecture_has_the_import_rule_that_is_checked() -> None:
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
    said = re.search(r"holds the code to it\.\n\n(.*?)\n\n", ARCHITECTURE, re.DOTALL)
    assert said
    assert [s.strip() for s in re.sub(r"[`\n]", " ", said[1]).split("→")] == [layer.replace("extractor.", "") for layer in layers]


def commands() -> list[tuple[str, click.Command]]:
    with click.Context(main) as context:
        return [(name, command) for name in COMMANDS if (command := main.get_command(context, name))]


@pytest.mark.parametrize(("name", "command"), commands())
def test_readme_shows_every_command_and_option(name: str, command: click.Command) -> None:
    assert f"extractor {name}" in README
    for part in (command, *(getattr(command, "commands", {}).values())):
        for option in (p for p in part.params if isinstance(p, click.Option)):
            assert option.opts[-1] in README


def test_readme_names_every_exit_code() -> None:
    for code in ExitCode:
        assert re.search(rf"^\| {code.value} \|", README, re.MULTILINE)


def test_the_summaries_of_the_command_list_are_the_commands_own() -> None:
    for name, command in commands():
        first = (command.help or "").split("\n")[0].rstrip(".")
        assert first.split(",")[0].startswith(COMMANDS[name].rstrip(".").split(" a JSON")[0].split(" of")[0][:12])


@pytest.mark.parametrize("name", sorted(MODELS))
def test_committed_schemas_are_those_of_the_models(name: str) -> None:
    assert (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8") == schema(name)


def test_no_file_names_a_package_index() -> None:
    for name in ("constraints.txt", "pyproject.toml", "Makefile"):
        assert "://" not in (ROOT / name).read_text(encoding="utf-8")
