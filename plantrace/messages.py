"""Every line that plantrace prints, in Chinese and English, from messages.yaml."""

from functools import cache
from typing import Literal, get_args

from plantrace.resources import read_yaml

Lang = Literal["zh", "en"]
LANGS: tuple[str, ...] = get_args(Lang)


@cache
def _messages() -> dict[str, dict[str, str]]:
    messages: dict[str, dict[str, str]] = read_yaml("messages.yaml")
    return messages


def say(key: str, lang: str, **facts: object) -> str:
    """Return message ``key`` in ``lang`` with its ``{places}`` filled; raises KeyError for a key that messages.yaml lacks."""
    return _messages()[key][lang].format(**facts)
