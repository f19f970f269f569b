"""`extractor extract`: PDF files as validated JSON.

In: files, or '-' for standard input. Out: JSON on standard output, in a file, or a file each in a folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING, Any

import click

from extractor.cli.console import Console, send
from extractor.cli.options import Asked, reading_options, source
from extractor.errors import ExitCode, ExtractorError, UsageError

if TYPE_CHECKING:
    from extractor.catalogue import Catalogue
    from extractor.inspection import Reason


@click.command("extract")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write to this file; with several FILEs, to NAME.json in this folder.")
@click.option("--strict", is_flag=True, help="Exit with 5 where a diagnostic is an error.")
@click.option("--explain", is_flag=True, help="Say on standard error why each field has its value.")
@click.option("--redact", type=click.Choice(["contacts", "persons"]), help="Write pseudonyms instead of personal data.")
@reading_options
def command(
    files: tuple[str, ...],
    output: str | None,
    strict: bool,
    explain: bool,
    redact: str | None,
    asked: Asked,
) -> int:
    """Turn PDF files into validated JSON.

    '-' reads standard input. Without -o the result goes to standard output; several files need -o FOLDER.
    """
    if redact and explain:
        raise UsageError("--explain shows what --redact hides", remedy="Leave one of them out.")
    console = Console(asked.verbosity)
    folder = _folder(files, output)
    hiding = Hiding(redact, token_bytes(32)) if redact else None
    reading = asked.reading
    worst = ExitCode.OK
    taken: set[str] = set()
    for file in files:
        try:
            code = _one(file, _target(file, output, folder, taken), reading, strict, explain, hiding, console)
        except ExtractorError as error:
            if len(files) == 1:
                raise
            console.say(f"extractor: {error}", "red")
            code = error.exit_code
        worst = max(worst, code)
    return worst


def _folder(files: tuple[str, ...], output: str | None) -> Path | None:
    """The folder to write to, where several files or an existing folder ask for one."""
    if len(files) > 1 and output is None:
        raise UsageError("Several files need -o FOLDER", remedy="Each result becomes FOLDER/NAME.json.")
    if output is None or (len(files) == 1 and not Path(output).is_dir()):
        return None
    folder = Path(output)
    if not folder.is_dir():
        raise UsageError(f"{output}: no such folder", remedy="Make it first; several files need a folder.")
    return folder


def _target(file: str, output: str | None, folder: Path | None, taken: set[str]) -> Path | None:
    """Where the result goes: None is standard output; a name that is `taken`, in whatever case, gets a number."""
    if folder is None:
        return Path(output) if output and output != "-" else None
    stem = "stdin" if file == "-" else Path(file).stem
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    name = next(n for n in names if n.casefold() not in taken)
    taken.add(name.casefold())
    return folder / f"{name}.json"


@dataclass(frozen=True)
class Hiding:
    """What --redact hides, and the key that makes the same pseudonyms in all files of one command."""

    mode: str
    key: bytes


def _one(
    file: str,
    target: Path | None,
    reading: Mapping[str, Any],
    strict: bool,
    explain: bool,
    hiding: Hiding | None,
    console: Console,
) -> ExitCode:
    from extractor import pipeline
    from extractor.redact import Redactor
    from extractor.write import to_json, write_atomically

    data, name = source(file)
    shown = name or Path(file).name

    def on_page(done: int, total: int) -> None:
        console.progress(shown, done, total)

    catalogue, reasons = pipeline.explain(data, filename=name, on_page=on_page, **reading)
    if hiding:
        catalogue = Redactor(hiding.mode, hiding.key).redacted(catalogue)
    text = to_json(catalogue).encode()
    if target is None:
        send(text)
    else:
        write_atomically(target, text)
    _report(shown, catalogue, reasons if explain else (), target, console)
    failed = strict and any(d.severity == "error" for d in catalogue.diagnostics)
    return ExitCode.INVALID if failed else ExitCode.OK


def _report(name: str, catalogue: Catalogue, reasons: tuple[Reason, ...], target: Path | None, console: Console) -> None:
    """What was found, the reasons where asked for, and the doubts: infos only with -v."""
    for reason in reasons:
        where = f" (page {reason.page})" if reason.page else ""
        console.say(f"{reason.field} = {reason.value}{where}: {reason.because}")
    kind = (
        f"{len(catalogue.projects)} projects" if catalogue.document_type != "document" else "no catalogue: extracted as a general document"
    )
    goes = f", written to {target}" if target else ""
    console.say(f"{name}: {catalogue.source.pages} pages, profile {catalogue.extraction.profile}, {kind}{goes}")
    colors = {"error": "red", "warning": "yellow"}
    for d in catalogue.diagnostics:
        if d.severity != "info" or console.verbosity > 0:
            console.say(f"{d.severity}: {d.code}: {d.message}" + (f" [{d.project}]" if d.project else ""), colors.get(d.severity))
    infos = sum(d.severity == "info" for d in catalogue.diagnostics)
    if infos and console.verbosity <= 0:
        console.say(f"{infos} infos among the diagnostics (-v shows them)")
