"""Heads of columns that are abbreviations of the document's own."""

import pytest

from loader.records.spelt_heads import with_spelt_heads
from loader.records.tables import typed_tables
from tests.loader.records.printed import meanings, table

ROWS = "1 | Clear the ditches of Mill Lane | Parks | 2, 3 | May 2025\n2 | Mend it | Parks | 1 | May 2025"


def read(head: str, *texts: str) -> list[str]:
    (found,) = typed_tables(with_spelt_heads(table(f"No | Action | Lead | {head} | By when\n{ROWS}"), texts))
    return meanings(found)


@pytest.mark.parametrize(
    ("head", "text", "meaning"),
    [
        ("SO*", "* SO: strategic objective", "objective"),
        ("SO", "SO = strategic objective. RAG: red, amber, green.", "objective"),
        ("CP†", "† CP stands for corporate priority; see page 2", "objective"),
        ("EO", "The column shows the equality outcome (EO) of each step.", "objective"),
        ("LA¹", "¹ LA: lead agency", "lead_body"),
    ],
)
def test_a_head_with_a_mark_means_what_the_document_says(head: str, text: str, meaning: str) -> None:
    assert read(head, "Who does what.", text)[3] == meaning


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("SO*", "Nothing explains it."),
        ("SO*", "SO: a soft opening of the hall"),
        ("KR", "KR: Kelp Review"),
        ("SO", "SO: strategy of others, and their objective"),
    ],
)
def test_other_abbreviations_stay(head: str, text: str) -> None:
    printed = table(f"No | Action | Lead | {head} | By when\n{ROWS}")
    assert with_spelt_heads(printed, [text]) == printed
