"""What the publisher meant: cover, contents, overview, projects and sections, by a profile's rules."""

from extractor.structure.reading import Reading
from extractor.structure.structure import outline
from extractor.structure.survey import Repeated, Survey, repeated_headings, survey

__all__ = ["Reading", "Repeated", "Survey", "outline", "repeated_headings", "survey"]
