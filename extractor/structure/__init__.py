"""From a document to the parts of the publication. In: `Document`, `Profile`. Out: `Outline`, by `outline`."""

from extractor.structure.structure import outline

__all__ = ["outline"]
