"""Which node a name means."""

import pytest

from analysis.find_node import find_node
from loader.errors import NotFound
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def graph() -> PropertyGraph:
    g = Plan()
    g.board("Safeguarding Adults Board", aliases=("SAB",))
    g.board("Safeguarding Children Board", aliases=("SCB", "Children’s Board"))
    g.node("Person", "Anaïs O'Brien", aliases=("Supt Anaïs O'Brien",))
    g.node("Organisation", "Youth Service")
    g.board("Youth Service")
    return g.graph()


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Board Safeguarding Adults Board", "Board Safeguarding Adults Board"),
        ("Safeguarding Adults Board", "Board Safeguarding Adults Board"),
        ("SCB", "Board Safeguarding Children Board"),
        ("childrens board", "Board Safeguarding Children Board"),
        ("anais o’brien", "Person Anaïs O'Brien"),
        ("Safegaurding Adults Board", "Board Safeguarding Adults Board"),
        ("Safeguarding Childrens Bord", "Board Safeguarding Children Board"),
    ],
)
def test_found(name: str, id_: str) -> None:
    assert find_node(graph(), name).id == id_


def test_a_label_tells_two_of_one_name_apart() -> None:
    assert find_node(graph(), "Youth Service", "Board").id == "Board Youth Service"


def test_two_of_one_name_are_not_guessed_at() -> None:
    with pytest.raises(NotFound, match=r"2 nodes may be meant by .*give the id of one") as raised:
        find_node(graph(), "Youth Service")
    assert "Board Youth Service (Board Youth Service)" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_word_that_tells_boards_apart_is_no_misspelling() -> None:
    with pytest.raises(NotFound, match="no node is called Safeguarding Pupils Board; did you mean "):
        find_node(graph(), "Safeguarding Pupils Board")


def test_a_number_tells_boards_apart_however_like_the_rest() -> None:
    g = Plan()
    g.board("Neighbourhood Policing Panel 1")
    with pytest.raises(NotFound, match="did you mean Neighbourhood Policing Panel 1"):
        find_node(g.graph(), "Neighbourhood Policing Panel 2")


def test_the_nearest_names_are_suggested() -> None:
    with pytest.raises(NotFound) as raised:
        find_node(graph(), "Safeguarding")
    assert str(raised.value) == (
        "no node is called Safeguarding; "
        "did you mean Safeguarding Adults Board or Safeguarding Children Board?"
    )


@pytest.mark.parametrize("name", ["", "  ", "…", "qqqqqq"])
def test_nothing_near(name: str) -> None:
    with pytest.raises(NotFound, match="no node is called"):
        find_node(graph(), name)


def test_an_empty_graph() -> None:
    with pytest.raises(NotFound, match=r"no node is called Ada$"):
        find_node(PropertyGraph(), "Ada")
