"""What the rules of the audit look at: a document, its outline, its graph, what reading found already."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from loader.audit.audited_action import AuditedAction, action_name
from loader.documents.blocks import Document, Row, Table, Text
from loader.entities.outline import Outline
from loader.finding import Finding
from loader.property_graph import Node, PropertyGraph
from loader.records.actions import ActionRecord, ActionTable, read_actions
from loader.records.tables import TypedTable


@dataclass(frozen=True)
class AuditView:
    """One document as read; `findings` are those made while it was read."""

    document: Document
    outline: Outline
    graph: PropertyGraph
    findings: tuple[Finding, ...] = ()

    @cached_property
    def tables(self) -> tuple[tuple[TypedTable, ActionTable], ...]:
        """The action tables with their actions."""
        return tuple((table, read_actions(table)) for table in self.outline.tables("action"))

    @cached_property
    def actions(self) -> tuple[AuditedAction, ...]:
        """The actions of the graph: those of tables in reading order, then those of lists and prose."""
        found: dict[str, AuditedAction] = {}
        for table, actions in self.tables:
            for record in actions.actions:
                node = self._action_node(record)
                if node and node.id not in found:
                    found[node.id] = AuditedAction(
                        node, self._name(node), record.text.location, table, record
                    )
        outside = [node for node in self.graph.labelled("Action") if node.id not in found]
        for node in sorted(outside, key=lambda node: in_order(next(iter(node.sources), ""))):
            place = next(iter(self.locations(node)), "")
            found[node.id] = AuditedAction(node, self._name(node), place)
        return tuple(found.values())

    @cached_property
    def plan(self) -> Node | None:
        """The document's own plan."""
        described = next(self.graph.typed("DESCRIBES"), None)
        return self.graph.nodes[described.end] if described else None

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """The printed rows of tables by their locations."""
        tables = (block for block in self.document.blocks if isinstance(block, Table))
        return {row.location: row for table in tables for row in table.rows}

    @cached_property
    def flagged(self) -> Mapping[str, frozenset[str]]:
        """The locations at which reading made findings, by kind."""
        places: dict[str, set[str]] = defaultdict(set)
        for finding in self.findings:
            places[finding.kind] |= {self.location(source) for source in finding.sources}
        return {kind: frozenset(found) for kind, found in places.items()}

    def location(self, source: str) -> str:
        """The location of a source of this document."""
        return source.removeprefix(self.document.source(""))

    def locations(self, node: Node) -> tuple[str, ...]:
        """The locations of a node."""
        return tuple(self.location(source) for source in node.sources)

    def starts(self, type_: str, end: str) -> list[Node]:
        """The nodes from which relationships of a type lead to a node."""
        return [self.graph.nodes[start] for start in self._starts.get((type_, end), ())]

    def places(self, form: str) -> tuple[str, ...]:
        """The locations of the texts that print a form as whole words, exactly so."""
        whole = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
        word = re.search(r"\w+", form)
        texts = self._texts_with.get(word.group(), ()) if word else tuple(self.document.texts())
        found = (text for text in texts if form in text.plain and whole.search(text.plain))
        return tuple(dict.fromkeys(text.where(form) for text in found))

    @cached_property
    def _texts_with(self) -> Mapping[str, list[Text]]:
        """The texts by each of their words, so that a name is sought in few of them."""
        found: dict[str, list[Text]] = defaultdict(list)
        for text in self.document.texts():
            for word in dict.fromkeys(re.findall(r"\w+", text.plain)):
                found[word].append(text)
        return found

    @cached_property
    def _starts(self) -> Mapping[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for rel in self.graph.relationships.values():
            found[rel.type, rel.end].append(rel.start)
        return found

    @cached_property
    def _actions_at(self) -> Mapping[str, list[Node]]:
        found: dict[str, list[Node]] = defaultdict(list)
        for node in self.graph.labelled("Action"):
            for location in self.locations(node):
                found[location].append(node)
        return found

    def action_at(self, location: str, number: str = "") -> Node | None:
        """The action that is printed at a location; the one of the number where there are several."""
        nodes = self._actions_at.get(location, [])
        same = (node for node in nodes if node.properties.get("number", "") == number)
        return next(same, nodes[0] if nodes else None)

    def _action_node(self, record: ActionRecord) -> Node | None:
        return self.action_at(record.text.location, record.number)

    @cached_property
    def _numbers(self) -> Counter[str]:
        return Counter(str(node.properties.get("number", "")) for node in self.graph.labelled("Action"))

    def _name(self, node: Node) -> str:
        return action_name(node, self._numbers[str(node.properties.get("number", ""))] == 1)

    @property
    def area(self) -> str:
        """The name of the council's area; '' where the document tells none."""
        return next((node.name for node in self.of_kinds("Area")), "")

    def of_kinds(self, *labels: str) -> Iterator[Node]:
        """The nodes of these labels."""
        return (node for label in labels for node in self.graph.labelled(label))


def in_order(source: str) -> list[tuple[int, str]]:
    """A key by which sources stand in the order of the document: numbers by their value."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", source)]
