"""Constraints and indexes, as the ontology asks for them."""

from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.neo4j.turns import PLAN_TURN
from plantrace.graph.schema import MENTIONED_IN, PLAN_FILE, edge_columns, node_columns, shared_labels
from plantrace.ontology import ontology

PLAN_LOCK = "PlanLock"  # the one node that every transaction that writes locks first: one writer at a time
_ANALYSER = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}}"
_AWAIT_SECONDS = 300


def definitions() -> dict[str, str]:
    """Return the statements that make the constraints and indexes, by the name of each.

    Ids are unique within a label. What belongs to a plan is found by ``plan``. Names, aliases and quotes are in full-text
    indexes with the analyser for Chinese, which the server fills soon after a commit: within it they would be half of its work.
    """
    made: dict[str, str] = {}
    for label in (*ontology().nodes, PLAN_FILE, PLAN_LOCK, PLAN_TURN):
        name = f"plantrace_{label.lower()}_id"
        made[name] = f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in owned_labels():
        name = f"plantrace_{label.lower()}_plan"
        made[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.plan)"
    for kind in kinds_between_shared():
        name = f"plantrace_{kind.lower()}_plan"
        made[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR ()-[r:{kind}]-() ON (r.plan)"
    for name, (pattern, texts) in _texts().items():
        made[name] = f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR {pattern} ON EACH [{texts}] {_ANALYSER}"
    return made


def _texts() -> dict[str, tuple[str, str]]:
    """Return what each full-text index holds: nodes of one plan; names of shared nodes; their aliases and quotes, which MENTIONED_IN has.

    Shared nodes have an index of their own: a text that some entries lack makes the server's merges half as long again.
    """
    owned = "|".join(label for label in owned_labels() if label != "Plan")
    return {
        "plantrace_text": (f"(n:{owned})", "n.name, n.aliases, n.quotes"),
        "plantrace_bodies": (f"(n:{'|'.join(shared_labels())})", "n.name"),
        "plantrace_mentions": (f"()-[n:{MENTIONED_IN}]-()", "n.aliases, n.quotes"),
    }


def owned_labels() -> list[str]:
    """Return the labels whose nodes belong to one plan."""
    return [label for label in ontology().nodes if label not in shared_labels()]


def kinds_between_shared() -> list[str]:
    """Return the edge types that can join two shared nodes, and so do not go with a node of their plan."""
    shared = set(shared_labels())
    return [kind for kind, declared in ontology().edges.items() if any(shared.issuperset(ends) for ends in declared.ends)]


def declared_names() -> set[str]:
    """Return every label, type and property that a plan's graph can have."""
    columns = [node_columns(label) for label in ontology().nodes] + [edge_columns(kind) for kind in ontology().edges]
    return {*ontology().nodes, *ontology().edges, MENTIONED_IN, PLAN_FILE}.union(*columns)


def define_missing(connection: Connection) -> None:
    """Make the constraints and indexes that the database lacks, and wait until they are filled."""
    there = {record["name"] for record in connection.read("SHOW INDEXES YIELD name")}
    missing = [statement for name, statement in definitions().items() if name not in there]
    for statement in missing:
        connection.define(statement)
    if missing:
        connection.read("CALL db.awaitIndexes($seconds)", {"seconds": _AWAIT_SECONDS})


def drop_text_indexes(connection: Connection) -> None:
    """Drop the indexes that name every label: another version of the ontology has other labels."""
    for name in _texts():
        connection.define(f"DROP INDEX {name} IF EXISTS")
