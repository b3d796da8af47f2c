"""Going through the doubts by keys, without a terminal."""

from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.document_graph import DocumentGraph
from loader.matching.judgements_file import read_judgements, read_rulings
from loader.matching.review import Review, conversation
from loader.matching.undecided import undecided
from loader.merge import merge
from tests.loader.matching.documents import document, node, person, recorded

DOCUMENTS = [
    document(
        "a.txt",
        node("Person", "Jane Okoro"),
        node("Person", "Tom Birch"),
        node("Board", "Quay Safety Partnership"),
    ),
    document("b.txt", node("Person", "J Okoro"), node("Person", "T Birch"), node("Board", "QSP")),
]
TRIPLE = [
    document("a.txt", node("Person", "Jana Okoro"), node("Person", "Jane Okoro"), node("Person", "J Okoro"))
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "judgements.toml"


def begun(
    file: Path, documents: Sequence[DocumentGraph] = DOCUMENTS
) -> tuple[Generator[str, str, None], str]:
    talk = conversation(undecided(documents, read_rulings(file)), file, "Ada", "2026-03-01")
    return talk, next(talk)


def last(talk: Generator[str, str, None], key: str) -> str:
    """The last text: the conversation ends after it."""
    text = talk.send(key)
    assert list(talk) == []
    return text


def test_a_question_shows_both_and_the_keys(file: Path) -> None:
    _, text = begun(file)
    assert text.splitlines() == [
        "1 of 3: are these one? (0.80: the same surname and initial)",
        "  A  J Okoro (Person, Tidewell)",
        "       at b.txt:L1",
        "  B  Jane Okoro (Person, Tidewell)",
        "       at a.txt:L1",
        "s same, d different, u later, b back, q quit",
    ]


def test_each_answer_is_in_the_file_before_the_next_question(file: Path) -> None:
    talk, _ = begun(file)
    assert talk.send("s").startswith("2 of 3")
    (made,) = read_judgements(file)
    assert (made.verdict, made.author, made.date) == ("same", "Ada", "2026-03-01")
    assert {made.left, made.right} == {person("Jane Okoro"), person("J Okoro")}
    assert talk.send("d").startswith("3 of 3")
    assert [one.verdict for one in read_judgements(file)] == ["same", "different"]
    assert last(talk, "u") == "2 decided, 1 left."
    assert len(merge(DOCUMENTS, read_rulings(file)).nodes) == 5


def test_it_goes_on_where_it_was_left(file: Path) -> None:
    talk, _ = begun(file)
    talk.send("s")
    assert last(talk, "q") == "1 decided, 2 left."
    talk, text = begun(file)
    assert text.startswith("1 of 2")
    assert "Birch" in text


def test_back_takes_the_answer_back(file: Path) -> None:
    talk, first = begun(file)
    talk.send("s")
    talk.send("u")
    assert talk.send("b").startswith("2 of 3")
    assert talk.send("b") == first
    assert read_judgements(file) == ()
    assert "first" in talk.send("b")


def test_back_brings_back_what_the_file_said_before(file: Path) -> None:
    before = recorded(
        file, "undecided", person("Jane Okoro"), person("J Okoro"), "Ben", "2026-01-01", "who knows"
    )
    talk, text = begun(file)
    assert "who knows" in text or "Okoro" in text
    while "Okoro" not in text:
        text = talk.send("u")
    talk.send("s")
    talk.send("b")
    assert read_judgements(file) == (before,)


def test_another_key_asks_again(file: Path) -> None:
    talk, first = begun(file)
    for key in ("x", "", "same, please"[1:]):
        assert talk.send(key) == "s same, d different, u later, b back, q quit"
    assert talk.send(" S ").startswith("2 of 3")
    assert first.startswith("1 of 3")


def test_what_the_answers_settle_is_not_asked(file: Path) -> None:
    talk, text = begun(file, TRIPLE)
    assert "1 of 3" in text
    assert "2 of 3" in talk.send("s")
    assert last(talk, "s") == "2 decided, 0 left."


def test_an_answer_that_contradicts_the_file_is_told_and_asked_again(file: Path) -> None:
    talk, first = begun(file)
    jane, tom, j = person("Jane Okoro"), person("Tom Birch"), person("J Okoro")
    recorded(file, "same", jane, tom, "Ben", "2026-01-01")
    recorded(file, "same", tom, j, "Ben", "2026-01-01")
    text = talk.send("d")
    assert "the judgements contradict each other" in text
    assert text.endswith(first)
    assert talk.send("s").startswith("2 of 3")


def test_without_doubts_it_ends_at_once(file: Path) -> None:
    talk, text = begun(file, [])
    assert text == "Nothing is undecided."
    assert list(talk) == []


@given(st.text("sdubq", max_size=12))
def test_any_keys_leave_rulings_that_agree(tmp_path_factory: pytest.TempPathFactory, keys: str) -> None:
    file = tmp_path_factory.mktemp("review") / "judgements.toml"
    talk, _ = begun(file, TRIPLE)
    for key in keys:
        try:
            talk.send(key)
        except StopIteration:
            break
    merge(TRIPLE, read_rulings(file))


def test_a_review_keeps_nothing_itself() -> None:
    review = Review(undecided(DOCUMENTS), "Ada", "2026-03-01")
    step = review.press("d")
    assert step.write is not None
    assert review.press("b").remove == step.write
