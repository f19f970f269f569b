"""Results that someone wrote or changed, held against the contract.

In: JSON text. Out: the faults, each with its path in the document; none where it is valid.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import ValidationError

from extractor.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Fault:
    """`path` is a JSON path ('$.projects[0].period.start')."""

    path: str
    message: str


def faults(text: str) -> list[Fault]:
    """What breaks the contract: its shape first, then what does not add up."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return [Fault("$", f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}")]
    try:
        catalogue = Catalogue.model_validate_json(text)
    except ValidationError as error:
        return [Fault(_path(fault["loc"], data), fault["msg"]) for fault in error.errors()]
    return _sums(catalogue)


def _path(location: tuple[int | str, ...], data: object) -> str:
    """pydantic's location without the tags of unions, which are no keys of the document."""
    path, here = "$", data
    for step in location:
        if isinstance(step, int):
            path += f"[{step}]"
            here = here[step] if isinstance(here, list) and step < len(here) else None
        elif isinstance(here, dict) and step not in here and here.get("type") == step:
            continue
        else:
            path += f".{step}"
            here = here.get(step) if isinstance(here, dict) else None
    return path


def _sums(catalogue: Catalogue) -> list[Fault]:
    """The balance of characters, ids that are used, pages that exist."""
    found = []
    account = catalogue.coverage
    if account.characters != account.placed + account.furniture + account.unplaced:
        found.append(Fault("$.coverage", "characters is not the sum of placed, furniture and unplaced"))
    ids = [p.id for p in catalogue.projects]
    found += [Fault(f"$.projects[{i}].id", f"'{name}' is used twice") for i, name in enumerate(ids) if name in ids[:i]]
    named = [(f"$.contents[{i}].project", e.project) for i, e in enumerate(catalogue.contents)]
    if catalogue.overview:
        named += [(f"$.overview.entries[{i}].project", e.project) for i, e in enumerate(catalogue.overview.entries)]
        labels = {c.label for c in catalogue.overview.categories}
        found += [
            Fault(f"$.overview.entries[{i}].category", f"'{e.category}' is no category")
            for i, e in enumerate(catalogue.overview.entries)
            if e.category is not None and e.category not in labels
        ]
    found += [Fault(path, f"no project '{name}'") for path, name in named if name is not None and name not in ids]
    if len(catalogue.pages) != catalogue.source.pages:
        found.append(Fault("$.pages", f"{len(catalogue.pages)} pages, source says {catalogue.source.pages}"))
    return found
