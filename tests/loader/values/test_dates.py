"""Dates in every style of British plans, and what is no date."""

import pytest

from loader.values.dates import is_date_like, read_date, read_timescale


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("31 March 2024", "2024-03-31"),
        ("31st March 2024", "2024-03-31"),
        ("the 31st of March, 2024", "2024-03-31"),
        ("Sunday 31 March 2024", "2024-03-31"),
        ("Sun 31-Mar-24", "2024-03-31"),
        ("March 31, 2024", "2024-03-31"),
        ("March 31st 2024", "2024-03-31"),
        ("03/04/2024", "2024-04-03"),
        ("3/4/24", "2024-04-03"),
        ("03.04.2024", "2024-04-03"),
        ("03.04.24", "2024-04-03"),
        ("03-04-2024", "2024-04-03"),
        ("2024-04-03", "2024-04-03"),
        ("2024-04-03 00:00:00", "2024-04-03"),
        ("29 February 2024", "2024-02-29"),
        ("March 2024", "2024-03"),
        ("MARCH 2024", "2024-03"),
        ("Mar-24", "2024-03"),
        ("Sept 2024", "2024-09"),
        ("Sept. 24", "2024-09"),
        ("Sep ’24", "2024-09"),
        ("Sep ‘24", "2024-09"),
        ("Sep'24", "2024-09"),
        ("May/2024", "2024-05"),
        ("04/2024", "2024-04"),
        ("07/2008", "2008-07"),
        ("2024", "2024"),
        ("1999", "1999"),
        ("by March 2024", "2024-03"),
        ("By end of March 2024.", "2024-03"),
        ("end March 2024", "2024-03"),
        ("No later than 31 March 2024", "2024-03-31"),
        ("Completed March 2024", "2024-03"),
        ("March 2024 (completed)", "2024-03"),
        ("March 2024 - complete", "2024-03"),
        ("Target: March 2024", "2024-03"),
        ("mid-March 2024", "2024-03"),
        ("  March\n2024 ", "2024-03"),
        ("March\u00a02024", "2024-03"),
    ],
)
def test_single_dates(printed: str, iso: str) -> None:
    assert read_date(printed) == iso
    assert read_date(printed, "start") == iso
    assert is_date_like(printed)


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("Short term (by 2026)", "", "2026"),
        ("Short-term: by March 2026", "", "2026-03"),
        ("Medium term (2026-2028)", "2026", "2028"),
        ("Medium to long term – April 2026 to March 2028", "2026-04", "2028-03"),
        ("Long term", "", ""),
        ("Short term (0-12 months)", "", ""),
    ],
)
def test_a_term_with_its_dates(printed: str, start: str, end: str) -> None:
    period = read_timescale(printed)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("Q1 2023/24", "2023-04", "2023-06"),
        ("Q2 2023/24", "2023-07", "2023-09"),
        ("Q3 2023/24", "2023-10", "2023-12"),
        ("Q4 2023/24", "2024-01", "2024-03"),
        ("Q4 23/24", "2024-01", "2024-03"),
        ("Q4 2023-2024", "2024-01", "2024-03"),
        ("Qtr 3, 2023/24", "2023-10", "2023-12"),
        ("Quarter 3 of 2023/24", "2023-10", "2023-12"),
        ("Q3 (2023/24)", "2023-10", "2023-12"),
        ("3rd quarter 2023/24", "2023-10", "2023-12"),
        ("2023/24 Q3", "2023-10", "2023-12"),
        ("Q3 2023", "2023-10", "2023-12"),
        ("end of Q4 2023/24", "2024-01", "2024-03"),
        ("2019/20", "2019-04", "2020-03"),
        ("2019/2020", "2019-04", "2020-03"),
        ("2019-20", "2019-04", "2020-03"),
        ("2019 – 20", "2019-04", "2020-03"),
        ("24/25", "2024-04", "2025-03"),
        ("FY24/25", "2024-04", "2025-03"),
        ("FY 2024/25", "2024-04", "2025-03"),
        ("financial year 2024/25", "2024-04", "2025-03"),
        ("by the end of 2024/25", "2024-04", "2025-03"),
    ],
)
def test_quarters_and_financial_years(printed: str, start: str, end: str) -> None:
    assert (read_date(printed, "start"), read_date(printed)) == (start, end)
    assert is_date_like(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "", "-", "Spring 2026", "Summer term 2025", "early 2026", "mid 2026", "circa 2020", "TBC", "TBC 2025",
        "Year 2",
        "Mar 26th", "26th March", "31 February 2024", "31 April 2024", "29 February 2023", "30/02/2024",
        "0 March 2024",
        "2025/27", "2018-21", "2018/2021", "Q5 2024/25", "Q0 2024/25", "Q1 2024/26", "13/13/2024", "5/0/2024",
        "00/2024",
        "2024-13-01", "2024-00-10", "32/01/2024", "1 - 8", "1.2", "1.2.3", "1.4.20", "11/12", "03/04",
        "1-2-3",
        "020 7946 0018", "01632 960 983", "0300 123 4567", "17:30", "4.30 pm", "12 months", "within 6 months",
        "3 years",
        "March", "April and May", "3030", "20245", "£2024", "2024 actions", "Theme 2024", "R1", "Ongoing",
        "Annual",
        "May meeting 2024 of the board", "Marching 2024", "Decent 2024", "Junction 15", "² March 2024",
        "x" * 300,
    ],
)  # fmt: skip
def test_what_is_not_read_as_a_date(printed: str) -> None:
    assert read_date(printed) == ""
    assert read_date(printed, "start") == ""


@pytest.mark.parametrize(
    "printed",
    [
        "TBC", "tba", "To be confirmed", "N/A", "Ongoing", "On-going", "Complete", "Completed", "Spring 2026",
        "Winter",
        "early 2026", "Mid 2026", "late March", "Summer term 2025", "Spring/Summer 2025", "Autumn 2024/25",
        "Year 2", "Years 1-3",
        "Year 1 and 2", "Phase two", "Term 3", "Q1", "Q1-Q2", "Annually", "Quarterly", "each year",
        "Short term",
        "Short/medium term", "12 months", "within 6 months", "By Spring 2026", "Immediate", "2018-2021",
        "Apr 19 – Mar 21",
    ],
)  # fmt: skip
def test_promises_of_a_date(printed: str) -> None:
    assert is_date_like(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "", " ", "Early Help", "Early Help Service", "Late night levy", "Summer activities",
        "Winter pressures", "Year 6 pupils",
        "Phase 2 of the hub", "Term time cover", "Mid Marlow Trust", "Spring Bank School",
        "Complete the review", "1 - 8",
        "1.2", "R1", "Police", "Annual report", "Monthly panel", "Quarterly Board",
        "Ongoing support for every young person here",
        "To be confirmed by the Safer Marlow Partnership Board in due course of its work",
    ],
)  # fmt: skip
def test_what_is_no_date_at_all(printed: str) -> None:
    assert not is_date_like(printed)
