"""Headings run in before their text, and in the first column of a table."""

from extractor.document import Block, Cell, join
from extractor.geometry import Box
from extractor.layout.lines import printed
from extractor.pages import Style
from extractor.profile import load
from extractor.structure.inline import headed
from tests.build import BODY, BOLD, block, text, words

KL = load("kl-projektkatalog")


def paragraph(*runs: tuple[str, Style]) -> Block:
    """A paragraph of one line in several types."""
    found, x = [], 50.0
    for characters, style in runs:
        found += words(characters, x, style=style, start=len(found))
        x = found[-1].box.x1 + 3
    return Block("paragraph", printed(found, 1), BODY)


def parts(*projects: list[Block]) -> list[list[tuple[str, str]]]:
    return [[(b.kind, b.text.text) for b in found] for found in headed(projects, KL)]


def test_a_bold_beginning_that_names_a_kind_is_a_heading() -> None:
    assert parts([paragraph(("Kontakt:", BOLD), ("Mona Birk, konsulent", BODY))]) == [
        [("heading", "Kontakt:"), ("paragraph", "Mona Birk, konsulent")]
    ]


def test_a_full_stop_parts_heading_and_text_and_belongs_to_neither() -> None:
    assert parts([paragraph(("Tidsplan.", BOLD), ("Projektet løber i 2024.", BODY))]) == [
        [("heading", "Tidsplan"), ("paragraph", "Projektet løber i 2024.")]
    ]


def test_every_word_stays_in_one_of_the_two() -> None:
    whole = paragraph(("Hvem er det til?", BOLD), ("Borgere med hund.", BODY))
    found = headed([[whole]], KL)[0]
    assert [p.word for b in found for p in b.text.pieces] == [p.word for p in whole.text.pieces]


def test_bold_words_inside_a_sentence_are_text() -> None:
    for runs in (
        (("Tidsplan", BOLD), ("og pauser er aftalt.", BODY)),
        (("Vi har en", BODY), ("tidsplan", BOLD), ("at følge.", BODY)),
        (("Projektet", BOLD), ("leverer en bog.", BODY)),
    ):
        whole = paragraph(*runs)
        assert parts([whole]) == [[("paragraph", whole.text.text)]]


def test_a_bold_beginning_that_no_rule_knows_is_a_heading_where_it_returns_or_looks_like_the_others() -> None:
    odd = paragraph(("Kufferten:", BOLD), ("En bog.", BODY))
    known = paragraph(("Kontakt:", BOLD), ("Mona Birk.", BODY))
    assert parts([odd]) == [[("paragraph", "Kufferten: En bog.")]]
    assert parts([odd], [odd])[0][0] == ("heading", "Kufferten:")
    assert parts([known, odd])[0][2] == ("heading", "Kufferten:")


def test_plain_words_and_a_colon_count_only_where_several_return() -> None:
    one = [block("paragraph", "Tidsplan: juni 2024"), block("paragraph", "Kontakt: Mona Birk")]
    assert parts(one)[0] == [("paragraph", "Tidsplan: juni 2024"), ("paragraph", "Kontakt: Mona Birk")]
    assert parts(one, one)[0] == [("heading", "Tidsplan:"), ("paragraph", "juni 2024"), ("heading", "Kontakt:"), ("paragraph", "Mona Birk")]


def test_a_heading_within_a_paragraph_begins_on_its_own_line_after_a_sentence() -> None:
    above = words("Det er slut.", top=100)
    label = words("Økonomi:", top=113, style=BOLD, start=len(above))
    rest = words("Der er afsat penge.", x=label[-1].box.x1 + 3, top=113, start=len(above) + len(label))
    whole = Block("paragraph", printed([*above, *label, *rest], 1), BODY)
    assert parts([whole]) == [[("paragraph", "Det er slut."), ("heading", "Økonomi:"), ("paragraph", "Der er afsat penge.")]]


def cell(row: int, column: int, characters: str) -> Cell:
    return Cell(row, column, Box(50, 100, 150, 120), (Block("paragraph", text(characters), BODY),))


def table(*rows: tuple[str, ...]) -> Block:
    return Block("table", join([]), BODY, cells=tuple(cell(r, c, t) for r, row in enumerate(rows) for c, t in enumerate(row)))


def test_labelled_rows_are_headings_with_their_text() -> None:
    assert parts([table(("Periode", "2024-2025"), ("Kontakt", "Mona Birk"), ("Farve", "Grøn"))]) == [
        [
            ("heading", "Periode"),
            ("paragraph", "2024-2025"),
            ("heading", "Kontakt"),
            ("paragraph", "Mona Birk"),
            ("heading", "Farve"),
            ("paragraph", "Grøn"),
        ]
    ]


def test_labels_over_values() -> None:
    assert parts([table(("Periode", "Økonomi", "Kontakt"), ("2024", "2 mio. kr.", "Mona Birk"))])[0][:2] == [
        ("heading", "Periode"),
        ("paragraph", "2024"),
    ]


def test_a_table_of_figures_stays_a_table() -> None:
    assert parts([table(("Post", "2020"), ("Bus", "640.000"), ("Løn", "720.000"))])[0][0][0] == "table"


def test_a_frame_around_sections_is_read_as_they_stand() -> None:
    heads = [block("heading", "Formål", level=2), block("heading", "Kontakt", level=2)]
    columns = table(("Formål", "Kontakt"), ("At hjælpe.", "Mona Birk"), ("Og at høre.", ""))
    assert parts([*heads, columns])[0][2:] == [
        ("heading", "Formål"),
        ("paragraph", "At hjælpe."),
        ("paragraph", "Og at høre."),
        ("heading", "Kontakt"),
        ("paragraph", "Mona Birk"),
        ("paragraph", ""),
    ]


def test_a_profile_can_leave_both_out() -> None:
    plain = KL.model_copy(update={"reading": replace_reading()})
    known = paragraph(("Kontakt:", BOLD), ("Mona Birk.", BODY))
    found = headed([[known, table(("Periode", "2024"), ("Kontakt", "Mona"))]], plain)[0]
    assert [b.kind for b in found] == ["paragraph", "table"]


def replace_reading() -> object:
    return KL.reading.model_copy(update={"run_in": False, "tables": False})
