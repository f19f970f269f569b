"""The fonts of the press: free TrueType files that come with Python packages, and the standard fonts of PDF.

In: a family's name. Out: the names under which its regular and bold cuts are registered with reportlab.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.press.look import Family

_FILES: dict[str, tuple[str, str, str]] = {
    "sans": ("font_source_sans_pro/files", "SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf"),
    "serif": ("font_source_serif_pro/files", "SourceSerifPro-Regular.ttf", "SourceSerifPro-Bold.ttf"),
    "vera": ("reportlab/fonts", "Vera.ttf", "VeraBd.ttf"),
}
_STANDARD = {"helvetica": ("Helvetica", "Helvetica-Bold"), "times": ("Times-Roman", "Times-Bold")}


@cache
def cuts(family: Family) -> tuple[str, str]:
    """(regular, bold). Raises ModuleNotFoundError where the package that holds the files is not installed."""
    if family in _STANDARD:
        return _STANDARD[family]
    folder, *files = _FILES[family]
    return _registered(folder, files[0]), _registered(folder, files[1])


def symbols() -> str:
    """A font that has ticks and geometric marks."""
    return cuts("sans")[0]


def width(text: str, font: str, size: float) -> float:
    """The advance width of a text in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def _registered(folder: str, file: str) -> str:
    package, _, below = folder.partition("/")
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} holds the fonts of the test press: pip install {package.replace('_', '-')}")
    name = file.removesuffix(".ttf")
    pdfmetrics.registerFont(TTFont(name, str(Path(spec.submodule_search_locations[0]) / below / file)))
    return name
