"""Results as JSON: the same result, the same bytes.

In: `Catalogue`. Out: UTF-8 text, keys in the contract's order, two spaces of indent, a newline at the end.
"""

from __future__ import annotations

import json

from extractor.catalogue import Catalogue


def to_json(catalogue: Catalogue) -> str:
    """The contract's JSON."""
    data = catalogue.model_dump(mode="json")
    if data["extraction"]["ocr"] is None:
        del data["extraction"]["ocr"]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
