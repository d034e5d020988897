import json
from pathlib import Path

import pytest

from plantrace.cli import main

DATA = Path(__file__).resolve().parents[2] / "data"
KEY, PLAN = str(DATA / "qingyuan-14fyp.key.json"), str(DATA / "qingyuan-14fyp.txt")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code and what is printed on both streams."""
    code = main(["eval", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", ("衡量什么", "召回率", "支撑的指标")), ("en", ("what it measures", "task headings", "recall"))]
)
def test_the_figures_are_a_table_in_both_languages(capsys: pytest.CaptureFixture[str], lang: str, words: tuple[str, ...]) -> None:
    code, out, err = run(capsys, KEY, "--plan", PLAN, "--lang", lang)
    assert (code, err) == (0, "")
    assert all(word in out for word in words)
    assert "+ " not in out


def test_one_figure_as_json_with_its_errors(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, KEY, "--plan", PLAN, "--only", "leads", "--errors", "2", "--format", "json")
    figures = json.loads(out)
    assert code == 0
    assert list(figures) == ["leads"]
    assert set(figures["leads"]) == {"precision", "recall", "f1", "predicted", "in_key", "errors"}
    assert len(figures["leads"]["errors"]) <= 2


def test_errors_are_counted_and_so_many_listed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    empty = tmp_path / "graph.jsonl"
    main(["extract", PLAN, "-o", str(empty)])
    empty.write_bytes(empty.read_bytes().splitlines(keepends=True)[0])
    code, out, _ = run(capsys, KEY, "--plan", PLAN, "--graph", str(empty), "--only", "town", "--errors", "3", "--lang", "en")
    assert code == 0
    heading = next(line for line in out.splitlines() if line.startswith("town, errors: "))
    assert int(heading.split()[2]) > 3
    assert sum(line.startswith("  - ") for line in out.splitlines()) == 3


def test_a_graph_of_the_plan_gives_the_same_figures_as_the_plan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    graph = tmp_path / "graph.jsonl"
    main(["extract", PLAN, "-o", str(graph)])
    with_graph = run(capsys, KEY, "--plan", PLAN, "--graph", str(graph), "--format", "json")
    assert with_graph == run(capsys, KEY, "--plan", PLAN, "--format", "json")


def test_a_graph_of_another_text_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text((DATA / "qingyuan-14fyp.txt").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    graph = tmp_path / "graph.jsonl"
    main(["extract", str(other), "-o", str(graph)])
    code, out, err = run(capsys, KEY, "--plan", PLAN, "--graph", str(graph), "--lang", "zh")
    assert (code, out) == (3, "")
    assert "plantrace extract" in err


def test_an_unknown_figure_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, KEY, "--plan", PLAN, "--only", "units", "--lang", "en")
    assert code == 2
    assert "units" in err
    assert "implemented_by" in err


def test_a_bad_key_is_one_line_with_block_and_field(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    key = json.loads(Path(KEY).read_text(encoding="utf-8"))
    del key["blocks"][2]["role"]
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(key, ensure_ascii=False), encoding="utf-8")
    code, out, err = run(capsys, str(bad), "--plan", PLAN, "--lang", "en")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert key["blocks"][2]["block"] in err
    assert "role" in err
