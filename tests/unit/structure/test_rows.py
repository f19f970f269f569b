"""Projects as the rows of a table."""

from dataclasses import replace

import pytest

from extractor.danish import danish
from extractor.document import Block, Cell, Text
from extractor.geometry import Box
from extractor.outline import Outline
from extractor.profile import load
from extractor.structure import outline
from tests.build import BODY, TITLE, block, document

HEADS = ("Nr.", "Projekt", "Idé", "Udføres", "Hvem")
ROWS = (
    ("1", "Grøn bro", "Broen skal binde byen sammen.", "Maj – juni 2031", "Mona Birk, 5555 0101"),
    ("2", "Blå sti", "Stien skal være for alle.", "2. kvartal 2031", "Bo Vang, 5555 0102"),
    ("3", "Rød bænk", "Alle skal kunne hvile.", "August 2032", "Ida Lund, 5555 0103"),
)


def table(*rows: tuple[str, ...], page: int = 1) -> Block:
    cells = tuple(
        Cell(r, c, Box(50 + c * 90, 100 + r * 30, 140 + c * 90, 130 + r * 30), (block("paragraph", text, page),) if text else ())
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    return Block("table", Text(""), BODY, cells=cells)


def read(*blocks: Block) -> Outline:
    return outline(document(block("heading", "Puljen", 1, 1, TITLE), *blocks), load("kl-projektkatalog"), danish())


def test_a_row_is_a_project_and_the_heads_are_its_sections() -> None:
    found = read(table(HEADS, *ROWS, page=2), block("paragraph", "Beløb er uden moms.", 2))
    assert [(p.number, p.title) for p in found.projects] == [(1, "Grøn bro"), (2, "Blå sti"), (3, "Rød bænk")]
    assert [(s.kind, s.heading.text) for s in found.projects[2].sections] == [
        ("formaal", "Idé"),
        ("tidsplan", "Udføres"),
        ("kontakt", "Hvem"),
    ]
    assert [b.text.text for b in found.body] == ["Nr.", "Projekt", "Beløb er uden moms."]
    assert "\n".join(b.text.text for b in found.projects[0].sections[1].blocks) == "Maj – juni 2031"


def test_heads_that_are_printed_again_and_rows_without_them() -> None:
    found = read(table(HEADS, *ROWS[:2]), table(HEADS, ROWS[2], page=2), table(("4", "Hvid mur", "Muren skal males.", "2033", ""), page=3))
    assert [(p.number, len(p.sections)) for p in found.projects] == [(1, 3), (2, 3), (3, 3), (4, 2)]


@pytest.mark.parametrize("heads", [("Post", "Uge", "Antal", "Pris", "I alt"), ("Nr.", "Område", "Idé", "Udføres", "Hvem")])
def test_a_table_whose_heads_say_otherwise_is_none(heads: tuple[str, ...]) -> None:
    assert read(table(heads, *ROWS)).projects == ()


def test_a_plan_within_a_project_stays_a_table() -> None:
    plan = table(("Aktivitet", "Frist", "Ansvarlig"), ("Tegning", "Maj 2031", "Mona Birk"), ("Bygning", "Juni 2031", "Bo Vang"))
    parts = [
        b
        for n in (1, 2)
        for b in (
            block("heading", f"Projekt {n}: By {n}", n, 1, TITLE),
            block("heading", "Formål", n, 2),
            block("paragraph", "At hjælpe.", n),
            block("heading", "Tidsplan", n, 2),
            replace(plan),
        )
    ]
    found = read(*parts)
    assert [[s.kind for s in p.sections] for p in found.projects] == [["formaal", "tidsplan"]] * 2
    assert found.projects[0].sections[1].blocks[0].kind == "table"
