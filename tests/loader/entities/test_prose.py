"""Running text to facts, read through the real pipeline: names side by side, and short forms."""

from pathlib import Path

import pytest

from loader.documents.files import PlanFile, read_file
from loader.property_graph import PropertyGraph
from loader.reading import read_document
from tests.loader.entities.test_commitments_members import facts

TABLE = (
    "<table><tr><th>Action</th><th>Lead</th><th>Overseen by</th><th>By when</th></tr>"
    "<tr><td>Light the lanes each night</td><td>Tidewell Trust</td><td>CPC</td><td>May 2025</td></tr></table>"
)


def web_graph(folder: Path, body: str, above: str = "") -> PropertyGraph:
    """The graph of a plan as a web page; `above` stands right above its table of actions."""
    path = folder / "plan.html"
    title = "Marlow Safer Streets Action Plan 2024-26"
    path.write_text(
        f"<html><body><h1>{title}</h1>{body}<h2>Actions</h2>{above}{TABLE}</body></html>", encoding="utf-8"
    )
    return read_document(read_file(PlanFile(path, path.name))).graph


def test_what_stands_behind_the_name_of_a_board_is_said_of_it(tmp_path: Path) -> None:
    read = web_graph(
        tmp_path,
        "<h2>Boards</h2><dl><dt>Quay Panel</dt><dd>Purpose: to watch the quay. Chair: Jane Okoro. Reports "
        "to: Harbour Board.</dd>"
        "<dt>Pier Forum</dt><dd>Reports to: Harbour Board. Chair: Sian Price.</dd></dl>",
    )
    assert facts(read, "CHAIRS") == {("Jane Okoro", "Quay Panel"), ("Sian Price", "Pier Forum")}
    assert facts(read, "REPORTS_TO") == {("Quay Panel", "Harbour Board"), ("Pier Forum", "Harbour Board")}


@pytest.mark.parametrize(
    ("text", "board"),
    [
        (
            "The Glen Valley Child Protection Committee (CPC) meets each month.",
            "Glen Valley Child Protection Committee",
        ),
        (
            "CPC: Child Protection Committee. The Crime Prevention Committee met.",
            "Child Protection Committee",
        ),
    ],
)
def test_letters_mean_what_the_text_says(tmp_path: Path, text: str, board: str) -> None:
    read = web_graph(
        tmp_path, f"<h2>Boards</h2><p>{text}</p><p>The Crime Prevention Committee met in May.</p>"
    )
    assert facts(read, "OVERSEES") == {(board, "Light the lanes each night")}


def test_letters_of_two_names_are_of_neither(tmp_path: Path) -> None:
    read = web_graph(
        tmp_path,
        "<h2>Boards</h2><p>The Glen Valley Child Protection Committee (CPC) met.</p>"
        "<p>The Ness Vale Child Protection Committee (CPC) met.</p>",
    )
    assert facts(read, "OVERSEES") == {("CPC", "Light the lanes each night")}


def test_a_list_of_boards_says_of_each_what_stands_behind_it(tmp_path: Path) -> None:
    read = web_graph(
        tmp_path,
        "<h2>Boards</h2><ul>"
        "<li><b>Joint Partnership Board</b> - chaired by Jane Okoro, vice-chaired by Ian Howe. "
        "Oversees the Action Plan.</li>"
        "<li><b>Quay Panel</b> - chaired by Sian Price. Reports to the Joint Partnership Board and to "
        "the Pier Forum.</li></ul>",
    )
    joint = "Joint Partnership Board"
    assert facts(read, "CHAIRS") == {("Jane Okoro", joint), ("Sian Price", "Quay Panel")}
    assert facts(read, "REPORTS_TO") == {("Quay Panel", joint), ("Quay Panel", "Pier Forum")}
    assert facts(read, "MEMBER_OF") == {("Ian Howe", joint)}
    assert (joint, "Marlow Safer Streets Action Plan 2024-26") in facts(read, "OVERSEES")


def test_no_board_has_the_members_of_which_it_stays_open(tmp_path: Path) -> None:
    told = "Its members are Marlow College and the Tidewell Trust."
    read = web_graph(tmp_path, f"<p>The Harbour Committee has set up the Quay Panel. {told}</p>")
    assert facts(read, "MEMBER_OF") == set()
    read = web_graph(tmp_path, f"<p>The Quay Panel reports to the Harbour Committee. {told}</p>")
    assert facts(read, "MEMBER_OF") == {("Marlow College", "Quay Panel"), ("Tidewell Trust", "Quay Panel")}


@pytest.mark.parametrize("verb", ["Overseen", "Delivered"])
def test_a_board_alone_under_a_heading_oversees_the_actions_there(tmp_path: Path, verb: str) -> None:
    read = web_graph(tmp_path, "", f"<p><em>{verb} by the Quay Panel.</em></p>")
    assert ("Quay Panel", "Light the lanes each night") in facts(read, "OVERSEES")
