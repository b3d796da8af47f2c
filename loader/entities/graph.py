"""A draft whose names are resolved, as a property graph."""

from collections import defaultdict
from collections.abc import Iterable

from loader.entities.draft import Draft, Fact, Ref, Thing
from loader.property_graph import (
    Node,
    PropertyGraph,
    Relationship,
    Value,
    full,
    node_id,
    property_graph,
    relationship,
)
from loader.resolve.bodies import Bodies, Body
from loader.resolve.people import People, Person
from loader.united import in_order, united_node
from loader.values.bodies import body_key, public_bodies
from loader.values.people import person_key
from loader.vocabulary import RELATIONSHIPS


def graph_of(draft: Draft, bodies: Bodies, people: People) -> PropertyGraph:
    """The property graph of a draft.

    Bodies and people take part where a fact names them or where they are printed as a name of their own.
    A fact whose ends may not be joined by its type is left out: a board column may name an organisation.
    """
    named: dict[int, Node] = {}
    nodes: dict[str, Node] = {}
    for body in bodies.bodies:
        named[id(body)] = _add(nodes, _body_node(body, draft.area))
    for person in people.people:
        named[id(person)] = _add(nodes, _person_node(person, draft.area))
    things = {ref: _add(nodes, _thing_node(thing, draft.area)) for ref, thing in draft.things.items()}
    ends = _Ends(bodies, people, named, things)
    return property_graph(nodes.values(), _relationships(draft.facts, ends, nodes))


class _Ends:
    """From the references of facts to node ids."""

    def __init__(
        self, bodies: Bodies, people: People, named: dict[int, Node], things: dict[Ref, Node]
    ) -> None:
        self._bodies, self._people, self._named, self._things = bodies, people, named, things

    def id(self, ref: Ref) -> str:
        """The node's id; '' where nobody is meant, such as initials that nothing explains."""
        if ref.kind == "body":
            body = self._bodies.of(ref.key)
            return self._named[id(body)].id if body else ""
        if ref.kind == "person":
            person = self._people.of(ref.key)
            return self._named[id(person)].id if person else ""
        node = self._things.get(ref)
        return node.id if node else ""


def _add(nodes: dict[str, Node], node: Node) -> Node:
    known = nodes.get(node.id)
    if known is None:
        nodes[node.id] = node
    else:
        nodes[node.id] = united_node(known, node)
    return nodes[node.id]


def _body_node(body: Body, area: str) -> Node:
    known = public_bodies().get(body_key(body.name)) or next(
        (public_bodies()[body_key(a)] for a in body.aliases if body_key(a) in public_bodies()), ""
    )
    key = ("", body_key(known)) if known else ("" if body.collective else area, body_key(body.name))
    properties: dict[str, Value | None] = {
        "name": body.name,
        "aliases": body.aliases,
        "sources": in_order(set(body.sources)),
    }
    if body.label == "Organisation" and body.collective:
        properties["collective"] = True
    return Node(node_id(body.label, *key), body.label, full(properties))


def _person_node(person: Person, area: str) -> Node:
    sources = in_order(set(person.sources))
    properties = full({"name": person.name, "aliases": person.aliases, "sources": sources})
    return Node(node_id("Person", area, person_key(person.name)), "Person", properties)


def _thing_node(thing: Thing, area: str) -> Node:
    name = thing.properties.get("name")
    properties: dict[str, Value | None] = {
        **{
            key: value
            for key, value in thing.properties.items()
            if value is not False or key in {"cited_only"}
        },
        "aliases": tuple(sorted(thing.aliases - {name})),
        "sources": in_order(thing.sources),
    }
    scope = "" if thing.label in {"Document", "Area"} else area
    return Node(node_id(thing.label, scope, *thing.identity), thing.label, full(properties))


def _relationships(facts: Iterable[Fact], ends: _Ends, nodes: dict[str, Node]) -> list[Relationship]:
    sources: dict[tuple[str, str, str, tuple[tuple[str, Value], ...]], set[str]] = defaultdict(set)
    for fact in facts:
        start, end = ends.id(fact.start), ends.id(fact.end)
        if (
            start
            and end
            and start != end
            and (nodes[start].label, nodes[end].label) in RELATIONSHIPS[fact.type].joins
        ):
            sources[fact.type, start, end, fact.properties].add(fact.source)
    return [
        relationship(type_, start, end, {**dict(properties), "sources": in_order(printed)})
        for (type_, start, end, properties), printed in sources.items()
    ]
