"""Rosters: people with their roles, bodies, initials and chairs."""

import pytest

from loader.records.rosters import RosterRecord, chaired, is_cabinet_role, read_roster
from tests.loader.records.printed import only


def people(printed: str) -> tuple[RosterRecord, ...]:
    return read_roster(only(printed, "roster"))


def test_people_roles_and_bodies() -> None:
    found = people(
        """
        Name | Role | Organisation
        Jane Okoro (JO) | Director of Place | Marlow Council
        MFR Ian Howe | Station Manager | Marlow Fire
        Cllr Ruth Reid | Cabinet Member for Safety | Marlow Council
        """
    )
    assert [(one.person, one.initials, one.role.plain, one.organisation.plain) for one in found] == [
        ("Jane Okoro (JO)", "JO", "Director of Place", "Marlow Council"),
        ("Ian Howe", "", "Station Manager", "Marlow Fire"),
        ("Cllr Ruth Reid", "", "Cabinet Member for Safety", "Marlow Council"),
    ]


@pytest.mark.parametrize("nobody", ["Vacant", "TBC", "Head of Housing", "Public Health", "-", ""])
def test_rows_that_name_nobody(nobody: str) -> None:
    found = people(
        f"Name | Role | Organisation\n{nobody} | Chair of the Board | Marlow Council\n"
        f"Jane Okoro | Chair | Marlow Police"
    )
    assert [one.person for one in found] == ["Jane Okoro"]


def test_initials_in_a_column_of_their_own_and_inverted_names() -> None:
    found = people(
        "Initials | Member | Representing | Job title\nJAO | Okoro, Jane | Marlow Council | Director of Place"
    )
    assert [(one.person, one.initials) for one in found] == [("Okoro, Jane", "JAO")]


@pytest.mark.parametrize(
    ("role", "board"),
    [
        ("Chair of the Safer Marlow Board", "Safer Marlow Board"),
        ("Interim Chair of Safer Marlow Board", "Safer Marlow Board"),
        ("Independent Chair, Safer Marlow Board", "Safer Marlow Board"),
        ("Co-Chair of the Harm Panel", "Harm Panel"),
        ("Chair - Harm Panel", "Harm Panel"),
        ("Safer Marlow Board Chair", "Safer Marlow Board"),
        ("Director of Place / Harm Panel Chair", "Harm Panel"),
        ("Chair", ""),
        ("Vice Chair of the Harm Panel", ""),
        ("Deputy Chair of the Harm Panel", ""),
        ("Director of Place", ""),
        ("", ""),
    ],
)
def test_the_board_that_a_role_chairs(role: str, board: str) -> None:
    assert chaired(role) == board


@pytest.mark.parametrize(
    ("role", "cabinet"),
    [
        ("Cabinet Member for Safety", True),
        ("Executive Member", True),
        ("Lead Member for Children", True),
        ("Member of the Board", False),
        ("Cabinet Office", False),
        ("", False),
    ],
)
def test_seats_in_a_cabinet(role: str, cabinet: bool) -> None:
    assert is_cabinet_role(role) is cabinet


def test_who_chairs_what_the_table_is_about() -> None:
    found = people(
        "Name | Role | Organisation\nJane Okoro | Chair | Council\nTom Birch | Vice-Chair | "
        "Police\nRuth Reid | Member | Health"
    )
    assert [(one.person, one.chair) for one in found] == [
        ("Jane Okoro", True),
        ("Tom Birch", False),
        ("Ruth Reid", False),
    ]
