"""The parts of a Word file, unzipped and parsed with care."""

import posixpath
from typing import Final

from lxml import etree

from loader.documents.careful_xml import careful_root, declares_entities
from loader.documents.zipped_parts import ZippedParts
from loader.errors import UnreadableFile

MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 60_000_000
"""Bytes that may be inflated from one file, the parts with text together; pictures are never touched."""
_OLD: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")


class WordPackage(ZippedParts):
    """The parts of a zipped file by their names, and how they refer to each other."""

    def __init__(self, content: bytes, file: str) -> None:
        if content.startswith(_OLD):
            raise UnreadableFile(_why_old(content, file))
        super().__init__(content, file, MOST_MEMBERS, MOST_INFLATED, "save it again from Word")

    def main(self) -> str:
        """The name of the part that holds the text. Raises UnreadableFile."""
        name = self.related("", "officeDocument") or "word/document.xml"
        if not self.has(name):
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
        if not name or not self.has(name):
            return None
        root = careful_root(b"".join(self.chunks(name)))
        if declares_entities(root):
            raise UnreadableFile(
                f"{self.file}: its XML declares entities, which Word never does; save it again"
            )
        return root


def _why_old(content: bytes, file: str) -> str:
    if _LOCKED in content:
        return f"{file}: it is protected by a password; save it without one and try again"
    return f"{file}: this is Word's format of before 2007 (.doc); save it as .docx and try again"
