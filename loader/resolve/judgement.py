"""Judgements: whether two printed names are one, with a score, a reason and who says so."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "undecided"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two printed names and what was decided of them; `score` runs from 0 to 1, `author` names the rule."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reason: str
    author: str = "rules"


class Clusters:
    """Sets of names held to be one; a union is refused where a veto stands between any two members."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self.judgements: list[Judgement] = []

    def add(self, name: str) -> None:
        """Make the name known, alone at first."""
        self._parent.setdefault(name, name)

    def find(self, name: str) -> str:
        """The representative of the name's set."""
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def members(self, name: str) -> list[str]:
        """All names of the set, sorted."""
        root = self.find(name)
        return sorted(other for other in self._parent if self.find(other) == root)

    def unite(self, judgement: Judgement) -> bool:
        """Hold both names to be one and keep the judgement; False where they already are."""
        left, right = self.find(judgement.left), self.find(judgement.right)
        self.judgements.append(judgement)
        if left == right:
            return False
        first, second = sorted((left, right))
        self._parent[second] = first
        return True

    def sets(self) -> list[list[str]]:
        """Every set, its names sorted, the sets in the order of their first names."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self._parent):
            groups.setdefault(self.find(name), []).append(name)
        return sorted(groups.values())
