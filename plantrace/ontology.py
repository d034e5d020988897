"""The graph's types as data: what ontology.yaml says of nodes, edges and their properties."""

from functools import cache

import msgspec

from plantrace.resources import read_yaml


class Prop(msgspec.Struct, frozen=True):
    """A property: its type (``string``, ``int``, ``float`` or ``bool``) and its names for people.

    ``values``: under which of the ontology's coded values it holds one; a record that lacks such a property fits none.
    """

    type: str
    zh: str
    en: str
    values: str = ""


class NodeType(msgspec.Struct, frozen=True):
    """A node label. ``shared``: one node for all plans of a jurisdiction."""

    zh: str
    en: str
    colour: str
    props: dict[str, Prop] = {}
    shared: bool = False


class EdgeType(msgspec.Struct, frozen=True):
    """An edge type. ``ends``: the pairs of labels (source, target) that it may join."""

    zh: str
    en: str
    colour: str
    ends: list[tuple[str, str]]
    props: dict[str, Prop] = {}


class Ontology(msgspec.Struct, frozen=True):
    """Everything in ontology.yaml. ``values`` gives the words for people of coded values, e.g. ``values["role"]["lead"]``."""

    version: int
    nodes: dict[str, NodeType]
    edges: dict[str, EdgeType]
    values: dict[str, dict[str, dict[str, str]]]


@cache
def ontology() -> Ontology:
    """Return the ontology, read once."""
    return msgspec.convert(read_yaml("ontology.yaml"), Ontology)
