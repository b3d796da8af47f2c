"""The records of an old Excel workbook, and the texts in them ([MS-XLS])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_CONTINUE: Final = 0x003C
_BEGIN: Final = 0x0809
_END: Final = 0x000A


@dataclass(frozen=True, slots=True)
class Record:
    """A record: the number of its kind, its data, and where the records that continue it begin in it."""

    kind: int
    data: bytes
    breaks: tuple[int, ...] = ()


def records(stream: bytes, start: int) -> Iterator[Record]:
    """The records from a begin record to its end record, what stands nested between others left out."""
    at, depth = start, 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        parts = [stream[at + 4 : at + 4 + size]]
        at += 4 + size
        while at + 4 <= len(stream) and struct.unpack_from("<H", stream, at)[0] == _CONTINUE:
            size = struct.unpack_from("<H", stream, at + 2)[0]
            parts.append(stream[at + 4 : at + 4 + size])
            at += 4 + size
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1:
            yield Record(kind, b"".join(parts), _breaks(parts))
    raise ValueError("the stream ends within a sheet")


def _breaks(parts: list[bytes]) -> tuple[int, ...]:
    ends: list[int] = []
    for part in parts[:-1]:
        ends.append((ends[-1] if ends else 0) + len(part))
    return tuple(ends)


def text_at(data: bytes, at: int, short: bool = False) -> tuple[str, int]:
    """The text with its length and width before it that begins at a place, and the place after it."""
    (length,) = struct.unpack_from("<B" if short else "<H", data, at)
    at += 1 if short else 2
    wide = data[at] & 1
    end = at + 1 + length * (1 + wide)
    return _decoded(data[at + 1 : end], wide), end


def _decoded(data: bytes, wide: int) -> str:
    return data.decode("utf-16-le" if wide else "latin-1", errors="replace")


def shared_texts(record: Record) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The texts of the shared table and where their fonts change: first letter and number of the font."""
    data = record.data
    (count,) = struct.unpack_from("<I", data, 4)
    breaks, at = set(record.breaks), 8
    for _ in range(count):
        length, flags = struct.unpack_from("<HB", data, at)
        at += 3
        runs, extra = 0, 0
        if flags & 8:
            (runs,) = struct.unpack_from("<H", data, at)
            at += 2
        if flags & 4:
            (extra,) = struct.unpack_from("<I", data, at)
            at += 4
        text, at = _broken_text(data, at, length, flags & 1, breaks)
        changes = [struct.unpack_from("<HH", data, at + 4 * place) for place in range(runs)]
        at += 4 * runs + extra
        yield text, [(first, font) for first, font in changes]


def _broken_text(data: bytes, at: int, length: int, wide: int, breaks: set[int]) -> tuple[str, int]:
    """A text that may run on in the next record, which then says anew how wide its letters are."""
    ends = sorted(end for end in breaks if at <= end < at + length * 2) if length else []
    text = ""
    for end in [*ends, len(data)]:
        room = (end - at) // (1 + wide)
        take = min(length - len(text), room)
        text += _decoded(data[at : at + take * (1 + wide)], wide)
        at += take * (1 + wide)
        if len(text) >= length:
            return text, at
        wide = data[end] & 1
        at = end + 1
    raise ValueError("a text that ends nowhere")
