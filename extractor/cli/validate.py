"""`extractor validate`: results held against the contract.

In: JSON files, or '-'. Out: each fault with its path in the document; exit code 5 where there is one.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extractor.errors import ExitCode, MissingInput


@click.command("validate")
@click.argument("files", nargs=-1, required=True, metavar="FILE.json...")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing where all is well.")
def command(files: tuple[str, ...], quiet: bool) -> int:
    """Hold results against the contract, and tell each fault with its path."""
    from extractor.validate import faults

    worst = ExitCode.OK
    for file in files:
        found = faults(_text(file))
        for fault in found:
            click.echo(f"{file}: {fault.path}: {fault.message}")
        if found:
            worst = ExitCode.INVALID
        elif not quiet:
            click.echo(f"{file}: valid", err=True)
    return worst


def _text(file: str) -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8") if file == "-" else Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise MissingInput(f"{file}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise MissingInput(f"{file}: not UTF-8 text", remedy="Give a JSON file that 'extractor extract' wrote.") from error
