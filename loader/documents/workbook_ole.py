"""Compound files, in which old Excel workbooks are stored: their streams by name ([MS-CFB])."""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

_HEADER: Final = struct.Struct("<8s16sHHHHH6xIIIIIIIIII")
_ENTRY: Final = struct.Struct("<64sHBBIII16sIQQIQ")
_END: Final = 0xFFFFFFFA
"""Sector numbers from here on are marks and no sectors."""
_STREAM: Final = 2
_ROOT: Final = 5


class CompoundFile:
    """The streams of a compound file. Raises ValueError, LookupError and struct.error where it is damaged."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        header = _HEADER.unpack_from(content)
        self._size, self._small_size = _power(header[5]), _power(header[6])
        first_directory, self._cutoff, first_small = header[9], header[11], header[12]
        table = self._table(self._table_sectors(header[14], header[15]))
        self._next = table
        directory = b"".join(self._sectors(first_directory))
        entries = [_ENTRY.unpack_from(directory, at) for at in range(0, len(directory) - 127, 128)]
        self._entries = {_name(entry): entry for entry in entries if entry[2] == _STREAM}
        root = next(entry for entry in entries if entry[2] == _ROOT)
        self._small = b"".join(self._sectors(root[11]))
        self._small_next = self._table(self._chain(first_small, table)) if first_small < _END else ()

    def stream(self, *names: str) -> bytes:
        """The bytes of the first of these streams that there is; b'' for none."""
        entry = next((self._entries[name] for name in names if name in self._entries), None)
        if entry is None:
            return b""
        first, size = entry[11], entry[12] & 0xFFFFFFFF
        if size >= self._cutoff:
            return b"".join(self._sectors(first))[:size]
        step = self._small_size
        chain = self._chain(first, self._small_next)
        return b"".join(self._small[at * step : (at + 1) * step] for at in chain)[:size]

    def _sector(self, number: int) -> bytes:
        return self._content[(number + 1) * self._size : (number + 2) * self._size]

    def _sectors(self, first: int) -> Iterator[bytes]:
        return (self._sector(number) for number in self._chain(first, self._next))

    def _chain(self, first: int, table: Sequence[int]) -> Iterator[int]:
        """The sectors of a stream; a chain that runs in a circle is damage."""
        number = first
        for _ in range(len(table) + 1):
            if number >= _END:
                return
            yield number
            number = table[number]
        raise ValueError("a chain of sectors that runs in a circle")

    def _table(self, sectors: Iterator[int]) -> Sequence[int]:
        joined = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4])

    def _table_sectors(self, further: int, count: int) -> Iterator[int]:
        """The sectors of the table of sectors: the first 109 stand in the header."""
        yield from (number for number in struct.unpack_from("<109I", self._content, 76) if number < _END)
        for _ in range(min(count, len(self._content) // self._size)):
            if further >= _END:
                return
            sector = self._sector(further)
            *numbers, further = struct.unpack(f"<{len(sector) // 4}I", sector)
            yield from (number for number in numbers if number < _END)


def _power(exponent: int) -> int:
    if not 6 <= exponent <= 16:
        raise ValueError(exponent)
    return 1 << exponent


def _name(entry: tuple[bytes, int, *tuple[int, ...]]) -> str:
    return entry[0][: max(entry[1] - 2, 0)].decode("utf-16-le", errors="replace")
