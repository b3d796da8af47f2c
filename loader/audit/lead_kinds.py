"""The rule about leads whose name may be a person's and may be a body's."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.fault import Fault, gathered, joined
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.values.bodies import body_key, kind_of, public_bodies
from loader.values.people import is_confident_name, is_initials, read_person
from loader.values.posts import is_initial_name, may_be_a_name

_TIES: Final = ("CHAIRS", "MEMBER_OF", "WORKS_FOR", "FUNDS", "OVERSEES", "PART_OF", "REPORTS_TO")
"""Relationships by which a document tells what somebody is, who elsewhere only leads."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that the document writes without a capital, and those in the names of places and bodies,
    with the ids of these."""

    common: frozenset[str]
    named: Mapping[str, frozenset[str]]

    def are_names_only(self, node: Node, name: str) -> bool:
        """Whether no word of a name is a common one, or one of another place or body."""
        words = name.split()
        return not any(
            word.casefold() in self.common or self.named.get(word, frozenset()) - {node.id} for word in words
        )


def person_or_body(view: AuditView) -> Iterator[Fault]:
    """Leads whose name may be a person's and may be a body's, where the document has leads of both kinds."""
    led: dict[str, list[AuditedAction]] = defaultdict(list)
    for action in view.actions:
        for node in view.starts("LEADS", action.node.id):
            led[node.id].append(action)
    known = {end for type_ in _TIES for rel in view.graph.typed(type_) for end in (rel.start, rel.end)}
    unknown = [view.graph.nodes[id_] for id_ in led if id_ not in known]
    words = _words_of(view) if unknown else _Words(frozenset(), {})
    found = [node for node in unknown if _may_be_either(node, led[node.id], words)]
    if any(view.graph.nodes[id_].label == "Person" for id_ in led):
        faults = (_fault(view, node, led[node.id]) for node in found)
        yield from gathered(faults, "{count} leads may be people or bodies: {subjects}")


def _fault(view: AuditView, node: Node, actions: list[AuditedAction]) -> Fault:
    read = "person" if node.label == "Person" else "body"
    what = joined([action.name for action in actions], 3)
    said = f"“{node.name}”, who leads {what}, may be a person or a body; the name is read as that of a {read}"
    return Fault(said, view.locations(node), (node.id,), f"“{node.name}”")


def _words_of(view: AuditView) -> _Words:
    texts = view.document.texts()
    common = frozenset(word for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text.plain))
    named: dict[str, set[str]] = defaultdict(set)
    for node in view.of_kinds("Area", "Organisation", "Board"):
        for word in re.split(r"[\s-]+", node.name):
            named[word].add(node.id)
    return _Words(common, {word: frozenset(ids) for word, ids in named.items()})


def _may_be_either(node: Node, actions: list[AuditedAction], words: _Words) -> bool:
    """Whether a body has the shape of a person's name, or a person's name has words that are no names."""
    person = read_person(node.name)
    if person is None or is_initials(node.name):
        return False
    names_only = words.are_names_only(node, person.name)
    if node.label == "Person":
        sure = any(is_confident_name(form) or is_initial_name(form) for form in (node.name, *node.aliases))
        return not names_only and not sure
    unknown = not kind_of(node.name) and body_key(node.name) not in public_bodies()
    return names_only and unknown and may_be_a_name(person.name) and not _asked_for(node.name, actions)


def _asked_for(name: str, actions: list[AuditedAction]) -> bool:
    """Whether a name stands under a header that asks for a body."""
    return any(
        name in cell.plain
        for action in actions
        if action.table
        for record in action.table.records
        for cell in action.table.all_of(record, "lead_body")
    )


RULES: Final = (
    Rule(
        "lead person or body",
        "A lead that may be a person or a body",
        "low",
        "A lead whose name has the shape of a person's and is read as a body's, or is read as a person's and "
        "has a word that the document uses for a place, a body or a thing. Silent where no person leads, and "
        "where a list, a title, a known first name or the header of the column settles it.",
        "A person can be asked and a body cannot; the studies count the two apart.",
        "“Castle Homes”, who leads action 7, may be a person or a body; the name is read as that of a person",
        person_or_body,
    ),
)
