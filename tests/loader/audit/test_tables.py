"""Rows torn and shifted, columns empty or not understood, risks, money."""

from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"
COLUMNS = "No | Action | Lead organisation | Supporting organisations | Start date | End date"


def test_a_row_torn_by_a_page_break() -> None:
    text = HEAD + rows(
        COLUMNS,
        "1 | Repair the old bridge over the mill | Parks Team | Canal Trust | Apr-24 | Mar-25",
        "2 | Mend the lamps along Kiln Lane and the path that | Parks Team | Canal Trust | Apr-24 | Mar-25",
        COLUMNS,
        " | leads to the station |  | Lamps Trust |  | ",
        "3 | Move the bus stop | Parks Team | Canal Trust | Apr-24 | Mar-25",
    )
    assert found(text, "row torn by page break") == [
        ("the row at L5 is torn by a page break and goes on at L7", ("L5", "L7"))
    ]


def test_a_torn_row_that_reading_has_not_mended() -> None:
    text = HEAD + rows(
        f"{COLUMNS} | Board",
        "1 | Repair the old bridge and | Parks Team | Canal Trust | Apr-24 | Mar-25 | Bridges Board",
        f"{COLUMNS} | Reports to",
        " | its towpath | Canal Trust |  |  | ",
    )
    assert [places for _, places in found(text, "row torn by page break")] == [("L4", "L6")]


def test_a_row_in_the_wrong_columns() -> None:
    text = HEAD + rows(
        f"Theme | {COLUMNS}",
        "Roads | 1 | Repair the old bridge over the mill | Parks Team | Canal Trust | Apr-24 | Mar-25",
        "2 | Mend all the lamps along Kiln Lane | Parks Team | Canal Trust | Apr-24 | Mar-25 | ",
        "Roads | 3 | Move the bus stop at the bend | Parks Team | Canal Trust | Apr-24 | Mar-25",
    )
    assert found(text, "row in wrong columns") == [
        ("the cells of the row at L5 stand in the wrong columns", ("L5",))
    ]


def test_a_cell_outside_every_column() -> None:
    text = HEAD + rows(
        COLUMNS,
        "1 | Repair the old bridge over the mill | Parks Team | Canal Trust | Apr-24 | Mar-25",
        "2 | Mend all the lamps on Kiln Lane | Parks Team | Mill Trust | Apr-24 | Mar-25 | see May minutes",
    )
    assert found(text, "cell outside columns") == [
        ("a cell stands outside every column: “see May minutes”", ("L5",))
    ]


def test_an_empty_column_and_one_that_is_not_understood() -> None:
    text = HEAD + rows(
        "No | Action | Lead organisation | Zebra | RAG status",
        "1 | Repair the old bridge over the mill | Parks Team | stripes | ",
        "2 | Mend all the lamps along Kiln Lane | Parks Team | more stripes | ",
    )
    assert found(text, "empty column") == [
        ("the column “RAG status” is empty in every row of its table", ("L3",))
    ]
    assert found(text, "column not understood") == [
        ("the column “Zebra” was not understood and is left out of the graph", ("L3",))
    ]


def test_a_table_that_is_not_recognised() -> None:
    text = f"{HEAD}Open days\n\n" + rows(
        "Saturday 15 March | 10am to noon | Library", "Sunday 16 March | 2pm to 4pm | Hall"
    )
    assert found(text, "table not recognised") == [
        (
            "a table of 2 rows was not recognised; it begins “Saturday 15 March | 10am to noon | Library”",
            ("L5",),
        )
    ]


def test_contents_keys_and_matrices_are_no_matter() -> None:
    contents = rows("1 Why we have a plan | 2", "2 Who does what | 3", "3 Action plan | 5")
    key = rows(
        "CCC | Carwen County Council", "CVA | Carwen Voluntary Action", "NRW | Natural Resources Wales"
    )
    matrix = rows("3 | 6 | 9", "2 | 4 | 6", "1 | 2 | 3")
    text = f"{HEAD}Contents\n\n{contents}\n\nAbbreviations\n\n{key}\n\nScores\n\n{matrix}\n"
    assert found(text, "table not recognised") == []


def _register(*lines: str) -> str:
    head = (
        "No | Risk | Owner | Likelihood | Impact | Score | Controls | Likelihood | Impact | Score | Reviewed"
    )
    return HEAD + rows(head, *lines)


def test_risks() -> None:
    text = _register(
        "1 | The river floods | Jo Marsh | Medium | High | 6 | Sandbags | Low | High | 3 | 14/04/2025",
        "2 | The lamps go out in winter | TBC | Medium | High | 6 |  | Medium | High | 6 | 10/02/2024",
        "3 | The bridge is closed for good |  | Medium | High | 6 | Detour | Medium | High | 6 | ",
        "4 | The bus stop is hit again | Jo Marsh | Low | High | 6 | Kerbs | Medium | Low | 4 | 10/02/2025",
    )
    assert found(text, "risk without owner") == [
        ("risk 2 has no owner but “TBC”", ("L5",)),
        ("risk 3 has no owner", ("L6",)),
    ]
    assert found(text, "risk without mitigation") == [("risk 2 has no mitigation", ("L5",))]
    assert found(text, "mitigation changes nothing") == [
        ("risk 3 is rated the same before and after mitigation", ("L6",))
    ]
    assert found(text, "likelihood or impact rises") == [
        ("risk 4 has the likelihood low before mitigation and medium after it", ("L7",))
    ]
    assert found(text, "stale review") == [
        ("risk 2 was last reviewed 2024-02-10, the newest review is of 2025-04-14", ("L5",))
    ]
    assert found(text, "risk not reviewed") == [("risk 3 has no date of review", ("L6",))]


def test_money() -> None:
    text = f"{HEAD}Contributions to the Ferndale Partnership Board\n\n" + rows(
        "Agency | Staffing costs | Payments in kind | Other delegated funds | Total",
        "Ferndale Council | 100 | 20 | 30 | 150",
        "Canal Trust | 0 | 0 | 0 | 0",
        "Marsh Council | 10 |  | 5 | 15",
        "Other | 1 | 2 | 3 | 6",
        "Total | 111 | 22 | 38 | 171",
    )
    assert found(text, "funding names nobody") == [("the row “Other” names no funder", ("L9",))]
    assert found(text, "funder gives nothing") == [
        ("Canal Trust stands in the table and gives nothing", ("L7",))
    ]
    assert found(text, "figure left blank") == [("a figure of Marsh Council is left blank", ("L8",))]
