"""PDF to blocks: letters to words, words to lines and tables, those of all pages put together.

Locations are `page 3 table 1 row 7`, the row counted within the page's part of the table, headers included,
and `page 2 line 14`, the line counted in reading order among the lines of the page outside tables, running
titles and page numbers included.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, resolve1

from loader.documents.blocks import Block, Table
from loader.documents.pdf_budget import Budget, budget_of
from loader.documents.pdf_device import PageDevice, PageInterpreter
from loader.documents.pdf_fonts import BoundedFonts
from loader.documents.pdf_furniture import without_furniture
from loader.documents.pdf_layout import page_of
from loader.documents.pdf_loose import with_loose_rows
from loader.documents.pdf_printed import Page, PageTable, Printed
from loader.documents.pdf_prose import prose_blocks
from loader.documents.pdf_sheet import Sheet, sheet_of
from loader.documents.pdf_streams import BoundedDocument, BoundedParser
from loader.documents.pdf_styles import styles_of
from loader.documents.pdf_tables import with_tables
from loader.documents.pdf_texts import Vocabulary, vocabulary_of
from loader.documents.position import At, untold
from loader.errors import DocumentError, EmptyFile, UnreadableFile

_MARK: Final = b"%PDF"
_NEAR: Final = 1024
"""Bytes within which a PDF says that it is one."""
_MOST_UNKNOWN: Final = 0.5
"""Part of the letters whose fonts may not say what they are."""


def read_pdf(content: bytes, file: str, at: At = untold) -> tuple[Block, ...]:
    """The blocks of a PDF; `at` is told of each page. Raises UnreadableFile, TooLarge or EmptyFile."""
    if not content.strip():
        raise EmptyFile(f"{file}: the file is empty; export the plan again, or leave the file out")
    if _MARK not in content[:_NEAR]:
        raise UnreadableFile(f"{file}: this is not a PDF; fetch the file again, or export it again")
    with _quiet():
        pages = _pages(content, file, at)
    kept = with_loose_rows(without_furniture(pages))
    return tuple(_blocks(kept, vocabulary_of(kept)))


def _blocks(pages: list[Page], vocabulary: Vocabulary) -> Iterator[Block]:
    pieces = [piece for page in pages for piece in page.pieces]
    in_tables = [
        line
        for piece in pieces
        if isinstance(piece, PageTable)
        for row in piece.rows
        for cell in row
        for line in cell
    ]
    styles = styles_of([piece for piece in pieces if isinstance(piece, Printed)], in_tables)
    lines: list[Printed] = []
    for piece in with_tables(pages, vocabulary):
        if isinstance(piece, Table):
            yield from prose_blocks(lines, styles, vocabulary)
            lines = []
            yield piece
        else:
            lines.append(piece)
    yield from prose_blocks(lines, styles, vocabulary)


def _pages(content: bytes, file: str, at: At) -> list[Page]:
    budget = budget_of(file)
    pages: list[Page] = []
    letters = unknown = pictures = 0
    try:
        for sheet in _sheets(content, budget, at):
            letters += sum(map(len, sheet.glyphs.values()))
            unknown += sheet.unknown_letters
            pictures += sheet.pictures
            pages.append(page_of(sheet, len(pages) + 1))
    except DocumentError:
        raise
    except PDFPasswordIncorrect as error:
        raise UnreadableFile(
            f"{file}: the PDF is locked with a password; save a copy without a password and try again"
        ) from error
    except PDFEncryptionError as error:
        raise UnreadableFile(
            f"{file}: the PDF is locked in a way that is not known; save a copy without a lock and try again"
        ) from error
    except Exception as error:
        # pdfminer raises whatever its code stumbles over in a damaged file: any of the built-in errors.
        raise UnreadableFile(
            f"{file}: the PDF is damaged or cut short; fetch it again, or export it again"
        ) from error
    _check(file, pages, letters, unknown, pictures)
    return pages


def _check(file: str, pages: Iterable[Page], letters: int, unknown: int, pictures: int) -> None:
    if not pages:
        raise UnreadableFile(
            f"{file}: the PDF has no pages that can be read; fetch it again, or export it again"
        )
    if unknown > _MOST_UNKNOWN * (letters + unknown):
        raise UnreadableFile(
            f"{file}: the fonts of the PDF do not say which letters they print; "
            "run text recognition (OCR) first, or export the original"
        )
    if any(page.pieces for page in pages):
        return
    if pictures:
        raise UnreadableFile(
            f"{file}: the pages are pictures without text; "
            "run text recognition (OCR) first, or export the original"
        )
    raise EmptyFile(
        f"{file}: the pages of the PDF hold no text; export the plan again, or leave the file out"
    )


def _sheets(content: bytes, budget: Budget, at: At) -> Iterator[Sheet]:
    document = BoundedDocument(BoundedParser(content, budget))
    fonts = BoundedFonts(budget)
    total = _page_count(document)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        at(f"page {number:,} of {total:,}" if number <= total else f"page {number:,}")
        budget.spend("pages")
        device = PageDevice(fonts, budget)
        PageInterpreter(fonts, device).process_page(page)
        yield sheet_of(device.drawing)


def _page_count(document: PDFDocument) -> int:
    """How many pages the PDF says it has; 0 where it does not say."""
    count = resolve1(dict_value(document.catalog.get("Pages")).get("Count"))
    return count if isinstance(count, int) else 0


@contextmanager
def _quiet() -> Iterator[None]:
    """pdfminer's remarks on odd files are none that a reader of plans can act on."""
    logger = logging.getLogger("pdfminer")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)
