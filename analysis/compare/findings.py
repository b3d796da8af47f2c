"""A comparison as findings, in the form of a study's answer."""

from collections.abc import Iterator
from typing import Final

from analysis.compare import action_findings, other_findings, sections
from analysis.compare.comparison import Comparison
from analysis.phrases import counted, listed, sentence
from analysis.study import Options, StudyResult, shown
from loader.property_graph import PropertyGraph

TITLE: Final = "What became of a plan"
NAME: Final = "compare"


def comparison_findings(
    comparison: Comparison, graph: PropertyGraph, options: Options | None = None
) -> StudyResult:
    """The comparison's findings, section by section; of the options only the limit of a section counts.

    `graph` is the one that was compared, or the merge of both: it gives the evidence.
    """
    limit = (options or Options()).limit
    found = (
        (sections.DROPPED, action_findings.dropped(comparison, graph)),
        (sections.POSSIBLE, action_findings.possible(comparison, graph)),
        (sections.LOST, other_findings.lost(comparison, graph)),
        (sections.CHANGED, action_findings.changed(comparison, graph)),
        (sections.SPLIT, action_findings.split(comparison, graph)),
        (sections.JOINED, action_findings.joined(comparison, graph)),
        (sections.UNCHANGED, action_findings.unchanged(comparison, graph)),
        (sections.NEW, action_findings.new(comparison, graph)),
        (sections.MOVED, other_findings.moved(comparison, graph)),
    )
    return StudyResult(
        NAME,
        f"{TITLE}: {comparison.old_plan.name}",
        _summary(comparison),
        tuple(shown(section, findings, limit) for section, findings in found),
    )


def _summary(comparison: Comparison) -> str:
    kept = len({c.old.id for c in comparison.continuations})
    lost = len(comparison.lost)
    told = (
        f"{comparison.old_plan.name} has {counted(kept + len(comparison.dropped), 'action')}. "
        f"{comparison.new_plan.name} carries on {kept or 'none'} of them: "
        f"{len(comparison.unchanged)} unchanged, {len(comparison.changed)} with changes, "
        f"{len(comparison.splits)} in several actions, "
        f"{sum(len(group) for group in comparison.joins)} joined with others. The other "
        f"{len(comparison.dropped)} are dropped, or worded so that they are not known again. "
        f"{sentence(counted(len(comparison.new), 'action is', 'actions are'))} new. "
        f"{sentence(counted(lost, 'recommendation'))} lost the action that addressed "
        f"{'it' if lost == 1 else 'them'}."
    )
    return " ".join((told, *_one_sided(comparison)))


def _one_sided(comparison: Comparison) -> Iterator[str]:
    """What only one plan states, of which a change cannot be told."""
    for plan, kinds in (
        (comparison.new_plan, comparison.only_old),
        (comparison.old_plan, comparison.only_new),
    ):
        if kinds:
            yield f"{plan.name} states no {listed(kinds, 20)} of any action: no change of these is told."
