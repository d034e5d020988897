"""Constraints and indexes, as the ontology asks for them."""

from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.neo4j.turns import PLAN_TURN
from plantrace.graph.schema import MENTIONED_IN, PLAN_FILE, edge_columns, node_columns, shared_labels
from plantrace.ontology import ontology

PLAN_LOCK = "PlanLock"  # the one node that every transaction that writes locks first: one writer at a time
TEXT_INDEX = "plantrace_text"
MENTIONS_INDEX = "plantrace_mentions"
_ANALYSER = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}}"
_AWAIT_SECONDS = 300


def definitions() -> dict[str, str]:
    """Return the statements that make the constraints and indexes, by the name of each.

    Ids are unique within a label. What belongs to a plan is found by ``plan``. Names, aliases and quotes are in two full-text
    indexes (of nodes; of MENTIONED_IN, which has the aliases and quotes of shared nodes) with the analyser for Chinese, which the
    server fills soon after a commit: within it they would be half of its work.
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
    labels = "|".join(label for label in ontology().nodes if label != "Plan")
    made[TEXT_INDEX] = (
        f"CREATE FULLTEXT INDEX {TEXT_INDEX} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.aliases, n.quotes] {_ANALYSER}"
    )
    made[MENTIONS_INDEX] = (
        f"CREATE FULLTEXT INDEX {MENTIONS_INDEX} IF NOT EXISTS FOR ()-[r:{MENTIONED_IN}]-() ON EACH [r.aliases, r.quotes] {_ANALYSER}"
    )
    return made


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
    for name in (TEXT_INDEX, MENTIONS_INDEX):
        connection.define(f"DROP INDEX {name} IF EXISTS")
