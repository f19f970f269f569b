"""Results on their way out. In: `Catalogue`. Out: JSON, a summary, files."""

from extractor.write.files import write_atomically
from extractor.write.json import to_json
from extractor.write.summary import summary

__all__ = ["summary", "to_json", "write_atomically"]
