"""What a query calls: functions, and procedures after CALL, each by its full name."""

from difflib import get_close_matches
from typing import Final

from cypher.guard.tokens import shown
from cypher.guard.words import Engine, functions, procedures
from loader.errors import QueryRefused

_ENGINES: Final = {"ladybug": "a graph file", "neo4j": "a Neo4j server"}

# Words before a bracket that call nothing: kinds of paths.
_PATHS: Final = frozenset({"shortest", "wshortest"})


def is_function(name: str, engine: Engine) -> bool:
    """Whether a function is known to be harmless."""
    return name.lower() in functions(engine) or name.lower() in _PATHS


def is_procedure(name: str, engine: Engine) -> bool:
    """Whether it is in the short list of procedures."""
    return name.lower() in procedures(engine)


def unknown_function(name: str, engine: Engine, where: str) -> QueryRefused:
    """What to say of a function that is not known to be harmless."""
    said = shown(name)
    near = get_close_matches(said.lower(), functions(engine), n=2, cutoff=0.7)
    advice = f"Did you mean {' or '.join(near)}?" if near else "Leave it out."
    return QueryRefused(
        f"{said}() is no function that a question to {_ENGINES[engine]} may call ({where}). {advice}"
    )


def unknown_procedure(name: str, engine: Engine, where: str) -> QueryRefused:
    """What to say of a procedure that is not in the short list."""
    return QueryRefused(
        f"CALL {shown(name)} is not allowed in a question to {_ENGINES[engine]} ({where}). Allowed are "
        f"{', '.join(sorted(procedures(engine)))}."
    )
