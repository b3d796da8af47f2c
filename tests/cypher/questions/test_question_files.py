"""The files of the questions: strict headers, words that both engines speak, and the page of the docs."""

import re
from pathlib import Path
from typing import Final

import pytest

from cypher.guard.check import checked
from cypher.question import TOPICS, Question
from cypher.question_list import questions
from cypher.question_page import questions_page, reviewers_questions

PAGE: Final = Path(__file__).parents[3] / "docs" / "questions.md"
AGAIN: Final = (
    'the page is out of date; write it again: python -c "from pathlib import Path; from cypher.question_page '
    "import questions_page; Path('docs/questions.md').write_text(questions_page(), encoding='utf-8', "
    "newline='\\n')\""
)
EVERY = [pytest.param(question, id=name) for name, question in questions().items()]

# What one of the engines does not know, or takes for something else, each with a query that has it.
DIFFERING: Final = {
    r"\b(type|labels?|elementId|id)\(": "RETURN type(r)",
    r"\b(substring|split|head|last|reduce|toString|toInteger|stdev|percentileCont)\(": "RETURN head(x)",
    r"\b(shortestPath|allShortestPaths|list_\w+)\(": "MATCH p = shortestPath((a)-[*..3]->(b)) RETURN p",
    r"\b(date|datetime|timestamp|time|localtime|rand\w*)\(": "RETURN date()",
    r"\b(UNION|CALL|FOREACH|SET|REMOVE|CREATE|MERGE|DELETE|LOAD|COPY)\b": "RETURN 1 UNION RETURN 2",
    r"\$\w+ IS (NOT )?NULL": "MATCH (a) WHERE $p IS NULL OR a.name = $p RETURN a.name",
    r"\b(EXISTS|COUNT|COLLECT)\s*\{\s*\(": "MATCH (a) WHERE EXISTS { (a)-->() } RETURN a.name",
    r"\bWHERE\s+\w+:[A-Z]|\b(AND|OR|NOT)\s+\w+:[A-Z]": "MATCH (n) WHERE n:Board RETURN n.name",
    r"\w\[": "RETURN x[0]",
    r"\[\s*\w+ IN\b": "RETURN [x IN y WHERE x > 1]",
    r"\{\s*\.": "RETURN n {.name}",
    r"\.end\b": "RETURN a.end",
    r"\*(?!\d+\.\.\d+\])(?=[\d.\]])": "MATCH (a)-[:R*]->(b) RETURN b.name",
    r"WITH(?:(?!\b(?:LIMIT|RETURN|MATCH)\b).)*ORDER BY": "MATCH (a) WITH a ORDER BY a.id RETURN a.name",
    r"\b(any|all|none|single)\((?:(?!\)).)*\$": "MATCH (a) WHERE any(x IN a.aliases WHERE x = $p)",
}


def _plain(query: str) -> str:
    """The query without its texts, whose words are no Cypher."""
    return re.sub(r"'[^']*'", "''", query)


@pytest.mark.parametrize(("word", "example"), DIFFERING.items())
def test_what_the_engines_take_differently_is_known(word: str, example: str) -> None:
    assert re.search(word, _plain(example), re.DOTALL)


@pytest.mark.parametrize("question", EVERY)
class TestEach:
    """What holds for every question."""

    def test_it_uses_nothing_that_the_engines_take_differently(self, question: Question) -> None:
        found = [word for word in DIFFERING if re.search(word, _plain(question.query), re.DOTALL)]
        assert found == []

    def test_both_engines_would_run_it_for_a_stranger_too(self, question: Question) -> None:
        assert checked(question.query, "ladybug")
        assert checked(question.query, "neo4j")

    def test_it_cites_and_says_what_it_is_in_words(self, question: Question) -> None:
        assert question.columns[-1].name == "sources"
        assert question.title[0].isupper()
        assert question.title[-1].isalnum()
        assert question.why.endswith((".", "?"))
        titles = [column.title for column in question.columns]
        assert len(set(titles)) == len(titles)

    def test_its_rows_are_sorted_down_to_an_id(self, question: Question) -> None:
        """By an id, or by every value that the rows are grouped by."""
        order = question.query.rpartition("ORDER BY")[2]
        grouped = {
            "names-borne-twice": "name",
            "recommendation-responses": "report_id",
        }
        assert re.search(r"\bid\b|_id\b", order) or grouped.get(question.name, "no") in order

    def test_it_answers_something_that_reviewers_ask(self, question: Question) -> None:
        assert set(question.asks) <= set(reviewers_questions())
        assert question.asks


def test_titles_are_told_apart_and_every_topic_is_used() -> None:
    titles = [question.title for question in questions().values()]
    assert len(set(titles)) == len(titles) >= 48
    assert {question.topic for question in questions().values()} == set(TOPICS)


def test_every_number_is_answered_or_its_limit_is_said() -> None:
    answered = {number for question in questions().values() for number in question.asks}
    known = reviewers_questions()
    assert list(known) == list(range(1, 48))
    assert {number for number in known if number not in answered} == {17}
    assert all(known[number].limit for number in set(known) - answered)


def test_the_page_in_the_docs_is_the_one_generated() -> None:
    assert PAGE.read_bytes().decode() == questions_page(), AGAIN


def test_the_page_names_every_question_with_a_command_that_tells_its_parameters() -> None:
    page = questions_page()
    for name, question in questions().items():
        told = "".join(f' --param {one.name}="{one.example}"' for one in question.parameters)
        assert f"\n### {question.title}\n" in page
        assert f"\nuv run partnership-graph ask {name}{told}\n" in page
