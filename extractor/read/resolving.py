"""Objects behind references, in files whose references may be broken.

In: a value of pdfminer's. Out: what it stands for; None where nothing can be found behind it.
"""

from __future__ import annotations

from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException


def resolved(value: object) -> object:
    try:
        return resolve1(value)
    except (PSException, ValueError, TypeError, KeyError, RecursionError):
        return None
