"""The parts of a Word file, unzipped and parsed with care."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from lxml import etree

from loader.errors import DocumentError, TooLarge, UnreadableFile

MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 60_000_000
"""Bytes that may be inflated from one file, the parts with text together; pictures are never touched."""
MOST_RATIO: Final = 400
"""How many times its packed size a part may inflate, beyond the first megabyte."""
_FREE: Final = 1_000_000
_CHUNK: Final = 1 << 16
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
_OLD: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")


class WordPackage:
    """The parts of a zipped file by their names, and how they refer to each other."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self._left = MOST_INFLATED
        if content.startswith(_OLD):
            raise UnreadableFile(_why_old(content, file))
        self._zip = zipfile.ZipFile(BytesIO(content))
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise TooLarge(f"{file}: it holds over {MOST_MEMBERS:,} parts; export only the plan")
        self._members = {_folded(member.filename): member for member in members}

    def main(self) -> str:
        """The name of the part that holds the text. Raises UnreadableFile."""
        name = self.related("", "officeDocument") or "word/document.xml"
        if _folded(name) not in self._members:
            raise UnreadableFile(f"{self.file}: this is no Word document; save it as .docx and try again")
        return name

    def related(self, name: str, kind: str) -> str:
        """The part to which `name` refers as its `kind`, such as ``styles``; '' where there is none."""
        folder, own = posixpath.split(name)
        relations = self.part(posixpath.join(folder, "_rels", f"{own}.rels"))
        for relation in () if relations is None else relations:
            if (
                str(relation.get("Type", "")).endswith(f"/{kind}")
                and relation.get("TargetMode") != "External"
            ):
                return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        return ""

    def part(self, name: str) -> etree._Element | None:
        """The root of a part; None where there is none. Raises TooLarge, UnreadableFile and lxml's errors."""
        member = self._members.get(_folded(name)) if name else None
        if member is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(self._inflated(member), parser)
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(
                f"{self.file}: its XML declares entities, which Word never does; save it again"
            )
        return root

    def _inflated(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFile(f"{self.file}: it is protected by a password; save it without one")
        if member.compress_type not in _METHODS:
            raise UnreadableFile(f"{self.file}: it is packed in an unknown way; save it again from Word")
        self._check(member.file_size, member)
        content = BytesIO()
        with self._zip.open(member) as stream:
            while piece := stream.read(_CHUNK):
                content.write(piece)
                self._check(content.tell(), member)
        self._left -= content.tell()
        return content.getvalue()

    def _check(self, size: int, member: zipfile.ZipInfo) -> None:
        if size > self._left or (size > _FREE and size > MOST_RATIO * max(member.compress_size, 1)):
            raise TooLarge(
                f"{self.file}: unpacked it is over {MOST_INFLATED // 1_000_000} MB, or {MOST_RATIO} times "
                "its size; export only the plan"
            )


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _why_old(content: bytes, file: str) -> str:
    if _LOCKED in content:
        return f"{file}: it is protected by a password; save it without one and try again"
    return f"{file}: this is Word's format of before 2007 (.doc); save it as .docx and try again"


@contextmanager
def damage_told(file: str) -> Iterator[None]:
    """What a damaged file makes the libraries raise, as UnreadableFile."""
    try:
        yield
    except DocumentError:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.LxmlError,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as error:
        raise UnreadableFile(
            f"{file}: the file is damaged or cut short; open it in Word and save it again"
        ) from error
