"""What a printed response says."""

import pytest

from analysis.responses import answer, complete


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ("Accepted", "accepted"),
        ("Agreed. The service will ...", "accepted"),
        ("Partially accepted", "accepted"),
        ("Rejected in part", "accepted"),
        ("Rejected", "rejected"),
        ("This recommendation is not accepted.", "rejected"),
        ("Cabinet does not agree", "rejected"),
        ("Has not been accepted", "rejected"),
        ("Not yet accepted", "open"),
        ("To be agreed with partners", "open"),
        ("Under consideration", "open"),
        ("Complete", "complete"),
        ("Implemented in 2019", "complete"),
        ("", "open"),
        ("Noted", "open"),
        ("Incomplete", "open"),
    ],
)
def test_answer(response: str, expected: str) -> None:
    assert answer(response) == expected


@pytest.mark.parametrize("status", ["Completed", "Closed – see report", "✓ Done", "DELIVERED"])
def test_complete(status: str) -> None:
    assert complete(status)


@pytest.mark.parametrize("status", ["", "Green", "Incomplete", "Not complete", "Mostly complete", "On track"])
def test_not_complete(status: str) -> None:
    assert not complete(status)
