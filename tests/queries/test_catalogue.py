"""The catalogue of questions."""

import pytest

from plantrace.errors import ArgumentError
from plantrace.graph import Store
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.queries import list_queries, run_query, template, template_names
from plantrace.queries.catalogue import parse_template
from plantrace.queries.run import bind

NEEDED = {"goal": "5G", "words": "5G", "actor": "移通", "town": "枫溪", "name": "移通"}
HEAD = "// zh: 问\n// en: ask\n"


def test_the_questions_of_the_brief_are_there() -> None:
    wanted = {"goals", "goal-support", "actor-portfolio", "town-portfolio", "responsibility", "orphans"}
    assert wanted | {"matrix-indicators", "matrix-tasks", "matrix-projects"} <= set(template_names())


@pytest.mark.parametrize("name", template_names())
def test_every_template_runs_and_gives_its_columns(store: Store, other: PlanGraph, name: str) -> None:
    store.load(other)
    asked = template(name)
    needed = NEEDED | ({"goal": "造林"} if name == "goal-responsible" else {})
    given = {parameter.name: needed[parameter.name] for parameter in asked.parameters if parameter.default is None}
    answer = run_query(store, name, given)
    assert answer.rows
    for row in answer.rows:
        assert list(row) == [column.key for column in answer.columns]


@pytest.mark.parametrize("name", template_names())
def test_every_coded_column_has_words(name: str) -> None:
    for column in template(name).columns:
        assert column.shows in (None, "id", "number", "label", "type", *ontology().values)


def test_one_role_has_one_name_in_every_sheet() -> None:
    columns = [column for name in template_names() if name.startswith("matrix-") for column in template(name).columns]
    assert {column.en for column in columns if column.key == "participate"} == {"participating"}


def test_the_list_names_each_query_with_its_parameters() -> None:
    rows = {row["name"]: row for row in list_queries("en").rows}
    assert list(rows) == template_names()
    assert (
        rows["responsibility"]["parameters"]
        == "method=stated  basis: stated or inferred\nplan=  this plan only (words of its place, title or years, or its id)"
    )
    assert list_queries("zh").rows[0]["question"] == "一个单位承担什么，支撑哪些目标"


def test_a_header_is_read() -> None:
    asked = parse_template(
        "t", HEAD + "// param top int = 5: 几个 | how many\n// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS name LIMIT $top"
    )
    assert (asked.zh, asked.en, asked.parameters[0].default) == ("问", "ask", 5)
    assert asked.cypher == "MATCH (g:Goal) RETURN g.name AS name LIMIT $top"


@pytest.mark.parametrize(
    "text",
    [
        "// zh: 问\n// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS name",
        HEAD + "// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS other",
        HEAD + "// column name: 名 | name\nMATCH (g:Goal) WHERE g.id = $id RETURN g.name AS name",
        HEAD + "// param id string: 标识 | id\n// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS name",
        HEAD + "// column name: 名\nMATCH (g:Goal) RETURN g.name AS name",
        HEAD + "// param id text: 标识 | id\n// column name: 名 | name\nMATCH (g:Goal {id: $id}) RETURN g.name AS name",
        HEAD + "// remark\n// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS name",
    ],
)
def test_a_header_that_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"t:|no (parameter|column)"):
        parse_template("t", text)


@pytest.mark.parametrize(
    ("name", "given", "key"),
    [
        ("nonsense", {}, "query_unknown"),
        ("../../messages", {}, "query_unknown"),
        ("goals", {"colour": "red"}, "query_parameter_unknown"),
        ("goal-support", {}, "query_parameter_missing"),
    ],
)
def test_a_wrong_call_says_what_there_is(store: Store, name: str, given: dict[str, object], key: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        run_query(store, name, given)
    assert raised.value.key == key


def test_a_number_is_wanted_as_a_number() -> None:
    asked = parse_template(
        "t", HEAD + "// param top int: 几个 | how many\n// column name: 名 | name\nMATCH (g:Goal) RETURN g.name AS name LIMIT $top"
    )
    assert bind(asked, {"top": "3"}) == {"top": 3}
    with pytest.raises(ArgumentError) as raised:
        bind(asked, {"top": "three"})
    assert raised.value.key == "query_parameter_type"


@pytest.mark.parametrize(("name", "parameter"), [("goals", "kind"), ("orphans", "label"), ("responsibility", "method")])
def test_a_value_that_there_is_not_is_refused(name: str, parameter: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        bind(template(name), {parameter: "cake"})
    assert raised.value.key == "query_parameter_choice"
    assert "cake" in raised.value.line("en") and ", " in raised.value.line("en") and "、" in raised.value.line("zh")
