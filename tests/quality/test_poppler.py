"""What poppler reads of broken and odd files, we read: of the shared ones where they are present, of the samples always."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import command
from tests.quality import poppler

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "hostile"
NO_TEXT = 2
"""Files whose fonts tell no characters: poppler guesses some, we show U+FFFD and say so."""


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared material beside the project")
def test_what_poppler_reads_we_read(tmp_path: Path) -> None:
    words = [line.split("\t")[-1].partition(":")[2] for line in (SHARED / "MANIFEST.tsv").read_text(encoding="utf-8").splitlines()]
    (tmp_path / "passwords").write_text("\n".join(filter(None, words)), encoding="utf-8")
    outcome = command("batch", "-q", SHARED, "-o", tmp_path / "ud", "--ocr", "never", "--password-file", tmp_path / "passwords")
    assert outcome.code == 6
    rows = list(poppler.compared(SHARED, tmp_path / "ud" / "results"))
    with_text = [r for r in rows if r.both + r.poppler_only]
    assert sum(not r.both for r in with_text) <= NO_TEXT
    assert sum(r.poppler_only for r in with_text) <= 0.01 * sum(r.both for r in with_text)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_samples_are_read_as_poppler_reads_them(tmp_path: Path) -> None:
    for sample in sorted(ROOT.glob("samples/*/*.pdf")):
        text = poppler.poppler(sample, "")
        if text and text.strip() and command("extract", "-q", sample, "-o", tmp_path / "r.json").code == 0:
            theirs, own = poppler.letters(text), poppler.letters(poppler.ours(tmp_path / "r.json"))
            assert (theirs - own).total() <= 0.03 * theirs.total(), sample
