"""The data files that the package carries: ontology, messages, lexicons, templates."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml reads the lexicons ten times faster where it is built in


def read_text(path: str) -> str:
    """Return the text of a file inside the package, named by its path from the package's root, e.g. ``viz/page.html``."""
    return files("plantrace").joinpath(path).read_text(encoding="utf-8")


def read_yaml(path: str) -> Any:
    """Return the content of a YAML file inside the package."""
    return yaml.load(read_text(path), Loader=_LOADER)
