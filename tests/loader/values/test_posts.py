"""Posts are not people and not bodies; words of plans are not names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.values.posts import is_initial_name, is_plain_word, is_post, may_be_a_name


@pytest.mark.parametrize(
    "text",
    [
        "Head of Housing", "Head of Service", "Interim Head of Service", "Head of Youth Service",
        "Community Safety Manager", "ASB Officers",
        "Leader of the Council", "Chair of the Safer Marlow Board", "Chief Executive",
        "Chief Executive of the Council", "Deputy Chief Executive",
        "Director of Public Health", "Director Children's Services", "Strategic Director of Place",
        "Assistant Director – Housing",
        "Lead Member for Children's Services", "Cabinet Member for Housing", "Cabinet Member (Housing)",
        "Portfolio Holder for Safety",
        "Borough Commander", "Chief Inspector", "Social Worker", "Link workers", "Business Partner",
        "Team Leader", "Headteacher",
        "Housing Options Manager", "Violence Reduction Lead", "Senior Analyst", "Consultant in Public Health",
        "Town Clerk",
        "Monitoring Officer", "Programme Manager (Safer Streets)", "Designated Nurse", "Mayor",
        "Group Manager for Policy", " Coroner. ",
    ],
)  # fmt: skip
def test_posts(text: str) -> None:
    assert is_post(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "All partners", "Delivery partners", "Statutory partners", "Partner agencies", "Partners",
        "Mayor's Office for Policing",
        "Coroner’s Court", "Lead Local Flood Authority", "Safer Marlow Partnership", "Officer Group",
        "Chief Officers Group", "Headteachers Forum",
        "Nurse Family Partnership", "Housing", "Public Health", "Marlow Council", "Community Safety Team",
        "Jane Okoro", "Trustees Board",
        "Youth Council", "Champions Academy", "Workers Educational Association", "Social Worker Academy",
        "Directorate of Housing",
        "Leadership Team", "Leading Lights", "Headway", "head of housing", "A Manager " + "of managers " * 12,
    ],
)  # fmt: skip
def test_what_is_no_post(text: str) -> None:
    assert not is_post(text)


def test_words_of_plans_are_no_names() -> None:
    assert all(is_plain_word(word) for word in ("Health", "youth", "Services", "Strategies,", "Safety"))
    assert not any(is_plain_word(word) for word in ("Okoro", "Jane", "Zak"))
    assert may_be_a_name("Jane Okoro-Hill")
    assert not any(may_be_a_name(text) for text in ("Youth Okoro", "Early Help", "Jane Okoro-Health"))


@pytest.mark.parametrize("text", ["J Okoro", "J. Okoro", "J.K. Okoro", "J K Okoro", "J O’Neill"])
def test_an_initial_and_a_surname(text: str) -> None:
    assert is_initial_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Okoro",
        "JKL Okoro",
        "WPFT",
        "MARAC",
        "NHSTrust",
        "Jane Okoro",
        "J Health",
        "J o",
        "A Plan",
        "J Okoro Hill Reid",
    ],
)
def test_no_initial_and_surname(text: str) -> None:
    assert not is_initial_name(text)


@given(st.text(max_size=50))
def test_no_text_breaks_the_reading(text: str) -> None:
    is_post(text)
    may_be_a_name(text)
    is_initial_name(text)
