"""What kind of file bytes are, told by what they hold; the file's ending decides only among kinds of text."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from loader.documents.own_work import is_own_page, is_own_paper, refusal
from loader.errors import DocumentError, EmptyFile, NotText, UnreadableFile

TEXT: Final = "text"

ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".text"), TEXT),
        **dict.fromkeys((".csv", ".tsv"), "csv"),
        **dict.fromkeys((".md", ".markdown"), "markdown"),
        **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
        **dict.fromkeys((".docx", ".docm", ".dotx"), "word"),
        **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods"), "workbook"),
        ".pdf": "pdf",
    }
)
"""Endings of the files that are looked for in a folder, and the kind that each is expected to be."""

_PDF: Final = b"%PDF"
_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RICH_TEXT: Final = b"{\\rtf"
_NEAR: Final = 1024
"""Bytes within which a PDF or a web page says what it is."""

_DAMAGE: Final = (EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What the zip library raises over a damaged package, besides its own errors."""

_SHORT: Final = 20_000
"""Bytes of a member of a package that may be read to learn what it is."""

_WEB_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_TEXTS: Final = (TEXT, "csv", "markdown", "html")

# A member of a package, and what it shows the package to be.
_PACKAGES: Final = (
    ("word/document.xml", "word"),
    ("xl/workbook.xml", "workbook"),
    ("xl/workbook.bin", "a binary workbook (.xlsb); save it as .xlsx"),
    ("ppt/presentation.xml", "a presentation; save its text as .docx, or print it to PDF"),
)
_OPEN_DOCUMENTS: Final = (
    (b"opendocument.spreadsheet", "workbook"),
    (b"opendocument.text", "an OpenDocument text (.odt); save it as .docx"),
    (b"opendocument", "an OpenDocument file of a kind that is not read; save it as .docx or .pdf"),
)
# A stream of an old Office file, and what it shows the file to be.
_STREAMS: Final = (
    ("EncryptedPackage", "protected by a password; save it without one"),
    ("Workbook", "workbook"),
    ("Book", "workbook"),
    ("WordDocument", "an old Word document (.doc); save it as .docx"),
    ("PowerPoint Document", "an old presentation (.ppt); save its text as .docx, or print it to PDF"),
)
_KINDS: Final = frozenset(ENDINGS.values())


def kind_of(content: bytes, file: str) -> str:
    """The kind: one of the values of `ENDINGS`. Raises NotText or UnreadableFile for any other."""
    ending = ENDINGS.get(PurePath(file).suffix.lower(), TEXT)
    if _PDF in content[:_NEAR] and (ending == "pdf" or content.lstrip().startswith(_PDF)):
        return "pdf"
    if content.startswith(_ZIP):
        return _known(_package(content, file), file)
    if content.startswith(_OLD_OFFICE):
        return _known(_old_office(content), file)
    if content.startswith(_RICH_TEXT):
        raise NotText(f"{file}: this is a rich text file (.rtf); save it as .docx and try again")
    if _WEB_PAGE.match(content[:_NEAR]):
        if is_own_page(content):
            raise NotText(refusal(file))
        return "html"
    if ending not in _TEXTS:
        raise _not_what_it_says(content, file, ending)
    if _is_binary(content):
        raise NotText(f"{file}: this kind of file is not read; save the plan as .docx, .xlsx, .pdf or text")
    return ending


def _known(found: str, file: str) -> str:
    if found in _KINDS:
        return found
    raise UnreadableFile(f"{file}: this is {found}, and try again")


def _package(content: bytes, file: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = frozenset(package.namelist())
            declared = _small(package, "mimetype")
            about = _small(package, "docProps/core.xml")
    except (zipfile.BadZipFile, zlib.error, *_DAMAGE) as error:
        raise UnreadableFile(
            f"{file}: it is damaged or was cut short; fetch the file again, or save it anew"
        ) from error
    if is_own_paper(about):
        raise NotText(refusal(file))
    for member, kind in _PACKAGES:
        if member in names:
            return kind
    for words, kind in _OPEN_DOCUMENTS:
        if words in declared:
            return kind
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.startswith("xl/") for name in names):
        return "workbook"
    return "an archive (.zip); take the plans out of it"


def _small(package: zipfile.ZipFile, member: str) -> bytes:
    """The bytes of a short member; b'' where there is none, or none that is short."""
    small = any(one.filename == member and one.file_size < _SHORT for one in package.infolist())
    return package.read(member) if small else b""


def _old_office(content: bytes) -> str:
    """By the names of its streams, which stand in its directory in UTF-16."""
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return "an old Office file of a kind that is not read; save it as .docx or .xlsx"


def _not_what_it_says(content: bytes, file: str, ending: str) -> DocumentError:
    if not content.strip():
        return EmptyFile(f"{file}: the file is empty; export the plan again, or leave the file out")
    what = {"word": "Word document", "workbook": "workbook", "pdf": "PDF"}[ending]
    return UnreadableFile(
        f"{file}: its name says {what}, but it is none, or damaged; fetch the file again, or save it anew"
    )


def _is_binary(content: bytes) -> bool:
    """Whether it is no text: a NUL among its first bytes, and no mark of UTF-16 or UTF-32 before them."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    return b"\x00" in content[:4096] and not marked
