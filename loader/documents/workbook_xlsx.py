"""Excel workbooks (.xlsx, .xlsm; ECMA-376) to sheets; macros are never run, links never followed."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

from lxml import etree

from loader.documents.position import At, untold
from loader.documents.workbook_columns import place_of, reference
from loader.documents.workbook_formats import DATE, GENERAL, shown_number, shown_text
from loader.documents.workbook_grid import Area, Budget, GridCell, Sheet, cell_text
from loader.documents.workbook_iso import serial_of
from loader.documents.workbook_package import Package
from loader.documents.workbook_strings import Run, printed, runs_of
from loader.documents.workbook_styles import Style, styles_of
from loader.documents.workbook_xml import attribute, elements, local, root_of

_NARROW: Final = 4.0
"""Characters of a column that is no more than a gap."""
_FILLED: Final = etree.XPath("*[*]")
_VISIBLE: Final = ("", "visible")


@dataclass(slots=True)
class _Workbook:
    """What the sheets of one workbook share, and what is counted while they are read."""

    package: Package
    from_1904: bool
    styles: Sequence[Style]
    strings: Sequence[tuple[Run, ...]]
    budget: Budget

    def style(self, number: str) -> Style:
        at = int(number or 0)
        return self.styles[at] if 0 <= at < len(self.styles) else Style()


def read_xlsx(content: bytes, file: str, at: At = untold) -> Iterator[Sheet]:
    """The visible sheets of a workbook, in the order of their tabs. Raises TooLarge, UnreadableFile."""
    package = Package(content, file)
    main = _main_part(package)
    root = root_of(package, main)
    targets = _targets(package, main)
    named = dict(targets.values())
    styles, strings = named.get("styles", ""), named.get("sharedStrings", "")
    book = _Workbook(
        package,
        any(attribute(e, "date1904").lower() in ("1", "true") for e in root.iterfind("{*}workbookPr")),
        styles_of(root_of(package, styles)) if package.has(styles) else (),
        [runs_of(e) for event, e in elements(package, strings, "si") if event == "end"]
        if package.has(strings)
        else (),
        Budget(file, at),
    )
    sheets = [e for e in root.iterfind("{*}sheets/{*}sheet") if attribute(e, "state") in _VISIBLE]
    for element in sheets:
        kind, target = targets.get(_relation(element), ("", ""))
        if kind == "worksheet":
            yield _sheet(book, attribute(element, "name"), target)


def _relation(element: etree._Element) -> str:
    """The name of the relation: the attribute `id` of a namespace of its own."""
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("}id")), "")


def _main_part(package: Package) -> str:
    if package.has("_rels/.rels"):
        for element in root_of(package, "_rels/.rels").iterfind("{*}Relationship"):
            if attribute(element, "Type").endswith("/officeDocument"):
                return attribute(element, "Target").lstrip("/")
    return "xl/workbook.xml"


def _targets(package: Package, main: str) -> dict[str, tuple[str, str]]:
    """Kind and name of the parts that the workbook names, by their relation."""
    folder, name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    return {
        attribute(element, "Id"): (
            attribute(element, "Type").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, attribute(element, "Target"))).lstrip("/"),
        )
        for element in root_of(package, relations).iterfind("{*}Relationship")
        if attribute(element, "TargetMode") != "External"
    }


def _sheet(book: _Workbook, name: str, part: str) -> Sheet:
    sheet = Sheet(" ".join(name.split()))
    before = 0
    for event, element in elements(book.package, part, "col", "row", "mergeCell"):
        if event == "start":
            continue
        kind = local(element)
        if kind == "row":
            before = _add_row(book, sheet, element, before)
        elif kind == "col":
            _add_columns(sheet, element)
        else:
            sheet.merged.append(_area(attribute(element, "ref")))
    return sheet


def _add_columns(sheet: Sheet, element: etree._Element) -> None:
    first, last = int(attribute(element, "min")), int(attribute(element, "max"))
    place_of(reference(1, last))
    width = float(attribute(element, "width") or 9)
    if _is_hidden(element) or width == 0:
        sheet.hidden_columns.update(range(first, last + 1))
    elif width < _NARROW:
        sheet.narrow.update(range(first, last + 1))


def _is_hidden(element: etree._Element) -> bool:
    return attribute(element, "hidden").lower() in ("1", "true")


def _area(printed_area: str) -> Area:
    first, _, last = printed_area.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return Area(top, left, bottom, right)


def _add_row(book: _Workbook, sheet: Sheet, element: etree._Element, before: int) -> int:
    """Add the filled cells of a row; returns its number."""
    number, _ = place_of(reference(int(element.get("r") or before + 1), 1))
    if _is_hidden(element) or element.get("ht") == "0":
        sheet.hidden_rows.add(number)
    numbered = len(element) == 0 or element[0].get("r") is not None
    cells = cast(Iterable[etree._Element], _FILLED(element)) if numbered else element
    column = 0
    for cell in cells:
        column = place_of(cell.get("r") or reference(number, column + 1))[1]
        shown = _shown(book, cell, f"{sheet.name}!{reference(number, column)}")
        if shown is not None:
            sheet.rows.setdefault(number, {})[column] = shown
        elif _is_unworked(cell):
            book.budget.take("")
            sheet.unworked.add((number, column))
    return number


def _is_unworked(cell: etree._Element) -> bool:
    """Whether a cell holds a formula and no result of it; an empty text is a result."""
    parts = {local(part): part for part in cell}
    return "f" in parts and not _is_result(parts.get("v"), cell.get("t", "n"))


def _is_result(value: etree._Element | None, kind: str) -> bool:
    return value is not None and (bool(value.text) or kind == "str")


def _shown(book: _Workbook, cell: etree._Element, location: str) -> GridCell | None:
    """A cell as displayed; None for one that shows nothing, as for a formula that was never worked out."""
    parts = {local(part): part for part in cell}
    value, inline = parts.get("v"), parts.get("is")
    style, kind = book.style(cell.get("s", "")), cell.get("t", "n")
    if inline is not None:
        runs = runs_of(inline)
    elif value is None or value.text is None:
        return None
    else:
        runs = _shared(book, value.text) if kind == "s" else (Run(_value(book, value.text, kind, style)),)
    text, strong = printed(runs, style)
    book.budget.take(text)
    shown = cell_text(
        shown_text(text, style.code) if kind in ("s", "str", "inlineStr") else text, location, strong
    )
    return GridCell(shown, style.marked) if shown else None


def _shared(book: _Workbook, number: str) -> tuple[Run, ...]:
    at = int(number)
    if at < 0:
        raise IndexError(at)
    return book.strings[at]


def _value(book: _Workbook, stored: str, kind: str, style: Style) -> str:
    """A value that is no shared text, as displayed."""
    if kind == "b":
        return "TRUE" if stored.strip() in ("1", "true") else "FALSE"
    if kind == "d":
        return shown_number(serial_of(stored), DATE if style.code == GENERAL else style.code)
    if kind == "n":
        return shown_number(float(stored), style.code, book.from_1904)
    return stored
