"""Danish catalogue and archive PDFs as structured, validated data.

In: a PDF. Out: a `Catalogue`. The names below are the public face; they are imported when they are first used, so that the command
line starts at once.

    >>> from extractor import extract
    >>> extract("katalog.pdf").projects[0].title  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from extractor.version import __version__

if TYPE_CHECKING:
    from extractor.catalogue import Catalogue as Catalogue
    from extractor.errors import ExitCode as ExitCode
    from extractor.errors import ExtractorError as ExtractorError
    from extractor.pipeline import explain as explain
    from extractor.pipeline import extract as extract
    from extractor.pipeline import inspect as inspect
    from extractor.profile import Profile as Profile

_HOME = {
    "Catalogue": "extractor.catalogue",
    "ExitCode": "extractor.errors",
    "ExtractorError": "extractor.errors",
    "Profile": "extractor.profile",
    "explain": "extractor.pipeline",
    "extract": "extractor.pipeline",
    "inspect": "extractor.pipeline",
}
__all__ = ["Catalogue", "ExitCode", "ExtractorError", "Profile", "__version__", "explain", "extract", "inspect"]


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'extractor' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
