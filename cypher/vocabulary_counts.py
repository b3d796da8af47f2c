"""The vocabulary with how much of each kind a store holds, so that a person can write Cypher."""

from collections.abc import Iterator
from dataclasses import dataclass

from cypher.store import GraphStore
from loader.vocabulary import LABELS, RELATIONSHIPS


@dataclass(frozen=True, slots=True)
class Counted:
    """One label, or one relationship type between two labels.

    `pattern` is how Cypher matches it, `number` how many there are, `properties` their names with their
    types, `stands_for` the meaning in plain words.
    """

    pattern: str
    number: int
    properties: tuple[str, ...]
    stands_for: str


def counted(store: GraphStore) -> Iterator[Counted]:
    """Every label, then every relationship type by the labels that it joins, the unused ones too."""
    for label in LABELS.values():
        pattern = f"(:{label.name})"
        query = f"MATCH (n:{label.name}) RETURN count(n) AS number"
        yield Counted(
            pattern, _number(store, query), _typed({"id": "string", **label.types}), label.description
        )
    for type_ in RELATIONSHIPS.values():
        for start, end in type_.joins:
            pattern = f"(:{start})-[:{type_.name}]->(:{end})"
            query = f"MATCH (:{start})-[r:{type_.name}]->(:{end}) RETURN count(r) AS number"
            properties = _typed({"id": "string", **type_.types})
            yield Counted(pattern, _number(store, query), properties, type_.description)


def _number(store: GraphStore, query: str) -> int:
    number = store.ask(query, guarded=False).rows[0][0]
    assert isinstance(number, int)
    return number


def _typed(types: dict[str, str]) -> tuple[str, ...]:
    return tuple(name if type_ == "string" else f"{name} ({type_})" for name, type_ in types.items())
