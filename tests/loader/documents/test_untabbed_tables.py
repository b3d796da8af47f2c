"""Tables of plain text without tabs: drawn with strokes, lined up with blanks, or told by labels."""

import pytest

from loader.documents.blocks import Table
from loader.documents.text_reader import read_text
from tests.loader.documents.plan_facts import actions, graph_of
from tests.loader.documents.shown import shown

PLAN = "Marlow Community Safety Action Plan 2025-26\n\n"
ALIGNED = """\
No   Action                          Lead              By when
1.1  Run weapons sweeps in parks     Police            March 2026
     and on estates
1.2  Commission a mentoring scheme   Marlow Council    June 2026
1.3  Report to the board             Jane Okoro        Ongoing
"""
BOXED = """\
+-----+-------------------------+-----------------+------------+
| No  | Action                  | Lead            | By when    |
+=====+=========================+=================+============+
| 1.1 | Run weapons sweeps in   | Police          | March 2026 |
|     | parks and on estates    |                 |            |
+-----+-------------------------+-----------------+------------+
| 1.2 | Commission a mentoring  | Marlow Council  | June 2026  |
|     | scheme                  |                 |            |
+-----+-------------------------+-----------------+------------+
| 1.3 | Report to the board     | Jane Okoro      | Ongoing    |
+-----+-------------------------+-----------------+------------+
"""
MARKDOWN = """\
| No | Action | Lead | By when |
|----|:-------|------|--------:|
| 1.1 | Run weapons sweeps in parks and on estates | Police | March 2026 |
| 1.2 | Commission a mentoring scheme | Marlow Council | June 2026 |
| 1.3 | Report to the board | Jane Okoro | Ongoing |
"""
STROKES = """\
No | Action | Lead | By when
1.1 | Run weapons sweeps in parks and on estates | Police | March 2026
1.2 | Commission a mentoring scheme | Marlow Council | June 2026
1.3 | Report to the board | Jane Okoro | Ongoing
"""
DRAWN = """\
┌─────┬────────────────────────────────────────────┬────────────────┬────────────┐
│ No  │ Action                                     │ Lead           │ By when    │
├─────┼────────────────────────────────────────────┼────────────────┼────────────┤
│ 1.1 │ Run weapons sweeps in parks and on estates │ Police         │ March 2026 │
│ 1.2 │ Commission a mentoring scheme              │ Marlow Council │ June 2026  │
│ 1.3 │ Report to the board                        │ Jane Okoro     │ Ongoing    │
└─────┴────────────────────────────────────────────┴────────────────┴────────────┘
"""
ROWS = [
    "TABLE",
    "No | Action | Lead | By when",
    "1.1 | Run weapons sweeps in parks and on estates | Police | March 2026",
    "1.2 | Commission a mentoring scheme | Marlow Council | June 2026",
    "1.3 | Report to the board | Jane Okoro | Ongoing",
]
NAMED = """\
Action 1.1 - Run weapons sweeps in parks
and on estates
Lead: Police
By when: March 2026

Action 1.2 – Commission a mentoring scheme
Leads: Marlow Council
By when: June 2026
----------
Action 1.3: Report to the board
Lead: Jane Okoro
By when: Ongoing
"""
ON_THEIR_OWN = """\
ACTION 1.1
What: Run weapons sweeps in parks and on estates
Who: Police
When: March 2026

ACTION 1.2

What: Commission a mentoring scheme
Who: Marlow Council
When: June 2026

ACTION 1.3
What: Report to the board
Who: Jane Okoro
When: Ongoing
"""
LABELS_ABOVE = """\
Action:
Run weapons sweeps in parks
and on estates
Lead:
Police
By when:
March 2026

Action:
Commission a mentoring scheme
Lead:
Marlow Council
By when:
June 2026

Action:
Report to the board
Lead:
Jane Okoro
By when:
Ongoing
"""
CARDS = """\
Action          Run weapons sweeps in parks and on estates
Lead            Police
By when         March 2026

Action          Commission a mentoring scheme
Lead            Marlow Council
By when         June 2026

Action          Report to the board
Lead            Jane Okoro
By when         Ongoing
"""
FORMS = {
    "aligned": ALIGNED,
    "boxed": BOXED,
    "markdown": MARKDOWN,
    "strokes": STROKES,
    "drawn": DRAWN,
    "named": NAMED,
    "on their own": ON_THEIR_OWN,
    "labels above": LABELS_ABOVE,
    "cards": CARDS,
}


