"""The store on a Neo4j server, version 5 or later."""

from plantrace.graph.neo4j.opening import open_neo4j
from plantrace.graph.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore", "open_neo4j"]
