"""Names spelt in several ways, initials of two people, initials of nobody, abbreviations."""

import pytest

from loader.audit.forms import person_slip, slip
from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Mercia Vale Police", "Mercia Vael Police", True),
        ("Communications Team", "Communication team", True),
        ("Vale Children's Services", "Vale Childrens Services", True),
        ("Safer Neighbourhood Board", "Safer Neighbourhoods Board", True),
        ("Bridges Board", "Bridges board", False),
        ("Parks & Rivers Board", "Parks and Rivers Board", False),
        ("Vale Children’s Services", "Vale Children's Services", False),
        ("Recovery Sub-group", "Recovery Subgroup", False),
        ("Pupil Referral Unit", "Pupil Referral Units", False),
        ("Safeguarding Adults Board", "Safeguarding Children Board", False),
        ("Parks Team", "Parks Team Ferndale", False),
        ("CAMHS", "CAHMS", False),
        ("Team 12 North", "Team 13 North", False),
    ],
)
def test_slips_in_names_of_bodies(left: str, right: str, expected: bool) -> None:
    assert slip(left, right) is expected
    assert slip(right, left) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Matthew Edom", "Matthew Edeom", True),
        ("Det Supt Rowan Kilbride", "Rowan Killbride", True),
        ("R Kahn", "Rashid Khan", True),
        ("Cllr Jane Marsh", "Jane Marsh", False),
        ("J Marsh", "Jane Marsh", False),
        ("Jane Marsh", "Peter Marsh", False),
        ("Jane Marsh (JM)", "Jane Marsh", False),
    ],
)
def test_slips_in_names_of_people(left: str, right: str, expected: bool) -> None:
    assert person_slip(left, right) is expected
    assert person_slip(right, left) is expected


def _led(*leads: str) -> str:
    lines = (f"{at} | Repair bridge {at} over the mill | {lead} | Mar-25" for at, lead in enumerate(leads, 1))
    return HEAD + rows("No | Action | Lead | End date", *lines)


def test_a_person_spelt_in_two_ways() -> None:
    text = _led("Matthew Edom", "Matthew Edom", "Matthew Edeom", "Supt Matthew Edom")
    assert found(text, "name spelt several ways") == [
        ("“Matthew Edom” (L4) is also spelt “Matthew Edeom” (L6)", ("L6", "L4"))
    ]


def test_a_body_spelt_in_two_ways() -> None:
    text = _led("Mercia Vale Police", "Mercia Vale Police", "Mercia Vael Police")
    assert found(text, "name spelt several ways") == [
        ("“Mercia Vale Police” (L4) is also spelt “Mercia Vael Police” (L6)", ("L6", "L4"))
    ]


ROSTER = rows(
    "Initials | Name | Post | Agency",
    "SL | Sue Larkin | Manager | Dale Refuge",
    "SL | Steve Lomax | Head of Parks | Ferndale Council",
    "MT | Mark Tyndale | Consultant | Ferndale Council",
    "EK | Evelyn Hart | Officer | Ferndale Council",
    "JO | Jane Okoro | Officer | Ferndale Council",
)


def _with_roster(*leads: str) -> str:
    lines = (f"{at} | Repair bridge {at} over the mill | {lead} | Mar-25" for at, lead in enumerate(leads, 1))
    return f"{HEAD}People named in this plan\n\n{ROSTER}\n\nWhat we will do\n\n" + rows(
        "No | Action | Lead | By when", *lines
    )


def test_initials_given_to_two_people() -> None:
    text = _with_roster("MT", "SL", "JO", "MT / SL")
    assert found(text, "initials given to two people") == [
        ("the initials SL are given to Steve Lomax and Sue Larkin", ("L7", "L6"))
    ]
    assert found(text, "led by shared initials") == [
        ("action 2 is led by SL, who may be Steve Lomax or Sue Larkin", ("L16",)),
        ("action 4 is led by SL, who may be Steve Lomax or Sue Larkin", ("L18",)),
    ]


def test_initials_that_do_not_fit() -> None:
    assert found(_with_roster("MT", "JO"), "initials do not fit") == [
        ("Evelyn Hart is given the initials EK", ("L9",))
    ]


def test_the_letters_of_an_employer_are_nobodys_initials() -> None:
    text = _led("Jane Marsh (FCC)", "Peter Okoro (FCC)", "Sarah Hill (FCC)")
    assert found(text, "initials given to two people") == []
    assert found(text, "led by shared initials") == []


def test_initials_that_nobody_explains() -> None:
    assert found(_with_roster("MT", "JO", "LS", "MT"), "initials not explained") == [
        ("the initials LS stand for a lead or an owner and are explained nowhere", ("L17",))
    ]


def test_owners_of_risks_given_by_initials_alone() -> None:
    lines = (
        f"{no} | The river floods mill {no} | {who} | Medium | High | 6 | Sandbags"
        for no, who in enumerate(("GR", "KC", "TBC"), 1)
    )
    text = HEAD + rows("No | Risk | Owner | Likelihood | Impact | Score | Mitigation", *lines)
    assert [message for message, _ in found(text, "initials not explained")] == [
        "the initials GR stand for a lead or an owner and are explained nowhere",
        "the initials KC stand for a lead or an owner and are explained nowhere",
    ]


def test_abbreviations_that_nothing_explains() -> None:
    text = _led("MARAC", "NHS Trust", "FRT", "UKHSA", "Det Insp Jane Marsh; DI Peter Okoro") + (
        "\n\nThe Flood Response Team meets monthly. The UK Health Security Agency (UKHSA) helps.\n"
    )
    assert found(text, "abbreviation not explained") == [
        ("MARAC is explained nowhere in the document", ("L4",))
    ]


@pytest.mark.parametrize(
    "explanation",
    [
        "The Multi-Agency Risk Conference for Abuse (MARAC) meets monthly.",
        "MARAC – multi agency risk assessment conference. RAG – red, amber, green.",
        "MARAC: Multi Agency Risk Assessment Conference",
        "The MARAC (multi-agency risk assessment conference) meets monthly.",
    ],
)
def test_abbreviations_that_are_explained(explanation: str) -> None:
    assert found(_led("MARAC", "Parks Team") + f"\n\n{explanation}\n", "abbreviation not explained") == []


def test_abbreviations_with_letters_exchanged() -> None:
    text = (
        _led("CAMHS", "Parks Team") + "\n\nCAHMS will see every child within a week, and CAMHS will report.\n"
    )
    assert found(text, "abbreviation with letters exchanged") == [
        ("CAMHS (L4) is also printed as CAHMS (L7)", ("L7", "L4"))
    ]


def test_a_plan_that_is_called_by_several_titles() -> None:
    text = HEAD + rows(
        "No | Action | Lead | Document reference",
        "1 | Repair the bridge | Parks | Tackling Serious Youth Violence in Ferndale - Medium Term Plan",
        "2 | Mend the lamps | Parks | Tackling Serious Violence in Ferndale - Medium Term Plan",
        "3 | Move the bus stop at the bend | Parks Team | Ferndale Flood Strategy 2020-2025",
        "4 | Paint the crossing at the school | Parks Team | Flood Strategy 2020-2025",
    )
    assert [places for _, places in found(text, "plan called several ways")] in (
        [("L4", "L5")],
        [("L5", "L4")],
    )
