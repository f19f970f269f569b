"""The matrix: found by its titles, read in the manners that print knows."""

from __future__ import annotations

from dataclasses import replace

from extractor.document import Block, Cell, Text, join
from extractor.geometry import Box
from extractor.layout.lines import printed
from extractor.outline import Matrix
from extractor.pages import Style
from extractor.profile import load
from extractor.structure import matrix as matrix_page
from tests.build import BODY, block, text, words

KL = load("kl-projektkatalog")
Places = dict[tuple[int, int], str]
Content = str | Block | tuple[Block, ...]


def table(
    *rows: tuple[Content, ...], fills: dict[tuple[int, int], str] | None = None, marks: dict[tuple[int, int], str] | None = None
) -> Block:
    cells = []
    for r, row in enumerate(rows):
        for c, content in enumerate(row):
            blocks = (block("paragraph", content, 3),) if isinstance(content, str) and content else content
            blocks = (blocks,) if isinstance(blocks, Block) else tuple(b for b in blocks if isinstance(b, Block))
            box = Box(50 + 100 * c, 100 + 50 * r, 150 + 100 * c, 150 + 50 * r)
            dots = (marks[r, c],) if marks and (r, c) in marks else ()
            cells.append(Cell(r, c, box, blocks, (fills or {}).get((r, c)), marks=dots))
    return Block("table", join([]), BODY, cells=tuple(cells))


def colored(characters: str, color: str) -> Block:
    style = replace(BODY, color=color)
    return Block("paragraph", text(characters, 3, style), style)


def item(glyph: str, characters: str, color: str = "#000000") -> Block:
    mark = words(glyph, style=replace(BODY, color=color))
    return Block("list_item", text(characters, 3), BODY, level=1, marker=printed(mark, 3))


def found(*blocks: Block, listed: tuple[str, ...] = ("Grøn by", "Blå by", "Røde huse")) -> Matrix:
    result = matrix_page.find(blocks, KL, BODY, frozenset(), listed)
    assert result
    return result.matrix


def entries(matrix: Matrix) -> list[tuple[str | None, str | None, str, str | None]]:
    return [(i.theme, i.area, i.title, i.category) for i in matrix.items]


HEAD = block("heading", "Sådan hænger det sammen", 3, 1)
ROWS = (("", "Børn", "Ældre"), ("Data", "Grøn by", "Blå by"), ("Huse", "Røde huse", ""))


def test_a_table_of_known_titles_is_the_matrix_whatever_its_heading() -> None:
    matrix = found(HEAD, block("paragraph", "Skemaet viser sammenhængen.", 3), table(*ROWS))
    assert (matrix.title.text, matrix.intro and matrix.intro.text) == ("Sådan hænger det sammen", "Skemaet viser sammenhængen.")
    assert entries(matrix) == [("Data", "Børn", "Grøn by", None), ("Data", "Ældre", "Blå by", None), ("Huse", "Børn", "Røde huse", None)]


def test_a_table_of_other_things_is_none() -> None:
    prices = table(("Post", "Pris"), ("Skilte", "100 kr."), ("Maling", "200 kr."))
    assert matrix_page.find([HEAD, prices], KL, BODY, frozenset(), ("Grøn by", "Blå by")) is None


def test_ticks_by_project_and_area() -> None:
    rows = (("Nr.", "Projekt", "Børn", "Ældre"), ("1", "Grøn by", "x", ""), ("2", "Blå by", "x", "x"))
    assert entries(found(HEAD, table(*rows))) == [
        ("Grøn by", "Børn", "Grøn by", None),
        ("Blå by", "Børn", "Blå by", None),
        ("Blå by", "Ældre", "Blå by", None),
    ]


