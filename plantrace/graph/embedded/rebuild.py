"""A store of another version of the ontology is made anew from the JSON Lines that it keeps."""

from pathlib import Path

from plantrace.errors import InputError, StoreError
from plantrace.graph.embedded.store import EmbeddedStore
from plantrace.model import PlanGraph
from plantrace.ontology import ontology


def open_embedded(path: Path, *, write: bool = False) -> EmbeddedStore:
    """Open the store at ``path``, rebuilt first when an older plantrace wrote it; raises StoreError when that cannot be done."""
    store = EmbeddedStore(path, write=write)
    try:
        versions = store.versions()
        if not versions and not write:
            raise StoreError("store_empty", path=path)
        if versions <= {ontology().version}:
            return store
    except StoreError:
        store.close()
        raise
    store.close()
    if max(versions) > ontology().version:
        raise StoreError("store_newer", path=path, version=max(versions), known=ontology().version)
    _rebuild(path)
    return EmbeddedStore(path, write=write)


def _rebuild(path: Path) -> None:
    """Write a new store beside the old one and rename it over that.

    The old one is held open for writing while its plans are read, so nobody else writes then; a plan put into it between that and the
    renaming is lost, as the file has to be closed before it is renamed.
    """
    fresh = path.with_name(f"{path.name}.rebuild")
    with EmbeddedStore(path, write=True) as old:
        try:
            graph = PlanGraph.from_jsonl("".join(old.files()).encode(), str(path))
            _remove(fresh)
            with EmbeddedStore(fresh, write=True) as new:
                new.load(graph)
        except InputError as error:
            _remove(fresh)
            raise StoreError("store_outdated", path=path, problem=error) from error
        except StoreError:  # a full disk
            _remove(fresh)
            raise
    _wal(path).unlink(missing_ok=True)  # all it held is in the new file; left there, it would be replayed into that
    fresh.replace(path)


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")


def _remove(path: Path) -> None:
    for file in (path, _wal(path)):
        file.unlink(missing_ok=True)
