"""Workbooks to blocks: Excel's, new and old, and OpenDocument's, told apart by their content."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Contents, Heading, Line, Text
from loader.documents.position import At, untold
from loader.documents.workbook_columns import reference
from loader.documents.workbook_grid import Sheet, seen
from loader.documents.workbook_layout import blocks_of
from loader.documents.workbook_ods import read_ods
from loader.documents.workbook_package import Package
from loader.documents.workbook_prose import LEVEL
from loader.documents.workbook_xls import read_xls
from loader.documents.workbook_xlsx import read_xlsx
from loader.documents.zipped_parts import damage_told
from loader.errors import EmptyFile, UnreadableFile

_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_DEFAULT_NAME: Final = re.compile(r"(?:sheet|feuil|tabelle|hoja|foglio|table)\s*\d*", re.IGNORECASE)
"""Names that spreadsheet programs give by themselves."""


def read_workbook(content: bytes, file: str, at: At = untold) -> Contents:
    """What a workbook shows; locations are sheet and cell, ``Theme 1!A5``. `at` is told of cells read.

    What is seen is read, as it is shown: hidden rows (filtered-out and folded ones too), columns and sheets,
    comments, pictures and struck-through text are left out; of formulas the stored results are taken.

    The name on a sheet's tab is its heading where several sheets hold something and the sheet has none of its
    own, or one that another sheet repeats. Raises EmptyFile, TooLarge, UnreadableFile.
    """
    with damage_told(file, "a spreadsheet program"):
        unworked: list[str] = []
        sheets: list[tuple[str, list[Block]]] = []
        for sheet in _sheets(content, file, at):
            unworked += _unworked(sheet)
            sheets.append((sheet.name, list(blocks_of(seen(sheet, file)))))
    filled = [(name, blocks) for name, blocks in sheets if blocks]
    if not filled:
        raise EmptyFile(f"{file}: {_nothing_shown(unworked)}")
    if len(filled) == 1:
        return Contents(tuple(filled[0][1]), tuple(unworked))
    repeated = Counter(_own_heading(blocks) for _, blocks in filled)
    blocks = (block for name, blocks in filled for block in _headed(name, blocks, repeated))
    return Contents(tuple(blocks), tuple(unworked))


def _nothing_shown(unworked: Sequence[str]) -> str:
    if unworked:
        return (
            "its formulas were never worked out, so no cell of it shows anything; open it in a spreadsheet "
            "program and save it once"
        )
    return "no cell of it shows anything; check that its sheets are not hidden or empty"


def _unworked(sheet: Sheet) -> Iterator[str]:
    """The locations of the cells whose formula has no result, in hidden rows and columns none."""
    for row, column in sorted(sheet.unworked):
        if row not in sheet.hidden_rows and column not in sheet.hidden_columns:
            yield f"{sheet.name}!{reference(row, column)}"


def _sheets(content: bytes, file: str, at: At) -> Iterator[Sheet]:
    if content.startswith(_OLD):
        if _LOCKED in content:
            raise UnreadableFile(f"{file}: it is protected by a password; save it without one and try again")
        return read_xls(content, file, at)
    is_open_document = Package(content, file).has("content.xml")
    return (read_ods if is_open_document else read_xlsx)(content, file, at)


def _own_heading(blocks: Sequence[Block]) -> str:
    """The heading with which a sheet begins; '' for none."""
    return blocks[0].text.plain if isinstance(blocks[0], Heading) else ""


def _headed(name: str, blocks: Sequence[Block], repeated: Counter[str]) -> Iterator[Block]:
    """The blocks of a sheet with its tab's name where it needs one, after a title that all sheets have."""
    own = _own_heading(blocks)
    needed = (not own or repeated[own] > 1) and not _DEFAULT_NAME.fullmatch(name)
    if own:
        yield blocks[0]
    if needed and name != own:
        yield Heading(Text(name, (Line(name, f"{name}!"),)), LEVEL)
    yield from blocks[1:] if own else blocks
