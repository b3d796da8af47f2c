"""Tables of Word documents: merged cells, crooked edges, tables in cells, tables cut in two."""

import pytest

from loader.documents.blocks import NO_TEXT, Line, Row, Span, Table, Text
from loader.documents.word_reader import read_word
from tests.loader.documents.places_shown import with_places, without_places
from tests.loader.documents.word_files import BEGINS, GOES_ON, p, r, span, tbl, tc, tr, word_file


def read(*body: str) -> list[str]:
    return without_places(read_word(word_file("".join(body)), "f"))


def test_a_table_with_its_lines_places_and_spans() -> None:
    body = tbl(
        tr(tc(p(r("Action", "<w:b/>"))), tc(p(r("Lead", "<w:b/>")))),
        tr(tc(p(r("Act ", "<w:b/>") + r("now")) + p("") + p("again"), BEGINS), "Jane"),
        tr(tc("not printed", GOES_ON), "Sam"),
    )
    assert read_word(word_file(body), "f") == (
        Table(
            (
                Row((text("Action", 1, "Action"), text("Lead", 1, "Lead"))),
                Row(
                    (
                        Text(
                            "Act now again",
                            (Line("Act now", "table 1 row 2"), Line("again", "table 1 row 2")),
                            "Act",
                        ),
                        text("Jane", 2),
                    )
                ),
                Row((NO_TEXT, text("Sam", 3))),
            ),
            (Span(1, 0, 2, 1),),
        ),
    )


def text(plain: str, row: int, strong: str = "") -> Text:
    return Text(plain, (Line(plain, f"table 1 row {row}"),), strong)


