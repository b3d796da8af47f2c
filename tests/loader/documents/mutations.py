"""Real files changed at random: bytes lost, doubled, swapped or replaced, and in a zip one of its parts."""

import random
import re
import zipfile
from io import BytesIO
from typing import Final

_NUMBER: Final = re.compile(rb"\d+")
_TAG: Final = re.compile(rb"<[^<>]{1,200}>")
_ODD: Final = (
    b"\0",
    b"\xff\xfe",
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"&#xFFFF;",
    b'"',
    b"'",
    b"|",
    b"\t" * 50,
    b"\r",
    b"\n\n\n",
    b"]]>",
    b"<!--",
    b"<?",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"1e309",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"((((",
    b"[" * 200,
    b"<table>" * 60,
    b"<w:tbl>" * 60,
    b"  - " * 60,
    b"%",
    b"endobj",
    b"endstream",
)
_MOST_CHANGES: Final = 8
_LONGEST: Final = 2_000


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with a few random changes; a zip keeps its form in most cases, and one part of it changes."""
    if content.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        return _with_a_part_changed(content, chance)
    return _changed(content, chance)


def _changed(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        content = chance.choice(_CHANGES)(content, chance)
    return content


def _slice(content: bytes, chance: random.Random) -> tuple[int, int]:
    at = chance.randrange(len(content) + 1)
    return at, min(len(content), at + int(_LONGEST ** chance.random()))


def _lose(content: bytes, chance: random.Random) -> bytes:
    first, last = _slice(content, chance)
    return content[:first] + content[last:]


def _cut_off(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)] if chance.random() < 0.2 else content


def _double(content: bytes, chance: random.Random) -> bytes:
    first, last = _slice(content, chance)
    return content[:last] + content[first:last] * chance.choice((1, 1, 2, 20)) + content[last:]


def _move(content: bytes, chance: random.Random) -> bytes:
    first, last = _slice(content, chance)
    rest = content[:first] + content[last:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + content[first:last] + rest[at:]


def _flip(content: bytes, chance: random.Random) -> bytes:
    first, last = _slice(content, chance)
    return (
        content[:first]
        + bytes(byte ^ 1 << chance.randrange(8) for byte in content[first:last])
        + content[last:]
    )


def _put_in(content: bytes, chance: random.Random) -> bytes:
    first, last = _slice(content, chance)
    return content[:first] + chance.choice(_ODD) + content[chance.choice((first, last)) :]


def _renumber(content: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return content
    number = chance.choice(found)
    value = chance.choice((b"0", b"1", b"-1", b"65536", b"4294967296", b"10000000", b"1.5", b""))
    return content[: number.start()] + value + content[number.end() :]


def _swap_tags(content: bytes, chance: random.Random) -> bytes:
    found = list(_TAG.finditer(content))
    if len(found) < 2:
        return content
    one, other = sorted(chance.sample(found, 2), key=lambda tag: tag.start())
    between = content[one.end() : other.start()]
    return content[: one.start()] + other[0] + between + one[0] + content[other.end() :]


_CHANGES: Final = (_lose, _cut_off, _double, _move, _flip, _put_in, _renumber, _swap_tags)


def _with_a_part_changed(content: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {
            member.filename: archive.read(member) for member in archive.infolist() if not member.is_dir()
        }
    chosen = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _changed(part, chance) if name == chosen else part)
    return stream.getvalue()
