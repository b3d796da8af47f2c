"""Headings that mean two things in one document."""

from tests.loader.audit.inspected import found, rows

HEAD = "Harbour Safety Plan 2024 to 2026\n\nPart one\n\n"
KIND = "heading with two meanings"
DATES = rows(
    "No. | Action | Lead | Outcome",
    "1 | Light the quay at night | Anna Marsh | May 2025",
    "2 | Train the wardens of the quay | Ben Otter | June 2025",
)
WORDS = rows(
    "No. | Action | Lead | Deadline | Outcome",
    "3 | Open a shelter for the night | Anna Marsh | May 2025 | Nobody sleeps on the quay",
    "4 | Teach every pupil how to swim | Ben Otter | June 2025 | All pupils swim by age ten",
)


def test_a_heading_over_dates_in_one_table_and_over_outcomes_in_the_next() -> None:
    both = "as the end (L5) and the outcome (L11)"
    said = f"the heading “Outcome” is understood in two ways in this document: {both}"
    assert found(f"{HEAD}{DATES}\n\nPart two\n\n{WORDS}\n", KIND) == [(said, ("L5", "L11"))]


def test_a_header_that_is_printed_again_is_that_of_one_table() -> None:
    again = WORDS.replace("\tDeadline", "").replace("\tMay 2025", "").replace("\tJune 2025", "")
    assert found(f"{HEAD}{DATES}\n\nPart two\n\n{again}\n", KIND) == []


def test_a_heading_of_actions_and_the_same_of_risks_are_no_conflict() -> None:
    risks = rows(
        "No | Risk | Owner | Likelihood | Impact | Controls | Status",
        "1 | The quay floods at spring tide | Anna Marsh | High | High | Sandbags | open",
    )
    assert found(f"{HEAD}{WORDS}\n\nRisks\n\n{risks}\n", KIND) == []
