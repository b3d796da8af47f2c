"""Answers as text, CSV and JSON, and what is the same of all forms."""

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from cypher.answer import Answer
from tests.viz.answers import ANSWER, FORMULAS, LIKE_SOMETHING, PAPER, one_column
from viz.answer_forms import answer_bytes
from viz.answer_text import answer_text
from viz.forms import ANSWER_FORMS, OFFICE_FORMS
from viz.paper import Paper


def _csv(answer: Answer, paper: Paper = PAPER) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer_bytes("csv", answer, paper).decode(), newline="")))


def test_a_table_to_read() -> None:
    assert answer_text(ANSWER, PAPER, 80).splitlines() == [
        "Actions & leads",
        "How much hangs on each person?",
        "Board: Safer Board",
        "Day: 31 March 2021",
        "",
        "Who leads    Actions   Share  Sole  Where it is printed",
        "Helen Lyons       12    0.25  Yes   plan.txt, lines 4 and 9",
        "=cmd()",
        "not stated        -3  80,000        plan.xlsx, sheet Theme 1, cell A5",
        "",
        "The first 2 rows; there are more, which are not shown.",
        "Collectives are left out.",
    ]


def test_records_where_the_columns_have_no_room() -> None:
    columns = tuple(f"column{number}" for number in range(20))
    lines = answer_text(
        Answer(columns, (tuple("word" for _ in columns),) * 2), Paper("Many"), 60
    ).splitlines()
    assert lines[2:5] == ["Column0: word", "Column1: word", "Column2: word"]
    assert lines[21:24] == ["Column19: word", "", "Column0: word"]


def test_of_many_sources_a_terminal_shows_the_first() -> None:
    answer = Answer(("sources",), ((tuple(f"a.txt:L{n}" for n in range(1, 10)),),))
    lines = answer_text(answer, Paper("Many")).splitlines()
    assert lines[3:5] == ["a.txt, lines 1, 2, 3 and 4", "and 5 more"]


def test_a_word_longer_than_its_column_is_folded() -> None:
    lines = answer_text(one_column("x" * 100), Paper("Long"), 60).splitlines()
    assert lines[3:5] == ["x" * 60, "x" * 40]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.text(st.characters()), min_size=3, max_size=3), min_size=1, max_size=4),
    st.integers(1, 150),
)
def test_no_line_is_wider_than_the_terminal_or_obeyed_by_it(rows: list[list[str]], width: int) -> None:
    text = answer_text(Answer(("a", "b", "sources"), tuple(map(tuple, rows))), Paper("Any text"), width)
    lines = text.split("\n")
    assert max(map(cell_len, lines)) <= max(width, 60)
    assert all(line.isprintable() for line in lines)


def test_csv_has_the_printed_titles_and_sources_as_they_are_cited() -> None:
    assert _csv(ANSWER) == [
        ["Where it is printed", "Who leads", "Actions", "Share", "Sole"],
        ["plan.txt:L4; plan.txt:L9", "Helen Lyons; =cmd()", "12", "0.25", "Yes"],
        ["plan.xlsx:Theme 1!A5", "not stated", "-3", "80000.0", ""],
    ]


@pytest.mark.parametrize("text", [*FORMULAS, *LIKE_SOMETHING])
def test_csv_is_no_formula(text: str) -> None:
    _, (cell,) = _csv(one_column(text))
    assert cell == (f"'{text}" if text[0] in "=+-@\t\r" else text)


def test_json_holds_the_values_and_what_was_asked() -> None:
    value = json.loads(answer_bytes("json", ANSWER, PAPER))
    assert value["rows"][1] == {
        "sources": ["plan.xlsx:Theme 1!A5"],
        "lead": "not stated",
        "actions": -3,
        "share": 80000.0,
        "sole": None,
    }
    assert (value["title"], value["cut"], value["parameters"]) == (PAPER.title, True, dict(PAPER.parameters))
    assert value["columns"]["lead"] == "Who leads"


def test_json_has_only_what_json_has() -> None:
    content = answer_bytes("json", one_column(float("nan"), float("inf"), "\ud800"), Paper("Odd"))
    rows = json.loads(content, parse_constant=pytest.fail)["rows"]
    assert [row["text"] for row in rows] == ["nan", "inf", "?"]


def test_columns_of_the_same_name_stay_apart() -> None:
    answer = Answer(("name", "name", "Name"), (("a", "b", "c"),))
    assert _csv(answer)[0] == ["Name", "Name 2", "Name 3"]
    (row,) = json.loads(answer_bytes("json", answer, PAPER))["rows"]
    assert row == {"name 1": "a", "name 2": "b", "Name": "c"}


@pytest.mark.parametrize("form", ANSWER_FORMS)
def test_the_same_answer_gives_the_same_bytes_in_another_process(form: str) -> None:
    code = (
        "import sys; from tests.viz.answers import ANSWER, PAPER; from viz.answer_forms import answer_bytes; "
        f"sys.stdout.buffer.write(answer_bytes({form!r}, ANSWER, PAPER))"
    )
    place = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.check_output([sys.executable, "-c", code], cwd=Path(__file__).parents[2], env=place)
    assert other == answer_bytes(form, ANSWER, PAPER)


@pytest.mark.parametrize("form", OFFICE_FORMS)
def test_an_archive_tells_neither_day_nor_system(form: str) -> None:
    entries = zipfile.ZipFile(io.BytesIO(answer_bytes(form, ANSWER, PAPER))).infolist()
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0)}


def test_nothing_heavy_is_loaded_before_a_form_is_asked_for() -> None:
    heavy = ("docx", "xlsxwriter", "lxml", "rich", "jinja2", "openpyxl", "networkx", "pyvis")
    code = (
        f"import viz.answer_forms, viz.finding_forms, sys; print([m for m in {heavy!r} if m in sys.modules])"
    )
    found = subprocess.check_output(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], encoding="utf-8"
    )
    assert found == "[]\n"


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="no form of an answer is called pdf"):
        answer_bytes("pdf", ANSWER, PAPER)
