"""From pages to a document. In: `Source`. Out: `Document`, by `lay_out`."""

from extractor.layout.layout import lay_out

__all__ = ["lay_out"]
