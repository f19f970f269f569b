"""Many files. In: sources. Out: OUT/results, OUT/manifest.sqlite, a summary."""

from extractor.batch.batch import Request, opened, run
from extractor.batch.report import Summary, summarize, write_report

__all__ = ["Request", "Summary", "opened", "run", "summarize", "write_report"]
