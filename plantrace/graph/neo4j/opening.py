"""Opening a database as a store: made ready for writing, and brought up to date when an older plantrace wrote it."""

from plantrace.errors import InputError, StoreError
from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.neo4j.definitions import define_missing, drop_text_indexes
from plantrace.graph.neo4j.store import Neo4jStore
from plantrace.ontology import ontology


def open_neo4j(address: str, *, write: bool = False) -> Neo4jStore:
    """Connect to the server at ``address``; raises StoreError (ArgumentError for the address) with the line that fits.

    For writing, the constraints and indexes are made, and plans of an older version of the ontology are loaded anew, each in one
    transaction, from the records that the store keeps. For reading, a store of an older version is refused: a reader changes no server.
    """
    connection = Connection(address)
    store = Neo4jStore(connection)
    try:
        _prepare(store, connection, write=write)
    except StoreError:
        store.close()
        raise
    return store


def _prepare(store: Neo4jStore, connection: Connection, *, write: bool) -> None:
    address, known, versions = connection.address, ontology().version, store.versions()
    if not versions and not write:
        raise StoreError("store_empty", path=address)
    if versions and max(versions) > known:
        raise StoreError("store_newer", path=address, version=max(versions), known=known)
    outdated = bool(versions) and min(versions) < known
    if outdated and not write:
        raise StoreError("neo4j_outdated", address=address, version=min(versions), known=known)
    if outdated:
        drop_text_indexes(connection)
    if write:
        define_missing(connection)
    if outdated:
        _migrate(store, address)


def _migrate(store: Neo4jStore, address: str) -> None:
    """Load every plan anew; cut short, it goes on where the next one that writes opens the store."""
    try:
        for graph in store.graphs():
            store.load(graph)
    except InputError as error:
        raise StoreError("store_outdated", path=address, problem=error) from error
