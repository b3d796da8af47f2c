"""An answer as CSV for spreadsheets (RFC 4180) and as JSON for programs; sources as FILE:LOCATION."""

import json
import math
from collections import Counter
from typing import Any

from cypher.answer import Answer, Cell
from viz.answer_paper import column_titles
from viz.cell_text import cell_text
from viz.harmless_csv import csv_text
from viz.paper import Paper


def answer_csv(answer: Answer, paper: Paper) -> str:
    """The rows under the printed titles of the columns; semicolons between the items of a list."""
    return csv_text(
        column_titles(answer.columns, paper.columns),
        ([_csv_cell(cell) for cell in row] for row in answer.rows),
    )


def answer_json(answer: Answer, paper: Paper) -> str:
    """An object: what was asked, whether rows were cut, and `rows`, a list of objects by column name.

    A column whose name stands twice has its place in the row after its name.
    """
    count = Counter(answer.columns)
    keys = [name if count[name] == 1 else f"{name} {place}" for place, name in enumerate(answer.columns, 1)]
    titles = column_titles(answer.columns, paper.columns)
    value = {
        "title": paper.title,
        "question": paper.question,
        "why": paper.why,
        "parameters": dict(paper.parameters),
        "about_data": paper.about_data,
        "notes": paper.notes,
        "columns": dict(zip(keys, titles, strict=True)),
        "cut": answer.cut,
        "rows": [dict(zip(keys, map(_json_cell, row), strict=True)) for row in answer.rows],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _csv_cell(cell: Cell) -> str | int | float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return cell_text(cell, "; ")


def _json_cell(cell: Cell) -> Any:
    """JSON has no word for what is not a finite number, so it is a text."""
    if isinstance(cell, tuple):
        return [_json_cell(item) for item in cell]
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell
