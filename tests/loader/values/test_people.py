"""People as plans print them, and what is nobody."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.values.people import (
    VACANT,
    has_rank,
    initials_of,
    is_confident_name,
    is_initials,
    person_key,
    read_person,
)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Jane Okoro", "Jane Okoro"),
        (" Jane  Okoro, ", "Jane Okoro"),
        ("Jane Okoro*", "Jane Okoro"),
        ("J Okoro", "J Okoro"),
        ("J. Okoro", "J. Okoro"),
        ("J.K. Okoro", "J.K. Okoro"),
        ("Jane A. Okoro", "Jane A. Okoro"),
        ("Robert “Bob” Hale", "Robert Hale"),
        ('Cllr Margaret "Peggy" Oduya', "Margaret Oduya"),
        ("Elizabeth (Betty) Grant", "Elizabeth Grant"),
        ("Jane Okoro-Hill", "Jane Okoro-Hill"),
        ("Jane Okoro–Hill", "Jane Okoro–Hill"),
        ("Mary-Jane O'Neill", "Mary-Jane O'Neill"),
        ("Siân O’Neill", "Siân O’Neill"),
        ("Siân O‘Neill-Reid", "Siân O‘Neill-Reid"),
        ("Ruth McAllister", "Ruth McAllister"),
        ("Ruth MacLeod", "Ruth MacLeod"),
        ("Carmen de la Vega", "Carmen de la Vega"),
        ("Pieter van der Berg", "Pieter van der Berg"),
        ("Seán Ó Briain", "Seán Ó Briain"),
        ("Łukasz Żak", "Łukasz Żak"),
        ("José Núñez", "José Núñez"),
        ("Yusuf al-Masri", "Yusuf al-Masri"),
        ("Jane St John", "Jane St John"),
        ("Jane St. John", "Jane St. John"),
        ("Di Jones", "Di Jones"),
        ("Okoro, Jane", "Jane Okoro"),
        ("Okoro-Hill, Jane A.", "Jane A Okoro-Hill"),
        ("Okoro, Cllr Jane", "Jane Okoro"),
        ("OKORO, Jane", "Jane Okoro"),
        ("Jane OKORO", "Jane Okoro"),
        ("JANE OKORO-HILL", "Jane Okoro-Hill"),
        ("Jane Okoro (JO)", "Jane Okoro"),
        ("Jane Okoro [JO]", "Jane Okoro"),
        ("Jane Okoro (Housing)", "Jane Okoro"),
        ("Jane Okoro MBE", "Jane Okoro"),
        ("Jane Okoro, QPM", "Jane Okoro"),
        ("Helen Mayor", "Helen Mayor"),
        ("Tom Green", "Tom Green"),
    ],
)
def test_names(printed: str, name: str) -> None:
    person = read_person(printed)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize(
    "rank",
    [
        "Cllr", "Cllr.", "Councillor", "Ald", "Prof", "Professor", "Dr", "Mr", "Mrs", "Ms", "Miss", "Mx",
        "Sir", "Dame", "Rev", "Rev Dr", "Rt Hon",
        "The Right Reverend", "Insp", "Ch Insp", "Chief Inspector", "Supt", "Ch Supt", "Chief Supt.",
        "Det Supt", "Detective Chief Inspector",
        "DCI", "DI", "DS", "PS", "PC", "Sgt", "T/DCI", "A/Supt", "T/D/Supt", "Det Ch Supt", "ACC",
        "Chief Constable",
        "Assistant Chief Constable", "Commander", "Borough Commander", "BCU Commander", "Temp Ch Supt",
        "Acting Inspector", "Cllr Mrs", "Lord",
    ],
)  # fmt: skip
def test_ranks_and_titles_are_no_part_of_the_name(rank: str) -> None:
    person = read_person(f"{rank} Jane Okoro")
    assert person is not None
    assert person.name == "Jane Okoro"
    assert person.printed == f"{rank} Jane Okoro"
    assert is_confident_name(f"{rank} Zqxwy Okoro")
    assert has_rank(f"{rank} Okoro")


def test_a_surname_stands_alone_only_behind_a_rank() -> None:
    person = read_person("Cllr Okoro")
    assert person is not None
    assert person.name == "Okoro"
    assert read_person("Okoro") is None
    assert read_person("Cllr Jo") is None


@pytest.mark.parametrize(
    ("printed", "kept", "initials", "note"),
    [
        ("Jane Okoro (JO)", "Jane Okoro (JO)", "JO", ""),
        ("Cllr Jane Okoro (JAO)", "Cllr Jane Okoro (JAO)", "JAO", ""),
        ("Jane Okoro (Housing)", "Jane Okoro", "", "Housing"),
        ("Jane Okoro (Head of Housing)", "Jane Okoro", "", "Head of Housing"),
        ("Okoro, Jane", "Okoro, Jane", "", ""),
    ],
)
def test_what_stands_in_brackets(printed: str, kept: str, initials: str, note: str) -> None:
    person = read_person(printed)
    assert person is not None
    assert (person.initials, person.note) == (initials, note)
    assert person.printed == kept


@pytest.mark.parametrize(
    "printed",
    [
        "", " ", "Jane", "JO", "J O", "Public Health", "Family Early Help", "Community Safety", "Early Help",
        "Youth Justice", "YOUTH JUSTICE",
        "Children and Families", "Housing Options", "Young People", "Adult Social Care", "Rough Sleeping",
        "Chief Executive", "Lord Mayor",
        "Chief Officer", "Strategic Director", "Head of Housing", "Housing Manager",
        "Jane Okoro and Tom Birch", "Jane Okoro/Tom Birch",
        "Jane Okoro, Tom Birch", "jane okoro", "Zqx Okoro, Yqz Birch", "Okoro, Housing", "MPs Okoro",
        "MPS Marlow", "Jane okoro", "Jane Okoro 2", "St Giles", "van der Berg", "of Marlow",
        "Jane Mary Ann Beth Okoro", "The", "Dr", "Cllr", "TBC", "Vacant", "Public Health, Housing", "x" * 500,
    ],
)  # fmt: skip
def test_nobody(printed: str) -> None:
    assert read_person(printed) is None
    assert not is_confident_name(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Marlow Vale",
        "Zqxwy Okoro",
        "J Okoro",
        "Grant Funding",
        "Victoria Park",
        "Grace House",
        "Hope Centre",
        "Amber Rating",
        "Mark Up",
    ],
)
def test_what_may_be_somebody_but_is_not_sure(printed: str) -> None:
    assert not is_confident_name(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Jane Okoro",
        "Grace Okoro",
        "Victoria Adeyemi",
        "Tom Young",
        "Okoro, Jane",
        "Mary-Jane Okoro",
        "Cllr J Okoro",
        "Zoë Okoro",
        "Okoro, Cllr Zqxwy",
    ],
)
def test_somebody_beyond_doubt(printed: str) -> None:
    assert is_confident_name(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Vacant", "VACANT POST", "Vacancy", "currently vacant", "Vacant (from April)", "Vacant – recruiting",
        "TBC", "tba", "To be appointed",
        "to be confirmed", "N/A", "none", "Not applicable", "-", "–", "?", "unfilled", "TBC (Housing)",
    ],
)  # fmt: skip
def test_vacant(printed: str) -> None:
    assert VACANT.fullmatch(printed)


@pytest.mark.parametrize(
    "printed", ["Vacant Homes Officer", "Nonesuch Trust", "Jane Okoro", "TBC Housing", "Nat West"]
)
def test_not_vacant(printed: str) -> None:
    assert not VACANT.fullmatch(printed)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jane O'Neill", "jane o’neill"), ("Jane Okoro-Hill", "Jane Okoro Hill"),
        ("José Núñez", "Jose Nunez"), ("Zoë Reid", "Zoe Reid"),
        ("Łukasz Żak", "Lukasz Zak"), ("J. Okoro", "J Okoro"), ("Sia\u0302n Reid", "Siân Reid"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert person_key(left) == person_key(right)


def test_names_of_other_letters_keep_their_keys() -> None:
    assert person_key("Олена Коваль") != person_key("Иван Петров") != ""


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Jane Okoro", "JO"),
        ("Jane Okoro-Hill", "JOH"),
        ("Jane O'Neill", "JO"),
        ("Carmen de la Vega", "CDLV"),
        ("", ""),
    ],
)
def test_initials_of_a_name(name: str, letters: str) -> None:
    assert initials_of(name) == letters


def test_initials() -> None:
    assert all(is_initials(text) for text in ("JO", "J.O.", " JAO ", "JAOK"))
    assert not any(
        is_initials(text) for text in ("", "J", "Jo", "JAOKX", "J O", "JO/TB", "J0", "TBC", "T.B.A.")
    )


@given(st.text(max_size=60))
@example("'Okoro, ")
@example(",")
@example("( )")
@example("ŁŻ, ŁŻ")
def test_no_text_breaks_the_reading(printed: str) -> None:
    person = read_person(printed)
    is_confident_name(printed)
    is_initials(printed)
    has_rank(printed)
    person_key(printed)
    initials_of(printed)
    if person:
        assert person.name == " ".join(person.name.split())
        assert person_key(person.name)


FIRST = st.sampled_from(["Jane", "Tom", "Siân", "Mary-Jane", "Aoife", "Imran", "Łukasz"])
LAST = st.sampled_from(
    ["Okoro", "O'Neill", "O’Neill-Reid", "McAllister", "van der Berg", "Żak", "Okoro-Hill"]
)
RANK = st.sampled_from(["", "Cllr ", "Dr ", "T/DCI ", "Det Supt ", "Rev Dr ", "Chief Constable "])


@given(FIRST, LAST, RANK)
def test_a_name_is_read_back(first: str, last: str, rank: str) -> None:
    for printed in (f"{rank}{first} {last}", f"{rank}{first} {last} (XY)", f"  {rank}{first}\n{last}, "):
        person = read_person(printed)
        assert person is not None
        assert person.name == f"{first} {last}"


@pytest.mark.parametrize(
    "printed", ["PC Tulloch, PS Parry", "Cllr Vane, Cllr Moss", "Dr Jane Rook, Insp Omar Hale"]
)
def test_two_people_with_a_rank_each_are_no_surname_and_first_name(printed: str) -> None:
    assert read_person(printed) is None


@pytest.mark.parametrize(
    ("printed", "name"), [("Tulloch, PC Jane", "Jane Tulloch"), ("Cllr Okoro, Jane", "Jane Okoro")]
)
def test_a_rank_on_one_side_of_the_comma_leaves_the_name_inverted(printed: str, name: str) -> None:
    found = read_person(printed)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("printed", ["GM Paul Okoro", "AM P Okoro", "ACO Jane Okoro", "SM Jane Okoro-Hill"])
def test_a_rank_in_letters_before_a_whole_name(printed: str) -> None:
    person = read_person(printed)
    assert person is not None
    assert person.name == printed.partition(" ")[2]


@pytest.mark.parametrize(
    "printed", ["GM Police", "GM Health Partnership", "AM", "GM Connect", "CM Quay Works"]
)
def test_letters_before_other_words_are_no_rank(printed: str) -> None:
    assert not has_rank(printed)
