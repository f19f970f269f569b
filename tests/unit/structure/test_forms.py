"""Tables that are forms."""

from extractor.document import Block, Cell
from extractor.geometry import Box
from extractor.profile import load
from extractor.structure.forms import labelled, titled
from tests.build import BODY, text

KL = load("kl-projektkatalog")


def form(*rows: list[str], fill: str | None = None) -> Block:
    cells = [
        Cell(r, c, Box(0, 0, 9, 9), (Block("paragraph", text(said), BODY),), column_span=3 - len(row), fill=fill if r == 0 else None)
        for r, row in enumerate(rows)
        for c, said in enumerate(row)
    ]
    return Block("table", text(""), BODY, cells=tuple(cells))


def pairs(table: Block) -> list[tuple[str, str]]:
    return [(head.text.text, " ".join(v.text.text for v in values)) for head, values in labelled(table, KL)]


FORM = (["Formål", "At gå."], ["Tidsplan", "Juni 2021"], ["Kontakt", "Mona Birk"])


def test_labels_beside_their_text() -> None:
    assert pairs(form(*FORM)) == [("Formål", "At gå."), ("Tidsplan", "Juni 2021"), ("Kontakt", "Mona Birk")]


def test_heads_over_their_text_one_or_two_in_a_row() -> None:
    table = form(["Formål"], ["At gå."], ["Tidsplan", "Økonomi"], ["Juni 2021", "2 mio. kr."])
    assert pairs(table) == [("Formål", "At gå."), ("Tidsplan", "Juni 2021"), ("Økonomi", "2 mio. kr.")]


def test_a_table_of_figures_holds_no_sections() -> None:
    assert pairs(form(["År", "Antal"], ["2020", "12"], ["2021", "14"], ["I alt", "26"])) == []


def test_a_forms_first_row_is_a_projects_title() -> None:
    head, rest = titled([form(["Projekt 7", "Snak med byen"], *FORM)], KL)
    assert (head.kind, head.text.text) == ("heading", "Projekt 7 Snak med byen")
    assert pairs(rest) == pairs(form(*FORM))
    assert len(titled([form(["Grøn og stille by"], *FORM, fill="#000080")], KL)) == 2, "on a ground of its own"
    assert len(titled([form(["Navn", "Snak med byen"], *FORM)], KL)) == 1


def test_a_document_of_no_catalogue_keeps_its_tables() -> None:
    table = form(["Projekt 7", "Snak med byen"], *FORM)
    assert titled([table], load("general")) == (table,)
    assert titled([table], KL) != (table,)
