"""Old Excel workbooks (.xls, BIFF8) to sheets, by [MS-XLS]; macros and links never followed."""

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.position import At, untold
from loader.documents.workbook_columns import reference
from loader.documents.workbook_formats import shown_number, shown_text
from loader.documents.workbook_grid import Area, Budget, GridCell, Sheet, cell_text
from loader.documents.workbook_ole import CompoundFile
from loader.documents.workbook_strings import Run, printed
from loader.documents.workbook_styles import Style
from loader.documents.workbook_xls_globals import Globals, read_globals
from loader.documents.workbook_xls_records import records, text_at
from loader.errors import UnreadableFile

_NARROW: Final = 4 * 256
_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_BIFF8: Final = 0x0600


@dataclass(slots=True)
class _Reading:
    """One sheet while its records are read; `waiting` is the formula whose text comes in the next record."""

    book: Globals
    budget: Budget
    sheet: Sheet
    waiting: tuple[int, int, int] | None = field(default=None)


def read_xls(content: bytes, file: str, at: At = untold) -> Iterator[Sheet]:
    """The visible sheets of a workbook, in the order of their tabs. Raises UnreadableFile."""
    try:
        stream = CompoundFile(content).stream("Workbook", "WORKBOOK", "Book", "BOOK")
        if not stream:
            raise UnreadableFile(f"{file}: no workbook is in it; if it is a Word file, save it as .docx")
        if len(stream) < 8 or struct.unpack_from("<HHH", stream)[2] != _BIFF8:
            raise UnreadableFile(f"{file}: this Excel format is too old to be read; save it as .xlsx")
        book = read_globals(stream)
        if book.locked:
            raise UnreadableFile(f"{file}: it is protected by a password; save it without one and try again")
        budget = Budget(file, at)
        for name, start in book.sheets:
            yield _sheet(_Reading(book, budget, Sheet(" ".join(name.split()))), stream, start)
    except (struct.error, StopIteration) as error:
        raise ValueError(str(error)) from error


def _sheet(reading: _Reading, stream: bytes, start: int) -> Sheet:
    for record in records(stream, start):
        read = _KINDS.get(record.kind)
        if read is not None:
            read(reading, record.data)
    return reading.sheet


def _add(reading: _Reading, row: int, column: int, style: Style, runs: Sequence[Run]) -> None:
    text, strong = printed(tuple(runs), style)
    reading.budget.take(text)
    shown = cell_text(text, f"{reading.sheet.name}!{reference(row + 1, column + 1)}", strong)
    if shown:
        reading.sheet.rows.setdefault(row + 1, {})[column + 1] = GridCell(shown, style.marked)


def _add_number(reading: _Reading, row: int, column: int, look: int, value: float) -> None:
    style = reading.book.style(look)
    text = shown_number(value, style.code, reading.book.from_1904)
    _add(reading, row, column, style, [Run(text)])


def _add_text(reading: _Reading, row: int, column: int, look: int, text: str) -> None:
    style = reading.book.style(look)
    _add(reading, row, column, style, [Run(shown_text(text, style.code))])


def _shared_text(reading: _Reading, data: bytes) -> None:
    row, column, look, at = struct.unpack_from("<HHHI", data)
    style = reading.book.style(look)
    runs = reading.book.strings[at]
    shown = shown_text("".join(run.text for run in runs), style.code)
    _add(reading, row, column, style, runs if shown else [])


def _label(reading: _Reading, data: bytes) -> None:
    row, column, look = struct.unpack_from("<HHH", data)
    _add_text(reading, row, column, look, text_at(data, 6)[0])


def _number(reading: _Reading, data: bytes) -> None:
    row, column, look, value = struct.unpack_from("<HHHd", data)
    _add_number(reading, row, column, look, value)


def _packed(reading: _Reading, data: bytes) -> None:
    row, column, look, packed = struct.unpack_from("<HHHI", data)
    _add_number(reading, row, column, look, _unpacked(packed))


def _many_packed(reading: _Reading, data: bytes) -> None:
    row, column = struct.unpack_from("<HH", data)
    for at in range(4, len(data) - 7, 6):
        look, packed = struct.unpack_from("<HI", data, at)
        _add_number(reading, row, column + (at - 4) // 6, look, _unpacked(packed))


def _unpacked(packed: int) -> float:
    """A number in the packed form RK: a whole number or the upper half of a float, perhaps in hundredths."""
    if packed & 2:
        value = float(struct.unpack("<i", struct.pack("<I", packed))[0] >> 2)
    else:
        value = float(struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))[0])
    return value / 100 if packed & 1 else value


def _truth_or_error(reading: _Reading, data: bytes) -> None:
    row, column, look, value, is_error = struct.unpack_from("<HHHBB", data)
    _add_text(reading, row, column, look, _named(value, bool(is_error)))


def _named(value: int, is_error: bool) -> str:
    return _ERRORS.get(value, "#N/A") if is_error else "TRUE" if value else "FALSE"


def _formula(reading: _Reading, data: bytes) -> None:
    row, column, look = struct.unpack_from("<HHH", data)
    kind, value, mark = data[6], data[8], data[12:14]
    reading.waiting = None
    if mark != b"\xff\xff":
        _add_number(reading, row, column, look, struct.unpack_from("<d", data, 6)[0])
    elif kind == 0:
        reading.waiting = (row, column, look)
    elif kind in (1, 2):
        _add_text(reading, row, column, look, _named(value, kind == 2))


def _text_of_formula(reading: _Reading, data: bytes) -> None:
    if reading.waiting is not None:
        _add_text(reading, *reading.waiting, text_at(data, 0)[0])
    reading.waiting = None


def _row(reading: _Reading, data: bytes) -> None:
    row, flags = struct.unpack_from("<H10xH", data)
    if flags & 0x20:
        reading.sheet.hidden_rows.add(row + 1)


def _columns(reading: _Reading, data: bytes) -> None:
    first, last, width, _, flags = struct.unpack_from("<HHHHH", data)
    columns = range(first + 1, min(last, 255) + 2)
    if flags & 1 or not width:
        reading.sheet.hidden_columns.update(columns)
    elif width < _NARROW:
        reading.sheet.narrow.update(columns)


def _merged(reading: _Reading, data: bytes) -> None:
    (count,) = struct.unpack_from("<H", data)
    for at in range(count):
        top, bottom, left, right = struct.unpack_from("<HHHH", data, 2 + at * 8)
        reading.sheet.merged.append(Area(top + 1, left + 1, bottom + 1, right + 1))


_KINDS: Final[dict[int, Callable[[_Reading, bytes], None]]] = {
    0x0006: _formula,
    0x007D: _columns,
    0x00BD: _many_packed,
    0x00E5: _merged,
    0x00FD: _shared_text,
    0x0203: _number,
    0x0204: _label,
    0x0205: _truth_or_error,
    0x0207: _text_of_formula,
    0x0208: _row,
    0x027E: _packed,
}
"""What is read of a sheet, by the number of the record."""
