"""The query's text before its meaning: what is kept of it, and what is refused whatever it means.

The engine gets the query without its comments and with plain blanks, of the same length and with the same
lines, because the engines disagree on where a comment ends (`/* **/`, a carriage return) and on what a blank
is. Escapes of the form \\uXXXX are refused: Neo4j replaces them before it reads the query, even where they
end a text in quotes, a name in backticks or a comment.
"""

import re
from collections.abc import Iterable
from typing import Final

from cypher.guard.tokens import Kind, Token, place
from loader.errors import QueryRefused

LONGEST: Final = 10_000
"""Characters that a query may have. A server plans a query before its time limit counts, and for a text that
is made to be long, deep or wide it plans for minutes."""

# Control characters that mean nothing in a query, and halves of characters, which no engine can be sent.
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_ESCAPE: Final = re.compile(r"\\(?s:.)")
_ESCAPES: Final = frozenset(rf"\{sign}" for sign in "\\'\"bfnrt")
_BLANK: Final = re.compile(r"[^\n]")
_LINE_ENDS: Final = re.compile(r"\r(?!\n)")


def checked_text(query: str) -> str:
    """The query without a byte order mark. Raises QueryRefused where it is empty, too long or no text."""
    text = query.removeprefix("\ufeff")
    if len(text) > LONGEST:
        raise QueryRefused(
            f"The query has {len(text):,} characters; at most {LONGEST:,} are run. Shorten it."
        )
    if found := _NO_TEXT.search(text):
        raise QueryRefused(
            f"The query holds the character {found.group()!a}, which is no text "
            f"({place(text, found.start())}). Take it out."
        )
    if not text.strip():
        raise QueryRefused("The query is empty. Begin with MATCH and end with RETURN.")
    return text


def check_escapes(text: str, cut: Iterable[Token]) -> None:
    """Raise QueryRefused for a backslash that the two engines do not read alike."""
    for token in cut:
        if token.kind is Kind.STRING:
            _check_string(text, token)
        elif token.kind is not Kind.COMMENT and "\\" in token.text:
            at = token.at + token.text.index("\\")
            raise QueryRefused(f"A name in backticks holds a backslash ({place(text, at)}). Take it out.")


def _check_string(text: str, token: Token) -> None:
    for match in _ESCAPE.finditer(token.text):
        if match.group() not in _ESCAPES:
            where = place(text, token.at + match.start())
            raise QueryRefused(
                f"{match.group()} in a text in quotes is not read alike by every engine ({where}). Write the "
                r"character itself, or \\ for a backslash."
            )


def plain(cut: Iterable[Token]) -> str:
    """The query that an engine is given: comments and odd blanks are blanks of the same length."""
    return "".join(_plain(token) for token in cut)


def _plain(token: Token) -> str:
    if token.kind not in (Kind.SPACE, Kind.COMMENT):
        return token.text
    return _BLANK.sub(" ", _LINE_ENDS.sub("\n", token.text))
