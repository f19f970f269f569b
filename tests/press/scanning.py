"""Scans: pages printed, laid askew on the glass, dirtied and read in as pictures.

In: a PDF. Out: a PDF of pictures without any text; the same each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class Scanner:
    """How a scan comes out: dots an inch, its kind, degrees askew, noise in steps of grey, specks of dust a page, JPEG quality, turn."""

    dpi: int = 200
    kind: Literal["grey", "colour", "bits"] = "grey"
    skew: float = 0.5
    noise: float = 3.0
    dust: int = 25
    quality: int = 45
    turned: int = 0


def scanned(pdf: bytes, scanner: Scanner, pages: Sequence[int] | None = None) -> bytes:
    """The pages (all, or those of these numbers) as pictures."""
    random = np.random.default_rng(7)
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    document = pypdfium2.PdfDocument(pdf)
    for number in pages or range(1, len(document) + 1):
        width, height = document[number - 1].get_size()
        picture = _dirtied(document[number - 1].render(scale=scanner.dpi / 72).to_pil().convert("RGB"), scanner, number, random)
        if scanner.turned:
            picture = picture.rotate(-scanner.turned, expand=True)
            width, height = (height, width) if scanner.turned % 180 else (width, height)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(_stored(picture, scanner)), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _dirtied(picture: Image.Image, scanner: Scanner, number: int, random: np.random.Generator) -> Image.Image:
    degrees = scanner.skew * (1 if number % 2 else -0.7)
    picture = picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    picture = picture.filter(ImageFilter.GaussianBlur(scanner.dpi / 400))
    pixels = np.asarray(picture).astype(np.float32) * 0.93 + 10
    pixels += random.normal(0, scanner.noise, pixels.shape[:2])[..., None]
    for _ in range(scanner.dust):
        y, x = random.integers(0, pixels.shape[0] - 3), random.integers(0, pixels.shape[1] - 3)
        pixels[y : y + 2, x : x + 2] = 70
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _stored(picture: Image.Image, scanner: Scanner) -> BytesIO:
    buffer = BytesIO()
    if scanner.kind == "bits":
        picture.convert("L").point(lambda value: 255 if value > 150 else 0).convert("1").save(buffer, "PNG")
    else:
        (picture.convert("L") if scanner.kind == "grey" else picture).save(buffer, "JPEG", quality=scanner.quality)
    buffer.seek(0)
    return buffer


def typewritten(lines: Sequence[str]) -> bytes:
    """A page of typewriter type, to be scanned."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Courier", 12)
    for row, line in enumerate(lines):
        canvas.drawString(72, 760 - 24 * row, line)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
