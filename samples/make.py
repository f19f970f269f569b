"""Typesets the samples: python samples/make.py

In: samples/NAME/source.json and samples/broken/letter.json. Out: samples/NAME/NAME.pdf, samples/NAME/expected.json and the files in
samples/broken. The same sources give the same bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from tests.press import Block, Look, Passage, gold, print_catalogue, read_source  # noqa: E402
from tests.press.faulty import encrypted, pictures_only, truncated  # noqa: E402
from tests.press.letter import print_letter  # noqa: E402
from tests.press.scanning import Scanner, scanned, typewritten  # noqa: E402

PASSWORD = "fjordvej-12"
NAMES = ("digitale-veje", "faelles-om-boern", "klima-og-natur", "spor-og-indsatser")
PATHS = (
    tuple(f"{name}/{file}" for name in NAMES for file in (f"{name}.pdf", "expected.json"))
    + tuple(
        f"broken/{file}" for file in ("empty.pdf", "not-a-pdf.pdf", "truncated.pdf", "encrypted.pdf", "pictures-only.pdf", "letter.pdf")
    )
    + tuple(f"scans/{file}" for file in ("klima-og-natur-graa.pdf", "skrivemaskine.pdf"))
)
"""All files that are made."""


def made() -> dict[str, bytes]:
    """Every file that this script writes, by its path below samples/."""
    files: dict[str, bytes] = {}
    for name in NAMES:
        catalogue, look = read_source((FOLDER / name / "source.json").read_text(encoding="utf-8"))
        printed = print_catalogue(catalogue, look)
        files[f"{name}/{name}.pdf"] = printed.pdf
        files[f"{name}/expected.json"] = _json(gold(catalogue, look, printed))
    return files | _broken(files[f"{NAMES[0]}/{NAMES[0]}.pdf"]) | _scans(files["klima-og-natur/klima-og-natur.pdf"])


def _broken(sound: bytes) -> dict[str, bytes]:
    letter = [
        Passage(p["heading"], tuple(Block(b) if isinstance(b, str) else Block(b[1], b[0]) for b in p["blocks"]))
        for p in json.loads((FOLDER / "broken" / "letter.json").read_text(encoding="utf-8"))
    ]
    note = Passage("Fortroligt notat", (Block("Dette notat kan kun læses med den rigtige adgangskode."),))
    scan = Passage("Kørselsordning for dagcentret", (Block("Bussen henter klokken ni og kører hjem klokken femten."),))
    return {
        "broken/empty.pdf": b"",
        "broken/not-a-pdf.pdf": b"<!doctype html>\n<title>Siden findes ikke</title>\n<p>Dokumentet er flyttet.</p>\n",
        "broken/truncated.pdf": truncated(sound),
        "broken/encrypted.pdf": encrypted(note, PASSWORD),
        "broken/pictures-only.pdf": pictures_only(scan),
        "broken/letter.pdf": print_letter(letter, Look(family="serif", heading_family="serif", accent="#1a1a1a", title_size=16)),
    }


def _scans(catalogue: bytes) -> dict[str, bytes]:
    """The first pages of a catalogue, and a typewritten page, as pictures."""
    typed = json.loads((FOLDER / "scans" / "skrivemaskine.json").read_text(encoding="utf-8"))
    return {
        "scans/klima-og-natur-graa.pdf": scanned(catalogue, Scanner(), pages=(1, 2, 3, 4)),
        "scans/skrivemaskine.pdf": scanned(typewritten(typed), Scanner(dpi=300, kind="bits", skew=-0.8)),
    }


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def main() -> None:
    """Writes the files."""
    for path, content in made().items():
        (FOLDER / path).write_bytes(content)
        print(f"samples/{path}  {len(content)} bytes")


if __name__ == "__main__":
    main()
