"""OpenDocument spreadsheets (.ods) to sheets: what their cells print, stored there beside the values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from loader.documents.position import At, untold
from loader.documents.workbook_columns import MOST_COLUMNS, MOST_ROWS, reference
from loader.documents.workbook_formats import DATE, GENERAL, shown_number
from loader.documents.workbook_grid import MOST_CELLS, Area, Budget, GridCell, Sheet, cell_text
from loader.documents.workbook_iso import serial_of
from loader.documents.workbook_ods_styles import OdsStyles
from loader.documents.workbook_ods_text import runs_of
from loader.documents.workbook_package import Package
from loader.documents.workbook_strings import Run, printed
from loader.documents.workbook_xml import attribute, elements, local, root_of
from loader.errors import UnreadableFile

_HIDDEN: Final = ("collapse", "filter")
_NUMERIC_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/\d{2,4}\b")
_IN_WORDS: Final = "d mmmm yyyy"


@dataclass(slots=True)
class _Reading:
    """What is known while the sheets of one document are read."""

    styles: OdsStyles
    budget: Budget
    sheet: Sheet | None = None
    defaults: dict[int, str] = field(default_factory=dict)
    row: int = 0
    column: int = 0
    depth: int = 0


def read_ods(content: bytes, file: str, at: At = untold) -> Iterator[Sheet]:
    """The visible sheets of a spreadsheet, in the order of their tabs. Raises TooLarge, UnreadableFile."""
    package = Package(content, file)
    if _is_locked(package):
        raise UnreadableFile(f"{file}: it is protected by a password; save it without one and try again")
    reading = _Reading(OdsStyles(), Budget(file, at))
    if package.has("styles.xml"):
        for event, element in elements(package, "styles.xml", "style"):
            if event == "end":
                reading.styles.add(element)
    for event, element in elements(package, "content.xml", "style", "table", "table-column", "table-row"):
        sheet = _taken(reading, event, element)
        if sheet is not None:
            yield sheet


def _is_locked(package: Package) -> bool:
    if package.has("encrypted-package"):
        return True
    manifest = "META-INF/manifest.xml"
    return package.has(manifest) and (
        next(root_of(package, manifest).iter("{*}encryption-data"), None) is not None
    )


def _taken(reading: _Reading, event: str, element: etree._Element) -> Sheet | None:
    """Take in one element; the sheet that it ends, where it is seen."""
    kind = local(element)
    if kind == "table":
        return _table(reading, event, element)
    if event == "start" or (kind != "style" and reading.depth != 1):
        return None
    if kind == "style":
        reading.styles.add(element)
    elif kind == "table-column":
        _add_columns(reading, element)
    else:
        _add_row(reading, element)
    return None


def _table(reading: _Reading, event: str, element: etree._Element) -> Sheet | None:
    reading.depth += 1 if event == "start" else -1
    if event == "start" and reading.depth == 1:
        is_seen = reading.styles.is_shown(attribute(element, "style-name"))
        reading.sheet = Sheet(" ".join(attribute(element, "name").split())) if is_seen else None
        reading.row, reading.column, reading.defaults = 0, 0, {}
    return reading.sheet if event == "end" and reading.depth == 0 else None


def _repeated(element: etree._Element, name: str, most: int) -> int:
    return min(max(int(attribute(element, name) or 1), 1), most)


def _add_columns(reading: _Reading, element: etree._Element) -> None:
    count = _repeated(element, "number-columns-repeated", MOST_COLUMNS)
    columns = range(reading.column + 1, min(reading.column + count, MOST_COLUMNS) + 1)
    reading.column += count
    if reading.sheet is None:
        return
    if attribute(element, "visibility") in _HIDDEN:
        reading.sheet.hidden_columns.update(columns)
    elif reading.styles.is_narrow(attribute(element, "style-name")):
        reading.sheet.narrow.update(columns)
    default = attribute(element, "default-cell-style-name")
    reading.defaults.update(dict.fromkeys(columns, default))


def _add_row(reading: _Reading, element: etree._Element) -> None:
    count = _repeated(element, "number-rows-repeated", MOST_ROWS)
    first = reading.row + 1
    reading.row += count
    if reading.sheet is None:
        return
    cells = [child for child in element if local(child) in ("table-cell", "covered-table-cell")]
    if not any(map(_holds_anything, cells)):
        if attribute(element, "visibility") in _HIDDEN:
            reading.sheet.hidden_rows.update(range(first, first + min(count, MOST_CELLS)))
        return
    for row in range(first, first + count):
        _within(row, MOST_ROWS)
        if attribute(element, "visibility") in _HIDDEN:
            reading.sheet.hidden_rows.add(row)
        _add_cells(reading, reading.sheet, cells, row)


def _add_cells(reading: _Reading, sheet: Sheet, cells: list[etree._Element], row: int) -> None:
    column = 0
    for cell in cells:
        count = _repeated(cell, "number-columns-repeated", MOST_COLUMNS)
        first, column = column + 1, column + count
        if local(cell) == "covered-table-cell" or not _holds_anything(cell):
            continue
        for at in range(first, column + 1):
            _within(at, MOST_COLUMNS)
            _add_cell(reading, sheet, cell, row, at)


def _holds_anything(cell: etree._Element) -> bool:
    return bool(len(cell) or attribute(cell, "value-type") or attribute(cell, "formula"))


def _within(number: int, most: int) -> None:
    if number > most:
        raise ValueError(number)


def _add_cell(reading: _Reading, sheet: Sheet, cell: etree._Element, row: int, column: int) -> None:
    style = reading.styles.style(attribute(cell, "style-name") or reading.defaults.get(column, ""))
    text, strong = printed(_shown(cell, reading.styles), style)
    reading.budget.take(text)
    shown = cell_text(text, f"{sheet.name}!{reference(row, column)}", strong)
    if shown is None:
        if attribute(cell, "formula") and attribute(cell, "value-type") != "string":
            sheet.unworked.add((row, column))
        return
    sheet.rows.setdefault(row, {})[column] = GridCell(shown, style.marked)
    down = _repeated(cell, "number-rows-spanned", MOST_ROWS)
    right = _repeated(cell, "number-columns-spanned", MOST_COLUMNS)
    if down > 1 or right > 1:
        sheet.merged.append(Area(row, column, row + down - 1, column + right - 1))


def _shown(cell: etree._Element, styles: OdsStyles) -> tuple[Run, ...]:
    """What a cell prints, its value where nothing printed is stored.

    A day that could be taken for a month is printed in words.
    """
    runs = runs_of(cell, styles)
    kind, stored = attribute(cell, "value-type"), attribute(cell, "date-value")
    if not runs:
        return (Run(_value(cell, kind)),)
    if kind == "date" and stored:
        whole = "".join(run.text for run in runs)
        order = _NUMERIC_DATE.match(whole)
        month, day = int(stored[5:7]), int(stored[8:10])
        if order and month != day and (int(order[1]), int(order[2])) == (month, day):
            return (Run(shown_number(float(int(serial_of(stored))), _IN_WORDS)),)
    return runs


def _value(cell: etree._Element, kind: str) -> str:
    """A stored value as it would be printed."""
    value = attribute(cell, "value")
    if kind == "date":
        return shown_number(serial_of(attribute(cell, "date-value")), DATE)
    if kind == "boolean":
        return attribute(cell, "boolean-value").upper()
    if kind in ("float", "currency", "percentage") and value:
        return shown_number(float(value), "0%" if kind == "percentage" else GENERAL)
    return attribute(cell, "string-value")
