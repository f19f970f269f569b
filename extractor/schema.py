"""JSON Schemas, draft 2020-12, made from the models.

In: the name of a schema. Out: the schema as JSON text, keys in a stable order.
"""

from __future__ import annotations

import json

from pydantic import BaseModel

from extractor.catalogue import Catalogue
from extractor.profile import Profile
from extractor.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[BaseModel]] = {"catalogue": Catalogue, "manifest": Record, "profile": Profile}


def schema(name: str) -> str:
    """The schema of results ('catalogue'), of a batch's records ('manifest') or of profiles ('profile'); KeyError for another name."""
    mode = "validation" if name == "profile" else "serialization"
    found = MODELS[name].model_json_schema(mode=mode)  # type: ignore[arg-type]
    return json.dumps({"$schema": DIALECT, "title": found.pop("title"), **found}, ensure_ascii=False, indent=2) + "\n"
