"""Bytes to text: strict, and never silently wrong."""

import codecs
from typing import Final

from loader.errors import EmptyFile, NotText

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_TEXT_CONTROLS: Final = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f")
_END_OF_FILE: Final = "\x1a"
"""What old DOS programs print at the end of a text."""
_STRAY_CONTROLS: Final = 2
"""Control characters that a text of any length may hold by accident."""


def decode(content: bytes, file: str) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 by its mark, UTF-8 without one, else Windows-1252.

    Windows-1252 is taken only where no byte sequence of the file is UTF-8 beyond ASCII: a file that is UTF-8
    but for a damaged byte is refused and not half garbled. Raises EmptyFile or NotText.
    """
    if not content.strip():
        raise EmptyFile(f"{file}: the file is empty; export the plan again, or leave the file out")
    marked = next(((codec, name) for mark, codec, name in _MARKS if content.startswith(mark)), None)
    text = _marked(content, *marked, file) if marked else _unmarked(content, file)
    text = text.rstrip(_END_OF_FILE)
    if not text.strip():
        raise EmptyFile(f"{file}: the file holds nothing but blanks; export the plan again, or leave it out")
    return _checked(text, file)


def _marked(content: bytes, codec: str, name: str, file: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise NotText(
            f"{file}: byte {error.start + 1} is not {name}, which the file's first bytes say it is; "
            "save the plan as UTF-8 text and try again"
        ) from error


def _unmarked(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in content or _has_utf8_sequences(content):
            raise NotText(
                f"{file}: byte {error.start + 1} is not UTF-8 text; save the plan as UTF-8 text and try again"
            ) from error
        return _windows(content, file)


def _windows(content: bytes, file: str) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotText(
            f"{file}: byte {error.start + 1} is neither UTF-8 nor Windows text; "
            "save the plan as UTF-8 text and try again"
        ) from error


def _has_utf8_sequences(content: bytes) -> bool:
    return not content.decode("utf-8", errors="ignore").isascii()


def _checked(text: str, file: str) -> str:
    controls = sum(1 for c in text if ord(c) < 32 and c not in _TEXT_CONTROLS)
    if "\x00" in text or controls > _STRAY_CONTROLS + len(text) // 200:
        raise NotText(f"{file}: this is not a text file; export the plan as text and try again")
    return text
