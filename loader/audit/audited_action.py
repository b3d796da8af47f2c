"""An action as the audit sees it: its node, and its rows where it stands in a table."""

from dataclasses import dataclass

from loader.audit.fault import Fault, quoted
from loader.documents.blocks import Text
from loader.property_graph import Node
from loader.records.actions import ActionRecord, ActionRow
from loader.records.tables import TypedTable


@dataclass(frozen=True, slots=True)
class AuditedAction:
    """One action and where it is printed; `table` and `record` are None where it stands outside tables."""

    node: Node
    name: str
    location: str
    table: TypedTable | None = None
    record: ActionRecord | None = None

    @property
    def rows(self) -> tuple[ActionRow, ...]:
        """Its rows; none outside tables."""
        return self.record.rows if self.record else ()

    @property
    def words(self) -> str:
        """What it says."""
        return str(self.node.properties.get("text") or self.node.name)

    @property
    def is_fragment(self) -> bool:
        """Whether its words begin in the middle of a sentence: it may be the rest of a torn row."""
        return self.words[:1].islower()

    @property
    def leads(self) -> tuple[Text, ...]:
        """What is printed in its lead cells."""
        return tuple(cell for row in self.rows for cell in row.leads)

    @property
    def locations(self) -> frozenset[str]:
        """The lines of its rows and of its lead cells."""
        cells = {line.location for cell in self.leads for line in cell.lines}
        return frozenset({self.location} | {row.location for row in self.rows} | cells)

    def fault(self, message: str, *locations: str) -> Fault:
        """A fault of this action, by default where it is printed."""
        return Fault(message, locations or (self.location,), (self.node.id,), self.name)


def action_name(node: Node, number_is_unique: bool) -> str:
    """`action 7`; with its first words where other actions have the number, or where it has none."""
    number = str(node.properties.get("number", ""))
    words = quoted(str(node.properties.get("text") or node.name), 6)
    if not number:
        return f"the action {words}"
    return f"action {number}" if number_is_unique else f"action {number} ({words})"
