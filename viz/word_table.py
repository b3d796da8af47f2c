"""A table in a Word document: its header on every page, no row over two pages, words for the blind."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from cypher.answer import Cell
from viz.cell_text import cell_text, in_xml, is_number
from viz.one_line import one_line
from viz.paper import Part
from viz.word_xml import Element, element, field, run

if TYPE_CHECKING:
    from docx.document import Document

TEXT_STYLE: Final = "TableText"
HEADER_STYLE: Final = "TableHeader"
_SHADE: Final = {"w:val": "clear", "w:color": "auto", "w:fill": "DCE3EC"}
_TWENTIETH: Final = 635  # a twentieth of a point, in the library's units


def caption(document: "Document", number: int, part: Part) -> None:
    """The line above a table, with a number that Word can list and count again."""
    line = document.add_paragraph("Table ", "Caption")
    line._p.append(field(r"SEQ Table \* ARABIC", str(number)))
    line.add_run(f". {in_xml(part.caption or part.title)}")


def table(document: "Document", part: Part, widths: Sequence[int]) -> None:
    """Add the table as wide as the page, with columns in proportion to `widths`."""
    room = _room(document)
    shares = _shares(widths, room)
    figures = [all(is_number(row[place]) for row in part.rows) for place in range(len(shares))]
    made = element("w:tbl", None, _properties(part, room), _grid(shares), _header(part.columns, shares))
    made.extend(_row(row, shares, figures) for row in part.rows)
    document.element.body._insert_tbl(made)


def _room(document: "Document") -> int:
    """The width between the margins, in twentieths of a point."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None
    assert left is not None
    assert right is not None
    return (width - left - right) // _TWENTIETH


def _shares(widths: Sequence[int], room: int) -> list[int]:
    """Whole numbers in proportion to the widths, whose sum is `room`."""
    whole = sum(widths)
    return [
        after - before
        for before, after in pairwise(room * sum_ // whole for sum_ in (0, *accumulate(widths)))
    ]


def _properties(part: Part, room: int) -> Element:
    return element(
        "w:tblPr",
        None,
        element("w:tblStyle", {"w:val": "TableGrid"}),
        element("w:tblW", {"w:w": str(room), "w:type": "dxa"}),
        _borders(),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1"}),
        element("w:tblCaption", {"w:val": one_line(part.caption or part.title)}),
        element("w:tblDescription", {"w:val": _description(part)}),
    )


def _borders() -> Element:
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "808080"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return element("w:tblBorders", None, *(element(f"w:{side}", line) for side in sides))


def _description(part: Part) -> str:
    return one_line(f"{len(part.rows):,} rows. Columns: {', '.join(part.columns)}.")


def _grid(shares: Sequence[int]) -> Element:
    return element("w:tblGrid", None, *(element("w:gridCol", {"w:w": str(share)}) for share in shares))


def _header(titles: Sequence[str], shares: Sequence[int]) -> Element:
    marks = element("w:trPr", None, element("w:cantSplit"), element("w:tblHeader"))
    cells = (
        _cell(title, share, HEADER_STYLE, element("w:shd", _SHADE))
        for title, share in zip(titles, shares, strict=True)
    )
    return element("w:tr", None, marks, *cells)


def _row(row: Sequence[Cell], shares: Sequence[int], figures: Sequence[bool]) -> Element:
    cells = (
        _cell(cell_text(cell), share, TEXT_STYLE, right=figure)
        for cell, share, figure in zip(row, shares, figures, strict=True)
    )
    return element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells)


def _cell(text: str, width: int, style: str, *look: Element, right: bool = False) -> Element:
    room = element("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    place = element("w:pPr", None, element("w:pStyle", {"w:val": style}))
    if right:
        place.append(element("w:jc", {"w:val": "right"}))
    line = element("w:p", None, place, run(in_xml(text)))
    return element("w:tc", None, element("w:tcPr", None, room, *look), line)
