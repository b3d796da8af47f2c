"""Exports with separators: which sign parts the cells, where lines stand, what is no table."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.documents.blocks import Table
from loader.documents.csv_reader import read_csv
from loader.errors import DocumentError, EmptyFile, NotText, UnreadableFile
from tests.loader.documents.plan_facts import actions, cited, graph_of
from tests.loader.documents.sheet_shown import shown

PLAN = '''\
Marlow Community Safety Action Plan 2025-26
,,,
Ref,Action,Lead,By when
1.1,"Run weapons sweeps, with the police,
in parks",Marlow Police,31/03/2026
1.2,"Publish ""What we did""",Marlow Council,Ongoing

1.3,Report to the partnership,Jane Okoro,June 2026
,,,
Our people,,,
Name,Role,,
Jane Okoro,Chair,,
'''
BLOCKS = [
    "## Marlow Community Safety Action Plan 2025-26 @L1",
    "TABLE",
    "Ref | Action | Lead | By when @L3",
    "1.1 | Run weapons sweeps, with the police, in parks | Marlow Police | 31/03/2026 @L4",
    '1.2 | Publish "What we did" | Marlow Council | Ongoing @L6',
    "1.3 | Report to the partnership | Jane Okoro | June 2026 @L8",
    "## Our people @L10",
    "TABLE",
    "Name | Role @L11",
    "Jane Okoro | Chair @L12",
]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_plan_in_every_encoding(codec: str, line_end: str) -> None:
    content = PLAN.replace("\n", line_end).encode(codec)
    assert shown(read_csv(content, "plan.csv")) == BLOCKS


def test_a_plan_gives_its_actions_and_cites_the_lines_that_print_them() -> None:
    graph = graph_of(read_csv(PLAN.encode(), "plan.csv"), "plan.csv", PLAN.encode())
    assert actions(graph) == [
        ("1.2", 'Publish "What we did"', "Marlow Council", ""),
        ("1.3", "Report to the partnership", "Jane Okoro", "2026-06"),
        ("1.1", "Run weapons sweeps, with the police, in parks", "Marlow Police", "2026-03-31"),
    ]
    lines = PLAN.split("\n")
    for forms, places in cited(graph, "Person", "Organisation"):
        for place in places:
            assert any(form in lines[int(place.removeprefix("L")) - 1] for form in forms)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Action;Lead\nAct, now;Housing\nStop, later;Police", ["Action | Lead", "Act, now | Housing"]),
        ("Action\tLead\nAct, now\tHousing\nRest\tPolice", ["Action | Lead", "Act, now | Housing"]),
        ("Action|Lead\nAct; now|Housing\nRest|Police", ["Action | Lead", "Act; now | Housing"]),
        ("Action,Cost\nAct,£1;2\nRest,3;4", ["Action | Cost", "Act | £1;2"]),
        ("sep=;\nA,B;C\nd;e", ["A,B | C", "d | e"]),
        ('"sep=|"\nA;B|C;D\nd;|e;', ["A;B | C;D", "d; | e;"]),
        ("A,B,C\nd\ne,f,g,h\ni,j,k", ["A | B | C | ", "d |  |  | "]),
    ],
)
def test_separators(text: str, rows: list[str]) -> None:
    table, *lines = shown(read_csv(text.encode(), "plan.csv"))
    assert table == "TABLE"
    assert [line.partition(" @")[0] for line in lines[:2]] == rows


def test_lines_within_quotes_have_numbers_of_their_own() -> None:
    (table,) = read_csv(b'A,B,C\n"one\n\ntwo","three\nfour",five\n', "plan.csv")
    assert isinstance(table, Table)
    places = [[(line.text, line.location) for line in cell.lines] for cell in table.rows[1].cells]
    assert places == [[("one", "L2"), ("two", "L4")], [("three", "L4"), ("four", "L5")], [("five", "L5")]]


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        (b"", EmptyFile, "empty"),
        (b",,\n,,\n", EmptyFile, "no cell"),
        (b"A,B\x00\n", NotText, "not a text file"),
        (b'A,B\nc,d\n"e,f\ng,h\n', UnreadableFile, "line 3 is never closed"),
        (b'A,B\nc,"' + b"x" * 200_000 + b'"\n', UnreadableFile, "line 2 cannot be read"),
    ],
)
def test_faults_say_where_they_are(content: bytes, error: type[DocumentError], said: str) -> None:
    with pytest.raises(error, match=said):
        read_csv(content, "plan.csv")


@given(st.text(st.sampled_from('ab",;\t|\n\r 1.é'), max_size=120) | st.binary(max_size=60).map(repr))
def test_any_text_is_read_or_told(text: str) -> None:
    assert is_read_or_told(text.encode())


def is_read_or_told(content: bytes) -> bool:
    """Whether a file gives blocks, or an error of ours that names it."""
    try:
        return bool(read_csv(content, "plan.csv"))
    except DocumentError as error:
        return str(error).startswith("plan.csv: ")


@given(
    st.lists(st.lists(st.text(st.sampled_from('abc ,;"\n'), max_size=8), min_size=2, max_size=4), max_size=8)
)
def test_what_a_program_writes_is_read_back(cells: list[list[str]]) -> None:
    rows = [["Action", "Lead", "By", "Note"], *([*row, *[""] * (4 - len(row))] for row in cells)]
    quoted = ["|".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    blocks = read_csv("\n".join(["sep=|", *quoted]).encode(), "plan.csv")
    printed = " ".join(line.rpartition(" @")[0].replace("|", " ") for line in shown(blocks))
    assert sorted(printed.replace("TABLE", "").split()) == sorted(" ".join(chain(*rows)).split())
