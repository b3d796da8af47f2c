"""Tables as they are drawn: with lines, with a few, with painted cells, with none; cell for cell."""

from typing import Any

import pytest
from reportlab.platypus import Flowable, Paragraph

from loader.documents.blocks import Line, Text
from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.plans import HEADER, ROWS, colors
from tests.loader.documents.pdf.shown import rows_of, shown, spans_of, tables_of

BLACK = colors.black
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
BEFORE = "Words that stand before the table and run on so far that they cross all of its columns, to be sure."
LAYOUTS: dict[str, list[Any]] = {
    "ruled": plans.RULED,
    "ruled, white on blue": [
        *plans.RULED, ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ],
    "ruled inside only": [TOP, ("INNERGRID", (0, 0), (-1, -1), 0.5, BLACK)],
    "lines under rows": [TOP, ("LINEBELOW", (0, 0), (-1, -1), 0.5, BLACK)],
    "three lines": [
        TOP, ("LINEABOVE", (0, 0), (-1, 0), 1, BLACK), ("LINEBELOW", (0, 0), (-1, 0), 1, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK),
    ],
    "lines between columns": [
        TOP, ("BOX", (0, 0), (-1, -1), 0.5, BLACK), ("LINEBELOW", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEAFTER", (0, 0), (-2, -1), 0.5, BLACK),
    ],
    "boxed header": [
        TOP, ("GRID", (0, 0), (-1, 0), 0.5, BLACK), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)
    ],
    "painted rows": [TOP, ("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.lightgrey, colors.white])],
    "painted cells": [
        TOP, ("BACKGROUND", (0, 0), (-1, -1), colors.lightgrey), ("GRID", (0, 0), (-1, -1), 2, colors.white)
    ],
    "no lines": [TOP],
    "no lines, cells in the middle": [("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
}  # fmt: skip


@pytest.mark.parametrize("commands", LAYOUTS.values(), ids=LAYOUTS)
def test_a_table_in_many_layouts(commands: list[Any]) -> None:
    story = [Paragraph(BEFORE, plans.PROSE), plans.table([HEADER, *ROWS], commands)]
    content = plans.pdf_of([*story, Paragraph("Words after.", plans.PROSE)])
    table = ["TABLE", *(" | ".join(row) for row in [HEADER, *ROWS])]
    assert shown(content) == [BEFORE, *table, "Words after."]


@pytest.mark.parametrize(
    "commands", [plans.RULED, LAYOUTS["lines under rows"], [TOP]], ids=["ruled", "level", "none"]
)
@pytest.mark.parametrize("repeats", [0, 1])
def test_a_table_over_pages_is_one(commands: list[Any], repeats: int) -> None:
    rows = [HEADER, *plans.many_rows(60)]
    story = [Paragraph("Marlow Plan", plans.TITLE), plans.table(rows, commands, repeatRows=repeats)]
    (table,) = tables_of(plans.pdf_of(story, each_page=plans.furniture))
    assert rows_of(table) == rows
    assert {row.location.split(" table ")[0] for row in table.rows} == {"page 1", "page 2", "page 3"}


def test_rows_are_counted_within_the_page_with_a_repeated_header() -> None:
    rows = [HEADER, *plans.many_rows(40)]
    (table,) = tables_of(plans.pdf_of([plans.table(rows, repeatRows=1)]))
    second = [row.location for row in table.rows if row.location.startswith("page 2")]
    assert second == [f"page 2 table 1 row {number}" for number in range(2, len(second) + 2)]


def test_a_row_that_a_page_end_cuts_is_one_and_its_lines_keep_their_places() -> None:
    words = "Draw up a training offer on trauma for all staff who work with families. " * 12
    rows = [
        HEADER,
        *([str(n), f"Action {n}: {words}The end", "Housing", "March 2025", "Fewer"] for n in range(1, 9)),
    ]
    (table,) = tables_of(plans.pdf_of([plans.table(rows, splitInRow=1)]))
    assert rows_of(table) == rows
    torn = [row for row in table.rows if len({line.location for line in row.cells[1].lines}) == 2]
    assert [[line.location for line in row.cells[1].lines] for row in torn] == [
        ["page 1 table 1 row 4", "page 2 table 1 row 1"],
        ["page 2 table 1 row 4", "page 3 table 1 row 1"],
    ]


def test_rows_that_begin_a_page_with_an_empty_number_stay_rows() -> None:
    rows = [["No", "Action", "Outcome"], *([str(n), f"Act on {n}.", f"More of {n}."] for n in range(1, 36))]
    further = [["", "", "A further outcome of the last action."], ["36", "Act.", "More."]]
    (table,) = tables_of(plans.pdf_of([plans.table([*rows, *further], widths=[40, 200, 200])]))
    assert rows_of(table) == [*rows, *further]


def test_spans_of_themes_and_of_rows_over_all_columns() -> None:
    rows = [
        ["Theme", "No", "Action", "Lead"],
        ["Prevention of harm", "1", "Act one", "Housing"],
        ["", "2", "Act two", "Police"],
        ["All together: a theme for all", "", "", ""],
        ["", "3", "Act three", "Health"],
    ]
    commands = [*plans.RULED, ("SPAN", (0, 1), (0, 2)), ("SPAN", (0, 3), (-1, 3))]
    (table,) = tables_of(plans.pdf_of([plans.table(rows, commands, [100, 40, 200, 100])]))
    assert rows_of(table) == rows
    assert spans_of(table) == [(1, 0, 2, 1), (3, 0, 1, 4)]


def test_spans_that_a_page_end_cuts_are_one() -> None:
    starts = {1: "Prevention of harm", 7: "Support", 21: "Recovery"}
    rows = [["Theme", "No", "Action", "Lead"]]
    action = "Draw up a training offer for all staff who work with families"
    rows += [[starts.get(n, ""), str(n), action, "Housing"] for n in range(1, 40)]
    spans = [("SPAN", (0, first), (0, last)) for first, last in ((1, 6), (7, 20), (21, 39))]
    (table,) = tables_of(
        plans.pdf_of([plans.table(rows, [*plans.RULED, *spans], [100, 40, 200, 100], repeatRows=1)])
    )
    assert [row[1:] for row in rows_of(table)] == [row[1:] for row in rows]
    assert spans_of(table) == [(1, 0, 6, 1), (7, 0, 14, 1), (21, 0, 19, 1)]


def test_rows_over_all_columns_without_any_line() -> None:
    rows = [
        ["No", "Action", "Lead", "When"],
        ["THEME ONE: PREVENTION", "", "", ""],
        ["1", "Draw up a training offer on trauma for all staff", "Housing", "2025"],
        ["2", "Open the hub", "Police", "2026"],
        ["THEME TWO: SUPPORT FOR FAMILIES", "", "", ""],
        ["3", "Visit each home in the ward and ask", "Health", "2027"],
        ["4", "Report", "Police", "2026"],
    ]
    commands = [TOP, ("SPAN", (0, 1), (-1, 1)), ("SPAN", (0, 4), (-1, 4))]
    (table,) = tables_of(plans.pdf_of([plans.table(rows, commands, [40, 200, 100, 80])]))
    assert rows_of(table) == rows
    assert spans_of(table) == [(1, 0, 1, 4), (4, 0, 1, 4)]


def test_a_theme_whose_letters_are_turned() -> None:
    class Turned(Flowable):  # type: ignore[misc, unused-ignore]
        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return 10, 80

        def draw(self) -> None:
            self.canv.rotate(90)
            self.canv.setFont("Helvetica-Bold", 9)
            self.canv.drawString(2, -9, "Prevention")

    cells = [["Area", "No", "Action"], [Turned(), "1", "Act one"], ["", "2", "Act two"]]
    table = plans.Table(
        cells, [40, 40, 300], style=plans.TableStyle([*plans.RULED, ("SPAN", (0, 1), (0, 2))])
    )
    (read,) = tables_of(plans.pdf_of([table]))
    assert rows_of(read) == [["Area", "No", "Action"], ["Prevention", "1", "Act one"], ["", "2", "Act two"]]


def test_lines_of_a_cell_are_its_paragraphs_and_not_where_it_was_too_narrow() -> None:
    cell = "Youth Justice Services Management Board<br/>Police<br/>• one item<br/>• another"
    (table,) = tables_of(
        plans.pdf_of([plans.table([["Board", "Action"], [cell, "<b>Act</b> at once"]], widths=[140, 200])])
    )
    place = "page 1 table 1 row 2"
    assert table.rows[1].cells[0] == Text(
        "Youth Justice Services Management Board Police • one item • another",
        tuple(
            Line(text, place)
            for text in ("Youth Justice Services Management Board", "Police", "• one item", "• another")
        ),
    )
    assert table.rows[1].cells[1] == Text("Act at once", (Line("Act at once", place),), "Act")
    assert table.rows[0].cells[0].strong == "Board"


def test_a_frame_around_prose_and_an_underlined_word_are_no_tables() -> None:
    boxed = plans.table([["A word in a box that is all alone"]], plans.RULED, [300])
    content = plans.pdf_of([boxed, Paragraph("Some <u>underlined</u> words in prose.", plans.PROSE)])
    assert shown(content) == ["A word in a box that is all alone", "Some underlined words in prose."]


def test_labels_and_values_in_two_columns() -> None:
    rows = [
        ["Lead", "Jane Doe"],
        ["Board", "Safer Board"],
        ["Period", "2025 to 2028"],
        ["Review", "Every quarter"],
    ]
    (table,) = tables_of(plans.pdf_of([plans.table(rows, [TOP], [100, 200])]))
    assert rows_of(table) == rows


def test_paragraphs_apart_in_a_cell_are_no_rows_where_lines_part_the_rows() -> None:
    rows = [
        ["No", "Action", "Lead"],
        ["1", "Act at once.<br/><br/>Then report.", "Housing"],
        ["2", "Ask.", "Police"],
    ]
    table = plans.table(rows, LAYOUTS["lines under rows"], [40, 200, 100])
    (read,) = tables_of(plans.pdf_of([table]))
    assert rows_of(read) == [
        ["No", "Action", "Lead"],
        ["1", "Act at once. Then report.", "Housing"],
        ["2", "Ask.", "Police"],
    ]
