"""Every rule of the audit. A rule is added by writing it in its family and listing it there."""

from typing import Final

from loader.audit import (
    action_totals,
    appendices,
    codes,
    columns,
    counts,
    date_cells,
    date_order,
    doubts,
    either,
    formulas,
    funding,
    headings,
    initials,
    lead_kinds,
    leads,
    matches,
    names,
    numbers,
    progress,
    recommendations,
    repeats,
    risks,
    rows,
    seats,
    support,
    two_dates,
)
from loader.audit.rule import Rule
from loader.audit.view import AuditView, in_order
from loader.finding import SEVERITIES, Finding

RULES: Final[tuple[Rule, ...]] = (
    *numbers.RULES,
    *repeats.RULES,
    *date_order.RULES,
    *date_cells.RULES,
    *two_dates.RULES,
    *leads.RULES,
    *lead_kinds.RULES,
    *support.RULES,
    *seats.RULES,
    *progress.RULES,
    *names.RULES,
    *initials.RULES,
    *either.RULES,
    *matches.RULES,
    *codes.RULES,
    *recommendations.RULES,
    *counts.RULES,
    *action_totals.RULES,
    *appendices.RULES,
    *rows.RULES,
    *columns.RULES,
    *headings.RULES,
    *formulas.RULES,
    *risks.RULES,
    *funding.RULES,
    *doubts.RULES,
)


def audit(view: AuditView) -> tuple[Finding, ...]:
    """The findings of all rules and of reading: the gravest first, then as the document goes; each once."""
    read = (finding for finding in view.findings if not codes.is_belied(view, finding))
    found = [*read, *(finding for rule in RULES for finding in rule.findings(view))]
    once = {(finding.kind, finding.message, finding.sources): finding for finding in reversed(found)}
    return tuple(sorted(once.values(), key=_order))


def _order(finding: Finding) -> tuple[int, list[tuple[int, str]], str, str]:
    source = finding.sources[0] if finding.sources else ""
    return SEVERITIES.index(finding.severity), in_order(source), finding.kind, finding.message
