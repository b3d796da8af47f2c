"""Names of bodies in running text: where they begin, and what is a post or a kind of board and no name."""

import pytest

from loader.prose.names import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Okoro, Chair of the Harbour Board", ["Harbour Board"]),
        (
            "Councillor Ian Howe, Vice-Chair of the Quay and Pier Scrutiny Panel,",
            ["Quay and Pier Scrutiny Panel"],
        ),
        ("Sian Price (Convener of Road Safety Forum)", ["Road Safety Forum"]),
    ],
)
def test_an_office_is_no_part_of_the_name_of_the_board(text: str, names: list[str]) -> None:
    assert [name.printed for name in names_in(text)] == names


@pytest.mark.parametrize(
    "text",
    ["the Director of Housing Services", "our Head of Library Service", "the Leader of Tidewell Council"],
)
def test_a_post_is_no_body(text: str) -> None:
    assert list(names_in(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Refreshed Partnership Board functions", []),
        ("New Executive Group to be set up", []),
        ("Papers go to the Partnership Board", ["Partnership Board"]),
        ("Refreshed Harbour Partnership Board functions", ["Harbour Partnership Board"]),
    ],
)
def test_a_kind_of_board_that_opens_a_sentence_is_no_name(text: str, names: list[str]) -> None:
    assert [name.printed for name in names_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Commission Marlow University to evaluate it", ["Marlow University"]),
        ("Consult Tidewell Council on the route", ["Tidewell Council"]),
        ("as the Local Government Act 2014 asks", []),
        ("under the Police Act and the Housing Authority Order", []),
        ("Strategic Partnership Board - chaired by Ann", ["Strategic Partnership Board"]),
        ("papers of the Joint Executive Board", ["Joint Executive Board"]),
        ("Strategic Harbour Board papers", ["Harbour Board"]),
    ],
)
def test_a_verb_or_an_act_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [name.printed for name in names_in(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ian Howe, Lead Officer, Quay Health and Care Partnership", "Quay Health and Care Partnership"),
        ("Ann Bee, Service Manager, Adult and Community Services", "Adult and Community Services"),
        ("the Crime, Enforcement and Regulation Service", "Crime, Enforcement and Regulation Service"),
    ],
)
def test_a_comma_behind_a_post_is_none_within_a_name(text: str, name: str) -> None:
    assert [found.printed for found in names_in(text)] == [name]
