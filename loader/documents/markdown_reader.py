"""Markdown to blocks."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Line, Text
from loader.documents.decoding import decode
from loader.documents.html_parsing import parsed
from loader.documents.html_reader import PageReader
from loader.documents.markdown_lines import page_of
from loader.documents.rich_text import clean
from loader.errors import EmptyFile

_FENCES: Final = ("---", "+++")
_ENDS: Final = ("---", "+++", "...")
_LONGEST: Final = 200
"""Lines of front matter."""
_TITLE: Final = re.compile(r"title\s*[:=]\s*(?P<quote>[\"']?)(?P<title>.*?)(?P=quote)\s*", re.IGNORECASE)


def read_markdown(content: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a Markdown file; locations are ``L`` and the 1-based number of the line in the file.

    Each line of a paragraph is a line of its text. Web markup in it is read as that of a page. Front matter
    gives the title where no heading of the first level does, and nothing else.

    Raises EmptyFile, NotText, TooLarge, UnreadableFile.
    """
    text = decode(content, file).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    end = _front_matter(lines)
    body = "\n".join([""] * end + lines[end:])
    blocks = (
        list(PageReader(parsed(page_of(body, file), file), file, has_lines=True).blocks())
        if body.strip()
        else []
    )
    if not any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        blocks = [*_title(lines[:end]), *blocks]
    if not blocks:
        raise EmptyFile(f"{file}: it holds no text; check the file, or leave it out")
    return tuple(blocks)


def _front_matter(lines: Sequence[str]) -> int:
    """The line after the front matter; 0 where there is none."""
    if lines[0].rstrip() not in _FENCES:
        return 0
    ends = (at for at, line in enumerate(lines[1:_LONGEST], start=1) if line.rstrip() in _ENDS)
    end = next(ends, 0)
    return end + 1 if end and any(re.match(r"\w[\w -]*\s*[:=]", line) for line in lines[1:end]) else 0


def _title(lines: Sequence[str]) -> Iterator[Heading]:
    for number, line in enumerate(lines, start=1):
        found = _TITLE.fullmatch(line)
        title = clean(found["title"]) if found else ""
        if title:
            yield Heading(Text(title, (Line(title, f"L{number}"),)), 1)
            return
