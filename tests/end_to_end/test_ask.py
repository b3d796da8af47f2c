"""`ask` and `schema` as a person meets them, on a file."""

import json
from pathlib import Path

import docx
import openpyxl
import pytest

from cypher.question_list import questions
from tests.end_to_end.conftest import Run


@pytest.fixture
def loaded(run: Run, plans: Path) -> None:
    """The two plans are in the graph of the folder."""
    assert run("load", plans).exit_code == 0


def test_without_a_name_the_questions_are_listed_by_topic_and_no_graph_is_needed(run: Run) -> None:
    result = run("ask")
    assert result.exit_code == 0
    for question in questions().values():
        assert f"  {question.name}\n" in result.stdout
    assert f"\n{len(questions())} questions." in result.stdout


def test_a_search_lists_only_what_has_all_the_words(run: Run) -> None:
    result = run("ask", "--search", "tracker recommendations")
    assert "  recommendation-tracker\n" in result.stdout
    assert "1 question." in result.stdout
    assert "No question has all of these words" in run("ask", "--search", "zebra").stdout


@pytest.mark.usefixtures("loaded")
def test_a_question_is_answered_with_its_title_its_parameter_and_its_sources(run: Run) -> None:
    result = run("ask", "actions-of-a-lead", "--param", "lead=anna  MARSH")
    assert result.exit_code == 0
    assert result.stdout.startswith("The actions of one lead\n")
    assert "Harbour Safety" in result.stdout
    assert "Market" not in result.stdout
    assert "harbour.txt" in result.stdout
    assert "2 rows." in result.stdout


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["actions-of-a-leed"], "There is no question 'actions-of-a-leed'; did you mean actions-of-a-lead"),
        (["zzz"], "There is no question 'zzz'."),
        (["actions-of-a-lead"], 'For example --param lead="Stephen Douglass"'),
        (["actions-of-a-lead", "--param", "leed=x"], "no parameter 'leed'; did you mean lead"),
        (
            ["actions-of-a-lead", "--param", "lead=Ana Marsh"],
            "no person 'Ana Marsh'; did you mean Anna Marsh",
        ),
        (
            ["members-and-their-own-boards", "--param", "board=Harbor Safety Bord"],
            "did you mean Harbour Safety Board",
        ),
        (["overdue-actions", "--param", "day=31/03/2025"], "is no date. Write it like 2021-03-31."),
        (["load-of-people", "--param", "least=many"], "is no number"),
        (["--cypher", "MATCH (b:Bord) RETURN b.name"], "Did you mean Board?"),
        (["--cypher", "MATCH (b:Board) RETURN b.nam"], "name"),
        (["--cypher", "MATCH (b:Board) DELETE b"], "DELETE would change the graph"),
        (["--cypher", "MATCH (b:Board) WHERE b.name = $x RETURN b.name"], "Tell it with --param x=VALUE."),
        (["--cypher", "MATCH (b:Board) RETURN b.name", "--param", "x=1"], "The query has no $x"),
        (["--file", "none.cypher"], "none.cypher: no such file"),
    ],
)
def test_what_is_wrong_is_one_line(run: Run, words: list[str], said: str) -> None:
    result = run("ask", *words)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_wrong_usage_is_told_as_such(run: Run) -> None:
    for words in (
        ["a", "--cypher", "b"],
        ["a", "--param", "lead"],
        ["a", "--format", "odt"],
        ["a", "-o", "a.pdf"],
    ):
        assert run("ask", *words).exit_code == 2
    assert run("ask", "plans", "--format", "csv", "-o", "a.xlsx").exit_code == 2


@pytest.mark.usefixtures("loaded")
def test_a_person_s_own_query_by_hand_and_from_a_file(run: Run, tmp_path: Path) -> None:
    query = "MATCH (b:Board) RETURN b.name AS board ORDER BY board"
    result = run("ask", "--cypher", query, "--format", "json")
    assert [row["board"] for row in json.loads(result.stdout)["rows"]] == [
        "Harbour Safety Board",
        "Market Board",
    ]
    file = tmp_path / "q.cypher"
    file.write_text(
        "\ufeff// Boards by name\n" + query.replace("RETURN", "WHERE b.name = $name RETURN") + ";\n"
    )
    result = run("ask", "--file", file, "--param", "name=Market Board", "--format", "csv")
    assert (result.exit_code, result.stdout.splitlines()[1:]) == (0, ["Market Board"])


@pytest.mark.usefixtures("loaded")
def test_rows_beyond_the_limit_are_cut_with_a_note(run: Run) -> None:
    result = run("ask", "--cypher", "MATCH (a:Action) RETURN a.name", "--limit", "2")
    assert "There were more rows than these 2." in result.stdout


@pytest.mark.usefixtures("loaded")
def test_papers_for_a_committee(run: Run, tmp_path: Path) -> None:
    book, paper = tmp_path / "boards.xlsx", tmp_path / "boards.docx"
    assert run("ask", "board-register", "-o", book).exit_code == 0
    assert run("ask", "board-register", "--format", "docx", "-o", paper).exit_code == 0
    texts = {str(cell.value) for sheet in openpyxl.load_workbook(book) for row in sheet for cell in row}
    assert {"Harbour Safety Board", "Market Board", questions()["board-register"].title} <= texts
    assert questions()["board-register"].why in " ".join(texts)
    cells = {
        cell.text for table in docx.Document(str(paper)).tables for row in table.rows for cell in row.cells
    }
    assert {"Harbour Safety Board", "Market Board"} <= cells
    for command in (["audit", tmp_path / "plans"], ["analyse"]):
        for ending in ("xlsx", "docx"):
            assert run(*command, "-o", tmp_path / f"a.{ending}").exit_code == 0


@pytest.mark.usefixtures("loaded")
def test_the_schema_counts_what_is_there(run: Run) -> None:
    rows = {row["pattern"]: row for row in json.loads(run("schema", "--format", "json").stdout)["rows"]}
    assert rows["(:Board)"]["number"] == 2
    assert rows["(:Board)-[:OVERSEES]->(:Action)"]["number"] == 3
    assert rows["(:Board)-[:REPLACES]->(:Board)"]["number"] == 0
    assert "end_printed" in rows["(:Action)"]["properties"]
