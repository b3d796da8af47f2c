"""What holds for every date: it is read back as printed, and no text breaks the reading."""

import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from loader.values.dates import is_date_like, read_date, read_period, read_timescale

DATES = st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31))
DAY_FORMS = st.sampled_from(
    ["{d} {B} {Y}", "{d:02} {b} {Y}", "{d}{th} {B} {Y}", "{A} {d}{th} {B} {Y}", "{d}{th} of {B}, {Y}",
     "by {d} {b} {Y}", "{d:02}/{m:02}/{Y}", "{d}/{m}/{Y}", "{d:02}.{m:02}.{Y}", "{d:02}-{m:02}-{Y}",
     "{Y}-{m:02}-{d:02}", "{B} {d}, {Y}", "{d}-{b}-{Y}"]
)  # fmt: skip
MONTH_FORMS = st.sampled_from(
    ["{B} {Y}", "{b} {Y}", "{b}-{Y}", "{B}, {Y}", "{m:02}/{Y}", "end of {B} {Y}", "{b}. {Y}"]
)
SHORT_FORMS = st.sampled_from(
    ["{b}-{y:02}", "{b} '{y:02}", "{b} ’{y:02}", "{B} {y:02}", "{d:02}/{m:02}/{y:02}", "{d} {b} {y:02}"]
)
PIECES = st.sampled_from(
    [
        "1",
        "2",
        "31",
        "2024",
        "20",
        "24/25",
        "2018-21",
        "Q1",
        "q3",
        "quarter",
        "of",
        "by",
        "the",
        "end",
        "from",
        "to",
        "until",
        "-",
        "–",
        "/",
        ".",
        ",",
        "(",
        ")",
        "'",
        "’",
        "Mar",
        "March",
        "sept",
        "may",
        "ongoing",
        "TBC",
        "and",
        "between",
        "th",
        "st",
        "early",
        "mid",
        "fy",
        "ſep",
        "٠١",
        "²",
        "year",
        "FY24",
    ]
)
TEXTS = (
    st.text(max_size=60)
    | st.lists(PIECES, max_size=9).map(" ".join)
    | st.lists(PIECES, max_size=6).map("".join)
)


def printed(day: datetime.date, form: str) -> str:
    ending = "th" if 10 <= day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return form.format(
        d=day.day,
        m=day.month,
        Y=day.year,
        y=day.year % 100,
        A=f"{day:%A}",
        B=f"{day:%B}",
        b=f"{day:%b}",
        th=ending,
    )


@given(DATES, DAY_FORMS)
def test_a_day_is_read_back(day: datetime.date, form: str) -> None:
    text = printed(day, form)
    assert read_date(text) == read_date(text, "start") == day.isoformat()
    assert is_date_like(text)


@given(DATES, MONTH_FORMS)
def test_a_month_is_read_back(day: datetime.date, form: str) -> None:
    assert read_date(printed(day, form)) == f"{day:%Y-%m}"


@given(DATES.filter(lambda day: day.year >= 2000), SHORT_FORMS)
def test_a_year_of_two_digits_is_of_this_century(day: datetime.date, form: str) -> None:
    assert read_date(printed(day, form)) == (day.isoformat() if "{d" in form else f"{day:%Y-%m}")


@given(
    st.integers(2000, 2098), st.sampled_from(["{0}/{1:02}", "{0}-{1:02}", "{0}/20{1:02}", "FY {0}/{1:02}"])
)
def test_a_financial_year_is_read_back(year: int, form: str) -> None:
    text = form.format(year, (year + 1) % 100)
    assert (read_date(text, "start"), read_date(text)) == (f"{year}-04", f"{year + 1}-03")


@given(
    DATES,
    DATES,
    DAY_FORMS.filter(lambda form: "by" not in form),
    st.sampled_from([" to ", " – ", " - ", " until "]),
)
def test_a_range_is_read_back_as_printed(
    first: datetime.date, last: datetime.date, form: str, joiner: str
) -> None:
    read = read_timescale(printed(first, form) + joiner + printed(last, form))
    assert (read.start, read.end) == (first.isoformat(), last.isoformat())


@given(TEXTS, TEXTS)
@example("ſep 2019", "")
@example("20\u0662\u0664", "\u0661/\u0662/2024")
def test_no_text_breaks_the_reading(left: str, right: str) -> None:
    for text in (left, f"{left} - {right}", f"{left} to {right}"):
        is_date_like(text)
        read = read_timescale(text)
        assert not (read.ongoing and read.end)
    both = read_period(left, right)
    assert (both.start_printed or both.end_printed) if (left + right).strip() else True
    for iso in (both.start, both.end):
        assert iso == "" or datetime.date.fromisoformat((iso + "-01-01")[:10])
