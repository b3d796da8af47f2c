"""What a board has to do, as counted by several sections."""

from analysis.phrases import counted
from analysis.ties import Ties
from loader.property_graph import Relationship


def work_of(ties: Ties, board: str) -> list[Relationship]:
    """What the board oversees (actions, plans, bodies) and leads (actions)."""
    return [*ties.outgoing("OVERSEES", board), *ties.outgoing("LEADS", board)]


def amount(ties: Ties, board: str) -> int:
    """How many different actions, plans and bodies that is."""
    return len({rel.end for rel in work_of(ties, board)})


def amount_in_words(number: int) -> str:
    """``3 actions, plans or bodies``."""
    return counted(number, "action, plan or body", "actions, plans or bodies")


def above(ties: Ties, board: str) -> list[str]:
    """The boards that it reports to, itself left out."""
    return [b for b in ties.ends("REPORTS_TO", board) if b != board]


def below(ties: Ties, board: str) -> list[str]:
    """The boards that report to it, itself left out."""
    return [b for b in ties.starts("REPORTS_TO", board) if b != board]


def successors(ties: Ties, board: str) -> list[str]:
    """The boards that replace it, itself left out."""
    return [b for b in ties.starts("REPLACES", board) if b != board]
