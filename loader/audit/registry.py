"""Every rule of the audit. A rule is added by writing it in its family and listing it there."""

from typing import Final

from loader.audit import (
    appendices,
    codes,
    counts,
    dates,
    funding,
    leads,
    names,
    numbers,
    progress,
    recommendations,
    repeats,
    risks,
    seats,
    tables,
)
from loader.audit.rule import Rule
from loader.audit.view import AuditView, in_order
from loader.finding import SEVERITIES, Finding

RULES: Final[tuple[Rule, ...]] = (
    *numbers.RULES,
    *repeats.RULES,
    *dates.RULES,
    *leads.RULES,
    *seats.RULES,
    *progress.RULES,
    *names.RULES,
    *codes.RULES,
    *recommendations.RULES,
    *counts.RULES,
    *appendices.RULES,
    *tables.RULES,
    *risks.RULES,
    *funding.RULES,
)


def audit(view: AuditView) -> tuple[Finding, ...]:
    """The findings of all rules and of reading: the gravest first, then as the document goes; each once."""
    found = [*view.findings, *(finding for rule in RULES for finding in rule.findings(view))]
    once = {(finding.kind, finding.message, finding.sources): finding for finding in reversed(found)}
    return tuple(sorted(once.values(), key=_order))


def _order(finding: Finding) -> tuple[int, list[tuple[int, str]], str, str]:
    source = finding.sources[0] if finding.sources else ""
    return SEVERITIES.index(finding.severity), in_order(source), finding.kind, finding.message
