"""The store's schema and its page in the docs, both generated from `loader.vocabulary`.

The statements are those of an engine that wants its tables declared (Ladybug): one node table a label with
the primary key ``id``, one relationship table a type with every pair of labels that it may join.
"""

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from loader.vocabulary import (
    COMMON,
    LABELS,
    RELATIONSHIPS,
    SOURCES,
    Label,
    Property,
    PropertyType,
    RelationshipType,
)

COLUMN_TYPES: Final[Mapping[PropertyType, str]] = MappingProxyType(
    {"string": "STRING", "strings": "STRING[]", "boolean": "BOOLEAN", "float": "DOUBLE"}
)


def node_table(label: Label) -> str:
    """The statement that makes the table of one label."""
    return f"CREATE NODE TABLE `{label.name}` (`id` STRING PRIMARY KEY, {_columns(label.types)})"


def relationship_table(type_: RelationshipType) -> str:
    """The statement that makes the table of one relationship type."""
    joins = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in type_.joins)
    return f"CREATE REL TABLE `{type_.name}` ({joins}, `id` STRING, {_columns(type_.types)})"


def _columns(types: Mapping[str, PropertyType]) -> str:
    return ", ".join(f"`{name}` {COLUMN_TYPES[type_]}" for name, type_ in types.items())


def schema_statements() -> tuple[str, ...]:
    """Every statement that an empty store needs, nodes first."""
    nodes = (node_table(label) for label in LABELS.values())
    return (*nodes, *(relationship_table(type_) for type_ in RELATIONSHIPS.values()))


def schema_digest() -> str:
    """What tells the tables of one vocabulary from those of another."""
    return hashlib.blake2b("\n".join(schema_statements()).encode(), digest_size=8).hexdigest()


def schema_page() -> str:
    """The page docs/schema.md: every label and relationship type with its properties, in Markdown."""
    return "\n".join([_INTRODUCTION, *_labels_part(), *_relationships_part()])


_INTRODUCTION: Final = """\
# The graph's schema

Generated from `loader/vocabulary.py` by `cypher.schema.schema_page`; a test compares the two. Names and types
are the same in every store and in the exchange form. A property that nothing was printed for is absent.

Types: `string` is text, `strings` a list of texts, `boolean` true or false, `float` a number."""


def _labels_part() -> Iterable[str]:
    yield from ("", "## Nodes", "", "Every node has an `id` (`string`, made from its content) and these:", "")
    yield from _property_rows(COMMON)
    for label in LABELS.values():
        yield from ("", f"### {label.name}", "", _sentence(label.description), "")
        yield from _property_rows(label.properties)


def _relationships_part() -> Iterable[str]:
    yield from ("", "## Relationships", "", "Every relationship has an `id` (`string`) and this:", "")
    yield from _property_rows((SOURCES,))
    yield from ("", "| relationship | from | to | stands for |", "|---|---|---|---|")
    for type_ in RELATIONSHIPS.values():
        for end, starts in _starts_by_end(type_).items():
            yield f"| {type_.name} | {', '.join(starts)} | {end} | {_cell(type_.description)} |"
    for type_ in RELATIONSHIPS.values():
        if type_.properties:
            yield from ("", f"### {type_.name}", "")
            yield from _property_rows(type_.properties)
    yield ""


def _starts_by_end(type_: RelationshipType) -> Mapping[str, list[str]]:
    starts: dict[str, list[str]] = {}
    for start, end in type_.joins:
        starts.setdefault(end, []).append(start)
    return starts


def _property_rows(properties: tuple[Property, ...]) -> Iterable[str]:
    if not properties:
        yield "No further properties."
        return
    yield from ("| property | type | meaning |", "|---|---|---|")
    for one in properties:
        yield f"| `{one.name}` | {one.type} | {_cell(one.description)} |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
