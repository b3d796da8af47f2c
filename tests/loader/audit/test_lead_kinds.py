"""Leads that may be people or bodies."""

from tests.loader.audit.inspected import found, rows

KIND = "lead person or body"


def _plan(header: str, *leads: str, after: str = "") -> str:
    lines = (
        f"{at} | Light the quay number {at} at night | {lead} | May 2025" for at, lead in enumerate(leads, 1)
    )
    table = rows(f"No. | Action | {header} | Deadline", *lines)
    return f"Harbour Safety Plan 2024 to 2026\n\n{table}\n\n{after}\n"


def test_a_body_with_the_shape_of_a_persons_name() -> None:
    text = _plan("Lead", "Anna Marsh", "Port Haven Council", "Orsolya Vintner", "Harbour Trust")
    what = "who leads action 3, may be a person or a body; the name is read as that of a body"
    assert found(text, KIND) == [(f"“Orsolya Vintner”, {what}", ("L6",))]


def test_a_person_with_a_word_that_is_no_name() -> None:
    text = _plan("Lead officer", "Anna Marsh", "Ben Otter", "Quay Lanterns", after="We will hang lanterns.")
    what = "who leads action 3, may be a person or a body; the name is read as that of a person"
    assert found(text, KIND) == [(f"“Quay Lanterns”, {what}", ("L6",))]


def test_a_known_first_name_settles_it() -> None:
    assert found(_plan("Lead", "Anna Marsh", "Port Haven Council", "Maria Vintner"), KIND) == []


def test_a_known_first_name_settles_it_whatever_the_surname_means() -> None:
    text = _plan("Lead", "Anna Marsh", "Port Haven Council", "Maria Banks", after="We mend the banks.")
    assert found(text, KIND) == []


def test_a_header_that_asks_for_bodies_settles_it() -> None:
    assert (
        found(_plan("Lead organisation", "Anna Marsh", "Port Haven Council", "Orsolya Vintner"), KIND) == []
    )


def test_a_word_of_the_document_settles_that_a_name_is_a_body() -> None:
    text = _plan("Lead", "Anna Marsh", "Port Haven Council", "Turning Wheels", after="The wheels are mended.")
    assert found(text, KIND) == []


def test_where_only_bodies_lead_nobody_asks() -> None:
    assert found(_plan("Lead", "Harbour Trust", "Port Haven Council", "Orsolya Vintner"), KIND) == []