@pytest.mark.parametrize("text", [ALIGNED, BOXED, MARKDOWN, STROKES, DRAWN])
def test_the_same_rows_in_every_form(text: str) -> None:
    assert shown(f"Before it.\n\n{text}\nThe end of it.") == ["Before it.", *ROWS, "The end of it."]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_actions_in_every_form(form: str) -> None:
    text = PLAN + FORMS[form]
    found = actions(graph_of(read_text(text), "plan.txt", text.encode()))
    assert [found[1:] for found in found] == [
        ("Commission a mentoring scheme", "Marlow Council", "2026-06"),
        ("Report to the board", "Jane Okoro", ""),
        ("Run weapons sweeps in parks and on estates", "Police", "2026-03"),
    ]


def test_between_borders_every_line_belongs_to_one_row() -> None:
    border = "+----+----+\n"
    box = f"{border}| A  | B  |\n{border}| c  | d  |\n| e  | f  |\n{border}| g  | h  |\n{border}"
    assert shown(box) == ["TABLE", "A | B", "c e | d f", "g | h"]


def test_a_box_without_borders_between_its_rows_has_one_a_line() -> None:
    box = "+----+----+\n| A  | B  |\n+----+----+\n| c  | d  |\n|    | e  |\n| f  | g  |\n+----+----+\n"
    assert shown(box) == ["TABLE", "A | B", "c | d e", "f | g"]


def places(text: str) -> list[list[list[str]]]:
    (table,) = [block for block in read_text(text) if isinstance(block, Table)]
    return [[[line.location for line in cell.lines] for cell in row.cells] for row in table.rows]


def test_places_of_lined_up_cells() -> None:
    assert places(ALIGNED)[1] == [["L2"], ["L2", "L3"], ["L2"], ["L2"]]


def test_places_of_boxed_cells() -> None:
    assert places(BOXED)[1:3] == [
        [["L4"], ["L4", "L5"], ["L4"], ["L4"]],
        [["L7"], ["L7", "L8"], ["L7"], ["L7"]],
    ]


def test_places_of_labelled_values() -> None:
    assert places(NAMED)[:2] == [[[], ["L1"], ["L3"], ["L4"]], [["L1"], ["L1", "L2"], ["L3"], ["L4"]]]


def test_labels_that_only_some_records_have() -> None:
    text = (
        "Action 1.1 - Act\nLead: Police\nBy: May\nRAG: Green\n\nAction 1.2 - Rest\nLead: Housing\nBy: June\n"
    )
    assert shown(text) == [
        "TABLE",
        "Action no | Action | Lead | By | RAG",
        "1.1 | Act | Police | May | Green",
        "1.2 | Rest | Housing | June | ",
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Action          Lead\n\nRun sweeps      Police\n\nReport          Housing\n",
            ["Action | Lead", "Run sweeps | Police", "Report | Housing"],
        ),
        (
            "Action                 Lead\n------                 ----\nRun the sweeps in      Police\n"
            "Marlow parks\nReport to the board    Housing\n",
            ["Action | Lead", "Run the sweeps in Marlow parks | Police", "Report to the board | Housing"],
        ),
        (
            "Act     Lead     Due\nRun     Police   May\n\nrest    Housing  June\n\n        Fire     July\n",
            ["Act | Lead | Due", "Run | Police | May", "rest | Housing | June", " | Fire | July"],
        ),
        (
            "Action          Lead     Due\nRun sweeps now  Police   May\nReport          Housing  June\n",
            ["Action | Lead | Due", "Run sweeps now | Police | May", "Report | Housing | June"],
        ),
        (
            "Act  Lead     Due\nRun  Police\nRest          May\nStop Housing  June\n",
            ["Act | Lead | Due", "Run | Police | ", "Rest |  | May", "Stop | Housing | June"],
        ),
    ],
)
def test_lined_up_columns(text: str, rows: list[str]) -> None:
    assert shown(text) == ["TABLE", *rows]


@pytest.mark.parametrize(
    "text",
    [
        "The first sentence.  The second one.\nAnother line of it.  And more.\nThe last line.  The end.\n",
        "1.   First of them\n2.   Second of them\n3.   Third of them\n",
        "•   First of them\n•   Second of them\n•   Third of them\n",
        "Date:     3 March\nTime:     2 pm\nPlace:    Town Hall\n",
        "Introduction       3\nWho we are         5\nWhat we will do    9\n",
        "Name    Role\nJane    Chair\n",
        "the partnership will    and it will meet\nwork with people who    every month in the\n"
        "live in the borough     town hall\n",
        "Tel 01234 | Fax 01235\n",
        "Page 3 | Marlow | 2025\n",
        "Aims:\nTo be safe\nValues:\nTo be fair\n",
        "Action 1: Act\nLead: Police\nBy: May\n",
        "Section 1\nLead: Police\nBy: May\n\nSection 2\nThis one is prose.\n",
        "\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert "TABLE" not in shown(text)
