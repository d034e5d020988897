"""A build hook: the wheel carries each YAML file as JSON too, which Python reads ten times faster, and no process has to import yaml."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelData(BuildHookInterface[Any]):
    """Writes ``name.json`` beside every ``name.yaml`` of the wheel; a checkout of the source keeps its YAML alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Translate the files into a folder of their own and have them put into the wheel."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory()
        package = Path(self.root, "plantrace")
        for number, source in enumerate(sorted(package.rglob("*.yaml"))):
            content = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
            text = json.dumps(content, ensure_ascii=False)
            if json.loads(text) != content:
                raise ValueError(f"{source}: not all of it can be JSON")
            translated = Path(self._folder.name, f"{number}.json")
            translated.write_text(text, encoding="utf-8")
            build_data["force_include"][str(translated)] = str(source.with_suffix(".json").relative_to(self.root))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away again."""
        if version != "editable":
            self._folder.cleanup()
