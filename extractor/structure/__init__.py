"""What the publisher meant: cover, contents, overview, projects and sections, by a profile's rules."""

from extractor.structure.structure import outline
from extractor.structure.survey import Survey, survey

__all__ = ["Survey", "outline", "survey"]
