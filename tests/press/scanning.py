"""Scans: pages printed, laid askew on the glass, dirtied and read in as pictures.

In: a PDF. Out: a PDF of pictures without any text; the same each time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.press.fonts import cuts


@dataclass(frozen=True)
class Scanner:
    """How a scan comes out: dots an inch, its kind, degrees askew, noise in steps of grey, specks of dust a page, JPEG quality, turn.

    `stamps` are pictures that are stamped on each page, with the place of their corner in pixels and their degrees counter-clockwise.
    """

    dpi: int = 200
    kind: Literal["grey", "colour", "bits"] = "grey"
    skew: float = 0.5
    noise: float = 3.0
    dust: int = 25
    quality: int = 45
    turned: int = 0
    stamps: tuple[tuple[Image.Image, tuple[int, int], float], ...] = ()


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
    for stamp, place, lean in scanner.stamps:
        picture = stamped(picture, stamp, place, lean)
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


def report(title: str, lines: Sequence[str], contents: Sequence[tuple[str, str]]) -> bytes:
    """A page with a red title, lines of text, and a table of contents with its page numbers far to the right, to be scanned."""
    regular, bold = cuts("sans")
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFillColorRGB(0.7, 0.1, 0.15)
    canvas.setFont(bold, 18)
    canvas.drawString(72, 740, title)
    canvas.setFillColorRGB(0.1, 0.1, 0.1)
    canvas.setFont(regular, 11)
    for row, line in enumerate(lines):
        canvas.drawString(72, 700 - 16 * row, line)
    for row, (entry, page) in enumerate(contents):
        canvas.drawString(72, 400 - 22 * row, entry)
        canvas.drawRightString(520, 400 - 22 * row, page)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


PITCH, INK, TYPE = 7.2, 6.2, 11.5
"""Points that a typewriter moves on for each letter, that a letter is wide at most, and of its size."""


def typewritten(*pages: Sequence[str], lead: float = 24.0) -> bytes:
    """Pages of typewriter type, to be scanned: every letter in the middle of its cell, lines that begin with '_' underlined cell by cell.
    A typewriter has one dash, and it is long.

    The letters are those of a font that is embedded, so that every renderer draws the same.
    """
    font = cuts("serif")[0]
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for lines in pages:
        canvas.setFont(font, TYPE)
        canvas.setLineWidth(0.9)
        for row, line in enumerate(lines):
            text, y = line.removeprefix("_").replace("-", "–"), 770 - lead * row
            for place, letter in enumerate(text):
                wide = stringWidth(letter, font, TYPE)
                narrowed = canvas.beginText()
                narrowed.setHorizScale(100 * min(1.0, INK / wide))
                narrowed.setTextOrigin(72 + (place + 0.5) * PITCH - min(wide, INK) / 2, y)
                narrowed.textOut(letter)
                canvas.drawText(narrowed)
                if line.startswith("_") and text[: place + 1].strip():
                    low = y - 3.2 + 0.15 * (place % 3)
                    canvas.line(72 + place * PITCH, low, 72 + (place + 1) * PITCH, low)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


RED, BLUE = (190, 30, 40), (40, 55, 165)


def ring(words: str, middle: str, size: int, color: tuple[int, int, int] = BLUE) -> Image.Image:
    """A round stamp of `size` pixels on white: a ring, words that run along its inside, and a line in its middle."""
    stamp = Image.new("RGB", (size, size), "white")
    pen = ImageDraw.Draw(stamp)
    pen.ellipse((2, 2, size - 3, size - 3), outline=color, width=max(3, size // 50))
    font = ImageFont.load_default(size * 0.12)
    for index, letter in enumerate(words):
        turn = index / len(words) * 2 * math.pi
        glyph = Image.new("L", (size // 5, size // 5), 0)
        ImageDraw.Draw(glyph).text((size / 10, size / 10), letter, font=font, fill=255, anchor="mm")
        glyph = glyph.rotate(-math.degrees(turn), resample=Image.Resampling.BICUBIC)
        x, y = size / 2 + 0.37 * size * math.sin(turn), size / 2 - 0.37 * size * math.cos(turn)
        stamp.paste(color, (int(x - size / 10), int(y - size / 10)), glyph)
    pen.text((size / 2, size / 2), middle, font=font, fill=color, anchor="mm")
    return stamp


def framed(text: str, height: int, color: tuple[int, int, int] = RED) -> Image.Image:
    """A stamp of one line in a frame, its letters `height` pixels high."""
    font = ImageFont.load_default(height)
    stamp = Image.new("RGB", (int(font.getlength(text)) + 2 * height, 2 * height), "white")
    pen = ImageDraw.Draw(stamp)
    pen.rectangle((2, 2, stamp.width - 3, stamp.height - 3), outline=color, width=max(3, height // 10))
    pen.text((stamp.width / 2, height), text, font=font, fill=color, anchor="mm")
    return stamp


def lettered(text: str, height: int, color: tuple[int, int, int] = RED) -> Image.Image:
    """Large letters in a colour, on white."""
    font = ImageFont.load_default(height)
    letters = Image.new("RGB", (int(font.getlength(text)) + height, 2 * height), "white")
    ImageDraw.Draw(letters).text((letters.width / 2, height), text, font=font, fill=color, anchor="mm")
    return letters


def stamped(page: Image.Image, stamp: Image.Image, place: tuple[int, int], degrees: float) -> Image.Image:
    """The page with the stamp on it, turned counter-clockwise: its ink darkens what it covers."""
    layer = Image.new("RGB", page.size, "white")
    layer.paste(stamp.rotate(degrees, expand=True, resample=Image.Resampling.BICUBIC, fillcolor="white"), place)
    return ImageChops.multiply(page, layer)
