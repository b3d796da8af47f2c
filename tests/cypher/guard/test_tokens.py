"""Properties of the cut and of the check, on texts that nobody thought of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.guard.check import checked
from cypher.guard.clauses import DEEPEST, WIDEST
from cypher.guard.text import LONGEST
from cypher.guard.tokens import Kind, position, tokens
from cypher.guard.words import Engine, refused
from loader.errors import QueryRefused

_WORDS = (
    "' \" ` `` /* */ // \\ \\' $ $x .. . : { } ( ) [ ] * + | , ; 1 1.5 0x1F "
    "a é AS WITH RETURN SET MATCH COUNT CALL – ‘"
)
_PIECES = st.sampled_from([*_WORDS.split(" "), " ", "\n", "\r", "\u00a0", "\u200b", "\x00", "\ud800"])
_TEXTS = st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=60)
_ENGINES = st.sampled_from(["ladybug", "neo4j"])

_BLANKS = st.sampled_from(
    [" ", "\n", "\r\n", "\t", "/**/", "/* ' */", '/* " ` */', " // '\n", "\u00a0", "\u3000"]
)
_GAPS = st.lists(_BLANKS, min_size=1, max_size=4).map("".join)
_BEFORE = st.sampled_from(
    [
        "",
        "MATCH (b:Board)",
        "MATCH (b:Board) WITH *",
        "MATCH (b:Board) WHERE b.name = 'x'",
        "MATCH (b:Board) WHERE b.set IS NOT NULL",
        "MATCH (b) WITH b AS `x`",
        "MATCH (b) WITH b ORDER BY b.name DESC",
        "MATCH (b) RETURN b.name UNION",
        "MATCH ((a)-->(b))+",
        "UNWIND [1] AS b",
        "WITH 1 AS b",
        "RETURN 1 +",
    ]
)


@given(_TEXTS)
def test_the_tokens_joined_are_the_query(query: str) -> None:
    try:
        cut = tokens(query)
    except QueryRefused:
        return
    assert "".join(token.text for token in cut) == query
    assert all(query.startswith(token.text, token.at) for token in cut)


@given(_TEXTS, _ENGINES)
def test_any_text_is_passed_or_refused_in_one_line(query: str, engine: Engine) -> None:
    told = _told(query, engine)
    assert "\n" not in told
    assert told or all(token.kind is not Kind.COMMENT for token in tokens(checked(query, engine)))


def _told(query: str, engine: Engine) -> str:
    """What a query is refused with, '' where it passes."""
    try:
        checked(query, engine)
    except QueryRefused as refusal:
        return str(refusal)
    return ""


@given(st.data(), _BEFORE, _GAPS, _GAPS, st.sampled_from(sorted(refused())), _ENGINES)
def test_a_word_that_is_no_question_is_refused_however_it_is_written(
    data: st.DataObject, before: str, gap: str, after: str, word: str, engine: Engine
) -> None:
    capitals = data.draw(st.lists(st.booleans(), min_size=len(word), max_size=len(word)))
    written = "".join(letter.upper() if up else letter for letter, up in zip(word, capitals, strict=True))
    with pytest.raises(QueryRefused):
        checked(f"{before}{gap}{written}{after}b.name", engine)


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("", "The query is empty"),
        (" // nothing", "nothing but comments"),
        ("RETURN 'a", r"no end.*\(line 1, column 8\)"),
        ("RETURN 1\n/* a", r"no end.*\(line 2, column 1\)"),
        ("RETURN 1\r\n/* a", r"no end.*\(line 2, column 1\)"),
        ("RETURN `a", "no end"),
        ("RETURN “a”", "Curly quotes"),
        ("RETURN $ x", "dollar sign"),
        ("RETURN a\\b", "backslash"),
        ("RETURN '\\d'", r"Write .*\\\\ for a backslash"),
        ("RETURN \x00", "no text"),
        ("RETURN '\ud800'", "no text"),
        ("RETURN (1", r"\( is not closed"),
        ("RETURN 1)", r"\) closes no bracket"),
        ("RETURN [1)", r"\) closes no bracket"),
        ("MATCH (b) RETRUN b", r"Did you mean RETURN\?"),
        ("MATCH (b) RETURN toUper(b.name)", r"Did you mean toupper"),
        ("MATCH (b) WHERE b.name STARTS 'a' RETURN b", "Write STARTS WITH"),
        ("RETURN " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "in one another"),
        ("MATCH (a)" + "--(b)" * (WIDEST + 1) + " RETURN a", "relationships"),
        ("RETURN 1" + " " * LONGEST, "characters"),
    ],
)
def test_a_refusal_says_what_is_wrong(query: str, fault: str) -> None:
    with pytest.raises(QueryRefused, match=fault):
        checked(query, "neo4j")


def test_what_is_just_within_the_limits_passes() -> None:
    checked("RETURN " + "[" * DEEPEST + "]" * DEEPEST, "neo4j")
    checked("MATCH (a)" + "--(b)" * WIDEST + " RETURN a", "neo4j")
    checked("RETURN 1".ljust(LONGEST), "neo4j")


@pytest.mark.parametrize(("at", "place"), [(0, (1, 1)), (1, (1, 2)), (3, (2, 1)), (4, (3, 1)), (6, (5, 1))])
def test_lines_end_as_in_every_system(at: int, place: tuple[int, int]) -> None:
    assert position("a\r\n\n\r\rb", at) == place
