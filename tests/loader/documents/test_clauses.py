"""Numbered clauses whose other lines are set in under them are one paragraph each."""

import pytest

from tests.loader.documents.shown import shown

LONG = "The Harbour Forum advises both of the groups and it took over from"


@pytest.mark.parametrize(
    ("number", "rest"),
    [("3.3", "Boat Owners' Circle."), ("A3.", "72 boats of the quay."), ("12.4.1", "Marlow Quay Users.")],
)
def test_a_line_set_in_goes_on_whatever_it_begins_with(number: str, rest: str) -> None:
    clause = f"{number} {LONG}\n      {rest}"
    assert shown(f"{clause}\n9.9 Another clause stands here.") == [
        f"{number} {LONG} {rest}",
        "9.9 Another clause stands here.",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"3.3 {LONG}", "Boat owners meet in May."),
        ("3.3 Harbour Forum", "      Boat owners meet in May."),
        (f"A3. {LONG}", "    [Lead: Anna Marsh. By: May 2025]"),
        (f"3.3 {LONG}", "      Chair: Anna Marsh"),
    ],
)
def test_other_lines_stand_alone(first: str, second: str) -> None:
    assert shown(f"Seen in May.\n{first}\n{second}") == ["Seen in May.", first, second.strip()]
