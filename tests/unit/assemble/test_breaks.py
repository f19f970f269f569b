"""A line break is the writer's own where the next word had room; where a line was full, the sentence goes on."""

from __future__ import annotations

from extractor.assemble.breaks import Columns
from extractor.document import Block, Text, join
from extractor.layout.lines import printed
from tests.build import BODY, words


def _text(*lines: str, x: float = 50.0, top: float = 100.0) -> Text:
    return join([printed(words(line, x, top + 13.0 * row), 1) for row, line in enumerate(lines)])


def _broken(text: Text, *others: Text) -> str:
    return Columns.of([Block("paragraph", t, BODY) for t in (text, *others)]).broken(text)


PROSE = _text("Der er plads til mange ord på en linje i denne spalte,", "som alle andre afsnit fylder ud.", top=400.0)


def test_short_lines_are_set_apart() -> None:
    lines = ("Asta Lindhart", "energikoordinator", "Bygninger og Anlæg", "tlf. 33 70 99 11")
    assert _broken(_text(*lines), PROSE).split("\n") == list(lines)


def test_so_are_the_other_lines_of_a_list() -> None:
    lines = ("Asta Lindhart", "landdistriktskoordinator", "Plan og Udvikling", "Nordby", "tlf. 33 70 99 11, lokal 20")
    assert _broken(_text(*lines)).split("\n") == list(lines)


def test_full_lines_are_one_sentence() -> None:
    text = _text(
        "Asta Lindhart, konsulent i Center for Vand, Varme og", "Renovation i den store by ved fjorden, telefonnummer", "33 70 99 11"
    )
    assert "\n" not in _broken(text)
    assert "\n" not in _broken(PROSE)


def test_an_address_that_stands_out_of_its_column_and_a_number_show_nothing() -> None:
    text = _text("Klima og Forsyning i Nordby", "Vandværket", "3370", "9911 asta.lindhart.vestbirk@nordby.example", top=200.0)
    assert _broken(_text("Asta er i Klima og", "Forsyning", "asta.lindhart.vestbirk@nordby.example")).count("\n") == 0
    assert _broken(text).endswith("3370 9911 asta.lindhart.vestbirk@nordby.example")


def test_what_stands_beside_a_line_leaves_no_room() -> None:
    text = _text("Asta Lindhart er konsulent i Center for", "Vand og Varme")
    assert "\n" in _broken(_text("Asta Lindhart er konsulent", "Vand og Varme"), PROSE)
    beside = _text("Fakta om forløbet", x=230.0)
    assert "\n" not in _broken(_text("Asta Lindhart er konsulent", "Varmeforsyningen"), PROSE, beside)
    assert "\n" not in _broken(text, PROSE)


def test_a_word_that_joins_goes_on() -> None:
    assert _broken(_text("Center for Vand", "og Varme", "Nordby"), PROSE) == "Center for Vand og Varme\nNordby"
    assert "\n" not in _broken(_text("Center for", "Vand"), PROSE)


def test_short_lines_that_end_flush_are_set_apart() -> None:
    lines = ("Asta Lindhart", "konsulent", "i en by")
    widths = [_text(line).box.width for line in lines]
    flush = [_text(line, x=400.0 - width, top=100.0 + 13.0 * row) for row, (line, width) in enumerate(zip(lines, widths, strict=True))]
    assert _broken(join(flush)) == "Asta Lindhart konsulent\ni en by"


def test_lines_that_no_column_holds_show_nothing() -> None:
    text = join([printed(words("Asta", 100.0, 100.0), 1), printed(words("Bo Birk", 87.0, 113.0), 1)])
    assert Columns({}).broken(text).replace("\n", " ") == "Asta Bo Birk"
