"""What is told to a question is checked; lists are put in order; what is not stated says so."""

from collections.abc import Iterator

import pytest

from cypher.asking import ask, in_order
from cypher.question import Question, parsed
from cypher.question_list import found, question, questions
from cypher.store import GraphStore
from loader.errors import NotFound, ParameterError, QuestionError
from tests.analysis.builder import Plan
from tests.cypher.questions.hand_made import stored

HEADER = (
    "// title: Boards\n// topic: Boards, overlap and reporting\n// asks: 1\n// why: Because.\n"
    "// column: board: Board\n"
)
QUERY = "MATCH (b:Board) RETURN b.name AS board\nORDER BY b.id"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """Two boards, a person with an alias, an action of this person."""
    plan = Plan()
    plan.board("Safeguarding Children Board", members=["Person Ann Åker"])
    plan.board("Health Board")
    plan.node("Person", "Ann Åker", aliases=("Cllr A.  Åker", "AÅ"))
    plan.action("1", "Safe", leads=["Person Ann Åker"], number="1")
    with stored(plan, tmp_path_factory.mktemp("asking")) as opened:
        yield opened


@pytest.mark.parametrize("text", ["Ann Åker", "ANN  åKER", " ann åker\n", "cllr a. åker", "aå"])
def test_a_name_is_known_in_any_capitals_blanks_and_printed_forms(store: GraphStore, text: str) -> None:
    assert ask(store, question("actions-of-a-lead"), {"lead": text}).rows[0][2] == "1"


def test_a_name_that_is_not_there_suggests_the_nearest(store: GraphStore) -> None:
    asked = question("members-and-their-own-boards")
    with pytest.raises(
        NotFound, match=r"no board 'Safegarding Board'; did you mean Safeguarding Children Board"
    ):
        ask(store, asked, {"board": "Safegarding Board"})


def test_an_empty_name_means_all_and_so_does_none(store: GraphStore) -> None:
    asked = question("boards-of-a-person")
    assert ask(store, asked, {}).rows == ask(store, asked, {"person": ""}).rows
    assert len(ask(store, asked, {}).rows) == 1


def test_an_unknown_parameter_and_an_unknown_question_suggest_the_nearest(store: GraphStore) -> None:
    with pytest.raises(NotFound, match=r"has no parameter 'leed'; did you mean lead"):
        ask(store, question("actions-of-a-lead"), {"leed": "Ann Åker"})
    with pytest.raises(NotFound, match=r"no question 'board-registry'; did you mean .*board-register"):
        question("board-registry")


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("actions-of-a-lead", {}, r'Tell lead: .* --param lead="Stephen Douglass"'),
        ("overdue-actions", {"day": "31/03/2021"}, r"day is '31/03/2021', which is no date"),
        ("overdue-actions", {"day": "2021-02-30"}, "no date"),
        ("load-of-people", {"least": "two"}, r"least is 'two', which is no number"),
    ],
)
def test_a_value_of_another_kind_is_refused(
    store: GraphStore, name: str, given: dict[str, str], says: str
) -> None:
    with pytest.raises(ParameterError, match=says):
        ask(store, question(name), given)


def test_lists_are_flat_sorted_as_a_reader_counts_and_have_each_thing_once() -> None:
    assert in_order((("a:L10", "a:L9"), (), None, ("a:L9",))) == ("a:L9", "a:L10")
    assert in_order((None, ())) == in_order(None) == in_order("") == in_order(()) == "not stated"
    assert (in_order(0), in_order(0.0), in_order(False)) == (0, 0.0, False)


def test_questions_are_found_by_words_of_title_name_and_reason() -> None:
    assert question("reporting-loops") in found("LINE themselves")
    assert question("board-register") in found("register boards")
    assert found("no such words anywhere") == ()
    assert found("") == tuple(questions().values())


def test_a_file_is_read() -> None:
    read = parsed("boards", HEADER + QUERY)
    assert (read.name, read.asks, read.query, read.parameters) == ("boards", (1,), QUERY, ())
    assert isinstance(read, Question)


PARAMETER = '// param: board (Board) = "" e.g. "Health Board"; the board\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEADER + "// colour: red\n" + QUERY, "line 6: colour is unknown"),
        (HEADER + "// title: Again\n" + QUERY, "line 6: title is unknown, or stands twice"),
        (HEADER.replace("// why: Because.\n", "") + QUERY, "why missing"),
        (HEADER.replace("overlap", "overlaps") + QUERY, "no topic is called"),
        (HEADER + PARAMETER + QUERY, "parameters differ: board"),
        (HEADER + QUERY.replace("RETURN", "WHERE b.id = $x RETURN"), "parameters differ: x"),
        (
            HEADER + PARAMETER.replace("(Board)", "(Bored)") + QUERY,
            "line 6: no kind of parameter is called Bored",
        ),
        (HEADER + "// param: board\n" + QUERY, "line 6: a parameter is"),
        (HEADER + "// column: two\n" + QUERY, "line 6: a column is"),
        (HEADER + "// column: chair: Chair\n" + QUERY, "declared otherwise than returned: board"),
        (HEADER + QUERY.replace("AS board", "AS bored"), "declared otherwise than returned: bored"),
        ("", "missing"),
    ],
)
def test_a_file_that_breaks_the_rules_is_refused_with_its_line(text: str, says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        parsed("boards", text)
