"""What the Danish rules found, as the contract shows it.

In: texts of blocks and the Danish step. Out: periods, contacts, milestones, deliverables, quantities and mentions with their boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from extractor.assemble.breaks import Columns
from extractor.assemble.language import Language
from extractor.assemble.mail import MailLinks
from extractor.assemble.places import places
from extractor.catalogue import Contact, Deliverable, Mention, Milestone, Period, Quantity
from extractor.document import Block, Doubt, Text, join
from extractor.found import FoundContact, FoundPeriod
from extractor.outline import ProjectPart
from extractor.profile import Profile
from extractor.text import squeeze


@dataclass(slots=True)
class Facts:
    """What a project, or the body, says."""

    period: Period | None = None
    periods: tuple[Period, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    contacts: tuple[Contact, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads facts with the Danish rules; `edition` ('YYYY-MM') fills in years that the text leaves out, `mail` are the pages' links to
    addresses, `columns` tell which line breaks the writer set."""

    language: Language
    edition: str | None
    profile: Profile
    mail: MailLinks = field(default_factory=MailLinks)
    columns: Columns = field(default_factory=Columns)

    def project(self, part: ProjectPart) -> Facts:
        """The facts of a project, from its sections."""
        rules = self.profile.reading
        all_texts = _texts(s.blocks for s in part.sections)
        facts = Facts()
        found = self._period(_of_kinds(part, rules.period), facts) if "period" in self.profile.fields else None
        if "milestones" in self.profile.fields:
            facts.milestones = self._milestones(all_texts, found)
        if "contacts" in self.profile.fields:
            groups = [s.blocks for s in part.sections if s.kind in rules.contacts]
            facts.contacts = self._contacts(self._lines(groups), facts, running="kontakt" not in rules.contacts)
        if "deliverables" in self.profile.fields:
            facts.deliverables = self._deliverables(part)
        if "quantities" in self.profile.fields:
            facts.quantities = self._quantities(_texts(s.blocks for s in part.sections if s.kind != "kontakt"))
        if "mentions" in self.profile.fields:
            facts.mentions = self._mentions(all_texts)
        return facts

    def running(self, blocks: Sequence[Block]) -> Facts:
        """The facts that stand in running text."""
        texts = _texts([blocks])
        facts = Facts()
        if "contacts" in self.profile.fields:
            facts.contacts = self._contacts(self._lines([blocks]), facts, running=True)
        if "period" in self.profile.fields:
            facts.periods = tuple(self._as_period(text, p) for text in texts for p in self.language.periods(text.text, self.edition))
        if "mentions" in self.profile.fields:
            facts.mentions = self._mentions(texts)
        return facts

    def _period(self, texts: Sequence[Text], facts: Facts) -> FoundPeriod | None:
        """What all texts of Tidsplan together state: its beginning and its end may stand in lines of their own."""
        text = join([self._broken(t) for t in texts], "\n")
        found = self.language.project_period(text.text, self.edition)
        if found:
            facts.period = self._as_period(text, found)
            facts.doubts += self._doubts(text, (), found)
        return found

    def _as_period(self, text: Text, found: FoundPeriod) -> Period:
        part = text.part(found.start, found.end)
        return Period.model_validate(
            {
                "text": squeeze(part.text),
                "start": found.first,
                "end": found.last,
                "precision": found.precision,
                "approximate": found.approximate,
                "provenance": places(part),
            }
        )

    def _milestones(self, texts: Sequence[Text], project: FoundPeriod | None) -> tuple[Milestone, ...]:
        found = []
        for text in texts:
            for m in self.language.milestones(text.text, self.edition, project):
                part = text.part(m.start, m.end)
                found.append(Milestone(text=part.text, date=m.date, provenance=places(part)))
        return tuple(found)

    def _contacts(self, texts: Sequence[Text], facts: Facts, *, running: bool) -> tuple[Contact, ...]:
        """Contacts of running text one by one, those of a section from all its text at once."""
        found: list[Contact] = []
        for text in texts if running else [join(texts, "\n")]:
            contacts = self.language.contacts(text.text, running=running, in_house=self.profile.in_house, linked=self.mail.under(text))
            found += [_contact(text, c) for c in contacts]
            facts.doubts += self._doubts(text, contacts)
        return tuple(found)

    def _lines(self, groups: Iterable[Sequence[Block]]) -> list[Text]:
        """Every text with the line breaks that the writer set; a table whose cells hold a line each row by row, cells by tab."""
        found: list[Text] = []
        for block in (block for blocks in groups for block in blocks):
            texts = [self._broken(text) for text in _texts([[block]])]
            rows = block.cells and not any("\n" in text.text for text in texts)
            found += _rows(block) if rows else texts
        return found

    def _broken(self, text: Text) -> Text:
        """The text with the line breaks that the writer set."""
        return replace(text, text=self.columns.broken(text))

    def _doubts(self, text: Text, contacts: tuple[FoundContact, ...], period: FoundPeriod | None = None) -> list[Doubt]:
        """The language step's doubts, each where it stands."""
        return [
            Doubt(d.severity, d.code, d.message, text.part(d.start, d.end).regions())
            for d in self.language.doubts(text.text, contacts, period, self.edition)
        ]

    def _deliverables(self, part: ProjectPart) -> tuple[Deliverable, ...]:
        found = []
        for block in (b for s in part.sections if s.kind in self.profile.reading.deliverables for b in s.blocks):
            if block.kind == "list_item":
                item = self.language.deliverable_item(block.text.text)
                spans = [item] if item else []
            else:
                spans = list(self.language.deliverables(block.text.text))
            for span in spans:
                piece = block.text.part(span.start, span.end)
                found.append(Deliverable(text=piece.text, action=span.action, provenance=places(piece)))
        return tuple(found)

    def _quantities(self, texts: Sequence[Text]) -> tuple[Quantity, ...]:
        found = []
        for text in texts:
            for q in self.language.quantities(text.text):
                part = text.part(q.start, q.end)
                found.append(Quantity(text=part.text, min=q.minimum, max=q.maximum, unit=q.unit, provenance=places(part)))
        return tuple(found)

    def _mentions(self, texts: Sequence[Text]) -> tuple[Mention, ...]:
        found = []
        for text in texts:
            for m in self.language.mentions(text.text):
                part = text.part(m.start, m.end)
                found.append(
                    Mention.model_validate({"text": part.text, "label": m.label, "canonical": m.canonical, "provenance": places(part)})
                )
        return tuple(found)


def _rows(block: Block) -> list[Text]:
    """The rows of a table, their cells by tab, in one text."""
    lines = []
    for _, cells in groupby(block.cells, key=lambda cell: cell.row):
        parts = [part for cell in cells for part in (Text("\t"), cell.text)]
        lines.append(join(parts[1:], ""))
    return [join([line for line in lines if line.text.strip()], "\n")]


def _contact(text: Text, found: FoundContact) -> Contact:
    return Contact(
        name=found.name,
        role=found.role,
        department=found.department,
        organisation=found.organisation,
        phone=found.phone,
        email=found.email,
        provenance=places(text.part(found.start, found.end)),
    )


def _of_kinds(part: ProjectPart, kinds: Sequence[str]) -> list[Text]:
    return _texts(s.blocks for s in part.sections if s.kind in kinds)


def _texts(groups: Iterable[Sequence[Block]]) -> list[Text]:
    """Every text of the blocks, a table's cell by cell; markers are left out."""
    found: list[Text] = []
    for blocks in groups:
        for block in blocks:
            cells = [cell.text for cell in block.cells] if block.cells else [block.text]
            found += [text for text in cells if text.text]
    return found
