"""Numbers, money, levels of likelihood and impact, colours."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.values.ratings import currency_of, is_rag, level_rank, read_level, read_number


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("12", 12), ("0", 0), (" 12.5 ", 12.5), ("1,234", 1234), ("1,234,567.89", 1234567.89),
        ("1 234 567", 1234567), ("12345", 12345),
        ("£12,000", 12000), ("£ 12,000", 12000), ("€5", 5), ("$5.50", 5.5), ("£0", 0), ("£10k", 10000),
        ("10K", 10000), ("£1.2m", 1_200_000),
        ("£1.5 million", 1_500_000), ("£2bn", 2_000_000_000), ("£1.005k", 1005), ("£4.35m", 4_350_000),
        ("£12,000 pa", 12000),
        ("£12,000 per annum", 12000), ("£12,000*", 12000), ("-5", -5), ("-£500", -500), ("£-500", -500),
        ("– £500", -500),
        ("(500)", -500), ("(£500)", -500), ("£(500)", -500), ("(1,234.50)", -1234.5),
    ],
)  # fmt: skip
def test_numbers_and_money(printed: str, number: float) -> None:
    assert read_number(printed) == number


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "-",
        "–",
        "—",
        "£",
        "nil",
        "TBC",
        "n/a",
        "12%",
        "1,23",
        "1,2345",
        "12 of 20",
        "£5 - £10",
        "£5-10",
        "1.2.3",
        "12 posts",
        "4x5",
        "()",
        "5)",
    ],
)
def test_what_is_no_number(printed: str) -> None:
    assert read_number(printed) is None


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("£5", "GBP"),
        (" £5", "GBP"),
        ("-£5", "GBP"),
        ("(£5)", "GBP"),
        ("€5", "EUR"),
        ("$5", "USD"),
        ("5", ""),
        ("", ""),
        ("5 £", ""),
    ],
)
def test_the_sign_tells_the_currency(printed: str, code: str) -> None:
    assert currency_of(printed) == code


@pytest.mark.parametrize(
    ("printed", "level", "rank"),
    [
        ("High", "high", 4), ("HIGH.", "high", 4), ("Very  high", "very high", 5), ("High (4)", "high", 4),
        ("4 - Likely", "likely", 4),
        ("4 – Likely", "likely", 4), ("5 (Almost certain)", "almost certain", 5),
        ("5: Almost certain", "almost certain", 5),
        ("3 Possible", "possible", 3), ("Possible 3", "possible", 3), ("Medium - 3", "medium", 3),
        ("Med", "med", 3), ("Low", "low", 2),
        ("Rare", "rare", 1), ("Very unlikely", "very unlikely", 1), ("H", "h", 4), ("M", "m", 3),
        ("L", "l", 2), ("VH", "vh", 5),
        ("4", "4", 4), ("12", "12", 12), ("4.", "4", 4), ("*High*", "high", 4),
    ],
)  # fmt: skip
def test_levels(printed: str, level: str, rank: int) -> None:
    assert read_level(printed) == level
    assert level_rank(level) == rank


@pytest.mark.parametrize(
    "printed",
    ["", "123", "Medium/High", "Housing", "High risk of harm", "Highways", "3x4", "-", "TBC", "4.5", "Red"],
)
def test_what_is_no_level(printed: str) -> None:
    assert read_level(printed) == ""


@pytest.mark.parametrize(
    "scale",
    [
        ("very low", "low", "medium", "high", "very high"),
        ("rare", "unlikely", "possible", "likely", "almost certain"),
        ("insignificant", "minor", "moderate", "major", "catastrophic"),
        ("vl", "l", "m", "h", "vh"),
    ],
)
def test_levels_stand_in_order(scale: tuple[str, ...]) -> None:
    assert [level_rank(level) for level in scale] == [1, 2, 3, 4, 5]


def test_a_word_outside_the_scale_has_no_rank() -> None:
    assert level_rank("purple") is None
    assert level_rank("") is None


@pytest.mark.parametrize(
    "printed", ["Red", "AMBER", "green ", "R", "A", "G", "Blue", "Amber/Green", "Amber - Red", "RAG"]
)
def test_colours(printed: str) -> None:
    assert is_rag(printed)


@pytest.mark.parametrize(
    "printed", ["", "Greenwich", "Red Cross", "On track", "Green spaces", "AG", "Amber Okoro", "C"]
)
def test_what_is_no_colour(printed: str) -> None:
    assert not is_rag(printed)


@given(st.text(max_size=30))
@example("²")
@example("٣")
def test_no_text_breaks_the_reading(printed: str) -> None:
    read_number(printed)
    level_rank(read_level(printed))
    level_rank(printed)
    currency_of(printed)
    is_rag(printed)


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}", "£{:,}", "£{:,}.00", "-£{:,}", "(£{:,})"]))
def test_a_sum_is_read_back(number: int, form: str) -> None:
    assert read_number(form.format(number)) == (number if form[0] in "{£" else -number)
