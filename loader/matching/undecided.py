"""The pairs that a person has to decide, with all that is known of both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loader.document_graph import DocumentGraph
from loader.matching.context import Context, Contexts
from loader.merge import Merged, merged
from loader.resolve.across import vetoed
from loader.resolve.comparison import Comparison
from loader.resolve.doubts import doubts
from loader.resolve.judgement import PROGRAM, Judgement
from loader.resolve.named import by_id
from loader.resolve.rulings import NO_RULINGS, Rulings


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two things that may be one; `score` says how much speaks for it, from 0 to 1."""

    left: Context
    right: Context
    score: float
    reason: str

    def judgement(self, date: str) -> Judgement:
        """The program's own judgement of the pair."""
        return Judgement(
            "undecided", self.score, self.reason, PROGRAM, date, self.left.thing, self.right.thing
        )


def undecided(documents: Iterable[DocumentGraph], rulings: Rulings = NO_RULINGS) -> tuple[Undecided, ...]:
    """What the rules leave to a person, the likeliest first; of two things asked once, by the best reason.

    What a person ruled is not asked again, but for what they themselves left undecided. Raises JudgementError
    where rulings contradict what the documents print.
    """
    whole = merged(documents, rulings)
    contexts, nodes = Contexts(whole.graph), by_id(whole.matching.things)

    def context(id_: str) -> Context:
        return contexts.of(nodes[id_].thing, whole.identities.get(id_, (id_, ""))[0])

    return tuple(
        Undecided(context(one.left), context(one.right), one.score, one.reason) for one in _asked(whole)
    )


def _asked(whole: Merged) -> Iterator[Comparison]:
    found, nodes = whole.matching, by_id(whole.matching.things)
    asked: set[frozenset[str]] = set()
    every = sorted(
        {*doubts(found.things), *found.ruled.undecided()}, key=lambda c: (-c.score, c.left, c.right, c.reason)
    )
    for one in every:
        sets = frozenset({found.clusters.find(one.left), found.clusters.find(one.right)})
        if (
            len(sets) == 2
            and sets not in asked
            and not found.ruled.different(found.clusters, one.left, one.right)
            and not vetoed(one, found.clusters, nodes, found.ruled)
        ):
            asked.add(sets)
            yield one
