"""A finding: something that a reviewer would query, with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

Severity = Literal["high", "medium", "low", "note"]
SEVERITIES: Final[tuple[Severity, ...]] = ("high", "medium", "low", "note")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found by the rule or study section `kind`.

    `severity`: high breaks accountability or contradicts itself; medium weakens it; low is a blemish that a
    clerk would mend; note is a measure that a reviewer reads beside the others.
    `message` is one plain sentence. `nodes` and `relationships` are ids of the graph. `sources` are
    FILE:LOCATION strings. `measures` are named figures or words, in the order in which they are shown.
    """

    kind: str
    severity: Severity
    message: str
    sources: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    measures: Mapping[str, str | float] = field(default_factory=lambda: MappingProxyType({}))
