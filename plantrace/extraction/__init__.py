"""From a plan's file to its graph: read_source reads the text, extract finds what it says. Nothing here knows of a store."""

from plantrace.extraction.coverage import Coverage, coverage
from plantrace.extraction.pipeline import Reading, extract, read
from plantrace.extraction.text.source import Source, read_source

__all__ = ["Coverage", "Reading", "Source", "coverage", "extract", "read", "read_source"]
