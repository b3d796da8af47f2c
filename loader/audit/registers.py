"""Risk registers as the audit looks at them: risks, and where each of their cells is printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from loader.audit.fault import Fault, quoted
from loader.audit.view import AuditView
from loader.documents.blocks import NO_TEXT
from loader.records.risks import RiskRecord, read_risks
from loader.records.tables import TypedTable


@dataclass(frozen=True, slots=True)
class Register:
    """A register: its risks, and the cells of the row in which each stands."""

    table: TypedTable
    risks: tuple[RiskRecord, ...]

    def cell(self, risk: RiskRecord, *meanings: str, after: bool = False) -> str:
        """Where a cell of the risk is printed; where the risk is, if the cell is empty."""
        rows = (row for row in self.table.records if row.location == risk.location)
        cell = next((self.table.of(row, *meanings, after=after) for row in rows), NO_TEXT)
        return cell.location or risk.location


def registers(view: AuditView) -> Iterator[Register]:
    """The risk registers of the document."""
    return (Register(table, read_risks(table)) for table in view.outline.tables("risk"))


def risk_fault(view: AuditView, risk: RiskRecord, says: str, location: str) -> Fault:
    """A fault of a risk, with its node."""
    name = f"risk {risk.number}" if risk.number else f"the risk {quoted(risk.text.plain, 6)}"
    source = view.document.source(risk.text.location)
    nodes = tuple(node.id for node in view.of_kinds("Risk") if source in node.sources)
    return Fault(f"{name} {says}", (location,), nodes[:1], name)
