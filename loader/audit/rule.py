"""A rule of the audit: what it finds, why it matters, and the function that looks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from loader.audit.fault import Fault
from loader.audit.view import AuditView
from loader.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. `name` is the `kind` of its findings; `example` is an invented message."""

    name: str
    title: str
    severity: Severity
    finds: str
    why: str
    example: str
    faults: Callable[[AuditView], Iterable[Fault]]

    def findings(self, view: AuditView) -> Iterator[Finding]:
        """The rule's findings in a document, in the order of the document."""
        for fault in self.faults(view):
            sources = tuple(dict.fromkeys(view.document.source(place) for place in fault.locations if place))
            yield Finding(self.name, self.severity, fault.message, sources, fault.nodes)
