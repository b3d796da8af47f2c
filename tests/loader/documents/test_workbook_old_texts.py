"""Texts of old Excel workbooks that run on from one record into the next, in letters of both widths."""

import struct
from io import BytesIO
from typing import Final

import pytest
import xlwt
from python_calamine import CalamineWorkbook

from loader.documents.blocks import Table
from loader.documents.workbook_reader import read_workbook
from loader.documents.workbook_xls_records import Record, shared_texts

TEXTS: Final = [
    f"{number} {letter * (number % 37 + 1)} end" for number in range(900) for letter in ("plain", "żółw–")
]


def test_long_tables_of_texts_are_read_as_calamine_reads_them() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Plan")
    for row, text in enumerate(TEXTS):
        sheet.write(row, 0, text)
        sheet.write(row, 1, row)
    stream = BytesIO()
    book.save(stream)
    (table,) = read_workbook(stream.getvalue(), "plan.xls").blocks
    assert isinstance(table, Table)
    expected = CalamineWorkbook.from_filelike(BytesIO(stream.getvalue())).get_sheet_by_index(0).to_python()
    assert [row.cells[0].plain for row in table.rows] == [str(row[0]) for row in expected] == TEXTS


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (b"\x01" + "żó".encode("utf-16-le"), b"\x00ab", "żóab"),
        (b"\x00ab", b"\x01" + "żó".encode("utf-16-le"), "abżó"),
        (b"\x00ab", b"\x00cd", "abcd"),
    ],
)
def test_a_text_broken_by_the_end_of_a_record_says_anew_how_wide_its_letters_are(
    first: bytes, second: bytes, text: str
) -> None:
    start = struct.pack("<IIH", 1, 1, 4) + first
    record = Record(0x00FC, start + second, (len(start),))
    assert list(shared_texts(record)) == [(text, [])]
