"""Files that are hard or impossible to read.

In: a sound PDF or texts. Out: bytes of broken, locked and text-free files, the same each time.
"""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.press import fonts
from tests.press.look import Look
from tests.press.model import Passage
from tests.press.setting import body_type, heading_type

_DOTS = 150
"""Dots an inch of a scanned page."""


def truncated(pdf: bytes) -> bytes:
    """A file whose transfer broke off: its first part, without the table that says where the objects are."""
    return pdf[: len(pdf) // 8]


def encrypted(passage: Passage, password: str) -> bytes:
    """A page that opens with the password only (128 bit RC4: AES would draw random numbers)."""
    buffer = BytesIO()
    lock = StandardEncryption(password, ownerPassword=f"{password}-ejer", strength=128)
    canvas = Canvas(buffer, pagesize=A4, invariant=1, encrypt=lock)
    _, bold = fonts.cuts("helvetica")
    _write(canvas, passage.heading, A4[1] - 90, bold, 18)
    for index, content in enumerate(passage.blocks):
        _write(canvas, content.text, A4[1] - 125 - 16 * index, "Helvetica", 10)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pictures_only(passage: Passage) -> bytes:
    """A page as a scanner gives it: one picture, no text."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(_scan(passage)), 0, 0, *A4)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _write(canvas: Canvas, text: str, y: float, font: str, size: float) -> None:
    canvas.setFont(font, size)
    canvas.drawString(72, y, text)


def _scan(passage: Passage) -> Image.Image:
    page = Image.new("1", (int(A4[0] * _DOTS / 72), int(A4[1] * _DOTS / 72)), 1)
    pen = ImageDraw.Draw(page)
    look = Look()
    y = 150.0
    for text, kind in [(passage.heading, heading_type(look, 20, "#000000")), *((b.text, body_type(look)) for b in passage.blocks)]:
        pen.text((150, y), text, font=ImageFont.truetype(str(_file(kind.font)), int(kind.size * _DOTS / 72)), fill=0)
        y += kind.leading * _DOTS / 72 * 1.4
    return page


def _file(font: str) -> Path:
    spec = find_spec("font_source_sans_pro")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("pip install font-source-sans-pro")
    return Path(spec.submodule_search_locations[0]) / "files" / f"{font}.ttf"
