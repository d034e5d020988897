"""The rules of docs/cypher.md, on every template."""

import re
from pathlib import Path

import pytest

from plantrace.graph.neo4j.definitions import declared_names
from plantrace.queries import template, template_names
from plantrace.queries.catalogue import Template, parse_template

ROOT = Path(__file__).parents[2]
FORBIDDEN = {
    "shortest paths": r"\b(all)?shortest(Paths?)?\b",
    "functions that differ": r"\b(labels|type|elementId|id|head|last|toString|toInteger|reduce|substring|nodes|relationships)\s*\(",
    "procedures and subqueries": r"\bCALL\b|\b(apoc|dbms|db)\.",
    "collecting subqueries": r"\bCOLLECT\s*\{",
    "comprehensions": r"\[\s*\w+\s+IN\b|\[\s*\(",
    "map projections": r"\b\w+\s*\{\s*\.",
    "places in lists": r"[\w)\]]\[\d",
    "a parameter in any()": r"\b(any|all|none|single)\s*\([^)]*\$",
    "EXISTS without MATCH": r"\bEXISTS\s*(\(|\{(?!\s*MATCH))",
    "writing": r"\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|FOREACH)\b",
}


def bare(cypher: str) -> str:
    """The statement without what stands in quotation marks; names in backticks without these."""
    return re.sub(r"'(?:\\.|[^'\\])*'", "''", cypher).replace("`", "")


def returned(cypher: str) -> tuple[list[str], str]:
    """The returned expressions and what follows ORDER BY."""
    body, _, order = cypher[cypher.rindex("RETURN") + 6 :].partition("ORDER BY")
    parts, depth, part = [], 0, ""
    for character in body:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += character
    return [*parts, part.strip()], order.strip()


def broken(asked: Template) -> list[str]:
    """The rules that a template breaks."""
    cypher = bare(asked.cypher)
    found = [rule for rule, pattern in FORBIDDEN.items() if re.search(pattern, cypher, re.IGNORECASE)]
    kinds = {kind for group in re.findall(r"[(\[]\s*\w*:([\w|]+)", cypher) for kind in group.split("|")}
    variables = set(re.findall(r"[(\[](\w+):", cypher))
    properties = {name for variable, name in re.findall(r"\b(\w+)\.(\w+)", cypher) if variable in variables}
    found += [f"undeclared {name}" for name in sorted((kinds | properties) - declared_names())]
    columns, order = returned(cypher)
    found += [f"no alias: {column}" for column in columns if not re.search(r"\bAS \w+$", column)]
    found += [f"a node or path: {column}" for column in columns if re.match(r"(\w+) AS", column) and column.split()[0] in variables]
    found += [f"alias of a variable: {column}" for column in columns if column.split()[-1] in variables]
    if not re.search(r"\.id\b", order):
        found.append("no order down to an id")
    return found


@pytest.mark.parametrize("name", template_names())
def test_every_template_keeps_to_the_rules(name: str) -> None:
    assert broken(template(name)) == []


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (g:Gaol) RETURN g.name AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN g.nmae AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN g AS name ORDER BY g.id",
        "MATCH (name:Goal) RETURN name.id AS name ORDER BY name.id",
        "MATCH (g:Goal) RETURN labels(g) AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN [x IN g.quotes | x] AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN g.quotes[0] AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN g {.id} AS name ORDER BY g.id",
        "MATCH (g:Goal) RETURN g.name AS name",
        "MATCH (g:Goal) WHERE EXISTS { (g)-[:RESTATES]->() } RETURN g.name AS name ORDER BY g.id",
        "MATCH (g:Goal) CALL (g) { RETURN 1 AS x } RETURN g.name AS name ORDER BY g.id",
        "MATCH (g:Goal) SET g.name = '' RETURN g.name AS name ORDER BY g.id",
    ],
)
def test_a_broken_rule_is_found(cypher: str) -> None:
    assert broken(parse_template("t", f"// zh: 问\n// en: ask\n// column name: 名 | name\n{cypher}"))


def test_a_parameter_in_any_is_found() -> None:
    head = "// zh: 问\n// en: ask\n// param q string: 词 | words\n// column name: 名 | name\n"
    cypher = "MATCH (g:Goal) WHERE any(x IN g.quotes WHERE x CONTAINS $q) RETURN g.name AS name ORDER BY g.id"
    assert broken(parse_template("t", head + cypher)) == ["a parameter in any()"]


def test_the_rules_are_written_down() -> None:
    rules = (ROOT / "docs" / "cypher.md").read_text(encoding="utf-8")
    for name in ("labels()", "shortestPath", "CALL", "COLLECT { }", "x[0]", "any(x IN", "EXISTS { MATCH", "ORDER BY m"):
        assert name in rules