def test_drawn_dots_by_project_and_area() -> None:
    rows = (("", "Børn", "Ældre"), ("Grøn by", "", ""), ("Blå by", "", ""))
    dots = table(*rows, marks={(1, 1): "#c00000", (2, 2): "#0070c0"})
    legend = [replace(block("paragraph", t, 3), swatch=c) for t, c in (("I gang", "#c00000"), ("Planlagt", "#0070c0"))]
    assert entries(found(HEAD, dots, *legend)) == [("Grøn by", "Børn", "Grøn by", "I gang"), ("Blå by", "Ældre", "Blå by", "Planlagt")]


def test_a_legend_on_one_line() -> None:
    line = item("■", "I gang ▲ Planlagt ○ Afsluttet")
    rows = (("", "Børn", "Ældre"), ("Data", item("▲", "Grøn by"), (item("■", "Blå by"), item("○", "Røde huse"))))
    matrix = found(HEAD, line, table(*rows))
    assert [(c.label, c.glyph) for c in matrix.legend] == [("I gang", "■"), ("Planlagt", "▲"), ("Afsluttet", "○")]
    assert [c for *_, c in entries(matrix)] == ["Planlagt", "I gang", "Afsluttet"]


def test_a_legend_of_letters() -> None:
    rows = (("", "Børn", "Ældre"), ("Data", "Grøn by (A)", "Blå by (B)"), ("Huse", "Røde huse (A)", ""))
    matrix = found(HEAD, table(*rows), block("paragraph", "A = I gang", 3), block("paragraph", "B = Planlagt", 3))
    assert [(t, c) for _, _, t, c in entries(matrix)] == [("Grøn by", "I gang"), ("Blå by", "Planlagt"), ("Røde huse", "I gang")]


def test_a_legend_of_type() -> None:
    bold = Block("paragraph", text("Grøn by", 3, replace(BODY, bold=True)), replace(BODY, bold=True))
    italic = Block("paragraph", text("Blå by", 3, replace(BODY, italic=True)), replace(BODY, italic=True))
    matrix = found(
        HEAD,
        table(("", "Børn", "Ældre"), ("Data", bold, italic)),
        block("paragraph", "Fed: I gang", 3),
        block("paragraph", "Kursiv: Planlagt", 3),
    )
    assert [c for *_, c in entries(matrix)] == ["I gang", "Planlagt"]


def test_a_legend_set_as_a_table_and_shades_of_its_colours() -> None:
    legend = table(("", "I gang"), ("", "Planlagt"), fills={(0, 0): "#c00000", (1, 0): "#0070c0"})
    matrix = found(HEAD, legend, table(*ROWS, fills={(1, 1): "#f2c4c4", (1, 2): "#c4ddf2", (2, 1): "#f2c4c4"}))
    assert [c for *_, c in entries(matrix)] == ["I gang", "Planlagt", "I gang"]


def test_a_legend_in_the_corner_of_the_table() -> None:
    corner = (item("■", "I gang", "#c00000"), item("■", "Planlagt", "#0070c0"))
    rows = ((corner, "Børn", "Ældre"), ("Data", item("■", "Grøn by", "#c00000"), item("■", "Blå by", "#0070c0")))
    matrix = found(HEAD, table(*rows))
    assert [c.label for c in matrix.legend] == ["I gang", "Planlagt"]
    assert entries(matrix) == [("Data", "Børn", "Grøn by", "I gang"), ("Data", "Ældre", "Blå by", "Planlagt")]


def test_greys_tell_nothing() -> None:
    legend = [item("■", "I gang", "#666666"), item("■", "Planlagt", "#999999")]
    rows = (("", "Børn", "Ældre"), ("Data", item("■", "Grøn by", "#666666"), item("■", "Blå by", "#999999")))
    assert [c for *_, c in entries(found(HEAD, table(*rows), *legend))] == [None, None]


def test_near_colours_are_told_apart() -> None:
    legend = [item("■", "I gang", "#c00000"), item("■", "Planlagt", "#c01810")]
    rows = (("", "Børn", "Ældre"), ("Data", item("■", "Grøn by", "#c00000"), item("■", "Blå by", "#c01810")))
    assert [c for *_, c in entries(found(HEAD, table(*rows), *legend))] == ["I gang", "Planlagt"]


