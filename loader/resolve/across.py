"""Which people, bodies and plans of several documents are one.

People and bodies are one only within an area; national and regional bodies have one identity everywhere from
the start. A decision compares full names: initials and abbreviations of two documents decide nothing, but for
an abbreviation that both print and that is made of the initials of the longer name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loader.property_graph import Node, node_id
from loader.resolve.forms import veto
from loader.resolve.judgement import Clusters, Judgement
from loader.resolve.people import compare
from loader.values.bodies import body_key, initials, is_abbreviation
from loader.values.people import person_key
from loader.values.titles import title_likeness

_BODIES: Final = frozenset({"Board", "Organisation"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and the area of the document that says it."""

    node: Node
    area: str

    @property
    def group(self) -> str:
        """What it may be one with: people with people, bodies with bodies, plans with plans."""
        return "Body" if self.node.label in _BODIES else self.node.label


def identities(placed: Iterable[Placed]) -> tuple[dict[str, tuple[str, str]], list[Judgement]]:
    """For every node id that becomes another's, the id and label of what it is one with; the judgements."""
    groups: dict[tuple[str, str], dict[str, Placed]] = defaultdict(dict)
    for one in placed:
        if one.group in {"Person", "Body", "Plan"}:
            groups[one.group, one.area].setdefault(one.node.id, one)
    renamed: dict[str, tuple[str, str]] = {}
    judgements: list[Judgement] = []
    for (group, area), members in sorted(groups.items()):
        clusters = _clusters(group, area, members)
        judgements += clusters.judgements
        for ids in clusters.sets():
            if len(ids) > 1:
                whole = _identity(area, [members[id_].node for id_ in ids])
                renamed |= {id_: whole for id_ in ids if whole != (id_, members[id_].node.label)}
    return renamed, judgements


def _clusters(group: str, area: str, members: Mapping[str, Placed]) -> Clusters:
    clusters = Clusters()
    for id_ in sorted(members):
        clusters.add(id_)
    nodes = {id_: one.node for id_, one in members.items()}
    judged = sorted(_judged(group, area, nodes), key=lambda j: (-j.score, j.left, j.right))
    for judgement in judged:
        if not _forbidden(group, clusters, judgement, nodes):
            clusters.unite(judgement)
    return clusters


def _forbidden(group: str, clusters: Clusters, judgement: Judgement, nodes: Mapping[str, Node]) -> bool:
    if group != "Body":
        return False
    return any(
        veto(nodes[left].name, nodes[right].name)
        for left in clusters.members(judgement.left)
        for right in clusters.members(judgement.right)
    )


def _judged(group: str, area: str, nodes: Mapping[str, Node]) -> Iterator[Judgement]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for id_, node in sorted(nodes.items()):
        for block in _blocks(group, node):
            blocks[block].append(id_)
    pairs = {(a, b) for ids in blocks.values() for at, a in enumerate(ids) for b in ids[at + 1 :]}
    for left, right in sorted(pairs):
        found = _same(group, area, nodes[left], nodes[right])
        if found:
            yield Judgement(left, right, "same", *found)


def _blocks(group: str, node: Node) -> set[str]:
    if group == "Person":
        return {person_key(node.name).split()[-1][:4]} if person_key(node.name) else set()
    if group == "Plan":
        return {word[:4] for word in body_key(node.name).split() if len(word) > 3}
    return {body_key(form) for form in _full_forms(node)} | set(_short_forms(node))


def _same(group: str, area: str, left: Node, right: Node) -> tuple[float, str] | None:
    if group == "Person":
        judgement = compare(left.name, right.name)
        return (judgement.score, judgement.reason) if judgement and judgement.score > 0.8 else None
    if group == "Plan":
        likeness = max(title_likeness(a, b, area) for a in _titles(left) for b in _titles(right))
        return (likeness, f"the titles have the same words ({likeness:.2f})") if likeness else None
    return _same_body(left, right)


def _titles(node: Node) -> list[str]:
    return [node.name, *(a for a in node.aliases if len(a.split()) >= 4)]


def _same_body(left: Node, right: Node) -> tuple[float, str] | None:
    a, b = ({body_key(form) for form in _full_forms(node)} for node in (left, right))
    if body_key(left.name) in b or body_key(right.name) in a:
        return 0.95, "both documents print the name"
    for short in set(_short_forms(left)) & set(_short_forms(right)):
        if len(short) >= 3 and all(initials(node.name).endswith(short) for node in (left, right)):
            return 0.85, f"both documents shorten the name to {short}"
    return None


def _full_forms(node: Node) -> list[str]:
    return [
        form
        for form in (node.name, *node.aliases)
        if (not is_abbreviation(form) and len(form.split()) > 1) or form == node.name
    ]


def _short_forms(node: Node) -> list[str]:
    return [form for form in (node.name, *node.aliases) if is_abbreviation(form)]


def _identity(area: str, nodes: Sequence[Node]) -> tuple[str, str]:
    """Id and label of nodes held to be one: those of the fullest name; a board where any is one."""
    label = "Board" if any(node.label == "Board" for node in nodes) else nodes[0].label
    whole = max(
        nodes,
        key=lambda node: (
            node.label == label,
            node.properties.get("cited_only") is False,
            len(node.name.split()),
            node.name,
        ),
    )
    if whole.label == label:
        return whole.id, label
    return node_id(label, area, body_key(whole.name)), label
