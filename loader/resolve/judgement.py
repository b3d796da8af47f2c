"""Judgements: whether two things are one, with a score, a reason, who says so and since when."""

from dataclasses import dataclass, field
from typing import Final

from loader.resolve.comparison import Verdict
from loader.resolve.groups import GROUPS, name_key

PROGRAM: Final = "program"
"""The author of the program's own judgements; any other author is a person, whose ruling wins.

The program writes down only what is undecided: where such an entry says anything else, a person changed it.
"""


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A person, body or plan by what is printed of it: its label, the council area, a name.

    `area` is '' for what is national, and for documents that name no area. Ids change when two things become
    one and when documents come and go; what was printed does not.
    """

    label: str
    area: str
    name: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What two ways to write down one thing share."""
        return GROUPS.get(self.label, self.label), self.area.casefold(), name_key(self.label, self.name)

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(filter(None, (self.label, self.area)))})"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided of two things; `score` runs from 0 to 1, `date` is ISO.

    `line` is where it stands in its file, 0 where it stands in none; it takes no part in comparisons.
    """

    verdict: Verdict
    score: float
    reason: str
    author: str
    date: str
    left: Thing
    right: Thing
    line: int = field(default=0, compare=False)

    @property
    def by_hand(self) -> bool:
        """Whether a person made it. The program itself only ever writes down what is undecided."""
        return self.author.casefold() != PROGRAM or self.verdict != "undecided"

    @property
    def pair(self) -> frozenset[tuple[str, str, str]]:
        """The two things, whichever is named first."""
        return frozenset({self.left.key, self.right.key})
