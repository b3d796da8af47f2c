"""The words by which a person's name is told from other words, from name_words.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def name_words(kind: str) -> frozenset[str]:
    """The words of one list."""
    text = files("loader.values").joinpath("name_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[kind].split())


@cache
def first_names() -> frozenset[str]:
    """First names common in the United Kingdom, lower case."""
    text = files("loader.values").joinpath("first_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
