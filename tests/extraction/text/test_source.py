import re
from pathlib import Path

import pytest

from plantrace.errors import InputError
from plantrace.extraction.text.source import Source, read_source
from plantrace.messages import LANGS

PLAN = "第一章 发展目标\n建成“水美丰谷”。\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "规划.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        PLAN.encode("utf-8"),
        PLAN.encode("gb18030"),
        b"\xff\xfe" + PLAN.encode("utf-16-le"),
        b"\xfe\xff" + PLAN.encode("utf-16-be"),
    ],
    ids=["utf-8", "gb18030", "utf-16-le", "utf-16-be"],
)
def test_every_usual_encoding_gives_the_same_text(tmp_path: Path, data: bytes) -> None:
    assert read_source(written(tmp_path, data)).text == PLAN


def test_a_utf8_mark_stays_so_that_offsets_are_those_of_open(tmp_path: Path) -> None:
    path = written(tmp_path, PLAN.encode("utf-8-sig"))
    assert read_source(path).text == path.read_text(encoding="utf-8") == "\ufeff" + PLAN


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\x85", "\u2028"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_line_ends_become_one_newline(tmp_path: Path, end: str, encoding: str) -> None:
    assert read_source(written(tmp_path, PLAN.replace("\n", end).encode(encoding))).text == PLAN


def test_the_source_knows_the_files_name_and_the_texts_hash(tmp_path: Path) -> None:
    found = read_source(written(tmp_path, PLAN.encode("gb18030")))
    assert found.name == "规划.txt"
    assert found.sha256 == Source("other.txt", PLAN).sha256
    assert re.fullmatch("[0-9a-f]{64}", found.sha256)


@pytest.mark.parametrize(
    "heading", ["第一章 目标", "第二节 任务", "第三篇 保障", "一、目标", "（二）任务", "(三)保障", "1. 目标", "2、 任务"]
)
def test_one_heading_of_any_form_makes_a_text_a_plan(tmp_path: Path, heading: str) -> None:
    assert heading in read_source(written(tmp_path, f"加快建设。\n{heading}\n".encode())).text


NO_PLAN = {
    "empty": (b"", "file_empty"),
    "blank": ("\ufeff \n\u3000\n\t\n".encode(), "file_empty"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n", "file_not_text"),
    "docx": (b"PK\x03\x04\x14\x00\x06\x00", "file_not_text"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_not_text"),
    "html": (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<p>" + "一、建设果园。".encode(), "file_not_text"),
    "html_gbk": (b"<html lang='zh'><p>" + "一、建设果园。".encode("gb18030"), "file_not_text"),
    "rtf": (b"{\\rtf1\\ansi\n}", "file_not_text"),
    "binary": (bytes(range(256)) * 8, "file_binary"),
    "no known encoding": ("Über die Felder\n".encode("latin-1") + b"\xff\n", "file_encoding"),
    "utf-8 cut in a character": (PLAN.encode()[:-2] + b"\n", "file_encoding"),
    "one line": ("第一章 发展目标 建成“水美丰谷”。\n\n".encode(), "file_one_line"),
    "no heading": ("今天下雨。\n明天放晴。\n".encode(), "file_no_heading"),
    "20 MB": (b"1" * 20_000_000, "file_too_long"),
}


@pytest.mark.parametrize(("data", "key"), NO_PLAN.values(), ids=NO_PLAN)
def test_what_is_no_plan_is_refused_with_one_line(tmp_path: Path, data: bytes, key: str) -> None:
    path = written(tmp_path, data)
    with pytest.raises(InputError) as caught:
        read_source(path)
    check_line(caught.value, key, path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("line", ["责任单位：县林业局", "县林业局、县财政局按职责分工负责", "| 任务 | 牵头单位 |"])
def test_a_text_that_hands_out_tasks_needs_no_numbered_heading(tmp_path: Path, line: str) -> None:
    assert read_source(written(tmp_path, f"丰谷县果业工作分工\n建设冷库\n{line}\n".encode())).text.endswith(f"{line}\n")


@pytest.mark.parametrize(
    "title", ["丰谷县2023年民生实事", "丰谷县2023年为民办好10件大事和民生实事", "关于丰谷县2023年重点项目有关事项的通知"]
)
def test_the_title_of_a_plan_is_a_heading(tmp_path: Path, title: str) -> None:
    assert read_source(written(tmp_path, f"{title}\n新建冷库21座。\n".encode())).text.startswith(title)


@pytest.mark.parametrize(
    "title", ["我的暑假计划", "丰谷县2022年工作总结", "丰谷县召开2023年重点工作推进会", "丰谷县2023年雨水偏多，工作推迟"]
)
def test_another_title_is_none(tmp_path: Path, title: str) -> None:
    with pytest.raises(InputError):
        read_source(written(tmp_path, f"{title}\n今天下雨。\n".encode()))


@pytest.mark.parametrize(
    ("path", "key"), [("nowhere.txt", "file_missing"), (".", "file_is_folder"), ("file.txt/plan.txt", "file_unreadable")]
)
def test_a_path_that_is_no_file_is_refused_with_one_line(tmp_path: Path, path: str, key: str) -> None:
    (tmp_path / "file.txt").write_text(PLAN, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_source(tmp_path / path)
    check_line(caught.value, key, tmp_path / path)


def check_line(error: InputError, key: str, path: Path) -> None:
    """The line says where (the path) and what to do (a second sentence), in both languages."""
    assert (error.key, error.exit_code) == (key, 3)
    zh, en = (error.line(lang) for lang in LANGS)
    assert zh != en
    for line, sentence_end in ((zh, "。"), (en, ". ")):
        assert line.startswith(str(path))
        assert "\n" not in line
        assert len([part for part in line.removeprefix(str(path)).split(sentence_end) if part]) >= 2
    assert not re.search(
        "[\u4e00-\u9fff]", en.removeprefix(str(path)).replace("第X章", "").replace("第X节", "").replace("一、", "").replace("（一）", "")
    )


def test_the_line_for_a_foreign_format_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="PDF"):
        read_source(written(tmp_path, b"%PDF-1.4\n"))


def test_the_line_for_a_long_file_names_its_size_and_the_limit(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"20\.0 MB is more than the 8 MB"):
        read_source(written(tmp_path, b"1" * 20_000_000))
