"""Small PDFs for the command line's tests, made on the spot.

In: nothing. Out: bytes.
"""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def letter() -> bytes:
    """A letter: a heading and text, no catalogue."""
    return drawn(["Referat af møde", "Til stede var Bo Lund og Ida Krag.", "Mødet begyndte klokken ti."])


def catalogue(projects: int = 2) -> bytes:
    """A catalogue of one page a project."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for number in range(1, projects + 1):
        _text(canvas, 780, f"Projekt {number}. Den grønne by del {number}", 18, bold=True)
        for row, (head, body) in enumerate(
            [
                ("Formål", "Kommunen vil plante flere træer i midtbyen."),
                ("Leverancer", "Der udarbejdes en plan for hver bydel."),
                ("Tidsplan", "Projektet gennemføres i perioden juni 2020 – maj 2021."),
                ("Kontakt", "Ida Krag, chefkonsulent i Teknik og Miljø, 3370 1234, idkr@kommunen.example"),
            ]
        ):
            _text(canvas, 740 - 60 * row, head, 13, bold=True)
            _text(canvas, 722 - 60 * row, body, 10)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def picture() -> bytes:
    """A page that is a picture and nothing else."""
    from PIL import Image

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(Image.new("L", (80, 100), 200)), 0, 0, *A4)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def truncated() -> bytes:
    """The first bytes of a PDF: no object is whole."""
    return catalogue()[:60]


def encrypted(password: str) -> bytes:
    """A catalogue that opens with `password`."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(catalogue())))
    writer.encrypt(password, algorithm="AES-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def drawn(lines: list[str]) -> bytes:
    """A page of a heading and lines of text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    _text(canvas, 760, lines[0], 18, bold=True)
    for row, line in enumerate(lines[1:]):
        _text(canvas, 720 - 14 * row, line, 10)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _text(canvas: Canvas, y: float, text: str, size: float, *, bold: bool = False) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(72, y, text)
