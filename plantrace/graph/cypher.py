"""What is let through to a store: one statement that only reads, with every parameter given."""

import re
from collections.abc import Collection

from plantrace.errors import QueryError

_TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|[.:]\w+)"""
    r"|\$(?P<parameter>\w+)|(?P<word>\w+)|(?P<end>;)",
    re.DOTALL,
)
_OPENERS = {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"}
# A store opened for reading refuses writes to itself; but LadybugDB's COPY … TO and EXPORT write files even then, and CALL and
# LOAD reach beyond the store.
_WRITERS = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "CALL", "LOAD", "DROP", "COPY", "EXPORT"}


def check_reading(cypher: str, parameters: Collection[str], *, calls: bool = False) -> None:
    """Raise QueryError unless ``cypher`` is one reading statement whose parameters are all among ``parameters``.

    ``calls`` lets CALL through, for a store that looks at what is called itself.
    """
    words, ended = [], False
    for token in _TOKEN.finditer(cypher):
        if token["skip"]:
            continue
        if ended and not token["end"]:
            raise QueryError("cypher_several")
        if token["parameter"] and token["parameter"] not in parameters:
            raise QueryError("cypher_parameter", name=token["parameter"])
        ended = ended or bool(token["end"])
        words.extend([token["word"].upper()] if token["word"] else [])
    if not words:
        raise QueryError("cypher_empty")
    called = {"CALL"} if calls else set()
    refused = next((word for word in words if word in _WRITERS - called), None)
    refused = refused or (words[0] if words[0] not in _OPENERS | called else None)
    if refused:
        raise QueryError("cypher_writes", word=refused)
