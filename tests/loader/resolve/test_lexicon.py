"""What a document says of its own names: definitions, keys, prefixes, names that stand alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.lexicon import definitions, key_line, lexicon, prefixes, standing_names


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Safer Marlow Partnership (SMP) meets", "SMP", "Safer Marlow Partnership"),
        ("led by the Health and Wellbeing Board (HWB)", "HWB", "Health and Wellbeing Board"),
        ("Marlow Fire & Rescue (MFR)", "MFR", "Marlow Fire & Rescue"),
        ("Violence Against Women and Girls (VAWG) Board", "VAWG", "Violence Against Women and Girls"),
        ("Marlow Borough Council (“MBC”)", "MBC", "Marlow Borough Council"),
        ("Marlow Borough Council (‘the MBC’)", "MBC", "Marlow Borough Council"),
        ("Marlow Borough Council (the MBC)", "MBC", "Marlow Borough Council"),
        (
            "Multi-Agency Risk Assessment Conference (MARAC)",
            "MARAC",
            "Multi-Agency Risk Assessment Conference",
        ),
        ("the Ministry of Harbours, (MoH)", "MoH", "Ministry of Harbours"),
        ("the NHS Marlow Trust (NHSMT)", "NHSMT", "NHS Marlow Trust"),
        ("Office of the Harbour Commissioner (OHC)", "OHC", "Office of the Harbour Commissioner"),
        ("Jane Okoro (JO)", "JO", "Jane Okoro"),
    ],
)
def test_definitions_in_brackets(text: str, short: str, full: str) -> None:
    assert definitions([text]) == {short: full}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A dot is a seat. HPG: Harbour Panel Group. QRF: Quay Road Forum.",
            {"HPG": "Harbour Panel Group", "QRF": "Quay Road Forum"},
        ),
        ("HPG means the Harbour Panel Group, which meets in May.", {"HPG": "Harbour Panel Group"}),
        ("Marlow Fire and Rescue is shortened to MFR.", {"MFR": "Marlow Fire and Rescue"}),
        ("The Quay Road Forum, abbreviated to QRF, met.", {"QRF": "Quay Road Forum"}),
        (
            "Short names: HPG is the Harbour Panel Group; QRF is Quay Road Forum.",
            {"HPG": "Harbour Panel Group", "QRF": "Quay Road Forum"},
        ),
        ("HPG is Chaired by Ann. QRF is Open.", {}),
        ("HPG: Quay Road Forum.", {}),
        ("NOTE: Bring a coat.", {}),
    ],
)
def test_definitions_in_a_sentence(text: str, found: dict[str, str]) -> None:
    assert definitions([text]) == found


@pytest.mark.parametrize(
    "text",
    ["", "A strategy for all (SFA)", "children in need (CIN)", "Youth Service (Marlow)",
     "in May 2024 (MAY)", "Marlow Police (lead)",
     "Marlow Police (MFR)", "(SMP)", "SMP (Safer Marlow Partnership)"],
)  # fmt: skip
def test_what_is_no_definition(text: str) -> None:
    assert definitions([text]) == {}


def test_the_first_definition_counts_and_one_text_may_hold_several() -> None:
    texts = ["Safer Homes Board (SHB) and Marlow Fire and Rescue (MFR)", "Stronger Hearts Board (SHB)"]
    assert definitions(texts) == {"SHB": "Safer Homes Board", "MFR": "Marlow Fire and Rescue"}


def test_an_abbreviation_in_the_plural() -> None:
    assert definitions(["Tenants and Residents Associations (TRAs)"]) == {
        "TRAs": "Tenants and Residents Associations"
    }


@pytest.mark.parametrize("mark", [" - ", " – ", ": ", " = ", " stands for ", " means "])
def test_lines_of_a_key(mark: str) -> None:
    assert key_line(f"SMP{mark}Safer Marlow Partnership.") == ("SMP", "Safer Marlow Partnership")


@pytest.mark.parametrize(
    "line",
    ["", "SMP", "SMP Safer Marlow Partnership", "Lead: Housing", "R1 - Review", "NOTE - This is a note",
     "ABC - Something else entirely",
     "SMP - the safer Marlow partnership", "Marlow: A Place to Live"],
)  # fmt: skip
def test_lines_that_are_no_key(line: str) -> None:
    assert key_line(line) is None


def test_a_prefix_stands_before_three_names() -> None:
    assert prefixes(["MBC Housing", "MBC Parks", "MBC Youth Service", "NHS Trust", "NHS Board"]) == {"MBC"}
    assert prefixes(["MBC Housing", "MBC Housing", "MBC Parks"]) == frozenset()
    assert prefixes(["Marlow Housing", "Marlow Parks", "Marlow Police"]) == frozenset()


def test_names_that_stand_between_marks() -> None:
    assert standing_names(["Police / Housing; Parks", "Fire\nPolice", " "]) == [
        "Police",
        "Housing",
        "Parks",
        "Fire",
        "Police",
    ]


def test_a_list_that_recurs_is_one_name_unless_its_first_part_stands_alone() -> None:
    name = "Employment, Skills and Culture"
    assert standing_names([name, f"{name}, Police"]) == [name, name, "Police"]
    assert name not in standing_names([name, f"{name}, Police", "Employment"])
    assert name not in standing_names([name, "Police"])


def test_weights() -> None:
    known = lexicon(
        ["Housing", "Housing", "Parks & Leisure"], {"SMP": "Safer Marlow Partnership"}, ["Valley Trust"]
    )
    assert known.weight("Housing") == 2
    assert known.weight("Parks and leisure") == 1
    assert (
        known.weight("Valley Trust") == known.weight("SMP") == known.weight("safer marlow partnership") == 2
    )
    assert known.weight("Home Office") == known.weight("Jane Okoro") == 2
    assert known.weight("Nobody in particular") == 0


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_texts_are_read(texts: list[str]) -> None:
    for short, full in definitions(texts).items():
        assert any(short in text and full.split()[0] in text for text in texts)
    for text in texts:
        key_line(text)
    lexicon(standing_names(texts), {}, texts)
