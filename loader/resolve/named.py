"""A node of one identity as all documents of an area name it, before anything is matched."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from loader.property_graph import Node, node_id
from loader.resolve.groups import GROUPS
from loader.resolve.judgement import Thing
from loader.values.bodies import body_key, public_bodies


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and the area of the document that says it."""

    node: Node
    area: str


@dataclass(frozen=True, slots=True)
class Named:
    """One node id with every form that the documents of one area print of it.

    `national` is the key of the public body that it is, or of the collective: one everywhere. `cited_only`
    tells of a plan that no document sets out.
    """

    id: str
    label: str
    area: str
    name: str
    aliases: tuple[str, ...] = ()
    national: str = ""
    cited_only: bool = False

    @property
    def group(self) -> str:
        """What it may be one with: people with people, bodies with bodies, plans with plans."""
        return GROUPS[self.label]

    @property
    def thing(self) -> Thing:
        """What a person's ruling calls it."""
        return Thing(self.label, "" if self.national else self.area, self.name)

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and every other printed form."""
        return (self.name, *self.aliases)


def named(placed: Iterable[Placed]) -> dict[tuple[str, str], dict[str, Named]]:
    """The things to match by group and area, and by id within."""
    together: dict[tuple[str, str], dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for one in placed:
        group = GROUPS.get(one.node.label)
        if group:
            together[group, one.area][one.node.id].append(one.node)
    return {
        (group, area): {
            id_: _named(together[group, area][id_], area) for id_ in sorted(together[group, area])
        }
        for group, area in sorted(together)
    }


def by_id(things: Mapping[tuple[str, str], Mapping[str, Named]]) -> dict[str, Named]:
    """Every thing by its id; of one in several areas the first."""
    found: dict[str, Named] = {}
    for members in things.values():
        for id_, one in members.items():
            found.setdefault(id_, one)
    return found


def fullest_first(nodes: Sequence[Node]) -> list[Node]:
    """Nodes of one identity, the one with the best name first: most words, printed most.

    So it does not matter which document's file comes first in the alphabet. Plans stay in their order.
    """
    counts = Counter(node.name for node in nodes)
    if GROUPS.get(nodes[0].label, "Plan") == "Plan" or len(counts) == 1:
        return list(nodes)
    return sorted(
        nodes,
        key=lambda node: (
            -len(node.name.split()),
            -counts[node.name],
            -len(node.name),
            node.name,
        ),
    )


def _named(nodes: Sequence[Node], area: str) -> Named:
    first = fullest_first(nodes)[0]
    forms = {form for node in nodes for form in (node.name, *node.aliases)}
    stated = {node.properties.get("cited_only") for node in nodes}
    return Named(
        first.id,
        first.label,
        area,
        first.name,
        tuple(sorted(forms - {first.name})),
        next(filter(None, map(_national, nodes)), ""),
        False not in stated and True in stated,
    )


def _national(node: Node) -> str:
    """The key of the one identity that a national body or the collective has everywhere, else ''."""
    if GROUPS.get(node.label) != "Body":
        return ""
    known = public_bodies()
    keys = {body_key(known.get(body_key(form), "")) for form in (node.name, *node.aliases)} - {""}
    if node.properties.get("collective") is True:
        keys.add(body_key(node.name))
    return next((key for key in sorted(keys) if node.id == node_id(node.label, "", key)), "")
