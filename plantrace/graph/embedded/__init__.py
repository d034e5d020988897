"""The embedded store: one LadybugDB file."""

from plantrace.graph.embedded.rebuild import open_embedded
from plantrace.graph.embedded.store import EmbeddedStore

__all__ = ["EmbeddedStore", "open_embedded"]
