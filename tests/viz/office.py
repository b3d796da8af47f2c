"""Office files read by their XML alone, to see what is in them beside what libraries make of it."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

SHEET: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MARKS: Final = {f"{WORD}br": "\n", f"{WORD}tab": "\t"}


def part(content: bytes, name: str) -> etree._Element:
    """The root of one part of the file."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def names(content: bytes) -> list[str]:
    """The names of all parts."""
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def sheet_texts(content: bytes, sheet: int) -> list[list[str]]:
    """Each row's cells of a sheet, numbered from 1, as they are written; texts as Excel shows them."""
    strings = [_shown(item) for item in part(content, "xl/sharedStrings.xml").iter(f"{SHEET}si")]
    rows = part(content, f"xl/worksheets/sheet{sheet}.xml").iter(f"{SHEET}row")
    return [[_value(cell, strings) for cell in row.iter(f"{SHEET}c")] for row in rows]


def as_excel_shows(written: str) -> str:
    """A text of a workbook's XML without the escapes that Excel takes out of it."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), written)


def tables(content: bytes) -> list[list[list[str]]]:
    """The rows of each table of a Word document, header included."""
    body = part(content, "word/document.xml")
    return [
        [["".join(_pieces(cell)) for cell in row.iter(f"{WORD}tc")] for row in table.iter(f"{WORD}tr")]
        for table in body.iter(f"{WORD}tbl")
    ]


def paragraphs(content: bytes) -> list[str]:
    """The text of each paragraph of a Word document outside tables, fields included."""
    body = part(content, "word/document.xml")
    return ["".join(_pieces(line)) for line in body.findall(f"{WORD}body/{WORD}p")]


def _shown(item: etree._Element) -> str:
    return "".join(as_excel_shows(piece.text or "") for piece in item.iter(f"{SHEET}t"))


def _value(cell: etree._Element, strings: list[str]) -> str:
    value = cell.findtext(f"{SHEET}v") or ""
    return strings[int(value)] if cell.get("t") == "s" else value


def _pieces(text: etree._Element) -> Iterator[str]:
    for piece in text.iter():
        yield _MARKS.get(str(piece.tag), piece.text or "" if piece.tag == f"{WORD}t" else "")
