"""Which mentions are one person: slips of the pen, initials, ranks; and which never are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.people import People, PersonMention, compare, resolve_people, run_together


def resolved(*printed: str) -> People:
    return resolve_people(
        [PersonMention(name, f"plan.txt:L{at}") for at, name in enumerate(printed, start=1)]
    )


def together(people: People) -> set[frozenset[str]]:
    """The lines that belong to one person."""
    return {frozenset(source.rpartition("L")[2] for source in person.sources) for person in people.people}


@pytest.mark.parametrize(
    "printed",
    [
        ("Jane Okoro", "Cllr Jane Okoro", "Councillor Jane Okoro MBE"),
        ("Jane Okoro", "Okoro, Jane", "JANE OKORO", "Jane OKORO"),
        ("Jane Okoro", "Jane Okorro"),
        ("Siân O'Neill", "Sian O’Neill"),
        ("Jane Okoro-Hill", "Jane Okoro Hill"),
        ("Jane Okoro", "J Okoro", "J. Okoro"),
        ("Jane Okoro", "Cllr Okoro"),
        ("Dr Priyanka Venkataraman", "Priyanka Venkatraman"),
        ("Jane Okoro (JO)", "JO", "J.O."),
        ("Jane Okoro (Head of Housing)", "Jane Okoro"),
    ],
)
def test_spellings_of_one_person(printed: tuple[str, ...]) -> None:
    people = resolved(*printed)
    assert len(people.people) == 1
    assert all(people.of(name) is people.people[0] for name in printed)
    for name in printed:
        assert name in {people.people[0].name, *people.people[0].aliases} or "(" in name or "." in name


@pytest.mark.parametrize(
    "printed",
    [
        ("Jane Okoro", "John Okoro"),
        ("Jane Okoro", "Jane Okara"),
        ("Jon Birch", "John Birch"),
        ("Ann Reid", "Ann Reed"),
        ("Jane Okoro", "Jane Okoro-Hill"),
        ("Jane Okoro", "John Okoro", "J Okoro"),
        ("Jane Okoro", "Tom Okoro", "Cllr Okoro"),
        ("Tom Birch", "Tim Birch"),
        ("Joan Reid", "Joanne Reid"),
        ("JO", "TB"),
        ("Jane Okoro", "JO"),
    ],
)
def test_who_is_not_one(printed: tuple[str, ...]) -> None:
    people = resolved(*printed)
    assert len(people.people) == len(printed)


@pytest.mark.parametrize("printed", [("Jane Okoro", "Janet Okoro"), ("Paul Martin", "Paula Martin")])
def test_two_first_names_are_two_people(printed: tuple[str, ...]) -> None:
    assert len(resolved(*printed).people) == 2


def test_initials_of_two_people_are_nobodys() -> None:
    people = resolved("Jane Okoro (JO)", "James Odell (JO)", "JO")
    assert people.shared_initials == {"JO"}
    assert people.of("JO") is None
    assert together(people) == {frozenset("1"), frozenset("2")}


def test_initials_that_the_document_explains_for_nobody_are_nobody() -> None:
    people = resolved("Jane Okoro (JO)", "TB")
    assert people.has_key
    assert people.of("TB") is None
    assert [person.name for person in people.people] == ["Jane Okoro"]


def test_initials_in_a_document_without_a_key_are_people() -> None:
    people = resolved("JO", "TB", "J.O.")
    assert together(people) == {frozenset("13"), frozenset("2")}
    assert not people.has_key


def test_initials_of_a_column_of_their_own() -> None:
    people = resolve_people([PersonMention("Jane Okoro", "a:L1", "JAO"), PersonMention("JAO", "a:L2")])
    (person,) = people.people
    assert person.sources == ("a:L1", "a:L2")
    assert person.aliases == ("JAO",)


def test_posts_bodies_and_vacancies_are_nobody() -> None:
    assert resolved("Public Health", "Head of Housing", "Vacant", "TBC", "Chief Executive", "").people == []


def test_a_judgement_says_why() -> None:
    (judgement,) = resolved("Jane Okoro", "Jane Okorro").judgements
    assert (judgement.left, judgement.right, judgement.verdict) == ("Jane Okoro", "Jane Okorro", "same")
    assert 0.5 < judgement.score < 1
    assert "nearly the same letters" in judgement.reason
    found = compare("Jane Okoro", "J Okoro")
    assert found is not None
    assert "initial" in found.reason


def test_initials_that_run_together() -> None:
    known = frozenset({"JO", "TB", "JAO"})
    assert run_together("JOTB", known) == ("JO", "TB")
    assert run_together("JAOTB", known) == ("JAO", "TB")
    assert run_together("JO", known) is None
    assert run_together("JOXY", known) is None
    assert run_together("", known) is None


NAMES = st.lists(
    st.sampled_from(
        ["Jane Okoro", "Cllr Jane Okoro", "J Okoro", "Okoro, Jane", "Jane Okorro", "Tom Birch (TB)", "TB",
         "T. Birch", "Cllr Birch",
         "John Okoro", "Public Health", "JO", "Aoife O'Neill", "Aoife O’Neill", "Олена Коваль",
         "Jane Okoro (JO)", ""]
    ),
    max_size=7,
)  # fmt: skip


@given(NAMES)
def test_the_order_of_mentions_changes_nothing(names: list[str]) -> None:
    mentions = [PersonMention(name, f"plan.txt:L{at}") for at, name in enumerate(names, start=1)]
    turned = mentions[::-1]
    first, second = resolve_people(mentions), resolve_people(turned)
    assert first.people == second.people
    assert first.shared_initials == second.shared_initials


@given(NAMES)
def test_every_name_has_one_person_and_every_source_is_kept(names: list[str]) -> None:
    people = resolved(*names)
    sources = [source for person in people.people for source in person.sources]
    assert len(sources) == len(set(sources))
    assert {person.name for person in people.people if person.name in person.aliases} == set()


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        (("Keith Amadi", "Keith Amadi", "Keith Amady"), 1),
        (("Maureen Iqbal", "M Iqball"), 1),
        (("Jane Sheikh", "J Sheik", "Jane Sheikh"), 1),
        (("Jane Smith", "Jane Smyth", "Jane Smith", "Jane Smyth"), 2),  # each is printed twice
        (("Maureen Iqbal", "Mark Iqbal", "M Iqball"), 3),  # it may be either
        (("John Hall", "John Hale"), 2),
        (("Jane Brain", "J Drain"), 2),
    ],
)
def test_one_letter_of_a_surname_amiss(printed: tuple[str, ...], count: int) -> None:
    assert len(resolved(*printed).people) == count
