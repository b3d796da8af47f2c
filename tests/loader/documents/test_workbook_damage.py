"""Damaged, locked, oversized and hostile workbooks: one line each, in bounded memory."""

import re
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from loader.documents import workbook_grid, workbook_package
from loader.documents.workbook_reader import read_workbook
from loader.errors import DocumentError, EmptyFile, TooLarge, UnreadableFile
from tests.loader.documents.sheet_shown import shown
from tests.loader.documents.workbook_plans import PLANS

SAVED: Final = Path(__file__).parent / "files" / "workbooks"
SHEET: Final = "xl/worksheets/sheet1.xml"
ORIGINALS: Final = [
    SAVED.joinpath(f"one-sheet-libreoffice.{kind}").read_bytes() for kind in ("xlsx", "ods", "xls")
]
Change = Callable[[bytes], bytes]


def changed(content: bytes, part: str, change: Change) -> bytes:
    """A zipped workbook with one part changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return stream.getvalue()


def plan() -> bytes:
    return PLANS["one-sheet.xlsx"]()


def shared() -> bytes:
    """A plan whose texts stand in a part of their own."""
    return PLANS["two-header-rows.xlsx"]()


def replaced(pattern: str, by: str) -> Change:
    def change(content: bytes) -> bytes:
        text, count = re.subn(pattern, lambda _: by, content.decode(), count=1, flags=re.DOTALL)
        assert count
        return text.encode()

    return change


def message(content: bytes, error: type[DocumentError]) -> str:
    with pytest.raises(error) as raised:
        read_workbook(content, "plan.xlsx")
    text = str(raised.value)
    assert text.startswith("plan.xlsx: ")
    assert "\n" not in text
    return text


ENTITIES: Final = '<!DOCTYPE x [<!ENTITY a "lol">]><worksheet'
OUTSIDE: Final = '<!DOCTYPE x SYSTEM "file:///etc/hostname"><worksheet'


@pytest.mark.parametrize("declaration", [ENTITIES, OUTSIDE])
def test_declarations_of_entities_are_refused(declaration: str) -> None:
    content = changed(plan(), SHEET, replaced("<worksheet", declaration))
    assert "entities" in message(content, UnreadableFile)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
def test_declarations_of_entities_are_refused_in_every_part(part: str) -> None:
    root = {"xl/workbook.xml": "<workbook", "xl/styles.xml": "<styleSheet", "xl/sharedStrings.xml": "<sst"}
    content = changed(shared(), part, replaced(root[part], f"<!DOCTYPE x [<!ENTITY a 'b'>]>{root[part]}"))
    assert "entities" in message(content, UnreadableFile)


def test_a_zip_bomb_is_refused() -> None:
    content = changed(plan(), SHEET, lambda old: old + b" " * 60_000_000)
    assert "times its size" in message(content, TooLarge)


def test_a_file_that_inflates_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_package, "MOST_INFLATED", 3000)
    message(plan(), TooLarge)


def test_what_all_parts_inflate_to_counts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(BytesIO(shared())) as archive:
        largest = max(archive.getinfo(part).file_size for part in (SHEET, "xl/styles.xml", "xl/workbook.xml"))
    monkeypatch.setattr(workbook_package, "MOST_INFLATED", largest + 1)
    message(shared(), TooLarge)


def test_a_part_that_is_larger_than_it_declares_is_damage() -> None:
    content = changed(plan(), SHEET, lambda old: old + b" " * 5000)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        size = archive.getinfo(SHEET).file_size
    assert struct.pack("<I", size) in content
    message(content.replace(struct.pack("<I", size), struct.pack("<I", 100)), UnreadableFile)


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_package, "MOST_MEMBERS", 3)
    message(plan(), TooLarge)


@pytest.mark.parametrize("file", ["one-sheet.xlsx", "old-excel.xls", "open-document.ods"])
@pytest.mark.parametrize("limit", ["MOST_CELLS", "MOST_LETTERS"])
def test_too_many_cells_or_letters_are_refused(
    file: str, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_grid, limit, 5)
    message(PLANS[file](), TooLarge)


def test_merged_cells_of_the_whole_sheet_are_cut_where_it_ends() -> None:
    whole = changed(plan(), SHEET, replaced("B6:B8", "B6:B1048576"))
    assert shown(read_workbook(whole, "plan.xlsx").blocks) == shown(read_workbook(plan(), "plan.xlsx").blocks)


def test_deeply_nested_elements_are_damage() -> None:
    nested = "<a>" * 5000 + "</a>" * 5000
    message(changed(plan(), SHEET, replaced("<sheetData>", f"{nested}<sheetData>")), UnreadableFile)


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        ('r="A5"', 'r="ZZZZ5"'),
        ('<row r="5"', '<row r="99999999"'),
        ('<row r="5"', '<row r="0"'),
        ("</sheetData>", ""),
    ],
)
def test_values_that_no_sheet_has_are_damage(pattern: str, by: str) -> None:
    message(changed(plan(), SHEET, replaced(pattern, by)), UnreadableFile)


@pytest.mark.parametrize("number", ["-1", "99999", "x"])
def test_texts_that_are_not_there_are_damage(number: str) -> None:
    message(changed(shared(), SHEET, replaced("<v>0</v>", f"<v>{number}</v>")), UnreadableFile)


def test_a_locked_workbook_says_that_it_needs_a_password() -> None:
    content = PLANS["old-excel.xls"]().ljust(20_000, b"\0") + "EncryptedPackage".encode("utf-16-le")
    assert "password" in message(content, UnreadableFile)


def test_a_locked_old_workbook_says_that_it_needs_a_password() -> None:
    content = PLANS["old-excel.xls"]()
    after_begin = content.index(struct.pack("<HHH", 0x0809, 16, 0x0600)) + 20
    locked = content[:after_begin] + struct.pack("<H", 0x002F) + content[after_begin + 2 :]
    assert "password" in message(locked, UnreadableFile)


def test_a_locked_open_document_says_that_it_needs_a_password() -> None:
    locked = changed(
        PLANS["open-document.ods"](),
        "META-INF/manifest.xml",
        replaced("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>"),
    )
    assert "password" in message(locked, UnreadableFile)


def test_a_workbook_of_nothing_but_formulas_that_were_never_worked_out_is_told() -> None:
    only = '<sheetData><row r="1"><c r="K1"><f>1+1</f></c></row></sheetData>'
    content = changed(plan(), SHEET, replaced("<sheetData>.*</sheetData>", only))
    assert "formulas" in message(content, EmptyFile)


def test_a_formula_without_a_result_among_others_leaves_its_cell_empty() -> None:
    cells = (
        '<c r="K4"><f>1+1</f></c><c r="L4"><f>1+1</f><v>2</v></c><c r="M4" t="str"><f>A1</f><v>two</v></c>'
    )
    content = changed(plan(), SHEET, replaced('<row r="5"', f'<row r="4">{cells}</row><row r="5"'))
    assert "2 | two" in "\n".join(shown(read_workbook(content, "plan.xlsx").blocks))


def test_a_workbook_without_anything_to_see_is_empty() -> None:
    hidden = replaced('state="visible"', 'state="hidden"')
    message(changed(plan(), "xl/workbook.xml", hidden), EmptyFile)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"plain text"])
def test_what_is_no_workbook_is_told(content: bytes) -> None:
    message(content, UnreadableFile)


@pytest.mark.parametrize("original", ORIGINALS)
def test_a_file_cut_short_anywhere_is_told(original: bytes) -> None:
    for length in range(0, len(original) - 1, 97):
        assert is_read_or_told(original[:length])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(ORIGINALS),
    st.lists(st.tuples(st.integers(0, 25_000), st.binary(max_size=4)), min_size=1, max_size=8),
)
def test_changed_bytes_raise_nothing_but_our_errors(
    original: bytes, changes: list[tuple[int, bytes]]
) -> None:
    content = bytearray(original)
    for at, new in changes:
        place = at % len(content)
        content[place : place + len(new)] = new
    assert is_read_or_told(bytes(content))


def is_read_or_told(content: bytes) -> bool:
    """Whether a workbook gives blocks, or an error of ours in one line."""
    try:
        return bool(read_workbook(content, "plan.xlsx").blocks)
    except DocumentError as error:
        return "\n" not in str(error)


def test_a_long_workbook_tells_how_many_cells_are_read() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(4_001):
        sheet.append([f"{row}", "Mend the lamps", "Anna Marsh"])
    stream = BytesIO()
    book.save(stream)
    heard: list[str] = []
    read_workbook(stream.getvalue(), "plan.xlsx", heard.append)
    assert heard == ["5,000 cells", "10,000 cells"]
