"""Columns that say one thing twice, and bodies that no list knows."""

from tests.loader.audit.inspected import found, rows

HEAD = "Harbour Safety Plan 2024 to 2026\n\nActions\n\n"
MEMBERS = (
    "Harbour Safety Plan 2024 to 2026\n\nMembers of the Harbour Safety Board\n\n"
    + rows(
        "Name | Role | Organisation",
        "Anna Marsh | Chair | Port Haven Council",
        "Ben Otter | Superintendent | Marine Police",
        "Cara Finch | Manager | Coastal Health Trust",
        "Dev Patel | Officer | Fire and Rescue Service",
        "Ed Stone | Director | Quayside Trust",
    )
    + "\n\nActions\n\n"
)


def test_two_columns_of_one_meaning_that_differ() -> None:
    table = rows(
        "No. | Action | Lead | Deadline | By when",
        "1 | Light the quay at night | Anna Marsh | March 2025 | May 2025",
        "2 | Train the wardens | Anna Marsh | June 2025 | June 2025",
        "3 | Open a night shelter | Ben Otter | July 2025 | ",
    )
    columns = "the columns “Deadline” and “By when” are both understood as one thing"
    said = f"{columns} and say “March 2025” and “May 2025”"
    assert found(HEAD + table, "two columns of one meaning") == [(said, ("L6",))]


def test_two_leads_are_two_leads() -> None:
    table = rows(
        "No. | Action | Lead officer | Lead organisation | Deadline",
        "1 | Light the quay at night | Anna Marsh | Port Haven Council | March 2025",
        "2 | Train the wardens | Ben Otter | Marine Police | June 2025",
    )
    assert found(HEAD + table, "two columns of one meaning") == []


def test_a_body_that_leads_and_stands_in_no_list() -> None:
    table = rows(
        "No. | Action | Lead organisation | Deadline",
        "1 | Light the quay at night | Port Haven Council | March 2025",
        "2 | Train the wardens | Harbour Chaplaincy Trust | June 2025",
        "3 | Teach every pupil to swim | All partners | June 2025",
    )
    said = "Harbour Chaplaincy Trust leads and stands in no list of members, partners or posts"
    assert [message for message, _ in found(MEMBERS + table, "body in no list")] == [said]


def test_without_a_list_nobody_is_missing_from_it() -> None:
    table = rows(
        "No. | Action | Lead organisation | Deadline",
        "1 | Light the quay at night | Port Haven Council | March 2025",
        "2 | Train the wardens | Harbour Chaplaincy Trust | June 2025",
    )
    assert found(HEAD + table, "body in no list") == []


def _register(*headers: str) -> str:
    return HEAD + rows(
        f"No | Risk | Owner | Likelihood | Impact | Controls | {' | '.join(headers)}",
        "1 | The quay floods | Anna Marsh | High | High | Sandbags | 1 May 2025 | 3 July 2025",
        "2 | The lamps go out | Ben Otter | Low | High | Spare lamps | 3 July 2025 | 3 July 2025",
    )


def test_two_columns_of_a_register_that_say_when_it_was_reviewed() -> None:
    columns = "the columns “Date reviewed” and “Last reviewed” are both understood as one thing"
    said = f"{columns} and say “1 May 2025” and “3 July 2025”"
    assert found(_register("Date reviewed", "Last reviewed"), "two columns of one meaning") == [
        (said, ("L6",))
    ]


def test_two_columns_that_only_their_cells_explain_are_no_conflict() -> None:
    assert found(_register("Spring walk", "Autumn walk"), "two columns of one meaning") == []
