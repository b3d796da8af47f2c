"""Markdown: blocks and the lines on which they are printed."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.documents.blocks import Line, Paragraph, Table, Text
from loader.documents.markdown_reader import read_markdown
from tests.loader.documents.places_shown import with_places


def read(text: str) -> list[str]:
    return with_places(read_markdown(text.encode(), "plan.md"))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("# Plan\n\n## Aims ##\nWe act.", ["# Plan @L1", "## Aims @L3", "We act. @L4"]),
        ("Plan\nof Marlow\n====\n\nAims\n---", ["# Plan of Marlow @L1", "## Aims @L5"]),
        ("**Safer homes**\n\nWe act.", ["## Safer homes @L1", "We act. @L3"]),
        ("\n\n- a\n- b\n  - c\n\n    d\n* e", ["• a @L3", "• b @L4", "  • c @L5", "d @L7", "• e @L8"]),
        ("3. a\n4. b\n7. c", ["3. a @L1", "4. b @L2", "7. c @L3"]),
        ("1. a\n1. b\n1. c", ["1. a @L1", "2. b @L2", "3. c @L3"]),
        ("2) a\n3) b", ["2) a @L1", "3) b @L2"]),
        ("1. a\n   1. b\n   2. c\n2. d", ["1. a @L1", "  1. b @L2", "  2. c @L3", "2. d @L4"]),
        ("> We act.\n> And report.", ["We act. And report. @L1"]),
        ("We [act](http://x.example) ![no](y.png) on <b>it</b>.", ["We act on it. @L1"]),
        ("We ~~act~~ report.", ["We report. @L1"]),
        ("R&amp;D \\*now\\* &copy; <http://x.example>", ["R&D *now* © http://x.example @L1"]),
        ("Lead: Jane\nBoard: YJB", ["Lead: Jane @L1", "Board: YJB @L2"]),
        ("a) Act\nb) Report", ["a) Act @L1", "b) Report @L2"]),
        ("```\na b\nc\n```\n\n    d", ["a b c @L2", "d @L6"]),
        ("---\n\nWe act.\n\n***", ["We act. @L3"]),
        (
            "---\ntitle: 'The plan: Marlow'\ndraft: no\n---\nWe act.",
            ["# The plan: Marlow @L2", "We act. @L5"],
        ),
        ("---\ntitle: The plan\n---\n# Plan", ["# Plan @L4"]),
        ('+++\ntitle = "The plan"\n+++\n\nWe act.', ["# The plan @L2", "We act. @L5"]),
        ("---\ntitle: The plan\n---\n", ["# The plan @L2"]),
        ("We act.<!-- not\nthis --> Now.", ["We act. Now. @L1"]),
        ("<!--line 99-->\n\nWe act.", ["We act. @L3"]),
        ("<details><summary>More</summary>\n\nWe act.\n\n</details>", ["More @L1", "We act. @L3"]),
        ("<script>\nx\n</script>\n\nWe act.", ["We act. @L5"]),
        ("\ufeff# Plan\r\n\r\nWe act.\rNow.", ["# Plan @L1", "We act. Now. @L3"]),
    ],
)
def test_blocks(text: str, printed: list[str]) -> None:
    assert read(text) == printed


def test_tables() -> None:
    text = (
        "Before\n\n| No | Action | Lead |\n|---:|---|:-:|\n| 1 | Act<br>now | **Jane** A\\|B |\n"
        "| 2 | `a\\|b` ~~old~~ |\n\nAfter"
    )
    blocks = read_markdown(text.encode(), "f")
    assert with_places(blocks) == [
        "Before @L1",
        "TABLE",
        "No | Action | Lead @L3",
        "1 | Act now | Jane A|B @L5",
        "2 | a|b |  @L6",
        "After @L8",
    ]
    assert isinstance(blocks[1], Table)
    assert blocks[1].rows[1].cells[1:] == (
        Text("Act now", (Line("Act", "L5"), Line("now", "L5"))),
        Text("Jane A|B", (Line("Jane A|B", "L5"),), "Jane"),
    )


def test_tables_written_as_those_of_pages() -> None:
    text = (
        "<table>\n<tr><th>Action</th>\n<th\n class='x'>Lead</th></tr>\n\n"
        "<tr>\n<td rowspan=2>\nAct\nnow</td>\n<td>\n\n**Jane**\n\n</td></tr>\n"
        "<tr><td>Sam</td></tr>\n</table>\n\nAfter"
    )
    blocks = read_markdown(text.encode(), "f")
    assert with_places(blocks) == [
        "TABLE 1,0:2x1",
        "Action | Lead @L2",
        "Act now | Jane @L8",
        " | Sam @L15",
        "After @L18",
    ]
    assert isinstance(blocks[0], Table)
    assert blocks[0].rows[1].cells[0].lines == (Line("Act", "L8"), Line("now", "L9"))
    assert blocks[0].rows[1].cells[1].lines == (Line("Jane", "L12"),)


def test_each_line_of_a_paragraph_has_its_place() -> None:
    text = "# Plan\n\n**Lead**: [Jane\nOkoro](x) with `the\nboard` and  \nR&amp;D\\\nof *all\nof us*."
    assert read_markdown(text.encode(), "f")[1] == Paragraph(
        Text(
            "Lead: Jane Okoro with the board and R&D of all of us.",
            (
                Line("Lead: Jane", "L3"),
                Line("Okoro with the", "L4"),
                Line("board and", "L5"),
                Line("R&D", "L6"),
                Line("of all", "L7"),
                Line("of us.", "L8"),
            ),
            "Lead",
        )
    )


WORDS = st.text(string.ascii_letters, min_size=1, max_size=8)
MARKUP = st.sampled_from(
    ("**", "*", "`", "~~", "- ", "1. ", "# ", "> ", "|", "|--|--|", "\\", "    ", "```", "---")
)
TAGS = st.sampled_from(
    ("<td>", "<table>", "</td>", "<br>", "<p>", "</p>", "<li>", "<i\n", "<!-- ", "-->", "&amp;")
)
LINES = st.lists(st.lists(MARKUP | TAGS | WORDS, max_size=6).map(" ".join), max_size=15)


@given(LINES)
@example(["<td> <i\n <td> A"])
@example(["<td> <i\n", "<td> A"])
@example(["`", "``` A `"])
@example(["``` ``` ```", "A ```"])
def test_every_line_stands_where_it_says(lines: list[str]) -> None:
    text = "\n".join(["Start.", "", *lines])
    printed = text.split("\n")
    for block in read_markdown(text.encode(), "f"):
        cells = (
            [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block.text]
        )
        for line in (line for cell in cells for line in cell.lines):
            words = [word for word in line.text.split() if word.isascii() and word.isalpha()]
            assert all(word in printed[int(line.location[1:]) - 1] for word in words)
