"""Tables of web pages: spans, layout, tables in cells, captions, places."""

import pytest

from loader.documents.blocks import NO_TEXT, Line, Row, Span, Table, Text
from loader.documents.html_reader import read_html
from tests.loader.documents.places_shown import with_places, without_places


def read(page: str) -> list[str]:
    return without_places(read_html(page.encode(), "plan.html"))


def text(plain: str, row: int, strong: str = "") -> Text:
    return Text(plain, (Line(plain, f"table 1 row {row}"),), strong)


def test_a_table_with_its_lines_places_and_spans() -> None:
    page = (
        "<table><tr><th>Action<th>Lead<tr><td rowspan=2><b>Act</b> now<ul><li>again</ul><td>Jane"
        "<tr><td><p>Sam</p><p>Lee</p></table>"
    )
    assert read_html(page.encode(), "f") == (
        Table(
            (
                Row((text("Action", 1, "Action"), text("Lead", 1, "Lead"))),
                Row(
                    (
                        Text(
                            "Act now • again",
                            (Line("Act now", "table 1 row 2"), Line("• again", "table 1 row 2")),
                            "Act",
                        ),
                        text("Jane", 2),
                    )
                ),
                Row(
                    (
                        NO_TEXT,
                        Text("Sam Lee", (Line("Sam", "table 1 row 3"), Line("Lee", "table 1 row 3"))),
                    )
                ),
            ),
            (Span(1, 0, 2, 1),),
        ),
    )


@pytest.mark.parametrize(
    ("rows", "printed"),
    [
        ("<tr><td>a<td>b<tr><td colspan=2>c", ["TABLE 1,0:1x2", "a | b", "c | "]),
        ("<tr><td>a<td>b<tr><td colspan=100%>c", ["TABLE 1,0:1x2", "a | b", "c | "]),
        ("<tr><td>a<td>b<tr><td colspan=99999>c", ["TABLE 1,0:1x2", "a | b", "c | "]),
        ("<tr><td>a<td>b<tr><td colspan=0>c<td colspan=-3>d", ["TABLE", "a | b", "c | d"]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", ["TABLE 0,0:3x1", "a | b", " | c", " | d"]),
        ("<tr><td rowspan=65534>a<td>b<tr><td>c", ["TABLE 0,0:2x1", "a | b", " | c"]),
        (
            "<tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e",
            ["TABLE 0,0:2x1", "a | b", " | c", "d | e"],
        ),
        (
            "<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d",
            ["TABLE 0,1:2x1", "a | b | c", "d |  | "],
        ),
        ("<tr><td colspan=2>a<td>b<tr><td colspan=2>c<td>d", ["TABLE", "a | b", "c | d"]),
        (
            "<tfoot><tr><td>e<td>f</tfoot><tr><td>a<td>b</td></tr><thead><tr><th>A<th>B</thead>",
            ["TABLE", "A | B", "a | b", "e | f"],
        ),
        ("<form><tr><td>a<td>b</tr></form><tr><td>c<td>d", ["TABLE", "a | b", "c | d"]),
        ("<tr hidden><td>x<td>y<tr><td>a<td style='display:none'>x<td>b", ["TABLE", "a | b"]),
        ("<tr><tr><td>a<td>b<tr>", ["TABLE", "a | b"]),
        ("<tr><td>a<td><tr><td><td>", ["TABLE", "a | ", " | "]),
        ("<tr><td><ol><li></ol><td>a<tr><td><ol start=2><li></ol><td>b", ["TABLE", "1. | a", "2. | b"]),
        ("<tr><td><ul><li></ul><td>a", ["TABLE", " | a"]),
        ("<tr><td>a<br>b<td>c<hr>d", ["TABLE", "a b | c d"]),
        ("<tr><td>Lead: a<br>Board: b<td>c", ["TABLE", "Lead: a Board: b | c"]),
    ],
)
def test_cells_that_span(rows: str, printed: list[str]) -> None:
    assert read(f"<table>{rows}</table>") == printed


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("<table role=presentation><tr><td>a<td>b</table>", ["a", "b"]),
        ("<table><tr><td>a<tr><td>b</table>", ["a", "b"]),
        ("<table><tr><td><h2>a</h2>b<td>c</table>", ["## a", "b", "c"]),
        ("<table border=1><tr><td><h2>a</h2>b<td>c</table>", ["TABLE", "a b | c"]),
        ("<table><tr><th>a<th><h2>b</h2></table>", ["TABLE", "a | b"]),
        (
            "<table><tr><td>menu<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
            ["menu", "TABLE", "a | b", "c | d"],
        ),
    ],
)
def test_tables_that_only_place_other_things(markup: str, printed: list[str]) -> None:
    assert read(f"<body>{markup}") == printed


def test_tables_in_cells_stand_after_the_table_and_small_ones_in_the_cell() -> None:
    page = (
        "<p>Before</p><table><caption>Table <b>1</b></caption>"
        "<tr><th>Act<td>see<table><tr><th>a<th>b<tr><td>c<td>d</table><tr><td><table><tr><th>e<th>f</table><td><dl><dt>g<dd>h</dl></table><p>After</p>"
    )
    assert with_places(read_html(page.encode(), "f")) == [
        "Before @paragraph 1",
        "Table 1 @paragraph 2",
        "TABLE",
        "Act | see @table 1 row 1",
        "e f | g h @table 3 row 1",
        "TABLE",
        "a | b @table 2 row 1",
        "c | d @table 2 row 2",
        "After @paragraph 5",
    ]


def test_a_table_cut_in_two_is_one() -> None:
    first = "<table><tr><th>Action<th>Lead<tr><td>a<td>b</table>"
    assert len(read_html(f"{first}<p>&nbsp;</p><table><tr><td>c<td>d</table>".encode(), "f")) == 1
    assert len(read_html(f"{first}<p>Or</p><table><tr><td>c<td>d</table>".encode(), "f")) == 3
    assert len(read_html(f"{first}{first}".encode(), "f")) == 2