def test_mark_after_the_title() -> None:
    def after(characters: str, color: str) -> Block:
        return Block("paragraph", Text(*_after(characters, color)), BODY)

    legend = [item("●", "I gang", "#c00000"), item("●", "Planlagt", "#0070c0")]
    rows = (("", "Børn", "Ældre"), ("Data", after("Grøn by", "#c00000"), after("Blå by", "#0070c0")))
    assert [(t, c) for _, _, t, c in entries(found(HEAD, table(*rows), *legend))] == [("Grøn by", "I gang"), ("Blå by", "Planlagt")]


def _after(characters: str, color: str) -> tuple[str, tuple[object, ...]]:
    title = words(characters)
    mark: Style = replace(BODY, color=color)
    whole = printed([*title, *words("●", x=200, style=mark, start=len(title))], 3)
    return whole.text, whole.pieces


def test_letters_before_titles_are_explained_on_one_line() -> None:
    pieces = [words(t, x=50 + 40 * n, style=replace(BODY, bold=t in "BD")) for n, t in enumerate(("B", "Besluttet", "D", "Drøftes"))]
    key = Block("paragraph", printed([replace(w, index=i) for i, p in enumerate(pieces) for w in p], 3), BODY)
    rows = (("", "Børn", "Ældre"), ("Data", "B Grøn by", "D Blå by"), ("Huse", "D Røde huse", ""))
    matrix = found(HEAD, block("paragraph", "B betyder besluttet, D betyder drøftes.", 3), table(*rows), key)
    assert [(i.title, i.category) for i in matrix.items] == [("Grøn by", "Besluttet"), ("Blå by", "Drøftes"), ("Røde huse", "Drøftes")]


def _on(page: int, found: Block) -> Block:
    def moved(cell: Cell) -> Cell:
        blocks = tuple(replace(b, text=Text(b.text.text, tuple(replace(p, page=page) for p in b.text.pieces))) for b in cell.blocks)
        return replace(cell, blocks=blocks)

    return replace(found, cells=tuple(moved(c) for c in found.cells))


def test_a_matrix_goes_on_over_the_page() -> None:
    again = _on(4, table(ROWS[0], ("Veje", "Grøn by", "")))
    matrix = found(HEAD, table(*ROWS), block("heading", "Sådan hænger det sammen (fortsat)", 4, 1), again)
    assert matrix.themes == ("Data", "Huse", "Veje")
    assert entries(matrix)[-1] == ("Veje", "Børn", "Grøn by", None)
    other = found(HEAD, table(*ROWS), _on(4, table(("", "Børn", "Unge"), ("Veje", "Grøn by", ""))))
    assert other.themes == ("Data", "Huse")


def test_a_coloured_letter_or_a_cross_is_a_sign() -> None:
    colors = {"A": "#c00000", "I": "#00a000"}
    legend = [_before(letter, label, colors[letter]) for letter, label in (("A", "Afsluttet"), ("I", "I gang"))]
    rows = (("", "Børn", "Ældre"), ("Data", _before("A", "Grøn by", colors["A"]), _before("I", "Blå by", colors["I"])))
    assert [e[2:] for e in entries(found(HEAD, table(*rows), *legend))] == [("Grøn by", "Afsluttet"), ("Blå by", "I gang")]
    crossed = (("", "Børn", "Ældre"), ("Data", item("✓", "Grøn by"), _before("x", "Blå by", "#000000")))
    explained = [item("✓", "Betalt"), _before("x", "Mangler", "#000000")]
    assert [e[2:] for e in entries(found(HEAD, table(*crossed), *explained))] == [("Grøn by", "Betalt"), ("Blå by", "Mangler")]


def _before(letter: str, characters: str, color: str) -> Block:
    found = words(letter, style=replace(BODY, color=color))
    found += words(characters, x=found[-1].box.x1 + 3, start=1)
    return Block("paragraph", printed(found, 3), BODY)
