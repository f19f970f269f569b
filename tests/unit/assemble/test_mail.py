"""Addresses that lie under other text as links reach the person that the text names."""

from __future__ import annotations

from extractor.assemble.mail import MailLinks
from extractor.danish import danish
from extractor.document import Piece, Text
from extractor.geometry import Box
from extractor.pages import Link, Page, Style


def line(text: str, top: float = 0) -> Text:
    """Words of five points a letter on one line of page 1."""
    pieces, start = [], 0
    for index, word in enumerate(text.split()):
        pieces.append(Piece(start, start + len(word), 1, index, Box(start * 5, top, (start + len(word)) * 5, top + 10), Style(10)))
        start += len(word) + 1
    return Text(text, tuple(pieces))


def page(*links: Link) -> Page:
    return Page(1, 595, 842, links=links)


def test_a_link_gives_the_stretch_that_lies_on_it() -> None:
    mail = MailLinks.of([page(Link(Box(0, 0, 70, 10), "mailto:asta%2Eholm@aadalen.example?subject=Hej"))])
    assert mail.under(line("Asta Holm, se også her")) == ((0, 13, "asta.holm@aadalen.example"),)


def test_other_links_and_other_pages_count_for_nothing() -> None:
    links = (
        Link(Box(0, 0, 99, 10), "https://aadalen.example"),
        Link(Box(0, 0, 99, 10), None, 2),
        Link(Box(0, 500, 99, 510), "mailto:a@b.example"),
    )
    assert MailLinks.of([page(*links[:2])]).by_page == {}
    assert MailLinks.of([page(*links)]).under(line("Asta Holm")) == ()


def test_the_address_goes_to_its_person() -> None:
    text = "Asta Holm, konsulent\nBo Ask, biolog"
    people = danish().contacts(text, linked=[(0, 9, "asho@aadalen.example"), (21, 27, "boas@aadalen.example")])
    assert [(p.name, p.role, p.email) for p in people] == [
        ("Asta Holm", "konsulent", "asho@aadalen.example"),
        ("Bo Ask", "biolog", "boas@aadalen.example"),
    ]


def test_a_printed_address_goes_before_the_link_under_it() -> None:
    people = danish().contacts("Asta Holm, asho@aadalen.example", linked=[(11, 31, "other@aadalen.example")])
    assert [p.email for p in people] == ["asho@aadalen.example"]


def test_a_name_in_running_text_with_a_link() -> None:
    people = danish().contacts("Spørg konsulent Asta Holm om mere.", running=True, linked=[(16, 25, "asho@aadalen.example")])
    assert [(p.name, p.role, p.email) for p in people] == [("Asta Holm", "konsulent", "asho@aadalen.example")]
