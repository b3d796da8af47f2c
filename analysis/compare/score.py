"""How surely a new action carries on an old one: the parts of the score, and the reason in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from analysis.compare.facts import BOARD, LEAD_BODY, NAMED_LEAD, OBJECTIVE, RECOMMENDATION, THEME, Stated
from analysis.compare.likeness import SAME, Alike
from analysis.phrases import listed
from loader.property_graph import slug

NUMBER: Final = "number"
PHRASE: Final = "phrase"

# How much each thing in common counts beside the wording; together never more than 1.
_COUNTS: Final[Mapping[str, float]] = {
    PHRASE: 0.5,
    RECOMMENDATION: 0.4,
    NAMED_LEAD: 0.3,
    LEAD_BODY: 0.2,
    NUMBER: 0.2,
    BOARD: 0.1,
    OBJECTIVE: 0.1,
    THEME: 0.1,
}
_CONTEXT: Final = 0.25
_SHARED: Final = (RECOMMENDATION, NAMED_LEAD, LEAD_BODY, BOARD, OBJECTIVE)
_WORDS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A pair's score from 0 to 1, its parts, and what it rests on in words.

    `wording` is that of `likeness.alike`; `context` says what else the two have in common, kind by kind.
    """

    score: float
    wording: float
    context: Mapping[str, tuple[str, ...]]
    reason: str


def likelihood(old: Stated, new: Stated, alike: Alike, words: Mapping[str, str]) -> Likelihood:
    """The wording's likeness, raised towards 1 by at most a quarter of what is missing.

    What raises it: three words and more in one sequence, a recommendation, a lead, the number, a board, an
    objective or the theme in common. None of these is ever enough, since the wording's own floor
    (`assignment.ENOUGH_WORDING`) stands beside the threshold of the score. `words` gives the printed form of
    a stem.
    """
    context = _context(old, new, alike)
    counted = min(1.0, sum(_COUNTS[kind] for kind in context))
    score = alike.value + _CONTEXT * counted * (1 - alike.value)
    reason = f"{_worded(alike, words)}{_else(context, alike.value >= SAME)}"
    return Likelihood(round(score, 3), round(alike.value, 3), context, reason)


def _context(old: Stated, new: Stated, alike: Alike) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if alike.sequences:
        found[PHRASE] = (str(alike.sequences),)
    for kind in _SHARED:
        shared = old.keys(kind) & new.keys(kind)
        if shared:
            found[kind] = tuple(f.printed for f in new.facts[kind] if f.key in shared)
    if old.number and old.number.casefold() == new.number.casefold():
        found[NUMBER] = (new.number,)
    if old.themes & new.themes:
        found[THEME] = tuple(f.printed for f in new.facts[THEME] if slug(f.printed) in old.themes)
    return found


def _worded(alike: Alike, words: Mapping[str, str]) -> str:
    if alike.value >= SAME:
        return "the same wording"
    said = ", ".join(words.get(word, word) for word in alike.telling[:_WORDS_SHOWN])
    return f"{round(100 * alike.value)} % alike in wording ({said})"


def _else(context: Mapping[str, tuple[str, ...]], same: bool) -> str:
    said = [
        "a passage in the same words" if kind == PHRASE else f"the same {kind} ({listed(values)})"
        for kind, values in context.items()
        if not (kind == PHRASE and same)
    ]
    return f"; {listed(said, 6)}" if said else ""
