"""From all steps' values to the result. In: the steps' values. Out: `Catalogue`, by `assemble`."""

from extractor.assemble.assemble import assemble

__all__ = ["assemble"]
