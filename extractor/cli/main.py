"""The command `extractor`: its subcommands, its exit codes.

In: the arguments. Out: the exit code; the only code that exits. Heavy imports stand inside the commands, so that --help is quick.
"""

from __future__ import annotations

import sys
import traceback
from importlib import import_module

import click

from extractor.cli.console import abandon_output, send
from extractor.errors import ExitCode, ExtractorError
from extractor.version import __version__

COMMANDS = {
    "batch": "Turn many PDF files into validated JSON.",
    "extract": "Turn PDF files into validated JSON.",
    "inspect": "Show what the program sees in a PDF.",
    "profiles": "List and show the document families, draft and check new ones.",
    "schema": "Print a JSON Schema.",
    "validate": "Hold results against the contract.",
}


class Lazy(click.Group):
    """Loads a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"extractor.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The summaries stand here, so that the list loads no command."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="extractor")
def main() -> None:
    """Turn Danish catalogue and archive PDFs into structured, validated data.

    Exit codes: 0 all well, 1 a fault of the program, 2 wrong use, 3 the input cannot be read, 4 the profile cannot be used,
    5 not valid (or, with --strict, an error among the diagnostics), 6 some and 7 all documents of a batch failed, 130 interrupted.
    """


def run(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits."""
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    verbose = bool({"-v", "--verbose"} & set(sys.argv[1:] if arguments is None else arguments))
    try:
        with main.make_context("extractor", sys.argv[1:] if arguments is None else list(arguments)) as context:
            result = main.invoke(context)
        send(b"")
        return int(result) if isinstance(result, int) else ExitCode.OK
    except click.exceptions.Exit as done:
        return done.exit_code
    except ExtractorError as error:
        return _fail(str(error), error.exit_code, verbose)
    except click.exceptions.Abort:
        return _fail("Interrupted.", ExitCode.INTERRUPTED, False)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return _fail("Interrupted.", ExitCode.INTERRUPTED, False)
    except BrokenPipeError:  # whoever read has seen enough
        abandon_output()
        return ExitCode.OK
    except Exception as error:
        known = "" if verbose else " Run with -v for the traceback, and report it."
        return _fail(f"A fault of the program: {type(error).__name__}: {error}.{known}", ExitCode.FAULT, verbose)


def _fail(message: str, code: ExitCode, verbose: bool) -> int:
    """One line; the traceback only when asked for."""
    if verbose:
        traceback.print_exc()
    click.echo("extractor: " + " ".join(message.split()), err=True)
    return code
