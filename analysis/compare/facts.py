"""What a plan states of one action, as printed, with where it is printed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from analysis.compare.wording import spoken
from loader.property_graph import Node, PropertyGraph, Relationship, slug

NAMED_LEAD: Final = "named lead"
LEAD_BODY: Final = "lead body"
SUPPORTER: Final = "supporter"
BOARD: Final = "board"
START: Final = "start"
END: Final = "end"
STATUS: Final = "status"
OBJECTIVE: Final = "objective"
RECOMMENDATION: Final = "recommendation"
WORDING: Final = "wording"
THEME: Final = "theme"

# What may change of an action. Its number, theme and supporters help to recognise it; a plan whose sections
# are cut anew would else be all change.
CHANGING: Final = (*(WORDING, NAMED_LEAD, LEAD_BODY, BOARD, START, END, STATUS, OBJECTIVE, RECOMMENDATION),)
_INCOMING: Final = {"LEADS": LEAD_BODY, "SUPPORTS": SUPPORTER, "OVERSEES": BOARD}
_OUTGOING: Final = {"UNDER": THEME, "ADDRESSES": RECOMMENDATION, "MEETS": OBJECTIVE}


_NOTHING: Final = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing stated: two facts of a kind are one where their `key` is; `printed` is what a person reads.

    `node` is the id of what is named and `relationship` that of what names it, '' for a date, a status or a
    wording.
    """

    key: str
    printed: str
    sources: tuple[str, ...]
    node: str = ""
    relationship: str = ""


@dataclass(frozen=True)
class Stated:
    """An action and what is stated of it, by kind, each list in the order of what is printed."""

    action: Node
    facts: Mapping[str, tuple[Fact, ...]]

    def keys(self, kind: str) -> frozenset[str]:
        """What tells the facts of that kind apart; empty where nothing is stated."""
        return self._keys.get(kind, _NOTHING)

    @cached_property
    def _keys(self) -> Mapping[str, frozenset[str]]:
        return {kind: frozenset(fact.key for fact in facts) for kind, facts in self.facts.items()}

    @cached_property
    def themes(self) -> frozenset[str]:
        """The names of its themes without regard to case and punctuation."""
        return frozenset(slug(fact.printed) for fact in self.facts.get(THEME, ()))

    @property
    def text(self) -> str:
        """Its text as printed, else its name."""
        return str(self.action.properties.get("text") or self.action.name)

    @property
    def number(self) -> str:
        """Its number as printed; '' where it has none."""
        return str(self.action.properties.get("number", ""))


def stated(graph: PropertyGraph, plan: str, actions: Sequence[Node]) -> tuple[Stated, ...]:
    """The actions of the plan with their facts, in the order given.

    A board that oversees the whole plan oversees each of its actions; the source is then the plan's. Unlike
    the studies this keeps the collectives: that all partners now lead what one body led is a change.
    """
    wanted = {action.id for action in actions}
    joined: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    whole: list[Fact] = []
    for rel in graph.relationships.values():
        if rel.type in _INCOMING and rel.end in wanted:
            who = graph.nodes[rel.start]
            kind = NAMED_LEAD if (rel.type, who.label) == ("LEADS", "Person") else _INCOMING[rel.type]
            joined[rel.end][kind].append(_named(who, rel))
        elif rel.type in _OUTGOING and rel.start in wanted:
            joined[rel.start][_OUTGOING[rel.type]].append(_named(graph.nodes[rel.end], rel))
        elif rel.type == "OVERSEES" and rel.end == plan:
            whole.append(_named(graph.nodes[rel.start], rel))
    return tuple(Stated(action, _facts(action, joined[action.id], whole)) for action in actions)


def _named(node: Node, rel: Relationship) -> Fact:
    printed = str(node.properties.get("code") or node.name)
    return Fact(node.id, printed, rel.sources, node.id, rel.id)


def _facts(
    action: Node, joined: Mapping[str, Sequence[Fact]], whole: Sequence[Fact]
) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, Iterable[Fact]] = {**joined, BOARD: [*joined.get(BOARD, ()), *whole], **_own(action)}
    return {kind: _in_order(facts) for kind, facts in found.items() if facts}


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each once: what the action's own row says comes before what is said of the whole plan."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(fact.key, fact)
    return tuple(sorted(first.values(), key=lambda f: (f.printed, f.key)))


def _own(action: Node) -> dict[str, list[Fact]]:
    """What stands in the action's own properties."""
    said = {name: str(value) for name, value in action.properties.items() if isinstance(value, str)}
    end = "ongoing" if action.properties.get("ongoing") is True else ""
    found = {
        START: (said.get("start_date") or spoken(said.get("start_printed", "")), said.get("start_printed")),
        END: (
            said.get("end_date") or end or spoken(said.get("end_printed", "")),
            said.get("end_printed") or end,
        ),
        STATUS: (spoken(said.get("status", "")), said.get("status")),
        WORDING: (spoken(said.get("text") or action.name), said.get("text") or action.name),
    }
    return {
        kind: [Fact(key, printed or key, action.sources)] for kind, (key, printed) in found.items() if key
    }
