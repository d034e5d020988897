"""The JSON Lines of a plan as a property of moderate length: a quarter of the text, and no line breaks."""

import base64
import zlib

from plantrace.graph.store import Row
from plantrace.ontology import ontology

_LEVEL = 3  # takes half the time of 6, a tenth longer


def pack(jsonl: bytes) -> str:
    """Return the bytes compressed, in letters that every file format and driver carries."""
    return base64.b64encode(zlib.compress(jsonl, _LEVEL)).decode("ascii")


def unpack(packed: str) -> bytes:
    """Return the bytes that ``pack`` was given."""
    return zlib.decompress(base64.b64decode(packed))


def plan_file(plan_id: str, jsonl: bytes) -> Row:
    """Return the properties of a plan's PlanFile: its first record, which is the plan's, as it is, and all of them packed."""
    record = jsonl[: jsonl.index(b"\n")].decode()
    return {"id": plan_id, "version": ontology().version, "record": record, "packed": pack(jsonl)}
