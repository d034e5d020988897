"""The data files that the package carries: ontology, messages, lexicons, templates."""

import json
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent


def read_text(path: str) -> str:
    """Return the text of a file inside the package, named by its path from the package's root, e.g. ``viz/page.html``."""
    return (_ROOT / path).read_text(encoding="utf-8")


def read_yaml(path: str) -> Any:
    """Return the content of a YAML file inside the package, from the JSON that a wheel has beside it (``tools/wheel_data.py``)."""
    try:
        return json.loads(read_text(path.removesuffix(".yaml") + ".json"))
    except FileNotFoundError:
        import yaml  # 40 ms

        # libyaml reads the lexicons ten times faster where it is built in
        return yaml.load(read_text(path), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def file_names(folder: str) -> list[str]:
    """Return the names of the files in a folder inside the package, sorted."""
    return sorted(path.name for path in (_ROOT / folder).iterdir() if path.is_file())
