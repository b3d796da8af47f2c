"""What each person and each body leads."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from analysis.leads_time import Peak, peak, running
from analysis.periods import Period
from analysis.spread import modified_z_scores
from analysis.study import Options
from analysis.ties import Ties
from loader.property_graph import Node

PEOPLE: Final = ("Person",)
BODIES: Final = ("Organisation", "Board")


@dataclass(frozen=True, slots=True)
class Load:
    """What one person or body leads.

    `alone`: the actions of which it is the only lead of its kind (person among people, body among bodies).
    `share`: the sum over its actions of 1 / (number of leads of its kind), so that all shares of a kind
    together make the number of actions led. `score` is the modified z-score of the number of actions among
    all leads of its kind. `periods`: when its actions run, those left out that cannot be placed in time.
    """

    lead: Node
    actions: tuple[str, ...]
    alone: int
    share: float
    score: float
    periods: tuple[Period, ...]

    @property
    def peak(self) -> Peak | None:
        """The most at once; None where nothing can be placed in time."""
        return peak(self.periods)

    @property
    def undated(self) -> int:
        """How many actions cannot be placed in time."""
        return len(self.actions) - len(self.periods)

    def overloaded(self, options: Options) -> bool:
        """True for an outlier upwards that leads at least `outlier_floor` actions."""
        return self.score > options.outlier_threshold and len(self.actions) >= options.outlier_floor


def loads(ties: Ties, labels: Sequence[str]) -> list[Load]:
    """The load of every node of the labels that leads an action, most actions first, then share, then name.

    Collectives lead nothing. A unit and the body that it is part of are two leads, as printed.
    """
    leads = [(node, tuple(ties.ends("LEADS", node.id))) for node in ties.labelled(*labels)]
    leads = [(node, actions) for node, actions in leads if actions]
    scores = modified_z_scores([len(actions) for _, actions in leads])
    holders = Counter(action for _, actions in leads for action in actions)
    found = [_load(ties, node, own, holders, score) for (node, own), score in zip(leads, scores, strict=True)]
    return sorted(found, key=lambda x: (-len(x.actions), -x.share, x.lead.name, x.lead.id))


def _load(ties: Ties, lead: Node, actions: tuple[str, ...], holders: Counter[str], score: float) -> Load:
    return Load(
        lead,
        actions,
        sum(1 for action in actions if holders[action] == 1),
        round(sum(1 / holders[action] for action in actions), 6),
        round(score, 6),
        tuple(period for action in actions if (period := running(ties, action))),
    )
