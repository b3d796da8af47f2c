"""Text in lines of a given width, which may end after a hyphen or a stroke, as in the names of files."""

import re
from collections.abc import Callable
from typing import Final

_PIECES: Final = re.compile(r"[^\s/-]+[/-]*\s*|[/-]+\s*|\s+")


def wrapped(text: str, width: float, breadth: Callable[[str], float] = len) -> list[str]:
    """The lines; a piece without a place to break that is wider than `width` stays whole.

    `breadth` measures a piece, in the unit of `width`.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        lines.append("")
        for piece in _PIECES.findall(line):
            if lines[-1] and breadth(lines[-1]) + breadth(piece.rstrip()) > width:
                lines.append("")
            lines[-1] += piece
    return lines
