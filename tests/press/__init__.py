"""The printing press of the tests: a catalogue described as plain values, and a look, become a PDF.

In: `Catalogue` and `Look`. Out: `Printed`, with the bytes of the PDF and the pages that each part came to stand on. The same values
give the same bytes: no clock, no random number.
"""

from tests.press.gold import gold
from tests.press.look import Look
from tests.press.model import Block, Catalogue, Category, Chapter, Item, Matrix, Passage, Project, Section
from tests.press.printing import Printed, print_catalogue
from tests.press.source import read_source

__all__ = [
    "Block",
    "Catalogue",
    "Category",
    "Chapter",
    "Item",
    "Look",
    "Matrix",
    "Passage",
    "Printed",
    "Project",
    "Section",
    "gold",
    "print_catalogue",
    "read_source",
]
