"""Periods: start and end columns, lone timescales, ranges, open ends."""

import pytest

from loader.values.dates import Period, read_period, read_timescale


def timescale(printed: str) -> tuple[str, str, bool]:
    period = read_timescale(printed)
    return period.start, period.end, period.ongoing


def period(start: str, end: str) -> tuple[str, str, bool]:
    both = read_period(start, end)
    return both.start, both.end, both.ongoing


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("March 2024", ("", "2024-03", False)),
        ("2024/25", ("", "2025-03", False)),
        ("Apr 2019 – Mar 2021", ("2019-04", "2021-03", False)),
        ("Apr-19 - Mar-21", ("2019-04", "2021-03", False)),
        ("Apr-19 to Mar-21", ("2019-04", "2021-03", False)),
        ("Apr 2019-Mar 2021", ("2019-04", "2021-03", False)),
        ("April 2019 until the end of March 2021", ("2019-04", "2021-03", False)),
        ("from April 2019 to March 2021", ("2019-04", "2021-03", False)),
        ("1 April 2019 - 31 March 2021", ("2019-04-01", "2021-03-31", False)),
        ("01/04/2019-31/03/2021", ("2019-04-01", "2021-03-31", False)),
        ("Sept 2023 to Mar 2023", ("2023-09", "2023-03", False)),
        ("2021 - 2018", ("2021", "2018", False)),
        ("2018-2021", ("2018", "2021", False)),
        ("2018 – 2021", ("2018", "2021", False)),
        ("2018 to 2021", ("2018", "2021", False)),
        ("2024/25 to 2026/27", ("2024-04", "2027-03", False)),
        ("2024/25-2026/27", ("2024-04", "2027-03", False)),
        ("Q1 2024/25 – Q3 2025/26", ("2024-04", "2025-12", False)),
        ("Q1 - Q2 2024/25", ("2024-04", "2024-09", False)),
        ("April - June 2024", ("2024-04", "2024-06", False)),
        ("Apr-Jun 2024", ("2024-04", "2024-06", False)),
        ("Apr/May 2024", ("2024-04", "2024-05", False)),
        ("Sep-Oct-19", ("2019-09", "2019-10", False)),
        ("1 - 30 June 2024", ("2024-06-01", "2024-06-30", False)),
        ("1 April to 30 June 2024", ("2024-04-01", "2024-06-30", False)),
        ("between March and June 2024", ("2024-03", "2024-06", False)),
        ("Oct – March 2025", ("", "2025-03", False)),
        ("Dec-Jan 2025", ("", "2025-01", False)),
        ("Ongoing", ("", "", True)),
        ("On-going", ("", "", True)),
        ("Continuous", ("", "", True)),
        ("Dec 2020 - ongoing", ("2020-12", "", True)),
        ("December 20/Ongoing", ("2020-12", "", True)),
        ("April 2019 to date", ("2019-04", "", True)),
        ("April 2019 onwards", ("2019-04", "", True)),
        ("Started April 2019 and ongoing", ("2019-04", "", True)),
        ("Ongoing from April 2019", ("2019-04", "", True)),
        ("Ongoing (since April 2019)", ("2019-04", "", True)),
        ("Ongoing – review March 2021", ("", "", True)),
        ("Ongoing, March 2021", ("", "", True)),
        ("Ongoing until March 2021", ("", "2021-03", False)),
        ("Ongoing to March 2021", ("", "2021-03", False)),
        ("April 2019, ongoing to March 2021", ("2019-04", "2021-03", False)),
        ("From April 2019", ("2019-04", "", False)),
        ("every October, to 2028", ("", "2028", False)),
        ("Annually until March 2027", ("", "2027-03", False)),
        ("each term, up to July 2026", ("", "2026-07", False)),
        ("Monthly from May 2025", ("2025-05", "", False)),
        ("weekly, from 3 June to 5 July 2024", ("2024-06-03", "2024-07-05", False)),
        ("Twice a year until 31/03/2028", ("", "2028-03-31", False)),
        ("Starting April 2019", ("2019-04", "", False)),
    ],
)
def test_timescales(printed: str, read: tuple[str, str, bool]) -> None:
    assert timescale(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        "", "TBC", "1 - 8", "1 – 6 8", "1.2", "Year 1 - Year 2", "2025/27", "2018-21", "March and June 2024",
        "Sept 2019 and Sept 2020", "Mar-25 Jun-25", "Mar-25\nJun-25", "Mar-25 / Jun-25", "Oct-23-Dec-24",
        "every October", "Quarterly", "yearly to be agreed",
        "31 - 1 June 2024 - x", "Spring - Summer 2024", "6 - 12 months", "020 7946 - 0018",
    ],
)  # fmt: skip
def test_what_is_no_period(printed: str) -> None:
    assert timescale(printed) == ("", "", False)


@pytest.mark.parametrize(
    ("start", "end", "read"),
    [
        ("Apr-19", "Mar-21", ("2019-04", "2021-03", False)),
        ("2019/20", "2020/21", ("2019-04", "2021-03", False)),
        ("Q1 2019/20", "Q1 2019/20", ("2019-04", "2019-06", False)),
        ("Mar-21", "Apr-19", ("2021-03", "2019-04", False)),
        ("", "Mar-21", ("", "2021-03", False)),
        ("Apr-19", "", ("2019-04", "", False)),
        ("Apr-19", "TBC", ("2019-04", "", False)),
        ("TBC", "Mar-21", ("", "2021-03", False)),
        ("Apr-19", "Ongoing", ("2019-04", "", True)),
        ("Ongoing", "", ("", "", True)),
        ("Ongoing", "Ongoing", ("", "", True)),
        ("Ongoing", "Mar-21", ("", "2021-03", False)),
        ("", "Apr 2019 – Mar 2021", ("2019-04", "2021-03", False)),
        ("Apr 2019 – Mar 2021", "", ("2019-04", "2021-03", False)),
        ("Apr-19", "Apr 2019 – Mar 2021", ("2019-04", "2021-03", False)),
        ("", "From April 2019", ("2019-04", "", False)),
        ("", "", ("", "", False)),
    ],
)
def test_two_columns(start: str, end: str, read: tuple[str, str, bool]) -> None:
    assert period(start, end) == read


def test_the_printed_forms_are_kept() -> None:
    assert read_period(" Spring 2026 ", "TBC") == Period("", "", False, "Spring 2026", "TBC")
    assert read_timescale("Spring 2026") == Period("", "", False, "", "Spring 2026")
    assert read_timescale("Dec 2020 - ongoing").end_printed == "Dec 2020 - ongoing"
