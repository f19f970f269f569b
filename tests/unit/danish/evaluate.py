"""Holds the Danish rules to the annotated sentences: precision, recall and F1 of each kind.

In: `sentences/*.toml`. Out: a table; with `--wrong` also each sentence that is not read as it should be. A value counts only where its
characters and all that is said of it are right.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.danish import danish
from extractor.found import FoundContact, FoundPeriod

SENTENCES = Path(__file__).parent / "sentences"
EDITION = "2018-06"
"""The edition of the catalogue that the sentences stand in."""
PROJECT = FoundPeriod(0, 0, "2018-08", "2019-12", "month")
"""The period of the project that the milestones belong to."""

Row = list[Any]
Values = list[Any]


def _period(text: str, found: FoundPeriod) -> Row:
    return [text[found.start : found.end], found.first or "", found.last or ""]


def _periods(text: str) -> Values:
    return [[*_period(text, p), p.precision, "~" if p.approximate else ""] for p in danish().periods(text, EDITION)]


def _project_periods(text: str) -> Values:
    found = danish().project_period(text, EDITION)
    return [_period(text, found)] if found else []


def _people(found: tuple[FoundContact, ...]) -> Values:
    return [[v or "" for v in (c.name, c.role, c.department, c.organisation, c.phone, c.email)] for c in found]


def _quantities(text: str) -> Values:
    def bound(value: float | None) -> float | str:
        return "" if value is None else value

    return [[text[q.start : q.end], bound(q.minimum), bound(q.maximum), q.unit] for q in danish().quantities(text)]


def _item(text: str) -> Values:
    found = danish().deliverable_item(text)
    return [text[found.start : found.end]] if found else []


READ: dict[str, tuple[str, Callable[[str], Values]]] = {
    "periods": ("periods", _periods),
    "project_periods": ("periods", _project_periods),
    "months": ("periods", lambda text: [danish().month(text) or ""]),
    "contacts": ("contacts", lambda text: _people(danish().contacts(text))),
    "running": ("contacts", lambda text: _people(danish().contacts(text, running=True))),
    "quantities": ("quantities", _quantities),
    "mentions": ("mentions", lambda text: [[text[m.start : m.end], m.label, m.canonical] for m in danish().mentions(text)]),
    "deliverables": ("deliverables", lambda text: [[text[d.start : d.end], d.action] for d in danish().deliverables(text)]),
    "deliverable_items": ("deliverables", _item),
    "milestones": ("milestones", lambda text: [[text[m.start : m.end], m.date] for m in danish().milestones(text, EDITION, PROJECT)]),
    "sentences": ("sentences", lambda text: [text[start:end] for start, end in danish().sentences(text)]),
    "tokens": ("sentences", lambda text: danish().tokens(text)),
}
"""By table of the files: the kind that it counts to, and how its texts are read."""


@dataclass
class Score:
    """Counts of one kind, and what went wrong: table, sentence, values missing, values too many."""

    sentences: int = 0
    right: int = 0
    found: int = 0
    wanted: int = 0
    wrong: list[tuple[str, str, list[str], list[str]]] = field(default_factory=list)

    def add(self, table: str, text: str, wanted: Values, found: Values) -> None:
        gold, got = Counter(map(repr, wanted)), Counter(map(repr, found))
        self.sentences += 1
        self.right += (gold & got).total()
        self.found += got.total()
        self.wanted += gold.total()
        if gold != got:
            self.wrong.append((table, text, list((gold - got).elements()), list((got - gold).elements())))

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def rows(folder: Path = SENTENCES) -> Iterator[tuple[str, str, Values]]:
    """Each sentence with its table and the values beside it."""
    for path in sorted(folder.glob("*.toml")):
        for table, listed in tomllib.loads(path.read_text(encoding="utf-8")).items():
            yield from ((table, row[0], row[1:]) for row in listed)


def scores(folder: Path = SENTENCES) -> dict[str, Score]:
    """The score of each kind."""
    found: dict[str, Score] = {}
    for table, text, wanted in rows(folder):
        kind, read = READ[table]
        found.setdefault(kind, Score()).add(table, text, wanted, read(text))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SENTENCES)
    parser.add_argument("--wrong", action="store_true", help="list the sentences that are read wrongly")
    arguments = parser.parse_args()
    table = scores(arguments.folder)
    print(f"{'kind':14}{'sentences':>10}{'values':>8}{'precision':>11}{'recall':>8}{'F1':>7}")
    for kind, s in table.items():
        print(f"{kind:14}{s.sentences:10}{s.wanted:8}{s.precision:11.3f}{s.recall:8.3f}{s.f1:7.3f}")
    print(f"{'all':14}{sum(s.sentences for s in table.values()):10}{sum(s.wanted for s in table.values()):8}")
    if arguments.wrong:
        for name, text, missing, extra in (w for s in table.values() for w in s.wrong):
            print(f"\n{name}: {text!r}", *(f"  missing {m}" for m in missing), *(f"  extra   {e}" for e in extra), sep="\n")


if __name__ == "__main__":
    main()
