"""What an engine says of a wrong query, as one line that helps: what is wrong, where, and what to try."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cypher.guard.tokens import Kind, Token, offset, position, shown, tokens
from cypher.guard.words import functions
from cypher.query_names import PROPERTIES, nearest
from loader.errors import QueryError, QueryRefused
from loader.vocabulary import LABELS, RELATIONSHIPS

_TABLES: Final = frozenset({*LABELS, *RELATIONSHIPS})
_NO_FUNCTION: Final = "Leave it out, or do it with the rows of the answer."


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What the engines' words mean. `{name}` and `{value}` stand for the groups of the pattern; the name
    tells the place where the engine does not, and `known` is what it may have been meant for."""

    said: re.Pattern[str]
    what: str
    advice: str
    known: frozenset[str] = frozenset()


def _meaning(said: str, what: str, advice: str, known: Iterable[str] = ()) -> _Meaning:
    return _Meaning(re.compile(said), what, advice, frozenset(known))


# The first that fits counts. Ladybug's words first, then Neo4j's.
_MEANINGS: Final = (
    _meaning(
        r"\AInterrupted|TransactionTimedOut",
        "The query took too long and was stopped",
        "Ask for less: narrow the pattern, or give a LIMIT.",
    ),
    _meaning(
        r"Unable to allocate memory|OutOfMemory|Java heap space",
        "The query needs more memory than it may take and was stopped",
        "Ask for less: narrow the pattern, or count instead of collecting.",
    ),
    _meaning(
        r"StackOverflow",
        "The query is too deep for the engine",
        "Ask in steps: fewer brackets and shorter chains.",
    ),
    _meaning(
        r"read-only database|Statement\.AccessMode",
        "The query would change the graph, and a question only reads it",
        "Ask with MATCH, WHERE, WITH and RETURN.",
    ),
    _meaning(
        r"Table (?P<name>.+?) does not exist",
        "{name} is no label or relationship type of the graph",
        "docs/schema.md lists them.",
        _TABLES,
    ),
    _meaning(
        r"Cannot find property (?P<name>.+?) for (?P<value>.+?)\.",
        "{name} is no property of what {value} stands for",
        "docs/schema.md lists them.",
        PROPERTIES,
    ),
    _meaning(
        r"function (?P<name>\S+) does not exist",
        "{name}() is no function of a graph file",
        _NO_FUNCTION,
        functions("ladybug"),
    ),
    _meaning(
        r"Unknown function '(?P<name>[^']+)'",
        "{name}() is no function of a Neo4j server",
        _NO_FUNCTION,
        functions("neo4j"),
    ),
    _meaning(
        r"no procedure with the name `(?P<name>[^`]+)`",
        "{name} is no procedure of this server",
        "Leave it out.",
    ),
    _meaning(
        r"Variable `?(?P<name>.+?)`? (?:is not in scope|not defined)",
        "{name} is named, but no MATCH, WITH or UNWIND before it says what it is",
        "WITH passes on only what it names; a text stands in quotes.",
    ),
    _meaning(
        r"Variable `?(?P<name>.+?)`? already",
        "{name} is the name of two things",
        "Give one of them another name.",
    ),
    _meaning(
        r"Parameter (?P<name>\S+) not found|Expected parameter\(s\): (?P<value>.+)",
        "The query needs a value for {name}{value}",
        "Give one for each name that begins with $.",
    ),
    _meaning(r"Divide by zero|/ by zero", "The query divides by zero", "Leave such rows out with WHERE."),
    _meaning(
        r"Overflow exception|long overflow|integer is too large",
        "A number becomes too large",
        "Write it with a decimal point.",
    ),
    _meaning(
        r'Could not convert "(?P<name>.*?)" to (?P<value>\w+)',
        '"{name}" cannot be made {value}',
        "Compare text with text in quotes and numbers with numbers.",
    ),
    _meaning(
        r"Function (?P<name>\S+) did not receive correct arguments:\s*Actual:\s*\((?P<value>[^)]*)\)",
        "{name} cannot take ({value})",
        "Compare and reckon text with text and numbers with numbers.",
    ),
    _meaning(
        r"Type mismatch: expected (?P<name>.+?) but was (?P<value>[\w<>, ]+)",
        "{value} stands where {name} is wanted",
        "Compare and reckon text with text and numbers with numbers.",
    ),
    _meaning(
        r"has data type (?P<value>\w+) but (?P<name>\w+) was expected",
        "{value} stands where {name} is wanted",
        "The parts of a UNION need the same columns in the same order.",
    ),
    _meaning(
        r"Statement\.TypeError: (?P<value>.+)",
        "{value}",
        "Compare and reckon text with text and numbers with numbers.",
    ),
    _meaning(
        r"Too (?:many|few) parameters for function '(?P<name>[^']+)'|Insufficient parameters for function "
        r"'(?P<value>[^']+)'",
        "{name}{value}() has the wrong number of values in its brackets",
        "Look the function up.",
    ),
    _meaning(r"Invalid [Rr]egex", "The regular expression after =~ is wrong", "Close each of its brackets."),
    _meaning(
        r"Expression in WITH must be aliased",
        "WITH passes on a value that has no name",
        "Give it one with AS.",
    ),
    _meaning(
        r"same return column names",
        "The parts of a UNION return columns of different names",
        "Name them alike with AS.",
    ),
    _meaning(
        r"Upper bound of rel (?P<name>\S+) exceeds maximum: (?P<value>\d+)",
        "A path may have at most {value} steps",
        "Give a smaller number after the dots.",
    ),
    _meaning(
        r"1-based position",
        "A list has no place 0 in a graph file: its first is [1]",
        "Count from 1.",
    ),
    _meaning(
        r"cannot conclude with",
        "The query does not end with RETURN",
        "Say at its end what to return.",
    ),
)

