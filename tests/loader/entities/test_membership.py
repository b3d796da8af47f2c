"""Whose members a list or a table tells."""

import pytest

from loader.documents.blocks import NO_TEXT, Document, Line, Text
from loader.documents.text_reader import read_text
from loader.entities.membership import board_of_members
from loader.entities.outline import outline_of
from loader.entities.preparation import finder_of, prepare
from loader.entities.prose import ProseReader
from tests.loader.entities.test_commitments_members import COMMITMENTS, facts, graph


def text(plain: str, line: int) -> Text:
    """A text of one line."""
    return Text(plain, (Line(plain, f"L{line}"),)) if plain else NO_TEXT


def meant(lead_in: str, heading: str = "", before: str = "") -> str:
    """The board whose members follow a lead-in and a heading, behind a section that opens with `before`."""
    document = Document("plan.txt", "text", "0" * 64, read_text(COMMITMENTS))
    context = prepare(document, outline_of(document))
    prose = ProseReader(context, finder_of(context))
    texts = [text(plain, line) for line, plain in enumerate((before, heading, lead_in), start=1)]
    for section in (texts[:1], texts[1:]):
        prose.forget()
        for one in filter(None, section):
            prose.read(one)
    return board_of_members(context, texts[1], texts[2], prose)


@pytest.mark.parametrize(
    ("lead_in", "board"),
    [
        ("The Quay Panel, which reports to the Harbour Committee. Its members were:", "Quay Panel"),
        ("The Quay Panel wrote this for the Harbour Committee. The panel’s members are:", "Quay Panel"),
        ("Members of the Quay Panel, a sub-group of the Harbour Committee, are:", "Quay Panel"),
        ("The Quay Panel, which answers to the Harbour Committee, has seven members:", "Quay Panel"),
        ("The membership of the Harbour Committee’s Quay Panel is:", "Quay Panel"),
        ("Tidewell Council’s members of the Quay Panel are:", "Quay Panel"),
        # Who made whom leaves open of which of the two the members are.
        ("The Harbour Committee has set up the Quay Panel. Its members are:", ""),
    ],
)
def test_the_board_of_a_lead_in(lead_in: str, board: str) -> None:
    assert meant(lead_in) == board


@pytest.mark.parametrize(
    ("heading", "before", "board"),
    [
        ("Members", "Quay Panel", "Quay Panel"),
        ("Voting members", "2. The Quay Panel", "Quay Panel"),
        ("Members of the Pier Forum", "Quay Panel", "Pier Forum"),
        ("Members", "Costs", ""),
        ("Members", "The Quay Panel and the Pier Forum", ""),
        ("Members", "Tidewell Council", ""),
    ],
)
def test_a_heading_that_only_says_members_stands_under_its_board(
    heading: str, before: str, board: str
) -> None:
    assert meant("", heading, before) == board


ROWS = "\nJane Okoro\tHarbour Master\tTidewell Trust\nIan Howe\tHead of Housing\tMarlow College\n"


@pytest.mark.parametrize(
    ("before", "head", "board"),
    [
        ("The Quay Panel brings services together. It is chaired by Jane Okoro.", "Member", "Quay Panel"),
        ("The Quay Panel reports to the Harbour Committee.", "Members", "Quay Panel"),
        ("Members of the Quay Panel are listed here.", "Name", "Quay Panel"),
        ("The Quay Panel brings services together.", "Name", ""),
        ("Tidewell Council has many services.", "Member", ""),
        ("The plan was approved by the Quay Panel in May.", "Member", ""),
    ],
)
def test_a_table_of_members(before: str, head: str, board: str) -> None:
    read = graph(f"{COMMITMENTS}\nWho we are\n\n{before}\n\n{head}\tPost\tBody{ROWS}")
    seats = {("Jane Okoro", board), ("Ian Howe", board)} if board else set()
    assert facts(read, "MEMBER_OF") == seats


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("One representative of carers (vacant)", set()),
        ("Two representatives of the voluntary sector", set()),
        ("Tidewell Self-help Trust", {"Tidewell Self-help Trust"}),
        ("Tidewell Trust – to be confirmed", set()),
    ],
)
def test_a_seat_of_nobody(line: str, members: set[str]) -> None:
    read = graph(f"{COMMITMENTS}\nMembers of the Quay Panel are:\n\n- {line}\n- Jane Okoro\n")
    assert {member for member, _ in facts(read, "MEMBER_OF")} == members | {"Jane Okoro"}


@pytest.mark.parametrize(
    ("lead_in", "board"),
    [
        ("The Quay Panel, which reports to the Harbour Committee, met. Its members were:", "Quay Panel"),
        ("The Pier Forum met. The forum answers to the Harbour Committee. Its members are:", "Pier Forum"),
        ("The Harbour Committee has set up the Quay Panel. Its members are:", ""),
    ],
)
def test_a_list_of_members(lead_in: str, board: str) -> None:
    listed = "- Jane Okoro (Chair)\n- Ian Howe, Marlow College\n"
    read = graph(f"{COMMITMENTS}\nHow it was done\n\n{lead_in}\n\n{listed}")
    assert facts(read, "MEMBER_OF") == ({("Jane Okoro", board), ("Ian Howe", board)} if board else set())
    assert facts(read, "CHAIRS") == ({("Jane Okoro", board)} if board else set())


@pytest.mark.parametrize(
    "behind",
    [
        "3. WHAT THE HARBOUR REVIEW ASKED OF US\n\nIt asked for light.",
        "3. We thank the Tidewell Sailing Club, which lent us its rooms, and the Tidewell Rowing Club.",
    ],
)
def test_a_number_that_stands_out_behind_the_members_is_none_of_them(behind: str) -> None:
    listed = "  - Jane Okoro, Chair\n  - Ian Howe, Marlow College\n"
    read = graph(f"{COMMITMENTS}\n2. GOVERNANCE\n\nMembers of the Quay Panel are:\n\n{listed}\n{behind}\n")
    assert facts(read, "MEMBER_OF") == {("Jane Okoro", "Quay Panel"), ("Ian Howe", "Quay Panel")}
