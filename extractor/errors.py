"""The errors that extractor raises on purpose, each with its exit code and a remedy.

In: nothing. Out: the tree below. Anything else that is raised is a fault of the program (exit code 1).

ExtractorError
 ├─ UsageError            2  the request itself is wrong
 │   └─ OutputError       2  the result cannot be written where it was asked for
 ├─ InputError            3  the input cannot be read
 │   ├─ MissingInput      3  no such file, or it may not be opened
 │   ├─ EmptyInput        3  no bytes at all
 │   ├─ NotPdf            3  bytes that are no PDF
 │   ├─ DamagedPdf        3  a PDF that is damaged beyond reading
 │   ├─ NoPages           3  a PDF without a single page
 │   ├─ PasswordError     3  encrypted, and no or the wrong password was given
 │   ├─ SourceChanged     3  the file changed while it was read
 │   └─ OverLimit         3  more than a limit allows
 │       ├─ TooLarge      3  too many bytes, pages or objects
 │       │   └─ Heavy     3  too much for the first reader; the second one takes over (read.guards)
 │       ├─ TimeLimit     3  not done in the time that a document may take
 │       ├─ MemoryLimit   3  more memory than a document may take
 │       ├─ Crashed       3  the reading process died of the file
 │       └─ WorkerLost    3  the reading process was ended from outside, more than once
 ├─ ProfileError          4  a profile is missing or faulty
 └─ InvalidResult         5  a result that breaks the contract
"""

from __future__ import annotations

import re
from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line tells its caller; documented in README.md."""

    OK = 0
    FAULT = 1
    USAGE = 2
    INPUT = 3
    PROFILE = 4
    INVALID = 5
    SOME_FAILED = 6
    ALL_FAILED = 7
    INTERRUPTED = 130


class ExtractorError(Exception):
    """The root: `message` says what is wrong in one line, `remedy` what to do about it."""

    exit_code: ExitCode = ExitCode.FAULT
    remedy: str = ""
    code: str = "fault"
    """The class's name as a manifest writes it: 'damaged-pdf'."""

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if remedy is not None:
            self.remedy = remedy

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message


class UsageError(ExtractorError):
    """The request itself is wrong."""

    exit_code = ExitCode.USAGE


class OutputError(UsageError):
    """The result cannot be written where it was asked for."""

    remedy = "Choose a folder that exists and may be written to."


class InputError(ExtractorError):
    """The input cannot be read."""

    exit_code = ExitCode.INPUT


class MissingInput(InputError):
    """No such file, or it may not be opened."""

    remedy = "Check the name and the permissions."


class EmptyInput(InputError):
    """A file without a single byte."""

    remedy = "Fetch the file again: its transfer was probably cut off."


class NotPdf(InputError):
    """Bytes that are no PDF."""

    remedy = "Give a PDF file; convert other formats to PDF first."


class DamagedPdf(InputError):
    """A PDF that is damaged beyond reading."""

    remedy = "Fetch the file again, or repair it first, for example with 'qpdf IN.pdf OUT.pdf'."


class NoPages(InputError):
    """A PDF without a single page."""

    remedy = "Nothing is lost: the file holds no page. Fetch it again if it should."


class PasswordError(InputError):
    """Encrypted, and no password or the wrong one was given."""

    remedy = "Give the right password with --password-file FILE or in EXTRACTOR_PASSWORD."


class SourceChanged(InputError):
    """The file changed while it was read."""

    remedy = "Run again when nothing writes to the file any more."


class OverLimit(InputError):
    """More than a limit allows; docs/batch.md names the limits."""

    remedy = "Split the file, or raise the limit."


class TooLarge(OverLimit):
    """Too many bytes, pages or objects."""

    remedy = "Split the file, for example with 'qpdf --split-pages=500', or raise the limit."


class TimeLimit(OverLimit):
    """Not done in the time that a document may take."""

    remedy = "Run again with --retry-failed and a longer --timeout."


class MemoryLimit(OverLimit):
    """More memory than a document may take."""

    remedy = "Run again with --retry-failed and more --memory, or split the file."


class Crashed(OverLimit):
    """The reading process died of the file."""

    remedy = "Repair the file, for example with 'qpdf IN.pdf OUT.pdf', and run again with --retry-failed."


class WorkerLost(OverLimit):
    """The reading process was ended from outside, more than once."""

    remedy = "Give the machine more memory or run fewer --jobs, and run again with --retry-failed."


class ProfileError(ExtractorError):
    """A profile is missing or faulty."""

    exit_code = ExitCode.PROFILE
    remedy = "'extractor profiles list' names the profiles that are built in."


class InvalidResult(ExtractorError):
    """A result that breaks the contract."""

    exit_code = ExitCode.INVALID
