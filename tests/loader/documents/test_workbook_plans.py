"""Plans of very different layout, from the bytes of a workbook to blocks, actions and true places."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

import openpyxl
import pytest
from openpyxl.utils.cell import coordinate_to_tuple
from python_calamine import CalamineWorkbook

from loader.documents.workbook_reader import read_workbook
from tests.loader.documents.plan_facts import actions, cited, graph_of
from tests.loader.documents.sheet_shown import shown
from tests.loader.documents.workbook_plans import PLANS

SAVED: Final = Path(__file__).parent / "files" / "workbooks"
ONE_SHEET: Final = [
    "## Marlow Community Safety Partnership Action Plan 2025-26 @Plan!A1",
    "Progress is reported to the partnership each quarter. @Plan!A2",
    "Dates are the last day on which an action is due. @Plan!A3",
    "TABLE 1,1:3x1",
    "Ref | Theme | Action | Lead | Start | By when | RAG | Budget @Plan!A5",
    "1.1 | Violence | Run weapons sweeps in parks | Marlow Police | Apr-25 | 31/03/2026 | Green"
    " | 50% @Plan!A6",
    "1.2 |  | Commission mentoring for young people | Marlow Council | May 2025 | Ongoing | Amber"
    " | £1,500 @Plan!A7",
    "1.10 |  | Report to the partnership each quarter | Jane Okoro | 1 June 2025 | 04/03/2026 | Red"
    " |  @Plan!A8",
]
TWO_HEADER_ROWS: Final = [
    "## Wexbridge Domestic Abuse Delivery Plan 2025-28 @Delivery Plan!A1",
    "TABLE 0,0:2x1 0,1:2x1 0,2:1x2 0,4:2x1 2,0:1x6 4,0:1x6",
    "Action | Lead officer | Timescale |  | Success measure |  @Delivery Plan!A3",
    " |  | Start | End |  | RAG @Delivery Plan!C4",
    "Objective 1: Survivors are safe |  |  |  |  |  @Delivery Plan!A5",
    "Open a refuge for twelve families | Amina Yusuf | Apr 2025 | Mar 2026 | Twelve families housed"
    " | Green @Delivery Plan!A6",
    "Objective 2: Perpetrators change |  |  |  |  |  @Delivery Plan!A7",
    "Run a behaviour change programme | Tom Hill | May 2025 | Mar 2028 | Eighty men complete it"
    " | Amber @Delivery Plan!A8",
]
SIDE_BY_SIDE: Final = [
    "## CARWEN CLIMATE ACTION PLAN 2026 @Sheet1!A1",
    "TABLE",
    "Action | Responsible | Due @Sheet1!A3",
    "Insulate the homes of people who are in fuel poverty | Carwen Council | Dec 2026 @Sheet1!A4",
    "Plant five thousand trees along the river | Carwen Rivers Trust | Mar 2027 @Sheet1!A5",
    "Buy electric refuse vehicles for the whole fleet | Lena Fox | Sep 2026 @Sheet1!A6",
    "TABLE",
    "Colour | Meaning @Sheet1!E3",
    "Green | On track @Sheet1!E4",
    "## Who we are @Sheet1!A9",
    "TABLE",
    "Name | Role @Sheet1!A10",
    "Lena Fox | Head of Fleet @Sheet1!A11",
    "Ivan Petrov | Chair @Sheet1!A12",
    "TABLE",
    "Risk | Likelihood | Impact | Risk owner @Sheet1!A14",
    "Grants end before the homes are insulated | 3 | 4 | Lena Fox @Sheet1!A15",
]
SHEET_A_THEME: Final = [
    "## Ashvale Safer Streets Strategy 2024-27 @Cover!B2",
    "## Cover @Cover!",
    "The strategy is overseen by the Ashvale Safer Streets Board. @Cover!B4",
    "## Ashvale Safer Streets Strategy 2024-27 @Theme 1 Violence!A1",
    "## Theme 1 Violence @Theme 1 Violence!",
    "TABLE",
    "No | Action | Lead agency | Deadline @Theme 1 Violence!A3",
    "1.1 | Map where violence happens | Ashvale Council | March 2026 @Theme 1 Violence!A4",
    "1.3 | Train all front-line staff | Ashvale Police | June 2027 @Theme 1 Violence!A6",
    "## Ashvale Safer Streets Strategy 2024-27 @Theme 2 Drugs!A1",
    "## Theme 2 Drugs @Theme 2 Drugs!",
    "TABLE",
    "No | Action | Lead agency | Deadline @Theme 2 Drugs!A3",
    "2.1 | Open a recovery centre | Ashvale Council | March 2026 @Theme 2 Drugs!A4",
    "2.3 | Train all front-line staff | Ashvale Police | June 2027 @Theme 2 Drugs!A6",
]
OLD_EXCEL: Final = [
    "## Northmoor Road Safety Plan 2025 @Action plan!A1",
    "TABLE",
    "No | Action | Lead | Target date | Cost @Action plan!A3",
    "1 | Put crossings outside every school | Northmoor Council | 01/09/2025 | £20,000 @Action plan!A4",
    "2 | Check speeds on rural roads – each week | Northmoor Police | 31/12/2025 | £1,500 @Action plan!A5",
    " | Teach cycling to pupils | Northmoor Wheelers |  |  @Action plan!B7",
]
OPEN_DOCUMENT: Final = [
    "## Tarnside Homelessness Plan 2026 @Actions!A1",
    "TABLE 1,0:2x1",
    "Priority | Action | Lead | By when @Actions!A4",
    "Prevent | Answer calls within a day | Tarnside Council | 31/03/2026 @Actions!A5",
    " | Keep a list of empty homes | Priya Nair | June 2026 @Actions!B6",
]
BLOCKS: Final = {
    "one-sheet.xlsx": ONE_SHEET,
    "sheet-a-theme.xlsx": SHEET_A_THEME,
    "two-header-rows.xlsx": TWO_HEADER_ROWS,
    "side-by-side.xlsx": SIDE_BY_SIDE,
    "old-excel.xls": OLD_EXCEL,
    "open-document.ods": OPEN_DOCUMENT,
}
ACTIONS: Final = {
    "one-sheet.xlsx": [
        ("1.2", "Commission mentoring for young people", "Marlow Council", ""),
        ("1.10", "Report to the partnership each quarter", "Jane Okoro", "2026-03-04"),
        ("1.1", "Run weapons sweeps in parks", "Marlow Police", "2026-03-31"),
    ],
    "sheet-a-theme.xlsx": [
        ("1.1", "Map where violence happens", "Ashvale Council", "2026-03"),
        ("2.1", "Open a recovery centre", "Ashvale Council", "2026-03"),
        ("1.3", "Train all front-line staff", "Ashvale Police", "2027-06"),
        ("2.3", "Train all front-line staff", "Ashvale Police", "2027-06"),
    ],
    "two-header-rows.xlsx": [
        ("", "Open a refuge for twelve families", "Amina Yusuf", "2026-03"),
        ("", "Run a behaviour change programme", "Tom Hill", "2028-03"),
    ],
    "side-by-side.xlsx": [
        ("", "Buy electric refuse vehicles for the whole fleet", "Lena Fox", "2026-09"),
        ("", "Insulate the homes of people who are in fuel poverty", "Carwen Council", "2026-12"),
        ("", "Plant five thousand trees along the river", "Carwen Rivers Trust", "2027-03"),
    ],
    "old-excel.xls": [
        ("2", "Check speeds on rural roads – each week", "Northmoor Police", "2025-12-31"),
        ("1", "Put crossings outside every school", "Northmoor Council", "2025-09-01"),
        ("", "Teach cycling to pupils", "Northmoor Wheelers", ""),
    ],
    "open-document.ods": [
        ("", "Answer calls within a day", "Tarnside Council", "2026-03-31"),
        ("", "Keep a list of empty homes", "Priya Nair", "2026-06"),
    ],
}


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    """A plan's name and its bytes."""
    return request.param, PLANS[request.param]()


