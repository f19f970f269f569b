"""Coloured panels and frames."""

from extractor.geometry import Box
from extractor.layout.panels import panels
from extractor.layout.regions import page_regions
from extractor.pages import Fill, Page, Rule, Word
from tests.build import column, page, words

TEXT = column(["Teksten ved siden af boksen", "går videre her", "og slutter her."])
ASIDE = column(["Tidsplan", "2021-2022"], x=350)
BOX = Box(340.0, 95.0, 500.0, 130.0)


def sheet(*groups: list[Word], fills: tuple[Fill, ...] = (), rules: tuple[Rule, ...] = ()) -> Page:
    return page(*groups, fills=fills, rules=rules)


def found(sheet: Page) -> list[str]:
    return [" / ".join(line.text for line in region.lines) for region in page_regions(sheet, ())]


def test_a_coloured_box_is_a_panel() -> None:
    sample = sheet(TEXT, ASIDE, fills=(Fill(BOX, "#ddeeff"),))
    assert panels(sample, sample.words) == [BOX]
    assert found(sample) == ["Teksten ved siden af boksen / går videre her / og slutter her.", "Tidsplan / 2021-2022"]


def test_what_lies_behind_a_few_words_is_none() -> None:
    sample = sheet(TEXT, fills=(Fill(Box(48.0, 98.0, 140.0, 112.0), "#ffff00"),))
    assert panels(sample, sample.words) == []


def test_a_panel_under_columns_comes_after_them() -> None:
    columns = [column([f"spalte {n} linje {m}" for m in range(3)], x=50 + 170 * n) for n in range(3)]
    foot = words("Kontakt", x=60, top=180)
    sample = sheet(*columns, foot, fills=(Fill(Box(50.0, 170.0, 520.0, 200.0), "#ffe0e0"),))
    assert found(sample)[-1] == "Kontakt" and len(found(sample)) == 4


def test_a_rule_between_them_keeps_two_boxes_apart() -> None:
    fills = (Fill(Box(50.0, 95.0, 150.0, 130.0), "#eeddee"), Fill(Box(50.0, 130.0, 150.0, 160.0), "#eeddee"))
    labels = words("Formål", x=52, top=101) + words("Periode", x=52, top=135) + words("og mere ved siden af", x=300, top=101)
    whole, parted = sheet(labels, fills=fills), sheet(labels, fills=fills, rules=(Rule(Box(50.0, 130.0, 520.0, 130.0)),))
    assert panels(whole, whole.words) == [Box(50.0, 95.0, 150.0, 160.0)]
    assert len(panels(parted, parted.words)) == 2


def test_boxes_that_overlap_show_each_word_once() -> None:
    rows = [w for n in range(5) for w in words(f"række{n}", top=101 + 20 * n)] + words("ved siden af", x=400, top=300)
    fills = (Fill(Box(48.0, 98.0, 300.0, 156.0), "#eeeeee"), Fill(Box(48.0, 137.0, 300.0, 195.0), "#dddddd"))
    shown = " / ".join(found(sheet(rows, fills=fills))).split(" / ")
    assert sorted(shown) == [*(f"række{n}" for n in range(5)), "ved siden af"]
