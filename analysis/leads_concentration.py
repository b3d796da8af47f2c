"""How much of the leading lies in few hands."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from analysis.evidence import finding
from analysis.leads_load import Load
from analysis.phrases import counted, listed, percent
from analysis.spread import gini
from analysis.study import Section
from analysis.ties import Ties
from loader.finding import Finding

CONCENTRATION: Final = Section(
    "concentration",
    "How much lies in few hands",
    "The Gini coefficient of the shares of actions led: 0 where all who lead have the same, towards 1 where "
    "one has everything. Half the mean difference between any two leads, over the mean; not corrected for "
    "small numbers. Only those who lead at least one action are counted.",
    "people first, then bodies",
)
_TOP: Final = 3


def concentration(ties: Ties, people: Sequence[Load], bodies: Sequence[Load]) -> list[Finding]:
    """The Gini coefficient (`analysis.spread.gini`) over people and over bodies; each a note.

    Computed on the shares (1 / number of joint leads), so that an action led by ten weighs no more than one
    led by one. Left out where nobody of the kind leads.
    """
    kinds = ((people, "person", "people"), (bodies, "body", "bodies"))
    return [_concentration(ties, found, one, many) for found, one, many in kinds if found]


def _concentration(ties: Ties, found: Sequence[Load], one: str, many: str) -> Finding:
    by_share = sorted(found, key=lambda load: (-load.share, load.lead.name, load.lead.id))
    total = sum(load.share for load in found)
    top = by_share[:_TOP]
    held = sum(load.share for load in top)
    value = round(gini([load.share for load in found]), 3)
    message = (
        f"{counted(len(found), one, many)} lead {counted(round(total), 'action')}; "
        f"{listed([load.lead.name for load in top])} hold {percent(held, total)} of that (Gini {value})."
    )
    measures: dict[str, str | float] = {
        "of": many,
        "leads": len(found),
        "actions led": round(total),
        "median": median(len(load.actions) for load in found),
        "Gini": value,
        f"held by the first {len(top)}": percent(held, total),
    }
    nodes = [load.lead.id for load in top]
    return finding(ties.graph, CONCENTRATION.name, "note", message, nodes, (), measures)
