"""What a Neo4j server or the way to it can refuse, as one clear line each."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    ForbiddenOnReadOnlyDatabase,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    UnsupportedServerProduct,
)

from plantrace.errors import ArgumentError, PlantraceError, QueryError, StoreError

_CODES = {  # by the end of the server's code
    "Security.CredentialsExpired": "neo4j_password_expired",
    "Security.AuthenticationRateLimit": "neo4j_login_locked",
    "Database.DatabaseNotFound": "neo4j_database",
    "Transaction.TransactionTimedOut": "neo4j_timeout",
    "Transaction.TransactionTimedOutClientConfiguration": "neo4j_timeout",
    "Schema.ConstraintCreationFailed": "neo4j_constraint",
    "General.ForbiddenOnReadOnlyDatabase": "neo4j_forbidden",
    "General.WriteOnReadOnlyAccessDatabase": "neo4j_forbidden",
}
_KINDS: tuple[tuple[type[Neo4jError] | type[DriverError], str], ...] = (
    (AuthError, "neo4j_login"),
    (Forbidden, "neo4j_forbidden"),
    (ForbiddenOnReadOnlyDatabase, "neo4j_forbidden"),
    (IncompleteCommit, "neo4j_commit_unknown"),
    (UnsupportedServerProduct, "neo4j_no_server"),
    (ServiceUnavailable, "neo4j_gone"),
    (SessionExpired, "neo4j_gone"),
)


@contextmanager
def clear_lines(address: str, database: str | None) -> Iterator[None]:
    """Turn an error of the driver into a PlantraceError with the line that fits.

    QueryError for what the server says of a statement, ArgumentError for an address that is none, else StoreError.
    """
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise _refusal(error, address, database) from error


def _refusal(error: Neo4jError | DriverError, address: str, database: str | None) -> PlantraceError:
    facts = {"address": address, "database": database or "neo4j", "problem": _first_line(error)}
    if isinstance(error, Neo4jError):
        code = (error.code or "").removeprefix("Neo.").partition(".")[2]
        if code in _CODES:
            return StoreError(_CODES[code], **facts)
        if code == "Statement.AccessMode":
            return QueryError("cypher_changes")
        if code.startswith(("Statement.", "Procedure.")):
            return QueryError("cypher_bad", problem=facts["problem"])
    key = next((key for kind, key in _KINDS if isinstance(error, kind)), None)
    if key is None and isinstance(error, ConfigurationError):
        return ArgumentError("neo4j_address", **facts)
    return StoreError(key or "neo4j_failed", **facts)


def _first_line(error: Exception) -> str:
    said = error.message if isinstance(error, Neo4jError) else None
    return (said or str(error) or type(error).__name__).splitlines()[0].rstrip(":. ")
