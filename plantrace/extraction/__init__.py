"""From a plan's file to its graph: read_source reads the text, extract finds what it says. Nothing here knows of a store."""

from plantrace.extraction.pipeline import extract
from plantrace.extraction.source import Source, read_source

__all__ = ["Source", "extract", "read_source"]
