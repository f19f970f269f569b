"""`extractor inspect`: what the program sees in a file, for a person.

In: a file, or '-'. Out: pages, type styles, headings with their evidence, profiles with their reasons, on standard output.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from extractor.cli.console import Console
from extractor.cli.options import Asked, reading_options, source

if TYPE_CHECKING:
    from extractor.inspection import Inspection

MOST_STYLES = 12


@click.command("inspect")
@click.argument("file", metavar="FILE")
@reading_options
def command(file: str, asked: Asked) -> int:
    """Show what the program sees in a PDF, and why it reads it as it does."""
    from extractor import pipeline

    console = Console(asked.verbosity)
    data, name = source(file)

    def on_page(done: int, total: int) -> None:
        console.progress(name or file, done, total)

    seen = pipeline.inspect(data, filename=name, on_page=on_page, **asked.reading)
    for part in (_pages(seen), _styles(seen, asked.verbosity > 0), _headings(seen), _profiles(seen), _unknown(seen)):
        click.echo("\n".join(part))
    return 0


def _pages(seen: Inspection) -> Iterator[str]:
    yield f"{seen.filename}: {len(seen.pages)} pages, {len(seen.bookmarks)} bookmarks"
    yield ""
    yield "Pages"
    for p in seen.pages:
        turned = f", turned {p.rotation}°" if p.rotation else ""
        label = f" (label {p.label})" if p.label else ""
        size = f"{p.width:.0f} × {p.height:.0f} pt{turned}"
        yield f"  {p.number}{label}: {size}, text layer {p.text_layer}, {p.words} words, {p.images} pictures"


def _styles(seen: Inspection, verbose: bool) -> Iterator[str]:
    yield ""
    yield "Type styles, the most used first"
    shown = seen.styles if verbose else seen.styles[:MOST_STYLES]
    for use in shown:
        s = use.style
        looks = [
            f"{s.size:g} pt",
            s.font,
            "bold" if s.bold else "",
            "italic" if s.italic else "",
            s.color or "",
            f"on {s.background}" if s.background else "",
        ]
        yield f"  {use.characters:6} characters: {' '.join(x for x in looks if x)}: {use.sample}"
    if len(shown) < len(seen.styles):
        yield f"  … and {len(seen.styles) - len(shown)} more (-v shows them)"


def _headings(seen: Inspection) -> Iterator[str]:
    yield ""
    yield "Headings, with the evidence for each"
    for h in seen.headings:
        signs = ", ".join(f"{e.sign} {e.weight:+.1f}" + (f" ({e.detail})" if e.detail else "") for e in h.evidence)
        yield f"  page {h.page}, level {h.level}: {h.text}"
        yield f"      {h.score:.1f} = {signs}"


def _profiles(seen: Inspection) -> Iterator[str]:
    yield ""
    yield "Profiles"
    for fit in seen.fits:
        yield f"  {'→' if fit.chosen else ' '} {fit.profile}: {fit.score:g}: {'; '.join(fit.reasons) or 'nothing speaks for it'}"


def _unknown(seen: Inspection) -> Iterator[str]:
    yield ""
    yield "Section headings that the profile does not know" if seen.unknown_headings else "Every section heading is known to the profile"
    for page, text in seen.unknown_headings:
        yield f"  page {page}: {text}"
