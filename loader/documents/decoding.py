"""Bytes to text: strict, and never silently wrong."""

import codecs

from loader.errors import EmptyFile, NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f")


def decode(content: bytes, file: str) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 by its mark, UTF-8 without one, else Windows-1252.

    Windows-1252 is taken only where no byte sequence of the file is UTF-8 beyond ASCII: a file that is UTF-8
    but for a damaged byte is refused and not half garbled. Raises EmptyFile or NotText.
    """
    if not content.strip():
        raise EmptyFile(f"{file}: the file is empty; export the plan again, or leave the file out")
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    text = _strict(content, encoding, file) if encoding else _unmarked(content, file)
    if not text.strip():
        raise EmptyFile(f"{file}: the file holds nothing but blanks; export the plan again, or leave it out")
    return _checked(text, file)


def _strict(content: bytes, encoding: str, file: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            f"{file}: byte {error.start + 1} is not {encoding}, which the file says it is; save it as UTF-8 text"
        ) from error


def _unmarked(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in content or _has_utf8_sequences(content):
            raise NotText(
                f"{file}: byte {error.start + 1} is not UTF-8 text; save the plan as UTF-8 text and try again"
            ) from error
        return _strict(content, "cp1252", file)


def _has_utf8_sequences(content: bytes) -> bool:
    return any(ord(c) > 0xA0 and c != "\ufffd" for c in content.decode("utf-8", errors="ignore"))


def _checked(text: str, file: str) -> str:
    controls = sum(1 for c in text if ord(c) < 32 and c not in _TEXT_CONTROLS)
    if "\x00" in text or controls > len(text) // 200:
        raise NotText(f"{file}: this is not a text file; export the plan as text and try again")
    return text
