"""The order in which the findings of one document are read."""

from collections.abc import Iterable

from analysis.study import severity_rank
from loader.finding import Finding


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first, then by kind; within a kind in the order given."""
    return sorted(findings, key=lambda finding: (severity_rank(finding.severity), finding.kind))
