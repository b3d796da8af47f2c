""" "
"Cells that hold several bodies: every way in which people write lists, and names that hold the same marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.lexicon import Lexicon, lexicon, standing_names
from loader.resolve.segmentation import split_bodies

STANDING = [
    "MB"
    "C Housing", "MBC Public Health", "MBC Community Safety", "Marlow Police", "Marlow Police", "Probation",
    "Probation",
    "MB"
    "C Housing / Marlow Police", "Health Board", "Employment, Skills and Culture",
    "Employment, Skills and Culture; Probation",
    "Yo"
    "uth Service", "Safer Marlow Board", "Safer Marlow Board", "Children and Families Service",
    "Arts and Libraries",
    "Marlow Homes", "Adult Social Care", "Health and Wellbeing Board", "Voluntary Sector", "Schools",
]  # fmt: skip
DEFINED = {"MFR": "Marlow Fire and Rescue", "HWB": "Health and Wellbeing Board"}


@pytest.fixture(scope="module")
def known() -> Lexicon:
    """The vocabulary of a plan of an invented council, MBC."""
    return lexicon(standing_names(STANDING), DEFINED, ["Valley Trust", "Marlow Fire and Rescue"])


def test_the_prefix_of_the_council_is_found(known: Lexicon) -> None:
    assert known.prefixes == {"MBC"}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Marlow Police", "Marlow Police"),
        ("Marlow Police / Probation", "Marlow Police|Probation"),
        ("Marlow Police/Probation", "Marlow Police|Probation"),
        ("Marlow Police; Probation;", "Marlow Police|Probation"),
        ("Marlow Police, Probation", "Marlow Police|Probation"),
        ("Marlow Police,Probation", "Marlow Police|Probation"),
        ("Marlow Police\nProbation", "Marlow Police|Probation"),
        ("Marlow Police -\nProbation", "Marlow Police|Probation"),
        ("• Marlow Police\n• Probation", "Marlow Police|Probation"),
        ("Marlow Police & Probation", "Marlow Police|Probation"),
        ("Marlow Police and Probation", "Marlow Police|Probation"),
        ("Marlow Police + Probation", "Marlow Police|Probation"),
        ("Marlow Police with Probation", "Marlow Police|Probation"),
        ("Marlow Police plus Probation", "Marlow Police|Probation"),
        ("Marlow Police Probation", "Marlow Police|Probation"),
        ("Marlow Police Probation MFR", "Marlow Police|Probation|MFR"),
        ("Youth Service Marlow Police", "Youth Service|Marlow Police"),
        ("Safer Marlow Board Health Board", "Safer Marlow Board|Health Board"),
        ("MBC Housing MBC Public Health", "MBC Housing|MBC Public Health"),
        ("MBC Housing, Marlow Police and Probation", "MBC Housing|Marlow Police|Probation"),
        ("MBC Housing and Community Safety", "MBC Housing|Community Safety"),
        (
            "MBC Housing Marlow Police MFR Probation Youth Service",
            "MBC Housing|Marlow Police|MFR|Probation|Youth Service",
        ),
        ("Valley Trust & Marlow Police", "Valley Trust|Marlow Police"),
        ("Schools; police; voluntary sector", "Schools|police|voluntary sector"),
        ("All partners", "All partners"),
        ("MBC", "MBC"),
        ("MBC TVDC QRF", "MBC|TVDC|QRF"),
        ("OPCC Rape Help Marlow", "OPCC|Rape Help Marlow"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_lists(known: Lexicon, cell: str, names: str) -> None:
    assert split_bodies(cell, known) == [name for name in names.split("|") if name]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Employment, Skills and Culture", "Employment, Skills and Culture"),
        ("Employment, Skills and Culture, Marlow Police", "Employment, Skills and Culture|Marlow Police"),
        ("Employment, Skills and Culture and Probation", "Employment, Skills and Culture|Probation"),
        ("Probation, Employment, Skills and Culture", "Probation|Employment, Skills and Culture"),
        ("Children and Families Service and Probation", "Children and Families Service|Probation"),
        ("Arts and Libraries", "Arts and Libraries"),
        ("Arts and Libraries, Youth Service", "Arts and Libraries|Youth Service"),
        ("Health and Wellbeing Board", "Health and Wellbeing Board"),
        ("Health and\nWellbeing Board", "Health and Wellbeing Board"),
        (
            "Health and Wellbeing Board and Safer Marlow Board",
            "Health and Wellbeing Board|Safer Marlow Board",
        ),
        ("Marlow Fire and Rescue, Marlow Police", "Marlow Fire and Rescue|Marlow Police"),
        ("Unknown Thing and Other Matter", "Unknown Thing and Other Matter"),
        ("Health and Wellbeing Board (HWB), MFR", "Health and Wellbeing Board (HWB)|MFR"),
        ("Adult Social Care (Mental Health), Probation", "Adult Social Care (Mental Health)|Probation"),
        ("MBC Housing (lead)/Probation (support)", "MBC Housing (lead)|Probation (support)"),
    ],
)
def test_the_same_marks_inside_names(known: Lexicon, cell: str, names: str) -> None:
    assert split_bodies(cell, known) == names.split("|")


def test_a_known_name_may_run_over_a_line_break(known: Lexicon) -> None:
    assert split_bodies("Safer Marlow\nBoard", known) == ["Safer Marlow Board"]


def test_an_article_behind_and_begins_the_next_name(known: Lexicon) -> None:
    names = split_bodies("Probation, Schools and the Voluntary Sector", known)
    assert [name.removeprefix("the ") for name in names] == ["Probation", "Schools", "Voluntary Sector"]


def test_including_is_no_body(known: Lexicon) -> None:
    assert "including" not in split_bodies("Marlow Police, including Probation", known)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("NHS Oxby and Dale ICB", "NHS Oxby and Dale ICB"),
        ("NHS Oxby, Thorpe and Dale ICB", "NHS Oxby, Thorpe and Dale ICB"),
        ("NHS Oxby Trading Standards", "NHS Oxby Trading Standards"),
        ("Oxby Police and Crime Panel", "Oxby Police and Crime Panel"),
        ("Police, Fire and Crime Panel", "Police, Fire and Crime Panel"),
        ("Office of the Police and Crime Commissioner, Probation",
         "Office of the Police and Crime Commissioner|Probation"),
        ("Thorpe Mental Health NHS Foundation Trust", "Thorpe Mental Health NHS Foundation Trust"),
        ("Oxbyshire Association of Local Councils", "Oxbyshire Association of Local Councils"),
        ("SEND Youth Voice", "SEND Youth Voice"),
        ("Oxby Police and Oxby Council", "Oxby Police|Oxby Council"),
        ("Oxby and Dale Integrated Care Partnership and Oxby Council",
         "Oxby and Dale Integrated Care Partnership|Oxby Council"),
        ("Oxby Council and the board of NHS Thorpe", "Oxby Council|the board of NHS Thorpe"),
    ],
)  # fmt: skip
def test_names_that_hold_a_separator_and_names_that_end_before_one(
    known: Lexicon, cell: str, names: str
) -> None:
    assert split_bodies(cell, known) == names.split("|")


NAMES = st.sampled_from(
    ["Marlow Police", "Probation", "MFR", "Youth Service", "MBC Housing", "Safer Marlow Board"]
)


@given(
    st.lists(NAMES, min_size=1, max_size=5, unique=True),
    st.sampled_from([", ", "; ", " / ", "\n", " & ", " "]),
)
def test_known_names_are_found_between_marks_of_any_kind(known: Lexicon, names: list[str], mark: str) -> None:
    assert split_bodies(mark.join(names), known) == names


@given(
    st.text(max_size=40)
    | st.lists(NAMES | st.sampled_from([",", "and", "\n", "(", ")", "/", "the", "of"]), max_size=8).map(
        " ".join
    )
)
def test_any_cell_is_split_and_no_word_invented(known: Lexicon, cell: str) -> None:
    for name in split_bodies(cell, known):
        assert name
        assert "".join(name.split()) in "".join(cell.split())


@pytest.mark.parametrize("cell", ["Marlow Police HMP Lockton", "Marlow Police HMP\nLockton"])
def test_a_prison_keeps_its_place(cell: str, known: Lexicon) -> None:
    assert split_bodies(cell, known) == ["Marlow Police", "HMP Lockton"]


@pytest.mark.parametrize(
    "cell",
    [
        "Health and Care Quality Board",
        "Skills and Education Reference Group",
        "Employment and Housing Assurance Panel",
    ],
)
def test_a_field_of_work_inside_a_name_does_not_end_it(known: Lexicon, cell: str) -> None:
    assert split_bodies(cell, known) == [cell]


@pytest.mark.parametrize("cell", ["Northern Ireland\nWater Forum", "Quay Isle\nHarbour Network"])
def test_a_name_that_begins_with_a_place_goes_on_behind_the_line_break(cell: str) -> None:
    places = frozenset({"Quay Isle and Ness"})
    broken = lexicon(standing_names([cell]), {}, [])
    assert split_bodies(cell, Lexicon(broken.weights, {}, frozenset(), places)) == [cell.replace("\n", " ")]


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["Pier\nWardens", "Pier Wardens"], ["Pier Wardens", "Pier Wardens"]),
        (
            ["Marlow Police; Sea\nWatch Unit\nProbation", "Sea Watch Unit"],
            ["Marlow Police", "Sea Watch Unit", "Probation", "Sea Watch Unit"],
        ),
        (["Pier\nWardens"], ["Pier", "Wardens"]),
    ],
)
def test_lines_that_stand_in_one_line_elsewhere_are_one_name(cells: list[str], names: list[str]) -> None:
    assert standing_names(cells) == names


@pytest.mark.parametrize("second", ["Quay Aid Marlow", "Pier Watch", "Harbour Club"])
def test_what_stands_behind_the_council_and_a_comma_is_no_unit_of_it(second: str) -> None:
    cell = f"MBC, {second}"
    assert split_bodies(cell, lexicon(standing_names([*STANDING, cell]), DEFINED, [])) == ["MBC", second]
