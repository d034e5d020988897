"""Keeping plan graphs: the stores and what they share, graphs for NetworkX, files for other programs."""

from plantrace.graph.store import Store, open_store

__all__ = ["Store", "open_store"]
