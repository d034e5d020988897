"""What stands around the command line: closed and full streams, narrow screens, names that are no text, folders that may not be entered."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from rich.cells import cell_len

from plantrace.cli import main
from plantrace.graph import open_store

LINES = "云栖县国民经济和社会发展第十四个五年规划\n第一章 数字云栖\n建设5G基站三百座。\n"


def _run(arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a shell, which can close and turn its streams."""
    (folder / "plan.txt").write_text(LINES, encoding="utf-8")
    return subprocess.run(f"{sys.executable} -m plantrace {arguments}", shell=True, cwd=folder, capture_output=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize(("arguments", "code"), [("extract plan.txt -o a.jsonl >&-", 0), ("--version >&-", 0), ("extract no.txt 2>&-", 3)])
def test_closed_streams_change_no_exit_code(tmp_path: Path, arguments: str, code: int) -> None:
    done = _run(arguments, tmp_path)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="the system has no /dev/stdout")
def test_a_pipe_behind_dev_stdout_is_written(tmp_path: Path) -> None:
    done = _run("extract plan.txt -o /dev/stdout | cat", tmp_path)
    assert done.stderr == b"" and done.stdout.startswith(b'{"kind":"plan"')


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no /dev/full")
@pytest.mark.parametrize("arguments", ["extract plan.txt", "--help"])
def test_a_full_disk_behind_the_output_is_one_line(tmp_path: Path, arguments: str) -> None:
    done = _run(f"{arguments} > /dev/full", tmp_path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    "arguments", [["extract", "\udcb9\udce6.txt"], ["trace", "5G", "--db", "\udcb9.lbdb"], ["cypher", "RETURN '\udcb9'"]]
)
def test_what_is_no_text_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_store_in_a_folder_that_may_not_be_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def denied(path: Path) -> bool:
        raise PermissionError(13, os.strerror(13), str(path))

    open_store(str(tmp_path / "a.lbdb"), write=True).close()
    monkeypatch.setattr(Path, "is_dir", denied)  # as Python before 3.12 says it of a folder that another user closed
    assert main(["query", "goals", "--db", str(tmp_path / "a.lbdb")]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("query", ["matrix-projects", "matrix-tasks", "goals"])
def test_a_narrow_screen_loses_no_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    sample = Path(__file__).parent.parent / "data" / "qingyuan-14fyp.txt"
    assert main(["build", str(sample), "--db", str(tmp_path / "a.lbdb")]) == 0
    shown: dict[str, Counter[str]] = {}
    for width in ("40", "120"):
        monkeypatch.setenv("COLUMNS", width)
        capsys.readouterr()
        assert main(["--lang", "zh", "query", query, "--db", str(tmp_path / "a.lbdb")]) == 0
        printed = capsys.readouterr().out
        assert max(cell_len(line) for line in printed.splitlines()) <= int(width)
        shown[width] = Counter(filter(str.isalnum, printed))
    assert shown["40"] >= shown["120"]
