"""`extractor profiles`: the document families.

In: a subcommand. Out: names, a profile's TOML, or a report, on standard output.
"""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.console import Console
from extractor.cli.options import PASSWORD_FILE, password, source
from extractor.errors import ExitCode


@click.group("profiles")
def command() -> None:
    """List and show the document families, draft and check new ones."""


@command.command("list")
def list_() -> int:
    """Name the profiles that are built in."""
    from extractor import profile

    for name in profile.names():
        found = profile.load(name)
        click.echo(f"{name}: {found.description} ({found.document_type})")
    return 0


@command.command("show")
@click.argument("name", metavar="NAME|FILE")
def show(name: str) -> int:
    """Print a profile as TOML, after checking it."""
    from extractor import profile

    profile.load(name)
    click.echo(profile.source_of(name), nl=False)
    return 0


@command.command("new")
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="OUT", help="Write the draft to OUT; by default to standard output.")
@PASSWORD_FILE
def new(file: str, output: str | None, password_file: str | None) -> int:
    """Draft a profile from a PDF: what repeats in it, guessed kinds, comments."""
    from extractor import pipeline
    from extractor.write import write_atomically

    console = Console(0)
    data, name = source(file)

    def on_page(done: int, total: int) -> None:
        console.progress(name or file, done, total)

    text = pipeline.draft(data, password=password(password_file), filename=name, on_page=on_page)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(Path(output), text.encode())
    return 0


@command.command("check")
@click.argument("profile", metavar="PROFILE")
@click.argument("file", metavar="FILE")
@PASSWORD_FILE
def check(profile: str, file: str, password_file: str | None) -> int:
    """Say what a profile yields of a PDF, and what it leaves unplaced.

    Exits with 4 where the profile cannot be used, and with 5 where it yields no projects though it describes some.
    """
    from extractor import pipeline
    from extractor.cli.yields import report

    console = Console(0)
    data, name = source(file)

    def on_page(done: int, total: int) -> None:
        console.progress(name or file, done, total)

    found, reasons = pipeline.explain(data, profile=profile, password=password(password_file), filename=name, on_page=on_page)
    for line in report(found, reasons):
        click.echo(line)
    return ExitCode.INVALID if any(d.code == "no-projects" for d in found.diagnostics) else 0
