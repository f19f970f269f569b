"""Words to lines."""

from dataclasses import replace

from extractor.geometry import Box
from extractor.layout.lines import line, lines, printed, segments
from extractor.pages import TYPEWRITER, Fill, Rule
from tests.build import BODY, BOLD, column, words


def test_words_in_any_order_come_top_down_and_left_to_right() -> None:
    found = lines(1, reversed(column(["første linje her", "anden linje"])))
    assert [row.text for row in found] == ["første linje her", "anden linje"]


def test_a_raised_figure_stays_on_its_line() -> None:
    base = words("31 mio. m")
    raised = replace(
        base[-1],
        index=9,
        text="2",
        box=Box(base[-1].box.x1, 98, base[-1].box.x1 + 3, 104),
        style=replace(BODY, size=6.0),
        space_before=False,
    )
    assert [row.text for row in lines(1, [*base, raised])] == ["31 mio. m2"]


def test_a_wide_gap_cuts_a_row() -> None:
    row = words("venstre spalte") + words("højre spalte", x=300, start=2)
    assert [[w.text for w in s] for s in segments(row)] == [["venstre", "spalte"], ["højre", "spalte"]]


def test_a_lines_style_is_that_of_most_characters() -> None:
    row = words("Projektet", style=BOLD) + words("gennemføres i kommunerne", x=120, start=1)
    assert line(1, row).style == BODY


def test_the_fill_is_the_last_one_painted_under_the_line() -> None:
    under, over = Fill(Box(0, 0, 595, 842), "#eeeeee"), Fill(Box(40, 95, 400, 115), "#003b4a")
    assert line(1, words("Leverancer"), [under, over]).fill == over.box
    assert line(1, words("Leverancer"), [Fill(over.box, "#ffffff")]).fill is None


def test_a_square_before_a_line_is_its_swatch_and_a_bar_is_none() -> None:
    square, bar = Fill(Box(40, 102, 46, 108), "#000000"), Fill(Box(42, 98, 45, 122), "#000000")
    assert line(1, words("Leverancer"), [square]).swatch == "#000000"
    assert line(1, words("Leverancer"), [bar]).swatch is None


def test_printed_text_has_space_only_where_the_page_has() -> None:
    first, second = words("m ²")
    assert printed([first, replace(second, space_before=False)]).text == "m²"


def test_a_figure_beside_two_lines_belongs_to_the_first() -> None:
    title = replace(BODY, size=20.0)
    found = words("3", x=50, top=106, style=title) + words("En lang titel", x=90, top=100, style=title)
    found += words("over to linjer", x=90, top=124, style=title)
    assert next(row.text for row in lines(1, found)) == "3 En lang titel"


def test_an_initial_belongs_to_its_word() -> None:
    found = (
        words("F", x=50, top=100, style=replace(BODY, size=26.0))
        + words("ormålet er at", x=68, top=100)
        + words("spare energi", x=68, top=113)
    )
    assert [row.text for row in lines(1, found)] == ["Formålet er at", "spare energi"]


def test_a_line_is_underlined_by_a_rule_of_its_length() -> None:
    found = words("Leverancer")
    box = found[0].box
    assert line(1, found, rules=[Rule(Box(box.x0, box.bottom, box.x1, box.bottom))]).underlined
    assert not line(1, found, rules=[Rule(Box(box.x0, box.bottom, box.x1 + 200, box.bottom))]).underlined


def test_the_number_before_a_typed_heading_need_not_be_underlined() -> None:
    found = words("2.1 Leverancer")
    low = found[1].box
    rules = [Rule(Box(low.x0, low.bottom, low.x1, low.bottom))]
    typed = [replace(w, style=replace(w.style, font=TYPEWRITER)) for w in found]
    assert line(1, typed, rules=rules).underlined
    assert not line(1, found, rules=rules).underlined


def test_a_justified_line_of_few_words_is_one_segment() -> None:
    found = words("Feltets kontekst afhænger af det udtræk som bruges")
    spread = [replace(w, box=Box(50 + 66 * n, 100, 50 + 66 * n + 45, 110)) for n, w in enumerate(found)]
    assert len(segments(spread)) == 1


def test_a_label_in_a_panel_is_a_line_before_what_stands_far_beside_it() -> None:
    label = words("KONTAKT", style=replace(BODY, color="#ffcc00"))
    row = [*label, *words("Mona Birk", x=200, start=1)]
    assert [line.text for line in lines(1, row, panel=Box(0, 0, 500, 200))] == ["KONTAKT", "Mona Birk"]
    assert [line.text for line in lines(1, row)] == ["KONTAKT Mona Birk"]


def test_a_legends_bar_may_be_three_lines_wide() -> None:
    bar = Fill(Box(17, 96, 45, 112), "#f4a6a0")
    assert line(1, words("Leverancer"), [bar]).swatch == "#f4a6a0"
    assert line(1, words("Leverancer"), [Fill(Box(10, 96, 45, 112), "#f4a6a0")]).swatch is None
