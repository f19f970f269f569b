"""What speaks for a heading."""

from dataclasses import replace

import pytest

from extractor.layout.headings import trusted
from extractor.layout.lines import line
from extractor.layout.paragraphs import Draft
from extractor.pages import Style
from tests.build import BODY, BOLD, words

LONG = "Teksten under overskriften fylder en hel del mere end den, og den er sat som det meste."


def draft(characters: str, tag: str, style: Style) -> tuple[Draft, str]:
    found = [replace(w, tag=tag) for w in words(characters, style=style)]
    return Draft((line(1, found),)), characters


@pytest.mark.parametrize(
    ("heads", "is_trusted"),
    [
        ([("Lyset", "H1", BOLD), ("Havet", "H2", BOLD)], True),
        ([("Lyset", "H1", BODY), ("Havet", "H2", BODY)], False),
        ([("Lyset", "H1", BOLD)], False),
        ([(LONG, "H1", BODY), ("Havet", "H2", BOLD)], False),
        ([("Lyset", "P", BOLD), ("Havet", "P", BOLD)], False),
    ],
)
def test_tags_are_trusted_where_they_agree_with_what_is_seen(heads: list[tuple[str, str, Style]], is_trusted: bool) -> None:
    drafts = [d for head in heads for d in (draft(*head), draft(LONG, "P", BODY))]
    assert trusted(drafts, BODY) is is_trusted
