"""Orphaned recommendations: what was recommended and nobody took up, or holds firmly."""

from collections.abc import Sequence

from analysis.phrases import counted, percent, sentence
from analysis.recommendations_diffuse import DIFFUSE, diffuse_recommendations
from analysis.recommendations_held import WEAK, weak_recommendations
from analysis.recommendations_implied import IMPLIED, implied_recommendations
from analysis.recommendations_orphaned import (
    ORPHANED,
    REJECTED,
    orphaned_recommendations,
    rejected_recommendations,
)
from analysis.recommendations_unasked import UNASKED, unasked_actions
from analysis.study import Options, Section, StudyResult, shown
from analysis.ties import Ties
from loader.property_graph import PropertyGraph

TITLE = "Orphaned recommendations"


def recommendations(graph: PropertyGraph, options: Options) -> StudyResult:
    """Every recommendation of the graph; see the modules named recommendations_* for each measure."""
    ties = Ties(graph)
    implied = implied_recommendations(ties)
    found = (
        (ORPHANED, orphaned_recommendations(ties)),
        (IMPLIED, implied),
        (WEAK, weak_recommendations(ties, options.today)),
        (DIFFUSE, diffuse_recommendations(ties)),
        (REJECTED, rejected_recommendations(ties)),
        (UNASKED, unasked_actions(ties)),
    )
    sections = tuple(shown(section, findings, options.limit) for section, findings in found)
    numbers = sum(int(float(f.measures["how many"])) for f in implied)
    return StudyResult("recommendations", TITLE, _summary(ties, sections, numbers, options), sections)


def _summary(ties: Ties, sections: Sequence[Section], implied: int, options: Options) -> str:
    every = ties.labelled("Recommendation")
    if not every:
        return "The documents name no recommendation."
    number = {section.name: len(section.findings) + section.left_out for section in sections}
    answered = sum(1 for node in every if ties.starts("ADDRESSES", node.id))
    undated = "" if options.today else " No day was given, so no action counts as past its end date."
    return (
        f"The documents name {counted(len(every), 'recommendation')}; {answered} "
        f"({percent(answered, len(every))}) are answered by an action, {number[ORPHANED.name]} by none, and "
        f"{number[REJECTED.name]} were rejected, which does not count as orphaned. The numbering implies "
        f"{counted(implied, 'more', 'more')} that nothing states. "
        f"{sentence(counted(number[WEAK.name], 'recommendation rests', 'recommendations rest'))} "
        f"on weak actions only, and "
        f"{number[DIFFUSE.name]} on many actions without a common lead.{undated}"
    )
