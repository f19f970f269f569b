"""Options that several commands share, and how they are read.

In: what the user wrote. Out: passwords and bytes. Raises UsageError, MissingInput.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from extractor.errors import MissingInput, UsageError

if TYPE_CHECKING:
    from extractor.read import OcrOptions

F = TypeVar("F", bound=Callable[..., Any])
PASSWORD_VARIABLE = "EXTRACTOR_PASSWORD"


PASSWORD_FILE = click.option(
    "--password-file", metavar="FILE", help=f"The PDF's password is the first line of FILE (or set {PASSWORD_VARIABLE})."
)


def picture_options(command: F) -> F:
    """--ocr, --ocr-language and --no-cache."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Read pictures anew, and keep nothing of it."),
        click.option("--ocr-language", default="dan", show_default=True, metavar="NAME", help="Tesseract's models, for example dan+eng."),
        click.option(
            "--ocr",
            type=click.Choice(["auto", "never", "always"]),
            default="auto",
            show_default=True,
            help="Read pages from their pictures: those without a usable text layer, none, or all.",
        ),
    ):
        command = option(command)
    return command


def pictures(ocr: str, ocr_language: str, no_cache: bool, jobs: int | None = None) -> OcrOptions:
    """What `picture_options` asked for; `jobs` is how many pages are read at a time."""
    from extractor.read import OcrOptions

    if not re.fullmatch(r"[A-Za-z_]{3,}(?:\+[A-Za-z_]{3,})*", ocr_language):
        raise UsageError(f"{ocr_language}: no language of Tesseract's", remedy="Name models as Tesseract does: dan, eng, dan+eng.")
    return OcrOptions(mode=cast(Any, ocr), language=ocr_language, cache=not no_cache, jobs=jobs)


@dataclass(frozen=True)
class Asked:
    """How a file is to be read, and how much is said: what the options that reading commands share asked for."""

    profile: str | None
    password_file: str | None
    pictures: OcrOptions
    verbosity: int

    @property
    def reading(self) -> dict[str, Any]:
        """As `pipeline` takes it."""
        return {"profile": self.profile, "password": password(self.password_file), "ocr": self.pictures}


def reading_options(command: Callable[..., int]) -> Callable[..., int]:
    """--profile, --password-file, --ocr, --ocr-language, --no-cache, -q and -v, given to the command together as `asked`."""

    @wraps(command)
    def wrapped(*args: Any, profile: str | None, password_file: str | None, quiet: bool, verbose: bool, **more: Any) -> int:
        looking = pictures(more.pop("ocr"), more.pop("ocr_language"), more.pop("no_cache"))
        return command(*args, asked=Asked(profile, password_file, looking, -1 if quiet else int(verbose)), **more)

    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Say more; show the traceback of a fault."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
        PASSWORD_FILE,
        click.option("--profile", metavar="NAME|FILE", help="The document family; by default the best fitting."),
    ):
        wrapped = option(wrapped)
    return picture_options(wrapped)


def password(file: str | None) -> str | None:
    """The password from the file, else from the environment, else None."""
    if file is None:
        return os.environ.get(PASSWORD_VARIABLE)
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MissingInput(f"{file}: the password file cannot be read") from error
    return lines[0] if lines else ""


def passwords(file: str | None) -> tuple[str, ...]:
    """The passwords to try, one a line of the file, then the environment's."""
    found = [os.environ[PASSWORD_VARIABLE]] if os.environ.get(PASSWORD_VARIABLE) else []
    if file is not None:
        try:
            found = [*(line for line in Path(file).read_text(encoding="utf-8").splitlines() if line), *found]
        except (OSError, UnicodeDecodeError) as error:
            raise MissingInput(f"{file}: the password file cannot be read") from error
    return tuple(dict.fromkeys(found))


def source(name: str) -> tuple[str | bytes, str | None]:
    """What `extract` reads, and the name that the result bears: '-' is standard input."""
    return (sys.stdin.buffer.read(), "stdin.pdf") if name == "-" else (name, None)
