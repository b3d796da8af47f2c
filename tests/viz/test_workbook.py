"""Papers as workbooks, read back by another library and by their XML."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from loader.errors import TooLarge
from tests.viz.answers import ANSWER, FORMULAS, LIKE_SOMETHING, PAPER, as_printed, one_column
from tests.viz.office import SHEET, as_excel_shows, names, part, sheet_texts
from viz.answer_forms import answer_bytes
from viz.paper import Paper, Part
from viz.workbook import workbook


def _sheets(content: bytes) -> list[Worksheet]:
    sheets = load_workbook(io.BytesIO(content)).worksheets
    return [sheet for sheet in sheets if isinstance(sheet, Worksheet)]


def _texts(*texts: str) -> list[str]:
    content = answer_bytes("xlsx", one_column(*texts), Paper("Texts"))
    return [row[0] for row in sheet_texts(content, 2)][1:]


def test_the_rows_stand_under_their_titles_with_sources_last() -> None:
    content = answer_bytes("xlsx", ANSWER, PAPER)
    assert [row[:4] for row in _sheets(content)[1].iter_rows(values_only=True)] == [
        ("Who leads", "Actions", "Share", "Sole"),
        ("Helen Lyons\n=cmd()", 12, 0.25, "Yes"),
        ("not stated", -3, 80000, None),
    ]
    assert [row[-1] for row in sheet_texts(content, 2)] == [
        "Where it is printed",
        "plan.txt, lines 4 and 9",
        "plan.xlsx, sheet Theme 1, cell A5",
    ]


def test_the_table_can_be_filtered_and_its_header_stays() -> None:
    sheet = _sheets(answer_bytes("xlsx", ANSWER, PAPER))[1]
    (table,) = sheet.tables.values()
    assert (table.ref, table.headerRowCount, table.autoFilter.ref) == ("A1:E3", 1, "A1:E3")
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_every_sheet_is_printed_one_page_wide_on_a4() -> None:
    about, rows = _sheets(answer_bytes("xlsx", ANSWER, PAPER))
    for sheet in (about, rows):
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (
            9,
            None,
        )  # one page is the default
        fitted = sheet.sheet_properties.pageSetUpPr
        assert fitted is not None
        assert (sheet.page_setup.fitToHeight, fitted.fitToPage) == (0, True)
    assert (about.page_setup.orientation, rows.page_setup.orientation) == ("portrait", "landscape")
    assert rows.oddHeader is not None
    assert rows.oddHeader.left.text == "Actions && leads"


def test_the_first_sheet_says_what_the_table_is() -> None:
    content = answer_bytes("xlsx", ANSWER, PAPER)
    assert [[cell for cell in row if cell] for row in sheet_texts(content, 1)] == [
        ["Actions & leads"],
        ["Question", PAPER.question],
        ["Why it matters", PAPER.why],
        ["Asked for", "Board: Safer Board; Day: 31 March 2021"],
        ["Note", "Collectives are left out."],
        ["Data", PAPER.about_data[0]],
        ["Answer", "The first 2 rows; there are more, which are not shown."],
    ]


def test_the_properties_name_the_paper_and_no_day_of_making() -> None:
    about = load_workbook(io.BytesIO(answer_bytes("xlsx", ANSWER, PAPER))).properties
    assert (about.title, about.subject, about.creator) == (PAPER.title, PAPER.question, "Partnership Graph")
    assert about.created is not None
    assert about.created.isoformat() == "1980-01-01T00:00:00"


@pytest.mark.parametrize("text", [*FORMULAS, *LIKE_SOMETHING])
def test_every_text_stays_text(text: str) -> None:
    content = workbook(Paper(text, text, text, notes=(text,)), [Part(text, ("Text",), ((text,),), (text,))])
    assert sheet_texts(content, 2)[1] == [as_printed(text)]
    for sheet in _sheets(content):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    for number in (1, 2):
        root = part(content, f"xl/worksheets/sheet{number}.xml")
        assert not [*root.iter(f"{SHEET}f"), *root.iter(f"{SHEET}hyperlink")]
    assert not [name for name in names(content) if "externalLink" in name]


def test_a_text_like_a_formula_stays_text_when_it_is_edited() -> None:
    content = answer_bytes("xlsx", one_column("=1+1", "plain"), Paper("Texts"))
    sheet = _sheets(content)[1]
    assert [sheet.cell(row, 1).number_format for row in (2, 3)] == ["@", "General"]
    assert not any(sheet.cell(row, 1).quotePrefix for row in (2, 3))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters()), min_size=1, max_size=5))
def test_any_text_comes_back_as_printed(texts: list[str]) -> None:
    assert _texts(*texts) == [as_printed(text) for text in texts]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["<r>", "</r>", "<t>", "_x0041", "_x005F", "_", "a", " ", "\n"]), min_size=1))
def test_no_text_is_taken_for_markup(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert _texts(text) == [text]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters()), min_size=1, max_size=5), st.text(st.characters()))
def test_any_title_makes_a_table_that_excel_accepts(columns: list[str], title: str) -> None:
    sheet = _sheets(workbook(Paper(title), [Part(title, tuple(columns), (tuple(columns),))]))[1]
    (table,) = sheet.tables.values()
    titles = [column.name for column in table.tableColumns]
    assert [cell.value for cell in sheet[1]] == titles
    assert len({name.casefold() for name in titles}) == len(titles)
    assert all(titles)


def test_a_title_like_an_escape_of_excel_is_the_same_in_both_its_places() -> None:
    content = workbook(Paper("Titles"), [Part("Answer", ("a_x0041_b", "_x005F_x0041_"), ((1, 2),))])
    named = [
        column.get("name") or ""
        for column in part(content, "xl/tables/table1.xml").iter(f"{SHEET}tableColumn")
    ]
    assert (
        [as_excel_shows(name) for name in named]
        == sheet_texts(content, 2)[0]
        == ["a x0041_b", "x005F x0041_"]
    )


def test_a_cell_holds_what_excel_takes_and_says_that_it_was_cut() -> None:
    whole, long, wide = "a" * 32_767, "a" * 32_768, "🙂" * 20_000
    found = _texts(whole, long, wide)
    assert found[0] == whole
    for text, cut in ((long, found[1]), (wide, found[2])):
        assert len(cut.encode("utf-16-le")) // 2 <= 32_767
        start, mark, note = cut.partition("…")
        assert text.startswith(start)
        assert f"the text has {len(text):,} characters" in mark + note


def test_numbers_are_numbers_unless_excel_would_change_them() -> None:
    content = answer_bytes("xlsx", one_column(1.5, 10**15, float("nan"), float("inf"), 0), Paper("Numbers"))
    cells = [row[0] for row in _sheets(content)[1].iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["n", "s", "s", "s", "n"]
    assert [cell.value for cell in cells] == [1.5, "1000000000000000", "nan", "inf", 0]


def test_long_lists_stand_in_one_paragraph() -> None:
    found = _texts_of_lists(tuple(f"item {n}" for n in range(300)), ("a", "b", ("c", "d")))
    assert found[0].count("\n") == 0
    assert found[0].startswith("item 0; item 1; ")
    assert found[1] == "a\nb\nc, d"


def _texts_of_lists(*lists: tuple[object, ...]) -> list[str]:
    content = answer_bytes("xlsx", one_column(*lists), Paper("Lists"))  # type: ignore[arg-type]  # nested
    return [row[0] for row in sheet_texts(content, 2)][1:]


def test_a_table_without_rows_says_so() -> None:
    sheet = _sheets(workbook(Paper("Nothing"), [Part("Answer", ("A", "B"))]))[1]
    assert [*sheet.iter_rows(values_only=True)] == [("A", "B"), ("Nothing was found.", None)]
    assert [table.ref for table in sheet.tables.values()] == ["A1:B2"]


def test_a_row_is_as_high_as_its_text() -> None:
    sheet = _sheets(answer_bytes("xlsx", one_column("short", "long words " * 40, "a\nb\nc"), Paper("Rows")))[
        1
    ]
    short, long, three = (sheet.row_dimensions[row].height or 15 for row in (2, 3, 4))
    assert short < three < long <= 409


def test_more_rows_than_a_sheet_has_are_refused() -> None:
    with pytest.raises(TooLarge, match=r"1,048,576 rows, and a sheet of a workbook takes 1,048,575") as error:
        workbook(Paper("Much"), [Part("Answer", ("A",), ((1,),) * 1_048_576)])
    assert "\n" not in str(error.value)
    with pytest.raises(TooLarge, match=r"16,385 columns"):
        workbook(Paper("Wide"), [Part("Answer", tuple(map(str, range(16_385))))])
