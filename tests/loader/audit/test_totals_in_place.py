"""A total that stands where there is room is no row in wrong columns."""

import pytest

from loader.documents.blocks import Document, Heading, Line, Text
from loader.reading import read_document
from tests.loader.records.printed import table

RISKS = (
    "Ref | Risk | Owner | Likelihood | Impact | Score\nR1 | Rents outrun pay | Tidewell Trust | 4 | 3 | 12"
)


@pytest.mark.parametrize(
    ("row", "shifted"),
    [
        ("Risks logged | 1 | | | |", False),
        ("Total score | | | | | 12", False),
        ("Total | | 12 | | |", False),
        ("Piers rot in the sea | Tidewell Trust | 4 | 3 | 12 |", True),
    ],
)
def test_a_total_is_in_its_place(row: str, shifted: bool) -> None:
    title = Text("Marlow Harbour Plan 2025", (Line("Marlow Harbour Plan 2025", "L90"),))
    blocks = (Heading(title, 1), table(f"{RISKS}\n{row}"))
    found = read_document(Document("plan.docx", "docx", "0" * 64, blocks))
    assert any(one.kind == "row in wrong columns" for one in found.findings) is shifted
