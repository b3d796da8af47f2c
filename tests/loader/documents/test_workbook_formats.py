"""Stored numbers, dates and texts as a spreadsheet shows them. The forms were read off a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.documents.workbook_formats import BUILT_IN, shown_number, shown_text

ACCOUNTING = BUILT_IN[44]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (123456789012.0, "General", "123456789012"),
        (1e20, "General", "1E+20"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (7.0, "000", "007"),
        (1.1, "0.00", "1.10"),
        (0.005, "0.00", "0.01"),
        (2.5, "0", "3"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (1500.0, '"£"#,##0', "£1,500"),
        (1500.5, "[$£-809]#,##0.00", "£1,500.50"),
        (-5.0, BUILT_IN[6], "-£5"),
        (-5.0, "0;(0)", "(5)"),
        (-3.0, "0", "-3"),
        (0.0, '0;-0;"none"', "none"),
        (1234.5, ACCOUNTING, "£1,234.50"),
        (1234567.0, '0.0,,"m"', "1.2m"),
        (2.5, "# ?/?", "2 1/2"),
        (0.75, "# ?/4", "3/4"),
        (12345.0, "0.00E+00", "1.23E+04"),
        (1.2, '"Action "0.0', "Action 1.2"),
        (441234567890.0, "00000 000000", "441234 567890"),
        (5.0, ";;;", ""),
        (5.0, '[<10]"low";"high"', "low"),
        (50.0, '[<10]"low";"high"', "high"),
        (4.0, "[Red][>=3]0;0", "4"),
        (1.0, "@", "1"),
    ],
)
def test_numbers(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("serial", "code", "shown"),
    [
        (46112.0, "dd/mm/yyyy", "31/03/2026"),
        (46112.0, "d/m/yy", "31/3/26"),
        (46112.0, "mmm-yy", "Mar-26"),
        (46112.0, "mmmm yyyy", "March 2026"),
        (46112.0, "yyyy-mm-dd", "2026-03-31"),
        (46112.0, "[$-809]dd mmmm yyyy", "31 March 2026"),
        (46112.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "31 March 2026"),
        (46112.0, "ddd d mmm", "Tue 31 Mar"),
        (46112.0, 'd"st" mmmm;@', "31st March"),
        (46112.0, "mm/yyyy", "03/2026"),
        (46112.75, "d mmm yyyy h:mm AM/PM", "31 Mar 2026 6:00 PM"),
        (0.40625, "h:mm", "9:45"),
        (1.5, "[h]:mm", "36:00"),
        (0.5004, "h:mm:ss", "12:00:35"),
        (1.0, "dd/mm/yyyy", "01/01/1900"),
        (-1.0, "dd/mm/yyyy", "-1"),
        (3e9, "dd/mm/yyyy", "3000000000"),
    ],
)
def test_dates(serial: float, code: str, shown: str) -> None:
    assert shown_number(serial, code) == shown


@pytest.mark.parametrize(
    ("serial", "code", "shown"),
    [
        (46085.0, BUILT_IN[14], "04/03/2026"),
        (46085.25, BUILT_IN[22], "04/03/2026 06:00"),
        (46085.0, "m/d/yyyy", "4 March 2026"),
        (46085.0, "mm-dd-yy", "4 March 2026"),
        (46085.25, "[$-409]m/d/yy h:mm AM/PM;@", "4 March 2026 06:00"),
    ],
)
def test_a_day_is_never_printed_where_it_could_be_taken_for_a_month(
    serial: float, code: str, shown: str
) -> None:
    assert shown_number(serial, code) == shown


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert shown_number(44650.0, "dd/mm/yyyy", from_1904=True) == "31/03/2026"


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("a", "General", "a"),
        ("5", '"Ref "@', "Ref 5"),
        ("a", ";;;", ""),
        ("a", '0;0;0;"text: "@', "text: a"),
        ("a", "0.00", "a"),
    ],
)
def test_texts(text: str, code: str, shown: str) -> None:
    assert shown_text(text, code) == shown


@given(st.floats(), st.text(st.sampled_from('0#?.,%/E+-;@"\\_*[]<>=hmsdyAMP/ £$x'), max_size=25))
def test_any_format_shows_any_number(value: float, code: str) -> None:
    assert isinstance(shown_number(value, code), str)
    assert isinstance(shown_text("a", code), str)


@given(st.integers(0, 10**9), st.integers(0, 4))
def test_thousands_and_decimals_can_be_read_back(value: int, places: int) -> None:
    code = "#,##0." + "0" * places if places else "#,##0"
    assert float(shown_number(value / 10**places, code).replace(",", "")) == value / 10**places
