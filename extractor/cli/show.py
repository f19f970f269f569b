"""`python -m extractor.cli.show`: results as a few lines a file, for `make run`.

In: JSON files that `extractor extract` wrote. Out: their summaries on standard output.
"""

from __future__ import annotations

from pathlib import Path

import click


@click.command("show")
@click.argument("files", nargs=-1, required=True, metavar="FILE.json...")
def command(files: tuple[str, ...]) -> None:
    """Show results in a few lines."""
    from extractor.catalogue import Catalogue
    from extractor.write import summary

    for file in files:
        click.echo(f"{file}\n{summary(Catalogue.model_validate_json(Path(file).read_text(encoding='utf-8')))}")


if __name__ == "__main__":
    command()
