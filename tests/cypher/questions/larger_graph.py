"""A larger graph made by a seed: every label, relationship type, pair of labels and property.

Each property is also absent somewhere. Two documents of two areas use the same names, so one name stands for
two things; names go beyond ASCII; texts, numbers and dates are few, so many rows differ by their id alone;
three boards report to one another in a circle; actions have several leads; two organisations of each area are
collectives; the last nodes of each label have no relationship.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import Final

from loader.document_graph import DocumentGraph
from loader.property_graph import (
    Node,
    Relationship,
    Value,
    full,
    node_id,
    property_graph,
    relationship,
)
from loader.vocabulary import COMMON, LABELS, RELATIONSHIPS, Property, RelationshipType

SEED: Final = 20260401
_AREAS: Final = ("Åby", "Ash")

_NODES: Final = MappingProxyType(
    {
        "Document": 1,
        "Area": 4,
        "Plan": 16,
        "Theme": 40,
        "Action": 550,
        "Outcome": 260,
        "Person": 90,
        "Organisation": 80,
        "Board": 50,
        "Report": 9,
        "Recommendation": 160,
        "Objective": 60,
        "Risk": 120,
    }
)
# How many relationships each pair of labels has; the others have as many as `_FEW`.
_TIES: Final = MappingProxyType(
    {
        ("PART_OF", "Action", "Plan"): 500,
        ("UNDER", "Action", "Theme"): 400,
        ("AIMS_FOR", "Action", "Outcome"): 300,
        ("LEADS", "Person", "Action"): 250,
        ("LEADS", "Organisation", "Action"): 200,
        ("SUPPORTS", "Organisation", "Action"): 200,
        ("OVERSEES", "Board", "Action"): 300,
        ("ADDRESSES", "Action", "Recommendation"): 200,
        ("MADE_IN", "Recommendation", "Report"): 140,
        ("MEETS", "Action", "Objective"): 250,
        ("MEMBER_OF", "Person", "Board"): 80,
        ("MEMBER_OF", "Organisation", "Board"): 80,
        ("REPORTS_TO", "Board", "Board"): 40,
        ("THREATENS", "Risk", "Plan"): 50,
        ("COVERS", "Plan", "Area"): 16,
    }
)
_FEW: Final = 40
_STATED: Final = 0.7  # of the properties
_JOINED: Final = 0.6  # of the nodes of a label by each type of relationship
_BARE: Final = 2

# How many names the nodes of a label share; names alone tell those of the other labels apart.
_NAMES: Final = MappingProxyType(
    {"Action": 60, "Outcome": 40, "Theme": 20, "Recommendation": 20, "Objective": 20, "Risk": 20}
)
_COLLECTIVES: Final = 2
_PLACES: Final = (
    "Łódź",
    "Éire",
    "Åby",
    "Ash",
    "ash",
    "Straße",
    "Ōmachi",
    "Zürich",
    "O’Neill",
    "Name of $plan",
)
_WORDS: Final = (
    "violence",
    "Übergang",
    "a 'quoted' word",
    'and "another"',
    "// no comment",
    "naïve",
    "100 %",
)
_DATES: Final = ("2019", "2019-04", "2020-03-31", "2020-12", "2021-06-30", "2024-02-29", "2031")
_TEXTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "number": ("1", "2", "9", "10", "1.9", "1.10", "A3"),
        "code": ("JSNA 1.2", "JSNA 1.10", "Ü 3"),
        "status": ("Red", "amber", "Green", "on track", "Überfällig"),
        "response": ("accepted", "accepted in part", "rejected"),
        "kind": ("plan", "strategy", "terms of reference"),
        "currency": ("GBP", "EUR"),
        "role": ("Head of Überwachung", "Officer", "Acting Chief"),
        "start_date": _DATES,
        "end_date": _DATES,
        "period_start": _DATES,
        "period_end": _DATES,
        "raised": _DATES,
        "reviewed": _DATES,
        "start_printed": ("spring", "Q1"),
        "end_printed": ("TBC", "March ’21"),
    }
)


def larger_documents(seed: int = SEED) -> list[DocumentGraph]:
    """What the documents of the two areas say; the same every time."""
    random = Random(seed)
    return [_document(random, area) for area in _AREAS]


def _document(random: Random, area: str) -> DocumentGraph:
    made = _Maker(random, area)
    nodes = {label: [made.node(label, at) for at in range(number)] for label, number in _NODES.items()}
    ties = {tie.id: tie for tie in made.ties(nodes)}
    graph = property_graph([node for some in nodes.values() for node in some], ties.values())
    return DocumentGraph(made.file, "00", area, graph)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes what the document of one area says."""

    random: Random
    area: str

    @property
    def file(self) -> str:
        """The file of the document."""
        return f"{self.area}.txt"

    def node(self, label: str, at: int) -> Node:
        """The node of that label and place in the list of its label."""
        properties = {one.name: self.maybe(one) for one in (*COMMON, *LABELS[label].properties)}
        properties |= {
            "name": f"{_PLACES[at % len(_PLACES)]} {label.lower()} {at}",
            "sources": self.sources(),
        }
        if label == "Document":
            properties |= {"name": self.file, "file": self.file, "aliases": None, "title": "The “plan”"}
        if label == "Organisation":
            properties["collective"] = True if at < _COLLECTIVES else self.random.choice((False, None))
        return Node(node_id(label, self.area, str(at)), label, full(properties))

    def maybe(self, one: Property) -> Value | None:
        """A value of the property, or none."""
        return self.value(one) if self.random.random() < _STATED else None

    def value(self, one: Property) -> Value:
        """A value of the property."""
        match one.type:
            case "boolean":
                return self.random.random() < 0.5
            case "float":
                return self.random.randrange(0, 40) / 2
            case "strings":
                return tuple(self.random.sample(_WORDS, self.random.randrange(1, 3)))
        return self.random.choice(_TEXTS.get(one.name, _WORDS))

    def sources(self) -> tuple[str, ...]:
        """One or two lines of the document."""
        lines = self.random.sample(range(1, 3000), self.random.randrange(1, 3))
        return tuple(f"{self.file}:L{line}" for line in lines)

    def ties(self, nodes: Mapping[str, list[Node]]) -> Iterator[Relationship]:
        """Relationships of every pair of labels; each leaves out some nodes that others join."""
        for type_ in RELATIONSHIPS.values():
            for start, end in type_.joins:
                starts, ends = self.some(nodes[start]), self.some(nodes[end])
                for _ in range(_TIES.get((type_.name, start, end), _FEW)):
                    one, other = self.random.choice(starts), self.random.choice(ends)
                    if one.id != other.id:
                        yield self.tie(type_, one, other)
        first, second, third = nodes["Board"][:3]
        for one, other in ((first, second), (second, third), (third, first)):
            yield self.tie(RELATIONSHIPS["REPORTS_TO"], one, other)

    def tie(self, type_: RelationshipType, start: Node, end: Node) -> Relationship:
        """A relationship of that type between the two."""
        properties = {one.name: self.maybe(one) for one in type_.properties}
        return relationship(type_.name, start.id, end.id, {**properties, "sources": self.sources()})

    def some(self, nodes: list[Node]) -> list[Node]:
        """Most of the nodes, and never the last ones."""
        joined = nodes[:-_BARE] or nodes
        return self.random.sample(joined, max(1, int(len(joined) * _JOINED)))
