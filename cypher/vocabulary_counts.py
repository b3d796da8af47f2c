"""The vocabulary with how much of each kind a store holds, so that a person can write Cypher."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    kinds = [*_labels(), *_joins()]
    counts = ", ".join(f"COUNT {{ MATCH {one.pattern} }} AS kind{at}" for at, one in enumerate(kinds))
    numbers = store.ask(f"RETURN {counts}", guarded=False).rows[0]
    for one, number in zip(kinds, numbers, strict=True):
        assert isinstance(number, int)
        yield replace(one, number=number)


def _labels() -> Iterator[Counted]:
    for label in LABELS.values():
        properties = _typed({"id": "string", **label.types})
        yield Counted(f"(:{label.name})", 0, properties, label.description)


def _joins() -> Iterator[Counted]:
    for type_ in RELATIONSHIPS.values():
        properties = _typed({"id": "string", **type_.types})
        for start, end in type_.joins:
            yield Counted(f"(:{start})-[:{type_.name}]->(:{end})", 0, properties, type_.description)


def _typed(types: dict[str, str]) -> tuple[str, ...]:
    return tuple(name if type_ == "string" else f"{name} ({type_})" for name, type_ in types.items())
