"""The parts of a zipped file, opened with care: what is inflated is counted, damage is told in one line."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from lxml import etree

from loader.errors import DocumentError, TooLarge, UnreadableFile

MOST_RATIO: Final = 400
"""How many times its packed size a part may inflate, beyond the first megabyte."""
_CHUNK: Final = 1 << 16
_FREE: Final = 1_000_000
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1


class ZippedParts:
    """The parts by their names without regard to case.

    At most `members` parts, and at most `inflated` bytes of all that are read. `again` says how the file is
    saved anew, such as ``save the workbook again``. Raises TooLarge.
    """

    def __init__(self, content: bytes, file: str, members: int, inflated: int, again: str) -> None:
        self.file = file
        self._most = self._left = inflated
        self._again = again
        self._zip = zipfile.ZipFile(BytesIO(content))
        found = self._zip.infolist()
        if len(found) > members:
            raise TooLarge(f"{file}: it holds over {members:,} parts; export only the plan")
        self._members = {_folded(member.filename): member for member in found}

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return _folded(name) in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, inflated piece by piece. Raises TooLarge, UnreadableFile."""
        member = self._members.get(_folded(name))
        if member is None:
            raise UnreadableFile(f"{self.file}: its part {name} is missing; {self._again}")
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFile(f"{self.file}: it is protected by a password; save it without one")
        if member.compress_type not in _METHODS:
            raise UnreadableFile(f"{self.file}: it is packed in an unknown way; {self._again}")
        size = 0
        self._check(member.file_size, self._left, member)
        with self._zip.open(member) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                self._left -= len(piece)
                self._check(size, size + self._left, member)
                yield piece

    def _check(self, size: int, room: int, member: zipfile.ZipInfo) -> None:
        """Raise TooLarge where a part of this size has no room, or was packed too small to be honest."""
        if size > room or (size > _FREE and size > MOST_RATIO * max(member.compress_size, 1)):
            raise TooLarge(
                f"{self.file}: unpacked it is over {self._most // 1_000_000} MB, or {MOST_RATIO} times "
                "its size; export only the plan"
            )


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


@contextmanager
def damage_told(file: str, program: str) -> Iterator[None]:
    """What a damaged file makes the libraries raise, as UnreadableFile; `program` can save it again."""
    try:
        yield
    except DocumentError:
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
            f"{file}: the file is damaged or cut short; open it in {program} and save it again"
        ) from error