_PLACE: Final = re.compile(r"line:? (\d+), (column|offset):? (\d+)")
_REST: Final = re.compile(r"\s*(?:\(line:? \d|\n)(?s:.)*")
"""From the place on: the engines repeat the query there."""

_PARSER: Final = re.compile(r"Parser exception|Invalid input|SyntaxError: Failed to parse")
_PREFIX: Final = re.compile(r"\A(?:Neo\.\S+: |[A-Z]\w+ exception: )")
_LONGEST_MESSAGE: Final = 4_000


def explained(message: str, query: str) -> QueryError:
    """The error to raise for what an engine said of the query."""
    said = message[:_LONGEST_MESSAGE]
    for meaning in _MEANINGS:
        if match := meaning.said.search(said):
            return _meant(meaning, match, said, query)
    if _PARSER.search(said):
        return _not_understood(said, query)
    line = " ".join(_REST.sub("", _PREFIX.sub("", said)).split())
    return QueryError(f"The engine refuses the query{_at(_stated(said))}: {line[:200].rstrip('.')}.")


def _meant(meaning: _Meaning, match: re.Match[str], said: str, query: str) -> QueryError:
    name, value = (shown(match.groupdict().get(key) or "") for key in ("name", "value"))
    token = _named(name, query)
    name = shown(token.name) if token else name
    found = _stated(said) or (position(query, token.at) if token else None)
    near = nearest(name, meaning.known)
    advice = f"Did you mean {near}?" if near and near != name else meaning.advice
    return QueryError(f"{meaning.what.format(name=name, value=value)}{_at(found)}. {advice}")


def _not_understood(said: str, query: str) -> QueryError:
    """A fault of grammar: quote what stands at the place, not the engine's list of what it expected."""
    found = _stated(said)
    at = offset(query, *found) if found else -1
    cut = [one for one in _tokens(query) if one.kind not in (Kind.SPACE, Kind.COMMENT)]
    index = next((index for index, one in enumerate(cut) if one.at == at), None)
    if index is None:
        return QueryError(
            f"The query is not understood{_at(found)}. It may end too early, or lack a bracket or a RETURN."
        )
    word = shown(cut[index].text)
    is_name = index > 0 and cut[index - 1].text.lower() in (".", ":", "as", "(", ",")
    advice = f"If it is a name, write `{word}`." if is_name else "Look at what stands before it."
    return QueryError(f"{word} is not understood{_at(found)}. {advice}")


def _stated(said: str) -> tuple[int, int] | None:
    """Line and column from 1 where the engine gives them; Ladybug counts the characters before."""
    match = _PLACE.search(said)
    if match is None or match[1] == "0":
        return None
    return int(match[1]), int(match[3]) + (match[2] == "offset")


def _named(name: str, query: str) -> Token | None:
    """Where a name stands first in the query: one engine tells it in capitals and without its place."""
    folded = name.lower()
    return next((one for one in _tokens(query) if one.name.lower() == folded), None)


def _at(found: tuple[int, int] | None) -> str:
    return f" (line {found[0]}, column {found[1]})" if found else ""


def _tokens(query: str) -> tuple[Token, ...]:
    try:
        return tokens(query)
    except QueryRefused:
        return ()
