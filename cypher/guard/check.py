"""A person's own query, checked to read and to do no more.

Neither engine can be told to only read: in a read-only connection Ladybug still reads and writes files, and
Neo4j's READ transactions read files and addresses. So what a query may say is listed; all else is refused.
"""

from cypher.guard.clauses import check_clauses
from cypher.guard.text import check_escapes, checked_text, plain
from cypher.guard.tokens import tokens
from cypher.guard.words import Engine


def checked(query: str, engine: Engine) -> str:
    """The query to run: the one given, its comments blanked, each character at its line and column.

    Raises QueryRefused for what is more than one statement, begins a clause that is no part of a question,
    calls a function or procedure that is not known to be harmless, or is read differently by the engines.
    """
    text = checked_text(query)
    cut = tokens(text)
    check_escapes(text, cut)
    check_clauses(text, cut, engine)
    return plain(cut)
