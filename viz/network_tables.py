"""The facts of a picture as rows of two tables, for whoever cannot or would rather not use the picture."""

from dataclasses import dataclass

from viz.facts import Fact, node_facts, node_name, relationship_facts, source_list
from viz.links import node_link
from viz.network_data import NetworkData, Tie
from viz.words import LABEL_WORDS, TYPE_WORDS


@dataclass(frozen=True, slots=True)
class ThingRow:
    """One thing: `link` opens it in the picture of the same page."""

    link: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """One relationship, read as a sentence from its start."""

    start: str
    start_link: str
    words: str
    end: str
    end_link: str
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]


def thing_rows(data: NetworkData) -> list[ThingRow]:
    """Rows by kind, then by name."""
    order = {label: place for place, label in enumerate(LABEL_WORDS)}
    nodes = [thing.node for thing in data.things]
    return [
        ThingRow(
            node_link(node.id),
            node_name(node),
            LABEL_WORDS[node.label].one,
            node.aliases,
            node_facts(node),
            source_list(node.sources),
        )
        for node in sorted(nodes, key=lambda n: (order[n.label], node_name(n).casefold(), n.id))
    ]


def tie_rows(data: NetworkData) -> list[TieRow]:
    """Rows by type, then by the names of both ends."""
    order = {type_: place for place, type_ in enumerate(TYPE_WORDS)}
    names = [node_name(thing.node) for thing in data.things]

    def key(tie: Tie) -> tuple[int, str, str, str]:
        rel = tie.relationship
        return order[rel.type], names[tie.start].casefold(), names[tie.end].casefold(), rel.id

    return [_tie_row(tie, names[tie.start], names[tie.end]) for tie in sorted(data.ties, key=key)]


def _tie_row(tie: Tie, start: str, end: str) -> TieRow:
    rel = tie.relationship
    return TieRow(
        start,
        node_link(rel.start),
        TYPE_WORDS[rel.type].forward,
        end,
        node_link(rel.end),
        relationship_facts(rel),
        source_list(rel.sources),
    )
