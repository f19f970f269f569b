"""Lines to paragraphs and list items."""

from extractor.layout.joining import Habits, running
from extractor.layout.lines import lines
from extractor.layout.paragraphs import Draft, Spacing, drafts, spacing
from extractor.pages import Word
from tests.build import BOLD, column, words

PLAIN = Habits({}, False)


def blocks(found: list[Word]) -> list[tuple[str, str]]:
    rows = lines(1, found)
    close = spacing([lines(1, column(["en", "to", "tre", "fire"]))])
    return [(_marker(d), running(d.lines, PLAIN).text) for d in drafts(rows, close)]


def _marker(draft: Draft) -> str:
    return " ".join(w.text for w in draft.marker)


def test_a_wide_gap_parts_paragraphs() -> None:
    found = column(["Første afsnit begynder", "og slutter."], top=100) + column(["Andet afsnit."], top=135)
    assert [t for _, t in blocks(found)] == ["Første afsnit begynder og slutter.", "Andet afsnit."]


def test_an_indented_first_line_parts_paragraphs() -> None:
    found = (
        column(["Første afsnit begynder", "og slutter."])
        + words("Andet afsnit er rykket ind", x=65, top=126)
        + words("og går videre.", top=139)
    )
    assert [t for _, t in blocks(found)] == ["Første afsnit begynder og slutter.", "Andet afsnit er rykket ind og går videre."]


def test_bold_type_parts_blocks_but_a_bold_word_does_not() -> None:
    heading = words("Leverancer", style=BOLD)
    sentence = words("Det gælder", top=113) + words("alle", x=130, top=113, style=BOLD) + words("kommuner.", x=160, top=113)
    assert [t for _, t in blocks(heading + sentence)] == ["Leverancer", "Det gælder alle kommuner."]


def test_list_items_with_hanging_lines() -> None:
    found = words("1)", top=100) + words("Kortlægge erfaringer", x=75, top=100) + words("i kommunerne.", x=75, top=113)
    found += words("2)", top=126) + words("Beskrive dem.", x=75, top=126) + words("Teksten går videre her.", top=139)
    assert blocks(found) == [("1)", "Kortlægge erfaringer i kommunerne."), ("2)", "Beskrive dem."), ("", "Teksten går videre her.")]


def test_a_close_marker_takes_the_lines_under_it() -> None:
    found = column(["✓ Data på", "tværs", "✓ Grøn by"])
    assert blocks(found) == [("✓", "Data på tværs"), ("✓", "Grøn by")]


def test_a_dash_inside_a_sentence_is_no_marker() -> None:
    assert blocks(column(["Projektet varer fra januar 2019", "– juni 2020."])) == [("", "Projektet varer fra januar 2019 – juni 2020.")]


def test_dashes_mark_items_after_a_colon() -> None:
    assert [m for m, _ in blocks(column(["Projektet leverer:", "– en guide", "– et katalog"]))] == ["", "–", "–"]


def test_a_number_in_a_sentence_is_no_marker() -> None:
    assert blocks(column(["Det er projekter i den", "2. bølge."])) == [("", "Det er projekter i den 2. bølge.")]


def test_a_number_in_a_justified_line_is_no_marker() -> None:
    """All spaces of the line are as wide as a tab."""
    places = ((50, "1."), (68, "halvår"), (106, "2023"), (134, "og"), (152, "længere"))
    line = [w for x, t in places for w in words(t, x=x)]
    assert [m for m, _ in blocks(line)] == [""]
    item = words("1.") + words("halvår er sat af", x=68)
    assert [m for m, _ in blocks(item)] == ["1."]


def test_contents_lines_stay_apart() -> None:
    found = words("Grøn by") + words("4", x=500) + words("Blå by", top=113) + words("5", x=500, top=113)
    assert [t for _, t in blocks(found)] == ["Grøn by 4", "Blå by 5"]


def test_no_paragraph_ends_with_a_preposition() -> None:
    found = lines(
        1, column(["Koordinator Kaj Ulrik Elbæk i", "Enheden svarer på spørgsmål om alt det der fylder", "hele linjen ud"], pitch=14.5)
    )
    close = Spacing({10.0: 13.0})
    assert len(drafts(found, close)) == 1