@pytest.mark.parametrize(
    ("rows", "printed"),
    [
        ([tr("a", "b", "c"), tr(tc("d", span(3)))], ["TABLE 1,0:1x3", "a | b | c", "d |  | "]),
        (
            [tr(tc("a", span(2)), tc("b", span(2))), tr(tc("c", span(2)), tc("d", span(2)))],
            ["TABLE", "a | b", "c | d"],
        ),
        ([tr("a", "b"), tr("c", properties='<w:gridBefore w:val="1"/>')], ["TABLE", "a | b", " | c"]),
        (
            [
                tr(tc("a", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), "b"),
                tr("c", "d", "e"),
            ],
            ["TABLE 0,0:1x2", "a |  | b", "c | d | e"],
        ),
        (
            [tr(tc("a", BEGINS + span(2)), "b"), tr(tc("", GOES_ON + span(2)), "c"), tr("d", "e", "f")],
            ["TABLE 0,0:2x2", "a |  | b", " |  | c", "d | e | f"],
        ),
        ([tr(tc("a", BEGINS), "b"), tr(tc("c", BEGINS), "d")], ["TABLE", "a | b", "c | d"]),
        ([tr(tc("a", GOES_ON), "b"), tr(tc("c", GOES_ON), "d")], ["TABLE 0,0:2x1", "a | b", " | d"]),
        ([tr(tc("a", BEGINS), "b"), tr(tc("c", GOES_ON + span(2)))], ["TABLE 1,0:1x2", "a | b", "c | "]),
        ([tr("a", "b"), tr("x", "y", properties="<w:del/>"), tr("c", "d")], ["TABLE", "a | b", "c | d"]),
        ([tr("a", "b"), tr("x", "y", properties="<w:hidden/>")], ["TABLE", "a | b"]),
        ([tr("a", "b", tc("x", "<w:cellDel/>"))], ["TABLE", "a | b"]),
        ([tr("a", "b", properties="<w:ins/>"), tr("c", tc("", span(99999)))], ["TABLE", "a | b", "c | "]),
        ([f"<w:sdt><w:sdtContent>{tr('a', 'b')}</w:sdtContent></w:sdt>"], ["TABLE", "a | b"]),
        ([tr("a", f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>")], ["TABLE", "a | b"]),
        ([tr("a", tc("")), tr(tc(""), tc(""))], ["TABLE", "a | ", " | "]),
    ],
)
def test_cells_that_span(rows: list[str], printed: list[str]) -> None:
    assert read(tbl(*rows)) == printed


def test_crooked_edges_are_straightened_and_narrow_columns_kept() -> None:
    crooked = tbl(tr(tc("a", span(2)), "b"), tr("c", tc("d", span(2))), widths=(2000, 90, 3000))
    narrow = tbl(tr("a", "x", "b"), tr("c", "y", "d"), widths=(2000, 90, 3000))
    wide = tbl(tr(tc("a", span(2)), "b"), tr("c", tc("d", span(2))), widths=(2000, 900, 3000))
    assert read(crooked) == ["TABLE", "a | b", "c | d"]
    assert read(narrow) == ["TABLE", "a | x | b", "c | y | d"]
    assert read(wide) == ["TABLE 0,0:1x2 1,1:1x2", "a |  | b", "c | d | "]


def test_a_table_of_one_column_is_a_box_in_the_flow() -> None:
    body = tbl(tr(tc(p("Aims", "berschrift1") + p("We act.") + tbl(tr("a", "b"), tr("c", "d")) + p("")))) + p(
        "End."
    )
    assert with_places(read_word(word_file(body), "f")) == [
        "# Aims @table 1 row 1",
        "We act. @table 1 row 1",
        "TABLE",
        "a | b @table 2 row 1",
        "c | d @table 2 row 2",
        "End. @paragraph 1",
    ]


def test_tables_in_cells_stand_after_the_table_and_small_ones_in_the_cell() -> None:
    large = tbl(tr("a", "b"), tr("c", "d"))
    row = tbl(tr("e", "f"))
    box = tbl(tr("g"), tr("h"))
    body = tbl(tr("Act", tc(p("see") + large + p(""))), tr(tc(row + p("")), tc(box + p(""))))
    assert with_places(read_word(word_file(body), "f")) == [
        "TABLE",
        "Act | see @table 1 row 1",
        "e f | g h @table 3 row 1",
        "TABLE",
        "a | b @table 2 row 1",
        "c | d @table 2 row 2",
    ]


HEAD = tr(tc(p(r("Action", "<w:b/>"))), tc(p(r("Lead", "<w:b/>"))))
SHADED = tr(tc("Action", '<w:shd w:fill="D9D9D9"/>'), tc("Lead", '<w:shd w:fill="D9D9D9"/>'))
OTHER = tr(tc(p(r("Risk", "<w:b/>"))), tc(p(r("Owner", "<w:b/>"))))
REPEATED = tr("Action", "Lead", properties="<w:tblHeader/>")
PLAIN = tr("Action", "Lead")


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        (tbl(HEAD, tr("a", "b")), tbl(tr("c", "d")), True),
        (tbl(SHADED, tr("a", "b")), tbl(tr("c", "d")), True),
        (tbl(REPEATED, tr("a", "b")), tbl(tr("c", "d")), True),
        (tbl(PLAIN, tr("1.", "b")), tbl(tr("2.", "d")), True),
        (tbl(PLAIN, tr("1.", "b")), tbl(tr("3.", "d")), False),
        (tbl(PLAIN, tr("a", "b")), tbl(tr("c", "d")), False),
        (tbl(HEAD, tr("a", "b")), tbl(HEAD, tr("c", "d")), False),
        (tbl(HEAD, tr("a", "b")), tbl(PLAIN, tr("c", "d")), False),
        (tbl(HEAD, tr("a", "b")), tbl(SHADED, tr("c", "d")), False),
        (tbl(HEAD, tr("a", "b")), tbl(tr("c", "d", "e")), False),
        (tbl(HEAD, tr("a", "b")), tbl(OTHER, tr("c", "d")), False),
        (tbl(HEAD), tbl(tr("c", "d")), False),
        (tbl(HEAD, tr("a", "b"), widths=(2000, 3000)), tbl(tr("c", "d"), widths=(2100, 2900)), True),
        (tbl(HEAD, tr("a", "b"), widths=(2000, 3000)), tbl(tr("c", "d"), widths=(3000, 2000)), False),
    ],
)
def test_a_table_cut_in_two(first: str, second: str, is_one: bool) -> None:
    blocks = read_word(word_file(first + p("") + second), "f")
    assert len(blocks) == (1 if is_one else 2)
    assert [row.location for block in blocks if isinstance(block, Table) for row in block.rows][
        -1
    ].startswith("table 2")
    assert len(read_word(word_file(first + p("Between.") + second), "f")) == 3


def test_spans_of_a_joined_table_stand_in_its_rows() -> None:
    second = tbl(tr(tc("c", BEGINS), "d"), tr(tc("", GOES_ON), "e"))
    (table,) = read_word(word_file(tbl(HEAD, tr("a", "b")) + p("") + second), "f")
    assert isinstance(table, Table)
    assert table.spans == (Span(2, 0, 2, 1),)
