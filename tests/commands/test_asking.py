"""Parameters, and hints that can be typed as they are printed."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrace.commands.asking import typed_value
from plantrace.graph import open_store
from plantrace.model import Edge, PlanGraph

Run = Callable[..., tuple[int, str, str]]
PLAN = "云栖县五年规划\n第一章 数字云栖\n建设5G基站三百座。到2025年，5G用户普及率达到80%。\n"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("420", 420),
        ('"420"', "420"),
        ("基站", "基站"),
        ('"', '"'),
        ('""', ""),
        ("9223372036854775808", "9223372036854775808"),
        ("4.5", "4.5"),
        ("007", "007"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_digits_are_a_number_and_what_quotes_enclose_is_text(typed: str, value: object) -> None:
    assert typed_value(typed) == value


def test_a_number_as_text_reaches_the_statement(run: Run, db: str) -> None:
    statement = "MATCH (g:Goal) WHERE g.value = $v RETURN g.name AS name"
    assert json.loads(run("cypher", statement, "-p", 'v="80"', "--db", db, "--format", "json")[1]) == [{"name": "5G网络覆盖率达到80%"}]


def test_words_of_a_question_stay_as_they_are_typed(run: Run, db: str) -> None:
    assert run("query", "goals-named", "-p", "words=080", "--db", db) == (0, "No rows.\n", "")


def test_what_the_store_says_ends_no_sentence_twice(run: Run, db: str) -> None:
    for statement in ("MATCH (g:Gaol) RETURN g", "MATCH (g:Goal", "MATCH (g:Goal) RETURN g.nothing AS n"):
        code, _, err = run("cypher", statement, "--db", db, "--lang", "zh")
        assert code == 5 and ".。" not in err


def test_the_command_for_more_support_can_be_typed(run: Run, db: str, graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    goal, task = ids["5G网络覆盖率"], next(node for node in graph.nodes if node.name == "加快网络建设")
    edge = next(edge for edge in graph.edges if edge.type == "SUPPORTS" and edge.source == task.id)
    for number in range(12):
        twin = PlanGraph.from_jsonl(graph.to_jsonl()).nodes[graph.nodes.index(task)]
        twin.id, twin.name = f"measure-{number}", f"任务{number}"
        graph.nodes.append(twin)
        graph.edges.append(Edge(id=f"supports-{number}", plan=edge.plan, type="SUPPORTS", source=twin.id, target=goal, props=edge.props))
    path = Path("-o my.lbdb")
    with open_store(str(path), write=True) as store:
        store.load(graph)
    _, out, _ = run("trace", "5G", f"--db={path}", "--lang", "en")
    [line] = [line for line in out.splitlines() if "more indirect ones" in line]
    words = shlex.split(line.partition(": ")[2])
    assert words[0] == "plantrace"
    code, out, _ = run(*words[1:], "--format", "json")
    assert code == 0 and {row["goal_id"] for row in json.loads(out)} == {goal}


def test_what_build_names_to_go_on_with_works(run: Run) -> None:
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    _, out, _ = run("build", "plan.txt", "--lang", "zh", "--db", "my plans.lbdb")
    commands = [shlex.split(line.split("  ")[1]) for line in out.splitlines() if line.startswith("  plantrace ")]
    assert [words[1] for words in commands] == ["trace", "query", "matrix", "view"]
    for words in commands:
        assert run(*(word.replace("目标里的几个字", "5G") for word in words[1:]))[0] == 0


def test_what_build_names_to_go_on_with_works_for_odd_names(run: Run) -> None:
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    _, out, _ = run("build", "plan.txt", "--db=-o.lbdb")
    [line] = [line for line in out.splitlines() if "query orphans" in line]
    assert run(*shlex.split(line.split("  ")[1])[1:])[0] == 0


def test_a_program_that_is_not_on_the_path_is_named_as_it_was_called(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr("sys.argv", [".venv/bin/plantrace"])
    monkeypatch.setenv("PATH", "")
    assert "  .venv/bin/plantrace query orphans" in run("build", "plan.txt")[1]


def test_the_help_of_cypher_shows_a_parameter_of_its_own(run: Run) -> None:
    assert "actor=" not in run("cypher", "--help", "--lang", "zh")[1] and "v=420" in run("cypher", "--help", "--lang", "en")[1]


@pytest.mark.parametrize(("value", "code"), [("xx", 2), ("zh", 0), ("en_GB.UTF-8", 0), ("", 0)])
def test_a_language_that_there_is_not_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, value: str, code: int) -> None:
    monkeypatch.setenv("PLANTRACE_LANG", value)
    assert run("--version")[0] == code
    assert run("--version", "--lang", "en")[0] == 0


def test_lines_of_a_summary_hang_below_their_names(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    out = run("build", "plan.txt", "--lang", "en")[1].partition("\n\n")[0]
    assert len(out.splitlines()) > 4 and all(line.startswith("  ") for line in out.splitlines()[1:])
    assert "1 plan was put into" in run("build", "plan.txt", "--lang", "en")[1]
