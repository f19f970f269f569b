"""The limits that keep one file from taking all: in this one place, told in docs/batch.md.

In: nothing. Out: `Limits`, frozen. The time and the memory of a document are held by the process that watches over it
(batch/), all others by the reader. Counts, not clocks, decide wherever possible, so that the same file gives the same result.
"""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take. What goes over a limit of a page costs the page, of the file the file."""

    seconds: float = 600.0
    """Time for a document, in a batch; a second and last try with the fast reader has as much again."""
    memory: int = 2048 * MIB
    """Bytes of memory of the process that reads it, in a batch."""
    file_bytes: int = 1024 * MIB
    """Bytes of the file itself, also when it is a member of a zip."""
    pages: int = 20_000
    """Pages of a file."""
    stream_bytes: int = 256 * MIB
    """Bytes that one compressed stream may unfold to."""
    unfolded_bytes: int = 4096 * MIB
    """Bytes that all streams of a file may unfold to."""
    page_bytes: int = 4 * MIB
    """Bytes of instructions that draw one page; a page with more is left to the second reader, which is faster."""
    object_stream_bytes: int = 16 * MIB
    """Bytes of a stream of objects; a file with a larger one is left to the second reader."""
    font_map_bytes: int = 2 * MIB
    """Bytes of a font's table of characters; a page with a larger one is left to the second reader."""
    font_map_entries: int = 500_000
    """Characters in the tables of the fonts that one page is the first to use; a page with more is left to the second reader."""
    page_streams: int = 20_000
    """Streams of instructions, forms drawn in forms among them, that the drawing of one page may take."""
    page_objects: int = 500_000
    """Operands and operators that the drawing of one page may take, with those of the forms in it."""
    page_glyphs: int = 100_000
    """Glyphs of one page; a page with more is left to the second reader."""
    most_glyphs: int = 500_000
    """Glyphs of one page that the second reader takes."""
    page_shapes: int = 200_000
    """Lines, rectangles and curves of one page."""
    nesting: int = 28
    """Forms drawn within forms, resources within resources."""
    picture_pixels: int = 100_000_000
    """Pixels of one picture that is unfolded or of a page that is drawn."""
    page_side: float = 14_400.0
    """Points of a page's longer side, beyond which it is not drawn: 200 inches, the most that the PDF standard knows."""


LIMITS = Limits()
"""Those in force where none are given."""
