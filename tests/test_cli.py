"""The command line: what each command prints and writes, and the one line for everything that is wrong."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from plantrace import __version__
from plantrace.cli import main
from plantrace.commands.line import COMMANDS
from plantrace.graph import open_store
from plantrace.messages import LANGS
from plantrace.model import PlanGraph

LINES = (
    "云栖县国民经济和社会发展第十四个五年规划",
    "第一章 数字云栖",
    "第一节 信息网络",
    "加快网络建设。建设5G基站三百座，推进光纤入户。到2025年，5G用户普及率达到80%。",
    "第二章 绿色云栖",
    "第一节 国土绿化",
    "开展造林行动。新造林五万亩。到2025年，森林覆盖率达到35%。",
)
# a graph file with a node whose property is of the wrong type
WRONG = """\
{"kind": "plan", "id": "plan-1", "title": "t", "source": {"name": "t.txt", "sha256": "", "chars": 1}}
{"kind": "node", "id": "goal-1", "plan": "plan-1", "label": "Goal", "name": "g", "props": {"value": 12}}
"""


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PLANTRACE_DB", "NEO4J_URI", "PLANTRACE_LANG", "LC_ALL", "LC_MESSAGES", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_build_keeps_the_plan_and_tells_what_it_found(capsys: pytest.CaptureFixture[str], plan: Path) -> None:
    code, out, err = run(capsys, "build", str(plan), "--lang", "zh")
    assert (code, err) == (0, "")
    assert LINES[0] in out and "目标" in out and "没有写明责任单位" in out
    assert Path("plans.lbdb").is_file()
    code, out, _ = run(capsys, "build", str(plan), "--format", "json")
    [summary] = json.loads(out)
    assert summary["plan"]["title"] == LINES[0] and summary["nodes"]["Section"] == 4


def test_extract_and_load_are_build(capsys: pytest.CaptureFixture[str], plan: Path) -> None:
    assert run(capsys, "extract", str(plan), "-o", "plan.jsonl") == (0, "", "")
    code, out, _ = run(capsys, "extract", str(plan))
    assert (code, out.encode()) == (0, Path("plan.jsonl").read_bytes())
    assert run(capsys, "load", "plan.jsonl", "--db", "loaded.lbdb")[:2] == (0, f"{LINES[0]} → loaded.lbdb\n")
    assert run(capsys, "build", str(plan))[0] == 0
    with open_store("plans.lbdb") as built, open_store("loaded.lbdb") as loaded:
        assert built.graph().to_jsonl() == loaded.graph().to_jsonl()


def test_trace_shows_the_goal_and_all_that_serves_it(capsys: pytest.CaptureFixture[str], db: str) -> None:
    code, out, _ = run(capsys, "trace", "5G", "--db", db, "--lang", "zh")
    assert code == 0
    for words in ("目标值 ≥90（2025年）", "预期性", "“建设基站三百座。”", "第一章 数字云栖 › 第一节 信息网络", "5G基站建设项目"):
        assert words in out
    assert "牵头（推断）  县工业局" in out
    assert "牵头  云栖县移通公司" in out and "配合  云栖铁塔公司" in out
    assert "与指标表不一致（表中为 90）" in out and "driver" not in out


def test_trace_says_why(capsys: pytest.CaptureFixture[str], db: str) -> None:
    _, out, _ = run(capsys, "trace", "5G", "--db", db, "--lang", "en", "--why")
    assert "rule driver:基站, reason driver, confidence 0.9" in out
    assert "rule stated_lead, confidence 0.9" in out
    assert "规则 driver:基站、理由 驱动因素、置信度 0.9" in run(capsys, "trace", "5G", "--db", db, "--lang", "zh", "--why")[1]


def test_trace_as_json(capsys: pytest.CaptureFixture[str], db: str) -> None:
    found = json.loads(run(capsys, "trace", "5G", "--db", db, "--format", "json")[1])
    assert found["goal"]["value"] == "90"
    assert [support["row"]["name"] for support in found["supports"]] == ["建设基站三百座", "加快网络建设", "5G基站建设项目"]


def test_trace_lists_several_and_names_the_nearest(capsys: pytest.CaptureFixture[str], db: str) -> None:
    code, out, _ = run(capsys, "trace", "覆盖率", "--db", db)
    assert code == 0 and "5G网络覆盖率" in out
    assert out.index("森林覆盖率") < out.index("5G网络覆盖率达到80%")  # indicators first
    assert "第一章" not in out  # each has a name of its own
    code, out, err = run(capsys, "trace", "森林面积", "--db", db)
    assert (code, out) == (1, "") and err.count("\n") == 1 and "森林覆盖率" in err


def test_query(capsys: pytest.CaptureFixture[str], db: str) -> None:
    code, out, _ = run(capsys, "query", "actor-portfolio", "--param", "actor=移通", "--db", db, "--lang", "zh")
    assert code == 0 and "云栖县移通公司" in out and "牵头" in out and "1 行" in out
    _, out, _ = run(capsys, "query", "goals", "-p", "kind=aim", "--db", db)
    assert out == "No rows.\n"
    _, out, _ = run(capsys, "query", "--list")
    assert "goal-support" in out and "What does one party carry out" in out
    assert run(capsys, "query")[1] == out


def test_cypher(capsys: pytest.CaptureFixture[str], db: str) -> None:
    statement = "MATCH (g:Goal) WHERE g.name CONTAINS $w AND g.target_year > $y RETURN g.name AS name, g.aliases AS aliases"
    code, out, _ = run(capsys, "cypher", statement, "-p", "w=5G", "-p", "y=2020", "--db", db, "--format", "json")
    assert (code, json.loads(out)) == (0, [{"name": "5G网络覆盖率", "aliases": []}])
    assert "5G网络覆盖率" in run(capsys, "cypher", "MATCH (g:Goal) RETURN g", "--db", db)[1]


def test_unload_takes_a_plan_out_by_its_title(capsys: pytest.CaptureFixture[str], db: str) -> None:
    assert run(capsys, "unload", "五年规划", "--db", db)[:2] == (0, f"云栖县五年规划 taken out of {db}\n")
    assert run(capsys, "trace", "5G", "--db", db)[0] == 4


@pytest.mark.parametrize("form", ["jsonl", "graphml", "csv"])
def test_export(capsys: pytest.CaptureFixture[str], db: str, form: str) -> None:
    code, out, _ = run(capsys, "export", "--format", form, "-o", "out", "--db", db)
    written = [Path(line.removesuffix(" written")) for line in out.splitlines()]
    assert code == 0 and len(written) == (2 if form == "csv" else 1)
    assert all(path.stat().st_size > 1000 for path in written)


@pytest.mark.parametrize(("name", "opening"), [("plan.graphml", b"<?xml"), ("plan.jsonl", b'{"kind":"plan"')])
def test_the_suffix_tells_the_form_of_an_export(capsys: pytest.CaptureFixture[str], db: str, name: str, opening: bytes) -> None:
    assert run(capsys, "export", "-o", name, "--db", db)[0] == 0 and Path(name).read_bytes().startswith(opening)


def test_export_for_neo4j_admin(capsys: pytest.CaptureFixture[str], db: str) -> None:
    code, out, _ = run(capsys, "export", "--format", "neo4j-admin", "-o", "out", "--db", db)
    assert code == 0 and "import.args written" in out
    assert "--nodes=Goal=./Goal.header.csv,./Goal.csv" in Path("out/import.args").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_matrix(capsys: pytest.CaptureFixture[str], db: str, suffix: str) -> None:
    assert run(capsys, "matrix", "-o", f"表.{suffix}", "--db", db, "--lang", "zh") == (0, f"已写入 表.{suffix}\n", "")
    assert Path(f"表.{suffix}").stat().st_size > 500


def test_view(capsys: pytest.CaptureFixture[str], db: str) -> None:
    assert run(capsys, "view", "--goal", "5G", "-o", "plan.html", "--db", db) == (0, "plan.html written\n", "")
    assert "5G网络覆盖率" in Path("plan.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["matrix -o t.csv", "view -o t.html", "export -o t.jsonl", "export --format neo4j-admin -o t"])
def test_one_plan_of_several_is_written(capsys: pytest.CaptureFixture[str], db: str, other: PlanGraph, command: str) -> None:
    with open_store(db, write=True) as store:
        store.load(other)
    assert run(capsys, *command.split(), "--plan", "林业", "--db", db)[0] == 0
    written = "".join(path.read_text("utf-8-sig") for path in (Path("t").iterdir() if Path("t").is_dir() else Path().glob("t.*")))
    assert "造林五万亩" in written and "5G基站建设项目" not in written
    code, out, err = run(capsys, *command.split(), "--plan", "规划", "--db", db, "--lang", "en")
    assert (code, out) == (1, "") and "fits several plans" in err and err.count("\n") == 1


def test_the_goals_of_one_plan_are_traced(capsys: pytest.CaptureFixture[str], db: str, other: PlanGraph) -> None:
    with open_store(db, write=True) as store:
        store.load(other)
    assert "造林五万亩" in run(capsys, "trace", "五", "--plan", "林业", "--db", db)[1]
    assert run(capsys, "trace", "5G", "--plan", "林业", "--db", db)[0] == 1
    assert run(capsys, "trace", "5G", "--plan", "城建", "--db", db)[0] == 1


def test_the_store_is_named_by_the_environment(capsys: pytest.CaptureFixture[str], db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANTRACE_DB", db)
    assert run(capsys, "trace", "森林")[0] == 0


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("PLANTRACE_LANG", "zh", "没有这个图谱库"),
        ("LANG", "zh_CN.UTF-8", "没有这个图谱库"),
        ("LC_ALL", "en_GB.UTF-8", "there is no store here"),
    ],
)
def test_the_language_is_the_users(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, variable: str, value: str, words: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert words in run(capsys, "trace", "5G")[2]
    assert "there is no store here" in run(capsys, "trace", "5G", "--lang", "en")[2]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["trace", "5G", "--db", "none.lbdb"], 4),
        (["trace", "5G", "--db", "."], 4),
        (["trace", "5G", "--db", "http://localhost"], 2),
        (["trace", "5G", "--db", "neo4j://127.0.0.1:1"], 4),
        (["build", "plan.txt", "--db", "bolt://127.0.0.1:1"], 4),
        (["trace", "5G", "--db", "bolt://127.0.0.1:port"], 2),
        (["trace", "5G", "--db", "bolt://user:secret@127.0.0.1:1"], 2),
        (["unload", "nonsense", "--db", "DB"], 1),
        (["unload", "规划", "--db", "none.lbdb"], 4),
        (["build", "none.txt"], 3),
        (["build", "."], 3),
        (["build", "plan.txt", "--db", "no/plans.lbdb"], 4),
        (["build", "plan.txt", "--db", "plan.txt"], 4),
        (["build", "empty.txt"], 3),
        (["build", "silent.txt"], 3),
        (["extract", "plan.txt", "-o", "no/x.jsonl"], 2),
        (["load", "none.jsonl"], 3),
        (["load", "plan.txt"], 3),
        (["load", "empty.txt"], 3),
        (["load", "."], 3),
        (["load", "wrong.jsonl", "--db", "new.lbdb"], 3),
        (["query", "nonsense", "--db", "DB"], 2),
        (["query", "goal-support", "--db", "DB"], 2),
        (["query", "goals", "-p", "kind", "--db", "DB"], 2),
        (["query", "goals", "-p", "x=1", "--db", "DB"], 2),
        (["query", "goals", "-p", "kind=cake", "--db", "DB"], 2),
        (["query", "goals", "-p", "plan=cake", "--db", "DB"], 1),
        (["cypher", "CREATE (:Goal {id: 'x'})", "--db", "DB"], 5),
        (["cypher", "MATCH (g:Goal", "--db", "DB"], 5),
        (["matrix", "-o", "x.doc", "--db", "DB"], 2),
        (["matrix", "-o", "no/x.csv", "--db", "DB"], 2),
        (["matrix", "-o", "plan.txt/x.csv", "--db", "DB"], 2),
        (["view", "-o", "no/x.html", "--db", "DB"], 2),
        (["view", "-o", "x.html", "--goal", "xyz", "--db", "DB"], 1),
        (["export", "-o", "no/x.jsonl", "--db", "DB"], 2),
        (["export", "-o", "plan.csv", "--db", "DB"], 2),
        (["export", "--db", "DB"], 2),
        (["nonsense"], 2),
        (["trace"], 2),
        (["trace", " ", "--db", "DB"], 2),
        (["query", "goals", "-p", "kind=aim", "-p", "kind=target", "--db", "DB"], 2),
        (["view", "-o", "x.txt", "--db", "DB"], 2),
        (["trace", "5G", "--nonsense"], 2),
        (["trace", "5G", "--lang", "fr"], 2),
        (["trace", "5G", "--format", "xml"], 2),
        (["build"], 2),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_wrong_gets_one_line_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], db: str, plan: Path, arguments: list[str], code: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACE_LANG", lang)
    Path("empty.txt").touch()
    Path("silent.txt").write_text("第一章 天气\n晴。\n\n第二章 月色\n月白风清。\n", encoding="utf-8")
    Path("wrong.jsonl").write_text(WRONG)
    before = {path: path.read_bytes() for path in Path().iterdir()}
    status, out, err = run(capsys, *[db if argument == "DB" else argument for argument in arguments])
    assert (status, out) == (code, "")
    assert err.count("\n") == 1 and "Traceback" not in err
    assert {path: path.read_bytes() for path in Path().iterdir()} == before


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"plantrace {__version__}\n", "")
    _, out, _ = run(capsys)
    assert out == run(capsys, "--help")[1] == run(capsys, "--lang", "en")[1]
    for name, command in COMMANDS.items():
        assert f"  {name} " in out
        shown = run(capsys, name, "--help")[1]
        assert all(option in shown for argument in command.arguments for option in argument.names if option.startswith("-"))


@pytest.mark.parametrize("lang", LANGS)
def test_help_is_in_one_language_and_fits_a_terminal(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    for arguments in ([], *([name, "--help"] for name in COMMANDS)):
        shown = run(capsys, *arguments, "--lang", lang)[1]
        assert bool(re.search("[\u4e00-\u9fff]", shown)) is (lang == "zh")
        assert max(map(cell_len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["biuld"], "没有“biuld”这个命令。是不是：build？"),
        (["build"], "缺少 PLAN。用法见 plantrace build --help。"),
        (["matrix"], "缺少 -o/--output。"),
        (["trace", "5G", "--fomat", "json"], "不认识 --fomat json。"),
        (["trace", "5G", "--format", "xml"], "--format 不能是“xml”，可以是：table, json。"),
        (["query", "goals", "--param"], "-p/--param 后面缺少内容。"),
        (["eval", "key.json", "--plan", "plan.txt", "--errors", "-"], "--errors 要的是 0 或正整数，不能是“-”。"),
    ],
)
def test_a_wrong_command_line_is_told_in_chinese(capsys: pytest.CaptureFixture[str], arguments: list[str], line: str) -> None:
    code, out, err = run(capsys, "--lang", "zh", *arguments)
    assert (code, out) == (2, "") and err.startswith(line)


def plantrace(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "plantrace", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_process_ends_with_the_code_of_its_command(tmp_path: Path) -> None:
    process = plantrace("trace", "5G", "--db", str(tmp_path / "none.lbdb"), "--lang", "en")
    out, err = process.communicate()
    assert (process.returncode, out) == (4, b"") and err.count(b"\n") == 1


def test_a_reader_that_has_enough_ends_it_quietly(db: str) -> None:
    process = plantrace("query", "goals", "--db", db)
    assert process.stdout is not None and process.stderr is not None
    with process.stderr:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.wait() == 0


def test_an_interrupt_ends_it_with_130(tmp_path: Path) -> None:
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # a runner in the background ignores it
    code += "import sys, time; import plantrace.graph as g; g.open_store = lambda *a, **k: (print('open', flush=True), time.sleep(60)); "
    code += "from plantrace.cli import main; sys.exit(main(['trace', 'x']))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stdout.readline() == b"open\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err) == (130, b"")


def test_chinese_is_printed_where_the_system_has_another_code_page(db: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "plantrace", "trace", "5G", "--db", db, "--lang", "zh"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert "“建设基站三百座。”" in done.stdout.decode("utf-8")


def test_nothing_heavy_is_imported_to_show_the_help() -> None:
    code = "import sys; from plantrace.cli import main; main(['--help']); print([m for m in HEAVY if m in sys.modules])"
    heavy = ("networkx", "pyvis", "xlsxwriter", "ladybug", "neo4j", "rich", "jinja2", "msgspec")
    done = subprocess.run([sys.executable, "-c", f"HEAVY = {heavy}; {code}"], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
