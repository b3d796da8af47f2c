"""Recommendation numbers that no action cites, printed recommendations that none takes up."""

from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


def _cited(*cells: str) -> str:
    lines = (
        f"{at} | Repair bridge {at} over the mill | Parks Team | {cell}" for at, cell in enumerate(cells, 1)
    )
    return HEAD + rows("No | Action | Lead organisation | Recommendations", *lines)


def test_numbers_below_the_highest_that_no_action_cites() -> None:
    text = _cited("JSNA 1.1, 1.2", "JSNA 1.4", "JSNA 2.1, 2.2, 2.3", "SELR 1 to 3")
    assert found(text, "recommendation not cited") == [
        ("no action cites JSNA 1.3, though JSNA 1.2 and JSNA 1.4 are cited", ("L4", "L5"))
    ]


def test_a_series_of_which_little_is_cited_says_nothing() -> None:
    assert found(_cited("JSNA 12", "JSNA 3"), "recommendation not cited") == []


PRINTED = (
    "Our recommendations\n\n"
    "R1 That the bridge be rebuilt in stone before winter.\n"
    "R2 That the lamps along Kiln Lane be lit all night.\n"
    "R3 That the bus stop be moved away from the bend.\n\n"
    "The response\n\n"
)


def test_printed_recommendations_that_no_action_takes_up() -> None:
    table = rows(
        "Rec. | What will be done | Responsible officer | Deadline",
        "R1 | Rebuild the bridge in stone | Jane Marsh | March 2025",
        "R3 | Move the bus stop by ten metres | Jane Marsh | March 2025",
    )
    title = "Review of Ferndale Safer Streets: final report\n\n"
    assert found(f"{title}{PRINTED}{table}", "recommendation not taken up") == [
        ("no action takes up R2", ("L6",))
    ]


def test_a_recommendation_that_is_answered_with_nothing_is_answered() -> None:
    table = rows(
        "Rec. | Response | What will be done | Responsible officer | Deadline",
        "R1 | Accepted | Rebuild the bridge in stone | Jane Marsh | March 2025",
        "R2 | Not accepted | None. The cost cannot be met. |  | ",
        "R3 | Accepted | Move the bus stop by ten metres | Jane Marsh | March 2025",
    )
    title = "Review of Ferndale Safer Streets: final report\n\n"
    assert found(f"{title}{PRINTED}{table}", "recommendation not taken up") == []