def test_blocks(plan: tuple[str, bytes]) -> None:
    file, content = plan
    assert shown(read_workbook(content, file).blocks) == BLOCKS[file]


def test_actions_leads_and_dates_arrive(plan: tuple[str, bytes]) -> None:
    file, content = plan
    graph = graph_of(read_workbook(content, file).blocks, file, content)
    assert sorted(actions(graph)) == sorted(ACTIONS[file])


def test_every_cited_cell_prints_what_cites_it(plan: tuple[str, bytes]) -> None:
    file, content = plan
    read = printed_by_openpyxl(content) if file.endswith("xlsx") else printed_by_calamine(content)
    graph = graph_of(read_workbook(content, file).blocks, file, content)
    checked = 0
    for forms, places in cited(graph, "Action", "Person", "Organisation", "Theme", "Outcome", "Risk"):
        for place in places:
            printed = read(place)
            assert any(folded(form) in folded(printed) or folded(printed) in folded(form) for form in forms)
            assert printed
            checked += 1
    assert checked >= 2 * len(ACTIONS[file])


def folded(printed: str) -> str:
    return " ".join(printed.replace("every month ", "").replace("to all ", "").split()).lower()


def printed_by_openpyxl(content: bytes) -> Callable[[str], str]:
    """What openpyxl finds in a place; the place of a sheet alone prints the sheet's name."""
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)

    def read(place: str) -> str:
        name, _, cell = place.rpartition("!")
        return str(book[name][cell].value) if cell else book[name].title

    return read


def printed_by_calamine(content: bytes) -> Callable[[str], str]:
    """What calamine finds in a place."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))

    def read(place: str) -> str:
        name, _, cell = place.rpartition("!")
        row, column = coordinate_to_tuple(cell)
        return str(book.get_sheet_by_name(name).to_python(skip_empty_area=False)[row - 1][column - 1])

    return read


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
@pytest.mark.parametrize(
    ("name", "blocks"),
    [("one-sheet", ONE_SHEET), ("side-by-side", SIDE_BY_SIDE), ("two-header-rows", TWO_HEADER_ROWS)],
)
def test_saved_by_another_program_a_plan_says_the_same(name: str, kind: str, blocks: list[str]) -> None:
    """But for a format that it stores as a month before a day, which is put in words."""
    file = f"{name}-libreoffice.{kind}"
    expected = [re.sub(r"\b04/03/2026\b", "4 March 2026", line) for line in blocks]
    assert shown(read_workbook(SAVED.joinpath(file).read_bytes(), file).blocks) == expected
