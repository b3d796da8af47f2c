"""Small graphs for tests, written the way a plan is read: who leads what, who sits where.

    g = Plan()
    g.board("Gangs Board", oversees=["1", "2"])
    graph = g.graph()

A node is made the first time it is named. Its id is its label and name (``Board Gangs Board``), an action's
name is what it was called (``1``). Every relationship has a source of its own, ``plan.txt:L1`` onwards.
"""

from collections.abc import Iterable, Mapping
from random import Random
from types import MappingProxyType
from typing import TypeVar

from loader.property_graph import Node, PropertyGraph, Relationship, Value, full, property_graph, relationship

_T = TypeVar("_T")


class Plan:
    """A graph in the making."""

    def __init__(self) -> None:
        self._nodes: dict[str, dict[str, Value]] = {}
        self._relationships: dict[str, Relationship] = {}

    def node(self, label: str, name: str, **properties: Value) -> str:
        """The node's id, the node made or given further properties."""
        found = self._nodes.setdefault(f"{label} {name}", {"name": name})
        found.update(properties)
        return f"{label} {name}"

    def join(self, type_: str, start: str, end: str, **properties: Value) -> None:
        """A relationship between two ids (``Label name``), which are made where they are new."""
        for id_ in (start, end):
            self.node(*id_.split(" ", 1))
        source = f"plan.txt:L{len(self._relationships) + 1}"
        made = relationship(type_, start, end, {**properties, "sources": (source,)})
        self._relationships.setdefault(made.id, made)

    def action(
        self,
        name: str,
        plan: str = "",
        leads: Iterable[str] = (),
        answers: Iterable[str] = (),
        theme: str = "",
        meets: Iterable[str] = (),
        **properties: Value,
    ) -> str:
        """An action; leads are ids, the others names."""
        id_ = self.node("Action", name, **properties)
        for type_, label, ends in (
            ("PART_OF", "Plan", [plan] if plan else []),
            ("UNDER", "Theme", [theme] if theme else []),
            ("ADDRESSES", "Recommendation", answers),
            ("MEETS", "Objective", meets),
        ):
            for end in ends:
                self.join(type_, id_, f"{label} {end}")
        for lead in leads:
            self.join("LEADS", lead, id_)
        return id_

    def board(
        self,
        name: str,
        oversees: Iterable[str] = (),
        leads: Iterable[str] = (),
        reports_to: Iterable[str] = (),
        members: Iterable[str] = (),
        chairs: Iterable[str] = (),
        **properties: Value,
    ) -> str:
        """A board; actions, boards and chairs by name, members by id."""
        id_ = self.node("Board", name, **properties)
        for action in oversees:
            self.join("OVERSEES", id_, f"Action {action}")
        for action in leads:
            self.join("LEADS", id_, f"Action {action}")
        for board in reports_to:
            self.join("REPORTS_TO", id_, f"Board {board}")
        for member in members:
            self.join("MEMBER_OF", member, id_)
        for chair in chairs:
            self.join("CHAIRS", f"Person {chair}", id_)
        return id_

    def everybody(self, *actions: str) -> str:
        """The collective All Partners, leading the actions."""
        id_ = self.node("Organisation", "All Partners", collective=True)
        for action in actions:
            self.join("LEADS", id_, f"Action {action}")
        return id_

    def graph(self) -> PropertyGraph:
        """The checked graph."""
        return property_graph(self._made(), self._relationships.values())

    def shuffled(self, random: Random) -> PropertyGraph:
        """The same graph with its nodes and relationships in another order, unchecked and unsorted."""
        return PropertyGraph(
            _mixed({n.id: n for n in self._made()}, random), _mixed(self._relationships, random)
        )

    def _made(self) -> list[Node]:
        return [Node(i, i.split(" ", 1)[0], full(properties)) for i, properties in self._nodes.items()]


def _mixed(items: Mapping[str, _T], random: Random) -> Mapping[str, _T]:
    keys = sorted(items)
    random.shuffle(keys)
    return MappingProxyType({key: items[key] for key in keys})
