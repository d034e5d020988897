"""The lexicons: no entry stands twice in one list."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plantrace.resources import read_yaml

NAMES = sorted(path.name for path in (Path(__file__).parents[2] / "plantrace/extraction/lexicons").glob("*.yaml"))


def lists(value: Any, path: str = "") -> Iterator[tuple[str, list[Any]]]:
    """The lists in a lexicon, each with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{path}.{key}")
    elif isinstance(value, list):
        yield path, value
        for inner in value:
            yield from lists(inner, path)


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_stands_twice_in_a_list(name: str) -> None:
    twice = {
        path: [entry for entry, count in Counter(map(str, entries)).items() if count > 1]
        for path, entries in lists(read_yaml(f"extraction/lexicons/{name}"))
    }
    assert {path: found for path, found in twice.items() if found} == {}
