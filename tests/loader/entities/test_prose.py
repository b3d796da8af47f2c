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


def web_graph(folder: Path, body: str) -> PropertyGraph:
    """The graph of a plan as a web page."""
    path = folder / "plan.html"
    title = "Marlow Safer Streets Action Plan 2024-26"
    path.write_text(
        f"<html><body><h1>{title}</h1>{body}<h2>Actions</h2>{TABLE}</body></html>", encoding="utf-8"
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
