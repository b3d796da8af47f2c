"""The people and bodies that came with the new plan and went with the old one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from analysis.compare.facts import BOARD, LEAD_BODY, NAMED_LEAD, SUPPORTER
from analysis.compare.side import Side
from loader.property_graph import Node, PropertyGraph, Relationship

_DOES: Final = {
    NAMED_LEAD: "leads actions",
    LEAD_BODY: "leads actions",
    SUPPORTER: "supports actions",
    BOARD: "oversees actions",
}
_SEAT: Final = "seat"
NAMED: Final = "is named"


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody of whom only one of the plans says something.

    `went` tells what the old plan says of the node and the new one does not (``leads actions``, ``chairs the
    Gangs Board``), `came` the other way round; `analysis.compare.movements.NAMED` stands in them where the
    other plan's document does not name the node at all. The sources are of the plan that says it.
    """

    node: Node
    went: tuple[str, ...]
    came: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Role:
    """`kind` of role of a node, in words."""

    node: str
    kind: str
    words: str


_Roles = Mapping[_Role, tuple[str, ...]]


def movements(old: Side, new: Side) -> tuple[Movement, ...]:
    """Leads, supporters, boards and members of one plan only, by label and name.

    A kind of role that the other plan gives nobody is left out: a plan without a column for supporters has
    not parted with them. Who sits on a board, and which people and boards are named at all, is told by the
    documents that set out nothing but the plan (`Side.files`).
    """
    before, after = _roles(old), _roles(new)
    kinds = {role.kind for role in before} & {role.kind for role in after}
    went, came = _only(before, after, kinds), _only(after, before, kinds)
    nodes = {**{id_: new.graph.nodes[id_] for id_ in came}, **{id_: old.graph.nodes[id_] for id_ in went}}
    found = (_movement(node, went.get(id_, {}), came.get(id_, {})) for id_, node in nodes.items())
    return tuple(sorted(found, key=lambda m: (m.node.label, m.node.name, m.node.id)))


def _roles(side: Side) -> _Roles:
    found: dict[_Role, set[str]] = defaultdict(set)
    for action in side.actions:
        for kind, words in _DOES.items():
            for fact in action.facts.get(kind, ()):
                found[_Role(fact.node, kind, words)].update(fact.sources)
    starts = tuple(f"{file}:" for file in sorted(side.files))
    for role, sources in (*_named(side.graph), *_seats(side.graph)):
        found[role].update(source for source in sources if source.startswith(starts))
    return {role: tuple(sorted(sources)) for role, sources in found.items() if sources}


def _named(graph: PropertyGraph) -> Iterator[tuple[_Role, tuple[str, ...]]]:
    for node in graph.nodes.values():
        if node.label in ("Person", "Board"):
            yield _Role(node.id, NAMED, NAMED), node.sources


def _seats(graph: PropertyGraph) -> Iterator[tuple[_Role, tuple[str, ...]]]:
    rels: Iterable[Relationship] = (*graph.typed("MEMBER_OF"), *graph.typed("CHAIRS"))
    for rel in rels:
        does = "chairs" if rel.type == "CHAIRS" else "sits on"
        yield _Role(rel.start, _SEAT, f"{does} {graph.nodes[rel.end].name}"), rel.sources


def _only(mine: _Roles, others: _Roles, kinds: set[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for role, sources in mine.items():
        if role not in others and role.kind in kinds:
            found[role.node][role.words] = sources
    return found


def _movement(
    node: Node, went: Mapping[str, tuple[str, ...]], came: Mapping[str, tuple[str, ...]]
) -> Movement:
    sources = {source for roles in (went, came) for each in roles.values() for source in each}
    return Movement(node, tuple(sorted(went)), tuple(sorted(came)), tuple(sorted(sources)))
