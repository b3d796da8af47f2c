"""What a server is told before anything is loaded, generated from `loader.vocabulary`.

Every node that we wrote bears the label `OURS` beside its own, and the one constraint stands on that label:
a constraint on `Board` would bind the nodes that other people keep under the same word. The indexes bind
nobody; they make asking for a name fast.
"""

from typing import Final

from loader.vocabulary import LABELS

OURS: Final = "PartnershipGraph"
"""Label of each node that we wrote."""

FORMER: Final = "PartnershipGraphFormer"
"""Label of a node that no document states any more, kept because somebody joined or added something to it."""

STORE: Final = "PartnershipGraphStore"
"""Label of the one node that says what the graph is: its format, its vocabulary, its size, its digest."""

DOCUMENT: Final = "PartnershipGraphDocument"
"""Label of the nodes that keep each document as it was loaded."""

_UNIQUE: Final = ((OURS, "id"), (STORE, "key"), (DOCUMENT, "file"))
_SOUGHT_BY: Final = "name"
LONGEST: Final = 32_766
"""Bytes of the longest name that such an index takes; the server refuses a load with a longer one."""


def server_statements() -> tuple[str, ...]:
    """Statements that may be run again and again: constraints first, then an index a label."""
    constraints = (
        f"CREATE CONSTRAINT {_name(label, key)} IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.`{key}` IS UNIQUE"
        for label, key in _UNIQUE
    )
    indexes = (
        f"CREATE TEXT INDEX {_name(label, _SOUGHT_BY)} IF NOT EXISTS FOR (n:`{label}`) ON (n.`{_SOUGHT_BY}`)"
        for label in LABELS
    )
    return (*constraints, *indexes)


def _name(label: str, key: str) -> str:
    plain = label if label.startswith(OURS) else f"{OURS}_{label}"
    return f"{plain}_{key}".lower()
