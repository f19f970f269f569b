"""`extractor batch`: thousands of files, some of them broken, nothing lost.

In: sources, or a manifest for `extractor batch status`. Out: OUT/results/NAME.json, OUT/manifest.sqlite, a summary on standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from extractor.cli.options import passwords, picture_options, pictures
from extractor.errors import UsageError


class Batch(click.Group):
    """`batch SOURCE…` is `batch run SOURCE…`; a folder called 'status' is given as './status'."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in {*self.commands, *self.get_help_option_names(ctx)}:
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group("batch", cls=Batch)
def command() -> None:
    """Turn many PDF files into validated JSON, and go on where a run was broken off.

    'extractor batch SOURCE... -o OUT' is 'extractor batch run SOURCE... -o OUT'. A SOURCE is a file, a folder, a glob, a zip file, '-' for
    a list on standard input, or an fsspec address (s3://, https://, zip://).
    """


@command.command("run")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", required=True, metavar="OUT", help="Folder or fsspec address for results/ and manifest.sqlite.")
@click.option("--jobs", type=click.IntRange(1, 512), help="Documents read at once; by default one for each processor.")
@click.option("--timeout", type=click.FloatRange(0.1), default=600.0, show_default=True, metavar="SECONDS", help="Time for one document.")
@click.option("--memory", type=click.IntRange(256), default=2048, show_default=True, metavar="MB", help="Memory for one document.")
@click.option("--max-pages", type=click.IntRange(1), default=20_000, show_default=True, metavar="N", help="Pages that a document may have.")
@click.option("--recycle", type=click.IntRange(2), default=200, show_default=True, metavar="N", help="Replace a worker after N tasks.")
@click.option("--match", default="*.pdf", show_default=True, metavar="GLOB", help="Names of the files to take from folders and zip files.")
@click.option("-0", "--null", is_flag=True, help="The list on standard input is parted by zero bytes.")
@click.option("--retry-failed", is_flag=True, help="Try again what failed before.")
@click.option("--fresh", is_flag=True, help="Forget what was done and do it all again.")
@click.option("--profile", metavar="NAME|FILE", help="The document family; by default the best fitting for each document.")
@click.option("--password-file", metavar="FILE", help="Passwords to try on locked files, one a line (or set EXTRACTOR_PASSWORD).")
@click.option("--redact", type=click.Choice(["contacts", "persons"]), help="Write pseudonyms instead of personal data.")
@click.option("--scheduler", metavar="ADDRESS", help="Do the work on this Dask cluster, for example tcp://10.0.0.5:8786.")
@click.option("--manifest", metavar="FILE", help="Where the manifest is kept while OUT is an fsspec address.")
@click.option("--report", multiple=True, metavar="FILE", help="Write the outcomes as FILE.html or FILE.csv; may be given twice.")
@click.option("--log-json", is_flag=True, help="One JSON object a line on standard error, in place of progress and log lines.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors and the summary.")
@picture_options
def run(sources: tuple[str, ...], **options: Any) -> int:
    """Extract every PDF of the sources; a second run does only what is new or changed."""
    from extractor.batch import Request
    from extractor.batch import run as run_batch
    from extractor.cli.progress import Progress

    request = Request(
        sources=_named(sources, options["null"]),
        out=options["output"],
        jobs=options["jobs"],
        timeout=options["timeout"],
        memory=options["memory"],
        max_pages=options["max_pages"],
        recycle=options["recycle"],
        match=options["match"],
        retry_failed=options["retry_failed"],
        fresh=options["fresh"],
        passwords=passwords(options["password_file"]),
        redact=options["redact"],
        scheduler=options["scheduler"],
        manifest=options["manifest"],
        reports=tuple(_report(name) for name in options["report"]),
        extract={
            **({"profile": options["profile"]} if options["profile"] else {}),
            "ocr": pictures(options["ocr"], options["ocr_language"], options["no_cache"], jobs=1),
        },
    )
    progress = Progress("json" if options["log_json"] else "quiet" if options["quiet"] else "line" if sys.stderr.isatty() else "log")
    summary = run_batch(request, progress)
    click.echo(summary.text(), nl=False)
    return summary.exit_code


def _named(sources: tuple[str, ...], null: bool) -> Iterator[str]:
    """The sources; in place of '-' those on standard input."""
    for source in sources:
        if source != "-":
            yield source
            continue
        if null:
            import os

            yield from (os.fsdecode(part) for part in sys.stdin.buffer.read().split(b"\0") if part)
        else:
            import os

            yield from (os.fsdecode(line.rstrip(b"\r\n")) for line in sys.stdin.buffer if line.strip())


def _report(name: str) -> str:
    if Path(name).suffix.lower() not in (".html", ".csv"):
        raise UsageError(f"{name}: a report is HTML or CSV", remedy="Let the name end in .html or .csv.")
    return name


@command.command("status")
@click.argument("output", metavar="OUT")
@click.option("--report", multiple=True, metavar="FILE", help="Write the outcomes as FILE.html or FILE.csv.")
@click.option("--json", "as_json", is_flag=True, help="Print each document's record as a line of JSON ('extractor schema manifest').")
@click.option("--failed", is_flag=True, help="With --json: those only that failed.")
def status(output: str, report: tuple[str, ...], as_json: bool, failed: bool) -> int:
    """Tell what was done in OUT, also while a batch is running there."""
    from extractor.batch import opened, summarize, write_report

    with opened(output) as manifest:
        if as_json:
            for record in manifest.records("status = 'failed'" if failed else "1"):
                click.echo(record.model_dump_json())
        else:
            click.echo(summarize(manifest).text(), nl=False)
        for name in report:
            write_report(manifest, _report(name))
    return 0
