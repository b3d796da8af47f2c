"""Names that fit two people or two bodies."""

from tests.loader.audit.inspected import found, rows

HEAD = "Harbour Safety Plan 2024 to 2026\n\n"
KIND = "name fits several"


def _plan(*leads: str) -> str:
    lines = (
        f"{at} | Light the quay number {at} at night | {lead} | May 2025" for at, lead in enumerate(leads, 1)
    )
    return HEAD + rows("No. | Action | Lead officer | Deadline", *lines)


def test_an_initial_that_fits_two_people() -> None:
    said = "“J Okoro” may be Jane Okoro or John Okoro; it is held to be neither"
    assert found(_plan("Jane Okoro", "John Okoro", "J Okoro"), KIND) == [(said, ("L6",))]


def test_a_surname_that_fits_two_people() -> None:
    said = "“Otter” may be Ben Otter or Maria Otter; it is held to be neither"
    assert [message for message, _ in found(_plan("Ben Otter", "Maria Otter", "Insp Otter"), KIND)] == [said]


def test_an_initial_that_fits_one_person_only() -> None:
    assert found(_plan("Jane Okoro", "Maria Okoro", "J Okoro"), KIND) == []


def test_two_people_of_one_surname_who_are_both_named_in_full() -> None:
    assert found(_plan("Jane Okoro", "John Okoro", "Jane Okoro"), KIND) == []


def test_initials_of_two_bodies_and_initials_that_the_document_explains() -> None:
    leads = ("Harbour Action Trust", "Hillside Arts Trust", "HAT")
    said = "“HAT” may be Harbour Action Trust or Hillside Arts Trust; it is held to be neither"
    assert [message for message, _ in found(_plan(*leads), KIND)] == [said]
    assert found(_plan(*leads) + "\n\nHAT: Hillside Arts Trust\n", KIND) == []


def test_the_last_words_of_two_boards() -> None:
    prose = (
        "The Quay Lighting Steering Group oversees this plan. The Night Shelter Steering Group reports to "
        "the Harbour Safety Board. The Steering Group meets in May and is chaired by Anna Marsh.\n\n"
    )
    told = found(_plan("Anna Marsh").replace("No.\t", f"{prose}No.\t"), KIND)
    names = "Night Shelter Steering Group or Quay Lighting Steering Group"
    assert [message for message, _ in told] == [f"“Steering Group” may be {names}; it is held to be neither"]
