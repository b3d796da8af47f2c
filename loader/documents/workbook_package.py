"""Zipped workbooks opened with care: what is inflated is counted, and damage is told in one line."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from lxml import etree

from loader.errors import TooLarge, UnreadableFile

MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 500_000_000
"""Bytes that may be inflated from one file, all parts together."""
MOST_RATIO: Final = 400
"""How many times its packed size a part may inflate, beyond the first megabyte."""
LARGEST_SMALL: Final = 16_000_000
"""Bytes of a part that is held as a whole: styles, lists of parts."""
_CHUNK: Final = 1 << 16
_FREE: Final = 1_000_000
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """The parts of a zipped file, by their names without regard to case."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self._zip = zipfile.ZipFile(BytesIO(content))
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise TooLarge(f"{file}: it holds over {MOST_MEMBERS:,} parts; export only the plan")
        self._members = {_folded(member.filename): member for member in members}
        self._left = MOST_INFLATED

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return _folded(name) in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, inflated piece by piece. Raises TooLarge, UnreadableFile."""
        member = self._members.get(_folded(name))
        if member is None:
            raise UnreadableFile(f"{self.file}: its part {name} is missing; save the workbook again")
        if member.flag_bits & 1:
            raise UnreadableFile(f"{self.file}: it is protected by a password; save it without one")
        if member.compress_type not in _METHODS:
            raise UnreadableFile(f"{self.file}: it is packed in an unknown way; save the workbook again")
        size = 0
        self._check(member.file_size, member)
        with self._zip.open(member) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                self._left -= len(piece)
                self._check(size, member)
                yield piece

    def _check(self, size: int, member: zipfile.ZipInfo) -> None:
        packed = max(member.compress_size, 1)
        if self._left < 0 or size > MOST_INFLATED or (size > _FREE and size > MOST_RATIO * packed):
            raise TooLarge(
                f"{self.file}: unpacked it is over {MOST_INFLATED // 1_000_000} MB, or {MOST_RATIO} times "
                "its size; export only the plan"
            )

    def whole(self, name: str) -> bytes:
        """The bytes of a small part. Raises TooLarge, UnreadableFile."""
        content = BytesIO()
        for piece in self.chunks(name):
            content.write(piece)
            if content.tell() > LARGEST_SMALL:
                raise TooLarge(f"{self.file}: its part {name} is too large; export only the plan")
        return content.getvalue()


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


@contextmanager
def damage_told(file: str) -> Iterator[None]:
    """What a damaged file makes the libraries raise, as UnreadableFile."""
    try:
        yield
    except (TooLarge, UnreadableFile):
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.LxmlError,
        ArithmeticError,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as error:
        raise UnreadableFile(
            f"{file}: the file is damaged or cut short; open it in a spreadsheet program and save it again"
        ) from error
