"""People and posts side by side."""

import pytest

from loader.documents.blocks import Line
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
    found = holders([Line(printed, "L3")])
    assert {post: set(names) for post, names in found.items()} == expected
    assert all(location == "L3" for names in found.values() for location in names.values())


def test_a_post_of_two_people_keeps_both() -> None:
    found = holders([Line("Jane Okoro, Head of Housing", "L1"), Line("Ben Carter, Head of Housing", "L2")])
    assert found == {"head of housing": {"Jane Okoro": "L1", "Ben Carter": "L2"}}
    assert len(name_keys(found)) == 2
