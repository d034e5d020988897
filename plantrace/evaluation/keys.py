"""Answer keys: a key of blocks (what a reader finds in each paragraph) or a key of facts (rows, responsible units, projects)."""

import json
import re
from pathlib import Path
from typing import Any, Literal

import msgspec

from plantrace.errors import InputError

Op = Literal["=", ">=", "<=", ">", "<", "~"]
Role = Literal["lead", "relied_on", "supported", "partner", "participate"]


class Row(msgspec.Struct):
    """A row of an indicator table, values as printed. Base, target, growth and cumulative are null where the table has none."""

    name: str
    no: int | str | None = None
    unit: str | None = None
    base: str | float | None = None
    base_year: int | None = None
    target: str | float | None = None
    op: Op | None = None
    growth: str | None = None
    cumulative: str | None = None
    attr: str | None = None
    group: str | None = None


class Target(msgspec.Struct, forbid_unknown_fields=True):
    """A numeric commitment."""

    subject: str
    value: str
    unit: str | None
    op: Op
    quote: str
    by: str | None = None
    kind: Literal["output", "outcome"] | None = None
    indicator: int | None = None


class Named(msgspec.Struct, forbid_unknown_fields=True):
    """A project, by the shortest words that name it."""

    name: str
    quote: str


class Mention(msgspec.Struct, forbid_unknown_fields=True):
    """An actor or a place as the block names it, and the fullest form of its name in the plan."""

    mention: str
    canonical: str
    type: Literal["enterprise", "department", "institution", "association", "finance", "town", "village", "zone", "site", "region"]
    generic: bool = False


class Party(msgspec.Struct, forbid_unknown_fields=True):
    """Who (canonical) does what (a project of the block, its lead, or empty for the block)."""

    what: str
    who: str
    role: Role


class Location(msgspec.Struct, forbid_unknown_fields=True):
    """Where (canonical) something happens; ``what`` as for a party."""

    what: str
    where: str


class Support(msgspec.Struct, forbid_unknown_fields=True):
    """The indicator (its number) that something helps to reach; grade 2 is direct, 1 indirect."""

    what: str
    indicator: int
    grade: Literal[1, 2]


class Block(msgspec.Struct, forbid_unknown_fields=True):
    """A paragraph or item of the plan and everything in it."""

    block: str
    text: str
    role: Literal["measure", "goal", "background", "principle", "boilerplate"]
    lead: str | None = None
    sentences: list[tuple[str, Literal["measure", "goal", "both", "background"]]] = []
    targets: list[Target] = []
    projects: list[Named] = []
    actors: list[Mention] = []
    places: list[Mention] = []
    implemented_by: list[Party] = []
    located_in: list[Location] = []
    supports: list[Support] = []


class Statement(msgspec.Struct):
    """Words that list responsible units, at these offsets of the text without white space. ``collective``: units that stand for many."""

    start: int
    end: int
    lead: list[str]
    others: list[str]
    collective: list[str] = []


class BoxProject(msgspec.Struct):
    """An entry of a box; ``project_like`` is false for a direction or a kind of work."""

    name: str
    project_like: bool = True


class BlockKey(msgspec.Struct):
    """A key of blocks."""

    blocks: list[Block]
    indicators: list[Row] = []


class FactKey(msgspec.Struct):
    """A key of facts for the text whose hash (sha256 without white space) it holds. ``closed``: no other statement of units is in it."""

    sha256_squeezed: str
    indicators: list[Row] = []
    responsible: list[Statement] = []
    projects: list[BoxProject] = []
    closed: bool = False


Key = BlockKey | FactKey


def read_key(path: Path) -> Key:
    """Return the key in a JSON file; raises InputError that names the block (or list and row) and the field that is wrong."""
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise InputError("key_missing", path=path) from error
    except OSError as error:
        raise InputError("file_unreadable", path=path, problem=error.strerror) from error
    except ValueError as error:  # no JSON, or no UTF-8
        raise InputError("key_no_json", path=path, problem=error) from error
    for kind, field in ((BlockKey, "blocks"), (FactKey, "sha256_squeezed")):
        if isinstance(data, dict) and field in data:
            return _convert(data, kind, path)
    raise InputError("key_unknown", path=path)


def _convert(data: dict[str, Any], kind: type[BlockKey] | type[FactKey], path: Path) -> Key:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        problem, _, at = str(error).partition(" - at `$.")
        raise InputError("key_bad", path=path, where=_where(data, at.rstrip("`")), problem=problem) from error


def _where(data: dict[str, Any], at: str) -> str:
    """The place in a key as a reader looks for it: the block by its name, lists counted from 1."""
    match = re.match(r"blocks\[(\d+)\]\.?", at)
    if match is None:
        return re.sub(r"\[(\d+)\]", lambda index: f"[{int(index.group(1)) + 1}]", at) or "{}"
    block = data["blocks"][int(match.group(1))]
    name = block.get("block") if isinstance(block, dict) else None
    rest = re.sub(r"\[(\d+)\]", lambda index: f"[{int(index.group(1)) + 1}]", at[match.end() :])
    return " ".join(filter(None, [f"blocks[{name or int(match.group(1)) + 1}]", rest]))
