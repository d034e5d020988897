"""Plans with one title: what would be lost is refused, what is replaced is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
TITLE = "水利发展行动方案"
FIRST = f"{TITLE}\n一、主要任务\n（一）建设水库。新建柳湖水库。\n"
SECOND = f"{TITLE}\n一、主要任务\n（一）修建渠道。新建青柘渠道20公里。\n"


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """The names of two files whose texts have one title, and the names of their graphs."""
    for name, text in {"w1.txt": FIRST, "w2.txt": SECOND}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return ["w1.txt", "w2.txt"]


def make_graphs(run: Run, names: list[str]) -> list[str]:
    graphs = [f"{name}.jsonl" for name in names]
    for name, graph in zip(names, graphs, strict=True):
        assert run("extract", name, "-o", graph)[0] == 0
    return graphs


@pytest.mark.parametrize("command", ["build", "load"])
@pytest.mark.parametrize("stored", [True, False])
def test_two_files_that_would_be_one_plan_are_refused(run: Run, two: list[str], command: str, stored: bool) -> None:
    names = make_graphs(run, two) if command == "load" else two
    if stored:
        run(command, names[0], "--db", "w.lbdb")
    before = Path("w.lbdb").read_bytes() if stored else None
    code, out, err = run(command, *names, "--db", "w.lbdb")
    assert (code, out) == (3, "") and err.count("\n") == 1
    assert all(words in err for words in (*names, TITLE, "the place or the years"))
    assert (Path("w.lbdb").read_bytes() if Path("w.lbdb").exists() else None) == before


def test_a_place_in_the_titles_keeps_two_plans_apart(run: Run, two: list[str]) -> None:
    Path("w2.txt").write_text(f"丰谷县{SECOND}", encoding="utf-8")
    code, out, _ = run("build", *two, "--db", "w.lbdb", "--lang", "zh")
    assert code == 0 and "2 份规划已存入" in out
    assert len(json.loads(run("query", "plans", "--db", "w.lbdb", "--format", "json")[1])) == 2


def test_a_plan_that_gives_way_to_another_text_is_told(run: Run, two: list[str]) -> None:
    assert "replaced" not in run("build", "w1.txt")[1] + run("build", "w1.txt")[1]
    _, out, _ = run("build", "w2.txt")
    assert f"replaced  the store had a plan of this name from another text, w1.txt ({len(FIRST)} characters)" in out
    [summary] = json.loads(run("build", "w1.txt", "--format", "json")[1])
    assert summary["replaced"]["name"] == "w2.txt"
    first, second = make_graphs(run, two)
    assert "replaced" not in run("load", first)[1]
    assert "已替换：库里原有的同名规划读自另一文本 w1.txt" in run("load", second, "--lang", "zh")[1]
