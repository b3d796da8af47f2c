"""Plans that a word processor printed, compared with what was written; see files/README.md."""

import pytest

from loader.documents.blocks import Table
from loader.documents.pdf_reader import read_pdf
from tests.loader.documents.pdf import make_files as made
from tests.loader.documents.pdf.shown import rows_of, shown, spans_of, tables_of


def content(name: str) -> bytes:
    return (made.FILES / f"{name}.pdf").read_bytes()


def joined(rows: list[list[str]]) -> list[list[str]]:
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def test_rows_that_page_ends_cut() -> None:
    table = ["TABLE", *(" | ".join(row) for row in joined([made.HEADER, *made.TORN]))]
    assert shown(content("torn")) == [
        made.RUNNING,
        f"# {made.TITLE}",
        "## 1. Prevention",
        made.INTRO.strip(),
        *(f"• {item}" for item in made.ITEMS),
        "  • Deeper item",
        "1. First",
        "2. Second",
        *table,
        "## 2. Oversight",
        "The Safer Marlow Board oversees the plan.",
    ]
    leads = [row.cells[2] for row in tables_of(content("torn"))[0].rows[1:]]
    assert {tuple(line.text for line in lead.lines) for lead in leads} == {("Housing", "Police")}


def test_themes_over_rows_and_pages() -> None:
    (table,) = tables_of(content("themes"))
    assert rows_of(table) == made.theme_rows()
    first, spans = 1, []
    for _, count in made.THEMES:
        spans += [(first, 0, count, 1), (first + count, 0, 1, 4)]
        first += count + 1
    assert spans_of(table) == spans


@pytest.mark.parametrize(
    ("name", "title"),
    [("open", "Plan without lines"), ("listed", "Plan in a list"), ("shaded", "Plan in shades")],
)
def test_tables_with_few_lines_or_none(name: str, title: str) -> None:
    heading, before, table, after = read_pdf(content(name), "plan.pdf")
    assert isinstance(table, Table)
    assert [block.text.plain for block in (heading, before, after) if not isinstance(block, Table)] == [
        title, "Some words first.", "Words after."
    ]  # fmt: skip
    assert rows_of(table) == [made.HEADER, *made.PLAIN]
