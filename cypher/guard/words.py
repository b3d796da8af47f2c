"""The lists of `words.toml`: what a query may call, and the words that begin what is no question."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Engine = Literal["ladybug", "neo4j"]


@cache
def allowed(*kinds: str) -> frozenset[str]:
    """The words of a question of these kinds, in lower case."""
    return frozenset(word for kind in kinds for word in _lists()["allowed"][kind]["words"].split())


@cache
def functions(engine: Engine) -> frozenset[str]:
    """The functions that may be called, in lower case, with their namespace."""
    return _for_engine("functions", engine)


@cache
def procedures(engine: Engine) -> frozenset[str]:
    """What may stand after CALL, in lower case, with its namespace."""
    return _for_engine("procedures", engine)


@cache
def refused() -> Mapping[str, str]:
    """Each word, in lower case, that begins what is no question, and why it is refused."""
    return {word: kind["reason"] for kind in _lists()["refused"].values() for word in kind["words"].split()}


def _for_engine(section: str, engine: Engine) -> frozenset[str]:
    kinds = _lists()[section].values()
    return frozenset(word for kind in kinds for key in ("both", engine) for word in kind.get(key, "").split())


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
