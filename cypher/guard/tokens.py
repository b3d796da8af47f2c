"""The words of a query in Cypher, cut as both engines cut them.

Where the engines read a text in two ways (comments, escapes, odd characters) the cut is the one of the
openCypher grammar, and `cypher.guard.text` leaves nothing of it to the engine or refuses it.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import Final

from loader.errors import QueryRefused


class Kind(Enum):
    """What a token is."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    QUOTED = "quoted name"
    PARAMETER = "parameter"
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query and the offset at which it begins, in characters."""

    kind: Kind
    text: str
    at: int

    @property
    def name(self) -> str:
        """The name that a word, a quoted name or a parameter stands for."""
        bare = self.text.removeprefix("$") if self.kind is Kind.PARAMETER else self.text
        return bare[1:-1].replace("``", "`") if bare.startswith("`") else bare


SPACES: Final = " \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Characters that both engines take for white space, as the inside of a regular expression's class."""

DASHES: Final = "‐‑‒–—―−﹘﹣－"
ARROWS: Final = "⟨〈﹤＜⟩〉﹥＞"
"""What both engines take for `-`, `<` and `>`: texts pasted from a word processor have them."""

# No alternative can match one text in two ways, and `++` and `*+` give nothing back: cutting takes time in
# proportion to the length.
_TOKEN: Final = re.compile(
    rf"""
      (?P<SPACE>     [{SPACES}]++ )
    | (?P<COMMENT>   //[^\n\r]*+ | /\*(?s:.)*?\*/ )
    | (?P<STRING>    '(?:[^'\\]++|\\(?s:.))*+' | "(?:[^"\\]++|\\(?s:.))*+" )
    | (?P<QUOTED>    `(?:[^`]++|``)*+` )
    | (?P<PARAMETER> \$(?: `(?:[^`]++|``)*+` | \w++ ) )
    | (?P<NUMBER>    0x[0-9a-fA-F]++ | 0o[0-7]++ | (?:[0-9]++(?:\.[0-9]++)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)? )
    | (?P<WORD>      [^\W\d]\w*+ )
    | (?P<SIGN>      \.\. | /(?!\*) | [-+*%^=<>!~|&:;,.()\[\]{{}}{DASHES}{ARROWS}] )
    """,
    re.VERBOSE,
)

# What may be wrong where no token begins: the first characters, and what a person reads.
_ODDITIES: Final = (
    ("/", "A comment that begins with /* has no end. End it with */"),
    ("'\"", "A text in quotes has no end. End it with the quote that it begins with"),
    ("`", "A name in backticks has no end. End it with a backtick"),
    ("‘’“”‛‟«»", "Curly quotes stand around no text. Write ' or \""),
    ("\\", "A backslash stands outside a text in quotes. Write the character itself"),
    ("$", "A dollar sign stands without a name. Write a parameter as $name"),
)


_SHOWN: Final = 40
"""Characters that a message quotes of a query."""


def tokens(query: str) -> tuple[Token, ...]:
    """The query cut into tokens; their texts joined are the query. Raises QueryRefused for what is none."""
    found: list[Token] = []
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            raise QueryRefused(_odd(query, at))
        found.append(Token(Kind[str(match.lastgroup)], match.group(), at))
        at = match.end()
    return tuple(found)


def _odd(query: str, at: int) -> str:
    unknown = f"The character {query[at]!a} has no meaning here. Take it out, or put it in quotes"
    fault = next((fault for signs, fault in _ODDITIES if query[at] in signs), unknown)
    return f"{fault} ({place(query, at)})."


def place(query: str, at: int) -> str:
    """Where an offset is, as a person finds it: lines and columns from 1."""
    line, column = position(query, at)
    return f"line {line}, column {column}"


def position(query: str, at: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    starts = _starts(query)
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1


def offset(query: str, line: int, column: int) -> int:
    """The offset of a line and a column, both from 1; beyond the query where it has no such line."""
    starts = _starts(query)
    return starts[line - 1] + column - 1 if line <= len(starts) else len(query)


def _starts(query: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", query))]


def shown(text: str) -> str:
    """A piece of a query within one line of a message."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
