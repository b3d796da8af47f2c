"""Streams of a PDF unpacked within limits: a few kilobytes may claim to be gigabytes."""

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, int_value
from pdfminer.psparser import PSKeyword, literal_name
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from loader.documents.pdf_budget import LARGEST_STREAM, Budget
from loader.errors import TooLarge

_STEP: Final = 65_536
_LONGEST_RUN: Final = 64
"""Times by which run lengths may grow."""
_LARGEST_ROW: Final = 1_000_000
_LARGEST_PREDICTED: Final = 16_000_000
"""Bytes that may be told from the ones above them: that is done in Python, slowly, and only lists need it."""
_TIFF_PREDICTOR: Final = 2
_PNG_PREDICTORS: Final = 10


class BoundedStream(PDFStream):
    """A stream that unpacks only within the budget; pictures stay as they are."""

    budget: Budget

    def decode(self) -> None:
        """Unpack the bytes. Raises TooLarge."""
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, parameters in self.get_filters():
            unpack = _UNPACKERS.get(literal_name(name))
            if unpack is not None:
                data = self._within(unpack(data))
            if isinstance(parameters, dict) and "Predictor" in parameters:
                data = _unpredicted(data, parameters, self.budget.file)
        self.data = data
        self.rawdata = None

    def _within(self, pieces: Iterator[bytes]) -> bytes:
        kept: list[bytes] = []
        size = 0
        for piece in pieces:
            size += len(piece)
            self.budget.spend("bytes", len(piece))
            if size > LARGEST_STREAM:
                raise TooLarge(
                    f"{self.budget.file}: a part of the PDF unpacks to more than "
                    f"{LARGEST_STREAM // 1_000_000} MB; export only the plan again"
                )
            kept.append(piece)
        return b"".join(kept)


class BoundedParser(PDFParser):
    """A parser whose streams unpack within a budget."""

    def __init__(self, content: bytes, budget: Budget) -> None:
        super().__init__(BytesIO(content))
        self.budget = budget

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Read what a keyword ends; a stream becomes a bounded one."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            at, found = self.curstack[-1]
            if isinstance(found, PDFStream):
                self.curstack[-1] = (at, self._bounded(found))

    def _bounded(self, stream: PDFStream) -> BoundedStream:
        bounded = BoundedStream(stream.attrs, stream.rawdata or b"", stream.decipher)
        bounded.budget = self.budget
        return bounded


class BoundedDocument(PDFDocument):
    """A document in which every look-up of an object counts: objects may name each other in a ring."""

    _parser: BoundedParser

    def getobj(self, objid: int) -> object:
        """The object of a number. Raises TooLarge."""
        self._parser.budget.spend("look-ups")
        return super().getobj(objid)


def _inflated(data: bytes) -> Iterator[bytes]:
    """What a deflated stream holds, up to where it is damaged."""
    unpacker = zlib.decompressobj()
    rest = data
    while rest and not unpacker.eof:
        try:
            yield unpacker.decompress(rest, _STEP)
        except zlib.error:
            return
        rest = unpacker.unconsumed_tail


def _of_run_lengths(data: bytes) -> Iterator[bytes]:
    """What run lengths stand for; nothing where they might stand for more than a stream may hold."""
    if len(data) * _LONGEST_RUN <= LARGEST_STREAM:
        yield rldecode(data)


_UNPACKERS: Final[dict[object, Callable[[bytes], Iterator[bytes]]]] = {
    **dict.fromkeys(("FlateDecode", "Fl"), _inflated),
    **dict.fromkeys(("LZWDecode", "LZW"), lambda data: LZWDecoder(BytesIO(data)).run()),
    **dict.fromkeys(("ASCII85Decode", "A85"), lambda data: iter([ascii85decode(data)])),
    **dict.fromkeys(("ASCIIHexDecode", "AHx"), lambda data: iter([asciihexdecode(data)])),
    **dict.fromkeys(("RunLengthDecode", "RL"), _of_run_lengths),
}
"""Filters other than these pack pictures, which hold no text."""


def _unpredicted(data: bytes, parameters: dict[str, Any], file: str) -> bytes:
    predictor = int_value(parameters["Predictor"])
    colors, columns, bits = (
        int_value(parameters.get(name, usual))
        for name, usual in (("Colors", 1), ("Columns", 1), ("BitsPerComponent", 8))
    )
    if not 0 < colors * columns * bits <= 8 * _LARGEST_ROW or len(data) > _LARGEST_PREDICTED:
        raise TooLarge(f"{file}: a part of the PDF has rows longer than it can hold; export the plan again")
    if predictor >= _PNG_PREDICTORS:
        return apply_png_predictor(predictor, colors, columns, bits, data)
    if predictor == _TIFF_PREDICTOR:
        return apply_tiff_predictor(colors, columns, bits, data)
    return data
