"""Values never become part of a statement: not from a plan, not from a parameter; and statements cannot be made to write."""

import pytest
from injections import INJECTIONS

from plantrace.errors import NotFound, QueryError
from plantrace.graph import Store, open_store
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.queries import run_query

DISGUISED = (
    "MATCH (n) \\u0053ET n.name = 'x' RETURN n.name AS name",
    "MATCH (n) /* */ sEt/**/n.name = 'x'",
    "MATCH (n) WITH n // \n DETACH DELETE n",
    "MATCH (g:Goal) INSERT (:Goal {id: 'x'})",
    "CALL { MATCH (n) DETACH DELETE n } IN TRANSACTIONS",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN 1 AS x",
    "CALL db.createLabel('X')",
    "CALL `db`.`createProperty`('x')",
    "CALL db.clearQueryCaches()",
    "WITH 1 AS x CALL dbms.components() YIELD name RETURN name",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 1 AS x \\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) FOREACH (x IN [1] | CREATE (:Goal))",
    "EXPLAIN MATCH (n) DETACH DELETE n",
    "PROFILE MATCH (n) DETACH DELETE n",
    "CYPHER runtime=slotted MATCH (n) DETACH DELETE n",
    "USE system SHOW USERS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "DROP INDEX plantrace_text",
    "CREATE DATABASE x",
    "RETURN 1 AS x UNION MATCH (n) DELETE n RETURN 1 AS x",
    "MATCH (n) RETURN n.name AS name; MATCH (n) DETACH DELETE n",
)


def spoilt(graph: PlanGraph) -> PlanGraph:
    """The graph with an injection as every name, alias, quote and text property without coded values, and as a property's name."""
    coded = {name for kind in ontology().nodes.values() for name, prop in kind.props.items() if prop.values}
    bad = PlanGraph.from_jsonl(graph.to_jsonl())
    for place, node in enumerate(bad.nodes):
        text = INJECTIONS[place % len(INJECTIONS)]
        node.name, node.aliases = text, list(INJECTIONS)
        node.props = {key: text if isinstance(value, str) and key not in coded else value for key, value in node.props.items()} | {
            text: text
        }
        node.evidence = [type(item)(item.start, item.end, text) for item in node.evidence]
    bad.plans[0].title = INJECTIONS[7]
    return bad


def test_a_plans_texts_are_kept_as_they_are(store: Store, graph: PlanGraph, other: PlanGraph) -> None:
    store.load(other)
    bad = spoilt(graph)
    store.load(bad)
    assert store.graph().only(bad.plans[0].id).to_jsonl() == bad.to_jsonl()
    assert store.graph().only(other.plans[0].id).to_jsonl() == other.to_jsonl()
    stored = store.run("MATCH (n:Measure|Project|Section) WHERE n.plan = $plan RETURN n.name AS name", {"plan": bad.plans[0].id})
    wanted = [node.name for node in bad.nodes if node.label in ("Measure", "Project", "Section")]
    assert sorted(row["name"] for row in stored) == sorted(wanted)


@pytest.mark.parametrize("text", INJECTIONS)
def test_a_parameter_is_a_value(store: Store, text: str) -> None:
    count = store.run("MATCH (n) RETURN count(n) AS n")
    assert run_query(store, "goal-support", {"goal": text}).rows == []
    for name, parameter in (("goals", "plan"), ("actor-portfolio", "actor"), ("town-portfolio", "town")):
        with pytest.raises(NotFound):
            run_query(store, name, {parameter: text})
    assert store.run("RETURN $text AS text", {"text": text}) == [{"text": text}]
    assert store.run("MATCH (n) RETURN count(n) AS n") == count


@pytest.mark.parametrize("statement", DISGUISED)
def test_no_spelling_writes_or_leaves_the_graph(store_address: str, graph: PlanGraph, statement: str) -> None:
    with open_store(store_address) as store:
        with pytest.raises(QueryError):
            store.run(statement)
        assert store.graph().to_jsonl() == graph.to_jsonl()
        assert store.run("MATCH (g:Goal) RETURN count(g) AS n") == [{"n": 3}]
