"""What the comparison of two printed names gives: a verdict with a score and a reason."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "undecided"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two printed names, or the ids of two nodes, and what a rule says of them; `score` runs from 0 to 1."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reason: str
