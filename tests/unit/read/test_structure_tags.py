"""What a tagged file calls a heading."""

from typing import Any

from pdfminer.psparser import LIT

from extractor.read.structure_tags import heading_tags


class Page:
    """Stands for a reference to a page: its number is all that is asked for."""

    objid = 7


def element(name: str, kids: object) -> dict[str, Any]:
    return {"S": LIT(name), "K": kids, "Pg": Page()}


def tags(kids: object, roles: dict[str, object] | None = None) -> dict[tuple[int, int], str]:
    return heading_tags({"StructTreeRoot": {"K": kids, "RoleMap": roles or {}}})


def test_marked_content_in_headings_by_page_and_number() -> None:
    tree = [element("H1", 0), element("P", 1), element("Sect", [element("H2", [{"MCID": 2}, element("Span", 3)])])]
    assert tags(tree) == {(7, 0): "H1", (7, 2): "H2", (7, 3): "H2"}


def test_a_files_own_names_stand_for_others() -> None:
    roles: dict[str, object] = {"Overskrift1": LIT("H1"), "A": LIT("B"), "B": LIT("A")}
    assert tags(element("Overskrift1", 0), roles) == {(7, 0): "H1"}
    assert tags(element("A", 0), roles) == {}


def test_a_tree_that_runs_in_circles_ends() -> None:
    branch = element("Sect", None)
    branch["K"] = [element("H1", 0), branch]
    assert tags(branch) == {(7, 0): "H1"}


def test_a_file_without_a_tree() -> None:
    assert heading_tags({}) == heading_tags(None) == heading_tags({"StructTreeRoot": 3}) == {}
