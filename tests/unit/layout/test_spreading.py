"""Tables over the ends of pages."""

from extractor.document import Block, Cell
from extractor.geometry import Box
from extractor.layout.joining import Habits
from extractor.layout.spreading import spread
from tests.build import BODY, text


def table(page: int, *rows: tuple[str, str], fill: str | None = None) -> Block:
    cells = [
        Cell(r, c, Box(50 + 100 * c, 0, 150 + 100 * c, 9), (Block("paragraph", text(said, page), BODY),), None if r else fill)
        for r, row in enumerate(rows)
        for c, said in enumerate(row)
    ]
    return Block("table", text("", page), BODY, cells=tuple(cells))


def parts(*tables: Block) -> int:
    return len(spread(list(tables), Habits({}, hyphenates=False))[0])


def test_rows_go_on_and_a_repeated_head_is_left_out() -> None:
    first = table(1, ("Post", "Pris"), ("Skilte", "12"), ("Bænke", "14"), fill="#0000ff")
    assert parts(first, table(2, ("Lamper", "9"), ("Borde", "8"))) == 1
    assert parts(first, table(2, ("Post", "Pris"), ("Lamper", "9"), fill="#0000ff")) == 1


def test_a_form_that_opens_like_the_one_before_is_another() -> None:
    rows = [("Formål", "At gå."), ("Tidsplan", "Juni"), ("Kontakt", "Mona")]
    assert parts(table(1, *rows), table(2, ("Formål", "At stå."), ("Tidsplan", "Maj"), ("Kontakt", "Bo"))) == 2
    titled = [table(n, (f"Projekt {n}", "En titel"), (f"A{n}", "x"), (f"B{n}", "y"), fill="#0000ff") for n in (1, 2)]
    assert parts(*titled) == 2
