"""Which council area a board belongs to."""

from collections.abc import Iterable, Mapping

from analysis.placed_names import PlacedName
from analysis.ties import Ties


def board_areas(ties: Ties, names: Mapping[str, PlacedName]) -> dict[str, frozenset[str]]:
    """Board id to the ids of its areas; an empty set where nothing tells.

    The first of these that gives an answer: the areas in the board's own name; the areas covered by the plans
    that it oversees and by the plans of the actions that it oversees, leads or supports; the areas covered by
    the plans of the documents that print it. A regional board may so belong to several.
    """
    by_document = _document_areas(ties)
    by_plan = {plan.id: plan_areas(ties, [plan.id]) for plan in ties.labelled("Plan")}
    by_work = by_plan | {
        action.id: frozenset(a for plan in ties.ends("PART_OF", action.id) for a in by_plan[plan])
        for action in ties.labelled("Action")
    }
    return {
        board: name.areas or _tied_areas(ties, board, by_work) or _printed_areas(ties, board, by_document)
        for board, name in names.items()
    }


def _tied_areas(ties: Ties, board: str, by_work: Mapping[str, frozenset[str]]) -> frozenset[str]:
    works = (rel.end for type_ in ("OVERSEES", "LEADS", "SUPPORTS") for rel in ties.outgoing(type_, board))
    return frozenset(area for work in works for area in by_work.get(work, ()))


def plan_areas(ties: Ties, plans: Iterable[str]) -> frozenset[str]:
    """The areas that the plans cover."""
    return frozenset(area for plan in plans for area in ties.ends("COVERS", plan))


def _document_areas(ties: Ties) -> dict[str, frozenset[str]]:
    return {
        str(document.properties.get("file", "")): plan_areas(ties, ties.ends("DESCRIBES", document.id))
        for document in ties.labelled("Document")
    }


def _printed_areas(ties: Ties, board: str, by_document: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for source in ties.node(board).sources:
        # A location may hold colons of its own, as may a file's name.
        cuts = [at for at, letter in enumerate(source) if letter == ":"]
        found.update(*(by_document.get(source[:at], frozenset()) for at in cuts))
    return frozenset(found)
