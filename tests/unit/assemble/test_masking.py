"""Personal numbers never leave the program."""

from extractor import extract
from tests.cli.pdfs import drawn


def test_a_personal_number_is_masked_everywhere_and_told() -> None:
    result = extract(drawn(["Sagen om 120380-1234", "Borgeren har nummer 120380-1234.", "Telefon 3370 1234."]))
    assert "120380" not in result.model_dump_json()
    assert "******-****" in result.body[0].model_dump_json()
    assert [d.severity for d in result.diagnostics if d.code == "cpr-masked"]
