"""The word lists of name_words.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists by which names are told; what each is for stands beside it in name_words.toml."""

    connectors: frozenset[str]
    after_name: frozenset[str]
    board_heads: frozenset[str]
    body_heads: frozenset[str]
    lower_heads: frozenset[str]
    before_lower_heads: frozenset[str]
    no_lower_heads: frozenset[str]
    weak_lower_heads: frozenset[str]
    bare_heads: frozenset[str]
    plural_heads: frozenset[str]
    heads_of_one: frozenset[str]
    boards_within: frozenset[str]
    after_boards: frozenset[str]
    takes_of: frozenset[str]
    after_of: frozenset[str]
    units: frozenset[str]
    wholes: frozenset[str]
    plan_words: frozenset[str]
    people: frozenset[str]
    generic: frozenset[str]
    never_first: frozenset[str]
    openers: frozenset[str]
    adjectives: frozenset[str]
    offices: frozenset[str]
    posts: frozenset[str]


@cache
def name_words() -> NameWords:
    """All lists, read once."""
    text = files("loader.prose").joinpath("name_words.toml").read_text(encoding="utf-8")
    return NameWords(**{name: frozenset(words) for name, words in tomllib.loads(text).items()})
