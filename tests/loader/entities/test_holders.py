"""People and posts side by side."""

import pytest

from loader.entities.holders import holders, name_keys


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Jane Okoro, Head of Housing", {"head of housing": {"Jane Okoro"}}),
        ("Chaired by Cllr Jane Okoro, Cabinet Member", {"cabinet member": {"Cllr Jane Okoro"}}),
        ("Tidewell Council, Head of Housing", {}),
        ("Jane Okoro, Housing", {}),
    ],
)
def test_a_post_behind_a_name(printed: str, expected: dict[str, set[str]]) -> None:
    assert holders([printed]) == expected


def test_a_post_of_two_people_keeps_both() -> None:
    found = holders(["Jane Okoro, Head of Housing", "Ben Carter, Head of Housing"])
    assert found == {"head of housing": {"Jane Okoro", "Ben Carter"}}
    assert len(name_keys(found)) == 2
