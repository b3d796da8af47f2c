"""Tables of pages: which of them are tables, their rows as shown, their cells with what they span."""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from loader.documents.html_left_out import is_hidden
from loader.documents.html_lists import whole
from loader.documents.spanning_cells import Cell
from loader.errors import TooLarge

_CELLS: Final = ("td", "th")
_GROUPS: Final = ("thead", "tbody", "tfoot")
_PARTS: Final = ("tr", *_GROUPS)
_HOLDERS: Final = ("table", "caption", *_CELLS)
_FURTHEST: Final = 1000
"""Columns over which a cell may reach; browsers stop there too."""
_WIDEST: Final = 2000
"""Columns of a table."""
_FLOWS: Final = ("h1", "h2", "h3")
_NO_TERMS: Final = frozenset(["table", "dl", "h1", "h2", "h3", "h4", "h5", "h6"])


def is_layout(table: etree._Element) -> bool:
    """Whether a table only puts other things in their places.

    It does where it says so, has one column, or holds tables or headings and no mark of a table of its own.
    """
    if table.get("role", "").lower() in ("presentation", "none"):
        return True
    rows = [list(cells_of(row)) for group in groups_of(table) for row in group]
    if all(len(cells) < 2 for cells in rows):
        return True
    if _has_marks(table, rows):
        return False
    return next(table.iterdescendants("table", *_FLOWS), None) is not None


def _has_marks(table: etree._Element, rows: Sequence[Sequence[etree._Element]]) -> bool:
    if any(child.tag in ("caption", "thead") for child in table) or (whole(table.get("border")) or 0) > 0:
        return True
    return any(cell.tag == "th" or cell.get("scope") for cells in rows for cell in cells)


def is_terms(element: etree._Element) -> bool:
    """Whether a list of terms holds terms and what they stand for, and no headings, tables or other lists."""
    inner = {str(child.tag) for child in element.iterdescendants()}
    return "dt" in inner and "dd" in inner and inner.isdisjoint(_NO_TERMS)


def groups_of(table: etree._Element) -> list[list[etree._Element]]:
    """The shown rows that have cells, by their groups: heads first, feet last."""
    groups: list[tuple[str, list[etree._Element]]] = []
    for element in _unwrapped(table):
        if element.tag in _GROUPS:
            groups.append((str(element.tag), [row for row in _unwrapped(element) if _is_row(row)]))
        elif _is_row(element):
            if not groups or groups[-1][0] != "":
                groups.append(("", []))
            groups[-1][1].append(element)
    heads = [rows for tag, rows in groups if tag == "thead"]
    feet = [rows for tag, rows in groups if tag == "tfoot"]
    bodies = [rows for tag, rows in groups if tag in ("", "tbody")]
    return [rows for rows in (*heads, *bodies, *feet) if rows]


def _unwrapped(element: etree._Element) -> Iterator[etree._Element]:
    """The shown children, those of elements that have no place in a table in their stead."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if not isinstance(child.tag, str) or is_hidden(child):
            continue
        if child.tag in _PARTS:
            yield child
        elif child.tag not in _HOLDERS:
            waiting.extend(reversed(child))


def _is_row(element: etree._Element) -> bool:
    return element.tag == "tr" and next(cells_of(element), None) is not None


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """The shown cells of a row."""
    return (cell for cell in row if cell.tag in _CELLS and not is_hidden(cell))


def placed_cells(table: etree._Element, file: str) -> list[list[tuple[Cell, etree._Element]]]:
    """The cells of each shown row in their places. Raises TooLarge.

    A cell that would reach into one from above stops before it; none reaches beyond its group of rows.
    """
    placed: list[list[tuple[Cell, etree._Element]]] = []
    for group in groups_of(table):
        taken: dict[int, int] = {}
        end = len(placed) + len(group)
        for row in group:
            placed.append(list(_placed(row, len(placed), end, taken)))
            if len(taken) > _WIDEST:
                raise TooLarge(f"{file}: one of its tables has over {_WIDEST:,} columns; save only the plan")
    return placed


def _placed(
    row: etree._Element, at: int, end: int, taken: dict[int, int]
) -> Iterator[tuple[Cell, etree._Element]]:
    """The cells of row `at`; `taken` says for columns which row is the first that is free again."""
    column = 0
    for element in cells_of(row):
        while taken.get(column, 0) > at:
            column += 1
        wanted = min(max(whole(element.get("colspan")) or 1, 1), _FURTHEST)
        columns = next((n for n in range(1, wanted) if taken.get(column + n, 0) > at), wanted)
        down = whole(element.get("rowspan"))
        rows = min(1 if down is None or down < 0 else down or end - at, end - at)
        taken.update((column + n, at + rows) for n in range(columns))
        yield Cell(at, column, rows, columns), element
        column += columns
