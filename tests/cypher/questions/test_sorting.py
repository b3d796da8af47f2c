"""Why a question sorts by `coalesce(text, '')` and not by a text that may be missing.

The embedded engine puts rows into a wrong order where a text that is null in some rows is sorted by and
sorted runs are joined: those of several threads now and then, those of many rows always. Numbers that are
null and texts that are not come in the right order.
"""

import re
from pathlib import Path
from typing import Final

import ladybug as lb

from loader.vocabulary import LABELS, RELATIONSHIPS

_ROWS: Final = 30_000
_TEXT: Final = "CASE WHEN i % 5 = 0 THEN NULL ELSE 'name ' + CAST((i * 7919) % 501 AS STRING) END"

# A property or a name, alone between the commas of ORDER BY.
_BARE: Final = re.compile(r"(?:^|,)\s*(\w+(?:\.\w+)?)(?: DESC| ASC)?\s*(?=,|$)")
_OPTIONAL: Final = re.compile(r"OPTIONAL MATCH((?:(?!\b(?:WHERE|WITH|RETURN|MATCH)\b).)*)", re.DOTALL)
_NODE: Final = re.compile(r"\((\w+):")
_TYPES: Final = [label.types for label in LABELS.values()] + [one.types for one in RELATIONSHIPS.values()]
_TEXTS: Final = frozenset(name for types in _TYPES for name, type_ in types.items() if type_ == "string")
# Names in queries that stand for a text which may be missing.
_MISSING: Final = frozenset(("report", "board_name", "board_id", "last_review"))


def _rows(folder: Path, order: str) -> list[tuple[int, str | None, int]]:
    query = f"UNWIND range(1, {_ROWS}) AS i WITH i % 17 AS a, {_TEXT} AS s, i RETURN a, s, i ORDER BY {order}"
    with (
        lb.Database(folder / "sorting.lbug") as database,
        lb.Connection(database, num_threads=1) as connection,
    ):
        result = connection.execute(query)
        assert isinstance(result, lb.QueryResult)
        return [tuple(row) for row in result.get_all()]


def test_the_engine_sorts_a_text_that_may_be_missing_right_only_when_something_stands_for_it(
    tmp_path: Path,
) -> None:
    filled = _rows(tmp_path, "a, coalesce(s, ''), i")
    assert filled == sorted(filled, key=lambda row: (row[0], row[1] or "", row[2]))
    bare = _rows(tmp_path, "a, s, i")
    right = sorted(bare, key=lambda row: (row[0], row[1] is None, row[1] or "", row[2]))
    assert bare != right, "the engine was mended: questions may sort by texts alone"


def sorted_by_missing_texts(query: str) -> list[str]:
    """The keys of the order that are texts which may be missing; what must be there has a name and id."""
    order = " ".join(query.rpartition("ORDER BY")[2].split())
    optional = {name for pattern in _OPTIONAL.findall(query) for name in _NODE.findall(pattern)}
    certain = set(_NODE.findall(_OPTIONAL.sub("", query)))
    found = []
    for key in _BARE.findall(order):
        owner, _, name = key.partition(".")
        if not name:
            missing = owner in _MISSING
        else:
            missing = owner in optional - certain if name in ("id", "name") else name in _TEXTS
        if missing:
            found.append(key)
    return found
