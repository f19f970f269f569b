"""`extractor schema`: the JSON Schemas.

In: 'catalogue', 'manifest' or 'profile'. Out: the schema on standard output.
"""

from __future__ import annotations

import click


@click.command("schema")
@click.argument("name", type=click.Choice(["catalogue", "manifest", "profile"]), default="catalogue")
def command(name: str) -> int:
    """Print the JSON Schema (draft 2020-12) of results, of a batch's records or of profiles."""
    from extractor.schema import schema

    click.echo(schema(name), nl=False)
    return 0
