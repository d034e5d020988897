"""Imports run one way: between the parts of the package, and between the stages of extraction."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import plantrace

ROOT = Path(plantrace.__file__).parent
# Each may import from what stands before it, or beside it in its line.
PARTS = (
    {"__init__", "resources", "messages", "errors"},
    {"ontology"},
    {"model"},
    {"files"},
    {"first_characters", "possessive"},
    {"patterns"},
    {"extraction", "evaluation"},
    {"graph"},
    {"queries"},
    {"viz"},
    {"terminal", "terminal_report", "terminal_summary", "terminal_text", "terminal_trace"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
STAGES = (
    {"lexicon", "divisions", "numerals", "sweep"},
    {"text"},
    {"tables"},
    {"document"},
    {"mentions"},
    {"builder"},
    {"places", "goals"},
    {"structure", "goal_nodes"},
    {"projects", "actors", "support"},  # lists of projects name firms, lists of firms name their projects
    {"recognise", "resolution"},
    {"claims"},
    {"pipeline"},
    {"coverage"},
    {"__init__"},
    {"spacy_door"},
)


def _imports(folder: Path, package: str) -> Iterator[tuple[str, str]]:
    """Yield which part of ``package`` imports which, for every import in ``folder``, also those inside functions."""
    for path in sorted(folder.rglob("*.py")):
        part = path.relative_to(folder).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and f"{node.module}.".startswith(f"{package}."):
                inside = node.module.removeprefix(package).removeprefix(".")
                for name in [inside.partition(".")[0]] if inside else [alias.name for alias in node.names]:
                    yield part, name if (folder / name).is_dir() or (folder / f"{name}.py").exists() else "__init__"


@pytest.mark.parametrize(
    ("folder", "package", "order"), [(ROOT, "plantrace", PARTS), (ROOT / "extraction", "plantrace.extraction", STAGES)]
)
def test_imports_run_one_way(folder: Path, package: str, order: tuple[set[str], ...]) -> None:
    rank = {name: place for place, names in enumerate(order) for name in names}
    found = set(_imports(folder, package))
    assert len(found) > len(order)
    assert {part for part, _ in found} <= rank.keys()
    assert [(part, name) for part, name in sorted(found) if rank[name] > rank[part]] == []
