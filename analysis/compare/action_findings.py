"""Findings on the actions of two plans: carried on, changed, split, joined, dropped, new."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from analysis.compare.changes import Change
from analysis.compare.comparison import Comparison, Continuation
from analysis.compare.facts import BOARD, END, LEAD_BODY, NAMED_LEAD, WORDING, Fact
from analysis.compare.sections import CHANGED, DROPPED, JOINED, NEW, POSSIBLE, SPLIT, UNCHANGED
from analysis.evidence import finding
from analysis.phrases import counted, listed, shortened
from analysis.plans import titles
from analysis.study import severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node, PropertyGraph

_ANSWERING: Final = (NAMED_LEAD, LEAD_BODY, BOARD, END)


def dropped(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """Medium each: a promise of which the next plan says nothing."""
    ties = Ties(graph)
    return [_alone(ties, DROPPED.name, "medium", a, "is not carried on") for a in comparison.dropped]


def new(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    ties = Ties(graph)
    return [_alone(ties, NEW.name, "note", a, "is new") for a in comparison.new]


def _alone(ties: Ties, kind: str, severity: Severity, action: Node, said: str) -> Finding:
    """An action by itself, with who leads it, its theme and its end."""
    leads, themes = ties.incoming("LEADS", action.id), ties.outgoing("UNDER", action.id)
    measures: dict[str, str | float] = {
        "theme": listed(ties.names([rel.end for rel in themes])) or "not stated",
        "lead": listed(ties.names([rel.start for rel in leads]), 10) or "not stated",
        "end": str(action.properties.get("end_printed", "")) or "not stated",
    }
    ids = [*_known(ties.graph, [action]), *(rel.start for rel in leads), *(rel.end for rel in themes)]
    message = f"Action {_title(action)} {said}."
    return finding(ties.graph, kind, severity, message, ids, [*leads, *themes], measures)


def possible(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    return [
        _pair(graph, POSSIBLE.name, "note", c, f"may be carried on as {_title(c.new)}")
        for c in comparison.possible
    ]


def unchanged(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    return [
        _pair(graph, UNCHANGED.name, "note", c, f"is carried on unchanged as {_title(c.new)}")
        for c in comparison.unchanged
    ]


def changed(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """Low where a lead, board or end that the old plan states is stated no more; else a note."""
    found = []
    for c in comparison.changed:
        grave = any(change.kind in _ANSWERING and not change.new for change in c.changes)
        what = listed([change.kind for change in c.changes], 20)
        said = f"is carried on as {_title(c.new)} with another {what}"
        found.append(_pair(graph, CHANGED.name, "low" if grave else "note", c, said))
    return sorted(found, key=lambda f: severity_rank(f.severity))


def split(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    return [
        _group(
            graph,
            SPLIT.name,
            f"Action {_title(group[0].old)} became {counted(len(group), 'action')}: "
            f"{listed(titles([c.new for c in group]), 10)}.",
            [group[0].old, *(c.new for c in group)],
            group,
        )
        for group in comparison.splits
    ]


def joined(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    return [
        _group(
            graph,
            JOINED.name,
            f"{counted(len(group), 'action')} became one, {_title(group[0].new)}: "
            f"{listed(titles([c.old for c in group]), 10)}.",
            [group[0].new, *(c.old for c in group)],
            group,
        )
        for group in comparison.joins
    ]


def _title(action: Node) -> str:
    return titles([action])[0]


def _pair(graph: PropertyGraph, kind: str, severity: Severity, c: Continuation, said: str) -> Finding:
    measures: dict[str, str | float] = {"score": c.score, "wording alike": c.wording, "why": c.reason}
    measures |= {change.kind: _told(change) for change in c.changes if change.kind != WORDING}
    return _evident(
        graph, kind, severity, f"Action {_title(c.old)} {said}.", [c.old, c.new], c.changes, measures
    )


def _group(
    graph: PropertyGraph, kind: str, message: str, nodes: Sequence[Node], group: Sequence[Continuation]
) -> Finding:
    why = "; ".join(f"{_title(c.old)} and {_title(c.new)}: {c.reason}" for c in group)
    measures: dict[str, str | float] = {"lowest score": min(c.score for c in group), "why": why}
    changes = [change for c in group for change in c.changes]
    return _evident(graph, kind, "note", message, nodes, changes, measures)


def _told(change: Change) -> str:
    """``Ada, now Ben``; ``Ada, now not stated``."""
    return f"{_printed(change.old)}, now {_printed(change.new)}"


def _printed(facts: Sequence[Fact]) -> str:
    return listed([shortened(fact.printed, 60) for fact in facts], 10) or "not stated"


def _evident(
    graph: PropertyGraph,
    kind: str,
    severity: Severity,
    message: str,
    nodes: Sequence[Node],
    changes: Iterable[Change],
    measures: Mapping[str, str | float],
) -> Finding:
    """The finding with what the changes rest on."""
    facts = [fact for change in changes for fact in (*change.old, *change.new)]
    rels = [
        graph.relationships[fact.relationship] for fact in facts if fact.relationship in graph.relationships
    ]
    ids = [*_known(graph, nodes), *(fact.node for fact in facts if fact.node in graph.nodes)]
    return finding(graph, kind, severity, message, ids, rels, measures)


def _known(graph: PropertyGraph, nodes: Iterable[Node]) -> list[str]:
    return [node.id for node in nodes if node.id in graph.nodes]
