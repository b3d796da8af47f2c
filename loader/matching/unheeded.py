"""The rulings that change nothing, and why: so that nobody believes them to be heeded."""

from collections.abc import Iterable

from loader.document_graph import DocumentGraph
from loader.merge import placed_nodes
from loader.resolve.judgement import Judgement
from loader.resolve.named import named
from loader.resolve.ruled import ruled_of
from loader.resolve.rulings import Rulings


def unheeded(documents: Iterable[DocumentGraph], rulings: Rulings) -> tuple[tuple[Judgement, str], ...]:
    """Each ruling that these documents give nothing to decide on, with the reason.

    Raises JudgementError where rulings contradict what the documents print.
    """
    return ruled_of(named(placed_nodes(documents)), rulings).unheeded
