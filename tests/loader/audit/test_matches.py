"""Names that are held to be one with a low score."""

from loader.audit.matches import weak_links
from loader.audit.view import AuditView
from loader.property_graph import Node, PropertyGraph
from loader.resolve.forms import Naming
from tests.loader.audit.inspected import found, rows, told, view_of

KIND = "uncertain match"


def _plan(*leads: str, before: str = "") -> str:
    lines = (
        f"{at} | Light the quay number {at} at night | {lead} | May 2025" for at, lead in enumerate(leads, 1)
    )
    table = rows("No. | Action | Lead officer | Deadline", *lines)
    return f"Harbour Safety Plan 2024 to 2026\n\n{before}{table}\n"


def test_two_letters_of_a_surname_exchanged_behind_an_initial() -> None:
    score = "score 0.75: the same initial, two letters of the surname exchanged"
    said = f"“B Ottre” and “Ben Otter” are held to be one ({score})"
    assert found(_plan("Ben Otter", "Anna Marsh", "B Ottre"), KIND) == [(said, ("L6", "L4"))]


def test_a_boards_last_words() -> None:
    prose = (
        "The Quay Lighting Steering Group oversees this plan. The Steering Group reports to the Harbour "
        "Safety Board.\n\n"
    )
    faults = found(_plan("Ben Otter", before=prose), KIND)
    score = "score 0.70: ends alike: the last words of one board's name only"
    assert [message for message, _ in faults] == [
        f"“Steering Group” and “Quay Lighting Steering Group” are held to be one ({score})"
    ]


def test_words_that_stand_only_within_the_longer_name() -> None:
    node = Node("b1", "Board", {"name": "Quay Lighting Steering Group", "aliases": ("Steering Group",)})
    view = view_of(_plan("Ben Otter", before="The Quay Lighting Steering Group oversees this plan.\n\n"))
    graph = PropertyGraph({node.id: node}, {})
    assert told(AuditView(view.document, view.outline, graph), KIND) == []


def test_a_rank_an_initial_and_an_explained_abbreviation_are_sure() -> None:
    prose = "The Harbour Safety Board (HSB) oversees this plan. The HSB meets in May.\n\n"
    assert found(_plan("Ben Otter", "B Otter", "Insp Ben Otter", before=prose), KIND) == []


def test_forms_that_a_sure_comparison_joins_hang_on_one_weak_one() -> None:
    forms = ("Steering Group", "The Steering Group")
    node = Node("b1", "Board", {"name": "Quay Lighting Steering Group", "aliases": forms})
    assert [weak.score for weak in weak_links(node, Naming())] == [0.7]


def test_a_doubtful_spelling_is_told_by_one_rule_only() -> None:
    text = _plan("Ann Moss", "Cara Finch", "Ann Mosse")
    kinds = [kind for kind in (KIND, "name spelt several ways") if found(text, kind)]
    assert len(kinds) == 1
