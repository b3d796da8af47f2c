"""Ten thousand damaged copies of real files of every format: each gives blocks, or one line why not.

A case that fails is told by its file and its number, from which `mutated` makes it again.
"""

import faulthandler
import random
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from loader.documents.blocks import Document
from loader.documents.kinds import kind_of
from loader.documents.readers import contents_of
from loader.errors import DocumentError
from loader.reading import read_document
from tests.loader.documents.mutations import mutated

HERE: Final = Path(__file__).parent
UNSEEN: Final = HERE.parents[1] / "unseen"
WORD_AND_WEB: Final = HERE / "files" / "word_and_web"
WORKBOOKS: Final = HERE / "files" / "workbooks"

CASES: Final = {
    UNSEEN / "formats" / "ravensholme-food-tracker-2025-26.csv": 1_300,
    UNSEEN / "formats" / "castle-wray-youth-plan-2025-27.md": 600,
    UNSEEN / "formats" / "corran-care-handbook-2025-26.html": 700,
    WORD_AND_WEB / "labelled-pandoc.md": 700,
    WORD_AND_WEB / "cards-libreoffice.html": 700,
    WORD_AND_WEB / "counted-libreoffice.docx": 700,
    WORD_AND_WEB / "merged-libreoffice.docx": 600,
    WORD_AND_WEB / "styled-pandoc.docx": 500,
    WORKBOOKS / "one-sheet-libreoffice.xlsx": 600,
    WORKBOOKS / "two-header-rows-libreoffice.xlsx": 500,
    WORKBOOKS / "side-by-side-libreoffice.ods": 500,
    WORKBOOKS / "two-header-rows-libreoffice.ods": 400,
    WORKBOOKS / "one-sheet-libreoffice.xls": 600,
    WORKBOOKS / "side-by-side-libreoffice.xls": 500,
    UNSEEN / "harrowdale-domestic-abuse.txt": 500,
    Path("open.pdf"): 600,
}
WHOLE: Final = 10
"""Of so many cases one goes through the whole loader, and not through the reader alone."""

LIMIT: Final = 120
"""Seconds after which a case that does not end is told with its stack, and ends the run."""


@lru_cache
def content_of(path: Path) -> bytes:
    """The file, or a PDF whose instructions are stored without compression, where changes reach them."""
    if path.name != "open.pdf":
        return path.read_bytes()
    stream = BytesIO()
    rows = [["No.", "Action", "Lead", "By"]]
    rows += [[f"1.{at}", f"Mend lamp {at}", "Anna Marsh", "March 2026"] for at in range(1, 9)]
    title = Paragraph("Harbour Safety Plan 2025 to 2026", getSampleStyleSheet()["Title"])
    SimpleDocTemplate(stream, pagesize=A4, pageCompression=0, invariant=1).build(
        [title, Table(rows, repeatRows=1)]
    )
    return stream.getvalue()


def told(content: bytes, file: str, whole: bool) -> str:
    """What is said of content that cannot be read; '' for what can."""
    try:
        kind = kind_of(content, file)
        blocks = contents_of(kind, content, file).blocks
        if whole:
            read_document(Document(file, kind, "0" * 64, blocks))
    except DocumentError as error:
        return str(error)
    return ""


def test_the_cases_are_ten_thousand() -> None:
    assert sum(CASES.values()) == 10_000


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_damaged_file_is_read_or_told_in_one_line(path: Path) -> None:
    content, read = content_of(path), 0
    for case in range(CASES[path]):
        damaged = mutated(content, random.Random(f"{path.name} {case}"))
        faulthandler.dump_traceback_later(LIMIT, exit=True, file=2)
        try:
            said = told(damaged, path.name, case % WHOLE == 0)
        except Exception as error:
            error.add_note(f"{path.name}, case {case}")
            raise
        finally:
            faulthandler.cancel_dump_traceback_later()
        assert "\n" not in said, case
        assert not said or said.startswith(f"{path.name}: "), (case, said)
        read += not said
    assert read
