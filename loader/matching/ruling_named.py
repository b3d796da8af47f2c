"""The ruling that a person means by the two things that they name."""

from collections.abc import Sequence
from typing import Final

from loader.document_graph import DocumentGraph
from loader.errors import NotFound
from loader.matching.thing_named import two_named
from loader.resolve.judgement import Judgement

_LISTED: Final = 5
"""How many rulings a message lists."""


def ruling_named(
    documents: Sequence[DocumentGraph], made: Sequence[Judgement], left: str, right: str
) -> Judgement:
    """Which of the rulings `made` is on the two things; texts as `loader.matching.thing_named` reads them.

    The names that a ruling was made by are known also where no document prints them any more. Raises NotFound
    where there is no such ruling, or one of the names is of no thing or of several.
    """
    by_name = [one for one in made if {one.left.name, one.right.name} == {left, right}]
    if len(by_name) == 1:
        return by_name[0]
    first, second = two_named(documents, left, right)
    pair = frozenset({first.key, second.key})
    found = next((one for one in made if one.pair == pair), None)
    if found is None:
        raise NotFound(f"Nobody ruled on {first} and {second}. {_those(made)}")
    return found


def _those(made: Sequence[Judgement]) -> str:
    if not made:
        return "There are no rulings."
    listed = "; ".join(f"{one.left.name} and {one.right.name}" for one in made[:_LISTED])
    more = f"; and {len(made) - _LISTED:,} more" if len(made) > _LISTED else ""
    return f"There are rulings on {listed}{more}."
