"""A property graph as the picture's data: things and ties by number, in plain words, with their positions.

Numbers, not ids, name things inside the page, so that no id can mean anything to the drawing library.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.phrases import shortened
from loader.property_graph import Node, PropertyGraph, Relationship
from viz.facts import node_facts, node_name, relationship_facts, source_list
from viz.network_places import Place, calm_places, full_places
from viz.words import LABEL_WORDS, TYPE_WORDS

# A picture of more things than this starts without the labels below, the first of them first.
COMFORTABLE: Final = 150
HIDDEN_FIRST: Final = ("Outcome", "Document", "Recommendation", "Objective")
# Reached by a walk from thing to thing, but not passed through: they join everything to everything.
_HUBS: Final = frozenset({"Document", "Area", "Plan", "Theme", "Report"})
# What joins much says little about who belongs together, so it pulls little in the picture.
_PULL: Final[Mapping[str, float]] = {"PART_OF": 0.2, "COVERS": 0.5, "OVERSEES": 0.6, "AIMS_FOR": 2.0}
_LABEL_LENGTH: Final = 44
_LINE_LENGTH: Final = 24


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as drawn: its places, its size by the number of its relationships, and its short label.

    `calm` is its place while the labels that are hidden at first are out of the picture, `full` otherwise.
    """

    node: Node
    number: int
    calm: Place
    full: Place
    size: float
    label: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship as drawn, between the numbers of two things; `lane` tells parallel ones apart."""

    relationship: Relationship
    number: int
    start: int
    end: int
    lane: int


@dataclass(frozen=True, slots=True)
class NetworkData:
    """All that the picture and the tables of one page show."""

    things: tuple[Thing, ...]
    ties: tuple[Tie, ...]
    hidden: tuple[str, ...]

    def kinds(self) -> dict[str, int]:
        """How many things there are of each label that occurs, in the order of the words."""
        count = Counter(thing.node.label for thing in self.things)
        return {label: count[label] for label in LABEL_WORDS if count[label]}

    def types(self) -> dict[str, int]:
        """How many ties there are of each type that occurs, in the order of the words."""
        count = Counter(tie.relationship.type for tie in self.ties)
        return {type_: count[type_] for type_ in TYPE_WORDS if count[type_]}


def network_data(graph: PropertyGraph) -> NetworkData:
    """The picture's data, the same whatever the order of the graph's nodes and relationships."""
    nodes = sorted(graph.nodes.values(), key=lambda node: node.id)
    number = {node.id: place for place, node in enumerate(nodes)}
    ties = _ties(sorted(graph.relationships.values(), key=lambda rel: rel.id), number)
    hidden = hidden_first(Counter(node.label for node in nodes))
    return NetworkData(_things(nodes, ties, hidden), ties, hidden)


def hidden_first(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Labels to leave out at first: as few of HIDDEN_FIRST as bring a large picture down to a calm one."""
    left, hidden = sum(counts.values()), []
    for label in HIDDEN_FIRST:
        if left <= COMFORTABLE:
            break
        if counts.get(label):
            hidden.append(label)
            left -= counts[label]
    return tuple(hidden)


def payload(data: NetworkData) -> dict[str, list[Any]]:
    """What the page's script needs beside the drawing: the words of every thing and tie."""
    return {
        "things": [_thing_words(thing.node) for thing in data.things],
        "ties": [_tie_words(tie.relationship) for tie in data.ties],
        "hidden": list(data.hidden),
        "full": [list(thing.full) for thing in data.things] if data.hidden else [],
    }


def thing_label(node: Node) -> str:
    """The short label under a mark, on two lines at most; the panel has the full name."""
    number = str(node.properties.get("number", ""))
    name = node_name(node)
    named = f"{number}. {name}" if node.label == "Action" and number else name
    return _two_lines(shortened(named, _LABEL_LENGTH))


def _two_lines(text: str) -> str:
    if len(text) <= _LINE_LENGTH or " " not in text:
        return text
    blanks = [place for place, character in enumerate(text) if character == " "]
    middle = min(blanks, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def _things(nodes: Sequence[Node], ties: Sequence[Tie], hidden: Collection[str]) -> tuple[Thing, ...]:
    degree = Counter(end for tie in ties for end in {tie.start, tie.end})
    pulls = [(tie.start, tie.end, _PULL.get(tie.relationship.type, 1.0)) for tie in ties]
    away = {number for number, node in enumerate(nodes) if node.label in hidden}
    full = full_places(len(nodes), pulls)
    calm = calm_places(len(nodes), pulls, away) if away else full
    return tuple(
        Thing(node, number, calm[number], full[number], _size(degree[number]), thing_label(node))
        for number, node in enumerate(nodes)
    )


def _size(degree: int) -> float:
    """Half the width of a mark: 7 for a thing alone, growing with the root, 22 at most."""
    return float(round(min(22.0, 7 + 2 * degree**0.5), 1))


def _ties(relationships: Sequence[Relationship], number: Mapping[str, int]) -> tuple[Tie, ...]:
    seen: Counter[frozenset[int]] = Counter()
    found = []
    for place, rel in enumerate(relationships):
        start, end = number[rel.start], number[rel.end]
        found.append(Tie(rel, place, start, end, seen[frozenset((start, end))]))
        seen[frozenset((start, end))] += 1
    return tuple(found)


def _thing_words(node: Node) -> dict[str, object]:
    return {
        "id": node.id,
        "kind": node.label,
        "name": node_name(node),
        "aliases": list(node.aliases),
        "code": str(node.properties.get("code", "")),
        "facts": [list(fact) for fact in node_facts(node)],
        "sources": list(source_list(node.sources)),
        "hub": node.label in _HUBS or node.properties.get("collective") is True,
    }


def _tie_words(rel: Relationship) -> dict[str, object]:
    return {
        "type": rel.type,
        "facts": [list(fact) for fact in relationship_facts(rel)],
        "sources": list(source_list(rel.sources)),
    }
