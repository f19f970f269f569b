"""`extractor schema`: the JSON Schemas.

In: 'catalogue' or 'profile'. Out: the schema on standard output.
"""

from __future__ import annotations

import click


@click.command("schema")
@click.argument("name", type=click.Choice(["catalogue", "profile"]), default="catalogue")
def command(name: str) -> int:
    """Print the JSON Schema (draft 2020-12) of results or of profiles."""
    from extractor.schema import schema

    click.echo(schema(name), nl=False)
    return 0
