"""The JSON Lines of a plan as a property of moderate length: a fifth of the text, and no line breaks."""

import base64
import zlib


def pack(jsonl: bytes) -> str:
    """Return the bytes compressed, in letters that every file format and driver carries."""
    return base64.b64encode(zlib.compress(jsonl, 6)).decode("ascii")


def unpack(packed: str) -> bytes:
    """Return the bytes that ``pack`` was given."""
    return zlib.decompress(base64.b64decode(packed))
