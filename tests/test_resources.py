"""The package's data files: YAML in a checkout, JSON beside it in a wheel."""

import json
from pathlib import Path

import pytest

from plantrace import resources


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(resources, "_ROOT", tmp_path)
    (tmp_path / "words.yaml").write_text("towns: [镇, 乡]  # what they end in\n", encoding="utf-8")
    return tmp_path


def test_yaml_is_read_where_there_is_no_json(root: Path) -> None:
    assert resources.read_yaml("words.yaml") == {"towns": ["镇", "乡"]}


def test_json_is_read_in_its_place(root: Path) -> None:
    (root / "words.json").write_text(json.dumps({"towns": ["街道"]}), encoding="utf-8")
    assert resources.read_yaml("words.yaml") == {"towns": ["街道"]}


def test_a_file_that_is_missing_is_named(root: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"verbs\.yaml"):
        resources.read_yaml("verbs.yaml")


def test_every_yaml_file_can_be_json() -> None:
    paths = sorted(resources._ROOT.rglob("*.yaml"))
    contents = [resources.read_yaml(str(path.relative_to(resources._ROOT))) for path in paths]
    assert len(contents) > 15
    assert [path.name for path, content in zip(paths, contents, strict=True) if json.loads(json.dumps(content)) != content] == []
