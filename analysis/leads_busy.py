"""Who leads how much: the ranking, those overloaded, and when most runs at once."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from analysis.evidence import finding
from analysis.leads_load import Load
from analysis.phrases import counted
from analysis.study import Options, Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity

_MEASURED: Final = (
    "The actions that each one leads; how many of them as the only one of its kind; its share, where an "
    "action led by three counts a third for each; and the most that run at once, from the first day of a "
    "printed start to the last day of a printed end (missing dates are the plan's, or open). A score above "
    "the threshold marks a load far above what is usual: 0.6745 times the distance from the median, over "
    "the median distance."
)
BUSY_PEOPLE: Final = Section(
    "person's load",
    "What people lead",
    _MEASURED,
    "gravest first, then by actions led, share, and name",
)
BUSY_BODIES: Final = Section(
    "body's load",
    "What bodies lead",
    f"{_MEASURED} Boards that lead are among the bodies; a unit counts by itself.",
    "gravest first, then by actions led, share, and name",
)


def busy(ties: Ties, found: Sequence[Load], section: Section, options: Options) -> list[Finding]:
    """One finding for each lead of `found`, the loads of all people or of all bodies.

    A lead is overloaded where its modified z-score (`analysis.spread.modified_z_scores`) is above
    `outlier_threshold` and it leads `outlier_floor` actions or more: medium, and high where it is moreover
    the only lead of its kind for half of its actions or more. All others are notes.
    """
    findings = [_busy(ties, load, section, options) for load in found]
    return sorted(findings, key=lambda f: severity_rank(f.severity))


def _busy(ties: Ties, load: Load, section: Section, options: Options) -> Finding:
    number = len(load.actions)
    over = load.overloaded(options)
    severity: Severity = ("high" if 2 * load.alone >= number else "medium") if over else "note"
    kind = "person" if load.lead.label == "Person" else "body"
    parts = [f"leads {counted(number, 'action')}", _alone(load, kind), _at_once(load)]
    message = f"{load.lead.name} {', '.join(p for p in parts if p)}{'; that is far above the usual' * over}."
    measures: dict[str, str | float] = {
        "actions led": number,
        "alone": load.alone,
        "jointly": number - load.alone,
        "share": round(load.share, 3),
        "score": round(load.score, 3),
        **_peak(load, options.today),
    }
    rels = ties.outgoing("LEADS", load.lead.id)
    nodes = [load.lead.id, *load.actions]
    return finding(ties.graph, section.name, severity, message, nodes, rels, measures)


def _alone(load: Load, kind: str) -> str:
    if not load.alone:
        return f"none of them as the only {kind}"
    return f"{'all' if load.alone == len(load.actions) else load.alone} as the only {kind}"


def _at_once(load: Load) -> str:
    most = load.peak
    if most is None or most.count < 2:
        return ""
    start = "" if most.start == "open" else f" from {most.start}"
    end = "" if most.end == "open" else f" to {most.end}"
    return f"up to {most.count} at once{start}{end}"


def _peak(load: Load, today: date | None) -> dict[str, str | float]:
    found: dict[str, str | float] = {"without dates": load.undated}
    if (most := load.peak) is not None:
        found |= {"most at once": most.count, "most from": most.start, "most to": most.end}
    if today is not None:
        found["running today"] = sum(1 for p in load.periods if p.first <= today <= p.last)
    return found
