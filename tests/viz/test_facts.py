"""Properties, dates, sums and sources in plain words."""

import pytest

from loader.property_graph import Node, full
from viz.facts import date_words, money_words, node_facts, node_name, number_words, source_list, source_words
from viz.facts import property_facts as facts


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2020", "2020"),
        ("2018-12", "December 2018"),
        ("2021-03-31", "31 March 2021"),
        ("2021-03-01", "1 March 2021"),
        ("2020-21", "2020-21"),
        ("2020-00", "2020-00"),
        ("TBC", "TBC"),
        ("", ""),
    ],
)
def test_dates(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("plan.txt:L23", "plan.txt, line 23"),
        ("plan.txt:L23-L25", "plan.txt, lines 23 to 25"),
        ("plan.xlsx:Theme 1!A5", "plan.xlsx, sheet Theme 1, cell A5"),
        ("plan.xlsx:Theme 1!A5:C7", "plan.xlsx, sheet Theme 1, cell A5:C7"),
        ("plan.docx:table 2 row 4", "plan.docx, table 2 row 4"),
        ("a: b.pdf:page 3 table 1 row 7", "a: b.pdf, page 3 table 1 row 7"),
        ("plan.txt", "plan.txt"),
    ],
)
def test_sources(source: str, words: str) -> None:
    assert source_words(source) == words


def test_lines_of_one_file_stand_together() -> None:
    sources = (
        "a.txt:L3",
        "b.docx:table 1 row 2",
        "a.txt:L9",
        "a.txt:L12",
        "b.docx:table 1 row 3",
        "c.txt:L1",
    )
    assert source_list(sources) == (
        "a.txt, lines 3, 9 and 12",
        "b.docx, table 1 row 2",
        "b.docx, table 1 row 3",
        "c.txt, line 1",
    )


@pytest.mark.parametrize(("value", "words"), [(1200.0, "1,200"), (0.75, "0.75"), (3.0, "3"), (0.0, "0")])
def test_numbers(value: float, words: str) -> None:
    assert number_words(value) == words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [(80000.0, "GBP", "£80,000"), (80000.5, "GBP", "£80,000.50"), (5.0, "CHF", "5 CHF"), (5.0, "", "5")],
)
def test_money(value: float, currency: str, words: str) -> None:
    assert money_words(value, currency) == words


def test_properties_have_captions_in_a_fixed_order() -> None:
    properties = full({"end_date": "2021-03", "start_date": "2020", "ongoing": True, "end_printed": "Mar-21"})
    assert facts(properties) == (
        ("Start", "2020"),
        ("End", "March 2021"),
        ("Ongoing, without an end", "Yes"),
        ("End as printed", "Mar-21"),
    )


def test_a_sum_has_the_sign_of_its_currency_and_the_currency_no_line_of_its_own() -> None:
    assert facts(full({"total": 10.0, "currency": "GBP"})) == (("Total as printed", "£10"),)


def test_a_mark_that_is_not_set_is_left_out() -> None:
    assert facts(full({"cited_only": False, "local": True})) == (("Added locally", "Yes"),)


def test_what_equals_the_name_is_not_said_again() -> None:
    node = Node("r", "Recommendation", full({"name": "JSNA 1.7", "code": "JSNA 1.7", "number": "1.7"}))
    assert node_facts(node) == (("Number", "1.7"),)


def test_a_document_without_a_name_is_called_by_its_title() -> None:
    node = Node("d", "Document", full({"title": "A Safer Borough", "file": "plan.txt"}))
    assert node_name(node) == "A Safer Borough"
    assert node_facts(node) == (("File", "plan.txt"),)
