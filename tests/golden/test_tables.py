"""Tables printed in every manner, in one column and in two, over pages, come back row by row."""

from __future__ import annotations

import json

import pytest

from extractor import extract
from tests.golden import plain
from tests.press import Block, Look, Passage
from tests.press.letter import print_letter
from tests.press.look import Rules

SENTENCE = "Kommunerne har samlet erfaringer med indsatsen, og de viser, at det kræver tid og ledelse at nå i mål sammen med borgerne. "
PLAN = Block(
    "",
    rows=(
        ("Aktivitet", "Ansvarlig", "Frist", "Budget"),
        ("Kortlægning af stier", "Teknik og Miljø", "marts 2021", "120.000 kr."),
        ("Fælles plan for lys og skiltning på stierne mellem byerne", "Vejlauget", "juni 2021", "85.000 kr."),
        ("Borgermøder", "", "august 2021", "15.000 kr."),
        ("Evaluering", "Økonomi", "", "30.000 kr."),
    ),
)
COUNTS = Block(
    "", rows=(("Kommune", "2019", "2020", "2021"), ("Fjordby", "12", "14", "19"), ("Åkirke", "7", "", "11"), ("Skovlund", "3", "5", "6"))
)
LONG = Block("", rows=(("Sted", "Plads", "Åbner"), *((f"Værested {n}", f"{n + 10} gæster", f"{n % 12 + 1}. uge") for n in range(1, 66))))
MANNERS: tuple[Rules, ...] = ("ruled", "rows", "booktabs", "zebra", "plain")


def tables(look: Look, *blocks: Block) -> list[list[list[str]]]:
    text = Block(SENTENCE * 3)
    passages = [Passage("Stier og veje i kommunerne", (text, *(b for block in blocks for b in (block, text))))]
    found = json.loads(extract(print_letter(passages, look), profile="general").model_dump_json())
    assert found["coverage"]["unplaced"] == 0
    return [b["rows"] for b in map(plain.block, found["body"]) if b["type"] == "table"]


def rows(block: Block) -> list[list[str]]:
    return [list(row) for row in block.rows]


@pytest.mark.parametrize("manner", MANNERS)
def test_tables_in_a_column(manner: Rules) -> None:
    assert tables(Look(table=manner), PLAN, COUNTS) == [rows(PLAN), rows(COUNTS)]


@pytest.mark.parametrize("manner", MANNERS)
def test_tables_in_one_of_two_columns(manner: Rules) -> None:
    assert tables(Look(table=manner, columns=2, margin=50, size=9.5), COUNTS) == [rows(COUNTS)]


@pytest.mark.parametrize("manner", MANNERS)
def test_a_table_over_pages_is_one_and_its_heads_are_told_once(manner: Rules) -> None:
    assert tables(Look(table=manner), LONG) == [rows(LONG)]
