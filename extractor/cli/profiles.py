"""`extractor profiles`: the document families.

In: a subcommand. Out: names, or a profile's TOML, on standard output.
"""

from __future__ import annotations

import click


@click.group("profiles")
def command() -> None:
    """List and show the document families."""


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
