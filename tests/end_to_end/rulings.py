"""Invented plans whose people and boards are in doubt, and ways to look at what became of them."""

import json
from pathlib import Path

from tests.end_to_end.conftest import Run

_HEAD = "No.\tAction\tLead\tGovernance group\tTimescale"

OLD = f"""\
Port Haven Council

Harbour Safety Plan 2024 to 2026

1. Safe streets

{_HEAD}
1	Light the quay at night	Anna Marsh, Port Haven Council	Harbour Safety Board	March 2025
2	Train the wardens	Tom Birch	Harbour Safety Partnership	June 2025
"""

NEW = f"""\
Port Haven Council

Harbour Safety Plan 2026 to 2028

1. Safe streets

{_HEAD}
1	Light the quay at night	Anne Marsh	Harbour Safety Partnership Board	March 2027
2	Train the new wardens	Tom Birch	Harbour Safty Board	June 2027
"""

SLIP = f"""\
Port Haven Council

Market Town Plan 2024 to 2026

1. Open market

{_HEAD}
1	Mend the market hall	Joseph Greenaway, Port Haven Council	Market Board	May 2025
2	Paint the market hall	Joseph Grenaway	Market Board	May 2025
"""

ANNA, ANNE = "Anna Marsh", "Anne Marsh"


def write_plans(folder: Path) -> Path:
    """The three plans in a folder."""
    folder.mkdir()
    for name, text in (("old.txt", OLD), ("new.txt", NEW), ("slip.txt", SLIP)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def export(run: Run, folder: Path, *graph: object) -> bytes:
    """The bytes of the graph's export."""
    path = folder / "export.jsonl"
    result = run("export", path, *graph)
    assert result.exit_code == 0, result.stderr
    return path.read_bytes()


def things(export: bytes) -> set[frozenset[str]]:
    """All names of each person, board and organisation of an export."""
    nodes = (json.loads(line) for line in export.decode().splitlines())
    return {
        frozenset({node["properties"]["name"], *node["properties"].get("aliases", ())})
        for node in nodes
        if node["type"] == "node" and {*node["labels"]} & {"Person", "Board", "Organisation"}
    }


def carried_on(export: bytes) -> int:
    """How many actions of an export carry on another."""
    return export.count(b'"label":"CONTINUES"')
